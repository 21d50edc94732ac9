"""Tells the office what a page shows and whether it can be heard, as any display does."""

import asyncio
from collections.abc import Callable, Coroutine
from datetime import datetime
from typing import Any

import antesala
from antesala.messages import commands as m
from antesala.messages.kinds import DisplayKind, DisplayTrouble
from server.fresh import new_id

PACE = 5.0
"""Seconds between two reports of another code alone: staff look, and need no more."""

Ask = Callable[[m.ReportDisplay], Coroutine[Any, Any, object]]


class Reporter:
    """Reports on each connection and on each change; a change of the code alone at a pace."""

    def __init__(self, ask: Ask, kind: DisplayKind = "browser") -> None:
        """`kind` is `counter` for the sign of one counter, which has no sound to lose."""
        self._ask, self._kind = ask, kind
        self._told: tuple[str | None, DisplayTrouble] | None = None
        self._at = 0.0
        self._tasks: set[asyncio.Task[object]] = set()

    def look(self, shown: str | None, trouble: DisplayTrouble, now: float, clock: datetime) -> None:
        """Report what has changed since the last report; `now` in seconds, `clock` the time."""
        if self._kind == "counter":
            trouble = "none"
        is_same_trouble = self._told is not None and self._told[1] == trouble
        if self._told == (shown, trouble) or (is_same_trouble and now - self._at < PACE):
            return
        self._told, self._at = (shown, trouble), now
        report = m.ReportDisplay(
            id=new_id(clock),
            shown=shown,
            can_speak=self._kind != "counter" and trouble != "silent",
            trouble=trouble,
            version=antesala.__version__,
            kind=self._kind,
        )
        task = asyncio.get_running_loop().create_task(self._ask(report))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
