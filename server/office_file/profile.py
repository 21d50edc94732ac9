"""Country profiles, read from data: what a country's law and practice set for all its offices.

A country's nouns, with their gender, are in `antesala.words`.
"""

import tomllib
from collections.abc import Collection
from datetime import date
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Literal

import msgspec

from server.domain.catalogue import Pause, Standing, TicketClass, WaitingLimit
from server.domain.discipline import Discipline, Rule
from server.domain.petition.terms import PetitionKind, Right, Term
from server.domain.rights import DataLaw

PROFILES = resources.files("server.profiles")

RULES = {
    "two-then-oldest": Rule(Discipline.K_THEN_OLDEST, 2),
    "strict": Rule(Discipline.STRICT),
    "head-start": Rule(Discipline.HEAD_START),
    "first-come": Rule(Discipline.FIRST_COME),
    **{f"{k}-then-oldest": Rule(Discipline.K_THEN_OLDEST, k) for k in range(1, 5)},
}
"""The disciplines by their names in an office file."""


class Law(msgspec.Struct, forbid_unknown_fields=True):
    """The law on preference, and when it was last checked.

    `asks_for` is the discipline that the law itself demands, if it demands one.
    """

    notice: str
    checked_on: date
    asks_for: Discipline | None = None


class Book(msgspec.Struct, forbid_unknown_fields=True):
    """The country's official book of complaints, and the kinds of petitions that belong in it."""

    name: str
    kinds: tuple[PetitionKind, ...]
    law: str
    checked_on: date


class Limit(msgspec.Struct, forbid_unknown_fields=True):
    """A law on the longest wait in public offices, in minutes, and where it was read.

    Without a `subdivision` it holds in the whole country. Where a law has one limit for
    people who have a seat and another for those who stand in a line, `waiting` says which it is.
    `near_holidays` are the minutes beside a public holiday, where these are others.
    """

    minutes: int
    law: str
    source: str
    checked_on: date
    subdivision: str = ""
    waiting: Literal["any", "seated", "standing"] = "any"
    near_holidays: int | None = None


class Aimed(msgspec.Struct, forbid_unknown_fields=True):
    """What a law or a published figure asks of an indicator, as an office file writes it."""

    indicator: str
    value: int
    law: str
    checked_on: date


class Kept(msgspec.Struct, forbid_unknown_fields=True):
    """For how long an office of the country keeps what tells of people, and by which law.

    `is_verified`: the article was read in the law itself.
    """

    tickets_days: int
    words_days: int
    survey_days: int
    petitions_years: int
    law: str
    checked_on: date
    is_verified: bool = False


class Profile(
    msgspec.Struct,
    forbid_unknown_fields=True,
    rename={
        "classes": "class",
        "limits": "waiting_limit",
        "pauses": "pause",
        "targets": "target",
        "terms": "petition",
        "book": "complaint_book",
    },
):
    """One country. Most people live in the first time zone; `classes` are best first."""

    name: str
    language: str
    time_zones: tuple[str, ...]
    discipline: str
    law: Law
    classes: tuple[TicketClass, ...]
    pauses: tuple[Pause, ...] = ()
    """Why clerks pause, in offices whose file does not say."""
    limits: tuple[Limit, ...] = ()
    targets: tuple[Aimed, ...] = ()
    """What the law asks of the figures of every office."""
    terms: tuple[Term, ...] = ()
    """Until when petitions are answered; each kind is in one of them."""
    privacy: DataLaw | None = None
    """The law on personal data; None where the profile has none yet."""
    book: Book | None = None

    retention: Kept | None = None
    """None where the profile has none: then the house's usual periods count."""

    def term_of(self, kind: PetitionKind, right: Right | None = None) -> Term:
        """The time that the country's law gives for an answer to this kind, and this right of it.

        A right without a term of its own has that of its kind.
        """
        ours = [term for term in self.terms if kind in term.kinds]
        own = (term for term in ours if right is not None and right in term.rights)
        return next(own, None) or next(term for term in ours if not term.rights)

    def limit_in(self, subdivision: str, *, is_seated: bool = True) -> WaitingLimit | None:
        """The waiting limit of a region, else of the country; None where no law of it is known."""
        waiting = {"any", "seated" if is_seated else "standing"}
        places = {"", subdivision}
        ours = [each for each in self.limits if each.waiting in waiting]
        found = [each for each in ours if each.subdivision in places]
        limit = max(found, key=lambda each: each.subdivision == subdivision, default=None)
        if limit is None:
            return None
        return WaitingLimit(limit.minutes, limit.law, limit.checked_on, limit.near_holidays)

    @property
    def courtesies(self) -> tuple[str, ...]:
        """The classes that no law requires: an office has those that its file names."""
        return tuple(each.id for each in self.classes if each.standing is Standing.COURTESY)

    def classes_with(self, courtesies: Collection[str]) -> tuple[TicketClass, ...]:
        """The country's classes for an office with these courtesies."""
        left_out = set(self.courtesies) - set(courtesies)
        return tuple(each for each in self.classes if each.id not in left_out)


def countries(profiles: Traversable = PROFILES) -> list[str]:
    """The countries with a profile, by their two letters (ISO 3166)."""
    files = [file.name for file in profiles.iterdir()]
    return sorted(name.removesuffix(".toml") for name in files if name.endswith(".toml"))


def profile_of(country: str, profiles: Traversable = PROFILES) -> Profile:
    """Read a country's profile; it must be one of `countries`."""
    text = profiles.joinpath(f"{country}.toml").read_text("utf-8")
    return msgspec.convert(tomllib.loads(text), Profile)
