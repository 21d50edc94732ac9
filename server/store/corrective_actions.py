"""The corrective actions of an office in the database, and which periods have been checked.

Small transactions apart from any office's turn; every call may raise `StoreError`.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import Connection, Engine, delete, func, insert, select, update

from antesala.words.terminal import Sentence
from server.domain.corrective_action import Breach, Closing, CorrectiveAction, Fault, Found, Plan
from server.domain.target import Figure
from server.store import tables as t
from server.store.faults import faults

_TROUBLE = Sentence("store-corrective-actions-unused")
_T = t.CORRECTIVE_ACTION


@dataclass(frozen=True, slots=True)
class CorrectiveActionRows:
    """What is done in the offices of a database about figures that missed their targets."""

    engine: Engine

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        with faults(self.engine, _TROUBLE), self.engine.begin() as connection:
            yield connection

    def all_of(self, office: str) -> tuple[CorrectiveAction, ...]:
        """All entries of an office, the newest first."""
        with self._transaction() as connection:
            return corrective_actions_in(connection, office)

    def checked(self, office: str) -> dict[str, date]:
        """The last night in which each period was checked."""
        c = t.TARGET_CHECK.c
        query = select(c.period, c.day).where(c.office == office)
        with self._transaction() as connection:
            return {row.period: date.fromisoformat(row.day) for row in connection.execute(query)}

    def settle(
        self, office: str, period: str, missed: Sequence[Breach], found: Found, today: date
    ) -> int:
        """Open entries for what missed its target in a period; returns how many are new.

        An entry that is there gets the figure as it is counted now. One that no one has written in
        goes where its figure has turned out to keep the target.
        """
        with self._transaction() as connection:
            known = {
                (each.unit, each.indicator): each
                for each in corrective_actions_in(connection, office, period)
            }
            wanted = {(each.unit, each.indicator) for each in missed}
            for about, entry in known.items():
                if about not in wanted and not entry.revision:
                    connection.execute(delete(_T).where(*_one(office, entry.number)))
                elif about in found:
                    cells = _figure_cells(found[about])
                    connection.execute(update(_T).where(*_one(office, entry.number)).values(cells))
            new = [each for each in missed if (each.unit, each.indicator) not in known]
            last = select(func.coalesce(func.max(_T.c.number), 0)).where(_T.c.office == office)
            first = int(connection.execute(last).scalar_one()) + 1
            for number, breach in enumerate(new, first):
                connection.execute(insert(_T).values(_opened(office, number, breach, today)))
            _note_check(connection, office, period, today)
        return len(new)

    def add_effects(self, office: str, period: str, found: Found) -> None:
        """Note in the entries of a period what their figures came to in the next one."""
        with self._transaction() as connection:
            for entry in corrective_actions_in(connection, office, period):
                figure = found.get((entry.unit, entry.indicator))
                cells = _figure_cells(figure, "after_") if figure else _NO_EFFECT
                connection.execute(update(_T).where(*_one(office, entry.number)).values(cells))

    def write(self, office: str, entry: CorrectiveAction, plan: Plan, clerk: str) -> Fault | None:
        """Write a plan into an entry as it was read."""
        cells = {
            "cause": plan.cause,
            "action": plan.action,
            "responsible": plan.responsible,
            "due": plan.due.isoformat(),
        }
        return self._change(office, entry, cells, clerk)

    def close(
        self,
        office: str,
        entry: CorrectiveAction,
        closing: Closing,
        on: date,
        cause: str,
        clerk: str,
    ) -> Fault | None:
        """Close an entry as it was read; an empty `cause` leaves that which is written."""
        cells = {"closing": closing, "closed_on": on.isoformat(), "cause": cause or entry.cause}
        return self._change(office, entry, cells, clerk)

    def reopen(self, office: str, entry: CorrectiveAction, clerk: str) -> Fault | None:
        """Take the closing of an entry back, as it was read."""
        return self._change(office, entry, {"closing": None, "closed_on": None}, clerk)

    def _change(
        self, office: str, entry: CorrectiveAction, cells: Mapping[str, object], clerk: str
    ) -> Fault | None:
        as_read = (*_one(office, entry.number), _T.c.revision == entry.revision)
        new = {**cells, "written_by": clerk, "revision": entry.revision + 1}
        with self._transaction() as connection:
            done = connection.execute(update(_T).where(*as_read).values(new))
        return None if done.rowcount else Fault.CHANGED


def _one(office: str, number: int) -> tuple[Any, ...]:
    return _T.c.office == office, _T.c.number == number


def corrective_actions_in(
    connection: Connection, office: str, period: str | None = None
) -> tuple[CorrectiveAction, ...]:
    """The entries of a period, or all of an office, the newest first."""
    query = select(_T).where(_T.c.office == office).order_by(_T.c.number.desc())
    if period is not None:
        query = query.where(_T.c.period == period)
    return tuple(_entry(dict(row)) for row in connection.execute(query).mappings())


def _entry(row: Mapping[str, Any]) -> CorrectiveAction:
    entry = CorrectiveAction(
        number=row["number"],
        period=row["period"],
        unit=row["unit"],
        indicator=row["indicator"],
        target=row["target"],
        law=row["law"],
        figure=Figure(row["value"], row["n"], row["low"], row["high"]),
        opened_on=date.fromisoformat(row["opened_on"]),
        cause=row["cause"],
        action=row["action"],
        responsible=row["responsible"],
        due=_day(row["due"]),
        closing=None if row["closing"] is None else Closing(row["closing"]),
        closed_on=_day(row["closed_on"]),
        written_by=row["written_by"],
        revision=row["revision"],
    )
    if row["after_value"] is None:
        return entry
    names = ("after_value", "after_n", "after_low", "after_high")
    return replace(entry, after=Figure(*(row[name] for name in names)))


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def _figure_cells(figure: Figure, prefix: str = "") -> dict[str, object]:
    cells = {"value": figure.value, "n": figure.n, "low": figure.low, "high": figure.high}
    return {f"{prefix}{name}": value for name, value in cells.items()}


_NO_EFFECT = {f"after_{name}": None for name in ("value", "n", "low", "high")}


def _opened(office: str, number: int, breach: Breach, today: date) -> dict[str, object]:
    return {
        "office": office,
        "number": number,
        "period": breach.period,
        "unit": breach.unit,
        "indicator": breach.indicator,
        "target": breach.target.value,
        "law": breach.target.law,
        **_figure_cells(breach.figure),
        "opened_on": today.isoformat(),
        **dict.fromkeys(("cause", "action", "responsible", "written_by"), ""),
        "revision": 0,
    }


def _note_check(connection: Connection, office: str, period: str, today: date) -> None:
    c = t.TARGET_CHECK.c
    connection.execute(delete(t.TARGET_CHECK).where(c.office == office, c.period == period))
    cells = {"office": office, "period": period, "day": today.isoformat()}
    connection.execute(insert(t.TARGET_CHECK).values(cells))
