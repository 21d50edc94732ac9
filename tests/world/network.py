"""The network of a world: lines between devices and the server that delay, stall, lose and break.

A line carries the wire's own bytes. Within a line frames keep their order, as TCP keeps it; what
goes over another line overtakes them. A line that breaks loses what is under way in one direction
or in both, and each side learns of it at a time of its own, or by silence alone.
"""

import asyncio
import random
from collections.abc import AsyncIterator, Callable
from functools import lru_cache
from typing import Any

from websockets.protocol import State

LATEST_NOTICE = 40.0
"""Seconds after which a server has given a silent connection up: the library's two pings."""
GIVEN_UP = 60.0
"""Seconds after which a telephone's page that hears no more opens its stream anew."""


class _Protocol:
    """What the server asks of the library's protocol: its state."""

    def __init__(self) -> None:
        self.state = State.OPEN


class _Transport:
    """What the server asks of a transport."""

    def __init__(self, line: "Line") -> None:
        self._line = line

    def write(self, framed: bytes) -> None:
        self._line.say(payload_of(framed))

    def is_closing(self) -> bool:
        return self._line.is_shut

    def get_write_buffer_size(self) -> int:
        return self._line.unsent

    def abort(self) -> None:
        self._line.shut(0.0)


@lru_cache(maxsize=256)
def payload_of(framed: bytes) -> bytes:
    """The text in a whole, unmasked frame (RFC 6455, section 5.2)."""
    extra = {126: 2, 127: 8}.get(framed[1], 0)
    return framed[2 + extra :]


class Line:
    """One connection: a server's socket at one end, a device's shell at the other."""

    def __init__(
        self, network: "Network", name: str, hear: Callable[["Line", bytes], None], chance: object
    ) -> None:
        assert isinstance(chance, random.Random)
        self._network, self._loop = network, network.loop
        self._chance = chance
        self.name = name
        self._hear = hear
        self.lost: Callable[[Line], None] = lambda _: None
        """Called once, when the device's end has learnt that the line is over."""
        self.is_shut = False
        """Whether the server's end is over."""
        self.is_over = False
        """Whether the device's end is over."""
        self.is_cut = False
        """Whether it is broken, and at least one end has still to learn of it."""
        self._is_deaf = self._is_unheard = False
        self.unsent = 0
        self._up_at = self._down_at = 0.0
        self._reads_at = 0.0
        self._received: asyncio.Queue[bytes | None] = asyncio.Queue()
        self.protocol, self.transport = _Protocol(), _Transport(self)
        self.lose = self.repeat = 0
        """Frames of topics that are still to be lost, or to come twice."""
        self.lost_last: set[str] = set()
        """Topics whose newest frame was lost, so that the device cannot know of it yet."""

    # The server's end

    async def __aiter__(self) -> AsyncIterator[str]:
        while (text := await self._received.get()) is not None:
            wait = self._reads_at - self._loop.time()
            if wait > 0:
                await asyncio.sleep(wait)
            yield text.decode()

    def greeted(self, _rate: float, _burst: float) -> None:
        """The pace of a role; a world's devices keep it."""

    def hold(self, seconds: float) -> None:
        """Read no frame for a while."""
        self._reads_at = self._loop.time() + seconds

    def turn_away(self, _code: int, _reason: str) -> None:
        """Close."""
        self.shut(self._chance.uniform(0.001, 0.05))

    async def close(self, _code: int, _reason: str) -> None:
        """Close."""
        self.shut(self._chance.uniform(0.001, 0.05))

    def say(self, text: bytes) -> None:
        """The server sends a frame."""
        if self.is_shut:
            return
        for copy in self._network.copies(self, text):
            self._down_at = self._arrival(self._down_at)
            self.unsent += len(copy)
            self._loop.call_at(self._down_at, self._arrive, copy)

    def shut(self, notice: float) -> None:
        """The server's end is over; what it has sent before still arrives."""
        if self.is_shut:
            return
        self._end_server()
        self._down_at = max(self._arrival(self._down_at), self._loop.time() + notice)
        self._loop.call_at(self._down_at, self._end_device)

    def _end_server(self) -> None:
        if not self.is_shut:
            self.is_shut = True
            self.protocol.state = State.CLOSED
            self._received.put_nowait(None)

    # The device's end

    def send(self, text: bytes) -> None:
        """The device sends a frame."""
        if not self.is_over:
            self._up_at = self._arrival(self._up_at)
            self._loop.call_at(self._up_at, self._take, text)

    def hang_up(self) -> None:
        """The device ends the line; what it has sent before still arrives, and then the end."""
        if self.is_over:
            return
        self._up_at = self._arrival(self._up_at)
        self._loop.call_at(self._up_at, self._end_server)
        self._loop.call_later(self._chance.uniform(0.001, 0.01), self._end_device)

    def _end_device(self) -> None:
        if not self.is_over:
            self.is_over = True
            self.lost(self)

    # On the way

    def _arrival(self, after: float) -> float:
        """When what is sent now arrives: after what was sent before, and once the line is up."""
        at: float = self._loop.time() + self._network.delay(self._chance)
        return max(at, self._network.stalled_until(self.name), after) + 1e-6

    def _arrive(self, text: bytes) -> None:
        self.unsent -= len(text)
        if not self.is_over and not self._is_deaf:
            self._hear(self, text)

    def _take(self, text: bytes) -> None:
        if not self.is_shut and not self._is_unheard:
            self._network.note(self.name, ">", text)
            self._received.put_nowait(text)

    def cut(self, chance: random.Random) -> None:
        """Break the line: each end learns of it later, the server's perhaps only by silence."""
        self.is_cut = True
        if chance.random() < 0.5:
            # What was on its way to the device is lost; the other direction may still get through.
            self._is_deaf = True
        if chance.random() < 0.5:
            self._is_unheard = True
        slow = chance.random() < 0.3
        self._loop.call_later(chance.uniform(0.0, LATEST_NOTICE if slow else 0.2), self._end_server)
        if chance.random() < 0.8:
            self._loop.call_later(chance.uniform(0.0, 0.2), self._end_device)
        else:
            # The device hears no more. Its session notices by the heartbeats that do not come,
            # a telephone's page by its own clock.
            self._is_deaf = True
            self._loop.call_later(chance.uniform(LATEST_NOTICE, GIVEN_UP), self._end_device)


class Network:
    """All lines; `pace` is the usual delay in seconds."""

    def __init__(
        self,
        loop: Any,  # noqa: ANN401 - the world's loop
        pace: float,
        note: Callable[[str, str, bytes], None],
        copies: Callable[[Line, bytes], list[bytes]],
    ) -> None:
        self.loop = loop
        self.pace = pace
        self.note = note
        self.copies = copies
        self.lines: dict[str, Line] = {}
        self._stalled: dict[str, float] = {}

    def delay(self, chance: random.Random) -> float:
        """Seconds on the way: seldom much more than usual."""
        much = 50 if chance.random() < 0.02 else 1
        return chance.uniform(0.2, 2.0) * self.pace * much

    def stalled_until(self, name: str) -> float:
        """When the lines of a device carry again."""
        return self._stalled.get(name, 0.0)

    def stall(self, name: str, seconds: float) -> None:
        """Let the lines of a device carry no frame for a while."""
        self._stalled[name] = max(self.stalled_until(name), self.loop.time() + seconds)

    def heal(self) -> None:
        """Let all lines carry from now on; what waits arrives when it was to."""
        self._stalled.clear()
