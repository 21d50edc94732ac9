"""The pages that show displays now, one for each, and the boards of those that are away."""

from collections.abc import Callable
from dataclasses import dataclass, field
from hmac import compare_digest

from antesala.wall.board import Board
from server.web.hall.door import Presence
from server.web.hall.stream import PageStream

BOARDS = 256
"""Boards kept of pages that are away; more displays than that no office has."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page that is greeted, and its stream."""

    stream: PageStream
    presence: Presence
    tokens: tuple[str, ...]
    """By which its browser asks for what belongs to it: its own, and the one that it was sent."""


@dataclass(slots=True)
class Pages:
    """By the display's id."""

    open: dict[str, Page] = field(default_factory=dict)
    boards: dict[str, Board] = field(default_factory=dict)
    is_closed: bool = False

    def board(self, display: str) -> Board:
        """The board as the display's last page left it; a new one where there was none."""
        page = self.open.get(display)
        return page.stream.showing.board if page else self.boards.get(display, Board())

    def of(self, token: str) -> Page | None:
        """The open page of the display that has this token."""
        asked = token.encode("utf-8", "surrogatepass")
        found = (p for p in self.open.values() if _has(p, asked))
        return next(found, None)

    def take(self, display: str, page: Page) -> Callable[[], None]:
        """Show this page, and end another one of the same display; returns what ends it."""
        former = self.open.get(display)
        self.open[display] = page
        if former is not None:
            former.stream.end("elsewhere")

        def leave() -> None:
            page.presence.leave()
            if self.open.get(display) is page:
                del self.open[display]
                self._keep(display, page.stream.showing.board, is_known=page.presence.is_known)

        return leave

    def close(self) -> None:
        """End all streams, and take no more."""
        self.is_closed = True
        for page in list(self.open.values()):
            page.stream.end("closing")

    def _keep(self, display: str, board: Board, *, is_known: bool) -> None:
        self.boards.pop(display, None)
        if is_known:
            self.boards[display] = board
        while len(self.boards) > BOARDS:
            del self.boards[next(iter(self.boards))]


def _has(page: Page, asked: bytes) -> bool:
    return any(compare_digest(token.encode(), asked) for token in page.tokens)
