"""Bugs, stopping hubs and lost senders: every caller gets an answer."""

import asyncio
from pathlib import Path

import pytest

from server.domain import commands as c
from server.domain.identity import ServiceId
from server.domain.refusals import Code
from server.hub import Hub, News
from tests.domain.builders import GENERAL, kiosk
from tests.hub.house import House, codes, issue, refused
from tests.hub.stores import HeldStore, tell

UNHEARD_OF: ServiceId = []  # type: ignore[assignment] # what no wire lets through
POISON = (kiosk(), c.IssueTicket(UNHEARD_OF, GENERAL))
"""A wish that deciding stumbles over: a fault of ours, which no wire would let in."""


def test_a_fault_harms_its_own_wish_alone(tmp_path: Path) -> None:
    """It is refused for good; those that came in with it are done."""

    async def story(house: House, _store: HeldStore) -> None:
        first, bad, last = await house.turn([issue(), POISON, issue()])
        assert codes([first, last]) == ["A001", "A002"]
        assert refused([bad]) == [Code.FAULT]
        assert house.working == house.published
        assert codes(await house.turn([issue()])) == ["A003"]

    tell(tmp_path, story)


def test_a_fault_is_logged(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """The log tells the administrator, with the kind of command."""

    async def story(house: House, _store: HeldStore) -> None:
        await house.turn([POISON])

    tell(tmp_path, story)
    assert "a fault in ['IssueTicket']" in caplog.text


def test_a_fault_in_publishing_ends_the_hub(tmp_path: Path) -> None:
    """The sender is answered; what was kept could not be told, and the server learns of it."""

    async def story(house: House, _store: HeldStore) -> None:
        def stumble(_news: News) -> None:
            raise LookupError("a view's fault")

        house.hub.listen(stumble)
        wish = house.wish(*issue())
        assert refused(await house.ask(wish)) == [Code.STORE_UNAVAILABLE]
        with pytest.raises(LookupError):
            await house.hub.until_it_fails()
        assert refused(await house.turn([issue()])) == [Code.STORE_UNAVAILABLE]
        await house.restart()
        assert codes(await house.ask(wish)) == ["A001"]

    tell(tmp_path, story)


def test_a_hub_that_stops_answers_all(tmp_path: Path) -> None:
    """Wishes in a turn or in the queue are refused; kept ones stay kept."""

    async def story(house: House, store: HeldStore) -> None:
        store.hold()
        wish = house.wish(*issue())
        first = asyncio.create_task(house.hub.ask(wish))
        await store.until_reached()
        second = asyncio.create_task(house.hub.ask(house.wish(*issue())))
        stopping = asyncio.create_task(house.hub.stop())
        assert refused(await asyncio.gather(first, second)) == [Code.STORE_UNAVAILABLE] * 2
        await stopping
        assert refused(await house.turn([issue()])) == [Code.STORE_UNAVAILABLE]
        store.let_go()
        await house.restart()
        assert codes(await house.ask(wish)) == ["A001"]

    tell(tmp_path, story)


def test_a_hub_refuses_before_its_start(tmp_path: Path) -> None:
    """It refuses at once instead of letting people wait."""

    async def story(house: House, store: HeldStore) -> None:
        hub = Hub(house.published.id, store, house.writer)
        assert refused([await hub.ask(house.wish(*issue()))]) == [Code.STORE_UNAVAILABLE]

    tell(tmp_path, story)


def test_a_sender_may_go_away(tmp_path: Path) -> None:
    """No caller waits for the answer any more; the ticket is there, and the hub goes on."""

    async def story(house: House, store: HeldStore) -> None:
        store.hold()
        gone = asyncio.create_task(house.hub.ask(house.wish(*issue())))
        await store.until_reached()
        gone.cancel()
        store.let_go()
        assert codes(await house.turn([issue()])) == ["A002"]

    tell(tmp_path, story)
