"""Country profiles: what a country's law and practice give to every office in it, read from data.

Its nouns, with their gender, are words of the house and stand in `antesala.words`.
"""

import tomllib
from collections.abc import Collection
from datetime import date
from importlib import resources
from importlib.resources.abc import Traversable

import msgspec

from server.domain.catalogue import Standing, TicketClass
from server.domain.discipline import Discipline, Rule

PROFILES = resources.files("server.profiles")

RULES = {
    "two-then-oldest": Rule(Discipline.K_THEN_OLDEST, 2),
    "strict": Rule(Discipline.STRICT),
    "head-start": Rule(Discipline.HEAD_START),
    "first-come": Rule(Discipline.FIRST_COME),
    **{f"{k}-then-oldest": Rule(Discipline.K_THEN_OLDEST, k) for k in range(1, 5)},
}
"""The disciplines by the names that an office file has for them."""


class Law(msgspec.Struct, forbid_unknown_fields=True):
    """What the law says of preference, and when somebody last looked whether it still does.

    `asks_for` is the discipline that the law itself demands, where it demands one.
    """

    notice: str
    checked_on: date
    asks_for: Discipline | None = None


class Profile(msgspec.Struct, forbid_unknown_fields=True, rename={"classes": "class"}):
    """One country. The first time zone is that of most people; `classes` stand best first."""

    name: str
    language: str
    time_zones: tuple[str, ...]
    discipline: str
    law: Law
    classes: tuple[TicketClass, ...]

    @property
    def courtesies(self) -> tuple[str, ...]:
        """The classes that no law gives: an office has those that its file names."""
        return tuple(each.id for each in self.classes if each.standing is Standing.COURTESY)

    def classes_with(self, courtesies: Collection[str]) -> tuple[TicketClass, ...]:
        """The country's classes as an office has them that gives these courtesies."""
        left_out = set(self.courtesies) - set(courtesies)
        return tuple(each for each in self.classes if each.id not in left_out)


def countries(profiles: Traversable = PROFILES) -> list[str]:
    """The countries that there is a profile for, by their two letters (ISO 3166)."""
    files = [file.name for file in profiles.iterdir()]
    return sorted(name.removesuffix(".toml") for name in files if name.endswith(".toml"))


def profile_of(country: str, profiles: Traversable = PROFILES) -> Profile:
    """What the house knows of a country; it must be one of `countries`."""
    text = profiles.joinpath(f"{country}.toml").read_text("utf-8")
    return msgspec.convert(tomllib.loads(text), Profile)
