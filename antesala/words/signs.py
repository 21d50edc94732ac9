"""The characters that paper, screens and the voice have, and stand-ins for others.

A printer's own letters are those of code page 858; screens and drawn paper have the house's face,
whose letters stand here so that a program without Qt knows them: a test compares them with it.
"""

import re
import unicodedata
from collections.abc import Callable
from itertools import chain

FACE = frozenset(
    chain(
        map(chr, range(0x20, 0x7F)),
        map(chr, (each for each in range(0xA0, 0x100) if each not in (0xAD, 0xB5))),
        "ĂıŒœˆ˚˜–—‘’‚“”„•…‹›⁄€™−∕\u0300\u0301\u0303\u0304\u0308",
    )
)
"""All that Antesala Sans has, in each of its weights."""

AS_WELL = frozenset("–—‘’‚“”„…‹›₡")
"""Signs whose plainer form reads the same, so that there is nothing to write otherwise: what a
writing program sets by itself, and the colón, which Costa Rica writes with the cent's sign too."""

_STAND_INS = {
    **dict.fromkeys("–—―−‐‑‒⁃⁻", "-"),
    **dict.fromkeys("‘’‚‛′ʼˈ´", "'"),
    **dict.fromkeys("“”„‟″", '"'),
    **dict.fromkeys("•‣◦∙●○◉■□▪▫◆◇▶►▸➢➤❖", "-"),
    **dict.fromkeys("✓✔☑✅✗✘☒❌☐❏", ""),
    "…": "...",
    "‹": "<",
    "›": ">",
    "⁄": "/",
    "∕": "/",
    "→": "->",
    "➔": "->",
    "➜": "->",
    "⇒": "=>",
    "←": "<-",
    "↔": "<->",
    "≤": "<=",
    "≥": ">=",
    "≠": "<>",
    "≈": "~",
    "∼": "~",
    "×": "x",
    "⋅": "·",
    "₡": "¢",
    "™": "(TM)",
    "©": "(C)",
    "®": "(R)",
    "‰": "o/oo",
    "ẞ": "SS",
    "ß": "ss",
    "Œ": "OE",
    "œ": "oe",
    "Æ": "AE",
    "æ": "ae",
    "Ø": "O",
    "ø": "o",
    "Ł": "L",
    "ł": "l",
    "Đ": "D",
    "đ": "d",
    "ı": "i",
    "µ": "u",
    "ˆ": "^",
    "˜": "~",
    "˚": "°",
}

_TWINS = {
    **dict(zip("АВЕЅІЈКМНОРСТУХԚԜаеѕіјорсухԁһ", "ABESIJKMHOPCTYXQWaesijopcyxdh", strict=True)),
    **dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοϲ", "ABEZHIKMNOPTYXoc", strict=True)),
}
"""Letters of other alphabets that look the same: one among Latin letters is not seen, and no search
finds the word."""

UNKNOWN = "·"
"""Printed for a letter without a stand-in; an office file with such a letter is refused."""

_SPACES = re.compile(r" {2,}")


def in_code_page(sign: str) -> bool:
    """Whether a printer's own letters have it."""
    return bool(sign.encode("cp858", "ignore"))


def in_face(sign: str) -> bool:
    """Whether screens and drawn paper have it."""
    return sign in FACE


def twin_of(sign: str) -> str:
    """The Latin letter that looks the same; empty where there is none."""
    return _TWINS.get(sign, "")


def stand_in(sign: str, has: Callable[[str], bool] = in_code_page) -> str | None:
    """Its stand-in: empty for an ornament, None for a letter that has none."""
    if has(sign):
        return sign
    if sign in _STAND_INS:
        return _STAND_INS[sign]
    if sign in _TWINS:
        return _TWINS[sign]
    bare = "".join(
        each for each in unicodedata.normalize("NFKD", sign) if not unicodedata.combining(each)
    )
    if bare != sign and all(map(has, bare)):
        return bare
    # Emoji, dingbats and loose accents; a letter or figure of another script is no ornament.
    return "" if unicodedata.category(sign)[0] in "SMPZC" else None


def shown(text: str, has: Callable[[str], bool]) -> str:
    """The same text in available characters: never a box, and never a question mark."""
    if all(map(has, text)):
        return text
    told = _SPACES.sub(" ", "".join(_shown(sign, has) for sign in text))
    # Where an ornament went, its space goes too.
    return told if text.startswith(" ") else told.lstrip(" ")


def _shown(sign: str, has: Callable[[str], bool]) -> str:
    plainer = stand_in(sign, has)
    return UNKNOWN if plainer is None else plainer
