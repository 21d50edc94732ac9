"""Stores that hold their commits back or cannot make them, on a real database."""

import asyncio
import threading
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from server.domain.office import Office
from server.store import Store, StoreError, Turn
from server.store.turn import Asked
from tests.hub.house import LIMIT, House


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
    def turn(self, working: Office, asked: Sequence[Asked] = ()) -> Iterator[Turn]:
        with super().turn(working, asked) as turn:
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


Story = Callable[[House, HeldStore], Awaitable[None]]


def tell(folder: Path, story: Story) -> None:
    """A story in a house whose commits can be held."""

    async def telling() -> None:
        house = House(folder, open_store=HeldStore.open)
        assert isinstance(house.store, HeldStore)
        async with house:
            house.news.clear()
            house.store.turns = 0
            await story(house, house.store)

    asyncio.run(telling())
