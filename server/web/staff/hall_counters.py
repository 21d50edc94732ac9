"""The counters and the devices of the hall in words, one card or line for each."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from server.domain.office import CounterState
from server.domain.ticket import Plea, State
from server.views.devices import WALLS, DeviceNow
from server.views.oversight.figures import CounterNow
from server.web.staff.hall_words import HallWords

TOLD_AFTER = 600
"""Seconds of opening hours after which the share of them is told: of less it says nothing."""


@dataclass(frozen=True, slots=True)
class CounterCard:
    """One counter; `plate` is open, paused, closed or lost."""

    id: str
    number: str
    plate: str
    clerk: str
    icon: str
    state: str
    since: str
    service: str
    code: str
    busy: str
    long: str
    back: str
    can_free: bool
    can_sign_out: str
    """The clerk's id where their session may be ended from here."""


@dataclass(frozen=True, slots=True)
class CountersPart:
    """All counters in the office's order; the cards are made one by one."""

    now: str
    cards: Iterable[CounterCard]


@dataclass(frozen=True, slots=True)
class DeviceLine:
    """One device; `state` is what is wrong, empty where it is well."""

    id: str
    icon: str
    name: str
    place: str
    version: str
    seen: str
    up: str
    """For how much of today's hours it was connected; empty until enough of them have passed."""
    shown: str
    """What a display showed last, and whether calls are heard from it; empty for other devices."""
    state: str
    is_grave: bool
    is_kiosk: bool
    is_out: bool


@dataclass(frozen=True, slots=True)
class HelpLine:
    """A person who calls for help at a device, or by telephone with a ticket.

    `ticket` is there where the person is back, and waits again by the staff's word.
    """

    device: str
    said: str
    since: str
    ticket: str = ""


@dataclass(frozen=True, slots=True)
class DevicesPart:
    """Kiosks, displays and consoles, and the calls for help."""

    calls: tuple[HelpLine, ...]
    lines: tuple[DeviceLine, ...]


def counters_part(hall: HallWords) -> CountersPart:
    """Every counter."""
    states = [each.state for each in hall.now.counters]
    tally = {state.value: states.count(state) for state in CounterState}
    return CountersPart(
        now=hall.say("hall-counters-now", **tally),
        cards=(_counter(hall, each) for each in hall.now.counters),
    )


def _counter(hall: HallWords, counter: CounterNow) -> CounterCard:
    plate, icon, state = _state(hall, counter)
    busy = "" if counter.busy_since is None else hall.length(hall.now.at - counter.busy_since)
    long = ""
    if counter.usual is not None and counter.is_long(hall.now.at):
        long = hall.say("hall-long-why", usual=hall.length(counter.usual))
    sits = counter.clerk is not None
    return CounterCard(
        id=counter.counter,
        number=counter.number,
        plate=plate,
        clerk=counter.clerk_name or hall.say("hall-no-clerk"),
        icon=icon,
        state=state,
        since=_since_when(hall, counter),
        service=counter.service_name,
        code=counter.code or _without_code(hall, counter),
        busy=busy,
        long=long,
        back=_back(hall, counter),
        can_free=sits,
        can_sign_out=str(counter.clerk) if sits and not counter.is_busy else "",
    )


def _state(hall: HallWords, counter: CounterNow) -> tuple[str, str, str]:
    """The plate, the drawing and the word of a counter's state."""
    if counter.state is CounterState.CLOSED:
        return "closed", "door-closed", hall.say("hall-state-closed")
    if not counter.is_console_here:
        return "lost", "unplug", hall.say("hall-state-lost")
    plate = "open" if counter.state is CounterState.OPEN else "paused"
    if counter.is_busy:
        is_called = counter.ticket_state is State.CALLED
        icon, key = ("megaphone", "calling") if is_called else ("user-check", "serving")
        return plate, icon, hall.say(f"hall-state-{key}")
    if counter.state is CounterState.OPEN:
        return plate, "check", hall.say("hall-state-free")
    return plate, *_pause(hall, counter)


def _pause(hall: HallWords, counter: CounterNow) -> tuple[str, str]:
    if counter.is_back_office:
        return "file-text", hall.say("hall-state-back-office")
    return "pause", counter.pause or hall.say("hall-state-paused")


def _since_when(hall: HallWords, counter: CounterNow) -> str:
    if counter.since is None or counter.state is CounterState.CLOSED or counter.is_busy:
        return ""
    is_open = counter.state is CounterState.OPEN
    key = "hall-open-since" if is_open else "hall-state-since"
    return hall.say(key, hour=hall.clock(counter.since))


def _without_code(hall: HallWords, counter: CounterNow) -> str:
    return hall.say("hall-without-ticket" if counter.is_busy else "hall-no-ticket")


def _back(hall: HallWords, counter: CounterNow) -> str:
    until = counter.paused_until
    return "" if until is None else hall.say("hall-back-at", hour=hall.clock(until))


def devices_part(hall: HallWords) -> DevicesPart:
    """Every device, and the calls for help."""
    calls = (
        HelpLine(
            each.device,
            hall.say(
                "hall-help-call" if each.ticket is None else f"hall-plea-{each.plea.value}",
                name=each.name,
            ),
            hall.since(each.at),
            str(each.ticket or "") if each.plea is Plea.ARRIVED else "",
        )
        for each in hall.now.help_calls
    )
    return DevicesPart(tuple(calls), tuple(_device(hall, each) for each in hall.now.devices))


def _device(hall: HallWords, device: DeviceNow) -> DeviceLine:
    seen, is_kiosk = datetime.fromisoformat(device.seen_at), device.role == "kiosk"
    out = {str(each) for each in hall.office.kiosks_out}
    version = device.version
    said = {"version": version} if version else {}
    return DeviceLine(
        id=device.id,
        icon=_icon(device),
        name=device.name or hall.say(f"hall-role-{device.role}"),
        place=device.place,
        version=hall.say("hall-device-version" if version else "hall-device-no-version", **said),
        seen=_seen(hall, device, seen),
        up=_up(hall, device),
        shown=_shown(hall, device) if device.role == "display" else "",
        state=_fault(hall, device, is_out=device.id in out),
        is_grave=not device.is_here and device.role in {"kiosk", "display"},
        is_kiosk=is_kiosk,
        is_out=device.id in out,
    )


def _icon(device: DeviceNow) -> str:
    if device.role == "display" and device.display.kind in {"counter", "led"}:
        return "signpost"
    return {"kiosk": "tablet", "display": "monitor"}.get(device.role, "laptop")


def _seen(hall: HallWords, device: DeviceNow, seen: datetime) -> str:
    """Since when it is connected, or is not."""
    if not device.is_here:
        return hall.say("hall-device-silent", hour=hall.clock(seen))
    since = datetime.fromisoformat(device.since) if device.since else seen
    return hall.say("hall-device-since", hour=hall.clock(since))


def _up(hall: HallWords, device: DeviceNow) -> str:
    """Whole percents, rounded down: a hundred is a day without a break."""
    day = hall.now.today.get(device.id)
    if day is None or day.expected < TOLD_AFTER:
        return ""
    return hall.say("hall-device-up", share=day.up * 100 // day.expected)


def _shown(hall: HallWords, device: DeviceNow) -> str:
    """What kind of display it is, the code that it showed last, and whether calls are heard."""
    display = device.display
    said = [hall.say(f"hall-display-{display.kind}")]
    if display.shown:
        said.append(hall.say("hall-display-shown", code=display.shown))
    if display.kind in WALLS and display.trouble == "none":
        said.append(hall.say("hall-display-speaks" if display.can_speak else "hall-display-mute"))
    return " · ".join(said)


def _fault(hall: HallWords, device: DeviceNow, *, is_out: bool) -> str:
    if not device.is_here:
        return hall.say("hall-device-off")
    if is_out:
        return hall.say("hall-device-out")
    if device.display.trouble != "none":
        return hall.say(f"hall-trouble-{device.display.trouble}")
    is_well = device.printer in {"none", "ready"}
    return "" if is_well else hall.say(f"hall-printer-{device.printer}")
