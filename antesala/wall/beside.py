"""What stands beside the calls: a notice, what to bring for a service, a picture, a video. Pure.

The pages come one after the other, each for its own time. While a call is new nothing changes
there: the page stays, and a video stands still. Nothing here has a sound, and no text moves.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from antesala.messages.rows import BesideRow, CatalogueRow, MediaRow, ServicePart
from antesala.wall.board import Board
from antesala.words import Words

PageKind = Literal["notice", "bring", "picture", "video"]

NOTICE_SECONDS = 20.0
BRING_SECONDS = 15.0
PAUSE = 12.0
"""Seconds after a call came to the wall for which it is new: a chime and its sentence twice."""
SHARES = (0.46, 0.38, 0.3, 0.23)
"""The parts of the screen's height that a picture may have below the calls, the largest that leaves
the calls legible."""
MOST_PAPERS = 4
"""Papers of a page; a service that asks for more says how many others there are."""
PAPER_LETTERS = 90
"""Letters of a page's papers at most: a hall reads it in passing."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page: `title` and `detail` are its words, `media` the name of its picture or video.

    `key` tells it from the others; `seconds` is how long it stands. `icon` is a drawing's name.
    """

    kind: PageKind
    key: str
    title: str = ""
    detail: str = ""
    icon: str = ""
    media: str = ""
    seconds: float = NOTICE_SECONDS
    width: int = 0
    height: int = 0

    @property
    def text(self) -> str:
        """Its words, the title on a line of its own; of a picture or a video none."""
        if self.media:
            return ""
        return f"{self.title}\n{self.detail}" if self.detail else self.title

    @property
    def name(self) -> str:
        """What it says to a screen reader."""
        return f"{self.title} {self.detail}".strip()


@dataclass(frozen=True, slots=True)
class Beside:
    """The page that stands now, and for how many seconds it has been shown; pauses do not count."""

    page: Page | None = None
    shown: float = 0.0
    at: float = 0.0
    is_paused: bool = False
    last: str = ""
    """The key of the last page that is no notice: the next one comes after it."""

    def after(self, pages: Sequence[Page], now: float, *, is_call_new: bool) -> "Beside":
        """What stands at `now`, in seconds of any clock that only goes forward.

        A page that is no longer wanted leaves at once, but for a moment in which a call is new:
        then nothing comes in its place.
        """
        page = self._still(pages)
        spent = 0.0 if self.is_paused else max(0.0, now - self.at)
        shown = self.shown + spent if page is not None else 0.0
        if is_call_new:
            return Beside(page, shown, now, is_paused=True, last=self.last)
        if page is None or (shown >= page.seconds and len(pages) > 1):
            page, shown = self._next(pages), 0.0
        elif shown >= page.seconds:
            # Alone, a picture simply stands, and a video begins again.
            shown %= max(page.seconds, 1.0)
        last = page.key if page is not None and page.kind != "notice" else self.last
        return Beside(page, shown, now, last=last)

    def _still(self, pages: Sequence[Page]) -> Page | None:
        """The same page as it is by now."""
        if self.page is None:
            return None
        return next((each for each in pages if each.key == self.page.key), None)

    def _next(self, pages: Sequence[Page]) -> Page | None:
        """The page after this one; a notice comes between any two others."""
        notices = [page for page in pages if page.kind == "notice"]
        others = [page for page in pages if page.kind != "notice"]
        was_notice = self.page is not None and self.page.kind == "notice"
        if notices and (not was_notice or not others):
            return notices[0]
        if not others:
            return None
        keys = [page.key for page in others]
        return others[(keys.index(self.last) + 1) % len(keys) if self.last in keys else 0]


def pages_of(
    catalogue: CatalogueRow | None,
    notice: str,
    media: Iterable[MediaRow],
    wanted: BesideRow | None,
    today: date,
    words: Words,
) -> tuple[Page, ...]:
    """Every page that the office wants today: its notice, its media in order, what to bring."""
    found = [Page("notice", f"notice {notice}", notice, icon="megaphone")] if notice else []
    found += [_media_page(row) for row in sorted(media, key=_order) if _is_due(row, today)]
    if catalogue is not None and wanted is not None and wanted.brings:
        found += [
            _bring_page(each, catalogue, words) for each in catalogue.services if _papers(each)
        ]
    return tuple(found)


def _order(row: MediaRow) -> tuple[int, str]:
    return row.position, row.id


def _is_due(row: MediaRow, today: date) -> bool:
    """Whether a picture or video is to be shown on a date; dates of ISO 8601 sort as text."""
    day = today.isoformat()
    return (row.starts is None or row.starts <= day) and (row.ends is None or day <= row.ends)


def _media_page(row: MediaRow) -> Page:
    return Page(
        row.kind,
        f"media {row.id}",
        row.title,
        media=row.id,
        seconds=max(row.seconds, 1.0),
        width=row.width,
        height=row.height,
    )


def _papers(service: ServicePart) -> list[str]:
    """What each person brings for a service; what only some bring is left to the counter."""
    return [paper for paper in service.requirements if paper not in service.optional]


def _bring_page(service: ServicePart, catalogue: CatalogueRow, words: Words) -> Page:
    papers, group = _papers(service), {each.id: each for each in catalogue.groups}
    told: list[str] = []
    for paper in papers[:MOST_PAPERS]:
        if told and sum(map(len, told)) + len(paper) > PAPER_LETTERS:
            break
        told.append(paper)
    more = len(papers) - len(told)
    listed = words.say("beside-papers", papers="; ".join(told), more=more)
    icon = service.icon or (group[service.group].icon if service.group in group else "")
    return Page(
        "bring",
        f"bring {service.id}",
        words.say("beside-bring", service=service.name),
        listed,
        icon=icon or "file-text",
        seconds=BRING_SECONDS,
    )


def is_call_new(board: Board, now: float) -> bool:
    """Whether a call came to the wall lately or is announced; `now` is in the board's seconds."""
    is_late = all(now - tile.since >= PAUSE for tile in board.tiles)
    return not is_late or board.announcer.call is not None
