"""Live pages: drawn once for all who see the same, in slices, and told only in what has changed."""

import asyncio
import time
from collections.abc import AsyncIterator, Mapping

import pytest
from starlette.types import Message

from server.web.staff.live_pages import (
    SLICE,
    Ease,
    Edition,
    LivePages,
    OnePart,
    Pace,
    PageStream,
    encoded,
)


class Counted:
    """A page of two parts that counts how often it is looked at."""

    def __init__(self) -> None:
        self.looks = 0
        self.parts = {"a": "one", "b": "two"}
        self.gate = asyncio.Event()
        self.gate.set()
        self._told: dict[str, str] = {}

    async def changes(self) -> AsyncIterator[Mapping[str, str]]:
        """Whatever differs from the last look."""
        self.looks += 1
        seen = dict(self.parts)
        await self.gate.wait()
        yield {name: html for name, html in seen.items() if self._told.get(name) != html}
        self._told = seen

    async def whole(self) -> Mapping[str, str]:
        """Both."""
        return self._told


def seldom() -> Pace:
    """A page that is drawn only where it is asked for."""
    return Pace(lambda _: True, tick=3600.0, between=3600.0)


def viewer() -> PageStream:
    """A page whose session is open."""
    return PageStream(lambda: True)


def due(stream: PageStream) -> dict[str, bytes]:
    """What a page has still to get."""
    return stream._due  # noqa: SLF001 - what it would send


def test_ten_who_come_at_once_have_it_drawn_twice() -> None:
    """For the first, and once more for those who came while that was drawn; never ten times."""

    async def story() -> None:
        page = Counted()
        page.gate.clear()
        edition = Edition(page, seldom())
        streams = [viewer() for _ in range(10)]
        joining = [asyncio.create_task(edition.join(each)) for each in streams]
        await asyncio.sleep(0)
        page.gate.set()
        await asyncio.gather(*joining)
        assert page.looks == 2
        assert all(due(each) == encoded(page.parts) for each in streams)
        edition.stop()

    asyncio.run(story())


def test_all_get_the_changed_part_alone_and_the_same_bytes() -> None:
    """A part that is as it was is not sent again, and what is sent was made once."""

    async def story() -> None:
        page = Counted()
        edition = Edition(page, seldom())
        streams = [viewer(), viewer()]
        for each in streams:
            await edition.join(each)
            due(each).clear()
        page.parts["b"] = "three"
        await edition.current()
        assert [list(due(each)) for each in streams] == [["b"], ["b"]]
        assert due(streams[0])["b"] is due(streams[1])["b"]
        edition.stop()

    asyncio.run(story())


def test_a_page_is_drawn_after_it_was_asked_for() -> None:
    """An act leads back to its page, which shows what it has done, even in the midst of a draw."""

    async def story() -> None:
        page = Counted()
        edition = Edition(page, seldom())
        page.gate.clear()
        early = asyncio.create_task(edition.current())
        await asyncio.sleep(0)
        page.parts["a"] = "after the act"
        late = asyncio.create_task(edition.current())
        await asyncio.sleep(0)
        page.gate.set()
        await early
        assert (await late)["a"] == "after the act"

    asyncio.run(story())


def test_what_changes_while_a_page_joins_reaches_it() -> None:
    """It is told the news of a drawing that began before it had all parts."""

    async def story() -> None:
        page, stream = Counted(), viewer()
        edition = Edition(page, seldom())
        page.gate.clear()
        joining = asyncio.create_task(edition.join(stream))
        await asyncio.sleep(0)
        page.parts["a"] = "news"
        other = asyncio.create_task(edition.current())
        page.gate.set()
        await asyncio.gather(joining, other)
        assert due(stream) == encoded(page.parts)
        edition.stop()

    asyncio.run(story())


@pytest.mark.parametrize("how", ["items", "template"])
def test_long_work_lets_others_take_their_turn(how: str) -> None:
    """Another task comes forward while a list is made or a template drawn, not after it."""

    async def story() -> None:
        turns, is_over = 0, False

        async def others() -> None:
            nonlocal turns
            while not is_over:
                turns += 1
                await asyncio.sleep(0)

        def slow() -> str:
            until = time.thread_time() + SLICE / 8
            while time.thread_time() < until:
                pass
            return "x"

        waiting, ease = asyncio.create_task(others()), Ease()
        work = (slow() for _ in range(160))
        made = await (ease.all(work) if how == "items" else ease.joined(work))
        is_over = True
        await waiting
        assert "".join(made) == "x" * 160
        assert turns >= 10

    asyncio.run(story())


def test_a_page_that_no_one_looks_at_is_forgotten() -> None:
    """The last one leaves: it is drawn no more, and the next gets a new one."""

    async def story() -> None:
        live = LivePages(lambda _: None)

        async def draw(_ease: Ease) -> str:
            return "a list"

        def make() -> Edition:
            return Edition(OnePart(draw), seldom())

        first = await live.open("list", make, lambda: True)
        second = await live.open("list", make, lambda: True)
        kept = live.edition("list", make)
        live.close(first)
        assert live.edition("list", make) is kept
        live.close(second)
        assert live.edition("list", make) is not kept

    asyncio.run(story())


def test_a_page_that_comes_while_the_server_stops_ends() -> None:
    """Its stream is over at once, so that the server need not wait for it."""

    async def story() -> None:
        live, sent = LivePages(lambda _: None), list[Message]()
        live.stop()
        stream = await live.open("list", lambda: Edition(Counted(), seldom()), lambda: True)

        async def send(message: Message) -> None:
            sent.append(message)

        async with asyncio.timeout(60):
            await stream.tell(send)
        assert sent[-1] == {"type": "http.response.body", "body": b""}
        live.stop()

    asyncio.run(story())
