"""The kinds of values in an office file: texts, ids, letters, hours, colours, zones.

A word's width on the
kiosk, where names are never cut, is by a table from the bundled font: the server has neither Qt nor
a font. A test compares the table with the font itself.
"""

import re
from functools import cache
from pathlib import PurePosixPath, PureWindowsPath
from urllib.parse import urlsplit
from zoneinfo import available_timezones

from antesala.words.hyphens import WHOLE, Hyphens
from antesala.words.terminal import Sentence, sentence
from server.domain.catalogue import MOST_CALLS, is_time_zone
from server.domain.retention import LIMITS
from server.domain.target import MOST
from server.office_file.findings import shown
from server.office_file.hours import clock_of, hours_of, in_english, stretch_of
from server.office_file.kinds import Day, Inner, Many, Number, One

ROOM = 81.0
"""Millimetres of the narrowest column of answers: one of two on the upright 21.5" screen in low
reach."""
SIZE = 12.5
"""Font size of a name in millimetres, with large text."""

_ADVANCES = {
    "'": 210, "|": 254, "j": 259, ",": 271, ".:;": 272, "`": 288, "iìíî": 300,
    "!": 303, "ï": 314, "l": 318, "()": 335, "[": 340, "]": 344, "f": 365, "-": 373, "rt": 376,
    "{}": 381, '"ª': 390, "°": 394, "_": 400, "º": 403, "IÌÍÎÏ": 424, "/1\\": 440, "*": 485,
    "z": 505, "s": 508, "cç": 510, "yýÿ": 521, "v": 530, "7~": 537, "x": 539, "?": 547,
    "Laàáâãäå": 552, "k": 555, "J": 561, "eèéêë": 563, "F": 566, "uùúûü": 567, "<>": 569,
    "9hnñ": 571, "oòóôõöø": 576, "2": 579, "^": 582, "ð": 588, "g": 593, "+": 595, "bdpþ": 596,
    "EÈÉÊË": 597, "q": 599, "3": 600, "5T": 607, "$S": 610, "=": 612, "Z": 618, "ß": 621,
    "48": 624, "6": 626, "PÞ": 629, "B": 643, "V": 644, "RYÝ": 650, "CÇ": 658, "0": 659, "K": 663,
    "AÀÁÂÃÄÅ": 678, "X": 685, "UÙÚÛÜ": 686, "D": 688, "H": 701, "Ð": 708, "NÑ": 717, "G": 718,
    "&": 725, "w": 740, "OÒÓÔÕÖØ": 746, "Q": 756, "#": 765, "@": 781, "M": 858, "æ": 878,
    "m": 882, "W": 886, "œ": 936, "Æ": 966, "%": 969, "Œ": 1024,
}  # fmt: skip
"""Advance width of each letter in thousandths of the font size, in Antesala Sans, weight 700."""

ADVANCE = {letter: width for letters, width in _ADVANCES.items() for letter in letters}
_UNKNOWN = 1024
"""A letter that the font lacks comes from another one: assume the widest, to be safe."""


def width(word: str) -> float:
    """A word's width in mm, without kerning, which changes it by at most half a millimetre."""
    return sum(ADVANCE.get(letter, _UNKNOWN) for letter in word) * SIZE / 1000


def too_wide(name: str, hyphens: Hyphens = WHOLE) -> str | None:
    """The widest piece of a name's words, if it fits in no division; otherwise None.

    A line may end after a written hyphen, and where `hyphens` allow dividing a word.
    """
    words = re.findall(r"[^\s-]+-?|-", name)
    wide = [word for word in words if width(word) > ROOM]
    pieces = [piece for word in wide for piece in hyphens.pieces(word)]
    widest = max(pieces, key=width, default="")
    return widest if width(widest) > ROOM else None


def line(most: int) -> One:
    """A text that people read."""
    return One(
        Sentence("allowed-line", most=most),
        accepts=lambda text: _is_line(text, most),
        detail=_unseen,
    )


def line_or_none(most: int) -> One:
    """A text that people read, which may be empty."""
    return One(
        Sentence("allowed-line-or-none", most=most),
        accepts=lambda text: not text or _is_line(text, most),
        detail=_unseen,
    )


def name_on_kiosk(most: int) -> One:
    """A text that a kiosk shows in large letters, divided if needed and never cut.

    `lettering.py` checks whether each word fits a line, together with the file's other texts.
    """
    return One(
        Sentence("allowed-name-on-kiosk", most=most, room=f"{ROOM:g}"),
        accepts=lambda text: _is_line(text, most),
        detail=_unseen,
    )


def lines(most: int, length: int) -> Many:
    """Texts that people read as lines of a list."""
    what = Sentence("allowed-lines", most=most, length=length)
    return Many(what, line(length), most)


def one_of(choices: str, key: str) -> One:
    """A name from a closed set."""
    return One(Sentence(key), choices=choices)


def some_of(choices: str, key: str) -> Many:
    """Names from a closed set."""
    listed = Sentence("allowed-list-of", what=Sentence(key))
    return Many(listed, one_of(choices, "allowed-one-of-these"), 500)


def _matching(key: str, pattern: str) -> One:
    return One(Sentence(key), accepts=lambda text: re.fullmatch(pattern, text) is not None)


def _is_line(text: str, most: int) -> bool:
    return 0 < len(text) <= most and text.isprintable() and text == text.strip()


def _unseen(text: str) -> str:
    """The invisible fault of a text, if it has one."""
    if not text.isprintable():
        return f"; {sentence('allowed-unseen')}"
    return f"; {sentence('allowed-space')}" if text != text.strip() else ""


def _is_address(text: str) -> bool:
    """Whether it is empty or an address for phones to extend by /t/…: ASCII for a small QR code."""
    if not text:
        return True
    try:
        parts = urlsplit(text)
        is_whole = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False
    return is_whole and re.fullmatch(r"[!-~]+", text) is not None and not set(text) & set("?#@")


def _is_link(text: str) -> bool:
    """Whether it is empty or the address of a page elsewhere, as a browser opens it."""
    try:
        parts = urlsplit(text)
        is_whole = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return False
    is_plain = re.fullmatch(r"[!-~]+", text) is not None and not set(text) & set('<>"@')
    return not text or (is_whole and is_plain)


@cache
def _time_zones() -> frozenset[str]:
    return frozenset(available_timezones())


def _in_english(text: str) -> str:
    meant = in_english(text)
    return f"; {sentence('file-meant', name=shown(meant))}" if meant else ""


def _whole(least: int, most: int) -> Number:
    return Number(Sentence("allowed-whole-number", least=least, most=most), least, most)


ID = _matching(
    "allowed-id",
    r"[A-Za-z0-9][A-Za-z0-9_.-]{0,63}",
)
ID_OR_NONE = _matching("allowed-id-or-none", r"[A-Za-z0-9_.-]{0,64}")
FILE_NAME = _matching(
    "allowed-file-name",
    r"(?:[^\W_][\w. -]{0,63})?",
)
LETTER = _matching("allowed-letter", r"[A-HJ-NPR-Z]")
PLATE = _matching("allowed-plate", r"[0-9A-Z]{1,3}")
COLOUR = _matching("allowed-colour", r"#[0-9A-Fa-f]{6}")
FLAG = One(Sentence("allowed-flag"), bool)
MINUTES = _whole(1, 480)
DAY_END = _whole(0, 480)
LOCK = _whole(1, 480)
TARGET = _whole(1, 480)
IDLE = _whole(0, 3600)
AIMED = _whole(0, max(MOST.values()))
PHONE_HOUR = _whole(1, 200)
PHONE_HOUR_OR_NONE = _whole(0, 200)
EXPIRY = _whole(10, 240)
ROLL = _whole(10, 999)
CALLS = _whole(1, MOST_CALLS)
DIRECTIONS = Inner(
    Sentence("allowed-directions"),
    {
        "counter": one_of("counter", "allowed-counter"),
        "arrow": one_of("arrow", "allowed-arrow"),
    },
)
VOLUME = _whole(0, 100)
LOUD_HOURS = Inner(
    Sentence("allowed-loud-hours"),
    {
        "from": One(Sentence("allowed-clock"), accepts=lambda text: clock_of(text) is not None),
        "to": One(Sentence("allowed-clock"), accepts=lambda text: clock_of(text) is not None),
        "volume": VOLUME,
    },
)


def _is_whole_path(text: str) -> bool:
    """Whether a path begins at its root, and so means the same for every program."""
    return PurePosixPath(text).is_absolute() or PureWindowsPath(text).is_absolute()


TICKETS_DAYS = _whole(*LIMITS["tickets_days"])
WORDS_DAYS = _whole(*LIMITS["words_days"])
SURVEY_DAYS = _whole(*LIMITS["survey_days"])
PETITIONS_YEARS = _whole(*LIMITS["petitions_years"])
BACKUP_MINUTES, BACKUPS_KEPT = _whole(5, 1440), _whole(1, 1000)
FOLDER = One(Sentence("allowed-folder"), accepts=_is_whole_path, detail=_unseen)
ADDRESS = One(Sentence("allowed-address"), accepts=_is_address)
LINK = One(Sentence("allowed-link"), accepts=_is_link)
HOURS = Many(
    Sentence("allowed-hours"),
    One(
        Sentence("allowed-hour"),
        accepts=lambda text: hours_of(text) is not None,
        detail=_in_english,
    ),
    20,
)
DATE = Day(Sentence("allowed-date"))
STRETCHES = Many(
    Sentence("allowed-stretches"),
    One(Sentence("allowed-stretch"), accepts=lambda text: stretch_of(text) is not None),
    20,
    least=1,
)
STRETCHES_OR_NONE = Many(STRETCHES.allowed, STRETCHES.item, 20)
SUBDIVISION = One(
    Sentence("allowed-subdivision"),
    choices="subdivision",
    if_none=Sentence("allowed-no-subdivision"),
)
ZONE = One(Sentence("allowed-zone"), choices="zone", if_none=Sentence("allowed-no-zone"))
TIME_ZONE = One(
    Sentence("allowed-time-zone"),
    accepts=is_time_zone,
    similar=_time_zones,
)
