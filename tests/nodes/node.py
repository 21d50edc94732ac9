"""One node for the tests, as a process of its own: `python -m tests.nodes.node URL PORT ADDRESS`.

The product's own store, hub, live listener and watch over other nodes, without web pages, estimates
and night work. It prints its address once it listens. `ANTESALA_FAULT` breaks it on purpose.
"""

import asyncio
import gc
import os
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import AsyncExitStack, contextmanager

import uvloop
from argon2 import PasswordHasher

from server.domain.office import Office
from server.hub import Hub, wall_clock
from server.live import access
from server.live.access import Gate
from server.live.guests import PULSE_SECONDS, Lobby
from server.live.listening import Listening, listen_live
from server.nodes import Nodes
from server.store import Store, Turn, Writer
from server.store.nodes import shared_seed
from server.store.turn import Asked

CHEAP = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)


class ForgetfulStore(Store):
    """Answers each twentieth turn and does not keep it, as a disk that lies."""

    turns = 0

    @contextmanager
    def turn(self, working: Office, asked: Sequence[Asked] = ()) -> Iterator[Turn]:
        with super().turn(working, asked) as turn:
            yield turn
            self.turns += 1
            if self.turns % 20 == 0:
                # The transaction goes on without what has been decided, and is committed empty.
                turn._pending = type(turn._pending)()  # noqa: SLF001 - the fault itself


def break_on_purpose(fault: str) -> type[Store]:
    """The store of a node with a fault; empty for a sound one."""
    if fault == "deaf":
        # Never follows the others by itself.
        Hub.wake = lambda *_: None  # type: ignore[method-assign]
    return ForgetfulStore if fault == "forgetful" else Store


async def serve(url: str, port: int, address: str) -> None:
    """Serve until told to stop."""
    access.GREETING_BURST = 1000.0
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    store = break_on_purpose(os.environ.get("ANTESALA_FAULT", "")).open(url)
    writer = Writer()
    gate = Gate(store, writer, wall_clock, CHEAP)
    lobby = Lobby(gate, wall_clock)
    async with AsyncExitStack() as stack:
        stack.callback(store.close)
        stack.callback(writer.close)
        for office in store.offices():
            hub = Hub(office, store, writer)
            hub.presence_seed = shared_seed(store.engine, office, hub.presence_seed)
            await hub.start()
            stack.push_async_callback(hub.stop)
            lobby.open(office, hub, store.access.devices(office))
        own = await listen_live(stack, lobby, Listening(port=port))
        work = [
            asyncio.create_task(Nodes(lobby, gate.database).run(address or own)),
            asyncio.create_task(_pulse(lobby)),
        ]
        gc.collect()
        gc.freeze()
        print(own, flush=True)  # noqa: T201 - what the caller waits for
        await stop.wait()
        for each in work:
            each.cancel()
        await asyncio.gather(*work, return_exceptions=True)


async def _pulse(lobby: Lobby) -> None:
    while True:
        await asyncio.sleep(PULSE_SECONDS)
        lobby.pulse()


if __name__ == "__main__":
    # As `antesala server` runs, so that the benches measure what is run.
    uvloop.run(serve(sys.argv[1], int(sys.argv[2]), sys.argv[3]))
