"""Guests of a house, and ears in place of connections, without a socket."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import AbstractContextManager
from itertools import count
from pathlib import Path
from typing import TypeVar
from unittest import mock

from argon2 import PasswordHasher

from antesala.messages import commands as m, decode_message
from antesala.messages.frames import Frame, Message, Refusal, ServerMessage, Snapshot
from antesala.messages.kinds import Topic
from server.accounts import pins
from server.live.access import Gate
from server.live.guests import Guest, Lobby
from server.store import Device
from tests.domain.builders import CONSOLES
from tests.hub.house import House

CHEAP = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
"""A cheap hash, which is worthless outside a test."""
PIN = "2468"


def cheaply_hashed() -> AbstractContextManager[object]:
    """Within it every gate hashes like that; what a real one costs is a test of its own."""
    return mock.patch.object(pins, "PasswordHasher", return_value=CHEAP)


AnyMessage = TypeVar("AnyMessage", bound=Message)


class Ear:
    """A connection's other end: what it was told, in order."""

    def __init__(self) -> None:
        self.heard: list[ServerMessage] = []
        self.is_shut = False

    def take(self, frame: bytes) -> None:
        self.heard.append(decode_message(frame))

    def say(self, message: Message) -> None:
        self.heard.append(message)  # type: ignore[arg-type] # what a server says

    def shut(self) -> None:
        self.is_shut = True

    def all(self, kind: type[AnyMessage]) -> list[AnyMessage]:
        """The messages of one kind."""
        return [message for message in self.heard if isinstance(message, kind)]

    def last(self, kind: type[AnyMessage]) -> AnyMessage:
        return self.all(kind)[-1]

    def frames(self, topic: Topic) -> list[Frame]:
        return [frame for frame in self.all(Frame) if frame.topic == topic]

    def codes(self) -> list[str]:
        """Why it was refused, each time."""
        return [refusal.code for refusal in self.all(Refusal)]


class Foyer:
    """A house with its lobby."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.gate = Gate(house.store, house.writer, lambda: house.now, CHEAP, lambda: house.run)
        self.lobby = Lobby(self.gate, lambda: house.now)
        self.lobby.open("town", house.hub)
        self._numbers = count(1)

    def id(self) -> str:
        return f"00000000-0000-4000-8000-{next(self._numbers):012d}"

    def comes(self, role: str, device: str) -> tuple[Guest, Ear]:
        """A device that is known."""
        ear = Ear()
        admitted = self.lobby.admit(self.id(), Device(device, "town", role, device), ear)
        assert isinstance(admitted, tuple)
        guest, welcome = admitted
        ear.say(welcome)
        return guest, ear

    def console(self, clerk: str) -> tuple[Guest, Ear]:
        """The console at which the house's tests have a clerk sit."""
        return self.comes("clerk", CONSOLES[clerk].device)  # type: ignore[index] # by name

    def follow(self, guest: Guest, topic: Topic, key: str | None = None) -> Snapshot | Refusal:
        """Ask to follow a topic; what was said to it."""
        self.lobby.follow(guest, m.Subscribe(id=self.id(), topic=topic, key=key))
        assert isinstance(guest.outlet, Ear)
        said = guest.outlet.heard[-1]
        assert isinstance(said, Snapshot | Refusal)
        return said


def tell(folder: Path, story: Callable[[Foyer], Awaitable[None]]) -> None:
    """A story in a foyer."""

    async def telling() -> None:
        async with House(folder) as house:
            await story(Foyer(house))

    asyncio.run(telling())
