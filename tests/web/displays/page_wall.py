"""A browser's display without a server or a clock of its own: it is told rows, and time is passed.

It has what `tests.display.scenes` asks of a wall, so that a window and a page play the same scenes.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import server.web.shared
from antesala.colours.palette import ThemeName
from antesala.messages.rows import AnyRow
from antesala.speech.hall_voice import HallVoice
from server.web.hall import markup
from server.web.hall.drawing import Drawing
from server.web.hall.markup import STATIC, sheet_of
from server.web.hall.screen import Seen
from server.web.hall.showing import Showing
from server.web.hall.speaking import Hush, Spoken, Tongue
from tests.display.wall import MORNING, welcome

if TYPE_CHECKING:
    from antesala.messages.frames import Welcome

FACES = (Path(server.web.shared.__file__).parent / "static").as_uri()


class PageLink:
    """What a wall's link is to a scene."""

    def __init__(self, wall: "PageWall") -> None:
        self._wall = wall
        self.welcome: Welcome | None = None
        self.since: datetime | None = None

    def come_online(self, language: str = "es", **names: str) -> None:
        self.welcome = self._wall.showing.welcome = welcome(language, **names)
        self.since, self._wall.has_returned = None, True

    def go_offline(self, since: datetime) -> None:
        self.since = since

    def show(self, *rows: AnyRow) -> None:
        self._wall.show(rows)


class PageWall:
    """The page's picture, with its rows and its clocks."""

    def __init__(
        self,
        size: tuple[int, int] = (1920, 1080),
        metres: float = 8,
        theme: ThemeName = "dark",
        *,
        can_sound: bool = True,
    ) -> None:
        self.rows: dict[tuple[str, str], AnyRow] = {}
        self.theme = theme
        self.seconds, self.now, self.has_returned = 0.0, MORNING, False
        width, height = map(float, size)
        seen = Seen(width, height, distance=metres, can_sound=can_sound)
        tongue = Tongue(HallVoice(None, None), can_sound)
        self.showing = Showing(lambda: self.rows, seen, None, tongue)
        self.link = PageLink(self)
        self.said: list[Spoken] = []

    def show(self, rows: Iterable[AnyRow]) -> None:
        """These are the rows now."""
        self.rows = {(row.__struct_config__.tag, row.id): row for row in rows}  # type: ignore[misc] # a tag is a text here
        self._advance()

    def wait(self, seconds: float) -> None:
        """So much time passes."""
        self.seconds += seconds
        self.now += timedelta(seconds=seconds)
        if self.link.since is None:
            self._advance()

    def _advance(self) -> None:
        said = self.showing.advance(self.seconds, self.now, has_returned=self.has_returned)
        self.has_returned = False
        if said is not None and not isinstance(said, Hush):
            self.said.append(said)

    @property
    def drawing(self) -> Drawing:
        """The page as it is: what the server drew last, where it is not heard any more."""
        since = self.link.since
        return self.showing.drawings(self.now)[0] if since is None else self.showing.lost(since)

    @property
    def page(self) -> str:
        """A whole page that shows it without a script."""
        faces = (STATIC / "display.css").read_text("utf-8").replace("../", f"{FACES}/")
        sheet = f"{sheet_of(self.theme, '#0A4F78')} {faces}"
        body = f"<style>{sheet}</style><body class='display'>{markup.wall(self.drawing)}</body>"
        return f"<!doctype html><meta charset='utf-8'>{body}"
