"""A database with years of an office in it: one day that was worked, copied to all days before.

Every copy has ids, numbers, times and texts of its own, so that each can be looked for in the bytes
of the files.
"""

import re
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from server.store import Store
from tests.databases import migrated
from tests.domain.builders import MORNING
from tests.hub.house import tell
from tests.hub.years import TOWN, play_days

_ID = re.compile(r"[0-9a-f]{32}")
SATURDAY = 6
_DAY_MS = 86_400_000
_TIMES = {
    "ticket": ("arrival", "first_called_at", "called_at", "started_at", "ended_at"),
    "attention": ("started_at", "registered_at"),
    "journal": ("at",),
    "audit": ("at", "last_at"),
}
_NUMBERS = {"ticket": "seq", "attention": "registered_seq", "private": "seq", "journal": "seq"}
_TABLES = (*_TIMES, "private")


@dataclass(frozen=True, slots=True)
class Years:
    """Working days that end the day before `until`, each with so many people."""

    days: int
    people: int
    until: date

    def dates(self) -> Iterator[tuple[int, date]]:
        """Each day with its number, the oldest first; Saturdays and Sundays are left out."""
        found: list[date] = []
        day = self.until
        while len(found) < self.days:
            day -= timedelta(days=1)
            if day.isoweekday() < SATURDAY:
                found.append(day)
        yield from enumerate(reversed(found))


def make(folder: Path, years: Years) -> None:
    """Make the database of an office with these years, its old lines packed."""
    template = folder / "template"
    template.mkdir()
    tell(template, lambda house: play_days(house, [0], years.people))
    place = folder / "office.db"
    shutil.copy(migrated(), place)
    with closing(sqlite3.connect(template / "office.db")) as source:
        source.row_factory = sqlite3.Row
        rows = {table: _rows(source, table) for table in (*_TABLES, "office", "catalogue")}
    with closing(sqlite3.connect(place)) as database, database:
        database.execute("PRAGMA synchronous = OFF")
        total = _fill(database, rows, years)
        _put(database, "catalogue", rows["catalogue"][0])
        last = max(day for _, day in years.dates())
        office = {**rows["office"][0], "seq": total, "day": last.isoformat(), "lapsed": "{}"}
        _put(database, "office", {**office, "calls": "[]", "ticket_seq": 10_000_000})
    shutil.rmtree(template)
    now = morning_of(years)
    with Store.open(place) as store:
        before, size = -1, 0
        while size != before:
            before = size
            store.pack(TOWN, now)
            with closing(sqlite3.connect(place)) as database:
                query = "SELECT count(*) FROM journal UNION ALL SELECT count(*) FROM audit"
                size = sum(row[0] for row in database.execute(query))


def _rows(source: sqlite3.Connection, table: str) -> list[dict[str, Any]]:
    return [dict(row) for row in source.execute(f"SELECT * FROM {table}")]  # noqa: S608 - our own


def _put(database: sqlite3.Connection, table: str, row: dict[str, Any]) -> None:
    marks = ", ".join("?" * len(row))
    database.execute(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks})", [*row.values()])  # noqa: S608


def _fill(database: sqlite3.Connection, rows: dict[str, list[dict[str, Any]]], years: Years) -> int:
    """Write all days; returns the number of the last line."""
    lines: int = max(row["seq"] for row in rows["journal"])
    acts = max(row["number"] for row in rows["audit"])
    for number, day in years.dates():
        copy = _copier(number, day, lines, acts)
        for table in _TABLES:
            for row in rows[table]:
                # One catalogue is enough; it is the first line of all.
                if not (number and table == "journal" and row["type"] == "catalogue_loaded"):
                    _put(database, table, copy(table, row))
    return lines * years.days


def _copier(
    number: int, day: date, lines: int, acts: int
) -> Callable[[str, dict[str, Any]], dict[str, Any]]:
    """How a row of the template is copied to another day."""
    base = MORNING.date()
    shift = (day - base).days * _DAY_MS

    def renamed(found: re.Match[str]) -> str:
        old = found[0]
        return f"{int(old[:12], 16) + shift:012x}{old[12:20]}{number:06x}{old[26:]}"

    def cell(name: str, value: object) -> object:
        if not isinstance(value, str):
            return value
        text = _ID.sub(renamed, value).replace(base.isoformat(), day.isoformat())
        return f"{text}-{number}" if name == "text" else text

    def copy(table: str, row: dict[str, Any]) -> dict[str, Any]:
        new = {name: cell(name, value) for name, value in row.items()}
        for name in _TIMES.get(table, ()):
            if row[name] is not None:
                new[name] = row[name] + shift
        counted = _NUMBERS.get(table)
        if counted and row[counted] is not None:
            new[counted] = row[counted] + number * lines
        if table == "audit":
            new["number"] = row["number"] + number * acts
        return new

    return copy


def morning_of(years: Years) -> datetime:
    """Nine o'clock or so on the day after the last one."""
    return MORNING + timedelta(days=(years.until - MORNING.date()).days)
