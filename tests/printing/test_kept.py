"""What tickets have in common is drawn once and kept, and prints the same as if drawn anew."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from unittest import mock

import pytest

from antesala.printing import raster
from antesala.printing.paper import PAPERS, larger
from antesala.printing.slip import Slip
from tests.printing.builders import ENGLISH, LINK, LONGEST, SLIP, SPANISH, job, told
from tests.printing.papers import both_papers

NEXT = replace(SLIP, code="J043", link=f"{LINK[:-4]}zzzz")
"""The next person's, in the same minute, with as many ahead."""


@pytest.fixture
def lines() -> Iterator[mock.Mock]:
    """Counts how often lines of text are drawn."""
    raster.packed.cache_clear()
    with mock.patch.object(raster, "lines_strip", side_effect=raster.lines_strip) as counted:
        yield counted


def test_the_next_ticket_draws_no_text_anew(lines: mock.Mock) -> None:
    """Only the code, which is set apart, and the square code are another one's."""
    job(SLIP)
    assert lines.called
    lines.reset_mock()
    job(NEXT)
    assert not lines.called


def test_what_has_changed_is_drawn(lines: mock.Mock) -> None:
    """One paragraph a minute, and no more."""
    job(SLIP)
    lines.reset_mock()
    job(replace(NEXT, at=SLIP.at + timedelta(minutes=1)))
    assert lines.call_count == 1


@both_papers
@pytest.mark.parametrize("slip", [NEXT, LONGEST, replace(NEXT, is_large=True)])
def test_a_kept_strip_prints_the_same_bytes(slip: Slip, width: int) -> None:
    """Whatever was printed before, in another language or on another paper."""
    raster.packed.cache_clear()
    anew = job(slip, width=width)
    for other in (SLIP, LONGEST):
        job(other, ENGLISH, width=58)
        job(other, width=80)
    assert job(slip, width=width) == anew


def test_two_rolls_of_one_width_are_not_mixed() -> None:
    """Large letters and usual ones stand on the same paper."""
    usual, large = PAPERS[80], larger(PAPERS[80])
    heights = [raster.draw(told(SLIP, SPANISH), each).height for each in (usual, large, usual)]
    assert heights[0] == heights[2] < heights[1]


def test_little_is_kept() -> None:
    """A day of tickets takes no more memory than an hour of them."""
    for people in range(60):
        job(replace(SLIP, people_ahead=people), width=58)
    kept = raster.packed.cache_info()
    assert kept.currsize == kept.maxsize == raster.KEPT
