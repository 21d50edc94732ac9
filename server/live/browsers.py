"""Displays in browsers: guests of the lobby whose connection is a page of the web listener.

They enrol, are known, are listed and are revoked like any other display; only their frames go to a
page that is drawn on the server. The web listener knows this by its own words (`web.hall.door`).
A browser keeps its token in a cookie, so that it gets another one with an answer, and has kept it
once it comes with that some minutes later: cookies are written to its disk when it likes.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from antesala.messages import commands as m, frames as f
from antesala.messages.kinds import Topic
from server.domain.refusals import Code, Refusal, refuse
from server.fresh import hash_of, new_id
from server.live.access import Gate
from server.live.guests import Guest, Lobby, Outlet
from server.store import Device, StoreError

ROLE = "display"
KEPT_AFTER = timedelta(minutes=2)
"""How long the former token is good as well, once a browser comes with another one: Chromium writes
its cookies to the disk within half a minute, and a screen may lose its power before."""


@dataclass(frozen=True, slots=True)
class Presence:
    """A page that is greeted, until it leaves."""

    guest: Guest
    welcome: f.Welcome
    lobby: Lobby

    @property
    def is_known(self) -> bool:
        """Whether the display has not been revoked since."""
        return self.guest.is_known

    @property
    def is_due(self) -> bool:
        """Whether the display is to get another token."""
        return self.lobby.gate.renewals.is_due(self.guest.device.id)

    async def renewed(self) -> str | None:
        """Another token for a display whose own is old: the page is known by that as well."""
        token = await _renewed(self.lobby.gate, self.guest.device)
        if token is not None:
            self.guest.token_hash = hash_of(token)
        return token

    def leave(self) -> None:
        """The page is gone."""
        self.lobby.leave(self.guest)

    async def ask(self, command: m.AnsweredCommand) -> f.Message:
        """Have something done in the name of the display."""
        return await self.lobby.ask(self.guest, command)


class Browsers:
    """The door for pages that show a display."""

    def __init__(self, lobby: Lobby, gate: Gate) -> None:
        self._lobby, self._gate = lobby, gate

    async def enrol(self, code: str) -> tuple[Device, str] | Refusal:
        """Enrol a display by its one-time code, and give it a token.

        A browser that asks again with the code gets the same token until it has come with it:
        the answer with its cookie may have been lost.
        """
        found = await self._gate.by_code(code, ROLE)
        if not isinstance(found, Refusal):
            self._gate.let_go(code)
        return found

    def received(self, code: str) -> None:
        """A browser has come with the token that it got for this code: the code is spent."""
        self._gate.received(code)

    async def known(self, token: str) -> Device | Refusal:
        """The display that has this token."""
        found = await self._gate.by_token(token, KEPT_AFTER)
        if isinstance(found, Refusal):
            return found
        if found.role != ROLE:
            return refuse(Code.UNKNOWN_TOKEN)
        if self._gate.renewals.is_first_use(found.id):
            self._lobby.end_former(found.id, token)
        return found

    async def renewed(self, device: Device) -> str | None:
        """Another token for a display whose own is old, which is good until that one is used."""
        return await _renewed(self._gate, device)

    async def enter(
        self, token: str, version: str, outlet: Outlet, topics: Sequence[Topic]
    ) -> Presence | Refusal:
        """Greet a page, and let it follow these topics."""
        found = await self.known(token)
        if isinstance(found, Refusal):
            return found
        greeted = self._lobby.admit("", found, outlet, version=version)
        if isinstance(greeted, Refusal):
            return greeted
        guest, welcome = greeted
        guest.token_hash, guest.is_page = hash_of(token), True
        now = self._lobby.rooms[found.office].hub.clock()
        for topic in topics:
            self._lobby.follow(guest, m.Subscribe(id=new_id(now), topic=topic))
        return Presence(guest, welcome, self._lobby)


async def _renewed(gate: Gate, device: Device) -> str | None:
    """The token that a display is to be given; None where it keeps its own, or for the moment."""
    try:
        return await gate.renewals.offer(device)
    except StoreError:
        return None
