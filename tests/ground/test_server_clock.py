"""Every device goes by the server's clock, however wrong its own is."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given, strategies as st

from antesala.messages.frames import Heartbeat
from antesala.server_clock import ServerClock
from antesala.session import Moment, WentOffline
from tests.ground.model import welcome
from tests.ground.rehearsal import NOON, Rehearsal

SERVER = datetime(2026, 11, 20, 13, 42, tzinfo=UTC)
WRONG = [
    timedelta(hours=3),
    timedelta(hours=-3),
    timedelta(days=2),
    timedelta(days=-400),
    timedelta(minutes=4),
]


class Device(Rehearsal):
    """A device whose own clock is `wrong`, and may be set anew."""

    def __init__(self, wrong: timedelta) -> None:
        self.wrong = wrong
        super().__init__()

    @property
    def now(self) -> Moment:
        seconds, _ = super().now
        return Moment(seconds, SERVER + timedelta(seconds=seconds - 1000) + self.wrong)

    @property
    def shown(self) -> datetime:
        return self.session.clock.now(self.seconds)

    def beat(self, at: datetime) -> None:
        self.hear(Heartbeat(at=at.isoformat()))


@pytest.mark.parametrize("wrong", WRONG)
def test_a_wrong_device_shows_the_servers_time(wrong: timedelta) -> None:
    """From the welcome on, also while no beat comes, and when the server is lost."""
    device = Device(wrong)
    assert device.shown == SERVER + wrong
    device.go_online()
    assert device.shown == SERVER
    device.seconds += 7
    assert device.shown == SERVER + timedelta(seconds=7)
    device.lose()
    assert device.events[-1] == WentOffline(SERVER)


def test_a_clock_that_leaps_changes_nothing() -> None:
    """Set by hand while the program runs, a day on and back."""
    device = Device(timedelta())
    device.go_online()
    for device.wrong in (timedelta(days=1), timedelta(hours=-8)):
        device.seconds += 1
    assert device.shown == SERVER + timedelta(seconds=2)


def test_another_zone_is_no_other_time() -> None:
    """A time with an offset is the same moment."""
    device = Device(timedelta())
    device.go_online()
    device.beat((SERVER + timedelta(hours=1)).astimezone(timezone(timedelta(hours=-5))))
    assert device.shown == SERVER + timedelta(hours=1)


@pytest.mark.parametrize("leap", [timedelta(hours=-2), timedelta(hours=2), timedelta(days=-3)])
def test_the_servers_own_leap_is_followed(leap: timedelta) -> None:
    """With the next sign of life."""
    device = Device(timedelta(hours=3))
    device.go_online()
    device.seconds += 5
    device.beat(SERVER + timedelta(seconds=5) + leap)
    assert device.shown == SERVER + timedelta(seconds=5) + leap


def test_a_late_beat_does_not_hold_the_clock_back() -> None:
    """A second in a full network; time never goes back on a screen for it."""
    device = Device(timedelta())
    device.go_online()
    device.seconds += 6
    device.beat(SERVER + timedelta(seconds=5))
    assert device.shown == SERVER + timedelta(seconds=6)


@pytest.mark.parametrize("at", ["", "yesterday", "2026-11-20T13:42:00", "0001-01-01T00:00:00Z"])
def test_a_time_that_is_none_is_passed_over(at: str) -> None:
    """A newer or faulty server does not harm a device."""
    device = Device(timedelta())
    device.go_online()
    device.hear(Heartbeat(at=at))
    assert device.session.is_online
    assert device.shown == SERVER


def test_a_new_session_knows_the_time_that_was_told() -> None:
    """A carrier that failed is replaced; its device's clock is still wrong."""
    told = ServerClock(NOON, 0.0).heard(SERVER, 10.0)
    assert told.now(25.0) == SERVER + timedelta(seconds=15)
    assert welcome("hello").at == SERVER.isoformat().replace("+00:00", "Z")


@given(
    st.lists(st.tuples(st.floats(0.1, 60), st.floats(0, 1.5)), min_size=1, max_size=20),
    st.integers(-(10**6), 10**6),
)
def test_the_error_is_the_least_delay(beats: list[tuple[float, float]], wrong: int) -> None:
    """On any device: no later than the messages came, and never ahead."""
    clock, seconds = ServerClock(SERVER + timedelta(seconds=wrong), 0.0), 0.0
    delays = []
    for pause, delay in beats:
        seconds += pause
        delays.append(delay)
        clock = clock.heard(SERVER + timedelta(seconds=seconds - delay), seconds)
    behind = (SERVER + timedelta(seconds=seconds) - clock.now(seconds)).total_seconds()
    assert behind == pytest.approx(min(delays), abs=1e-3)
