"""The estimating process is asked, trusted for some seconds, and restarted when it fails."""

import asyncio
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Literal

import pytest

from server.domain import commands as c
from server.estimate import keeper
from server.estimate.keeper import Keeper, command_of
from server.estimate.waits import Answer, Range, RowKey, Waits
from tests.domain.builders import ANA, CONSOLES, GENERAL, ONE, PERMIT, kiosk
from tests.hub.house import LIMIT, House

ECHO = """
import json, sys
for line in sys.stdin:
    asked = json.loads(line)
    print(json.dumps(asked | {"tickets": {"t": [10, asked["seq"]]}}), flush=True)
"""
SILENT = "import sys, time\nsys.stdin.read()"
DYING = "import sys\nprint('not json', flush=True)"
FIRST_ONLY = """
import json, sys
print(json.dumps(json.loads(sys.stdin.readline()) | {"tickets": {"t": [10, 20]}}), flush=True)
sys.stdin.read()
"""


class Bell(asyncio.Event):
    """Tells when it is waited for."""

    def __init__(self) -> None:
        super().__init__()
        self.is_waited_for = asyncio.Event()

    async def wait(self) -> Literal[True]:
        self.is_waited_for.set()
        return await super().wait()


class Kept:
    """A keeper at work on a house, and the rows that it renewed."""

    def __init__(self, house: House, script: str | tuple[str, ...]) -> None:
        self.waits = Waits()
        self.renewed: list[set[RowKey]] = []
        self.house = house
        command = (sys.executable, "-c", script) if isinstance(script, str) else script
        self._bell = asyncio.Event()
        self._keeper = Keeper(house.hub, self.waits, self._renew, command, patience=0.3)

    def keeper(self, bell: asyncio.Event) -> Keeper:
        """The keeper with another bell."""
        self._keeper._bell = bell  # noqa: SLF001 - to know when it rests
        return self._keeper

    def _renew(self, keys: set[RowKey]) -> None:
        self.renewed.append(keys)
        self._bell.set()

    async def until(self, is_so: Callable[[], bool]) -> None:
        """Repeat until the condition holds; fails after a time limit."""
        task = asyncio.create_task(self._keeper.run())
        async with asyncio.timeout(LIMIT):
            while not is_so():
                await self._bell.wait()
                self._bell.clear()
        task.cancel()
        await asyncio.wait([task])

    @property
    def told(self) -> Range | None:
        return self.waits._tickets.get("t")  # noqa: SLF001 - no ticket of this house has the name


def with_house(folder: Path, script: str, is_so: Callable[[Kept], bool]) -> Kept:
    async def live() -> Kept:
        async with House(folder) as house:
            kept = Kept(house, script)
            await kept.until(lambda: is_so(kept))
            return kept

    return asyncio.run(live())


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeper, "START_PATIENCE", 0.5)
    monkeypatch.setattr(keeper, "AGAIN", (0.0,))
    monkeypatch.setattr(keeper, "INTERVAL", 0.01)


def test_an_answer_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The rows that show the estimate are renewed."""
    monkeypatch.setattr(keeper, "START_PATIENCE", LIMIT)
    kept = with_house(tmp_path, ECHO, lambda kept: kept.told is not None)
    assert kept.told == Range(10, 1)
    assert ("status", "t") in kept.renewed[0]


def test_a_silent_process_leaves_no_estimate(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its earlier estimates are taken back, since they may be wrong by now."""
    monkeypatch.setattr(keeper, "START_PATIENCE", LIMIT)
    monkeypatch.setattr(keeper, "REST", 0.01)
    kept = with_house(tmp_path, FIRST_ONLY, lambda kept: len(kept.renewed) >= 2)
    assert kept.told is None
    assert kept.renewed == [{("status", "t")}] * 2


def test_a_process_without_a_word_is_begun_again(tmp_path: Path) -> None:
    """As often as it takes."""
    kept = with_house(tmp_path, SILENT, lambda kept: len(kept.renewed) >= 2)
    assert kept.renewed[:2] == [set(), set()]


def test_nonsense_is_no_answer(tmp_path: Path) -> None:
    """A nonsensical answer does not end the server."""
    kept = with_house(tmp_path, DYING, lambda kept: len(kept.renewed) >= 2)
    assert kept.told is None


@pytest.mark.parametrize("rounds", range(5))
def test_the_end_comes_while_the_office_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rounds: int
) -> None:
    """A keeper that is cancelled in the round of the loop in which news arrives ends all the same.

    Until Python 3.12, `asyncio.wait_for` loses a cancellation there, and the server never stopped.
    """
    monkeypatch.setattr(keeper, "START_PATIENCE", LIMIT)

    async def live() -> None:
        async with House(tmp_path) as house:
            kept, bell = Kept(house, ECHO), Bell()
            task = asyncio.create_task(kept.keeper(bell).run())
            async with asyncio.timeout(LIMIT):
                await bell.is_waited_for.wait()
                bell.set()
                for _ in range(rounds):
                    await asyncio.sleep(0)
                task.cancel()
                await asyncio.wait([task])

    asyncio.run(live())


def test_a_house_is_told_its_waits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The real process, on the real database, within the patience of its start."""
    monkeypatch.setattr(keeper, "START_PATIENCE", LIMIT)

    async def live() -> Range | None:
        async with House(tmp_path) as house:
            await house.grant(CONSOLES[ANA], c.SignIn(ANA))
            await house.grant(CONSOLES[ANA], c.OpenCounter(ONE))
            for _ in range(4):
                await house.grant(kiosk(), c.IssueTicket(PERMIT, GENERAL))
            last = list(house.hub.published.tickets.values())[-1]
            kept = Kept(house, command_of(str(house.place), "town"))
            await kept.until(lambda: kept.waits.of_ticket(last) is not None)
            return kept.waits.of_ticket(last)

    found = asyncio.run(live())
    # Three people of ten minutes each are before, and one counter is open.
    assert found is not None
    assert found.most is not None
    assert 10 <= found.least <= 30 < found.most


def test_a_new_ticket_is_told_what_newcomers_are() -> None:
    """Until the process has seen the ticket; an unknown older one has no estimate."""
    from tests.domain.builders import Hall  # noqa: PLC0415 - only this test needs an office

    hall = Hall()
    old = hall.ticket(hall.issue())
    new = hall.ticket(hall.issue())
    # By a clock that is set back since, which the order of issue does not ask.
    at = round(new.arrival.timestamp() * 1000) + 7_200_000
    waits = Waits()
    waits.take(Answer(1, at, old.seq, services={PERMIT: {GENERAL: (5, 15)}}))
    assert waits.of_ticket(new) == Range(5, 15)
    assert waits.of_ticket(old) is None
    assert waits.forget() == {("service", PERMIT)}
    assert waits.of_ticket(new) is None
