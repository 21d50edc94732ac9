"""The server as `antesala`, which notes how long each task holds the event loop, in CPU.

Time of the thread's own CPU, so that a busy machine makes no step longer. SIGUSR1 writes the
longest step of each kind of task since the last time into a file and begins anew.
"""

import asyncio
import json
import os
import signal
import sys
import time
from collections.abc import Coroutine, Generator
from contextvars import Context
from pathlib import Path
from typing import Any

import uvloop

from antesala.cli import main

PLACE = "ANTESALA_STEPS"
"""The file, by the variable that names it."""
_longest: dict[str, float] = {}


class Steps(Coroutine[Any, Any, Any]):
    """A coroutine, each step of which is timed."""

    def __init__(self, inner: Coroutine[Any, Any, Any]) -> None:
        self._inner = inner
        self.__qualname__ = getattr(inner, "__qualname__", type(inner).__name__)

    def send(self, value: Any) -> Any:  # noqa: ANN401 - a coroutine's own
        """Go on until it waits, and note how long that took."""
        began = time.thread_time()
        try:
            return self._inner.send(value)
        finally:
            name, took = self.__qualname__, time.thread_time() - began
            _longest[name] = max(took, _longest.get(name, 0.0))

    def throw(self, *fault: Any) -> Any:  # noqa: ANN401 - a coroutine's own
        """Go on with a fault."""
        return self._inner.throw(*fault)

    def close(self) -> None:
        """End it."""
        self._inner.close()

    def __await__(self) -> Generator[Any, Any, Any]:
        return (yield from self._inner.__await__())


class _Loop(uvloop.Loop):
    def __init__(self) -> None:
        super().__init__()
        self.set_task_factory(_timed)


def _timed(
    loop: asyncio.AbstractEventLoop,
    work: Any,  # noqa: ANN401 - any coroutine
    context: Context | None = None,
) -> asyncio.Task[Any]:
    return asyncio.Task(Steps(work), loop=loop, context=context)


def _write(*_: object) -> None:
    Path(os.environ[PLACE]).write_text(json.dumps(_longest), "utf-8")
    _longest.clear()


if __name__ == "__main__":
    # `uvloop.run` makes its loop of this name.
    uvloop.Loop = _Loop  # type: ignore[misc]
    signal.signal(signal.SIGUSR1, _write)
    sys.exit(main())
