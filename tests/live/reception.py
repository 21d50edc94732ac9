"""A real listener in this process, and visitors who send any frames on a websocket."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from itertools import count
from pathlib import Path
from typing import Any

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

from antesala.messages import PROTOCOL
from server.live.listening import Listening, listen_control, listen_live
from tests.domain.builders import ANA, CARLA, ONE, TWO
from tests.hub.house import LIMIT, House
from tests.live.foyer import PIN, Foyer

Said = dict[str, Any]
ROLES = ("kiosk", "display", "away", "clerk", "supervisor", "administrator")
"""All who connect; `away` is a console without a clerk."""


class Visitor:
    """One connection. What it hears besides answers is kept in `frames` and `greeted_anew`."""

    def __init__(self, socket: ClientConnection) -> None:
        self.socket = socket
        self.frames: list[Said] = []
        self.greeted_anew: list[Said] = []
        """Welcomes that answer no greeting: another office file was loaded."""
        self.token: str | None = None
        self._numbers = count(1)

    def id(self) -> str:
        return f"00000000-0000-4000-8000-{next(self._numbers):012d}"

    async def send(self, frame: str | bytes, *, is_text: bool | None = None) -> None:
        await self.socket.send(frame, text=is_text)

    async def hear(self) -> Said:
        """The next answer, refusal, welcome or snapshot."""
        while True:
            said: Said = json.loads(await asyncio.wait_for(self.socket.recv(), LIMIT))
            if said["type"] == "welcome" and not said["id"]:
                self.greeted_anew.append(said)
            elif said["type"] in {"frame", "heartbeat"}:
                self.frames.append(said)
            else:
                return said

    async def ask(self, kind: str, /, **fields: Any) -> Said:  # noqa: ANN401 - JSON
        """Send a sound command; returns the answer."""
        said = {"type": kind, "id": self.id(), **fields}
        await self.send(json.dumps(said, ensure_ascii=False))
        answer = await self.hear()
        assert answer["id"] == said["id"]
        return answer

    async def is_well(self) -> bool:
        """Whether this connection is still served: a second greeting is refused as such."""
        return (await self.ask("hello", protocol=PROTOCOL)).get("code") == "already_greeted"

    async def closed(self) -> int | None:
        """Wait for the connection's end; its code."""
        try:
            async with asyncio.timeout(LIMIT):
                while True:
                    self.frames.append(json.loads(await self.socket.recv()))
        except ConnectionClosed:
            return self.socket.close_code


class Reception:
    """The listeners of a house, open; `url` is the live one's."""

    def __init__(self, foyer: Foyer, url: str, control: Path) -> None:
        self.foyer = foyer
        self.url = url
        self.control: Said = json.loads(control.read_text("utf-8"))

    @asynccontextmanager
    async def visitor(self, url: str | None = None) -> AsyncIterator[Visitor]:
        """A visitor who has not greeted yet."""
        async with connect(url or self.url, max_size=None, compression=None) as socket:
            yield Visitor(socket)

    @asynccontextmanager
    async def guest(self, role: str, name: str = "Screen") -> AsyncIterator[Visitor]:
        """A visitor of one of ROLES, greeted, and signed in where the role asks for it."""
        is_administrator = role == "administrator"
        async with self.visitor(self.control["url"] if is_administrator else None) as visitor:
            if is_administrator:
                await visitor.ask("hello", protocol=PROTOCOL, token=self.control["tokens"]["town"])
            else:
                device = role if role in {"kiosk", "display"} else "clerk"
                code = await self.foyer.gate.new_code("town", device, name)
                welcome = await visitor.ask("hello", protocol=PROTOCOL, code=code)
                visitor.token = welcome["token"]
            await self._sit(visitor, role)
            yield visitor

    async def _sit(self, visitor: Visitor, role: str) -> None:
        seats = {"clerk": (ANA, ONE), "supervisor": (CARLA, TWO)}
        if role in seats:
            clerk, counter = seats[role]
            await self.foyer.gate.pins.set("town", clerk, PIN)
            assert (await visitor.ask("sign_in", clerk=clerk, pin=PIN))["type"] == "answer"
            assert (await visitor.ask("open_counter", counter=counter))["type"] == "answer"


def receive(folder: Path, story: Callable[[Reception], Awaitable[None]]) -> None:
    """A story at a reception."""

    async def telling() -> None:
        async with House(folder) as house, AsyncExitStack() as stack:
            foyer = Foyer(house)
            url = await listen_live(stack, foyer.lobby, Listening(port=0))
            await listen_control(stack, foyer.lobby, folder / "control.json")
            await story(Reception(foyer, url, folder / "control.json"))

    asyncio.run(telling())
