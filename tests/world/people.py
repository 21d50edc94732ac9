"""Those in a world who come without a device of the office: telephones, and pages of the staff.

A page asks over HTTP: what it asks is done or not, its answer arrives or not, and the person may
send the same again, under the same id.
"""

import random
from collections.abc import Callable
from functools import partial

from antesala.messages.frames import Frame, Snapshot
from antesala.mirror import Mirror
from server.domain.refusals import Refusal
from server.hub import Result, Wish
from tests.world.network import Line, Network
from tests.world.serving import Server
from tests.world.watching import Watch, decoded

ASK_AGAIN = 3.0
"""Seconds until a page asks again; a telephone's stream comes back after as long."""
TRIES = 4


class Pages:
    """What pages have asked and have no answer to yet."""

    def __init__(self, network: Network, watch: Watch, server: Callable[[], Server | None]) -> None:
        self._network, self._watch, self._server = network, watch, server
        self._loop = network.loop
        self.waiting: dict[tuple[str, str], Wish] = {}
        self.is_calm = False
        """Whether no answer is lost any more."""

    def ask(self, wish: Wish, chance: random.Random, tries: int = TRIES) -> None:
        """Send a wish, and again where no answer comes."""
        self.waiting[wish.caller.device, wish.id] = wish
        arrive = partial(self._arrive, wish, chance, tries)
        self._loop.call_later(self._network.delay(chance), arrive)

    def _arrive(self, wish: Wish, chance: random.Random, tries: int) -> None:
        server = self._server()
        if server is not None:
            self._network.note("page", ">", f"{wish.caller.device} {wish.command}".encode())
            server.keep(self._take(server, wish, chance))
        again = partial(self._again, wish, chance, tries - 1)
        self._loop.call_later(ASK_AGAIN + chance.random(), again)

    async def _take(self, server: Server, wish: Wish, chance: random.Random) -> None:
        result = await server.ask(wish)
        if server.is_up and (self.is_calm or chance.random() > 0.1):
            answer = partial(self._answer, wish, result)
            self._loop.call_later(self._network.delay(chance), answer)

    def _answer(self, wish: Wish, result: Result) -> None:
        self._watch.check_result(wish, result)
        if isinstance(result, Refusal) and result.code in {"store_unavailable", "id_reused"}:
            return
        self.waiting.pop((wish.caller.device, wish.id), None)
        self._watch.answered(wish.caller.device, wish.id)

    def _again(self, wish: Wish, chance: random.Random, tries: int) -> None:
        key = (wish.caller.device, wish.id)
        if key not in self.waiting:
            return
        if tries:
            self.ask(wish, chance, tries)
        else:
            # The person gives it up.
            del self.waiting[key]


class Phone:
    """A telephone with a ticket's link open; it follows the ticket's channel as its stream does."""

    def __init__(self, name: str, link: str, network: Network, chance: random.Random) -> None:
        self.name, self.link = name, link
        self._network, self._chance = network, chance
        self.mirror = Mirror()
        self.line: Line | None = None
        self.is_gone = False
        """Whether its link leads nowhere any more."""
        self._server: Callable[[], Server | None] = lambda: None

    def open(self, server: Callable[[], Server | None]) -> None:
        """Open the page, and again whenever its stream ends."""
        self._server = server
        self._network.loop.call_later(self._network.delay(self._chance), self._connect)

    def _connect(self) -> None:
        server = self._server()
        holding = None if server is None else server.links.find(self.link)
        if server is None:
            self._network.loop.call_later(ASK_AGAIN, self._connect)
            return
        if holding is None:
            self.is_gone = True
            return
        line = Line(self._network, self.name, self._hear, self._chance)
        line.lost = self._lost
        self.line = self._network.lines[self.name] = line
        self.mirror = Mirror()
        stream = _Stream(line)
        leave = server.switchboard.connect(holding, stream)  # type: ignore[arg-type]
        assert leave is not None, "more telephones than a ticket takes"
        server.lines.append(line)
        server.keep(_until_over(line, leave))

    def _hear(self, line: Line, text: bytes) -> None:
        message = decoded(text)
        if line is not self.line or not isinstance(message, Snapshot | Frame):
            return
        known = self.mirror.seq(message.topic)
        if isinstance(message, Frame) and known is not None and known < message.previous:
            # A frame was lost; a page is told the whole ticket each time, as with a new stream.
            line.hang_up()
            return
        self.mirror.apply(message)

    def _lost(self, line: Line) -> None:
        if line is self.line:
            self.line = None
            self._network.loop.call_later(ASK_AGAIN, self._connect)


class _Stream:
    """What the switchboard asks of a stream: it takes frames."""

    def __init__(self, line: Line) -> None:
        self._line = line

    def take(self, frame: bytes) -> None:
        self._line.say(frame)


async def _until_over(line: Line, leave: Callable[[], None]) -> None:
    async for _ in line:
        pass
    leave()
