"""The devices in an office's database, and the clerks who have a PIN.

This reads beside a running server without delaying it. It never writes, and of a PIN it reads only
that there is one.
"""

from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import select

from server.store import tables as t
from server.store.reading import Reader
from server.store.rows import from_milliseconds


@dataclass(frozen=True, slots=True)
class Enrolled:
    """An enrolled device, and the time of its enrolment."""

    id: str
    role: str
    name: str
    at: datetime


def enrolled(database: Path) -> list[Enrolled]:
    """The devices in a SQLite file, in order of enrolment. Raises `StoreError`."""
    c = t.DEVICE.c
    query = select(c.id, c.role, c.name, c.enrolled_at).order_by(c.enrolled_at, c.id)
    with (
        closing(Reader.open(database)) as reader,
        reader.reading(f"cannot read the devices in {database}") as connection,
    ):
        rows = connection.execute(query).all()
    return [Enrolled(row[0], row[1], row[2], from_milliseconds(row[3])) for row in rows]


def clerks_with_pin(database: Path, office: str) -> frozenset[str]:
    """The ids of an office's clerks who have a PIN. Raises `StoreError`."""
    c = t.CREDENTIAL.c
    with (
        closing(Reader.open(database)) as reader,
        reader.reading(f"cannot read the clerks in {database}") as connection,
    ):
        return frozenset(connection.execute(select(c.clerk).where(c.office == office)).scalars())
