"""What people say of an attention, apart from the ticket and the clerk that it was about.

An answer keeps the service, the channel and the hour at most: neither ticket, clerk,
counter nor minute. Where few people answered their answers are not shown, since those few would be
known. The scale is the country's: Chile's public services are graded from 1 to 7, as its survey of
user satisfaction does (MESU), others from 1 to 5.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from math import sqrt

LEAST_OF_SERVICE, LEAST_OF_CLERK = 5, 10
"""Answers below which those about one service, or one clerk, are hidden everywhere."""
ON_SCREEN = "screen"
"""The channel of what is said on a screen of faces, by people whose tickets it does not know."""
MOST_WORDS = 1000
"""Letters that a person may add."""


class Dimension(StrEnum):
    """What could be better: the dimensions of complaints in Peru (DS 007-2020-PCM)."""

    TREATMENT = "treatment"
    INFORMATION = "information"
    TIME = "time"
    ACCESS = "access"
    RESULT = "result"
    TRUST = "trust"


@dataclass(frozen=True, slots=True)
class Scale:
    """Grades from 1 to `highest`; those from `good` on count as satisfied."""

    highest: int
    good: int

    def has(self, grade: int) -> bool:
        """Whether it is a grade of this scale."""
        return 1 <= grade <= self.highest


SCALES: Mapping[str, Scale] = {"CL": Scale(7, 6)}
USUAL = Scale(5, 4)


def scale_of(country: str) -> Scale:
    """The scale by which a country's people grade."""
    return SCALES.get(country, USUAL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """An answer; `hour` is the office's local date and hour, such as `2026-03-27T10`.

    Where so few people were attended that it would tell whose the answer is, it is the month alone,
    `2026-03`, and `channel` is empty. A month that has ended and in which fewer than five people
    were attended for a service leaves `service` empty too.
    """

    service: str
    channel: str
    hour: str
    grade: int
    highest: int
    dimensions: tuple[Dimension, ...] = ()
    words: str = ""


def hour_of(local: datetime) -> str:
    """The hour of a local time, in which its minutes are lost."""
    return f"{local:%Y-%m-%dT%H}"


def blurred(answer: Answer, channels: Sequence[str]) -> Answer:
    """Keep of channel and hour what at least five people share, and no more.

    `channels` has the channel of each person who has been attended today for the same service, the
    answer's own author among them. Otherwise service and hour would lead to the one ticket that was
    served then; the month alone leads to all that are served in it.
    """
    is_on_screen = answer.channel == ON_SCREEN
    if len(channels) < LEAST_OF_SERVICE:
        channel = ON_SCREEN if is_on_screen else ""
        return replace(answer, channel=channel, hour=answer.hour[: len("2026-03")])
    if is_on_screen or channels.count(answer.channel) >= LEAST_OF_SERVICE:
        return answer
    return replace(answer, channel="")


_NUMBERS = re.compile(r"\d[\d.\-\s]{4,}[\dkK]")
"""Six signs or more: a telephone, a RUT, a DNI, a cédula."""
_ADDRESS = re.compile(r"\S+@\S+")
HIDDEN = "…"


_WORD = re.compile(r"[^\W\d_]+")
LEAST_OF_NAME = 3
"""Letters of a part of a name that is screened: not the `de` and `la` of many names."""


def screened(words: str, staff: Iterable[str] = ()) -> str:
    """What a person added, without numbers of persons, telephones, addresses of mail and names.

    The names are those of the `staff`: what is said of one clerk is shown to no reader.
    """
    kept = " ".join(words.split())[:MOST_WORDS]
    kept = _ADDRESS.sub(HIDDEN, _NUMBERS.sub(HIDDEN, kept))
    named = {_plain(part) for name in staff for part in _WORD.findall(name)}
    named = {part for part in named if len(part) >= LEAST_OF_NAME}
    # A word of the language, written small, stays: `rosa` is a colour, `Rosa` a clerk.
    return _WORD.sub(
        lambda word: HIDDEN if word[0][0].isupper() and _plain(word[0]) in named else word[0], kept
    )


def name_in(words: str, staff: Iterable[str]) -> str:
    """The first of the staff that a text names by two parts of their name; empty for none.

    One part alone may be a word of the language, a street or a place.
    """
    said = {_plain(word) for word in _WORD.findall(words) if word[0].isupper()}
    for name in staff:
        parts = {_plain(part) for part in _WORD.findall(name) if len(part) >= LEAST_OF_NAME}
        if len(parts & said) > 1:
            return name
    return ""


def _plain(word: str) -> str:
    """A word without capitals and accents, as many people type it."""
    parts = unicodedata.normalize("NFD", word.casefold())
    return "".join(sign for sign in parts if not unicodedata.combining(sign))


@dataclass(frozen=True, slots=True)
class Share:
    """A share with its interval of 95 % (Wilson 1927), all from 0 to 1, and of how many answers."""

    value: float
    low: float
    high: float
    n: int


_Z = 1.959964


def share(count: int, n: int) -> Share:
    """The share of `count` in `n`, which must not be 0."""
    value, spread = count / n, _Z * _Z / n
    middle = (value + spread / 2) / (1 + spread)
    half = _Z * sqrt(value * (1 - value) / n + spread / (4 * n)) / (1 + spread)
    # Rounding must not put the share outside its interval.
    return Share(value, min(value, max(0.0, middle - half)), max(value, min(1.0, middle + half)), n)


@dataclass(frozen=True, slots=True)
class Opinion:
    """What many people said. `grades` has how many gave each grade, from the lowest to the highest.

    `dimensions` is how often each was named. Of fewer people than may be shown there is none.
    """

    satisfied: Share
    grades: tuple[int, ...]
    dimensions: Mapping[Dimension, int]


def opinion(answers: Iterable[Answer], scale: Scale, least: int) -> Opinion | None:
    """The opinion of these people; None where they are fewer than `least`.

    An answer that was given on another scale does not count.
    """
    given = [answer for answer in answers if answer.highest == scale.highest]
    if len(given) < least:
        return None
    grades = [0] * scale.highest
    named = dict.fromkeys(Dimension, 0)
    for answer in given:
        grades[answer.grade - 1] += 1
        for each in answer.dimensions:
            named[each] += 1
    return Opinion(share(sum(grades[scale.good - 1 :]), len(given)), tuple(grades), named)
