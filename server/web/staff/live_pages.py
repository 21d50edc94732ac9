"""Live pages: drawn once for all who see the same, in slices, and told in the parts that changed.

Commands do not wait for a page. Whatever is drawn gives the event loop back every half millisecond;
a page is seldom drawn more than once a second, only while it is open, and a part of it only where
what it shows has changed. The browser puts the differences in place, so that focus and half-typed
text stay.
"""

import asyncio
import contextlib
import logging
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol, TypeVar

from starlette.types import Message, Send

from server.hub import News

log = logging.getLogger(__name__)
Item = TypeVar("Item")

BETWEEN = 0.75
"""Seconds between two drawings of a page, at least."""
BEAT = 5.0
"""Seconds between two signs of life, and two looks at whether the session is still open."""
SLOW = 30.0
"""Seconds after which a page that does not read is cut; if it is there, it comes back."""
SLICE, REST = 0.0005, 0.002
"""Seconds of drawing in one go, and of the rest after it: a command on its way through several
turns of the loop meets one slice at most."""
AT_ONCE = 16
"""Items that are looked at between two looks at the clock."""

Parts = Mapping[str, str]
"""HTML by the name of its part."""


class Ease:
    """Work in the event loop that others must not wait for: it rests when its slice is over."""

    def __init__(self) -> None:
        self._until = time.perf_counter() + SLICE

    async def rest(self) -> None:
        """Give the loop back where the slice is over."""
        if time.perf_counter() >= self._until:
            await asyncio.sleep(REST)
            self._until = time.perf_counter() + SLICE

    async def all(self, items: Iterable[Item]) -> list[Item]:
        """All items of an iterable that makes them one by one."""
        made = []
        for number, item in enumerate(items, 1):
            made.append(item)
            if number % AT_ONCE == 0:
                await self.rest()
        return made

    async def joined(self, pieces: Iterable[str]) -> str:
        """The text of pieces that are made one by one, as a template does."""
        return "".join(await self.all(pieces))


class LivePage(Protocol):
    """What is drawn: one page as all see it who see the same."""

    def changes(self) -> AsyncIterator[Parts]:
        """Look anew; the parts that differ from those that were drawn before."""

    async def whole(self) -> Parts:
        """All parts as they were drawn last."""


class OnePart:
    """A page whose list is its one part."""

    def __init__(self, draw: Callable[[Ease], Awaitable[str]]) -> None:
        self._draw = draw
        self._html = ""

    async def changes(self) -> AsyncIterator[Parts]:
        """Draw the list; nothing where it is as it was."""
        html = await self._draw(Ease())
        if html != self._html:
            self._html = html
            yield await self.whole()

    async def whole(self) -> Parts:
        """The list as it was drawn last."""
        return {"part": self._html}


@dataclass(frozen=True, slots=True)
class Pace:
    """When a page is drawn anew: `hears` is what is news to it, the others are seconds."""

    hears: Callable[[News], bool]
    tick: float = 5.0
    """Until the next look without news, after `between`: waits grow, an alarm may come by time."""
    between: float = BETWEEN


class Edition:
    """A live page with those who look at it, and the task that draws it while it is open."""

    def __init__(self, page: LivePage, pace: Pace) -> None:
        self._page, self.pace = page, pace
        self.streams: set[PageStream] = set()
        self._bell = asyncio.Event()
        self._lock = asyncio.Lock()
        self._begun = 0
        self._task: asyncio.Task[None] | None = None

    def ring(self) -> None:
        """Something has changed."""
        self._bell.set()

    async def current(self) -> Parts:
        """All parts as they are now: drawn no earlier than this was asked."""
        asked = self._begun
        async with self._lock:
            # Of several that ask while it is drawn, the first draws it anew for all.
            if self._begun == asked:
                await self._draw()
            return await self._page.whole()

    async def join(self, stream: "PageStream") -> None:
        """Let a page look on; it gets every part first."""
        # From now on it is told what changes: nothing is missed while the parts are drawn.
        self.streams.add(stream)
        stream.take(encoded(await self.current()))
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._keep(), name="a live page")

    async def _draw(self) -> None:
        self._begun += 1
        changed: dict[str, str] = {}
        async for parts in self._page.changes():
            for name, html in parts.items():
                # At the end: a card that is newer than all cards together comes after them.
                changed.pop(name, None)
                changed[name] = html
        if changed:
            await self._tell(encoded(changed))

    async def _tell(self, changed: Mapping[str, bytes]) -> None:
        ease = Ease()
        for stream in list(self.streams):
            stream.take(changed)
            await ease.rest()

    async def _keep(self) -> None:
        """Look and draw while any page is open."""
        while self.streams:
            await asyncio.sleep(self.pace.between)
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(self.pace.tick):
                    await self._bell.wait()
            self._bell.clear()
            try:
                async with self._lock:
                    await self._draw()
            except Exception:
                # A fault in one figure must not leave all pages without the others for ever.
                log.exception("a fault in drawing a live page")

    def stop(self) -> None:
        """End the task and all streams; pages that are open look for the server again."""
        for stream in list(self.streams):
            stream.shut()
        if self._task is not None:
            self._task.cancel()


class LivePages:
    """All live pages of an office that are open, by what they show."""

    def __init__(self, listen: Callable[[Callable[[News], None]], None]) -> None:
        """`listen` registers a listener of the office's news."""
        self._editions: dict[Hashable, Edition] = {}
        self._is_stopped = False
        listen(self._hear)

    def edition(self, key: Hashable, make: Callable[[], Edition]) -> Edition:
        """The one of all who see the same."""
        if key not in self._editions:
            self._editions[key] = make()
        return self._editions[key]

    async def open(
        self, key: Hashable, make: Callable[[], Edition], is_open: Callable[[], bool]
    ) -> "PageStream":
        """A page that looks on while its session is open."""
        stream = PageStream(is_open)
        try:
            await self.edition(key, make).join(stream)
        except BaseException:
            self.close(stream)
            raise
        if self._is_stopped:
            stream.shut()
        return stream

    @property
    def streams(self) -> list["PageStream"]:
        """All pages that look on."""
        return [stream for edition in self._editions.values() for stream in edition.streams]

    def close(self, stream: "PageStream") -> None:
        """The page is gone; what none looks at is drawn no longer."""
        for key, edition in list(self._editions.items()):
            if stream in edition.streams:
                edition.streams.discard(stream)
                if not edition.streams:
                    self._editions.pop(key).stop()

    def ring(self) -> None:
        """Something has changed that is no event of the office."""
        for edition in self._editions.values():
            edition.ring()

    def _hear(self, news: News) -> None:
        for edition in self._editions.values():
            if edition.pace.hears(news):
                edition.ring()

    def stop(self) -> None:
        """End all, also those that come while the server stops."""
        self._is_stopped = True
        for edition in list(self._editions.values()):
            edition.stop()


class PageStream:
    """One open page: the parts that it has still to get, of each the newest."""

    def __init__(self, is_open: Callable[[], bool]) -> None:
        self._is_open = is_open
        self._due: dict[str, bytes] = {}
        self._bell = asyncio.Event()
        self._is_shut = False

    def take(self, parts: Mapping[str, bytes]) -> None:
        """Parts that have changed; an older one that was not sent yet is skipped."""
        for name, text in parts.items():
            self._due.pop(name, None)
            self._due[name] = text
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
            await self._send(send, b"".join(due.values()) or BEATS)
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(BEAT):
                    await self._bell.wait()
        if not self._is_open():
            # The page asks once more, and is led to the sign-in.
            await self._send(send, event("gone", ""))
        await send({"type": "http.response.body", "body": b""})

    async def _send(self, send: Send, text: bytes) -> None:
        body: Message = {"type": "http.response.body", "body": text, "more_body": True}
        async with asyncio.timeout(SLOW):
            await send(body)


def encoded(parts: Parts) -> dict[str, bytes]:
    """Each part as the event that carries it, the same for all pages."""
    return {name: event(name, html) for name, html in parts.items()}


def event(name: str, html: str) -> bytes:
    """A server-sent event."""
    lines = "".join(f"data: {line}\n" for line in html.splitlines() or [""])
    return f"event: {name}\n{lines}\n".encode()


BEATS = event("beat", "")
"""A sign of life."""
