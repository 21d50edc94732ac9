"""The two listeners: for devices and clerks, and for this machine's administrator."""

import json
import secrets
import ssl
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from websockets.asyncio.server import ServerConnection, serve

from server.live.control import Control, ControlSocket
from server.live.doorstep import CLOSE_SECONDS, Doorstep
from server.live.lobby import Lobby
from server.live.sockets import GREETING_SECONDS, Connection

FRAME_LIMIT = 64 * 1024
"""Bytes of one frame from a client; the longest need and note fit together, in any letters."""
OFFICE_FRAME_LIMIT = 8 * 1024 * 1024
"""The same on the control listener; the longest office file fits, in any letters."""


@dataclass(frozen=True, slots=True)
class Listening:
    """Where a server listens: `host` and `port` of the live listener, and its certificate."""

    host: str = "127.0.0.1"
    port: int = 7301
    certificate: Path | None = None
    key: Path | None = None


async def listen_live(stack: AsyncExitStack, lobby: Lobby, listening: Listening) -> str:
    """Let devices in until the stack unwinds; where they find us. Raises `OSError`."""
    doorstep = Doorstep()

    async def take(socket: ServerConnection) -> None:
        await Connection(socket, lobby, doorstep.go).serve()

    opening = serve(
        take,
        listening.host,
        listening.port,
        ssl=_tls(listening),
        # Frames are small and many: compression costs more than the network it saves.
        compression=None,
        max_size=FRAME_LIMIT,
        # Called for each connection, and never looked into: a method does.
        create_connection=cast("type[ServerConnection]", doorstep.socket),
        open_timeout=GREETING_SECONDS,
        close_timeout=CLOSE_SECONDS,
    )
    server = await stack.enter_async_context(opening)
    scheme = "wss" if listening.certificate else "ws"
    return f"{scheme}://{listening.host}:{next(iter(server.sockets)).getsockname()[1]}"


def _tls(listening: Listening) -> ssl.SSLContext | None:
    if listening.certificate is None:
        return None
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(listening.certificate, listening.key)
    return context


async def listen_control(stack: AsyncExitStack, lobby: Lobby, file: Path) -> None:
    """Let in whoever can read `file`, which lies there as long. Raises `OSError`."""
    token = secrets.token_urlsafe(32)
    control = Control(token, next(iter(lobby.rooms)))

    async def take(socket: ServerConnection) -> None:
        await ControlSocket(socket, lobby, control).serve()

    opening = serve(
        take,
        "127.0.0.1",
        0,
        compression=None,
        max_size=OFFICE_FRAME_LIMIT,
        close_timeout=CLOSE_SECONDS,
    )
    server = await stack.enter_async_context(opening)
    port = next(iter(server.sockets)).getsockname()[1]
    _write_secret(file, json.dumps({"url": f"ws://127.0.0.1:{port}", "token": token}))
    stack.callback(file.unlink, missing_ok=True)


def _write_secret(file: Path, text: str) -> None:
    """Only the server's own user may read it, and nobody ever finds it half written."""
    draft = file.with_suffix(".new")
    draft.unlink(missing_ok=True)
    draft.touch(mode=0o600)
    draft.write_text(text, "utf-8")
    draft.replace(file)
