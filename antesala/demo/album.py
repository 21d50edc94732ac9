"""The pictures of a morning: each moment of each screen once, when it first occurs."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from antesala.demo.records import Records
from antesala.demo.telephone import Telephone
from antesala.qt.driving import Driver

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
