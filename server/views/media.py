"""The pictures and videos that displays show beside the calls, as they are on the server's shelf.

They are files of the office's folder and no data of its day, so that the journal has none of them.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import ClassVar

from antesala.messages import rows as r
from server.domain.office import Office
from server.hub import News
from server.views.rows import RowKey
from server.views.touching import NEVER, TouchedBy

WANTED: RowKey = ("beside", "office")


class Shelf:
    """What the displays of one office show beside the calls."""

    def __init__(self) -> None:
        self.brings = True
        """Whether pages say what a person brings for a service."""
        self._rows: dict[str, r.MediaRow] = {}

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def row(self, name: str) -> r.MediaRow | None:
        """A picture or video by its file's name."""
        return self._rows.get(name)

    def fill(self, rows: Sequence[r.MediaRow], *, brings: bool) -> list[RowKey]:
        """Put these in the place of all others; return the rows that changed."""
        after = {row.id: row for row in rows}
        names = self._rows.keys() | after.keys()
        changed = [("media", name) for name in names if self._rows.get(name) != after.get(name)]
        has_other = self.brings != brings
        self._rows, self.brings = after, brings
        return [*sorted(changed), *([WANTED] if has_other else [])]


class MediaView:
    """The topic `media`, for every display; the same for every role."""

    touched_by: ClassVar[TouchedBy] = {"media": NEVER, "beside": NEVER}

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    def keys(self, office: Office) -> Iterable[RowKey]:  # noqa: ARG002 - a View
        yield WANTED
        yield from (("media", name) for name in self._shelf)

    def touched(self, office: Office, news: News, shown: Collection[RowKey]) -> Iterable[RowKey]:  # noqa: ARG002 - a View
        """No event of the office: `Room.show_media` renews the rows."""
        return ()

    def row(self, office: Office, key: RowKey) -> r.AnyRow | None:  # noqa: ARG002 - a View
        if key == WANTED:
            return r.BesideRow(id=key[1], brings=self._shelf.brings)
        return self._shelf.row(key[1])
