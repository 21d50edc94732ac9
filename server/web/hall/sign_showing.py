"""The sign above one counter on a page: its rows become a picture, and that is drawn.

`antesala.wall.counter_sign` decides what is on it, for the display's own window too. It says
nothing aloud: the hall's display does that.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from antesala.messages import frames as f, rows as r
from antesala.sizes import Geometry, SizeTable
from antesala.wall.board import Board
from antesala.wall.counter_sign import SignMoment, SignPicture, counter_sign
from antesala.wall.hall import Box, Hall
from antesala.wall.letter_sizes import display_sizes
from antesala.words import FALLBACK, Words
from server.web.hall.drawing import Drawing
from server.web.hall.lettering import Setter, em
from server.web.hall.screen import Seen
from server.web.hall.shapes import Group, Icon, Rect, Shape, block, centred, tall
from server.web.hall.showing import Rows
from server.web.hall.speaking import Tongue


@dataclass(slots=True)
class SignShowing:
    """One page that shows a counter's sign. `rows` gives what signs are told now."""

    rows: Callable[[], Rows]
    seen: Seen
    welcome: f.Welcome | None
    tongue: Tongue
    board: Board = field(default_factory=Board)
    refusal: str | None = None

    def advance(self, now: float, clock: datetime, *, has_returned: bool = False) -> None:
        """Nothing here is said, and nothing has a time of its own."""

    @property
    def zone(self) -> ZoneInfo:
        """The office's time zone."""
        return ZoneInfo(self.welcome.time_zone if self.welcome else "UTC")

    @property
    def shown(self) -> str | None:
        """The code that stands on it."""
        moment = SignMoment(self.seen.counter, self._signs(), datetime.now(self.zone), self.zone)
        return moment.row.code if moment.row else None

    @property
    def state(self) -> object:
        """What tells one picture from another, but for the time that passes."""
        return self._signs(), self.refusal, self.welcome

    def drawings(self, now: datetime) -> tuple[Drawing, Drawing]:
        """The sign now, and as it will be if the server is not heard any more."""
        rows = self._signs()
        moment = SignMoment(
            self.seen.counter, rows, now, self.zone, refusal=self.refusal, is_known=bool(rows)
        )
        return self._drawn(moment), self._drawn(replace(moment, since=now))

    def _drawn(self, moment: SignMoment) -> Drawing:
        welcome = self.welcome
        words = Words(welcome.languages[0], welcome.country) if welcome else Words(FALLBACK)
        width, height = self.seen.size
        drawn = Geometry.of(self.seen.diagonal, round(width), round(height))
        unit = drawn.unit_in(width, height)
        hall = Hall(width, height, unit, self.seen.distance, measure=em)
        setter = Setter(hall, words.language, tuple(welcome.divided) if welcome else ())
        sizes = display_sizes(unit, self.seen.distance * 1000)
        sign = counter_sign(moment, hall, words)
        return Drawing(width, height, tuple(_shapes(sign, sizes, setter)), sign.name, (), "")

    def _signs(self) -> tuple[r.SignRow, ...]:
        return tuple(row for row in self.rows().values() if isinstance(row, r.SignRow))


def _shapes(sign: SignPicture, sizes: SizeTable, setter: Setter) -> Iterator[Shape]:
    """The plate, the words beside it, and the code or what stands in its place."""
    yield _plate(sign, sizes)
    head = replace(sign.aside, height=sign.aside.height * 0.4)
    yield from _text(setter, sign.head, sign.head_size, head, "quiet")
    middle = sign.main.y + sign.main.height / 2
    look = "code quiet" if sign.is_stale else "code"
    yield centred(sign.main.x, middle, sign.code_size, sign.code, look)
    yield from _text(setter, sign.words, sign.words_size, sign.main, "title")
    detail = "detail" if sign.state == "called" else "quiet"
    yield from _text(setter, sign.detail, sign.detail_size, sign.below, detail)
    if sign.band:
        yield _band(sign, setter)


def _plate(sign: SignPicture, sizes: SizeTable) -> Group:
    """Solid while the counter works, outlined while it does not, dashed where that is not known."""
    box, radius = sign.plate, sizes.plate_corner
    is_known = sign.state != "none" and not sign.is_stale
    is_solid = is_known and sign.state in {"open", "called"}
    if is_solid:
        ground = Rect(box.x, box.y, box.width, box.height, "fill", radius)
    else:
        ground = Rect.outlined(box, "outline", radius, sizes.frame)
        if not is_known:
            ground = replace(ground, dash=sizes.frame)
    middle = box.y + box.height / 2
    center = box.x + box.width / 2
    number = centred(center, middle, sign.plate_size, sign.number, "code", "middle")
    return Group((Group((ground, number), "plate"),), "now" if is_solid else "sign")


def _text(setter: Setter, text: str, size: float, box: Box, look: str) -> tuple[Shape, ...]:
    if not text or size <= 0:
        return ()
    # Their sizes were found with room for rounding, which breaks no line here either.
    lines = setter.lines(text, size, box.width * 1.001)
    return block(box.x, box.y + (box.height - tall(size, len(lines))) / 2, size, lines, look)


def _band(sign: SignPicture, setter: Setter) -> Group:
    """That the server is away, and since when."""
    box, size = sign.band_box, sign.band_size
    middle, left = box.y + box.height / 2, sign.plate.x
    start = left + 1.7 * size
    lines = setter.lines(sign.band, size, box.width - start)
    return Group(
        (
            Rect(box.x, box.y, box.width, box.height, "fill"),
            Icon(left, middle - 0.6 * size, 1.2 * size, "wifi-off", "mark"),
            *block(start, middle - tall(size, len(lines)) / 2, size, lines, "headline"),
        ),
        "band caution",
    )
