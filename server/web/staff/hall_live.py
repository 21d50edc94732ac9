"""The hall's page as it is now, drawn once for all who look at it, part by part.

A part is drawn anew only where its words have changed, seldom more than once a second, and between
two parts the event loop takes its turn: commands do not wait for a page. Pages of one language
share all that is drawn. Without an open page nothing is drawn.
"""

import asyncio
import contextlib
import logging
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from html import escape

from starlette.types import Message, Send

from antesala.words import Words
from server.web.shared.rooms import Room
from server.web.staff.hall_alarms import alarms_part
from server.web.staff.hall_charts import day_part
from server.web.staff.hall_counters import CountersPart, counters_part, devices_part
from server.web.staff.hall_words import HallWords

log = logging.getLogger(__name__)

BETWEEN = 0.75
"""Seconds between two looks at the hall, at least."""
TICK = 1.0
"""Seconds until the next look without any news: an alarm may come by time alone."""
BEAT = 5.0
"""Seconds between two signs of life; a page that has heard none of three says so."""
SLOW = 30.0
"""Seconds after which a page that does not read is cut; if it is there, it comes back."""

PARTS: dict[str, Callable[[HallWords], object]] = {
    "longest": HallWords.longest,
    "alarms": alarms_part,
    "services": HallWords.services,
    "counters": counters_part,
    "day": day_part,
    "closing": HallWords.closing,
    "devices": devices_part,
    "acts": HallWords.acts,
}
"""The parts of the page by name, in the order in which they are drawn: what presses comes first."""

Drawing = Callable[..., str]
"""Draw a template in the words of a language, with a part and what is drawn already."""


class Edition:
    """The page in one language, as it was drawn last, and who looks at it."""

    def __init__(self, words: Words, draw: Drawing) -> None:
        self._words, self._draw = words, draw
        self._parts: dict[str, object] = {}
        self._html: dict[str, str] = {}
        self.pages: set[HallStream] = set()

    def words_of(self, room: Room) -> HallWords:
        """The hall now in these words."""
        return HallWords(room.look(), room.hub.published, self._words)

    def renew(self, hall: HallWords) -> Iterator[None]:
        """Draw what has changed, one part of the page after the other, and tell the open pages.

        What is drawn for a page that is only now opened is news to those before it as well.
        """
        for changed in self._changes(hall):
            for page in self.pages:
                page.take(changed)
            yield

    def _changes(self, hall: HallWords) -> Iterator[Mapping[str, str]]:
        for name, make in PARTS.items():
            part = make(hall)
            if isinstance(part, CountersPart):
                yield self._counters(part)
            elif self._is_new(name, part):
                self._html[name] = self._draw(f"hall_{name}.html", self._words, part)
                yield {name: self._html[name]}

    def _counters(self, part: CountersPart) -> Mapping[str, str]:
        """Draw the cards that have changed: a town has sixty, and a call changes one."""
        changed = {}
        for card in part.cards:
            name = f"card-{card.id}"
            if self._is_new(name, card):
                changed[name] = self._html[name] = self._draw("hall_card.html", self._words, card)
        is_other = self._is_new("cards", tuple(card.id for card in part.cards))
        is_moved = self._is_new("counters-now", part.now)
        if is_other:
            return {"counters": self._all_counters(part)}
        return {**changed, "counters-now": escape(part.now)} if is_moved else changed

    def _all_counters(self, part: CountersPart) -> str:
        drawn = {card.id: self._html[f"card-{card.id}"] for card in part.cards}
        return self._draw("hall_counters.html", self._words, part, drawn=drawn)

    def _is_new(self, name: str, part: object) -> bool:
        if self._parts.get(name) == part:
            return False
        self._parts[name] = part
        return True

    def whole(self, room: Room) -> Mapping[str, str]:
        """All parts as they are at this moment."""
        hall = self.words_of(room)
        for _ in self.renew(hall):
            pass
        counters = self._all_counters(counters_part(hall))
        return {name: counters if name == "counters" else self._html[name] for name in PARTS}


class LiveHall:
    """All editions of one office's page, and the one task that keeps them current."""

    def __init__(self, room: Room, draw: Drawing) -> None:
        self._room, self._draw = room, draw
        self._editions: dict[tuple[str, str], Edition] = {}
        self._bell = asyncio.Event()
        self._task: asyncio.Task[None] | None = None
        room.hub.listen(lambda _: self._bell.set())
        room.on_devices(self._bell.set)

    def ring(self) -> None:
        """Something has changed that is no event of the office."""
        self._bell.set()

    def edition(self, words: Words) -> Edition:
        """The page in the words of a language."""
        key = (words.language, self._room.hub.published.catalogue.country)
        if key not in self._editions:
            self._editions[key] = Edition(words, self._draw)
        return self._editions[key]

    def open(self, words: Words, is_open: Callable[[], bool]) -> "HallStream":
        """A page that looks on while its session is open; it gets every part first."""
        edition = self.edition(words)
        stream = HallStream(is_open)
        stream.take(edition.whole(self._room))
        edition.pages.add(stream)
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._keep(), name="the hall's page")
        return stream

    def close(self, stream: "HallStream") -> None:
        """The page is gone."""
        for edition in self._editions.values():
            edition.pages.discard(stream)

    def stop(self) -> None:
        """End the task and all streams; pages that are open look for the server again."""
        for edition in self._editions.values():
            for page in list(edition.pages):
                page.shut()
        if self._task is not None:
            self._task.cancel()

    async def _keep(self) -> None:
        """Look and draw while any page is open."""
        while any(edition.pages for edition in self._editions.values()):
            self._bell.clear()
            try:
                await asyncio.to_thread(self._room.measure_disk)
                await self._renew()
            except Exception:
                # A fault in one figure must not leave all pages without the others for ever.
                log.exception("a fault in drawing the hall")
            await asyncio.sleep(BETWEEN)
            with suppress(TimeoutError):
                async with asyncio.timeout(TICK - BETWEEN):
                    await self._bell.wait()

    async def _renew(self) -> None:
        for edition in list(self._editions.values()):
            if not edition.pages:
                continue
            for _ in edition.renew(edition.words_of(self._room)):
                await asyncio.sleep(0)


class HallStream:
    """One open page: the parts that it has still to get, of each the newest."""

    def __init__(self, is_open: Callable[[], bool]) -> None:
        self._is_open = is_open
        self._due: dict[str, str] = {}
        self._bell = asyncio.Event()
        self._is_shut = False

    def take(self, parts: Mapping[str, str]) -> None:
        """Parts of the page that have changed; an older one that was not sent yet is skipped."""
        for name, html in parts.items():
            # At the end: a card that is newer than all counters together comes after them.
            self._due.pop(name, None)
            self._due[name] = html
        self._bell.set()

    def shut(self) -> None:
        """End the stream."""
        self._is_shut = True
        self._bell.set()

    async def tell(self, send: Send) -> None:
        """Send until shut. Raises `TimeoutError` for a reader that stalls."""
        while not self._is_shut and self._is_open():
            self._bell.clear()
            due, self._due = self._due, {}
            await self._send(
                send, "".join(event(name, html) for name, html in due.items()) or BEATS
            )
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(BEAT):
                    await self._bell.wait()
        if not self._is_open():
            # The page asks once more, and is led to the sign-in.
            await self._send(send, event("gone", ""))
        await send({"type": "http.response.body", "body": b""})

    async def _send(self, send: Send, text: str) -> None:
        body: Message = {"type": "http.response.body", "body": text.encode(), "more_body": True}
        async with asyncio.timeout(SLOW):
            await send(body)


def event(name: str, html: str) -> str:
    """A server-sent event."""
    lines = "".join(f"data: {line}\n" for line in html.splitlines() or [""])
    return f"event: {name}\n{lines}\n"


BEATS = event("beat", "")
"""A sign of life."""
