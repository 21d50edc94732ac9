"""What can be done with the hall as a whole: the rule, tickets, messages and the day.

Each act has its question and its effect in numbers. The words that all acts of the hall share stand
here too.
"""

from collections.abc import Callable, Sequence
from datetime import datetime, time
from zoneinfo import ZoneInfo

from antesala.words import hour
from server.domain import commands as c
from server.domain.catalogue import Service
from server.domain.decide.overseeing import LONGEST_NOTICE, LONGEST_REASON
from server.domain.discipline import Discipline, Rule
from server.domain.identity import ServiceId
from server.domain.office import Office
from server.domain.ticket import IN_HAND, State, Ticket
from server.views.devices import WALLS, DeviceNow
from server.web.staff.acts import Act, Field, Outcome, Values, asking
from server.web.staff.hall_words import rule_said
from server.web.staff.visit import Visit

RULES = {
    **{f"{k}-then-oldest": Rule(Discipline.K_THEN_OLDEST, k) for k in (1, 2, 3, 4)},
    "strict": Rule(Discipline.STRICT),
    "head-start": Rule(Discipline.HEAD_START),
    "first-come": Rule(Discipline.FIRST_COME),
}
"""The rules that can be chosen, by the names that an office file has for them."""


def say_here(visit: Visit, key: str, **values: str | int) -> str:
    """A message of the hall's page."""
    return visit.words.say(f"hall-{key}", **values)


def all_waiting(office: Office) -> list[Ticket]:
    """Every ticket in the line."""
    return [each for each in office.tickets.live().values() if each.state is State.WAITING]


def people_waiting(visit: Visit) -> list[str]:
    """How many wait, and how many of them have a preference."""
    preferential = visit.office.catalogue.ranking.preferential
    waiting = all_waiting(visit.office)
    favoured = sum(each.ticket_class in preferential for each in waiting)
    said = [say_here(visit, "waiting", count=len(waiting))]
    return [*said, say_here(visit, "waiting-preferential", count=favoured)] if waiting else said


def sentence_of(
    key: str, **values: Callable[[Visit, Values], str]
) -> Callable[[Visit, Values], str]:
    """A message of this page, with the values that a visit gives."""
    return lambda visit, sent: say_here(
        visit, key, **{name: of(visit, sent) for name, of in values.items()}
    )


def told(key: str) -> Callable[[Visit, Values], Sequence[str]]:
    """An effect of one sentence."""
    return lambda visit, _: [say_here(visit, key)]


def unless(is_there: Callable[[Visit, Values], bool]) -> Callable[[Visit, Values], str]:
    """Why an act cannot be done where its subject has gone meanwhile."""
    return lambda visit, values: "" if is_there(visit, values) else say_here(visit, "gone")


def hidden(name: str) -> tuple[Field, ...]:
    """The one field of an act whose subject the page knows already."""
    return (Field(name, kind="hidden"),)


def devices_now(visit: Visit) -> Sequence[DeviceNow]:
    """Kiosks, displays and consoles."""
    return visit.at.room.look().devices


# The rule of calling


def _rule_options(visit: Visit) -> Sequence[tuple[str, str]]:
    return [(name, rule_said(rule, visit.words.say)) for name, rule in RULES.items()]


def _rule_effect(visit: Visit, _values: Values) -> Sequence[str]:
    catalogue, say = visit.office.catalogue, visit.words.say
    law = catalogue.law_notice
    weak = [rule for rule in RULES.values() if catalogue.is_law_weakened(rule)]
    return [
        *([] if law is None else [say_here(visit, "change_discipline-law", notice=law.text)]),
        *(say_here(visit, "change_discipline-weak", rule=rule_said(each, say)) for each in weak),
        say_here(visit, "change_discipline-now", rule=rule_said(visit.office.rule, say)),
        *people_waiting(visit),
        say_here(visit, "change_discipline-effect"),
    ]


def _rule_of(visit: Visit, values: Values) -> c.Command | Outcome:
    rule = RULES[values["discipline"]]
    if rule == visit.office.rule:
        said = rule_said(rule, visit.words.say)
        return Outcome(say_here(visit, "change_discipline-same", rule=said), is_done=False)
    return c.ChangeDiscipline(rule.name, rule.k)


def _rule_done(visit: Visit, values: Values) -> str:
    said = rule_said(RULES[values["discipline"]], visit.words.say)
    return say_here(visit, "change_discipline-done", rule=said)


# Tickets of a service


def _service_options(visit: Visit) -> Sequence[tuple[str, str]]:
    """All services: one that a colleague has stopped meanwhile is refused with who did so."""
    return [(each.id, _service_said(visit, each)) for each in visit.office.catalogue.services]


def _service_said(visit: Visit, service: Service) -> str:
    if service.id in visit.office.stopped:
        return say_here(visit, "service-stopped", name=service.name)
    count = visit.office.waiting.waiting_for(service.id)
    return say_here(visit, "service-waiting", name=service.name, count=count)


def _service_name(visit: Visit, values: Values) -> str:
    known = visit.office.catalogue.service.get(ServiceId(values.get("service", "")))
    return values.get("service", "") if known is None else known.name


def _allow_effect(visit: Visit, values: Values) -> Sequence[str]:
    waiting = visit.office.waiting.waiting_for(ServiceId(values.get("service", "")))
    return [say_here(visit, "allow_tickets-effect", count=waiting)]


# A message on the displays


def _notice_effect(visit: Visit, _values: Values) -> Sequence[str]:
    waiting = len(all_waiting(visit.office))
    return [say_here(visit, "show_notice-effect", waiting=waiting, displays=_walls_here(visit))]


def _walls_here(visit: Visit) -> int:
    """How many displays of the hall are connected; signs show no message and have no sound."""
    displays = [each for each in devices_now(visit) if each.role == "display" and each.is_here]
    return sum(each.display.kind in WALLS for each in displays)


def _notice_of(visit: Visit, values: Values) -> c.Command | Outcome:
    until = _typed_hour(values)
    if until is None:
        return Outcome(say_here(visit, "notice-until-wrong", typed=values["until"]), is_done=False)
    return c.ShowNotice(values["text"], until)


def _notice_done(visit: Visit, _values: Values) -> str:
    notice = visit.office.notice
    said = "" if notice is None else _hour(visit, notice.until)
    return say_here(visit, "show_notice-done", hour=said)


def _notice_gone(visit: Visit, _values: Values) -> Sequence[str]:
    notice = visit.office.notice
    return [] if notice is None else [say_here(visit, "remove_notice-effect", text=notice.text)]


def _no_notice(visit: Visit, _values: Values) -> str:
    return "" if visit.office.notice is not None else say_here(visit, "remove_notice-none")


# The sound of the displays


def _mute_effect(visit: Visit, _values: Values) -> Sequence[str]:
    return [say_here(visit, "mute_displays-effect", displays=_walls_here(visit))]


def _mute_of(visit: Visit, values: Values) -> c.Command | Outcome:
    until = _typed_hour(values)
    if until is None:
        return Outcome(say_here(visit, "notice-until-wrong", typed=values["until"]), is_done=False)
    return c.MuteDisplays(until)


def _mute_done(visit: Visit, _values: Values) -> str:
    muted = visit.office.muted
    said = "" if muted is None else _hour(visit, muted.until)
    return say_here(visit, "mute_displays-done", hour=said)


def _not_muted(visit: Visit, _values: Values) -> str:
    return "" if visit.office.muted is not None else say_here(visit, "unmute_displays-none")


def _typed_hour(values: Values) -> time | None:
    try:
        return time.fromisoformat(values["until"].zfill(5))
    except ValueError:
        return None


def _hour(visit: Visit, moment: datetime) -> str:
    return hour(moment, ZoneInfo(visit.office.catalogue.time_zone))


# The day


def _close_effect(visit: Visit, _values: Values) -> Sequence[str]:
    tickets = visit.office.tickets.live().values()
    lapse = sum(each.state in {State.WAITING, State.PARKED, State.NO_SHOW} for each in tickets)
    return [
        say_here(visit, "close_day-effect", lapse=lapse),
        say_here(visit, "close_day-busy", count=0),
        say_here(visit, "close_day-back"),
    ]


def _people_inside(visit: Visit, _values: Values) -> str:
    busy = sum(each.state in IN_HAND for each in visit.office.tickets.live().values())
    return say_here(visit, "close_day-busy", count=busy) if busy else ""


def _reopen_effect(visit: Visit, _values: Values) -> Sequence[str]:
    return [say_here(visit, "reopen_day-effect", back=len(visit.office.lapsed))]


def _close_stands(visit: Visit, _values: Values) -> str:
    return f"{visit.office.day} {visit.office.is_day_closed}"


ACTS = (
    Act(
        "change_discipline",
        sentence_of("change_discipline-title"),
        _rule_effect,
        "hall-change_discipline-verb",
        asking(_rule_of, _rule_done),
        (Field("discipline", "hall-discipline", "choice", _rule_options),),
        lambda visit, _: f"{visit.office.rule}",
    ),
    Act(
        "stop_tickets",
        sentence_of("stop_tickets-title"),
        lambda visit, _: [say_here(visit, "stop_tickets-effect"), *people_waiting(visit)[:1]],
        "hall-stop_tickets-verb",
        asking(
            lambda _, values: c.StopTickets(ServiceId(values["service"]), values["reason"]),
            sentence_of("stop_tickets-done", name=_service_name),
        ),
        (
            Field("service", "hall-service", "choice", _service_options),
            Field("reason", "hall-reason", hint="hall-reason-hint", longest=LONGEST_REASON),
        ),
    ),
    Act(
        "allow_tickets",
        sentence_of("allow_tickets-title", name=_service_name),
        _allow_effect,
        "hall-allow_tickets-verb",
        asking(
            lambda _, values: c.AllowTickets(ServiceId(values["service"])),
            sentence_of("allow_tickets-done", name=_service_name),
        ),
        hidden("service"),
    ),
    Act(
        "show_notice",
        sentence_of("show_notice-title"),
        _notice_effect,
        "hall-show_notice-verb",
        asking(_notice_of, _notice_done),
        (
            Field("text", "hall-notice-text", "long", longest=LONGEST_NOTICE),
            Field("until", "hall-notice-until", "time", hint="hall-notice-until-hint"),
        ),
    ),
    Act(
        "remove_notice",
        sentence_of("remove_notice-title"),
        _notice_gone,
        "hall-remove_notice-verb",
        asking(lambda _, __: c.RemoveNotice(), sentence_of("remove_notice-done")),
        bars=_no_notice,
    ),
    Act(
        "mute_displays",
        sentence_of("mute_displays-title"),
        _mute_effect,
        "hall-mute_displays-verb",
        asking(_mute_of, _mute_done),
        (Field("until", "hall-notice-until", "time", hint="hall-notice-until-hint"),),
    ),
    Act(
        "unmute_displays",
        sentence_of("unmute_displays-title"),
        told("unmute_displays-effect"),
        "hall-unmute_displays-verb",
        asking(lambda _, __: c.UnmuteDisplays(), sentence_of("unmute_displays-done")),
        bars=_not_muted,
    ),
    Act(
        "close_day",
        sentence_of("close_day-title"),
        _close_effect,
        "hall-close_day-verb",
        asking(lambda _, __: c.CloseDay(), sentence_of("close_day-done")),
        stands=_close_stands,
        bars=_people_inside,
    ),
    Act(
        "reopen_day",
        sentence_of("reopen_day-title"),
        _reopen_effect,
        "hall-reopen_day-verb",
        asking(lambda _, __: c.ReopenDay(), sentence_of("reopen_day-done")),
        stands=_close_stands,
    ),
)
"""The acts on the hall as a whole."""
