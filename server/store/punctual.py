"""The list of punctual taxpayers as marks: replaced in slices, and asked for one mark."""

from collections.abc import Callable, Iterable

from sqlalchemy import Connection, delete, func, insert, select

from server.store import tables as t

Slice = Callable[[Connection], None]
"""A little of a longer work, done in one transaction."""
Marks = frozenset[tuple[int, str]]
"""The marks of a list, each with its year."""


def listed_punctual(connection: Connection, office: str) -> Marks:
    """All that is listed, of any year."""
    c = t.PUNCTUAL.c
    query = select(c.year, c.mark).where(c.office == office)
    return frozenset((int(year), str(mark)) for year, mark in connection.execute(query))


def add_punctual(connection: Connection, office: str, year: int, marks: Iterable[str]) -> None:
    """Keep these marks for a year."""
    rows = [{"office": office, "year": year, "mark": mark} for mark in marks]
    connection.execute(insert(t.PUNCTUAL), rows)


def remove_punctual(connection: Connection, office: str, marks: Iterable[str]) -> None:
    """Forget these marks, of any year."""
    c = t.PUNCTUAL.c
    connection.execute(delete(t.PUNCTUAL).where(c.office == office, c.mark.in_(tuple(marks))))


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
