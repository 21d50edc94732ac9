"""What can be done from the hall's page: each act with its question and its effect in numbers.

The tickets' own acts stand on a ticket's page.
"""

from collections.abc import Callable, Sequence
from datetime import datetime, time
from zoneinfo import ZoneInfo

from antesala.words import hour
from server.domain import commands as c
from server.domain.catalogue import Service
from server.domain.decide.overseeing import LONGEST_NOTICE, LONGEST_REASON
from server.domain.discipline import Discipline, Rule
from server.domain.identity import ClerkId, CounterId, DeviceId, ServiceId
from server.domain.office import CounterState, Desk, Office
from server.domain.refusals import Code, Refusal
from server.domain.ticket import IN_HAND, State, Ticket
from server.views.staff import DeviceNow
from server.web.staff.acts import Act, Field, Outcome, Values, ask, asking
from server.web.staff.hall_words import rule_said
from server.web.staff.refusals import refusal_said
from server.web.staff.visit import Visit

RULES = {
    **{f"{k}-then-oldest": Rule(Discipline.K_THEN_OLDEST, k) for k in (1, 2, 3, 4)},
    "strict": Rule(Discipline.STRICT),
    "head-start": Rule(Discipline.HEAD_START),
    "first-come": Rule(Discipline.FIRST_COME),
}
"""The rules that can be chosen, by the names that an office file has for them."""


def _say(visit: Visit, key: str, **values: str | int) -> str:
    return visit.words.say(f"hall-{key}", **values)


def _waiting(office: Office) -> list[Ticket]:
    return [each for each in office.tickets.values() if each.state is State.WAITING]


def _people(visit: Visit) -> list[str]:
    """How many wait, and how many of them have a preference."""
    preferential = visit.office.catalogue.ranking.preferential
    waiting = _waiting(visit.office)
    favoured = sum(each.ticket_class in preferential for each in waiting)
    said = [_say(visit, "waiting", count=len(waiting))]
    return [*said, _say(visit, "waiting-preferential", count=favoured)] if waiting else said


def _sentence(key: str, **values: Callable[[Visit, Values], str]) -> Callable[[Visit, Values], str]:
    """A message of this page, with the values that a visit gives."""
    return lambda visit, sent: _say(
        visit, key, **{name: of(visit, sent) for name, of in values.items()}
    )


def _told(key: str) -> Callable[[Visit, Values], Sequence[str]]:
    """An effect of one sentence."""
    return lambda visit, _: [_say(visit, key)]


def _unless(is_there: Callable[[Visit, Values], bool]) -> Callable[[Visit, Values], str]:
    """Why an act cannot be done where its subject has gone meanwhile."""
    return lambda visit, values: "" if is_there(visit, values) else _say(visit, "gone")


def _hidden(name: str) -> tuple[Field, ...]:
    return (Field(name, kind="hidden"),)


# The rule of calling


def _rule_options(visit: Visit) -> Sequence[tuple[str, str]]:
    return [(name, rule_said(rule, visit.words.say)) for name, rule in RULES.items()]


def _rule_effect(visit: Visit, _values: Values) -> Sequence[str]:
    catalogue, say = visit.office.catalogue, visit.words.say
    law = catalogue.law_notice
    weak = [rule for rule in RULES.values() if catalogue.is_law_weakened(rule)]
    return [
        *([] if law is None else [_say(visit, "change_discipline-law", notice=law.text)]),
        *(_say(visit, "change_discipline-weak", rule=rule_said(each, say)) for each in weak),
        _say(visit, "change_discipline-now", rule=rule_said(visit.office.rule, say)),
        *_people(visit),
        _say(visit, "change_discipline-effect"),
    ]


def _rule_of(visit: Visit, values: Values) -> c.Command | Outcome:
    rule = RULES[values["discipline"]]
    if rule == visit.office.rule:
        said = rule_said(rule, visit.words.say)
        return Outcome(_say(visit, "change_discipline-same", rule=said), is_done=False)
    return c.ChangeDiscipline(rule.name, rule.k)


def _rule_done(visit: Visit, values: Values) -> str:
    said = rule_said(RULES[values["discipline"]], visit.words.say)
    return _say(visit, "change_discipline-done", rule=said)


# Tickets of a service


def _service_options(visit: Visit) -> Sequence[tuple[str, str]]:
    """All services: one that a colleague has stopped meanwhile is refused with who did so."""
    return [(each.id, _service_said(visit, each)) for each in visit.office.catalogue.services]


def _service_said(visit: Visit, service: Service) -> str:
    if service.id in visit.office.stopped:
        return _say(visit, "service-stopped", name=service.name)
    count = visit.office.waiting.waiting_for(service.id)
    return _say(visit, "service-waiting", name=service.name, count=count)


def _service_name(visit: Visit, values: Values) -> str:
    known = visit.office.catalogue.service.get(ServiceId(values.get("service", "")))
    return values.get("service", "") if known is None else known.name


def _allow_effect(visit: Visit, values: Values) -> Sequence[str]:
    waiting = visit.office.waiting.waiting_for(ServiceId(values.get("service", "")))
    return [_say(visit, "allow_tickets-effect", count=waiting)]


# A message on the displays


def _notice_effect(visit: Visit, _values: Values) -> Sequence[str]:
    displays = [each for each in _devices(visit) if each.role == "display" and each.is_here]
    waiting = len(_waiting(visit.office))
    return [_say(visit, "show_notice-effect", waiting=waiting, displays=len(displays))]


def _notice_of(visit: Visit, values: Values) -> c.Command | Outcome:
    try:
        until = time.fromisoformat(values["until"].zfill(5))
    except ValueError:
        return Outcome(_say(visit, "notice-until-wrong", typed=values["until"]), is_done=False)
    return c.ShowNotice(values["text"], until)


def _notice_done(visit: Visit, _values: Values) -> str:
    notice = visit.office.notice
    said = "" if notice is None else _hour(visit, notice.until)
    return _say(visit, "show_notice-done", hour=said)


def _notice_gone(visit: Visit, _values: Values) -> Sequence[str]:
    notice = visit.office.notice
    return [] if notice is None else [_say(visit, "remove_notice-effect", text=notice.text)]


def _no_notice(visit: Visit, _values: Values) -> str:
    return "" if visit.office.notice is not None else _say(visit, "remove_notice-none")


def _hour(visit: Visit, moment: datetime) -> str:
    return hour(moment, ZoneInfo(visit.office.catalogue.time_zone))


# Counters and clerks


def _desk(visit: Visit, values: Values) -> tuple[CounterId, Desk, Ticket | None]:
    office, counter = visit.office, CounterId(values.get("counter", ""))
    desk = office.desks.get(counter, Desk())
    return counter, desk, None if desk.clerk is None else office.held_by(desk.clerk)


def _free_title(visit: Visit, values: Values) -> str:
    return _say(visit, "free_counter-title", number=_number(visit, values))


def _number(visit: Visit, values: Values) -> str:
    counter = values.get("counter", "")
    known = visit.office.catalogue.counter.get(CounterId(counter))
    return counter if known is None else known.number


def _free_effect(visit: Visit, values: Values) -> Sequence[str]:
    counter, desk, held = _desk(visit, values)
    assert desk.clerk is not None  # noqa: S101 - or nothing is asked
    if held is not None:
        key = "called" if held.state is State.CALLED else "serving"
        person = _say(visit, f"free_counter-{key}", code=held.code)
    elif desk.clerk in visit.office.attending:
        person = _say(visit, "free_counter-no-ticket")
    else:
        person = _say(visit, "free_counter-none")
    left = _others_calling(visit.office, counter)
    name = _clerk_name(visit, desk.clerk)
    return [person, _say(visit, "free_counter-effect", name=name, left=left)]


def _others_calling(office: Office, counter: CounterId) -> int:
    """How many other open counters call some of the same services."""
    own = set(office.catalogue.services_at(counter, office.desks.get(counter, Desk()).clerk))
    return sum(
        other != counter
        and desk.state is CounterState.OPEN
        and not own.isdisjoint(office.catalogue.services_at(other, desk.clerk))
        for other, desk in office.desks.items()
    )


def _free_command(visit: Visit, values: Values) -> c.Command | Outcome:
    counter, desk, held = _desk(visit, values)
    return c.FreeCounter(counter, desk.clerk, None if held is None else held.id)


def _free_stands(visit: Visit, values: Values) -> str:
    counter, desk, held = _desk(visit, values)
    return f"{counter} {desk.clerk} {held and held.id} {held and held.state}"


def _clerk_name(visit: Visit, clerk: ClerkId) -> str:
    known = visit.office.catalogue.clerk.get(clerk)
    return str(clerk) if known is None else known.name


# Kiosks


def _devices(visit: Visit) -> Sequence[DeviceNow]:
    return visit.at.room.look().devices


def _kiosk_out(visit: Visit, values: Values) -> c.Command | Outcome:
    """Take a kiosk out; the office itself knows no devices, and would keep any name."""
    device = values["device"]
    if device not in {each.id for each in _devices(visit) if each.role == "kiosk"}:
        return Outcome(visit.words.refusal(Code.UNKNOWN_DEVICE), is_done=False)
    return c.TakeKioskOut(DeviceId(device))


def _device_name(visit: Visit, values: Values) -> str:
    device = values.get("device", "")
    return next((each.name for each in _devices(visit) if each.id == device), device)


def _kiosk_effect(visit: Visit, values: Values) -> Sequence[str]:
    out = {str(each) for each in visit.office.kiosks_out} | {values.get("device", "")}
    left = [e for e in _devices(visit) if e.role == "kiosk" and e.is_here and e.id not in out]
    return [_say(visit, "take_kiosk_out-effect", left=len(left)), *_people(visit)[:1]]


async def _print(visit: Visit, values: Values) -> Outcome:
    refused = await visit.at.room.print_test(values["device"])
    if refused is not None:
        return Outcome(refusal_said(visit, refused), is_done=False)
    return Outcome(_say(visit, "print_test_page-done", name=_device_name(visit, values)))


# The day


def _close_effect(visit: Visit, _values: Values) -> Sequence[str]:
    tickets = visit.office.tickets.values()
    lapse = sum(each.state in {State.WAITING, State.PARKED, State.NO_SHOW} for each in tickets)
    return [
        _say(visit, "close_day-effect", lapse=lapse),
        _say(visit, "close_day-busy", count=0),
        _say(visit, "close_day-back"),
    ]


def _people_inside(visit: Visit, _values: Values) -> str:
    busy = sum(each.state in IN_HAND for each in visit.office.tickets.values())
    return _say(visit, "close_day-busy", count=busy) if busy else ""


def _reopen_effect(visit: Visit, _values: Values) -> Sequence[str]:
    return [_say(visit, "reopen_day-effect", back=len(visit.office.lapsed))]


def _close_stands(visit: Visit, _values: Values) -> str:
    return f"{visit.office.day} {visit.office.is_day_closed}"


# Alarms and help


async def _take_alarm(visit: Visit, values: Values) -> Outcome:
    room, clerk = visit.at.room, visit.clerk
    room.look()
    goes = room.oversight.book.take(values["alarm"], clerk.id, clerk.name)
    if visit.at.live is not None:
        visit.at.live.ring()
    if goes is None:
        return Outcome(_say(visit, "take_alarm-gone"), is_done=False)
    if goes != clerk.name:
        return Outcome(_say(visit, "take_alarm-other", name=goes), is_done=False)
    return Outcome(_say(visit, "take_alarm-done"))


async def _take_help(visit: Visit, values: Values) -> Outcome:
    name = _device_name(visit, values)
    result = await ask(visit, c.TakeHelp(DeviceId(values["device"])))
    if isinstance(result, Refusal):
        return Outcome(refusal_said(visit, result), is_done=False)
    return Outcome(_say(visit, "take_help-done", name=name))


ACTS = (
    Act(
        "change_discipline",
        _sentence("change_discipline-title"),
        _rule_effect,
        "hall-change_discipline-verb",
        asking(_rule_of, _rule_done),
        (Field("discipline", "hall-discipline", "choice", _rule_options),),
        lambda visit, _: f"{visit.office.rule}",
    ),
    Act(
        "stop_tickets",
        _sentence("stop_tickets-title"),
        lambda visit, _: [_say(visit, "stop_tickets-effect"), *_people(visit)[:1]],
        "hall-stop_tickets-verb",
        asking(
            lambda _, values: c.StopTickets(ServiceId(values["service"]), values["reason"]),
            _sentence("stop_tickets-done", name=_service_name),
        ),
        (
            Field("service", "hall-service", "choice", _service_options),
            Field("reason", "hall-reason", hint="hall-reason-hint", longest=LONGEST_REASON),
        ),
    ),
    Act(
        "allow_tickets",
        _sentence("allow_tickets-title", name=_service_name),
        _allow_effect,
        "hall-allow_tickets-verb",
        asking(
            lambda _, values: c.AllowTickets(ServiceId(values["service"])),
            _sentence("allow_tickets-done", name=_service_name),
        ),
        _hidden("service"),
    ),
    Act(
        "show_notice",
        _sentence("show_notice-title"),
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
        _sentence("remove_notice-title"),
        _notice_gone,
        "hall-remove_notice-verb",
        asking(lambda _, __: c.RemoveNotice(), _sentence("remove_notice-done")),
        bars=_no_notice,
    ),
    Act(
        "free_counter",
        _free_title,
        _free_effect,
        "hall-free_counter-verb",
        asking(_free_command, _sentence("free_counter-done", number=_number)),
        _hidden("counter"),
        _free_stands,
        bars=_unless(lambda visit, values: _desk(visit, values)[1].clerk is not None),
    ),
    Act(
        "take_kiosk_out",
        _sentence("take_kiosk_out-title", name=_device_name),
        _kiosk_effect,
        "hall-take_kiosk_out-verb",
        asking(
            _kiosk_out,
            _sentence("take_kiosk_out-done", name=_device_name),
        ),
        _hidden("device"),
    ),
    Act(
        "bring_kiosk_back",
        _sentence("bring_kiosk_back-title", name=_device_name),
        _told("bring_kiosk_back-effect"),
        "hall-bring_kiosk_back-verb",
        asking(
            lambda _, values: c.BringKioskBack(DeviceId(values["device"])),
            _sentence("bring_kiosk_back-done", name=_device_name),
        ),
        _hidden("device"),
    ),
    Act(
        "print_test_page",
        _sentence("print_test_page-title", name=_device_name),
        _told("print_test_page-effect"),
        "hall-print_test_page-verb",
        _print,
        _hidden("device"),
    ),
    Act(
        "close_day",
        _sentence("close_day-title"),
        _close_effect,
        "hall-close_day-verb",
        asking(lambda _, __: c.CloseDay(), _sentence("close_day-done")),
        stands=_close_stands,
        bars=_people_inside,
    ),
    Act(
        "reopen_day",
        _sentence("reopen_day-title"),
        _reopen_effect,
        "hall-reopen_day-verb",
        asking(lambda _, __: c.ReopenDay(), _sentence("reopen_day-done")),
        stands=_close_stands,
    ),
    Act(
        "take_alarm",
        _sentence("take_alarm-title"),
        _told("take_alarm-effect"),
        "hall-take_alarm-verb",
        _take_alarm,
        _hidden("alarm"),
    ),
    Act(
        "take_help",
        _sentence("take_help-title", name=_device_name),
        _told("take_help-effect"),
        "hall-take_help-verb",
        _take_help,
        _hidden("device"),
    ),
)
"""The acts of this page."""
