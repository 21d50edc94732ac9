"""The control listener's connections: the same wire, opened by a token that lies in a file."""

import secrets
from dataclasses import dataclass

from antesala.messages import commands as m
from antesala.messages.frames import Welcome
from server.domain.refusals import Code, Refusal, refuse
from server.live.doorstep import Socket
from server.live.guests import Guest, Lobby
from server.live.sockets import Connection
from server.store import Device


@dataclass(frozen=True, slots=True)
class Control:
    """The token that opens the control listener, and its office."""

    token: str
    office: str


class ControlSocket(Connection):
    """A connection of this machine's administrator."""

    def __init__(self, socket: Socket, lobby: Lobby, control: Control) -> None:
        super().__init__(socket, lobby)
        self._control = control

    async def _admit(self, hello: m.Hello) -> tuple[Guest, Welcome] | Refusal:
        if hello.token is None or not secrets.compare_digest(hello.token, self._control.token):
            return refuse(Code.UNKNOWN_TOKEN)
        device = Device("control", self._control.office, "administrator", "control")
        return self._lobby.admit(hello.id, device, self)
