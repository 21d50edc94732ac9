"""Runs work for the database in one thread of its own, one piece after the other."""

import asyncio
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from queue import SimpleQueue
from typing import Any, TypeVar

from antesala.words.terminal import sentence
from server.store.place import StoreError

Result = TypeVar("Result")


class Writer:
    """Runs work for the database, one piece after the other, in its own thread.

    A pool of the library's would wrap each result in a second future, which a small turn feels.
    """

    def __init__(self) -> None:
        self._work: SimpleQueue[_Work | None] = SimpleQueue()
        self._is_closed = False
        self._thread = threading.Thread(target=self._run_all, name="store", daemon=True)
        self._thread.start()

    def run(self, work: Callable[[], Result]) -> asyncio.Future[Result]:
        """A future with the result of `work`; cancelling the wait does not undo the work.

        Work that is cancelled before it has begun is never done. Raises `StoreError` once the
        writer is closed: a command may still be under way while its server ends.
        """
        if self._is_closed:
            raise StoreError(sentence("store-ending"))
        loop = asyncio.get_running_loop()
        future: asyncio.Future[Result] = loop.create_future()
        self._work.put(_Work(work, future, loop))
        return future

    async def run_within(self, seconds: float, work: Callable[[], Result]) -> Result:
        """The result of `work`; raises `StoreError` where it takes longer than these seconds.

        Work that had not begun by then never will, so that no one-time code is spent in vain.
        """
        try:
            async with asyncio.timeout(seconds):
                return await self.run(work)
        except TimeoutError:
            raise StoreError(sentence("store-late")) from None

    def close(self) -> None:
        """Finish the work under way; drop work that has not begun."""
        self._is_closed = True
        self._work.put(None)
        self._thread.join()

    def _run_all(self) -> None:
        while (work := self._work.get()) is not None:
            if self._is_closed:
                work.drop()
            else:
                work.do()
            # Its result may be an office; it must not stay until the next work comes.
            del work


@dataclass(frozen=True, slots=True)
class _Work:
    """A piece of work, and the future of the loop that waits for it."""

    work: Callable[[], Any]
    future: asyncio.Future[Any]
    loop: asyncio.AbstractEventLoop

    def do(self) -> None:
        """Do it in this thread, and tell the loop."""
        if self.future.cancelled():
            return
        result: object
        fault: BaseException | None
        try:
            result, fault = self.work(), None
        except StopIteration as error:
            # No future takes one, and the task that waits would wait for ever.
            stopped = RuntimeError("a StopIteration came out of the work")
            stopped.__cause__ = error
            result, fault = None, stopped
        except BaseException as error:  # noqa: BLE001 - it is raised where the work is awaited
            result, fault = None, error
        self._call(_tell, self.future, result, fault)

    def drop(self) -> None:
        """Never do it, and tell the loop."""
        self._call(self.future.cancel)

    def _call(self, act: Callable[..., object], *given: object) -> None:
        # No one waits any more in a loop that is closed by now.
        with suppress(RuntimeError):
            self.loop.call_soon_threadsafe(act, *given)


def _tell(future: asyncio.Future[Any], result: object, fault: BaseException | None) -> None:
    if future.done():
        return
    if fault is None:
        future.set_result(result)
    else:
        future.set_exception(fault)
