"""The list of punctual taxpayers as marks: replaced as a whole, and asked for one mark."""

from collections.abc import Iterable

from sqlalchemy import Connection, delete, func, insert, select

from server.store import tables as t


def replace_punctual(connection: Connection, office: str, year: int, marks: Iterable[str]) -> int:
    """Forget the former list, and keep these marks for a year; returns how many there were."""
    former = connection.execute(delete(t.PUNCTUAL).where(t.PUNCTUAL.c.office == office)).rowcount
    rows = [{"office": office, "year": year, "mark": mark} for mark in sorted(marks)]
    if rows:
        connection.execute(insert(t.PUNCTUAL), rows)
    return former


def count_punctual(connection: Connection, office: str, year: int) -> int:
    """How many taxpayers are listed for a year."""
    c = t.PUNCTUAL.c
    query = select(func.count()).where(c.office == office, c.year == year)
    return int(connection.execute(query).scalar_one())


def is_punctual(connection: Connection, office: str, year: int, mark: str) -> bool:
    """Whether a mark is on the list of a year."""
    c = t.PUNCTUAL.c
    query = select(c.year).where(c.office == office, c.mark == mark, c.year == year)
    return connection.execute(query).first() is not None
