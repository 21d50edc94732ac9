"""What ails the server's machine: told before it hurts, to staff and once in the log."""

import logging
from datetime import timedelta

import pytest

from server.domain.identity import OfficeId
from server.views.oversight.alarms import Cause, Gravity
from server.views.oversight.machine import (
    CERTIFICATE_SOON,
    DAY,
    DISK_GRAVE,
    DISK_LOW,
    FILLS_SOON,
    HOUR,
    Growth,
    Machine,
)
from server.views.oversight.warnings import Warnings
from tests.views.test_alarms import WELL, Watched

GIGABYTE = 1 << 30


def grown(a_day: int, hours: int) -> Growth:
    """A database that has grown for so many hours, by so many bytes a day."""
    growth = Growth()
    for hour in range(hours + 1):
        growth.note(hour * HOUR, round(GIGABYTE + a_day * hour * HOUR / DAY))
    return growth


def test_a_database_that_will_fill_its_disk_is_told_of() -> None:
    """Once it is known for a day: a morning alone is not how fast it grows."""
    assert grown(GIGABYTE, 23).days_left(10 * GIGABYTE) is None
    assert grown(GIGABYTE, 24).days_left(10 * GIGABYTE) == 10
    assert grown(0, 48).days_left(10 * GIGABYTE) is None
    assert grown(GIGABYTE, 48).days_left(None) is None


def test_old_growth_is_forgotten() -> None:
    """A past that was loaded, or years that were packed, count for a week."""
    growth = grown(GIGABYTE, 48)
    for hour in range(49, 49 + 7 * 24):
        growth.note(hour * HOUR, 3 * GIGABYTE)
    assert growth.days_left(GIGABYTE) is None


@pytest.mark.parametrize(
    ("days", "gravity"),
    [(FILLS_SOON + 1, None), (FILLS_SOON, Gravity.ATTENTION), (3, Gravity.FAILURE)],
)
def test_a_disk_that_fills_is_graver_the_sooner(days: int, gravity: Gravity | None) -> None:
    watched = Watched()
    watched.machine = Machine(10 * DISK_LOW, days_left=days)
    alarm = watched.alarms().get(Cause.DISK_FILLING)
    assert (alarm and alarm.gravity) == gravity


@pytest.mark.parametrize(
    ("left", "gravity", "days"),
    [
        (CERTIFICATE_SOON + timedelta(hours=1), None, None),
        (CERTIFICATE_SOON, Gravity.ATTENTION, 21),
        (timedelta(days=2), Gravity.FAILURE, 2),
        (timedelta(days=-5), Gravity.FAILURE, 0),
    ],
)
def test_a_certificate_near_its_end_is_told_of(
    left: timedelta, gravity: Gravity | None, days: int | None
) -> None:
    watched = Watched()
    watched.machine = Machine(10 * DISK_LOW, certificate_ends=watched.hall.now + left)
    alarm = watched.alarms().get(Cause.CERTIFICATE_ENDS)
    assert (alarm and alarm.gravity) == gravity
    assert (alarm and alarm.days) == days


def test_the_log_says_each_once_and_when_it_is_over(caplog: pytest.LogCaptureFixture) -> None:
    """Anew where it has become graver; what concerns the hall alone is not in the log."""
    caplog.set_level(logging.INFO)
    watched, warnings = Watched(), Warnings()
    for free in (DISK_LOW - 1, DISK_LOW - 2, DISK_GRAVE - 1, DISK_GRAVE - 2, None):
        watched.machine = WELL if free is None else Machine(free)
        warnings.note(OfficeId("town"), watched.alarms().values())
    assert caplog.messages == [
        "the disk of the database is nearly full, 1023 MB are left: make room",
        "the disk of the database is nearly full, 199 MB are left: make room",
        "the disk of the database has room again",
    ]


def test_every_ailment_of_the_machine_has_its_sentence(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    watched, warnings = Watched(), Warnings()
    ends = watched.hall.now + timedelta(days=9)
    for machine in (Machine(None, timedelta(hours=-2), 5, ends), WELL):
        watched.machine = machine
        warnings.note(OfficeId("town"), watched.alarms().values())
    assert "behind by 120 minutes" in caplog.messages[0]
    assert len(caplog.messages) == 6
    assert not any("???" in line or "{" in line for line in caplog.messages)
