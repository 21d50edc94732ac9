"""Corrective actions on the staff pages: `/actions`, and the three acts by which they are written.

An entry says what a figure came to and what is done about it; the next period shows what came of
it. It is about a unit, and no text may name one of the staff.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from starlette.responses import Response

from antesala.words import Words
from server.corrective_actions import FaultSaid
from server.domain.catalogue import Catalogue, local_time
from server.domain.corrective_action import (
    MOST_RESPONSIBLE,
    MOST_WORDS,
    Closing,
    CorrectiveAction,
    Fault,
    Plan,
    Stage,
)
from server.report.wording.corrective_actions import CorrectiveActionsInWords
from server.web.staff.acts import Act, Field, Outcome, Values
from server.web.staff.meeting import months_offered
from server.web.staff.page_templates import draw
from server.web.staff.visit import StaffPage, Visit, address_of

SOON = 3
"""Days before a date from which it is told as near."""
SHOWN = ("open", "closed", "all")
"""What the page may be asked to show."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry as the page shows it; `look` is the colour of its tag, never the only sign."""

    number: int
    title: str
    about: str
    missed: str
    tag: str
    icon: str
    look: str
    facts: tuple[tuple[str, str], ...]
    is_closed: bool
    is_planned: bool


async def show(visit: Visit) -> Response:
    """The entries that the address asks for: those that are not closed, of every unit."""
    found = await visit.at.room.corrective_actions.listed()
    query, say = visit.request.query_params, visit.words.say
    state = query.get("state", "")
    state = state if state in SHOWN else SHOWN[0]
    units = [(str(each.id), each.name) for each in visit.office.catalogue.units]
    unit = query.get("unit", "")
    chosen = [each for each in found if _is_shown(each, state) and unit in {"", each.unit}]
    told = EntriesInWords(visit.words, visit.office.catalogue, _today(visit))
    return draw(
        "corrective_actions.html",
        visit,
        title=say("actions-title"),
        state=state,
        states=[(each, say(f"actions-show-{each}")) for each in SHOWN],
        unit=unit,
        units=units,
        entries=[told.entry(each) for each in _in_order(chosen, _today(visit))],
        empty=say("actions-none" if found else "actions-never"),
        targets=tuple(told.targets()),
        months=months_offered(visit),
    )


def _is_shown(entry: CorrectiveAction, state: str) -> bool:
    return state == "all" or (entry.closing is None) == (state == "open")


def _in_order(entries: Sequence[CorrectiveAction], today: date) -> list[CorrectiveAction]:
    """What is overdue and what nothing is written of come first, each of the last night first."""
    order = (Stage.OVERDUE, Stage.OPENED, Stage.PLANNED, Stage.CLOSED)
    return sorted(
        entries,
        key=lambda each: (
            order.index(each.stage(today)),
            -each.opened_on.toordinal(),
            each.number,
        ),
    )


def _today(visit: Visit) -> date:
    return local_time(visit.at.room.hub.clock(), visit.office.catalogue.time_zone).date()


class EntriesInWords:
    """Entries in the words of one language, on one day."""

    def __init__(self, words: Words, catalogue: Catalogue, today: date) -> None:
        self._say, self._today, self._catalogue = words.say, today, catalogue
        self._told = CorrectiveActionsInWords(words, catalogue)

    def entry(self, entry: CorrectiveAction) -> Entry:
        """One of them."""
        tag, icon, look = self._tag(entry)
        return Entry(
            number=entry.number,
            title=self._told.title(entry),
            about=self._told.place(entry),
            missed=self._told.missed(entry),
            tag=tag,
            icon=icon,
            look=look,
            facts=tuple(self._facts(entry)),
            is_closed=entry.closing is not None,
            is_planned=bool(entry.action),
        )

    def _tag(self, entry: CorrectiveAction) -> tuple[str, str, str]:
        match entry.stage(self._today):
            case Stage.OPENED:
                return self._say("actions-tag-opened"), "file-text", ""
            case Stage.CLOSED:
                key = f"actions-tag-{entry.closing}"
                return self._say(key, day=self._told.day(entry.closed_on)), "check", "ended"
            case Stage.OVERDUE:
                return self._due("actions-tag-overdue", entry), "octagon-x", "over"
            case Stage.PLANNED:
                is_soon = entry.due is not None and (entry.due - self._today).days <= SOON
                icon, look = ("triangle-alert", "soon") if is_soon else ("clock", "")
                return self._due("actions-tag-planned", entry), icon, look

    def _due(self, key: str, entry: CorrectiveAction) -> str:
        return self._say(key, day=self._told.day(entry.due))

    def _facts(self, entry: CorrectiveAction) -> Iterator[tuple[str, str]]:
        say = self._say
        written = {
            "actions-cause": entry.cause,
            "actions-action": entry.action,
            "actions-responsible": entry.responsible,
        }
        yield from ((say(key), text) for key, text in written.items() if text)
        yield say("actions-effect"), self._told.effect(entry)

    def targets(self) -> Iterator[tuple[str, str, str]]:
        """The office's targets: the figure, of which unit, and the value with what asks for it."""
        for target in self._catalogue.targets:
            yield (
                self._told.name(target.indicator),
                self._told.unit(target.unit) if target.unit else self._say("actions-every-unit"),
                self._told.aimed(target.indicator, target.value, target.law),
            )


def _entry_of(visit: Visit, values: Values) -> CorrectiveAction | None:
    return visit.at.room.corrective_actions.find(values.get("corrective_action", ""))


def _stands(visit: Visit, values: Values) -> str:
    entry = _entry_of(visit, values)
    return "" if entry is None else f"{entry.number} {entry.revision}"


def _gone(visit: Visit, values: Values) -> str:
    """Why an act cannot be done: the entry is not there."""
    return "" if _entry_of(visit, values) else visit.words.say("actions-fault-gone")


def _open_alone(visit: Visit, values: Values) -> str:
    entry = _entry_of(visit, values)
    if entry is None or entry.closing is None:
        return _gone(visit, values)
    return visit.words.say("actions-fault-closed")


def _about(visit: Visit, values: Values) -> Sequence[str]:
    """Which figure it is about, on the page of an act."""
    entry = _entry_of(visit, values)
    if entry is None:
        return ()
    told = CorrectiveActionsInWords(visit.words, visit.office.catalogue)
    return told.title(entry), f"{told.place(entry)} {told.missed(entry)}"


async def _plan(visit: Visit, values: Values) -> Outcome:
    entry, due = _entry_of(visit, values), _day(values.get("due", ""))
    if entry is None:
        return _refused(visit, (Fault.GONE, ""))
    if due is None:
        return _refused(visit, (Fault.MISSING, "due"))
    plan = Plan(values["cause"], values["action"], values["responsible"], due)
    fault = await visit.at.room.corrective_actions.write(entry, plan, visit.clerk.id)
    return await _outcome(visit, entry, "plan_corrective_action", fault)


async def _close(visit: Visit, values: Values) -> Outcome:
    entry, on = _entry_of(visit, values), _day(values.get("on", ""))
    if entry is None:
        return _refused(visit, (Fault.GONE, ""))
    if on is None:
        return _refused(visit, (Fault.MISSING, "on"))
    closing, cause = Closing(values["how"]), values.get("cause", "")
    fault = await visit.at.room.corrective_actions.close(entry, closing, on, cause, visit.clerk.id)
    return await _outcome(visit, entry, "close_corrective_action", fault)


async def _reopen(visit: Visit, values: Values) -> Outcome:
    entry = _entry_of(visit, values)
    if entry is None:
        return _refused(visit, (Fault.GONE, ""))
    fault = await visit.at.room.corrective_actions.reopen(entry, visit.clerk.id)
    return await _outcome(visit, entry, "reopen_corrective_action", fault)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


async def _outcome(
    visit: Visit, entry: CorrectiveAction, asked: str, fault: FaultSaid | None
) -> Outcome:
    """What came of it; the audit has the act and the number of the entry, and none of its words."""
    if fault is not None:
        return _refused(visit, fault)
    about = f"corrective_action:{entry.number}"
    await visit.at.audit(address_of(visit.request), visit.clerk.id, asked, None, about)
    return Outcome(visit.words.say(f"actions-done-{asked}", number=str(entry.number)))


def _refused(visit: Visit, fault: FaultSaid) -> Outcome:
    kind, what = fault
    say = visit.words.say
    named = what if kind is Fault.NAMED else say(f"actions-{what}") if what else ""
    return Outcome(say(f"actions-fault-{kind}", what=named, most=MOST_WORDS), is_done=False)


def _closings(visit: Visit) -> Sequence[tuple[str, str]]:
    return [(str(each), visit.words.say(f"actions-how-{each}")) for each in Closing]


def _written(visit: Visit, values: Values) -> Values:
    """What an entry's form holds at first: what is written there."""
    entry = _entry_of(visit, values)
    if entry is None:
        return {}
    due = "" if entry.due is None else entry.due.isoformat()
    return {
        "cause": entry.cause,
        "action": entry.action,
        "responsible": entry.responsible,
        "due": due,
    }


def _closes(visit: Visit, values: Values) -> Values:
    entry = _entry_of(visit, values)
    how = Closing.DONE if entry is not None and entry.action else Closing.NOT_NEEDED
    return {"on": _today(visit).isoformat(), "how": str(how)}


_CORRECTIVE_ACTION = Field("corrective_action", kind="hidden")


def _act(name: str, **more: object) -> Act:
    """An act of an entry: asked by its figure, and again where a colleague was faster."""
    return Act(
        name,
        title=lambda visit, _: visit.words.say(f"actions-ask-{name}"),
        effect=_about,
        verb=f"actions-{name}",
        stands=_stands,
        page="actions",
        **more,  # type: ignore[arg-type]
    )


ACTS = (
    _act(
        "plan_corrective_action",
        do=_plan,
        bars=_open_alone,
        begins=_written,
        fields=(
            _CORRECTIVE_ACTION,
            Field("cause", "actions-cause", "long", hint="actions-cause-hint", longest=MOST_WORDS),
            Field(
                "action", "actions-action", "long", hint="actions-action-hint", longest=MOST_WORDS
            ),
            Field(
                "responsible",
                "actions-responsible",
                hint="actions-responsible-hint",
                longest=MOST_RESPONSIBLE,
            ),
            Field("due", "actions-due", "date"),
        ),
    ),
    _act(
        "close_corrective_action",
        do=_close,
        bars=_open_alone,
        begins=_closes,
        fields=(
            _CORRECTIVE_ACTION,
            Field("how", "actions-how", "choice", options=_closings),
            Field("on", "actions-on", "date"),
            Field(
                "cause",
                "actions-why",
                "long",
                hint="actions-why-hint",
                longest=MOST_WORDS,
                is_required=False,
            ),
        ),
    ),
    _act("reopen_corrective_action", do=_reopen, bars=_gone, fields=(_CORRECTIVE_ACTION,)),
)
PAGES = (StaffPage("/actions", show, page="actions"),)
