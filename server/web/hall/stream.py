"""Server-sent events for a page that shows a display: pictures, what to say, and that we are here.

Frames of the office are only bells: the picture is drawn from the rows as they are then, so a slow
page skips past pictures and none pile up for it. What is to be said is never skipped.
"""

import asyncio
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from typing import TYPE_CHECKING

import msgspec
from starlette.types import Send

from antesala.messages import frames as f
from antesala.words import hour
from server.web.hall.markup import wall
from server.web.hall.showing import Showing
from server.web.hall.sign_showing import SignShowing
from server.web.hall.speaking import Hush, Spoken

if TYPE_CHECKING:
    from server.web.hall.reporting import Reporter

LOOK_SECONDS = 0.5
"""Seconds between two looks at the clock: the end of a tile may be late by that much."""
FRESH_SECONDS = 10.0
"""Seconds between two signs that the server is there; a page says so when three are missing."""
RENEW_SECONDS = 150.0
"""Seconds after which a page whose display is to get another token comes again: it gets it with the
answer, or shows that it has kept it. Its picture stays meanwhile."""
SLOW_SECONDS = 20.0
"""Seconds after which a page that does not read is cut; if it is there, it comes again."""


class Shown(msgspec.Struct, frozen=True):
    """A picture, and `lost`: the same as it is if we are not heard any more from now on.

    `hour` is the one that `lost` tells; the page puts the last one that it heard in its place.
    """

    now: str
    lost: str
    hour: str
    calls: tuple[str, ...]


class Fresh(msgspec.Struct, frozen=True):
    """We are here. `hour` is the office's; `minutes` its time since midnight, for the clock."""

    hour: str
    minutes: float


class PageStream:
    """One page: told by the office as a device is, tells its browser."""

    def __init__(
        self,
        showing: Showing | SignShowing,
        look: Callable[[], str],
        clock: Callable[[], datetime],
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        """`look` stands for the files of the page, which reloads where they are others.

        `clock` is the office's, `seconds` only goes forward.
        """
        self.showing, self._look, self._clock, self._seconds = showing, look, clock, seconds
        self.reporter: Reporter | None = None
        self.is_due: Callable[[], bool] = lambda: False
        """Whether its display is to get another token."""
        self._told_look = ""
        self._bell = asyncio.Event()
        self._end = ""
        self._fresh_at = float("-inf")
        self._state: object = None

    @property
    def is_sign(self) -> bool:
        """Whether it shows one counter's sign."""
        return isinstance(self.showing, SignShowing)

    def take(self, frame: bytes) -> None:  # noqa: ARG002 - a bell
        """Something may have changed."""
        self._bell.set()

    def say(self, message: f.Message) -> None:
        """A greeting anew: a loaded office file may have changed name, accent or languages."""
        if isinstance(message, f.Welcome):
            self.showing.welcome = message
            self._bell.set()

    def shut(self) -> None:
        """The display was revoked."""
        self.end("revoked")

    def end(self, why: str) -> None:
        """End the stream, and tell the page why: `revoked`, `elsewhere`, `closing`, `renewed`."""
        self._end = self._end or why
        self._bell.set()

    async def tell(self, send: Send) -> None:
        """Send until the end. Raises `TimeoutError` for a page that stalls."""
        spoken = self.showing.advance(self._seconds(), self._clock(), has_returned=True)
        renews_at = self._seconds() + RENEW_SECONDS
        while not self._end:
            self._bell.clear()
            await self._tell_now(send, spoken)
            with suppress(TimeoutError):
                async with asyncio.timeout(LOOK_SECONDS):
                    await self._bell.wait()
            spoken = self.showing.advance(self._seconds(), self._clock())
            if spoken is None and self._seconds() >= renews_at and self.is_due():
                self.end("renewed")
        await self._farewell(send)

    async def _tell_now(self, send: Send, spoken: Spoken | Hush | None) -> None:
        """What is new: the sound first, since a page fetches it while it draws."""
        showing, now, look = self.showing, self._clock(), self._look()
        if look != self._told_look:
            self._told_look = look
            await self._send(send, "look", {"look": look})
        if spoken is not None:
            await self._send(send, "say" if isinstance(spoken, Spoken) else "hush", spoken)
        moment = hour(now, showing.zone)
        state = (moment, showing.state)
        if state != self._state:
            self._state = state
            await self._show(send, now)
        if self.reporter is not None:
            trouble = showing.tongue.trouble
            self.reporter.look(showing.shown, trouble, self._seconds(), now)
        if self._seconds() - self._fresh_at >= FRESH_SECONDS:
            self._fresh_at = self._seconds()
            local = now.astimezone(showing.zone)
            minutes = local.hour * 60 + local.minute + local.second / 60
            await self._send(send, "fresh", Fresh(moment, minutes))

    async def _show(self, send: Send, now: datetime) -> None:
        showing = self.showing
        drawn, lost = showing.drawings(now)
        calls = tuple(tile.call.code for tile in showing.board.tiles)
        shown = Shown(wall(drawn), wall(lost), hour(now, showing.zone), calls)
        await self._send(send, "picture", shown)

    async def _farewell(self, send: Send) -> None:
        if self._end == "revoked":
            self.showing.refusal = "unknown_token"
            await self._show(send, self._clock())
        await self._send(send, "end", {"why": self._end})
        await send({"type": "http.response.body", "body": b""})

    async def _send(self, send: Send, kind: str, data: object) -> None:
        text = f"event: {kind}\ndata: {msgspec.json.encode(data).decode()}\n\n"
        async with asyncio.timeout(SLOW_SECONDS):
            await send({"type": "http.response.body", "body": text.encode(), "more_body": True})
