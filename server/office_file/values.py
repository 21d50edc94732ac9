"""The kinds of values in an office file: texts, ids, letters, hours, colours, zones."""

import re
from functools import cache
from urllib.parse import urlsplit
from zoneinfo import available_timezones

from server.domain.premises import is_time_zone
from server.office_file.findings import shown
from server.office_file.hours import hours_of, in_english, stretch_of
from server.office_file.kinds import Day, Many, Number, One
from server.office_file.widths import ROOM


def line(most: int) -> One:
    """A text that people read."""
    return One(
        f"a text of one line, up to {most} characters",
        accepts=lambda text: _is_line(text, most),
        detail=_unseen,
    )


def line_or_none(most: int) -> One:
    """A text that people read, which may be empty."""
    return One(
        f"a text of one line, up to {most} characters, or none",
        accepts=lambda text: not text or _is_line(text, most),
        detail=_unseen,
    )


def name_on_kiosk(most: int) -> One:
    """A text that a kiosk shows in large letters, divided if needed and never cut.

    `lettering.py` checks whether each word fits a line, together with the file's other texts.
    """
    return One(
        f"a text of one line, up to {most} characters, no word wider than {ROOM:g} mm on a kiosk",
        accepts=lambda text: _is_line(text, most),
        detail=_unseen,
    )


def lines(most: int, length: int) -> Many:
    """Texts that people read as lines of a list."""
    what = f"a list of up to {most} texts, each of one line and up to {length} characters"
    return Many(what, line(length), most)


def one_of(choices: str, allowed: str) -> One:
    """A name from a closed set."""
    return One(allowed, choices=choices)


def some_of(choices: str, what: str) -> Many:
    """Names from a closed set."""
    return Many(f"a list of {what}", one_of(choices, "one of these"), 500)


def _matching(allowed: str, pattern: str) -> One:
    return One(allowed, accepts=lambda text: re.fullmatch(pattern, text) is not None)


def _is_line(text: str, most: int) -> bool:
    return 0 < len(text) <= most and text.isprintable() and text == text.strip()


def _unseen(text: str) -> str:
    """The invisible fault of a text, if it has one."""
    if not text.isprintable():
        return "; there is something in it that cannot be seen"
    return "; there is a space before or after it" if text != text.strip() else ""


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


@cache
def _time_zones() -> frozenset[str]:
    return frozenset(available_timezones())


def _in_english(text: str) -> str:
    meant = in_english(text)
    return f"; did you mean {shown(meant)}?" if meant else ""


ID = _matching(
    "a name without spaces or accents: letters, digits, hyphens, dots, up to 64",
    r"[A-Za-z0-9][A-Za-z0-9_.-]{0,63}",
)
ID_OR_NONE = _matching("a name of letters, digits and hyphens, or none", r"[A-Za-z0-9_.-]{0,64}")
FILE_NAME = _matching(
    'the name of a file beside the office file, as "crest.svg", or none',
    r"(?:[^\W_][\w. -]{0,63})?",
)
LETTER = _matching("one capital from A to Z, but not I, O or Q", r"[A-HJ-NPR-Z]")
PLATE = _matching("up to three digits and capitals, as on the counter's plate", r"[0-9A-Z]{1,3}")
COLOUR = _matching("a colour as #RRGGBB", r"#[0-9A-Fa-f]{6}")
FLAG = One("true or false", bool)
MINUTES = Number("a whole number from 1 to 480", 1, 480)
DAY_END = Number("a whole number from 0 to 480", 0, 480)
LOCK = Number("a whole number from 1 to 480", 1, 480)
ADDRESS = One("an address as https://turnos.example.cl, or none", accepts=_is_address)
HOURS = Many(
    'a list of hours, each as "mon-fri 8:30-14:00" or "sat,sun 10:00-12:30"',
    One(
        'hours as "mon-fri 8:30-14:00"',
        accepts=lambda text: hours_of(text) is not None,
        detail=_in_english,
    ),
    20,
)
DATE = Day("a date, as 2026-09-18")
STRETCHES = Many(
    'a list of hours, each as "9:00-13:00"',
    One('hours as "9:00-13:00"', accepts=lambda text: stretch_of(text) is not None),
    20,
    least=1,
)
SUBDIVISION = One(
    "a region of the country that has public holidays of its own, by code or name",
    choices="subdivision",
    if_none="this country has none; leave it out",
)
TIME_ZONE = One(
    'a time zone of the IANA database, as "America/Santiago"',
    accepts=is_time_zone,
    similar=_time_zones,
)
