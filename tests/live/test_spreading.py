"""How frames reach many followers: after the answer, in slices, in order."""

import asyncio
from collections.abc import Awaitable, Callable
from itertools import pairwise
from pathlib import Path

import pytest

from antesala.messages import decode_message, happenings as h
from antesala.messages.frames import Frame, Message, Snapshot
from server.domain import commands as c
from server.live import outbox as outbox_module
from server.live.fanout import ChannelKey, Fanout
from server.live.outbox import SLICE
from server.views import BoardView, CounterView, Once
from tests.domain.builders import ANA, CONSOLES, ONE
from tests.hub.house import House, issue

BOARD: ChannelKey = ("board", None, "hall")
CROWD = 5 * SLICE


class Follower:
    """A subscriber that notes what it was sent."""

    def __init__(self) -> None:
        self.heard: list[Message] = []

    def take(self, frame: bytes) -> None:
        self.heard.append(decode_message(frame))

    @property
    def frames(self) -> list[Frame]:
        return [each for each in self.heard if isinstance(each, Frame)]


def tell(folder: Path, story: Callable[[House, Fanout, list[Follower]], Awaitable[None]]) -> None:
    """A story in a hall whose display is followed by a crowd, with one clerk at a counter."""

    async def telling() -> None:
        async with House(folder) as house:
            fanout = Fanout(house.hub)
            await house.sits(ANA, ONE)
            await house.turn([issue(), issue(), issue()])
            crowd = [Follower() for _ in range(CROWD)]
            for each in crowd:
                fanout.follow("", BOARD, BoardView(), each)
            await story(house, fanout, crowd)

    asyncio.run(telling())


async def until_all_heard(crowd: list[Follower], frames: int) -> None:
    for _ in range(100 * CROWD):
        if all(len(each.frames) >= frames for each in crowd):
            return
        await asyncio.sleep(0)
    raise AssertionError("a follower was not told")


def told_to(crowd: list[Follower]) -> int:
    """How many frames all of them have heard."""
    return sum(len(each.frames) for each in crowd)


def call(house: House) -> "asyncio.Task[object]":
    wish = house.wish(CONSOLES[ANA], c.CallNext())
    return asyncio.create_task(house.hub.ask(wish))


def test_the_sender_is_answered_before_any_follower_is_told(tmp_path: Path) -> None:
    async def story(house: House, _: Fanout, crowd: list[Follower]) -> None:
        async def answered() -> int:
            await house.hub.ask(house.wish(CONSOLES[ANA], c.CallNext()))
            return told_to(crowd)

        assert await asyncio.create_task(answered()) == 0
        await until_all_heard(crowd, 1)

    tell(tmp_path, story)


def test_a_fault_in_a_later_slice_reaches_the_others_and_ends_the_hub(tmp_path: Path) -> None:
    """Otherwise the office would be silent for ever, and no one would know."""

    async def story(house: House, fanout: Fanout, crowd: list[Follower]) -> None:
        def stumble(frame: bytes) -> None:
            raise LookupError(f"a follower's fault with {len(frame)} bytes")

        broken = crowd.pop()
        broken.take = stumble  # type: ignore[method-assign]
        after = Follower()
        fanout.follow("", BOARD, BoardView(), after)
        await call(house)
        await until_all_heard([*crowd, after], 1)
        await house.refuse(CONSOLES[ANA], c.Recall())
        with pytest.raises(LookupError):
            await house.hub.until_it_fails()

    tell(tmp_path, story)


def test_frames_of_many_turns_do_not_pile_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """More than may wait: the rest goes at once."""
    monkeypatch.setattr(outbox_module, "MOST_QUEUED", 2)

    async def story(house: House, fanout: Fanout, crowd: list[Follower]) -> None:
        for number in range(4):
            key: ChannelKey = ("counter", f"m{number}", "staff")
            fanout.follow("", key, BoardView(), Follower())
        await call(house)
        await asyncio.sleep(0)
        assert told_to(crowd) == CROWD

    tell(tmp_path, story)


def test_no_round_of_the_event_loop_sends_more_than_a_slice(tmp_path: Path) -> None:
    async def story(house: House, _: Fanout, crowd: list[Follower]) -> None:
        asking = call(house)
        told = [0]
        while told[-1] < CROWD:
            await asyncio.sleep(0)
            told.append(told_to(crowd))
        await asking
        assert max(after - before for before, after in pairwise(told)) <= SLICE

    tell(tmp_path, story)


def test_all_hear_everything_in_order(tmp_path: Path) -> None:
    async def story(house: House, _: Fanout, crowd: list[Follower]) -> None:
        for command in (c.CallNext(), c.Recall(), c.MarkNoShow(), c.CallNext()):
            await house.grant(CONSOLES[ANA], command)
        await until_all_heard(crowd, 4)
        for each in crowd:
            (snapshot, *frames) = each.heard
            assert isinstance(snapshot, Snapshot)
            seqs = [snapshot.seq, *[frame.seq for frame in each.frames]]
            assert [frame.previous for frame in each.frames] == seqs[:-1]
            assert len(frames) == 4

    tell(tmp_path, story)


def test_a_follower_that_left_meanwhile_is_told_no_more(tmp_path: Path) -> None:
    async def story(house: House, fanout: Fanout, crowd: list[Follower]) -> None:
        await call(house)
        fanout.leave(BOARD, crowd[-1])
        await until_all_heard(crowd[:-1], 1)
        assert crowd[-1].frames == []

    tell(tmp_path, story)


def test_a_follower_that_came_again_meanwhile_gets_nothing_older(tmp_path: Path) -> None:
    """Its second snapshot has the call already; the frame of the call would be a gap to it."""

    async def story(house: House, fanout: Fanout, crowd: list[Follower]) -> None:
        await call(house)
        await asyncio.sleep(0)
        last = crowd[-1]
        assert last.frames == []
        fanout.follow("", BOARD, BoardView(), last)
        await until_all_heard(crowd[:-1], 1)
        (_, again) = last.heard
        assert isinstance(again, Snapshot)
        await house.grant(CONSOLES[ANA], c.Recall())
        await until_all_heard(crowd[:-1], 2)
        (frame,) = last.frames
        assert frame.previous == again.seq

    tell(tmp_path, story)


def test_in_a_rush_lists_are_told_of_several_turns_at_once_and_boards_of_each(
    tmp_path: Path,
) -> None:
    """No event is lost, and each comes once and in order."""

    async def story() -> None:
        async with House(tmp_path) as house:
            due: list[Callable[[], None]] = []
            fanout = Fanout(house.hub, lambda _, act: due.append(act), burst=0)
            await house.sits(ANA, ONE)
            board, desk = Follower(), Follower()
            key: ChannelKey = ("counter", ONE, "staff")
            fanout.follow("", BOARD, BoardView(), board)
            fanout.follow("", key, CounterView(ONE, Once()), desk)
            await house.turn([issue()])
            acts = [c.CallNext(), *[c.Recall() for _ in range(5)], c.MarkNoShow()]
            for act in acts:
                await house.grant(CONSOLES[ANA], act)
            await until_all_heard([board], len(acts))
            assert len(desk.frames) < len(acts)
            for late in due:
                late()
            heard, called = (
                [type(each) for frame in frames for each in frame.events]
                for frames in (desk.frames, board.frames)
            )
            assert heard == [h.TicketCalled, *[h.TicketRecalled] * 5, h.TicketNoShow]
            assert called == heard[:-1]
            assert len(desk.frames) < len(acts)
            assert all(a.seq == b.previous for a, b in pairwise(desk.frames))

    asyncio.run(story())
