"""A turn is a batch: decided in order, kept by one commit, and published after it."""

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest

from server.domain import commands as c
from server.domain.refusals import Code
from tests.domain.builders import ADMINISTRATOR, ANA, ONE, kiosk
from tests.hub.house import LIMIT, House, codes, granted, issue, refused
from tests.hub.stores import HeldStore, tell


@pytest.mark.both
def test_a_batch_is_one_commit(tmp_path: Path) -> None:
    """Wishes that come in at once are kept by one commit and published as one piece of news."""

    async def story(house: House, store: HeldStore) -> None:
        results = await house.turn([issue()] * 5)
        assert codes(results) == ["A001", "A002", "A003", "A004", "A005"]
        assert store.turns == 1
        assert [len(news.events) for news in house.news] == [5]

    tell(tmp_path, story)


@pytest.mark.both
def test_a_batch_decides_in_order(tmp_path: Path) -> None:
    """A command sees what those before it in the same batch have brought about."""

    async def story(house: House, _store: HeldStore) -> None:
        await house.sits(ANA, ONE)
        clerk = c.Caller(house.published.consoles[ANA], "clerk")
        results = await house.turn([issue(), (clerk, c.CallNext()), (clerk, c.StartService())])
        assert codes(results) == ["A001"] * 3

    tell(tmp_path, story)


@pytest.mark.both
def test_nobody_is_answered_before_the_commit(tmp_path: Path) -> None:
    """Answers, news and the published office all wait for the commit."""

    async def story(house: House, store: HeldStore) -> None:
        store.hold()
        before = house.published.seq
        asking = [asyncio.create_task(house.hub.ask(house.wish(*issue()))) for _ in range(3)]
        await store.until_reached()
        assert house.working.seq == before + 3
        assert not any(task.done() for task in asking)
        assert house.published.seq == before
        assert house.news == []
        store.let_go()
        assert codes(await asyncio.gather(*asking)) == ["A001", "A002", "A003"]
        assert house.published.seq == before + 3

    tell(tmp_path, story)


def test_refusals_wait_for_the_commit(tmp_path: Path) -> None:
    """A refusal is remembered too, so it must not be told before it is durable."""

    async def story(house: House, store: HeldStore) -> None:
        store.hold()
        asking = asyncio.create_task(house.hub.ask(house.wish(kiosk(), c.CallNext())))
        await store.until_reached()
        assert not asking.done()
        store.let_go()
        assert refused([await asking]) == [Code.FORBIDDEN]

    tell(tmp_path, story)


@pytest.mark.both
def test_a_failed_commit_refuses_its_batch(tmp_path: Path) -> None:
    """The batch has no effect, and none of it is remembered."""

    async def story(house: House, store: HeldStore) -> None:
        wishes = [house.wish(*issue()) for _ in range(3)]
        wishes.append(house.wish(kiosk(), c.CallNext()))
        store.is_broken = True
        assert refused(await house.ask(*wishes)) == [Code.STORE_UNAVAILABLE] * 4
        assert house.news == []
        assert house.working == house.published == house.store.load(house.published.id)
        store.is_broken = False
        assert codes(await house.turn([issue()])) == ["A001"]
        assert codes(await house.ask(*wishes[:3])) == ["A002", "A003", "A004"]
        assert refused(await house.ask(wishes[3])) == [Code.FORBIDDEN]

    tell(tmp_path, story)


@pytest.mark.both
def test_a_hanging_commit_is_given_up(tmp_path: Path) -> None:
    """Past our patience its senders are refused, and newcomers at once."""

    async def story(house: House, store: HeldStore) -> None:
        store.hold()
        under_way = [house.wish(*issue()), house.wish(*issue())]
        with house.impatient():
            assert refused(await house.ask(*under_way)) == [Code.STORE_UNAVAILABLE] * 2
            turns = store.turns
            assert refused(await house.turn([issue()])) == [Code.STORE_UNAVAILABLE]
        store.let_go()
        await _until(house, lambda: bool(house.news))
        # It was kept in the end: the same two tickets, told of once, and the newcomer's never was.
        assert store.turns == turns + 1
        assert codes(await house.ask(*under_way)) == ["A001", "A002"]
        assert codes(await house.turn([issue()])) == ["A003"]
        assert [len(news.events) for news in house.news] == [2, 1]

    tell(tmp_path, story)


def test_those_in_the_queue_are_refused_too(tmp_path: Path) -> None:
    """Wishes behind a hanging turn do not wait for its end."""

    async def story(house: House, store: HeldStore) -> None:
        store.hold()
        with house.impatient():
            first = asyncio.create_task(house.hub.ask(house.wish(*issue())))
            await store.until_reached()
            second = asyncio.create_task(house.hub.ask(house.wish(*issue())))
            async with asyncio.timeout(LIMIT / 2):
                assert refused(await asyncio.gather(first, second)) == [Code.STORE_UNAVAILABLE] * 2
        store.let_go()
        await _until(house, lambda: bool(house.news))
        assert house.published.numbers == {"A": 1}

    tell(tmp_path, story)


def test_a_hang_may_end_in_failure(tmp_path: Path) -> None:
    """Then it never was: the resent command is a first one."""

    async def story(house: House, store: HeldStore) -> None:
        store.hold()
        store.is_broken = True
        wish = house.wish(*issue())
        with house.impatient():
            assert refused(await house.ask(wish)) == [Code.STORE_UNAVAILABLE]
        store.let_go()
        await _until(house, lambda: house.working == house.published)
        store.is_broken = False
        assert codes(await house.ask(wish)) == ["A001"]
        assert [len(news.events) for news in house.news] == [1]

    tell(tmp_path, story)


@pytest.mark.both
def test_many_wishes_take_several_turns(tmp_path: Path) -> None:
    """No batch is larger than its bound, and all are answered."""

    async def story(house: House, store: HeldStore) -> None:
        results = await house.turn([issue()] * 600)
        assert len(set(codes(results))) == 600
        assert store.turns == 3

    tell(tmp_path, story)


def test_the_office_is_granted_its_catalogue_once(tmp_path: Path) -> None:
    """A second start finds the office as it was left."""

    async def story(house: House, _store: HeldStore) -> None:
        granted(await house.turn([issue()]))
        before = house.published
        await house.restart()
        assert house.published == before
        assert await house.refuse(kiosk(), c.CloseDay()) is Code.FORBIDDEN
        await house.grant(ADMINISTRATOR, c.CloseDay())

    tell(tmp_path, story)


async def _until(house: House, condition: Callable[[], bool]) -> None:
    """Wait until something holds; looked at after each turn of the writer's thread."""
    async with asyncio.timeout(LIMIT):
        while not condition():
            await house.writer.run(lambda: None)
