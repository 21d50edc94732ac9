"""Hours as people write them, and invalid ones."""

from datetime import time

import pytest

from server.domain.catalogue import Hours
from server.office_file.hours import hours_of


@pytest.mark.parametrize(
    ("text", "days", "opens", "closes"),
    [
        ("mon-fri 8:30-14:00", (1, 2, 3, 4, 5), time(8, 30), time(14)),
        ("sat,sun 10:00-12:30", (6, 7), time(10), time(12, 30)),
        ("mon,wed-thu 00:00-23:59", (1, 3, 4), time(0), time(23, 59)),
        ("sun,mon,sun 9:00-9:01", (1, 7), time(9), time(9, 1)),
    ],
)
def test_hours_are_understood(text: str, days: tuple[int, ...], opens: time, closes: time) -> None:
    """Single days, ranges of days, and both."""
    assert hours_of(text) == Hours(days, opens, closes)


@pytest.mark.parametrize(
    "text",
    [
        *("", "mon-fri", "8:30-14:00", "lun-vie 8:30-14:00", "mon-fri 8-14", "fri-mon 8:30-14:00"),
        *("mon-fri 14:00-8:30", "mon-fri 8:30-8:30", "mon 8:30-24:00", "mon 8:60-9:00"),
        *(
            "Mon 8:30-9:00",
            "mon, tue 8:30-9:00",
            "mon  8:30-9:00",
            "mon 8:30-9:00 ",
            "mon 8:3-9:00",
        ),
    ],
)
def test_what_is_no_hours_is_refused(text: str) -> None:
    """Half-said hours, hours that end before they begin, days in another language."""
    assert hours_of(text) is None
