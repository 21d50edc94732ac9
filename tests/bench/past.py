"""An office's many tickets without its many days: one that was served is copied in its database.

A start and a turn read the same rows of a copy as of a ticket that was really served.
"""

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

Columns = Mapping[tuple[str, str], str]
"""What a copy has of its own, by table and column, in SQL: `n` is its number, from 1 on."""


def multiply(place: Path, copies: int, own: Columns, ones: Mapping[str, str]) -> None:
    """Copy rows so often; `ones` names for each table which rows make one ticket, in SQL."""
    with closing(sqlite3.connect(place)) as database, database:
        for table, one in ones.items():
            columns = [row[1] for row in database.execute(f"PRAGMA table_info({table})")]
            copied = ", ".join(own.get((table, name), name) for name in columns)
            database.execute(
                f"WITH RECURSIVE copies(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM copies "  # noqa: S608 - our own names
                f"WHERE n < ?) INSERT INTO {table} ({', '.join(columns)}) "
                f"SELECT {copied} FROM copies, (SELECT * FROM {table} {one})",
                (copies,),
            )
