"""The corrective actions of one office: opened by night, written by supervisors, never by the hub.

A month and a quarter are held against the targets in the nights after they end, until a week later
nothing of them can change any more. An entry's figure follows until then; its effect is the same
figure in the next period.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterator
from datetime import date, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from antesala.words.terminal import sentence
from server.domain.catalogue import Catalogue, local_time
from server.domain.corrective_action import (
    Closing,
    CorrectiveAction,
    Fault,
    Found,
    Plan,
    breaches,
    fault_in_closing,
    fault_in_plan,
)
from server.domain.identity import ClerkId
from server.domain.period import Period, month_of, quarter_of, read_period
from server.domain.target import Figure
from server.hub import PATIENCE, Hub
from server.store import Reader, Store, StoreError, Writer

if TYPE_CHECKING:
    from server.report.figures import Figures
    from server.report.gathering import Grouping

NIGHT = 4
"""The local hour from which on a night's check is due: by then the days before are counted."""
LOOK_SECONDS = 60.0
"""Seconds between two looks whether it is due."""
SETTLED = timedelta(days=8)
"""How long after its end the figures of a period are checked anew: its days settle in a week."""
MISSED_MONTHS = 3
"""The last months that are checked after a server was off for long; older ones are not opened."""

log = logging.getLogger(__name__)

Result = TypeVar("Result")

PARTS: "tuple[Grouping, ...]" = ((), ("unit",))
"""What figures have targets of: the office as a whole and each unit."""
Source = Callable[[Catalogue, Period], Found]
"""Reads the figures of a period that may be shown; it runs in a thread."""
Sleep = Callable[[float], Awaitable[None]]
FaultSaid = tuple[Fault, str]
"""Why something is not written, and which field or name it is about."""


class CorrectiveActions:
    """Used in the event loop; it writes in the writer's thread. All may raise `StoreError`."""

    def __init__(
        self,
        hub: Hub,
        store: Store,
        writer: Writer,
        figures: Source,
        *,
        sleep: Sleep = asyncio.sleep,
    ) -> None:
        self._hub, self._rows, self._writer, self._figures = (
            hub,
            store.corrective_actions,
            writer,
            figures,
        )
        self._sleep = sleep
        self._said = ""
        self._entries: tuple[CorrectiveAction, ...] = ()
        self._is_behind = True
        """Whether the entries are still to be read, or one may have been written unheard."""

    @property
    def _today(self) -> date:
        return local_time(self._now, self._hub.published.catalogue.time_zone).date()

    @property
    def _now(self) -> datetime:
        return self._hub.clock()

    async def run_nightly(self, is_first: Callable[[], bool] = lambda: True) -> None:
        """Look every minute whether a check is due, for as long as the server runs."""
        while True:
            await self._sleep(LOOK_SECONDS)
            if not is_first():
                # Another server of this database does it.
                continue
            try:
                await self.look()
                self._said = ""
            except StoreError as error:
                self._warn(str(sentence("store-again", fault=error)))

    def _warn(self, said: str) -> None:
        """Log each cause once: what is due is looked at every minute."""
        if said != self._said:
            self._said = said
            log.warning("%s", said)

    async def look(self) -> int:
        """Check the periods that are due tonight; returns how many entries were opened."""
        office, opened = self._hub.published, 0
        if local_time(self._now, office.catalogue.time_zone).hour < NIGHT:
            return 0
        read = partial(self._rows.checked, office.id)
        checked = await self._writer.run_within(PATIENCE, read)
        for period in due_periods(self._today, checked):
            opened += await self.check(period)
        return opened

    async def check(self, period: Period) -> int:
        """Hold a period against the targets; returns how many entries were opened."""
        office, today = self._hub.published, self._today
        found = await asyncio.to_thread(self._figures, office.catalogue, period)
        units = [str(each.id) for each in office.catalogue.units]
        missed = breaches(period.name, office.catalogue.targets, units, found)
        before = period.previous.name
        await self._write(partial(self._rows.add_effects, office.id, before, found))
        settle = partial(self._rows.settle, office.id, period.name, missed, found, today)
        return await self._write(settle)

    async def load(self) -> None:
        """Read the entries, so that `entries` is right."""
        read = partial(self._rows.all_of, self._hub.published.id)
        self._entries = await self._writer.run_within(PATIENCE, read)
        self._is_behind = False

    def doubt(self) -> None:
        """Read the entries anew before they are shown: another server may have written one."""
        self._is_behind = True

    async def listed(self) -> tuple[CorrectiveAction, ...]:
        """All entries, the newest first."""
        if self._is_behind:
            await self.load()
        return self._entries

    def find(self, number: str) -> CorrectiveAction | None:
        """An entry by its number as a form has it; they must have been read before."""
        return next((each for each in self._entries if str(each.number) == number), None)

    async def write(self, entry: CorrectiveAction, plan: Plan, clerk: ClerkId) -> FaultSaid | None:
        """Write what is done about an entry; a colleague who was faster refuses it."""
        office = self._hub.published
        staff = [each.name for each in office.catalogue.clerks]
        wrong = fault_in_plan(entry, plan, staff)
        if wrong is not None:
            return wrong
        return _said(await self._write(partial(self._rows.write, office.id, entry, plan, clerk)))

    async def close(
        self, entry: CorrectiveAction, closing: Closing, on: date, cause: str, clerk: ClerkId
    ) -> FaultSaid | None:
        """Close an entry on a day; `cause` says why where nothing was to be done."""
        office = self._hub.published
        staff = [each.name for each in office.catalogue.clerks]
        wrong = fault_in_closing(entry, closing, cause, on, self._today, staff)
        if wrong is not None:
            return wrong
        work = partial(self._rows.close, office.id, entry, closing, on, cause, clerk)
        return _said(await self._write(work))

    async def reopen(self, entry: CorrectiveAction, clerk: ClerkId) -> FaultSaid | None:
        """Take a closing back."""
        if entry.closing is None:
            return Fault.OPEN, ""
        work = partial(self._rows.reopen, self._hub.published.id, entry, clerk)
        return _said(await self._write(work))

    async def _write(self, work: Callable[[], Result]) -> Result:
        """Write, and read all entries anew: they are few."""
        # A disk that hangs may still keep what it did not confirm.
        self._is_behind = True
        result = await self._writer.run_within(PATIENCE, work)
        await self.load()
        return result


def _said(fault: Fault | None) -> FaultSaid | None:
    return None if fault is None else (fault, "")


def shown_figures(reader: Reader, hub: Hub) -> Source:
    """The figures of the office and its units as the report has them, without what it hides."""

    def read(catalogue: Catalogue, period: Period) -> Found:
        # The whole report, which is read at night and not by a start.
        from server.report.assembly import figures_of  # noqa: PLC0415 - as said above

        today = local_time(hub.clock(), catalogue.time_zone).date()
        return found_in(
            figures_of(reader, catalogue, period, today, groupings=PARTS, with_months=False)
        )

    return read


def found_in(figures: "Figures") -> Found:
    """The figures of the whole period that may be shown, by unit and indicator."""
    from server.report.figures import Scope  # noqa: PLC0415 - as said above

    return {
        (row.scope.unit, row.indicator): Figure(
            float(row.figure.value), row.figure.n, row.figure.low, row.figure.high
        )
        for row in figures.rows
        if row.period == figures.period.name and row.scope == Scope(unit=row.scope.unit)
        if row.figure.value is not None and not row.figure.is_hidden
    }


def due_periods(today: date, checked: dict[str, date]) -> Iterator[Period]:
    """The months and quarters that have ended and are to be checked on a day, the oldest first.

    Of an office that was never checked, the last month and the last quarter alone, and later none
    before them: no entries are opened for a past of which no one was told.
    """
    months = _months_before(today)
    quarters = [quarter_of(each.first.year, each.quarter) for each in months if _ends_quarter(each)]
    last = {months[-1], _quarter_before(today)}
    since = min((read_period(name).last for name in checked), default=None)
    for period in sorted({*months, *quarters, *last}, key=lambda each: (each.last, each.days)):
        at = checked.get(period.name)
        is_wanted = period in last if since is None else period.last > since
        is_due = is_wanted if at is None else at < today and at <= period.last + SETTLED
        if is_due:
            yield period


def _months_before(today: date) -> list[Period]:
    """The last months that have ended, the oldest first."""
    found, month = [], month_of(today.year, today.month)
    for _ in range(MISSED_MONTHS):
        month = month.previous
        found.append(month)
    return found[::-1]


def _ends_quarter(month: Period) -> bool:
    return quarter_of(month.first.year, month.quarter).last == month.last


def _quarter_before(today: date) -> Period:
    running = month_of(today.year, today.month)
    return quarter_of(running.first.year, running.quarter).previous
