"""The stream: events arrive, once for all readers, and a slow reader delays no other."""

import asyncio
from contextlib import AsyncExitStack
from dataclasses import replace
from pathlib import Path

import pytest
from starlette.types import Message

from server.domain import commands as c
from server.domain.ahead import people_ahead
from server.domain.commands import Caller
from server.domain.identity import DeviceId, TicketId
from server.domain.office import Office
from server.web.people.phone import Visit, event_of, row_of
from server.web.people.switchboard import PER_TICKET, Holding, Switchboard
from server.web.shared.languages import words_of
from server.web.shared.streams import Event, EventResponse, Stream
from tests.hub.house import LIMIT
from tests.web.hall import OVERSIGHT, Hall, Held, events, open_hall

SWITCHBOARD = Switchboard()


def test_a_call_arrives_by_itself(tmp_path: Path) -> None:
    """The page turns while it is open, with its title and the sentence to be spoken."""

    async def visit() -> tuple[Event, Event]:
        async with open_hall(tmp_path) as hall:
            held = await hall.issue()
            async with hall.client.stream("GET", f"{held.path}/events") as stream:
                assert stream.headers["content-type"].startswith("text/event-stream")
                told = events(stream)
                first = await anext(told)
                await hall.open_counter()
                await hall.ask(c.CallNext())
                return first, await until(told, "called")

    first, called = asyncio.run(visit())
    assert (first.state, first.title) == ("waiting", "J001: nadie antes")
    assert called.title == "J001: Es su turno, pase. Módulo 3."
    assert called.said == "Es su turno, pase. Módulo 3."
    assert "A la derecha, junto a la ventana" in called.html


def test_a_loaded_file_reaches_the_open_page(tmp_path: Path) -> None:
    """A service renamed is another page at once; a name or accent asks for the whole page anew."""

    async def visit() -> tuple[Event, Event]:
        async with open_hall(tmp_path) as hall:
            held = await hall.issue()
            async with hall.client.stream("GET", f"{held.path}/events") as stream:
                told = events(stream)
                first = await anext(told)
                office = hall.room.hub.published.catalogue
                renamed = [
                    replace(each, name="Trámite nuevo") if each.id == "licencia-renovar" else each
                    for each in office.services
                ]
                book = replace(office, name="Villa Nueva", services=tuple(renamed))
                await hall.ask(c.LoadCatalogue(book), Caller(DeviceId("desk"), "administrator"))
                return first, await asyncio.wait_for(anext(told), LIMIT)

    first, anew = asyncio.run(visit())
    assert "Trámite nuevo" in anew.html
    assert first.look != anew.look


async def until(told: object, state: str) -> Event:
    async for event in told:  # type: ignore[attr-defined]
        if event.state == state:
            return event  # type: ignore[no-any-return]
    raise AssertionError(state)


def test_people_ahead_count_down(tmp_path: Path) -> None:
    """A waiting person sees the line move."""

    async def visit() -> list[str]:
        async with open_hall(tmp_path) as hall:
            held = [await hall.issue() for _ in range(3)]
            async with hall.client.stream("GET", f"{held[2].path}/events?lang=en") as stream:
                told = events(stream)
                titles = [(await anext(told)).title]
                await hall.open_counter()
                for _ in range(2):
                    await hall.ask(c.CallNext())
                    await hall.ask(c.StartService())
                    await hall.ask(c.FinishService())
                async for event in told:
                    if event.title and event.title != titles[-1]:
                        titles.append(event.title)
                    if event.title == "J003: nobody ahead":
                        return titles
                return titles

    titles = asyncio.run(visit())
    assert titles[0] == "J003: 2 ahead"
    assert titles[-1] == "J003: nobody ahead"


def test_a_stream_ends_with_its_ticket(tmp_path: Path) -> None:
    """After the last state the stream ends."""

    async def visit() -> list[Event]:
        async with open_hall(tmp_path) as hall:
            held = await hall.issue()
            async with hall.client.stream("GET", f"{held.path}/events") as stream:
                told = events(stream)
                heard = [await anext(told)]
                await hall.ask(c.CloseDay(), OVERSIGHT)
                return heard + [event async for event in told]

    heard = asyncio.run(visit())
    assert heard[-1].state == "lapsed"
    assert heard[-1].is_over


def test_a_stopping_server_ends_all_streams(tmp_path: Path) -> None:
    """No telephone delays the server's end: they reconnect to its successor."""

    async def visit() -> Event:
        async with AsyncExitStack() as hall_stack:
            hall = await hall_stack.enter_async_context(open_hall(tmp_path))
            held = await hall.issue()
            async with hall.client.stream("GET", f"{held.path}/events") as stream:
                first = await anext(events(stream))
                stopping = asyncio.create_task(hall_stack.aclose())
                await asyncio.wait_for(stopping, LIMIT)
                return first

    assert asyncio.run(visit()).state == "waiting"


def test_a_thousand_streams_share_one_computation(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """People ahead are counted once for each state of the office, not for each reader."""
    counted: list[int] = []

    def count(office: Office) -> dict[TicketId, int]:
        counted.append(office.seq)
        return people_ahead(office)

    monkeypatch.setattr("server.views.cache.people_ahead", count)

    async def visit() -> int:
        async with open_hall(tmp_path) as hall:
            held = [await hall.issue() for _ in range(125)]
            readers = [Reader(hall, each) for each in held for _ in range(PER_TICKET)]
            await asyncio.gather(*(reader.until("waiting") for reader in readers))
            counted.clear()
            await hall.open_counter()
            await hall.ask(c.CallNext())
            await asyncio.gather(*(reader.until("called") for reader in readers[:PER_TICKET]))
            hall.room.renew_numbers()
            await asyncio.sleep(0)
            for reader in readers:
                reader.stream.shut()
            await asyncio.gather(*(reader.telling for reader in readers))
            return len(readers)

    assert asyncio.run(visit()) == 1000
    assert counted
    assert len(counted) == len(set(counted))


class Reader:
    """A telephone without a socket: hears its stream, and waits for a state."""

    def __init__(self, hall: Hall, held: Held) -> None:
        holding = Holding(hall.room, held.id)
        self.stream = Stream(lambda: self._draw(holding), SWITCHBOARD.turns)
        self.telling = asyncio.create_task(self.stream.tell(self._take))
        self._heard = asyncio.Condition()
        self._text = b""
        assert SWITCHBOARD.connect(holding, self.stream)

    @staticmethod
    def _draw(holding: Holding) -> Event | None:
        row = row_of(holding)
        return None if row is None else event_of(Visit(holding, "", row, words_of("es", "CL"), ""))

    async def _take(self, message: Message) -> None:
        async with self._heard:
            self._text = message["body"]
            self._heard.notify_all()

    async def until(self, state: str) -> None:
        async with self._heard:
            await self._heard.wait_for(lambda: f'"state":"{state}"'.encode() in self._text)


class Urgency:
    """Whether more than a number has changed, as a test says."""

    def __init__(self) -> None:
        self.turns = asyncio.Semaphore()
        self.now = True
        self.seconds = 3600.0

    def calm(self) -> float:
        return self.seconds

    def is_urgent(self) -> bool:
        return self.now


class Drawn:
    """A stream that counts its pages, and the line that they wait in while only numbers move."""

    def __init__(self) -> None:
        self.pages = 0
        self.urgency, self.crowd = Urgency(), asyncio.Semaphore()
        self.stream = Stream(self._draw, self.crowd, urgency=self.urgency)
        self.telling = asyncio.create_task(self.stream.tell(self._take))

    def _draw(self) -> Event:
        self.pages += 1
        return Event("", "", f"page {self.pages}")

    async def _take(self, message: Message) -> None:
        """A telephone that reads everything at once."""

    async def ring(self, *, is_urgent: bool) -> int:
        """Ring, and return how many pages there are soon after."""
        self.urgency.now = is_urgent
        self.stream.take(b"")
        for _ in range(20):
            await asyncio.sleep(0)
        return self.pages

    async def end(self) -> None:
        self.stream.shut()
        await asyncio.wait_for(self.telling, LIMIT)


def test_numbers_alone_wait_before_they_draw_a_page_again() -> None:
    """An hour here; a change of more than numbers does not wait for it."""

    async def visit() -> list[int]:
        drawn = Drawn()
        urgent = (True, False, False, True, False)
        pages = [await drawn.ring(is_urgent=each) for each in urgent]
        await drawn.end()
        return pages

    assert asyncio.run(visit()) == [1, 1, 1, 2, 2]


def test_a_call_does_not_wait_behind_a_crowds_numbers() -> None:
    async def visit() -> list[int]:
        drawn = Drawn()
        drawn.urgency.seconds = 0.0
        pages = [await drawn.ring(is_urgent=True)]
        async with drawn.crowd:
            pages += [await drawn.ring(is_urgent=each) for each in (True, False)]
        await drawn.end()
        return pages

    assert asyncio.run(visit()) == [1, 2, 2]


def test_a_crowd_on_one_ticket_is_refused(tmp_path: Path) -> None:
    """Any more telephones reload by themselves instead of listening."""

    async def visit() -> int:
        async with open_hall(tmp_path) as hall, AsyncExitStack() as streams:
            path = f"{(await hall.issue()).path}/events"
            for _ in range(PER_TICKET):
                await streams.enter_async_context(hall.client.stream("GET", path))
            return (await hall.get(path)).status_code

    assert asyncio.run(visit()) == 429


def test_a_slow_telephone_is_cut() -> None:
    """A stalled reader is dropped: the answer ends unfinished, and the channel is left."""
    ended: list[str] = []
    sent: list[Message] = []

    async def send(message: Message) -> None:
        sent.append(message)
        if message["type"] == "http.response.body":
            await asyncio.Event().wait()

    async def receive() -> Message:
        await asyncio.Event().wait()
        raise AssertionError

    stream = Stream(lambda: Event("", "", "page"), asyncio.Semaphore(), slow=0.01)
    response = EventResponse(stream, lambda: ended.append("left"))
    asyncio.run(response({"type": "http", "method": "GET"}, receive, send))
    assert ended == ["left"]
    assert sent[-1]["more_body"]


def test_a_telephone_that_leaves_is_forgotten() -> None:
    """A closed page leaves its channel without waiting for the next event."""
    ended: list[str] = []

    async def send(_message: Message) -> None:
        pass

    async def receive() -> Message:
        return {"type": "http.disconnect"}

    stream = Stream(lambda: Event("", "", "page"), asyncio.Semaphore())
    response = EventResponse(stream, lambda: ended.append("left"))
    asyncio.run(response({"type": "http", "method": "GET"}, receive, send))
    assert ended == ["left"]


def test_a_slow_reader_skips_what_is_past() -> None:
    """Many changes without a reader are one page: the newest."""
    pages = iter(["first", "fifth"])
    sent: list[bytes] = []

    async def send(message: Message) -> None:
        sent.append(message["body"])
        if b"first" in message["body"]:
            for _ in range(4):
                stream.take(b"")
        if b"fifth" in message["body"]:
            stream.shut()

    stream = Stream(lambda: Event("", "", next(pages)), asyncio.Semaphore())
    asyncio.run(stream.tell(send))
    assert [b"first" in body for body in sent].count(True) == 1
    assert sent[-1] == b""
