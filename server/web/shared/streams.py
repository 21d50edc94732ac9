"""Server-sent events: each telephone gets its ticket's newest state, never an old one late.

A frame of the ticket's channel is only a bell. When it rings the page is drawn from the published
office as it is then: a slow reader skips past states, and no pages pile up for it.
"""

import asyncio
import logging
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Protocol

import msgspec
from starlette.responses import Response
from starlette.types import Message, Receive, Scope, Send

from antesala.words.terminal import Sentence

log = logging.getLogger(__name__)

FRESH_SECONDS = 20.0
"""Seconds between two signs that a page is up to date; they keep proxies from closing a stream."""
SLOW_SECONDS = 30.0
"""Seconds after which a telephone that has not read is cut; if it is there, it reconnects."""
RETRY_MILLISECONDS = 3000
AT_ONCE = 16
"""Pages drawn in one round of the event loop: a crowd must not hold a command up."""


class Event(msgspec.Struct, frozen=True):
    """An event for a page; `html` is empty where only time has passed.

    `acts` is what can be asked there, and `below` the part of the page under that.
    `look` stands for all that is around the ticket: the office's name, accent and languages.
    Where it differs from the one that the page was drawn with, the page reloads.
    """

    fresh: str
    stale: str
    html: str = ""
    state: str = ""
    title: str = ""
    said: str = ""
    is_over: bool = False
    look: str = ""
    below: str = ""
    acts: str = ""


class Urgency(Protocol):
    """Whether a page's next change is more than a number, and the line for such changes."""

    turns: asyncio.Semaphore

    def is_urgent(self) -> bool:
        """Whether more has changed since the last page than how long the wait is."""

    def calm(self) -> float:
        """Seconds between two pages while only the numbers of the wait move."""


class Stream:
    """One telephone that listens: a bell, and the newest page whenever it rings."""

    def __init__(
        self,
        draw: Callable[[], Event | None],
        turns: asyncio.Semaphore,
        slow: float = SLOW_SECONDS,
        urgency: "Urgency | None" = None,
    ) -> None:
        self._draw = draw
        self._turns = turns
        self._slow = slow
        self._urgency = urgency
        self._drawn_at = 0.0
        self._later: asyncio.TimerHandle | None = None
        self._bell = asyncio.Event()
        self._is_shut = False
        self._last = ""

    def take(self, frame: bytes) -> None:  # noqa: ARG002 - a bell
        """Ring: the ticket's row has changed, or an event concerns it. Numbers alone ring later."""
        urgency, wait = self._urgency, 0.0
        if urgency is not None and not urgency.is_urgent():
            wait = self._drawn_at + urgency.calm() - time.monotonic()
        if wait <= 0:
            self._ring()
        elif self._later is None:
            self._later = asyncio.get_running_loop().call_later(wait, self._ring)

    def _ring(self) -> None:
        self._bell.set()
        self._rest()

    def _rest(self) -> None:
        if self._later is not None:
            self._later.cancel()
            self._later = None

    def shut(self) -> None:
        """End the stream; a telephone that still listens reconnects."""
        self._is_shut = True
        self._bell.set()

    async def tell(self, send: Send) -> None:
        """Send until the ticket's journey ends. Raises `TimeoutError` for a reader that stalls."""
        await self._send(send, f"retry: {RETRY_MILLISECONDS}\n\n")
        while not self._is_shut:
            self._bell.clear()
            async with self._turn():
                event = self._draw()
                # The place is kept for a round, so that those behind wait for the next one.
                await asyncio.sleep(0)
            if event is None:
                break
            await self._send(send, self._text(event))
            if event.is_over:
                break
            self._drawn_at = time.monotonic()
            with suppress(TimeoutError):
                async with asyncio.timeout(FRESH_SECONDS):
                    await self._bell.wait()
        self._rest()
        await send({"type": "http.response.body", "body": b""})

    def _turn(self) -> asyncio.Semaphore:
        """The line in which the next page waits: a call does not wait behind a crowd's numbers."""
        is_urgent = self._urgency is not None and self._urgency.is_urgent()
        return self._urgency.turns if is_urgent and self._urgency is not None else self._turns

    def _text(self, event: Event) -> str:
        """The event as it is sent: with the page only where it has changed."""
        kind = "fresh"
        drawn = event.html + event.acts + event.below
        if drawn != self._last:
            kind, self._last = "page", drawn
        else:
            event = Event(event.fresh, event.stale, look=event.look)
        return f"event: {kind}\ndata: {msgspec.json.encode(event).decode()}\n\n"

    async def _send(self, send: Send, text: str) -> None:
        body: Message = {"type": "http.response.body", "body": text.encode(), "more_body": True}
        async with asyncio.timeout(self._slow):
            await send(body)


class Telling(Protocol):
    """What a stream of events is made of."""

    async def tell(self, send: Send) -> None:
        """Send until the end. Raises `TimeoutError` for a reader that stalls."""


class EventResponse(Response):
    """A stream as a response: ends with the ticket, the telephone or the server."""

    media_type = "text/event-stream"

    def __init__(self, stream: Telling, on_end: Callable[[], None]) -> None:
        super().__init__(headers={"X-Accel-Buffering": "no"})
        del self.headers["content-length"]
        self._stream = stream
        self._on_end = on_end

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await send({"type": "http.response.start", "status": 200, "headers": self.raw_headers})
            if scope["method"] == "HEAD":
                await send({"type": "http.response.body", "body": b""})
                return
            await self._until_either_ends(receive, send)
        finally:
            self._on_end()

    async def _until_either_ends(self, receive: Receive, send: Send) -> None:
        telling = asyncio.ensure_future(self._stream.tell(send))
        leaving = asyncio.ensure_future(_until_gone(receive))
        try:
            await asyncio.wait({telling, leaving}, return_when=asyncio.FIRST_COMPLETED)
            if telling.done():
                telling.result()
        except TimeoutError:
            # Returning with the answer unfinished makes uvicorn cut the connection.
            log.info("%s", Sentence("service-telephone-lags"))
        finally:
            telling.cancel()
            leaving.cancel()


async def _until_gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
