"""A hub that is woken publishes what other nodes have kept, in order and once."""

import asyncio
from collections.abc import Awaitable, Callable
from itertools import pairwise
from pathlib import Path

import pytest

from server.domain import commands as c
from server.domain.office import Office
from server.hub import Hub, News
from server.store import StoreError
from server.store.loading import Unseen
from tests.domain.builders import ANA, GENERAL, ONE, PERMIT, kiosk
from tests.hub.house import House


def tell(folder: Path, story: Callable[[House, Hub, list[News]], Awaitable[None]]) -> None:
    """A story in a house with a second hub on the same database, and that one's news."""

    async def telling() -> None:
        async with House(folder) as house:
            other = Hub(house.published.id, house.store, house.writer, clock=lambda: house.now)
            await other.start()
            news: list[News] = []
            other.listen(news.append)
            await story(house, other, news)
            await other.stop()

    asyncio.run(telling())


async def until(is_so: Callable[[], bool]) -> None:
    """Let the hubs work until something is so."""
    async with asyncio.timeout(60.0):
        while not is_so():  # noqa: ASYNC110 - a hub has no event for what a test asks
            await asyncio.sleep(0)


async def settled(hub: Hub, seq: int) -> None:
    """Wait until a hub has published an event."""
    await until(lambda: hub.published.seq >= seq)


def test_woken_hub_follows_in_order(tmp_path: Path) -> None:
    """Its listeners hear each event once, with the numbers that the other node gave."""

    async def story(house: House, other: Hub, news: list[News]) -> None:
        await house.sits(ANA, ONE)
        for _ in range(5):
            await house.grant(kiosk(), c.IssueTicket(PERMIT, GENERAL))
            other.wake(house.published.seq)
        await settled(other, house.published.seq)
        assert other.published == house.published
        heard = [event for each in news for event in each.events]
        assert len(heard) == other.published.seq - news[0].before
        assert all(before.seq == after.before for before, after in pairwise(news))

    tell(tmp_path, story)


def test_a_late_notice_changes_nothing(tmp_path: Path) -> None:
    """What a turn has followed by itself is not published again."""

    async def story(house: House, other: Hub, news: list[News]) -> None:
        await house.grant(kiosk(), c.IssueTicket(PERMIT, GENERAL))
        seq = house.published.seq
        await other.ask(house.wish(kiosk(), c.IssueTicket(PERMIT, GENERAL)))
        before = len(news)
        other.wake(seq)
        other.wake()
        await other.ask(house.wish(kiosk(), c.CallForHelp()))
        assert len(news) == before + 1
        assert other.published == house.store.load(house.published.id)

    tell(tmp_path, story)


def test_following_is_work_with_the_writer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A database that hangs while a hub follows shows as one that hangs in a turn."""

    async def story(house: House, other: Hub, news: list[News]) -> None:
        hung, follow = list[float](), house.store.catch_up

        def slow(office: Office) -> Unseen:
            hung.append(other.hanging)
            return follow(office)

        await house.grant(kiosk(), c.IssueTicket(PERMIT, GENERAL))
        monkeypatch.setattr(house.store, "catch_up", slow)
        other.wake(house.published.seq)
        await until(lambda: bool(news))
        assert hung[0] > 0.0
        assert other.hanging == 0.0

    tell(tmp_path, story)


def test_hub_follows_after_the_database_was_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Meanwhile it says that it cannot answer; the next look makes up for the lost notice."""

    async def story(house: House, other: Hub, news: list[News]) -> None:
        def broken(_office: object) -> None:
            raise StoreError("the database is away")

        await house.grant(kiosk(), c.IssueTicket(PERMIT, GENERAL))
        with monkeypatch.context() as patch:
            patch.setattr(house.store, "catch_up", broken)
            other.wake(house.published.seq)
            await until(lambda: not other.is_answering)
        assert not news
        other.wake()
        await settled(other, house.published.seq)
        await until(lambda: other.is_answering)
        assert other.published == house.published

    tell(tmp_path, story)


def test_hub_can_be_asked_to_follow_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """For a person who comes to it with what another node has just given; not for ever."""

    async def story(house: House, other: Hub, _news: list[News]) -> None:
        await house.grant(kiosk(), c.IssueTicket(PERMIT, GENERAL))
        await other.follow_others()
        assert other.published.seq < house.published.seq, "one server has no others to ask"
        monkeypatch.setattr(house.store, "is_shared", True)
        await asyncio.gather(other.follow_others(), other.follow_others())
        assert other.published == house.published
        monkeypatch.setattr(other, "_patience", 0.01)
        monkeypatch.setattr(other, "wake", lambda: None)
        await other.follow_others()

    tell(tmp_path, story)
