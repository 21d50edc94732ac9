"""Which devices an office's database knows, read beside a running server: a reader delays nobody.

Nothing is written here; whoever wants a device forgotten asks the server.
"""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import create_engine, select
from sqlalchemy.exc import SQLAlchemyError

from server.store import tables as t
from server.store.errors import StoreError
from server.store.rows import from_milliseconds


@dataclass(frozen=True, slots=True)
class Enrolled:
    """An enrolled device, and when it enrolled."""

    id: str
    role: str
    name: str
    at: datetime


def enrolled(database: Path) -> list[Enrolled]:
    """The devices in a SQLite file, in the order in which they enrolled. Raises `StoreError`."""
    c = t.DEVICE.c
    query = select(c.id, c.role, c.name, c.enrolled_at).order_by(c.enrolled_at, c.id)
    # SQLite's own flag: nothing is made where there is no file, and nothing can be changed.
    place = f"{database.absolute().as_uri()}?mode=ro"
    engine = create_engine("sqlite://", creator=lambda: sqlite3.connect(place, uri=True))
    try:
        with closing(engine.connect()) as connection:
            rows = connection.execute(query).all()
    except (SQLAlchemyError, sqlite3.Error) as error:
        reason = getattr(error, "orig", None) or error
        raise StoreError(f"cannot read the devices in {database}: {reason}") from error
    finally:
        engine.dispose()
    return [Enrolled(row[0], row[1], row[2], from_milliseconds(row[3])) for row in rows]
