"""What the pages of displays need of the live listener, which they do not know."""

from collections.abc import Sequence
from typing import Protocol

from antesala.messages import commands as m, frames as f
from antesala.messages.kinds import Topic
from server.domain.refusals import Refusal
from server.store import Device


class Outlet(Protocol):
    """A page as the office's devices are told of it."""

    def take(self, frame: bytes) -> None:
        """Take an encoded message."""

    def say(self, message: f.Message) -> None:
        """Take a message."""

    def shut(self) -> None:
        """End the page's stream: its display was revoked."""


class Presence(Protocol):
    """A page that is greeted as a display, until it leaves."""

    @property
    def welcome(self) -> f.Welcome: ...

    @property
    def is_known(self) -> bool:
        """Whether the display has not been revoked since."""

    @property
    def is_due(self) -> bool:
        """Whether the display is to get another token."""

    async def renewed(self) -> str | None:
        """Another token for a display whose own is old: the page is known by that as well."""

    def leave(self) -> None:
        """The page is gone."""

    async def ask(self, command: m.AnsweredCommand) -> f.Message:
        """Have something done in the name of the display."""


class Door(Protocol):
    """How a browser becomes a display of an office."""

    async def enrol(self, code: str) -> tuple[Device, str] | Refusal:
        """Enrol a display by its one-time code, and give it a token."""

    def received(self, code: str) -> None:
        """A browser has come with the token that it got for this code."""

    async def known(self, token: str) -> Device | Refusal:
        """The display that has this token."""

    async def renewed(self, device: Device) -> str | None:
        """Another token for a display whose own is old, which is good until that one is used."""

    async def enter(
        self, token: str, version: str, outlet: Outlet, topics: Sequence[Topic]
    ) -> Presence | Refusal:
        """Greet a page, and let it follow these topics."""
