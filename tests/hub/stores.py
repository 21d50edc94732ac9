"""Stores that hold their commits back or cannot make them, on a real database."""

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from server.domain.office import Office
from server.store import Store, StoreError, Turn
from tests.hub.house import LIMIT


class HeldStore(Store):
    """A store whose commits wait while `is_held`, and fail while `is_broken`."""

    def __init__(self, *arguments: Any) -> None:  # noqa: ANN401 - the store's own
        super().__init__(*arguments)
        self.turns = 0
        self.is_broken = False
        self._open = threading.Event()
        self._open.set()
        self._reached = threading.Event()

    @contextmanager
    def turn(self, working: Office) -> Iterator[Turn]:
        with super().turn(working) as turn:
            yield turn
            self._reached.set()
            assert self._open.wait(LIMIT)
            if self.is_broken:
                raise StoreError("the disk is full")
        self.turns += 1

    def hold(self) -> None:
        self._reached.clear()
        self._open.clear()

    def let_go(self) -> None:
        self._open.set()

    async def until_reached(self) -> None:
        """Wait until a turn stands before its commit."""
        assert await asyncio.to_thread(self._reached.wait, LIMIT)
