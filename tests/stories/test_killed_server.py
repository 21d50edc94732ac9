"""The server killed in a rush: answered commands are kept, and none is done twice."""

import asyncio
import json
import random
from typing import Any

import pytest

from antesala.messages.frames import Answer, Refusal
from tests.stories.load import Asked, Load
from tests.stories.town import Town

FEW_KILLS, KILLS = 3, 5
"""Kills in one rush, in the normal run and in a long one, whose ten rushes make fifty instants."""
LIMIT = 900
"""Seconds: ten times as many as on an idle machine."""
ANSWERS = 3
"""For each ticket: fewer than any rush has, so that each instant comes."""


class Fate:
    """Kills the server when so many answers were seen, and starts it again."""

    def __init__(self, town: Town, tickets: int, seed: int, kills: int) -> None:
        chance = random.Random(seed)  # noqa: S311 - no secret
        self.instants = sorted(chance.sample(range(1, ANSWERS * tickets), kills))
        self._chance = chance
        self._town = town
        self._before = set(_kept(town))
        self._struck = asyncio.Event()
        self._asking: set[str] = set()
        self.kills = 0
        self.unanswered = 0

    def watch(self, count: int) -> None:
        """Strike in the very moment of that answer: whatever is under way is cut."""
        if count in self.instants:
            self._town.kill()
            self._struck.set()

    async def run(self, load: Load, group: asyncio.TaskGroup) -> None:
        """Until cancelled: look at what is left, and start anew."""
        while True:
            await self._struck.wait()
            await self._town.ended()
            self._struck.clear()
            self.kills += 1
            self.unanswered += len(_unanswered(self._town, load.asked) - self._before)
            answered = list(load.asked)
            await self._town.start_for_devices()
            # Beside the rush, whose next instant may come before they are all answered.
            group.create_task(self._ask_again(load, answered))

    async def _ask_again(self, load: Load, answered: list[Asked]) -> None:
        """Commands answered before a kill get the same answer after it."""
        rested = [asked for asked in answered if asked.command.id not in self._asking]
        some = self._chance.sample(rested, min(20, len(rested)))
        self._asking.update(asked.command.id for asked in some)
        for asked in some:
            assert await load.consoles[asked.console].ask(asked.command) == asked.answer


def _kept(town: Town) -> dict[str, Any]:
    """The first answers that the database remembers, by command."""
    rows = town.rows("SELECT id, answer FROM command")
    return {command: json.loads(answer) for command, answer in rows}


def _unanswered(town: Town, asked: list[Asked]) -> set[str]:
    """Commands that were kept without an answer; all answered ones are there."""
    kept = _kept(town)
    for each in asked:
        _check_kept(each.answer, kept[each.command.id])
    return kept.keys() - {each.command.id for each in asked}


def _check_kept(answer: Answer | Refusal, kept: dict[str, Any]) -> None:
    """The answer that the database remembers is the one that was given."""
    if isinstance(answer, Refusal):
        assert kept["refusal"]["code"] == answer.code
        return
    done = kept["done"]
    assert done["seq"] == answer.seq
    told = done["answer"]
    assert (told["ticket"], told["code"]) == (answer.ticket, answer.code)


@pytest.fixture
def kills(pytestconfig: pytest.Config) -> int:
    return KILLS if pytestconfig.getoption("full") else FEW_KILLS


RUSHES = [pytest.param(0, id="rush 0")]
RUSHES += [pytest.param(seed, id=f"rush {seed}", marks=pytest.mark.full) for seed in range(1, 10)]


@pytest.mark.timeout(LIMIT + 20)
@pytest.mark.parametrize("seed", RUSHES)
def test_a_killed_server_forgets_nothing(
    town: Town, tickets: int, kills: int, seed: int, capsys: pytest.CaptureFixture[str]
) -> None:
    """SIGKILL at some instants of a rush: clients reconnect by themselves and lose no command."""

    async def story() -> tuple[Load, Fate]:
        async with asyncio.timeout(LIMIT), town, town.consoles() as consoles:
            fate = Fate(town, tickets, seed, kills)
            load = Load(consoles, tickets, fate.watch)
            async with asyncio.TaskGroup() as group:
                fating = group.create_task(fate.run(load, group))
                await load.run()
                fating.cancel()
            load.check()
            await load.ask_again()
            return load, fate

    load, fate = asyncio.run(story())
    assert fate.kills == kills
    calls = "SELECT count(*), count(DISTINCT json_extract(body, '$.ticket')) FROM journal"
    assert town.rows(f"{calls} WHERE type = 'ticket_called'") == [(tickets, tickets)]
    with capsys.disabled():
        print(  # noqa: T201 - to be read in the run
            f"\n  killed after {fate.instants} answers: {len(load.asked)} commands answered,"
            f" {fate.unanswered} had been kept but not answered at a kill"
        )
