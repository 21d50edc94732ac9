"""The spoken text: phrases, each in its language, with figures in words. Pure.

Codes, prices, hours, waits and people are written out, for an engine says «$» as its own country's
money and «min» as it stands, and knows no gender. What this module does not know stays as it is.
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from antesala.words.signs import shown
from antesala.words.typed import composed

CODE = re.compile(r"\b[A-Z]\d{2,}\b")
"""A ticket's code: a letter and its digits."""

VOICES = {"es": "es-419", "en": "en", "pt": "pt-br"}
"""The engine's voice for a language: the Spanish and the Portuguese of America."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A piece of speech with a short silence after it; `language` is that of the text itself.

    `recorded` is what recordings of it are named by, where those are not the words of the text: a
    code's letters and figures.
    """

    text: str
    language: str
    recorded: str = ""


@dataclass(frozen=True, slots=True)
class Utterance:
    """Phrases said one after the other; `rate` in words a minute, `volume` in decibels, 0 or less.

    A wave is at its loudest at 0.
    """

    phrases: tuple[Phrase, ...]
    rate: int = 170
    volume: float = 0.0


def voice_name(language: str) -> str:
    return VOICES.get(language.partition("-")[0], language)


def spelled(text: str) -> str:
    """The text with its codes split, so that each character is said by itself: J, 0, 4, 2."""
    return CODE.sub(lambda code: ", ".join(code[0]), text)


CURRENCIES: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "R$": {"es": ("real", "reales"), "en": ("real", "reais"), "pt": ("real", "reais")},
    "US$": {"es": ("dólar", "dólares"), "en": ("dollar", "dollars"), "pt": ("dólar", "dólares")},
    "S/": {"es": ("sol", "soles"), "en": ("sol", "soles"), "pt": ("sol", "soles")},
    "₡": {"es": ("colón", "colones"), "en": ("colón", "colones"), "pt": ("colón", "colones")},
    "¢": {"es": ("colón", "colones"), "en": ("colón", "colones"), "pt": ("colón", "colones")},
    "$": {"es": ("peso", "pesos"), "en": ("peso", "pesos"), "pt": ("peso", "pesos")},
}
"""The singular and plural of each; «$» is pesos, as in Chile and Colombia."""

SIGNS = frozenset("$€£+=%°ºª<>|~^")
"""Signs that the voice has words for."""

CENTS: Mapping[str, str] = {"es": "con {}", "en": "and {} cents", "pt": "e {} centavos"}

UNITS: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "h": {"es": ("hora", "horas"), "en": ("hour", "hours"), "pt": ("hora", "horas")},
    "min": {
        "es": ("minuto", "minutos"),
        "en": ("minute", "minutes"),
        "pt": ("minuto", "minutos"),
    },
}

NUMBER: Mapping[str, str] = {"es": "número", "en": "number", "pt": "número"}

ACRONYMS = ("UF", "UIT", "UTM", "UVT")
"""Units in which fees are set, each spelled out; the engine would read them as words."""

MONEY = re.compile(
    r"(R\$|US\$|S/|₡|¢|\$)\.?\s?(\d(?:[\d.,]*\d)?)(?:\s(mil|mill(?:ón|ones|ion)|milh(?:ão|ões))\b)?"
)
AMOUNT = re.compile(r"(\d{1,3}(?:[.,]\d{3})+|\d+)(?:[.,](\d{1,2}))?")
"""Three figures after a sign are thousands, one or two are a fraction."""
HOUR = re.compile(r"\b([01]?\d|2[0-3]):([0-5]\d)\b(?:\s?(?:horas?|hrs?|h)\b\.?)?")
"""Offices write «14:00 horas» and «14:00 hrs.» too: the hours are said once."""
UNIT = re.compile(r"(?<![\d.,])(\d+)\s(min|h)\b")
PEOPLE = re.compile(r"\b(\d+)\s(personas?|pessoas?)\b")
ORDINAL = re.compile(r"\bN\.?[°º]\s?(?=\d)")
ACRONYM = re.compile(rf"\b({'|'.join(ACRONYMS)})\b")

_NOON = 12
_HUNDRED, _THOUSAND = 100, 1000


def said(text: str, language: str) -> str:
    """The text as it is to be read out."""
    text = shown(composed(text), is_said)
    text, tongue = spelled(text), language.partition("-")[0]
    if tongue not in NUMBER:
        return text
    text = MONEY.sub(lambda found: money(found[1], found[2], found[3], tongue), text)
    text = HOUR.sub(lambda found: hour(int(found[1]), int(found[2]), tongue), text)
    text = UNIT.sub(lambda found: length(int(found[1]), found[2], tongue), text)
    text = PEOPLE.sub(lambda found: f"{feminine(int(found[1]), tongue)} {found[2]}", text)
    text = ORDINAL.sub(f"{NUMBER[tongue]} ", text)
    return ACRONYM.sub(lambda found: " ".join(found[1]), text)


def is_said(sign: str) -> bool:
    """Whether the voice takes a sign as it stands; it would name bullets, arrows and the like."""
    return (
        sign in CURRENCIES
        or (unicodedata.category(sign)[0] in "LNPMZ" and sign != "•")
        or sign in SIGNS
    )


def words_of(text: str, language: str) -> list[str]:
    """The words of a text as recordings are named: lower case, a code character by character."""
    return re.findall(r"\w+", said(text, language).casefold())


def money(sign: str, figures: str, times: str | None, tongue: str) -> str:
    """«$ 34.750» as «34750 pesos», «$ 1,5 millones» as «1,5 millones de pesos»."""
    one, many = CURRENCIES[sign][tongue]
    if times:
        of = "" if times == "mil" or tongue == "en" else "de "
        return f"{figures} {times} {of}{many}"
    known = AMOUNT.fullmatch(figures)
    if known is None:
        return f"{figures} {many}"
    amount, cents = int(re.sub(r"\D", "", known[1])), int((known[2] or "").ljust(2, "0"))
    parts = f"{masculine(amount, tongue)} {one if amount == 1 else many}"
    return f"{parts} {CENTS[tongue].format(cents)}" if cents else parts


def hour(hours: int, minutes: int, tongue: str) -> str:
    """«9:05» as «9 y 5», «14:00» as «14 horas»; in English by twice twelve."""
    if tongue == "en":
        half, by_twelve = "PM" if hours >= _NOON else "AM", hours % _NOON or _NOON
        rest = f" {minutes}" if minutes else ""
        if 0 < minutes < 10:  # noqa: PLR2004
            rest = f" oh {minutes}"
        return f"{by_twelve}{rest} {half}"
    count = feminine(hours, tongue)
    if not minutes:
        return f"{count} {UNITS['h'][tongue][hours != 1]}"
    return f"{count} {'e' if tongue == 'pt' else 'y'} {minutes}"


def length(count: int, unit: str, tongue: str) -> str:
    """«1 h» as «una hora»."""
    counted = feminine if unit == "h" else masculine
    return f"{counted(count, tongue)} {UNITS[unit][tongue][count != 1]}"


def masculine(count: int, tongue: str) -> str:
    """A number before a noun such as «peso»: «un», «veintiún», «30 y un»."""
    if tongue == "es" and count % _THOUSAND == 0 and ends_in_one(count // _THOUSAND):
        return f"{masculine(count // _THOUSAND, tongue)} mil"
    return agreed(count, tongue, ("un", "veintiún"), {1: "um"})


def feminine(count: int, tongue: str) -> str:
    """A number of such as «hora» or «persona»: «una», «veintiuna», «20 e duas»."""
    return agreed(count, tongue, ("una", "veintiuna"), {1: "uma", 2: "duas"})


def agreed(count: int, tongue: str, spanish: tuple[str, str], portuguese: Mapping[int, str]) -> str:
    """In figures, except for what has a gender. Over a hundred the engine's own reading is used."""
    if tongue == "en":
        return "one" if count == 1 else str(count)
    tens, ones = count - count % 10, count % 10
    if tongue == "es":
        if not (count == 1 or ends_in_one(count)):
            return str(count)
        one, twenty_one = spanish
        if count == 1:
            return one
        return twenty_one if tens == 20 else f"{tens} y {one}"  # noqa: PLR2004
    if count >= _HUNDRED or ones not in portuguese or tens == 10:  # noqa: PLR2004
        return str(count)
    return f"{tens} e {portuguese[ones]}" if tens else portuguese[ones]


def ends_in_one(count: int) -> bool:
    """21, 31, and so on to 91."""
    return 20 < count < _HUNDRED and count % 10 == 1  # noqa: PLR2004
