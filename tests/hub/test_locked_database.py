"""A real lock on the real database, held by another process for some time."""

import asyncio
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from server.domain.refusals import Code
from server.store import engine
from tests.hub.house import LIMIT, House, codes, issue, refused

pytestmark = pytest.mark.sqlite


@contextmanager
def somebody_writes(place: Path) -> Iterator[None]:
    """Another connection has begun to write and does not come to an end."""
    other = sqlite3.connect(place)
    other.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        other.rollback()
        other.close()


def test_a_long_lock_fails_the_turn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The driver gives up, the batch is refused, and the next one is as if it had never been."""
    monkeypatch.setattr(engine, "BUSY_SECONDS", 0.05)

    async def story() -> None:
        async with House(tmp_path) as house:
            wish = house.wish(*issue())
            with somebody_writes(house.place):
                assert refused(await house.ask(wish)) == [Code.STORE_UNAVAILABLE]
                assert house.working == house.published
            assert codes(await house.ask(wish)) == ["A001"]

    asyncio.run(story())


def test_a_short_lock_is_not_noticed(tmp_path: Path) -> None:
    """A backup that takes a moment costs a moment."""

    async def story() -> None:
        async with House(tmp_path) as house:
            with somebody_writes(house.place):
                asking = asyncio.create_task(house.ask(house.wish(*issue())))
                await asyncio.sleep(0)
                assert not asking.done()
            assert codes(await asking) == ["A001"]

    asyncio.run(story())


def test_a_lock_may_outlast_our_patience(tmp_path: Path) -> None:
    """Then its senders are refused, and resent the same commands get their first answers."""

    async def story() -> None:
        async with House(tmp_path) as house:
            wishes = [house.wish(*issue()) for _ in range(3)]
            with somebody_writes(house.place), house.impatient():
                assert refused(await house.ask(*wishes)) == [Code.STORE_UNAVAILABLE] * 3
                assert refused(await house.turn([issue()])) == [Code.STORE_UNAVAILABLE]
            house.news.clear()
            async with asyncio.timeout(LIMIT):
                while not house.news:
                    await house.writer.run(lambda: None)
            assert codes(await house.ask(*wishes)) == ["A001", "A002", "A003"]
            assert house.published.numbers == {"A": 3}

    asyncio.run(story())
