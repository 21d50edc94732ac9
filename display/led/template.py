"""A sign's own file, and the frames of bytes that are made from it. Pure.

Makers differ in little: bytes that begin and end a frame, an address, a text in an old code page,
a checksum over some of it. All of that is in the file, so that a new sign needs no new program.
"""

import codecs
import unicodedata
from collections.abc import Callable, Sequence
from typing import Annotated, Literal

from msgspec import Meta, Struct

Hexadecimal = Annotated[
    str, Meta(pattern=r"^([0-9A-Fa-f]{2}( ?[0-9A-Fa-f]{2})*)?$", description="sign-hexadecimal")
]
Text = Annotated[str, Meta(max_length=200, description="sign-text")]
Seconds = Annotated[float, Meta(ge=0, le=3600, description="sign-seconds")]
Part = Literal["start", "address", "text", "end"]
Checksum = Literal["none", "xor", "sum", "crc16", "crc16-ccitt"]


class Line(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """The way to the sign: `port` is a serial port, or a port of `host` for UDP and TCP."""

    kind: Literal["serial", "udp", "tcp"]
    port: Annotated[str | int, Meta(description="sign-port")]
    host: Annotated[str, Meta(max_length=253, description="sign-host")] = ""
    baud: Annotated[int, Meta(ge=50, le=4_000_000, description="sign-baud")] = 9600
    bits: Literal[7, 8] = 8
    parity: Literal["none", "even", "odd"] = "none"
    stop_bits: Literal[1, 2] = 1
    rs485: bool = False
    """Whether the port switches between sending and listening itself, by the system's driver."""


class Frame(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """The bytes of one frame, in hexadecimal; the checksum is over the parts in `checked`."""

    start: Hexadecimal = ""
    address: Hexadecimal = ""
    end: Hexadecimal = ""
    code_page: Annotated[str, Meta(max_length=40, description="sign-code-page")] = "latin-1"
    checksum: Checksum = "none"
    checked: tuple[Part, ...] = ("address", "text")
    checksum_as: Literal["bytes", "hexadecimal"] = "bytes"
    checksum_before_end: bool = True
    width: Annotated[int, Meta(ge=0, le=200, description="sign-width")] = 0
    """Letters of the sign: a shorter text is filled with spaces, a longer one cut; 0 is neither."""
    align: Literal["left", "center", "right"] = "left"


class Texts(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """What the sign shows. `called` may have {code}, {letter}, {number} and {counter}."""

    called: Text = "{code} {counter}"
    attending: Text = "{code} {counter}"
    idle: Text = ""
    open: Text = ""
    paused: Text = ""
    closed: Text = ""
    lost: Text = ""
    """While the server is away for longer than `lost_after`."""
    blank: Text = ""
    """When the program ends."""


class Pace(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """Seconds between frames, how often each is sent, and what a sign that lost power needs."""

    between: Seconds = 0.1
    repeat: Annotated[int, Meta(ge=1, le=10, description="sign-repeat")] = 1
    refresh: Seconds = 60.0
    """Seconds after which the same is sent again; 0 is never."""
    lost_after: Seconds = 60.0


class SignFile(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """A sign's own file. With `counter`, a counter's number, it shows that one alone."""

    line: Line
    frame: Frame = Frame()
    texts: Texts = Texts()
    pace: Pace = Pace()
    counter: Annotated[str, Meta(max_length=20, description="sign-counter-number")] = ""


FIELDS = ("code", "letter", "number", "counter", "until")
"""The names that a text may have in braces."""
_LIKENESS = {
    '"': "«»“”",
    "'": "\u2018\u2019",
    "-": "\u2013\u2014",
    "...": "…",
    "?": "¿",
    "!": "¡",
    "o": "ºø",
    "a": "ª",
    "ss": "ß",
    "ae": "æ",
    "oe": "œ",
    "d": "đ",
    "l": "ł",
    "i": "\u0131",
    "O": "Ø",
    "AE": "Æ",
    "OE": "Œ",
    "D": "Đ",
    "L": "Ł",
    "EUR": "€",
    ">": "→",
}
NEAREST = {sign: likeness for likeness, signs in _LIKENESS.items() for sign in signs}
"""The nearest signs of every code page, where a letter is not one with a mark that may be left."""


def filled(text: str, **values: str) -> str:
    """A text with the values in its braces; a name without a value is left out."""
    for name in FIELDS:
        text = text.replace("{" + name + "}", values.get(name, ""))
    return text


def call_values(code: str, counter: str) -> dict[str, str]:
    """The values of a call: J042 at 3 is letter J, number 042."""
    return {"code": code, "letter": code[:1], "number": code[1:], "counter": counter}


def frame_of(text: str, frame: Frame) -> bytes:
    """The bytes that make the sign show a text."""
    parts: dict[Part, bytes] = {
        "start": bytes.fromhex(frame.start),
        "address": bytes.fromhex(frame.address),
        "text": encoded(text, frame),
        "end": bytes.fromhex(frame.end),
    }
    check = checksum(b"".join(parts[part] for part in _in_order(frame.checked)), frame.checksum)
    if frame.checksum_as == "hexadecimal":
        check = check.hex().upper().encode()
    tail = (check, parts["end"]) if frame.checksum_before_end else (parts["end"], check)
    return b"".join((parts["start"], parts["address"], parts["text"], *tail))


def encoded(text: str, frame: Frame) -> bytes:
    """A text in the sign's code page, as wide as the sign; no letter is lost that has a likeness.

    The width counts after letters were replaced, since some become two.
    """
    shown = "".join(_in_page(letter, frame.code_page) for letter in _plain(text))
    if frame.width:
        shown = shown[: frame.width]
        fill = {"left": shown.ljust, "center": shown.center, "right": shown.rjust}[frame.align]
        shown = fill(frame.width)
    return shown.encode(frame.code_page)


def _plain(text: str) -> str:
    """A text without signs that steer: none may end a frame from within."""
    composed = unicodedata.normalize("NFC", text)
    return "".join(" " if unicodedata.category(sign).startswith("C") else sign for sign in composed)


def _in_page(letter: str, page: str) -> str:
    """A letter, or its nearest likeness that a code page has; `?` where there is none."""
    if _has(letter, page):
        return letter
    bare = "".join(
        sign for sign in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(sign)
    )
    if bare and bare != letter and all(_has(sign, page) for sign in bare):
        return bare
    nearest = NEAREST.get(letter)
    return "?" if nearest is None or not all(_has(sign, page) for sign in nearest) else nearest


def _has(letter: str, page: str) -> bool:
    try:
        letter.encode(page)
    except UnicodeEncodeError:
        return False
    return True


def is_code_page(name: str) -> bool:
    """Whether Python knows a code page in which each ASCII letter is one byte, itself."""
    try:
        known = codecs.lookup(name)
        return known.encode("AZ az09")[0] == b"AZ az09"
    except (LookupError, UnicodeError, TypeError):
        return False


def _in_order(parts: Sequence[Part]) -> list[Part]:
    order: tuple[Part, ...] = ("start", "address", "text", "end")
    return [part for part in order if part in parts]


def checksum(data: bytes, kind: Checksum) -> bytes:
    """The checksum of some bytes: one byte, two for a CRC, none for `none`."""
    return CHECKSUMS[kind](data)


def _xor(data: bytes) -> bytes:
    result = 0
    for byte in data:
        result ^= byte
    return bytes((result,))


def _crc16(data: bytes) -> bytes:
    """CRC-16/MODBUS, low byte first (Modbus over Serial Line V1.02, 6.2.2)."""
    crc = 0xFFFF
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = (crc >> 1) ^ 0xA001 if crc & 1 else crc >> 1
    return crc.to_bytes(2, "little")


def _crc16_ccitt(data: bytes) -> bytes:
    """CRC-16 of ITU-T V.41's polynomial from 0xFFFF, high byte first (CRC-16/CCITT-FALSE)."""
    crc = 0xFFFF
    for byte in data:
        crc ^= byte << 8
        for _ in range(8):
            crc = ((crc << 1) ^ 0x1021 if crc & 0x8000 else crc << 1) & 0xFFFF
    return crc.to_bytes(2, "big")


CHECKSUMS: dict[Checksum, Callable[[bytes], bytes]] = {
    "none": lambda _: b"",
    "xor": _xor,
    "sum": lambda data: bytes((sum(data) & 0xFF,)),
    "crc16": _crc16,
    "crc16-ccitt": _crc16_ccitt,
}
