"""The socket for people: uvicorn in the event loop that the hubs live in, opened and closed."""

import asyncio
import contextlib
import logging
import socket
from collections.abc import Iterator, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path

import uvicorn

from server.web.application import application
from server.web.rooms import Room
from server.web.switchboard import Switchboard

BACKLOG = 2048
CLOSE_SECONDS = 2
"""How long answers under way may take when the server stops."""
DEAD_MILLISECONDS = 30_000
"""A peer that acknowledges nothing for so long is gone; the kernel alone can tell."""


@dataclass(frozen=True, slots=True)
class WebListening:
    """Where people find the server: `host` and `port`, and the certificate."""

    host: str = "127.0.0.1"
    port: int = 7300
    certificate: Path | None = None
    key: Path | None = None
    known_as: str = ""
    """This machine's name for telephones of the local network; empty where they cannot come in."""

    def url_of(self, host: str, port: int) -> str:
        """An address of the listener."""
        name = f"[{host}]" if ":" in host else host
        return f"{'https' if self.certificate else 'http'}://{name}:{port}"


class _Server(uvicorn.Server):
    """Says when it listens, and leaves signals to whoever runs it."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.listens = asyncio.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.listens.set()

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


async def listen_web(
    stack: AsyncExitStack, rooms: Sequence[Room], listening: WebListening
) -> tuple[str, asyncio.Task[None]]:
    """Let people in until the stack unwinds; where they find us, and the work that must not end.

    Raises `OSError`.
    """
    opened = stack.enter_context(_socket(listening))
    switchboard = Switchboard()
    config = uvicorn.Config(
        application(rooms, switchboard),
        http="h11",
        ws="none",
        lifespan="off",
        log_config=None,
        # Its lines would have the tokens; ours are written by `Manners`.
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=CLOSE_SECONDS,
        ssl_certfile=listening.certificate,
        ssl_keyfile=listening.key,
    )
    # A telephone that is cut is an error to it, and its start is news.
    logging.getLogger("uvicorn.error").setLevel(logging.CRITICAL)
    serving = await _start(stack, _Server(config), opened, switchboard)
    return listening.url_of(listening.host, opened.getsockname()[1]), serving


async def _start(
    stack: AsyncExitStack, server: _Server, opened: socket.socket, switchboard: Switchboard
) -> asyncio.Task[None]:
    serving = asyncio.create_task(server.serve(sockets=[opened]), name="web")

    async def stop() -> None:
        switchboard.close()
        server.should_exit = True
        await asyncio.wait([serving])

    stack.push_async_callback(stop)
    listens = asyncio.create_task(server.listens.wait())
    await asyncio.wait({serving, listens}, return_when=asyncio.FIRST_COMPLETED)
    listens.cancel()
    return serving


def _socket(listening: WebListening) -> socket.socket:
    family = socket.AF_INET6 if ":" in listening.host else socket.AF_INET
    opened = socket.create_server((listening.host, listening.port), family=family, backlog=BACKLOG)
    with contextlib.suppress(AttributeError, OSError):
        # Linux only; accepted connections take after the socket that listens.
        opened.setsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, DEAD_MILLISECONDS)
    return opened
