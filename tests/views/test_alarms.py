"""Each alarm comes with its cause, tells since when and what to do, and goes with the cause."""

from dataclasses import replace
from datetime import timedelta

import msgspec
import pytest

from antesala.messages.commands import RefusedCall
from server.domain import commands as c
from server.domain.catalogue import WaitingLimit
from server.domain.equity import FEWEST
from server.domain.identity import ClerkId
from server.domain.waiting import seat_at
from server.store import Device
from server.views import Devices, DisplayState, Once
from server.views.devices import RefusedPaper
from server.views.oversight.advice import Step
from server.views.oversight.alarms import (
    IDLE_AFTER,
    SILENT_AFTER,
    UNOPENED_AFTER,
    Alarm,
    Cause,
    Gravity,
)
from server.views.oversight.hall import Oversight
from server.views.oversight.machine import DISK_GRAVE, DISK_LOW, SLACK, ClockWatch, Machine, agreed
from server.views.rows import iso
from tests.domain.builders import (
    ANA,
    BRUNO,
    CARLA,
    DIEGO,
    FIRST,
    FOUR,
    GENERAL,
    MORNING,
    ONE,
    PERMIT,
    PLANTS,
    TAX,
    THREE,
    TWO,
    Hall,
    small_office,
)

KIOSK = Device("k1", "town", "kiosk", "Kiosk 1")
DISPLAY = Device("d1", "town", "display", "Wall")
CONSOLE = Device("c1", "town", "clerk", "Desk 1")
WELL = Machine(disk_free=10 * DISK_LOW)
MINUTE = timedelta(minutes=1)


class Watched:
    """A hall with its devices and machine, and the alarms that stand in it."""

    def __init__(self, **changes: object) -> None:
        self.hall = Hall(small_office(**changes))
        self.devices = Devices()
        self.oversight = Oversight(Once(), self.devices)
        self.machine = WELL

    def alarms(self) -> dict[Cause, Alarm]:
        now = self.oversight.look(self.hall.office, self.hall.now, self.machine)
        return {each.cause: each for each in now.alarms}

    def later(self, **span: float) -> dict[Cause, Alarm]:
        self.hall.later(**span)
        return self.alarms()

    def at(self) -> str:
        return iso(self.hall.now)


def test_a_wait_above_the_target_is_told_since_it_passed_it() -> None:
    watched = Watched()
    hall = watched.hall
    hall.sits(ANA, ONE)
    first = hall.issue(PERMIT)
    issued = hall.now
    hall.issue(PERMIT)
    assert Cause.ABOVE_TARGET not in watched.later(minutes=29)
    alarm = watched.later(minutes=2)[Cause.ABOVE_TARGET]
    assert (alarm.subject, alarm.waiting) == (PERMIT, 2)
    assert alarm.code == hall.office.tickets[first].code
    assert alarm.since == issued + 30 * MINUTE
    hall.calls(ANA)
    # The next person has waited above the target too: the cause has not gone meanwhile.
    assert watched.alarms()[Cause.ABOVE_TARGET].since == issued + 30 * MINUTE
    hall.does(ANA, c.MarkNoShow(), c.CallNext())
    assert Cause.ABOVE_TARGET not in watched.alarms()


def test_a_wait_above_the_law_is_graver_and_names_the_law() -> None:
    watched = Watched(waiting_limit=WaitingLimit(40, "Law 1", MORNING.date()))
    hall = watched.hall
    hall.sits(ANA, ONE)
    hall.issue(PERMIT)
    assert Cause.ABOVE_LIMIT not in watched.later(minutes=39)
    alarms = watched.later(minutes=2)
    assert Cause.ABOVE_TARGET not in alarms
    assert alarms[Cause.ABOVE_LIMIT].law == "Law 1"
    assert next(iter(alarms)) is Cause.ABOVE_LIMIT
    hall.calls(ANA)
    assert not watched.alarms()


def test_preferential_people_who_wait_longer_are_told_of() -> None:
    watched = Watched()
    hall = watched.hall
    hall.sits(ANA, ONE)
    for _ in range(FEWEST):
        for who, minutes in ((FIRST, 8), (GENERAL, 7)):
            hall.issue(PERMIT, who)
            hall.later(minutes=minutes)
            hall.serves(ANA)
    alarm = watched.alarms()[Cause.PREFERENCE]
    assert (alarm.wait, alarm.other) == (8 * MINUTE, 7 * MINUTE)
    for _ in range(FEWEST + 1):
        hall.issue(PERMIT, FIRST)
        hall.serves(ANA)
    assert Cause.PREFERENCE not in watched.alarms()


def test_people_without_an_open_counter_are_told_of_after_a_minute() -> None:
    watched = Watched()
    hall = watched.hall
    hall.issue(PLANTS)
    assert not watched.alarms()
    began = hall.now
    alarm = watched.later(seconds=UNOPENED_AFTER.total_seconds())[Cause.NO_OPEN_COUNTER]
    assert (alarm.subject, alarm.since) == (PLANTS, began)
    hall.sits(DIEGO, THREE)
    assert Cause.NO_OPEN_COUNTER not in watched.alarms()


def test_a_counter_that_is_idle_while_its_people_wait_is_told_of() -> None:
    watched = Watched()
    hall = watched.hall
    hall.sits(ANA, ONE)
    assert not watched.later(minutes=9)
    hall.issue(TAX)
    assert not watched.alarms()
    alarm = watched.later(seconds=IDLE_AFTER.total_seconds())[Cause.COUNTER_IDLE]
    assert (alarm.subject, alarm.number, alarm.name) == (ONE, "1", "Ana")
    assert alarm.code == "A001"
    hall.calls(ANA)
    assert not watched.alarms()


def test_a_counter_is_not_idle_for_people_whom_it_does_not_call() -> None:
    watched = Watched()
    watched.hall.sits(BRUNO, FOUR)
    watched.hall.issue(TAX)
    watched.alarms()
    assert Cause.COUNTER_IDLE not in watched.later(minutes=5)


@pytest.mark.parametrize(
    ("device", "cause"), [(KIOSK, Cause.KIOSK_SILENT), (DISPLAY, Cause.DISPLAY_SILENT)]
)
def test_a_device_of_the_hall_that_falls_silent_is_told_of(device: Device, cause: Cause) -> None:
    watched = Watched()
    watched.devices.arrive(device, watched.at())
    assert not watched.later(minutes=5)
    watched.devices.leave(device, watched.at())
    left = watched.hall.now
    alarm = watched.later(seconds=SILENT_AFTER.total_seconds())[cause]
    assert (alarm.subject, alarm.name, alarm.since) == (device.id, device.name, left)
    watched.devices.arrive(device, watched.at())
    assert not watched.alarms()


def test_a_console_that_is_switched_off_is_no_alarm() -> None:
    watched = Watched()
    watched.devices.arrive(CONSOLE, watched.at())
    watched.devices.leave(CONSOLE, watched.at())
    assert not watched.later(minutes=5)


@pytest.mark.parametrize(
    ("printer", "cause"),
    [("no_paper", Cause.NO_PAPER), ("cover_open", Cause.PRINTER), ("failed", Cause.PRINTER)],
)
def test_a_kiosk_that_cannot_print_is_told_of(printer: str, cause: Cause) -> None:
    watched = Watched()
    watched.devices.arrive(KIOSK, watched.at())
    watched.devices.report(KIOSK, "paper_low", watched.at())
    assert not watched.alarms()
    watched.devices.report(KIOSK, printer, watched.at())  # type: ignore[arg-type]
    began = watched.hall.now
    assert watched.later(minutes=3)[cause].since == began
    watched.devices.report(KIOSK, "ready", watched.at())
    assert not watched.alarms()


def test_a_disk_that_fills_is_told_of_and_graver_when_it_is_nearly_full() -> None:
    watched = Watched()
    watched.machine = Machine(disk_free=DISK_LOW)
    assert not watched.alarms()
    watched.machine = Machine(disk_free=DISK_LOW - 1)
    low = watched.alarms()[Cause.DISK_LOW]
    watched.machine = Machine(disk_free=DISK_GRAVE - 1)
    assert watched.alarms()[Cause.DISK_LOW].gravity < low.gravity
    watched.machine = WELL
    assert not watched.alarms()


def test_a_wrong_clock_is_told_of_until_it_is_right() -> None:
    watched = Watched()
    watched.machine = replace(WELL, clock_off=timedelta(hours=2))
    assert watched.alarms()[Cause.CLOCK_WRONG].off == timedelta(hours=2)
    watched.machine = WELL
    assert not watched.alarms()


def test_no_alarm_of_a_day_stays_when_it_is_closed() -> None:
    watched = Watched()
    watched.hall.issue(TAX)
    assert watched.alarms() is not None
    assert watched.later(minutes=40)
    watched.hall.does(CARLA, c.SignIn(CARLA))
    watched.hall.does(CARLA, c.CloseDay())
    assert not watched.alarms()


def test_the_one_who_goes_is_told_until_the_cause_is_gone() -> None:
    watched = Watched()
    watched.hall.issue(PLANTS)
    watched.alarms()
    alarm = watched.later(minutes=2)[Cause.NO_OPEN_COUNTER]
    book = watched.oversight.book
    assert book.take(alarm.id, CARLA, "Carla") == "Carla"
    assert watched.alarms()[Cause.NO_OPEN_COUNTER].taken_by == "Carla"
    # A second one is told who goes already.
    assert book.take(alarm.id, ClerkId("other"), "Other") == "Carla"
    assert book.take("no-paper:k9", CARLA, "Carla") is None
    watched.hall.sits(DIEGO, THREE)
    assert not watched.alarms()
    watched.hall.does(DIEGO, c.CloseCounter())
    watched.alarms()
    assert watched.later(minutes=2)[Cause.NO_OPEN_COUNTER].taken_by == ""


def _advice(watched: Watched) -> tuple[Step, str, str]:
    watched.alarms()
    found = watched.later(minutes=2)[Cause.NO_OPEN_COUNTER].advice
    assert found is not None
    return found.step, found.counter, found.clerk


def test_the_counter_to_open_is_named_by_the_data() -> None:
    """First who is on a break, then who is here without a counter, then one elsewhere."""
    watched = Watched()
    hall = watched.hall
    hall.issue(PLANTS)
    assert _advice(watched) == (Step.OPEN_ABSENT, "1", "")
    hall.does(DIEGO, c.SignIn(DIEGO))
    assert _advice(watched) == (Step.OPEN, "1", "Diego")
    hall.does(DIEGO, c.OpenCounter(THREE), c.PauseCounter())
    assert _advice(watched) == (Step.RESUME, "3", "Diego")


def test_a_clerk_whose_people_wait_little_is_asked_to_another_counter() -> None:
    plain = small_office()
    one = replace(plain.counters[0], services=(TAX,))
    two = replace(plain.counters[1], services=(PLANTS,))
    watched = Watched(counters=(one, two))
    hall = watched.hall
    hall.sits(ANA, ONE)
    hall.issue(PLANTS)
    watched.alarms()
    found = watched.later(minutes=2)[Cause.NO_OPEN_COUNTER].advice
    assert found is not None
    assert (found.step, found.clerk, found.former, found.counter) == (Step.MOVE, "Ana", "1", "2")
    # Her own people must not be left alone.
    hall.issue(TAX)
    found = watched.alarms()[Cause.NO_OPEN_COUNTER].advice
    assert found is not None
    assert found.step is Step.OPEN_ABSENT


def test_where_all_counters_call_already_the_tickets_may_be_stopped() -> None:
    watched = Watched(counters=small_office().counters[:2])
    hall = watched.hall
    hall.sits(ANA, ONE)
    hall.sits(CARLA, TWO)
    hall.issue(PLANTS)
    watched.alarms()
    found = watched.later(minutes=31)[Cause.ABOVE_TARGET].advice
    assert found is not None
    assert found.step is Step.STOP
    assert seat_at(hall.office.catalogue, ONE, ANA).services


class Clocks:
    """A clock that leaps, running time that does not, and devices' own clocks."""

    def __init__(self) -> None:
        self.now, self.seconds = MORNING, 0.0
        self.watch = ClockWatch(lambda: self.now, lambda: self.seconds)

    def pass_on(self, minutes: float, leap: timedelta = timedelta()) -> timedelta:
        self.seconds += minutes * 60
        self.now += timedelta(minutes=minutes) + leap
        return self.watch.off(None)


def test_a_leap_of_the_clock_is_wrong_until_it_leaps_back() -> None:
    clocks = Clocks()
    assert clocks.pass_on(60) == timedelta()
    assert clocks.pass_on(1, SLACK) == timedelta()
    assert clocks.pass_on(1, timedelta(hours=2)) == timedelta(hours=2) + SLACK
    assert clocks.pass_on(60, -timedelta(hours=2)) == timedelta()
    assert clocks.pass_on(1, -timedelta(hours=3)) < timedelta(hours=-2)


def test_two_devices_outvote_the_clock_and_one_does_not() -> None:
    clocks = Clocks()
    right = clocks.now - timedelta(hours=1)
    clocks.watch.hear("k1", right)
    assert clocks.watch.off(None) == timedelta()
    clocks.watch.hear("k2", right + timedelta(seconds=20))
    assert clocks.watch.off(None) > timedelta(minutes=59)
    # The clock is put right: a leap, which the devices find right.
    assert clocks.pass_on(1, -timedelta(hours=1)) == timedelta()
    clocks.watch.forget("k2")
    assert clocks.watch.off(None) == -timedelta(hours=1)


def test_devices_that_differ_among_themselves_say_nothing() -> None:
    hour = timedelta(hours=1)
    assert agreed({"a": hour, "b": -hour}) is None
    assert agreed({"a": hour, "b": hour, "c": -hour}) == hour
    assert agreed({"a": hour, "b": timedelta(), "c": -hour, "d": 2 * hour}) is None


def test_a_clock_behind_the_last_event_is_wrong() -> None:
    clocks = Clocks()
    assert clocks.watch.off(MORNING + timedelta(hours=1)) == -timedelta(hours=1)
    assert clocks.watch.off(MORNING + MINUTE) == timedelta()


@pytest.mark.parametrize(
    ("trouble", "cause"),
    [
        ("no_device", Cause.DISPLAY_MUTE),
        ("stuck", Cause.DISPLAY_MUTE),
        ("no_sign", Cause.SIGN_DARK),
    ],
)
def test_a_display_that_cannot_speak_is_told_of(trouble: str, cause: Cause) -> None:
    """Since it said so first; a display without a voice that was never wanted is no alarm."""
    watched = Watched()
    watched.devices.arrive(DISPLAY, watched.at())
    watched.devices.report_display(DISPLAY, DisplayState(can_speak=False))
    assert not watched.alarms()
    state = DisplayState("A001", trouble=trouble)  # type: ignore[arg-type]
    watched.devices.report_display(DISPLAY, state, at=watched.at())
    began = watched.hall.now
    watched.later(minutes=3)
    watched.devices.report_display(DISPLAY, replace(state, shown="A002"), at=watched.at())
    assert watched.alarms()[cause].since == began
    watched.devices.report_display(DISPLAY, DisplayState("A002", can_speak=True))
    assert not watched.alarms()


def test_a_paper_that_is_not_taken_is_told_of() -> None:
    """Its person waits for a call that never comes, until it is taken or the day ends."""
    watched = Watched()
    watched.devices.arrive(KIOSK, watched.at())
    came = watched.hall.now
    paper = RefusedPaper("X003", iso(came), "unknown_service")
    watched.later(minutes=3)
    for _ in range(2):
        watched.devices.refuse_paper(KIOSK.id, paper)
    watched.devices.refuse_paper(KIOSK.id, RefusedPaper("X004", iso(came), "unknown_class"))
    found = watched.oversight.look(watched.hall.office, watched.hall.now, WELL).alarms
    told = [(each.code, each.trouble, each.name, each.since, each.gravity) for each in found]
    first = ("X003", "unknown_service", "Kiosk 1", came, Gravity.FAILURE)
    assert told == [first, ("X004", "unknown_class", *first[2:])]
    watched.devices.take_paper(KIOSK.id, "X004")
    assert [each.code for each in watched.alarms().values()] == ["X003"]
    [told_elsewhere] = watched.devices.here()
    assert told_elsewhere.papers == (paper,)
    other = Devices()
    other.hear("another server", [told_elsewhere], watched.at())
    assert other.every(watched.hall.office.catalogue)[0].papers == (paper,)
    assert Cause.PAPER_REFUSED not in watched.later(days=1)


def test_a_noted_call_that_is_refused_is_told_of() -> None:
    """It stands in no register, until its console has it no more or the day of the refusal ends."""
    watched = Watched()
    watched.devices.arrive(CONSOLE, watched.at())
    made = watched.hall.now
    watched.later(minutes=3)
    call = RefusedCall(
        code="A007",
        clerk="ana",
        counter=str(ONE),
        called_at=made,
        refused_at=watched.hall.now,
        why="wrong_state",
    )
    gone = msgspec.structs.replace(call, code="A008", clerk="gone", counter="c99")
    for news in (True, False):
        assert watched.devices.refuse_calls(CONSOLE.id, (call, gone)) is news
    found = watched.oversight.look(watched.hall.office, watched.hall.now, WELL).alarms
    told = [(each.code, each.name, each.number, each.trouble, each.gravity) for each in found]
    assert told == [
        ("A007", "Ana", "1", "wrong_state", Gravity.ATTENTION),
        ("A008", "gone", "c99", "wrong_state", Gravity.ATTENTION),
    ]
    assert {each.since for each in found} == {made}
    watched.devices.refuse_calls(CONSOLE.id, (call,))
    assert [each.code for each in watched.alarms().values()] == ["A007"]
    [told_elsewhere] = watched.devices.here()
    other = Devices()
    other.hear("another server", [told_elsewhere], watched.at())
    assert other.every(watched.hall.office.catalogue)[0].calls == (call,)
    assert Cause.CALL_REFUSED not in watched.later(days=1)
