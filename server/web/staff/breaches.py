"""The log of breaches on the staff pages: `/data`, with the law's clocks, and its two acts.

Lines are only added. Each says when it happened, which may be earlier than when it is written down.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from starlette.responses import Response

from antesala.words import hour
from server.domain.breach import MOST_WORDS, Breach, Clock, Fault, StepOfBreach
from server.domain.identity import ClerkId
from server.domain.rights import DataLaw
from server.petitions import working_days
from server.privacy.desk import profile_for
from server.web.shared.dates import said_day
from server.web.staff.acts import Act, Field, Outcome, Values
from server.web.staff.page_templates import draw
from server.web.staff.visit import StaffPage, Visit, address_of


@dataclass(frozen=True, slots=True)
class ClockLine:
    """One of the law's clocks in words; its drawing is never the only sign."""

    said: str
    law: str
    icon: str
    is_over: bool


@dataclass(frozen=True, slots=True)
class BreachView:
    """A breach as the page shows it."""

    number: int
    title: str
    is_closed: bool
    clocks: tuple[ClockLine, ...]
    lines: tuple[tuple[str, str, str], ...]
    """Of each line when it happened, what it is with who wrote it, and its words."""


async def show(visit: Visit) -> Response:
    """The log, the newest breach first."""
    found = await visit.at.room.privacy.breaches(visit.office)
    law = profile_for(visit.office.catalogue.country).privacy
    return draw(
        "breaches.html",
        visit,
        title=visit.words.say("breach-title"),
        law="" if law is None else law.authority,
        breaches=tuple(_view(visit, each, law) for each in found),
    )


def _view(visit: Visit, breach: Breach, law: DataLaw | None) -> BreachView:
    say, catalogue = visit.words.say, visit.office.catalogue
    days = working_days(catalogue, breach.noticed_at.date())
    duties = law.breach if law else ()
    names = {clerk.id: clerk.name for clerk in catalogue.clerks}
    return BreachView(
        number=breach.number,
        title=say("breach-one", number=str(breach.number), moment=moment(breach.noticed_at, visit)),
        is_closed=breach.is_closed,
        clocks=tuple(_clock(visit, clock) for clock in breach.clocks(duties, days)),
        lines=tuple(
            (
                moment(step.at, visit),
                say(f"breach-kind-{step.kind}", clerk=names.get(ClerkId(step.clerk), step.clerk)),
                step.words,
            )
            for step in breach.steps
        ),
    )


def _clock(visit: Visit, clock: Clock) -> ClockLine:
    say, duty = visit.words.say, clock.duty
    who = say(f"breach-tell-{duty.told}")
    is_over = clock.is_over(visit.at.room.hub.clock())
    key = "breach-law" if duty.is_verified else "breach-law-unverified"
    law = say(key, law=duty.law)
    if clock.told_at is not None:
        done = "breach-told-late" if is_over else "breach-told"
        said = say(done, who=who, moment=moment(clock.told_at, visit))
        return ClockLine(said, law, "triangle-alert" if is_over else "check", is_over)
    if clock.until is None:
        return ClockLine(say("breach-tell-soon", who=who), law, "clock", is_over=False)
    key = "breach-tell-over" if is_over else "breach-tell-until"
    said = say(key, who=who, moment=moment(clock.until, visit))
    return ClockLine(said, law, "octagon-x" if is_over else "clock", is_over)


def moment(at: datetime, visit: Visit) -> str:
    """A moment at the office in words: 29 de noviembre de 2026, 10:36."""
    zone = ZoneInfo(visit.office.catalogue.time_zone)
    day = said_day(at.astimezone(zone).date(), visit.words)
    return visit.words.say("breach-moment", day=day, hour=hour(at, zone))


def _at(visit: Visit, values: Values) -> datetime | None:
    """The moment that a form says, by the clock of the office."""
    try:
        day, clock = date.fromisoformat(values["day"]), time.fromisoformat(values["hour"])
    except (KeyError, ValueError):
        return None
    return datetime.combine(day, clock, ZoneInfo(visit.office.catalogue.time_zone))


def _faulty(visit: Visit, fault: Fault) -> Outcome:
    said = visit.words.say(f"breach-fault-{fault}", most=MOST_WORDS)
    return Outcome(said, is_done=False, to="/data")


async def _begin(visit: Visit, values: Values) -> Outcome:
    at = _at(visit, values)
    if at is None:
        return Outcome(visit.words.say("breach-no-moment"), is_done=False, to="/data")
    desk = visit.at.room.privacy
    number = await desk.begin_breach(at, visit.clerk.id, values["words"])
    if isinstance(number, Fault):
        return _faulty(visit, number)
    await _note(visit, "begin_breach")
    return Outcome(visit.words.say("breach-begun", number=str(number)), to="/data")


async def _add(visit: Visit, values: Values) -> Outcome:
    at = _at(visit, values)
    found = await visit.at.room.privacy.breaches(visit.office)
    breach = next((each for each in found if str(each.number) == values.get("breach")), None)
    if at is None or breach is None:
        return Outcome(visit.words.say("breach-no-moment"), is_done=False, to="/data")
    desk, kind = visit.at.room.privacy, StepOfBreach(values["kind"])
    fault = await desk.add_to_breach(breach, kind, at, visit.clerk.id, values["words"])
    if fault is not None:
        return _faulty(visit, fault)
    await _note(visit, "add_to_breach")
    return Outcome(visit.words.say("breach-added", number=str(breach.number)), to="/data")


async def _note(visit: Visit, asked: str) -> None:
    """Write into the audit that it was done; what the line says is in the log alone."""
    await visit.at.audit(address_of(visit.request), visit.clerk.id, asked, None)


def _kinds(visit: Visit) -> Sequence[tuple[str, str]]:
    later = [kind for kind in StepOfBreach if kind is not StepOfBreach.NOTICED]
    return [(str(kind), visit.words.say(f"breach-do-{kind}")) for kind in later]


_WHEN = (
    Field("day", "breach-day", "date"),
    Field("hour", "breach-hour", "time"),
)
_WORDS = Field("words", "breach-words", "long", hint="breach-words-hint", longest=MOST_WORDS)

ACTS = (
    Act(
        "begin_breach",
        title=lambda visit, _: visit.words.say("breach-begin-title"),
        effect=lambda visit, _: (visit.words.say("breach-begin-effect"),),
        verb="breach-begin",
        do=_begin,
        fields=(*_WHEN, _WORDS),
        page="data",
    ),
    Act(
        "add_to_breach",
        title=lambda visit, values: visit.words.say(
            "breach-add-title", number=values.get("breach", "-")[:6]
        ),
        effect=lambda visit, _: (visit.words.say("breach-add-effect"),),
        verb="breach-add",
        do=_add,
        fields=(
            Field("breach", kind="hidden"),
            Field("kind", "breach-kind", "choice", options=_kinds),
            *_WHEN,
            _WORDS,
        ),
        page="data",
    ),
)
PAGES = (StaffPage("/data", show, page="data"),)
