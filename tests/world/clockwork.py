"""Time and chance of a world: an event loop whose clock is no clock, and secrets from a seed.

No thread runs and no clock is awaited: if none is due, the loop's time is that of the next timer.
"""

import asyncio
import random
import time
from base64 import urlsafe_b64encode
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from unittest import mock

from server import fresh


class StalledError(Exception):
    """No timer is due, and none will ever be."""


class _NoSelector:
    """In the place of a selector: waiting for sockets is letting time pass."""

    def __init__(self, loop: "VirtualLoop") -> None:
        self._loop = loop

    def select(self, timeout: float | None) -> list[Any]:
        if timeout is None:
            raise StalledError
        if timeout > 0:
            self._loop.skip()
        return []

    def close(self) -> None:
        """No file is open."""


class VirtualLoop(asyncio.BaseEventLoop):
    """An event loop in which time passes only from timer to timer.

    It stands on the library's own base, so that tasks and timers run in the order in which they
    run in a server: the order of `call_soon`, and of timers by their time.
    """

    def __init__(self) -> None:
        super().__init__()
        self._now = 0.0
        self._selector = _NoSelector(self)
        self._clock_resolution = 1e-9
        self.faults: list[dict[str, Any]] = []
        """What went wrong in a callback or a task for which no one waited."""
        self.set_exception_handler(lambda _, context: self.faults.append(context))

    def time(self) -> float:
        """Seconds since the world began."""
        return self._now

    def skip(self) -> None:
        """Let time pass until the next timer is due."""
        timers: list[asyncio.TimerHandle] = self._scheduled  # type: ignore[attr-defined]
        self._now = max(self._now, timers[0].when())

    def _process_events(self, event_list: list[Any]) -> None:
        """No socket has any."""

    def _write_to_self(self) -> None:
        """No other thread has to be woken from."""

    def run_in_executor(
        self, executor: object, func: Callable[..., Any], *args: object
    ) -> asyncio.Future[Any]:
        """Do it in the loop, in a round of its own."""
        assert executor is None, "a pool of threads is no part of the world"
        future = self.create_future()
        self.call_soon(_do, future, func, *args)
        return future


def _do(future: asyncio.Future[Any], func: Callable[..., Any], *args: object) -> None:
    if future.cancelled():
        return
    try:
        result = func(*args)
    except Exception as fault:  # noqa: BLE001 - it is raised where the work is awaited
        future.set_exception(fault)
    else:
        future.set_result(result)


class _Secrets:
    """In the place of `secrets`, for `server.fresh` alone."""

    def __init__(self, chance: random.Random) -> None:
        self.randbits = chance.getrandbits
        self.choice = chance.choice
        self._chance = chance

    def token_urlsafe(self, size: int) -> str:
        drawn = urlsafe_b64encode(self._chance.randbytes(size))
        return drawn.rstrip(b"=").decode()


@contextmanager
def seeded(loop: VirtualLoop, chance: random.Random) -> Iterator[None]:
    """Within it ids and tokens come from `chance`, and running time is the loop's."""
    with (
        mock.patch.object(fresh, "secrets", _Secrets(chance)),
        mock.patch.object(time, "monotonic", loop.time),
    ):
        yield


def derived(*parts: object) -> random.Random:
    """A source of chance of its own: what others draw does not change it."""
    return random.Random(":".join(map(str, parts)))  # noqa: S311 - no secret
