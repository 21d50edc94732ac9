"""The sign above one counter: its number, the code that is called or attended, and its state.

Pure, as finished words and sizes, drawn by the display in a window and in a browser. The hall may
know that a counter is paused and until when, never why.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from antesala.messages.rows import SignRow
from antesala.sizes import CAP_HEIGHT
from antesala.wall.hall import LINE, PLATE_HEIGHT, PLATE_SIDES, Box, Hall
from antesala.wall.letter_sizes import NOTICE
from antesala.words import Words, hour, instant

SIGN_DISTANCE = 5.0
"""Metres from which a sign is read where the settings do not say."""
SIGN_DIAGONAL = 10.1
"""Inches of a sign's screen where the settings do not say."""
MARGIN = 0.05
"""The margin around everything, as a part of the screen's shorter side."""
CODE_PART = 1 / 100
"""The height of a code's capital, as a part of the distance: what a screen of ten inches has for
four signs read at five metres, 0.57 degrees."""
NUMBER_PART = 1 / 150
"""The same of the counter's number, which stands over its code."""
WIDEST = "M000"
"""The code that a place is kept for while there is none."""
CODE_AIR = 1.16
"""The room of a code from top to bottom, as a part of its capitals' height."""
PLATE_MOST = 0.46
"""The most of the screen's height that the plate takes over a code."""
HEAD_PART = 0.4
"""The part of the room beside the plate that says what the number is of."""
BAND_ICON = 1.7
"""The width of the band's icon and its gap, as a part of its font size."""
MOST_LINES = 4
"""Lines of words at most."""


@dataclass(frozen=True, slots=True)
class SignMoment:
    """What the sign is made from. `rows` are all counters, `since` when the server was last heard.

    `asked` is the counter's number as the program was told it; `refusal` says why the server does
    not let the device in; `is_known`: the rows have come at least once.
    """

    asked: str
    rows: tuple[SignRow, ...]
    now: datetime
    zone: ZoneInfo
    since: datetime | None = None
    refusal: str | None = None
    is_known: bool = True

    @property
    def row(self) -> SignRow | None:
        """The counter of that number; None where the office has none."""
        wanted = self.asked.strip().casefold()
        return next((row for row in self.rows if row.number.casefold() == wanted), None)


@dataclass(frozen=True, slots=True)
class SignPicture:
    """All that is on the sign; an empty text is not drawn.

    `state` is the counter's, or `none` where it is not known. `words` stand in the place of the
    code, or below it in a smaller size (`detail`). `name` is all of it for a screen reader. Boxes
    are in pixels; `plate_size`, `code_size`, `words_size`, `detail_size` are font sizes.
    """

    number: str
    head: str
    code: str
    state: str
    words: str
    detail: str
    band: str
    name: str
    is_stale: bool
    plate: Box
    aside: Box
    main: Box
    below: Box
    band_box: Box
    head_size: float
    plate_size: float
    code_size: float
    words_size: float
    detail_size: float
    band_size: float


@dataclass(frozen=True, slots=True)
class _Told:
    """The texts of a sign, before they have a place."""

    number: str
    head: str
    state: str = "none"
    code: str = ""
    words: str = ""
    detail: str = ""
    band: str = ""


def counter_sign(moment: SignMoment, hall: Hall, words: Words) -> SignPicture:
    """The sign at one moment, laid out for the screen of `hall`."""
    return _laid_out(_told(moment, words), hall, is_stale=moment.since is not None)


def _told(moment: SignMoment, words: Words) -> _Told:
    head, row = words.say("sign-counter"), moment.row
    if moment.refusal is not None:
        return _Told(
            moment.asked,
            head,
            words=words.say("display-not-enrolled"),
            detail=words.refusal(moment.refusal),
        )
    if row is None and not (moment.is_known and moment.rows):
        return _Told(moment.asked, head, words=words.say("sign-starting"))
    if row is None:
        known = words.say("sign-known", numbers=_listed(each.number for each in moment.rows))
        told = words.say("sign-unknown", number=moment.asked)
        return _Told(moment.asked, head, words=told, detail=known)
    band = ""
    if moment.since is not None:
        band = words.say("sign-stale", hour=hour(moment.since, moment.zone))
    return _of_row(row, moment, words, head, band)


def _of_row(row: SignRow, moment: SignMoment, words: Words, head: str, band: str) -> _Told:
    if _is_old(moment):
        # A code of an hour ago would send a person to an empty chair.
        return _Told(row.number, head, words=words.say("sign-no-news"), band=band)
    if row.code is not None:
        said = words.say("sign-called" if row.state == "called" else "sign-attending")
        return _Told(row.number, head, row.state, row.code, detail=said, band=band)
    detail = _back(row, moment, words) if row.state == "paused" else ""
    said = words.say(f"sign-{row.state}")
    return _Told(row.number, head, row.state, words=said, detail=detail, band=band)


def _back(row: SignRow, moment: SignMoment, words: Words) -> str:
    """When the clerk means to be back, while that lies ahead."""
    if row.until is None or instant(row.until) <= moment.now:
        return ""
    return words.say("sign-back", hour=hour(instant(row.until), moment.zone))


OLD_AFTER = 15 * 60
"""Seconds without the server after which a sign no longer shows a code."""


def _is_old(moment: SignMoment) -> bool:
    return moment.since is not None and (moment.now - moment.since).total_seconds() > OLD_AFTER


def _listed(numbers: Iterable[str]) -> str:
    return ", ".join(numbers)


def _laid_out(told: _Told, hall: Hall, *, is_stale: bool) -> SignPicture:
    """The arrangement that makes code and number larger: one above the other, or side by side."""
    margin = MARGIN * min(hall.width, hall.height)
    band_size = max(hall.floor(NOTICE), 0.06 * min(hall.width, hall.height)) if told.band else 0.0
    room = hall.width - 2 * margin - BAND_ICON * band_size
    band_size = _fitting(hall, told.band, room, band_size * LINE)
    band = Box(0, hall.height - band_size * 1.8, hall.width, band_size * 1.8)
    inner = Box(margin, margin, hall.width - 2 * margin, hall.height - 2 * margin - band_size * 1.8)
    choices = [_placed(told, hall, place(hall, told, inner), band) for place in (_stack, _abreast)]
    best = max(choices, key=lambda each: _legibility(each, hall))
    return replace(best, band_size=band_size, is_stale=is_stale)


def _legibility(sign: SignPicture, hall: Hall) -> float:
    """How far the smaller of code and number is above what the distance needs."""
    return min(sign.code_size / hall.floor(CODE_PART), sign.plate_size / hall.floor(NUMBER_PART))


@dataclass(frozen=True, slots=True)
class _Places:
    """The number's plate, the head and the state beside it, and the code's or the words' room."""

    plate: Box
    aside: Box
    main: Box


def _stack(hall: Hall, told: _Told, inner: Box) -> _Places:
    """The plate over the code, as on a small screen: the code has the whole width."""
    gap = 0.5 * MARGIN * min(hall.width, hall.height)
    tall = min(hall.floor(NUMBER_PART) * PLATE_HEIGHT, PLATE_MOST * inner.height)
    # What the code cannot use, because it already has the whole width, the number gets.
    code = hall.measure(told.code or WIDEST)
    used = min(inner.width / code * CAP_HEIGHT * CODE_AIR, inner.height - gap - tall)
    tall = max(tall, min(inner.height - gap - used, PLATE_MOST * inner.height))
    number = hall.measure(told.number) / PLATE_HEIGHT + PLATE_SIDES
    wide = min(max(tall, number * tall), 0.5 * inner.width)
    plate = Box(inner.x, inner.y, wide, tall)
    left = plate.x + wide + 2 * gap
    aside = Box(left, inner.y, inner.x + inner.width - left, tall)
    top = inner.y + tall + gap
    return _Places(plate, aside, Box(inner.x, top, inner.width, inner.y + inner.height - top))


def _abreast(hall: Hall, told: _Told, inner: Box) -> _Places:
    """The plate beside the code, with the words over both: for a strip."""
    gap = 0.5 * MARGIN * min(hall.width, hall.height)
    lines = max(hall.floor(NOTICE), 0.1 * inner.height) * LINE * 2
    aside = Box(inner.x, inner.y, inner.width, lines)
    top, tall = inner.y + lines + gap, inner.height - lines - gap
    number, code = hall.measure(told.number) + PLATE_SIDES, hall.measure(told.code or WIDEST)
    wide = max(tall, 0.0, (inner.width - 2 * gap) * number / (number + code))
    plate = Box(inner.x, top, min(wide, 0.4 * inner.width), max(0.0, tall))
    left = plate.x + plate.width + 2 * gap
    return _Places(plate, aside, Box(left, top, inner.x + inner.width - left, max(0.0, tall)))


def _placed(told: _Told, hall: Hall, places: _Places, band: Box) -> SignPicture:
    """The picture with its texts as large as their places allow."""
    plate, aside, main = places.plate, places.aside, places.main
    number = min(
        plate.height / PLATE_HEIGHT, plate.width / (hall.measure(told.number) + PLATE_SIDES)
    )
    code = hall.measure(told.code or WIDEST)
    code_size = min(main.width / code, main.height / CODE_AIR / CAP_HEIGHT)
    # Where words take the code's place, what explains them stands below them.
    detail = aside
    if told.words and told.detail:
        detail = replace(main, y=main.y + 0.55 * main.height, height=0.45 * main.height)
        main = replace(main, height=0.52 * main.height)
    head_size = _fitting(hall, told.head, aside.width, HEAD_PART * aside.height)
    if detail is aside:
        detail = replace(
            aside, y=aside.y + HEAD_PART * aside.height, height=(1 - HEAD_PART) * aside.height
        )
    return SignPicture(
        told.number,
        told.head,
        told.code,
        told.state,
        told.words,
        told.detail,
        told.band,
        ". ".join(part for part in _spoken(told) if part),
        is_stale=False,
        plate=plate,
        aside=aside,
        main=main,
        below=detail,
        band_box=band if told.band else Box(),
        head_size=head_size,
        plate_size=number,
        code_size=code_size,
        words_size=_fitting(hall, told.words, main.width, main.height),
        detail_size=_fitting(hall, told.detail, detail.width, detail.height),
        band_size=0.0,
    )


def _spoken(told: _Told) -> tuple[str, ...]:
    return (f"{told.head} {told.number}", told.code, told.words, told.detail, told.band)


def _fitting(hall: Hall, text: str, width: float, height: float) -> float:
    """The largest font size of a text in a room, on as many lines as serve it best."""
    if not text or width <= 0 or height <= 0:
        return 0.0
    longest = max(hall.measure(word) for word in text.split())
    best = 0.0
    for lines in range(1, MOST_LINES + 1):
        size = min(height / (lines * LINE), width / longest)
        while size > best and hall.lines(text, size, width) > lines:
            size *= 0.96
        best = max(best, size)
    return best
