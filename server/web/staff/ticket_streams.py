"""Live pages about tickets: each is drawn anew when what it shows has changed, and sent whole.

The page itself puts only the differences in place, so that focus and half-typed text stay.
"""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress

from starlette.types import Message, Send

from server.domain.identity import TicketId
from server.hub import Hub, News

BEAT = 5.0
"""Seconds between two looks without any news: waits grow, and a session may have ended."""
BETWEEN = 0.5
"""Seconds between two drawings, at least."""
SLOW = 30.0
"""Seconds after which a page that does not read is cut; if it is there, it comes back."""


class Bells:
    """The open pages of an office, each with the ticket that it is about, or all."""

    def __init__(self, hub: Hub) -> None:
        self._streams: set[TicketStream] = set()
        hub.listen(self._ring)

    def add(self, stream: "TicketStream") -> None:
        """A page looks on."""
        self._streams.add(stream)

    def leave(self, stream: "TicketStream") -> None:
        """It is gone."""
        self._streams.discard(stream)

    def _ring(self, news: News) -> None:
        for stream in self._streams:
            stream.hear(news)

    def shut(self) -> None:
        """End all streams; pages that are open come back to another server."""
        for stream in list(self._streams):
            stream.shut()


class TicketStream:
    """One open page."""

    def __init__(
        self,
        draw: Callable[[], Awaitable[str]],
        is_allowed: Callable[[], bool],
        ticket: TicketId | None = None,
    ) -> None:
        """`draw` makes the part that changes; without a ticket every change concerns it."""
        self._draw = draw
        self._is_allowed = is_allowed
        self._ticket = ticket
        self._bell = asyncio.Event()
        self._is_shut = False

    def hear(self, news: News) -> None:
        """A turn has been published."""
        names = {name for kind, name in news.touched if kind in {"ticket", "private"}}
        if names if self._ticket is None else self._ticket in names:
            self._bell.set()

    def shut(self) -> None:
        """End the stream."""
        self._is_shut = True
        self._bell.set()

    async def tell(self, send: Send) -> None:
        """Send until shut, or until its person may look no longer."""
        last = ""
        while not self._is_shut and self._is_allowed():
            self._bell.clear()
            html = await self._draw()
            await self._send(send, _event("part", html) if html != last else _event("beat", ""))
            last = html
            await asyncio.sleep(BETWEEN)
            with suppress(TimeoutError):
                async with asyncio.timeout(BEAT):
                    await self._bell.wait()
        await send({"type": "http.response.body", "body": b""})

    async def _send(self, send: Send, text: str) -> None:
        body: Message = {"type": "http.response.body", "body": text.encode(), "more_body": True}
        async with asyncio.timeout(SLOW):
            await send(body)


def _event(name: str, html: str) -> str:
    lines = "".join(f"data: {line}\n" for line in html.splitlines() or [""])
    return f"event: {name}\n{lines}\n"
