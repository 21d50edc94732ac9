"""An office at work on a database of its own, without a listener; its clock stands in `now`."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import timedelta
from itertools import count
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from server.domain import commands as c
from server.domain.identity import ClerkId, CounterId, OfficeId
from server.domain.office import Office
from server.domain.refusals import Code, Refusal
from server.hub import Done, Hub, News, Result, Wish
from server.store import Reader, Store, Writer
from server.store.engine import DatabasePlace
from tests.databases import place_in
from tests.domain.builders import (
    ADMINISTRATOR,
    CONSOLES,
    GENERAL,
    MORNING,
    PERMIT,
    kiosk,
    small_office,
)

LIMIT = 300.0
"""Seconds; what takes them hangs."""

Asked = tuple[c.Caller, c.Command]


class House:
    """Hub, store and writer, within `async with`. `news` is all that was made known."""

    def __init__(
        self,
        folder: Path,
        *,
        open_store: Callable[[DatabasePlace], Store] = Store.open,
        patience: float = LIMIT,
    ) -> None:
        self.place = folder / "office.db"
        """The file of an office in SQLite."""
        self.database = place_in(folder)
        self.now = MORNING
        self.run = 0.0
        self.news: list[News] = []
        self.store = open_store(self.database)
        self._patience = patience
        self._numbers = count(1)
        self.writer = Writer()
        self.hub = self._new_hub()

    def _new_hub(self) -> Hub:
        hub = Hub(
            OfficeId("town"),
            self.store,
            self.writer,
            clock=lambda: self.now,
            patience=self._patience,
            running=lambda: self.run,
        )
        hub.listen(self.news.append)
        return hub

    async def __aenter__(self) -> Self:
        await self.hub.start()
        if not self.hub.published.seq:
            await self.grant(ADMINISTRATOR, c.LoadCatalogue(small_office()))
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.hub.stop()
        self.writer.close()
        self.store.close()

    async def restart(self) -> None:
        """Another hub takes over what the tables have."""
        await self.hub.stop()
        self.hub = self._new_hub()
        await self.hub.start()

    @contextmanager
    def impatient(self) -> Iterator[None]:
        """Within it the hub gives a turn up that hangs; otherwise a busy machine may take long."""
        patience, self.hub._patience = self.hub._patience, 0.05  # noqa: SLF001 - from now on
        try:
            yield
        finally:
            self.hub._patience = patience  # noqa: SLF001

    def pass_time(self, span: timedelta) -> None:
        """Let time pass normally, for the clock and the server's running time."""
        self.now += span
        self.run += span.total_seconds()

    @property
    def published(self) -> Office:
        return self.hub.published

    @property
    def working(self) -> Office:
        """The writer's own office, between two turns."""
        return self.hub._deciding.working  # noqa: SLF001 - nobody but a test may look inside

    def wish(self, caller: c.Caller, command: c.Command) -> Wish:
        """A wish under an id of its own."""
        return Wish(f"wish-{next(self._numbers)}", command, caller)

    async def ask(self, *wishes: Wish) -> list[Result]:
        """The results of wishes that come in at once: one turn takes them all."""
        return await asyncio.wait_for(asyncio.gather(*map(self.hub.ask, wishes)), LIMIT)

    async def turn(self, asked: Sequence[Asked]) -> list[Result]:
        """The same, each wish under an id of its own."""
        return await self.ask(*[self.wish(*each) for each in asked])

    async def grant(self, caller: c.Caller, command: c.Command) -> Done:
        """Ask a wish that must be granted."""
        return granted(await self.ask(self.wish(caller, command)))[0]

    async def refuse(self, caller: c.Caller, command: c.Command) -> Code:
        """Ask a wish that must be refused; returns the refusal."""
        return refused(await self.ask(self.wish(caller, command)))[0]

    def audit(self) -> list[tuple[str, str | None, str, str | None]]:
        """The audit in order: caller, command and refusal."""
        rows = self.rows("SELECT device, clerk, asked, refused FROM audit ORDER BY number")
        return [(row[0], row[1], row[2], row[3]) for row in rows]

    def rows(self, query: str) -> list[tuple[Any, ...]]:
        """What the database answers to a query, read on a connection of its own."""
        with closing(Reader.open(self.database)) as reader, reader.reading("unread") as connection:
            return [tuple(row) for row in connection.exec_driver_sql(query)]

    async def sits(self, clerk: str, counter: str) -> None:
        """A clerk signs in and opens a counter."""
        caller = CONSOLES[ClerkId(clerk)]
        await self.grant(caller, c.SignIn(ClerkId(clerk)))
        await self.grant(caller, c.OpenCounter(CounterId(counter)))


def issue(number: int = 1) -> Asked:
    """A ticket for a permit, at a kiosk."""
    return kiosk(number), c.IssueTicket(PERMIT, GENERAL)


def granted(results: Sequence[Result]) -> list[Done]:
    """Results that must all be granted."""
    assert all(isinstance(result, Done) for result in results), results
    return [result for result in results if isinstance(result, Done)]


def refused(results: Sequence[Result]) -> list[Code]:
    """The codes of results that must all be refused."""
    assert all(isinstance(result, Refusal) for result in results), results
    return [result.code for result in results if isinstance(result, Refusal)]


def codes(results: Sequence[Result]) -> list[str | None]:
    """The tickets' codes in answers."""
    return [done.answer.code for done in granted(results)]


def tell(folder: Path, story: Callable[[House], Awaitable[None]]) -> None:
    """A story in a house."""

    async def telling() -> None:
        async with House(folder) as house:
            await story(house)

    asyncio.run(telling())
