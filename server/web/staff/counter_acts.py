"""What can be done at one counter or device of the hall, and about its calls and alarms."""

from collections.abc import Sequence

from server.domain import commands as c
from server.domain.identity import ClerkId, CounterId, DeviceId
from server.domain.office import CounterState, Desk, Office
from server.domain.refusals import Code, Refusal
from server.domain.ticket import State, Ticket
from server.web.staff.acts import Act, Outcome, Values, ask, asking
from server.web.staff.hall_acts import (
    devices_now,
    hidden,
    people_waiting,
    say_here,
    sentence_of,
    told,
    unless,
)
from server.web.staff.refusals import refusal_said
from server.web.staff.visit import Visit

# Counters and clerks


def _desk(visit: Visit, values: Values) -> tuple[CounterId, Desk, Ticket | None]:
    office, counter = visit.office, CounterId(values.get("counter", ""))
    desk = office.desks.get(counter, Desk())
    return counter, desk, None if desk.clerk is None else office.held_by(desk.clerk)


def _free_title(visit: Visit, values: Values) -> str:
    return say_here(visit, "free_counter-title", number=_number(visit, values))


def _number(visit: Visit, values: Values) -> str:
    counter = values.get("counter", "")
    known = visit.office.catalogue.counter.get(CounterId(counter))
    return counter if known is None else known.number


def _free_effect(visit: Visit, values: Values) -> Sequence[str]:
    counter, desk, held = _desk(visit, values)
    assert desk.clerk is not None  # noqa: S101 - or nothing is asked
    if held is not None:
        key = "called" if held.state is State.CALLED else "serving"
        person = say_here(visit, f"free_counter-{key}", code=held.code)
    elif desk.clerk in visit.office.attending:
        person = say_here(visit, "free_counter-no-ticket")
    else:
        person = say_here(visit, "free_counter-none")
    left = _others_calling(visit.office, counter)
    name = _clerk_name(visit, desk.clerk)
    return [person, say_here(visit, "free_counter-effect", name=name, left=left)]


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


def _kiosk_out(visit: Visit, values: Values) -> c.Command | Outcome:
    """Take a kiosk out; the office itself knows no devices, and would keep any name."""
    device = values["device"]
    if device not in {each.id for each in devices_now(visit) if each.role == "kiosk"}:
        return Outcome(visit.words.refusal(Code.UNKNOWN_DEVICE), is_done=False)
    return c.TakeKioskOut(DeviceId(device))


def _device_name(visit: Visit, values: Values) -> str:
    """A device's name, or the code of the ticket whose holder calls by telephone."""
    device = values.get("device", "")
    names = {each.id: each.name for each in devices_now(visit)}
    names |= {str(each.device): each.name for each in visit.office.help_calls.values()}
    return names.get(device, device)


def _kiosk_effect(visit: Visit, values: Values) -> Sequence[str]:
    out = {str(each) for each in visit.office.kiosks_out} | {values.get("device", "")}
    left = [e for e in devices_now(visit) if e.role == "kiosk" and e.is_here and e.id not in out]
    return [say_here(visit, "take_kiosk_out-effect", left=len(left)), *people_waiting(visit)[:1]]


async def _print(visit: Visit, values: Values) -> Outcome:
    refused = await visit.at.room.print_test(values["device"])
    if refused is not None:
        return Outcome(refusal_said(visit, refused), is_done=False)
    return Outcome(say_here(visit, "print_test_page-done", name=_device_name(visit, values)))


# Alarms and help


async def _take_alarm(visit: Visit, values: Values) -> Outcome:
    room, clerk = visit.at.room, visit.clerk
    room.look()
    goes = room.oversight.book.take(values["alarm"], clerk.id, clerk.name)
    visit.at.live.ring()
    if goes is None:
        return Outcome(say_here(visit, "take_alarm-gone"), is_done=False)
    if goes != clerk.name:
        return Outcome(say_here(visit, "take_alarm-other", name=goes), is_done=False)
    return Outcome(say_here(visit, "take_alarm-done"))


async def _take_help(visit: Visit, values: Values) -> Outcome:
    name = _device_name(visit, values)
    result = await ask(visit, c.TakeHelp(DeviceId(values["device"])))
    if isinstance(result, Refusal):
        return Outcome(refusal_said(visit, result), is_done=False)
    return Outcome(say_here(visit, "take_help-done", name=name))


ACTS = (
    Act(
        "free_counter",
        _free_title,
        _free_effect,
        "hall-free_counter-verb",
        asking(_free_command, sentence_of("free_counter-done", number=_number)),
        hidden("counter"),
        _free_stands,
        bars=unless(lambda visit, values: _desk(visit, values)[1].clerk is not None),
    ),
    Act(
        "take_kiosk_out",
        sentence_of("take_kiosk_out-title", name=_device_name),
        _kiosk_effect,
        "hall-take_kiosk_out-verb",
        asking(
            _kiosk_out,
            sentence_of("take_kiosk_out-done", name=_device_name),
        ),
        hidden("device"),
    ),
    Act(
        "bring_kiosk_back",
        sentence_of("bring_kiosk_back-title", name=_device_name),
        told("bring_kiosk_back-effect"),
        "hall-bring_kiosk_back-verb",
        asking(
            lambda _, values: c.BringKioskBack(DeviceId(values["device"])),
            sentence_of("bring_kiosk_back-done", name=_device_name),
        ),
        hidden("device"),
    ),
    Act(
        "print_test_page",
        sentence_of("print_test_page-title", name=_device_name),
        told("print_test_page-effect"),
        "hall-print_test_page-verb",
        _print,
        hidden("device"),
    ),
    Act(
        "take_alarm",
        sentence_of("take_alarm-title"),
        told("take_alarm-effect"),
        "hall-take_alarm-verb",
        _take_alarm,
        hidden("alarm"),
    ),
    Act(
        "take_help",
        sentence_of("take_help-title", name=_device_name),
        told("take_help-effect"),
        "hall-take_help-verb",
        _take_help,
        hidden("device"),
    ),
)
"""The acts at a counter or a device, and on what it calls for."""
