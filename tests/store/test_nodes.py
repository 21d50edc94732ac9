"""Two servers on one database: each turn first follows what the other server has kept.

One machine never does this, and the lock forbids it; but no turn may rely on being alone.
"""

import asyncio
import random
from datetime import timedelta
from pathlib import Path

import pytest

from server.domain import commands as c
from server.domain.office import Topic
from server.domain.refusals import Refusal
from server.hub import Hub, Wish
from server.store import past
from tests.domain.builders import ANA, BRUNO, GENERAL, ONE, PERMIT, THREE, kiosk
from tests.domain.wishes import desk_wish, lobby_wish, office_wish, oversight_wish, staff_wish
from tests.hub.house import House

SEEDS = [0, *(pytest.param(seed, marks=pytest.mark.full) for seed in range(1, 10))]


@pytest.mark.parametrize("seed", SEEDS)
def test_a_node_follows_what_another_kept(tmp_path: Path, seed: int) -> None:
    """Turn by turn in any order, both come to the same office, its private facts included."""
    chance = random.Random(seed)  # noqa: S311 - no secret

    async def story() -> None:
        async with House(tmp_path) as house:
            other = Hub(house.published.id, house.store, house.writer, clock=lambda: house.now)
            await other.start()
            await house.sits(ANA, ONE)
            await house.sits(BRUNO, THREE)
            behind = 0
            for number in range(300):
                hub, rival = chance.sample((house.hub, other), 2)
                behind += hub.published.seq < rival.published.seq
                await _take_turn(hub, chance, number)
                assert hub.published == house.store.load(house.published.id)
                house.now += chance.choice((timedelta(minutes=2), timedelta(hours=9)))
            assert behind > 50
            await other.stop()

    asyncio.run(story())


async def _take_turn(hub: Hub, chance: random.Random, number: int) -> None:
    """A turn of one or two wishes; the office is asked for what it has, so it catches up first."""
    kinds = (
        lobby_wish,
        lobby_wish,
        desk_wish,
        desk_wish,
        desk_wish,
        staff_wish,
        office_wish,
        oversight_wish,
    )
    for each in range(chance.choice((1, 2))):
        caller, command = chance.choice(kinds)(hub.published, chance.choice)
        result = await hub.ask(Wish(f"{number}-{each}", command, caller))
        assert not isinstance(result, Refusal) or result.code != "store_unavailable"


@pytest.mark.both
def test_a_node_learns_what_was_taken_back(tmp_path: Path) -> None:
    """A wish for help that was withdrawn at another node is withdrawn here too."""

    async def story() -> None:
        async with House(tmp_path) as house:
            other = Hub(house.published.id, house.store, house.writer, clock=lambda: house.now)
            await other.start()
            asks = c.IssueTicket(PERMIT, GENERAL, help_needed=("escort",))
            ticket = (await house.grant(kiosk(), asks)).answer.ticket
            assert ticket is not None
            await other.ask(house.wish(kiosk(), c.CallForHelp()))
            assert other.published.told(ticket, Topic.HELP_NEEDED) == "escort"
            await house.grant(kiosk(), c.SetHelpNeeded(ticket, ()))
            await other.ask(house.wish(kiosk(), c.CallForHelp()))
            assert other.published.told(ticket, Topic.HELP_NEEDED) == ""
            assert other.published == house.store.load(house.published.id)
            await other.stop()

    asyncio.run(story())


@pytest.mark.both
def test_a_node_follows_without_a_turn_of_its_own(tmp_path: Path) -> None:
    """Woken by another node, it has the same events in order, and none the next time."""

    async def story() -> None:
        async with House(tmp_path) as house:
            behind = house.store.load(house.published.id)
            await house.sits(ANA, ONE)
            asks = c.IssueTicket(PERMIT, GENERAL, help_needed=("escort",))
            await house.grant(kiosk(), asks)
            told = [event for news in house.news for event in news.events]
            before = behind.seq
            unseen = house.store.catch_up(behind)
            assert (unseen.before, unseen.seq) == (before, house.published.seq)
            assert list(unseen.events) == told[-len(unseen.events) :]
            assert {fact.topic for fact in unseen.facts} >= {Topic.HELP_NEEDED, Topic.LINK_TOKEN}
            assert behind == house.published
            assert not house.store.catch_up(behind).events

    asyncio.run(story())


@pytest.mark.both
def test_a_node_follows_what_is_packed_by_now(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One that was cut off for days has the packed lines too, before a turn and outside of one."""
    monkeypatch.setattr(past, "PACKED", 2)

    async def story() -> None:
        async with House(tmp_path) as house:
            behind = house.store.load(house.published.id)
            other = Hub(house.published.id, house.store, house.writer, clock=lambda: house.now)
            await other.start()
            await house.sits(ANA, ONE)
            for _ in range(5):
                await house.grant(kiosk(), c.IssueTicket(PERMIT, GENERAL))
            house.now += timedelta(days=2)
            house.store.pack(house.published.id, house.now)
            assert house.store.catch_up(behind).seq == house.published.seq
            assert behind == house.published
            await house.grant(kiosk(), c.IssueTicket(PERMIT, GENERAL))
            await other.ask(house.wish(kiosk(), c.CallForHelp()))
            assert other.published == house.store.load(house.published.id)
            await other.stop()

    asyncio.run(story())
