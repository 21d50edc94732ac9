"""Weeks of calls through one display: each shown and announced once, in order, in steady memory.

Time is passed in, so that ten thousand calls take minutes instead of a day.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from tests.display.test_wall import Wall
from tests.display.wall import call, catalogue
from tests.qt.kept import resident

if TYPE_CHECKING:
    from antesala.messages.rows import CallRow

KEPT = 12
"""Rows of calls that a server keeps."""
STEADY = 5 * 1024
"""Kibibytes by which the resident memory may differ once the display is warm."""


class Watcher:
    """What a display showed and announced, in the order in which it did."""

    def __init__(self, wall: Wall) -> None:
        self._wall = wall
        self._tiles: set[str] = set()
        self.shown: list[str] = []
        self.said: list[str] = []

    def look(self) -> None:
        tiles = [tile for tile in self._wall.controller.bridge.picture.tiles if tile.is_solid]
        # The newest is on top: of several that came at once, the lowest was called first.
        self.shown += [tile.code for tile in reversed(tiles) if tile.code not in self._tiles]
        self._tiles = {tile.code for tile in tiles}
        self.said += [
            tile.code for tile in tiles if tile.caption and tile.code not in self.said[-1:]
        ]


def codes(calls: int) -> list[str]:
    """No code twice, as in a day of each letter after the other."""
    return [f"{'AHJKLMRXZ'[n // 1000 % 9]}{n % 1000:03d}" for n in range(calls)]


def pace(calls: int) -> Iterator[int]:
    """How many calls come at once: one, and now and then a burst."""
    left = calls
    while left:
        many = min(left, 3 if left % 7 == 0 else 1)
        yield many
        left -= many


def play(wall: Wall, watcher: Watcher, every: list[str]) -> Iterator[int]:
    """Call all of these, a few at a time; yields how many have been called."""
    rows: list[CallRow] = []
    done = 0
    for many in pace(len(every)):
        rows = [call(int(row.id), row.code, row.number) for row in rows]
        for code in every[done : done + many]:
            done += 1
            rows.append(call(done, code, str(done % 8 + 1), is_current=True))
        rows = rows[-KEPT:]
        wall.link.show(CATALOGUE, *rows)
        watcher.look()
        for _ in range(4 * many + 1):
            wall.wait(2)
            watcher.look()
        wall.stage.settle()
        # Qt destroys what a screen lets go of once its loop is idle, which it never is here.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        yield done


CATALOGUE = catalogue(*map(str, range(1, 9)))


def test_calls_are_shown_and_announced_once_in_order() -> None:
    """Thirty, with bursts; the ten thousand are for the long run."""
    wall = Wall((960, 540))
    wall.link.come_online()
    wall.link.show(CATALOGUE)
    watcher, every = Watcher(wall), codes(30)
    assert list(play(wall, watcher, every))[-1] == 30
    assert watcher.shown == every
    assert watcher.said == every
    wall.stage.close()


@pytest.mark.full
@pytest.mark.timeout(3600)
@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="memory is read from /proc")
def test_ten_thousand_calls_leave_the_memory_as_it_was(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """From the two thousandth on, within five MiB; each shown and announced once, in order."""
    wall = Wall((960, 540))
    wall.link.come_online()
    wall.link.show(CATALOGUE)
    watcher, every = Watcher(wall), codes(9000) + codes(1000)
    held = [resident() for done in play(wall, watcher, every) if done % 100 == 0]
    warm = held[len(held) // 5 :]
    with capsys.disabled():
        least, most = min(warm) / 1024, max(warm) / 1024
        print(f"\n  10,000 calls: {least:.1f} to {most:.1f} MiB after the first 2,000")  # noqa: T201
    assert watcher.shown == every
    assert watcher.said == every
    assert max(abs(each - warm[0]) for each in warm) <= STEADY
    wall.stage.close()
