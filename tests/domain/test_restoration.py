"""An office put back from a copy gives no number again that a person may hold."""

from datetime import timedelta

import pytest
from hypothesis import given, strategies as st

from server.domain import commands as c
from server.domain.identity import Letter
from server.domain.restoration import LEAST_SKIP, Known, Pace, possibly_given, skip_after
from tests.domain.builders import GENERAL, PERMIT, Hall, kiosk

A = Letter("A")


def code(hall: Hall) -> str:
    return str(hall.grant(kiosk(), c.IssueTicket(PERMIT, GENERAL)).answer.code)


def test_numbers_go_on_after_a_hundred() -> None:
    """The copy has A003, so A004 to A200 may be out; every series leaves some out."""
    hall = Hall()
    assert [code(hall) for _ in range(3)] == ["A001", "A002", "A003"]
    hall.grant(c.SYSTEM, c.NoteRestore(hall.now))
    assert code(hall) == "A201"
    restored = hall.office.restored
    assert restored is not None
    assert [(each.letter, each.first, each.last) for each in restored.skips] == [
        ("A", 4, 200),
        ("H", 1, 100),
        ("J", 1, 100),
    ]


def test_a_copy_of_yesterday_counts_today() -> None:
    """The office that is gone began at 1 this morning, and the next day does so again."""
    hall = Hall()
    code(hall)
    copied_at = hall.now
    hall.now += timedelta(days=1)
    hall.grant(c.SYSTEM, c.NoteRestore(copied_at))
    assert code(hall) == "A101"
    assert hall.office.restored is not None
    hall.now += timedelta(days=1)
    assert code(hall) == "A001"
    assert hall.office.restored is None


def test_a_fast_series_leaves_out_more() -> None:
    """Twice its busiest hour for each hour since the copy, but not twice its busiest day."""
    pace = Pace(A, hour=60, day=300)
    assert possibly_given(pace, timedelta(minutes=5), last=40) == 120
    assert possibly_given(pace, timedelta(hours=3), last=40) == 360
    assert possibly_given(pace, timedelta(hours=12), last=40) == 560
    assert possibly_given(None, timedelta(hours=12), last=40) == 0
    hall = Hall()
    copied_at, hall.now = hall.now, hall.now + timedelta(hours=3)
    hall.grant(c.SYSTEM, c.NoteRestore(copied_at, (pace,)))
    assert code(hall) == "A401"


def test_a_number_that_is_known_is_heeded() -> None:
    """The files that were put aside, or a person, tell a number that is out for sure."""
    hall = Hall()
    hall.grant(c.SYSTEM, c.NoteRestore(hall.now, known=(Known(A, 730),)))
    assert code(hall) == "A901"


def test_calls_go_on_after_those_shown() -> None:
    """Displays know a new call by its number, which must be higher than any of before."""
    hall = Hall()
    before = hall.office.call_number
    hall.grant(c.SYSTEM, c.NoteRestore(hall.now))
    assert hall.office.call_number >= before + 10_000


@given(last=st.integers(0, 3000), possible=st.integers(0, 3000))
def test_no_number_comes_twice(last: int, possible: int) -> None:
    """What may be out is within what is left out, which ends with a full hundred."""
    skip = skip_after(A, last, possible)
    assert skip.first == last + 1
    assert skip.last >= last + max(possible, LEAST_SKIP)
    assert skip.last % 100 == 0
    assert skip.last - last <= max(possible, LEAST_SKIP) + 99


@pytest.mark.parametrize("hours", [-2, 0])
def test_a_clock_that_is_wrong_leaves_out_the_least(hours: int) -> None:
    """No time has passed since a copy of the future; some numbers are left out all the same."""
    assert possibly_given(Pace(A, 60, 300), timedelta(hours=hours), last=0) == 0
