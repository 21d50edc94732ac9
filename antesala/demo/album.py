"""The pictures of a morning: each moment of each screen once, when it first occurs.

A ticket's page is taken as a telephone shows it, where Chromium is found. The office's database is
read beside the server that writes it.
"""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from antesala.demo.telephone import Telephone
from antesala.qt.driving import Driver


class Records:
    """One office's database."""

    def __init__(self, database: Path) -> None:
        self._address = f"{database.absolute().as_uri()}?mode=ro"

    def links(self) -> dict[str, str]:
        """The token of each ticket's own page, by code, as on the paper."""
        query = """SELECT code, text FROM ticket JOIN private ON subject = ticket.id
                   WHERE topic = 'link_token' ORDER BY ticket.seq"""
        return dict(self._rows(query))

    def copy_to(self, path: Path) -> None:
        """The database whole, in a file that needs no other beside it."""
        self._rows("VACUUM INTO ?", str(path))

    def _rows(self, query: str, *values: str) -> list[Any]:
        with closing(sqlite3.connect(self._address, uri=True)) as database:
            return database.execute(query, values).fetchall()


Look = Callable[[str], None]
"""Called with the name of a moment worth a picture."""


@dataclass
class Album:
    """Pictures in `out`: SCREEN-MOMENT.png. `pages` is where telephones find the server."""

    out: Path
    telephone: Telephone
    records: Records
    pages: str
    _taken: set[tuple[str, str]] = field(default_factory=set)

    def lacks(self, screen: str, moment: str) -> bool:
        """Whether there is no picture of this yet, and could be one."""
        is_possible = screen != "phone" or self.telephone.is_there
        return is_possible and (screen, moment) not in self._taken

    def look(self, driver: Driver, screen: str) -> Look:
        """Takes a picture of a program at moments that are new."""

        def at(moment: str) -> None:
            if self.lacks(screen, moment):
                driver.grab(self._path(screen, moment))

        return at

    def photograph(self, code: str, moment: str) -> None:
        """The ticket's own page, as its holder sees it."""
        token = self.records.links()[code]
        self.telephone.grab(f"{self.pages.rstrip('/')}/t/{token}", self._path("phone", moment))

    def _path(self, screen: str, moment: str) -> Path:
        self._taken.add((screen, moment))
        return self.out.absolute() / f"{screen}-{moment}.png"
