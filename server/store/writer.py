"""The one thread that touches the database; the event loop never waits for a disk."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

Result = TypeVar("Result")


class Writer:
    """Work for the database, done one after the other in a thread of its own."""

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="store")

    def run(self, work: Callable[[], Result]) -> asyncio.Future[Result]:
        """The result of `work`, in time; cancelling the wait does not undo the work."""
        return asyncio.get_running_loop().run_in_executor(self._thread, work)

    def close(self) -> None:
        """Finish what is under way; what has not begun never will."""
        self._thread.shutdown(wait=True, cancel_futures=True)
