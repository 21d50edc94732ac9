"""The two listeners: for devices and clerks, and for this machine's administrator."""

import json
import secrets
import ssl
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path

from websockets.asyncio.server import ServerConnection, serve
from websockets.server import ServerProtocol

from antesala.messages import commands as m
from server.domain.refusals import Code, refuse
from server.live.fetching import Fetch, Fetching
from server.live.guests import Lobby, Outlet
from server.live.intake import Socket
from server.live.sockets import GREETING_SECONDS, Connection, Greeted
from server.newcomers import (
    PER_ADDRESS,
    Doorway,
    Newcomer,
    Newcomers,
    allowed_here,
    listening_socket,
)
from server.store import Device
from server.tls import Tls

FRAME_LIMIT = 64 * 1024
"""Bytes of one frame from a client; the longest need and note fit together, in any letters."""
OFFICE_FRAME_LIMIT = 8 * 1024 * 1024
"""The same on the control listener; the longest office file fits, in any letters."""


@dataclass(frozen=True, slots=True)
class Listening:
    """Where a server listens: `host` and `port` of the live listener, and its TLS if it has any.

    `nodes` are the addresses of all servers of the office as devices reach them; `address` is this
    one's own, empty where it is that of the listener.
    """

    host: str = "127.0.0.1"
    port: int = 7301
    tls: Tls | None = None
    nodes: tuple[str, ...] = ()
    address: str = ""


async def listen_live(stack: AsyncExitStack, lobby: Lobby, listening: Listening) -> str:
    """Let devices in until the stack unwinds; returns our address. Raises `OSError`."""

    async def take(socket: ServerConnection) -> None:
        assert isinstance(socket, Socket)  # noqa: S101 - what `_open` makes
        await Connection(socket, lobby, lobby.welcome).serve()

    context = listening.tls.context if listening.tls else None
    at, fetch = (listening.host, listening.port), Fetching(lobby).answer
    port = await _open(stack, take, at, FRAME_LIMIT, tls=context, fetch=fetch)
    scheme = "wss" if listening.tls else "ws"
    return f"{scheme}://{listening.host}:{port}"


async def _open(
    stack: AsyncExitStack,
    take: Callable[[ServerConnection], Awaitable[None]],
    at: tuple[str, int],
    frame_limit: int,
    *,
    tls: ssl.SSLContext | None = None,
    fetch: Fetch | None = None,
) -> int:
    """Open a listener at a host's port, with pace and caps; returns its port. Raises `OSError`."""
    server = serve(take, open_timeout=GREETING_SECONDS, process_request=fetch)

    def connection(newcomer: Newcomer) -> Socket:
        # Frames are small and many: compression costs more than the network it saves.
        # A page of any site can open a websocket to this machine, and its browser names the origin;
        # our devices never do.
        protocol = ServerProtocol(origins=[None], max_size=frame_limit)
        return Socket(newcomer, protocol, server)

    newcomers = Newcomers(allowed_here().newcomers, PER_ADDRESS)
    opened = listening_socket(*at)
    doorway = Doorway(opened, connection, newcomers, tls=tls)
    # In the place of the event loop's own server, of which the library needs no more than this.
    server.server = doorway  # type: ignore[assignment] # it has what is asked of it
    await stack.enter_async_context(server)
    return int(opened.getsockname()[1])


async def listen_control(stack: AsyncExitStack, lobby: Lobby, file: Path) -> None:
    """Let in the administrator: clients that can read a token in `file`. Raises `OSError`.

    Each office has a token of its own there, by its id. The file exists as long as the listener.
    """
    tokens = {office: secrets.token_urlsafe(32) for office in lobby.rooms}

    async def welcome(hello: m.Hello, outlet: Outlet) -> Greeted:
        given = hello.token or ""
        for office, token in tokens.items():
            if secrets.compare_digest(given.encode(), token.encode()):
                administrator = Device("control", office, "administrator", "control")
                return lobby.admit(hello.id, administrator, outlet)
        return refuse(Code.UNKNOWN_TOKEN)

    async def take(socket: ServerConnection) -> None:
        assert isinstance(socket, Socket)  # noqa: S101 - what `_open` makes
        await Connection(socket, lobby, welcome).serve()

    port = await _open(stack, take, ("127.0.0.1", 0), OFFICE_FRAME_LIMIT)
    _write_secret(file, json.dumps({"url": f"ws://127.0.0.1:{port}", "tokens": tokens}))
    stack.callback(file.unlink, missing_ok=True)


def _write_secret(file: Path, text: str) -> None:
    """Write a file for the server's own user alone; readers never find it half written."""
    draft = file.with_suffix(".new")
    draft.unlink(missing_ok=True)
    draft.touch(mode=0o600)
    draft.write_text(text, "utf-8")
    draft.replace(file)
