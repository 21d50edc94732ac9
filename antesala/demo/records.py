"""Reads an office's database beside the server that writes it."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any


class Records:
    """One office's database."""

    def __init__(self, database: Path) -> None:
        self._address = f"{database.absolute().as_uri()}?mode=ro"

    def links(self) -> dict[str, str]:
        """The token of each ticket's own page, by code, as on the paper."""
        query = """SELECT code, text FROM ticket JOIN private ON subject = ticket.id
                   WHERE topic = 'link_token' ORDER BY ticket.seq"""
        return dict(self._rows(query))

    def journal(self) -> Iterator[dict[str, Any]]:
        """All that happened, in order: `seq`, `at` in milliseconds since 1970, `type`, and more."""
        for seq, at, kind, body in self._rows(
            "SELECT seq, at, type, body FROM journal ORDER BY seq"
        ):
            yield {"seq": seq, "at": at, "type": kind, "body": json.loads(body)}

    def copy_to(self, path: Path) -> None:
        """The database whole, in a file that needs no other beside it."""
        self._rows("VACUUM INTO ?", str(path))

    def _rows(self, query: str, *values: str) -> list[Any]:
        with closing(sqlite3.connect(self._address, uri=True)) as database:
            return database.execute(query, values).fetchall()
