"""An empty turn proves that the store takes commits: in the quiet, and after a fault."""

import asyncio
import logging
from pathlib import Path

import pytest

from server.domain import commands as c
from server.domain.refusals import Code, Refusal
from server.hub import PROVE_AFTER, Wish
from server.store import StoreError
from tests.domain.builders import GENERAL, PERMIT, kiosk
from tests.hub.house import House


async def beat(house: House) -> None:
    """A heartbeat, until the empty turn that it may cause has been taken."""
    await house.hub.look_after()
    await house.hub._queue.join()  # noqa: SLF001 - no one else waits for it


def break_disk(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on no turn is kept."""

    def fail(_wishes: object) -> None:
        raise StoreError("the disk is full")

    monkeypatch.setattr(house.hub._deciding, "take_turn", fail)  # noqa: SLF001


def test_a_quiet_office_hears_of_a_full_disk_before_a_person_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def story() -> list[bool]:
        async with House(tmp_path) as house:
            break_disk(house, monkeypatch)
            await beat(house)
            soon = house.hub.is_answering
            house.run += PROVE_AFTER + 1
            await beat(house)
            return [soon, house.hub.is_answering]

    assert asyncio.run(story()) == [True, False]


def test_a_disk_with_room_again_needs_no_person_to_find_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Where no one is sent to a server that is not ready, no command would ever tell."""
    caplog.set_level(logging.WARNING)

    async def story() -> None:
        async with House(tmp_path) as house:
            seq = house.hub.published.seq
            with monkeypatch.context() as broken:
                break_disk(house, broken)
                wish = Wish("w-1", c.IssueTicket(PERMIT, GENERAL), kiosk())
                refused = await house.hub.ask(wish)
                assert isinstance(refused, Refusal)
                assert refused.code is Code.STORE_UNAVAILABLE
                await beat(house)
                assert not house.hub.is_answering
            await beat(house)
            assert house.hub.is_answering
            assert house.hub.published.seq == seq

    asyncio.run(story())
    said = [line for line in caplog.messages if "office town" in line]
    assert said == [
        "office town keeps nothing and refuses everything: the disk is full",
        "office town keeps again what it is told, and takes commands",
    ]


@pytest.mark.sqlite
def test_an_empty_turn_reaches_the_disk(tmp_path: Path) -> None:
    """A commit without a page would prove no more than none."""

    async def story() -> list[int]:
        async with House(tmp_path) as house:
            log, sizes = tmp_path / "office.db-wal", []
            for _ in range(3):
                sizes.append(log.stat().st_size)
                house.run += PROVE_AFTER + 1
                await beat(house)
            return sizes

    before, between, after = asyncio.run(story())
    assert before < between < after


def test_what_waits_at_the_end_is_answered(tmp_path: Path) -> None:
    """Once the server is told to stop, no new command is taken, and each earlier one is kept."""

    async def story() -> None:
        async with House(tmp_path) as house:
            wishes = [Wish(f"w-{n}", c.IssueTicket(PERMIT, GENERAL), kiosk()) for n in range(9)]
            asked = [asyncio.create_task(house.hub.ask(wish)) for wish in wishes]
            await asyncio.sleep(0)
            await house.hub.finish(60)
            late = await house.hub.ask(Wish("late", c.IssueTicket(PERMIT, GENERAL), kiosk()))
            assert isinstance(late, Refusal)
            assert late.code is Code.STORE_UNAVAILABLE
            assert all(each.done() for each in asked)
            assert not any(isinstance(each.result(), Refusal) for each in asked)
            assert len(house.hub.published.tickets) == len(wishes)

    asyncio.run(story())
