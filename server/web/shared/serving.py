"""A web listener at work: uvicorn in the event loop that the hubs live in, on an open socket."""

import asyncio
import contextlib
import logging
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import AsyncExitStack
from dataclasses import replace

import uvicorn
from starlette.types import ASGIApp

from server.newcomers import PER_ADDRESS, Doorway, Newcomer, Newcomers, allowed_here
from server.tls import Tls
from server.web.shared.connections import HEAD_BYTES, KEPT_SECONDS, Connection, Hall
from server.web.shared.listening import WebListening

CLOSE_SECONDS = 2
"""Seconds that answers under way may take when the server stops."""


SWEEP_TICKS = 10
"""Ticks, of a tenth of a second, between two searches for readers that do not read."""


class _Server(uvicorn.Server):
    """Accepts connections by our doorway, and leaves signals to the program that runs it."""

    def __init__(
        self, config: uvicorn.Config, opened: socket.socket, hall: Hall, tls: Tls | None
    ) -> None:
        super().__init__(config)
        self._tls = tls
        self.listens = asyncio.Event()
        self._opened = opened
        self._hall = hall

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Listen. `sockets`, which the library would open itself, stays empty."""
        await super().startup(sockets)
        newcomers = Newcomers(allowed_here().newcomers, PER_ADDRESS)
        doorway = Doorway(
            self._opened,
            self._connection,
            newcomers,
            tls=self._tls.context if self._tls else None,
            has_room=self._hall.has_room,
        )
        # It only closes these when it stops, and waits for them.
        self.servers.append(doorway)  # type: ignore[arg-type] # it has what is asked of it
        self.listens.set()

    def _connection(self, newcomer: Newcomer) -> Connection:
        return Connection(newcomer, self._hall, self.config, self.server_state)

    async def on_tick(self, counter: int) -> bool:
        """The library's own, ten times a second."""
        if counter % SWEEP_TICKS == 0:
            self._hall.sweep(time.monotonic())
        return await super().on_tick(counter)

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


async def serve(
    stack: AsyncExitStack,
    app: ASGIApp,
    hall: Hall,
    listening: WebListening,
    close: Callable[[], None],
) -> tuple[str, asyncio.Task[None]]:
    """Serve an application until the stack unwinds; returns our address and the task at work.

    That task must not end before. `close` ends the open streams. Raises `OSError`.
    """
    opened = stack.enter_context(listening.opened or listening.open())
    config = uvicorn.Config(
        app,
        http="h11",
        ws="none",
        lifespan="off",
        log_config=None,
        # Its log lines would contain the tokens; ours are written by `Manners`.
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=CLOSE_SECONDS,
        timeout_keep_alive=KEPT_SECONDS,
        h11_max_incomplete_event_size=HEAD_BYTES,
    )
    # A telephone that is cut is an error to it, and its start is news.
    logging.getLogger("uvicorn.error").setLevel(logging.CRITICAL)
    serving = await _start(stack, _Server(config, opened, hall, listening.tls), close)
    return replace(listening, opened=opened).url, serving


async def _start(
    stack: AsyncExitStack, server: _Server, close: Callable[[], None]
) -> asyncio.Task[None]:
    serving = asyncio.create_task(server.serve(sockets=[]), name="web")

    async def stop() -> None:
        close()
        server.should_exit = True
        await asyncio.wait([serving])

    stack.push_async_callback(stop)
    listens = asyncio.create_task(server.listens.wait())
    await asyncio.wait({serving, listens}, return_when=asyncio.FIRST_COMPLETED)
    listens.cancel()
    return serving
