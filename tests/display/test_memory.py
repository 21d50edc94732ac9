"""A display runs for years: no object of a call may stay in memory once it is off the board."""

from tests.display.test_wall import Wall
from tests.display.wall import call, catalogue
from tests.qt.kept import let_go, objects_kept

KEPT = 12
"""Calls that a board has."""


def test_a_call_leaves_nothing_behind() -> None:
    """Shown, announced, among the earlier calls, and gone."""
    wall = Wall((960, 540))
    wall.link.come_online()

    def happen(number: int) -> None:
        last = number + KEPT
        calls = [
            call(n, f"J{n:03d}", str(n % 9 + 1), is_current=n == last)
            for n in range(last - KEPT + 1, last + 1)
        ]
        wall.link.show(catalogue("1", "3"), *calls)
        for _ in range(8):
            wall.wait(2)
            wall.stage.settle()
        let_go()

    try:
        assert objects_kept(happen) < 1
    finally:
        wall.stage.close()
