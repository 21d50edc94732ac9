"""The templates of office files, filled with an office's name, country and clock."""

import re
import unicodedata
from dataclasses import dataclass, replace
from importlib import resources
from importlib.resources.abc import Traversable

import tomli_w

from server.domain.catalogue import Catalogue
from server.office_file import PROFILES, Lines, countries, profile_of, read_office

Value = str | list[str]
SMALLEST = "minima"
"""The template for a country that has none of its own."""


@dataclass(frozen=True, slots=True)
class Start:
    """The values of a new office; the template's where they are not given."""

    template: str
    name: str | None = None
    country: str | None = None
    time_zone: str | None = None
    subdivision: str | None = None

    def but(self, **said: str) -> "Start":
        """A copy with more values."""
        return replace(self, **said)


def templates() -> list[str]:
    """The names of all templates."""
    files = [file.name for file in resources.files("antesala.samples").iterdir()]
    return sorted(name.removesuffix(".toml") for name in files if name.endswith(".toml"))


def templates_for(country: str, profiles: Traversable = PROFILES) -> list[str]:
    """The templates without another country's content, the country's fullest first."""
    offices = {name: read_office(template_text(name)) for name in templates()}
    fitting = [name for name, office in offices.items() if _fits(office, country, profiles)]
    own = [name for name in fitting if offices[name].country == country]
    of_others = [name for name in fitting if name not in own]
    return [*sorted(own, key=lambda name: -len(offices[name].services)), *of_others] or [SMALLEST]


def country_of(template: str) -> str:
    """The country that a template was written for."""
    return read_office(template_text(template)).country


def _fits(office: Catalogue, country: str, profiles: Traversable) -> bool:
    """Whether a template fits a country: it is the country's, or names no law and no fee.

    A template without these still has one language.
    """
    if office.country == country:
        return True
    if country not in countries(profiles):
        return False
    is_plain = not any(each.legal_basis or each.fee for each in office.services)
    return is_plain and office.languages[0] == profile_of(country, profiles).language


def template_text(template: str) -> str:
    """A template as it is."""
    return resources.files("antesala.samples").joinpath(f"{template}.toml").read_text("utf-8")


def plain(text: str) -> str:
    """Small letters without accents, joined by hyphens: an id made of a name."""
    bare = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", bare.casefold()).strip("-")[:64]


def usual_time_zone(start: Start, profiles: Traversable = PROFILES) -> str:
    """The template's, unless the office is in another country."""
    office = read_office(template_text(start.template))
    if start.country in (None, office.country):
        return office.time_zone
    return profile_of(str(start.country), profiles).time_zones[0]


def office_text(start: Start, profiles: Traversable = PROFILES) -> str:
    """The office file, its comments kept."""
    text = template_text(start.template)
    office = read_office(text)
    changes: dict[str, Value] = {"time_zone": start.time_zone or usual_time_zone(start, profiles)}
    if start.name not in (None, office.name):
        changes |= {"name": str(start.name), "id": plain(str(start.name)) or office.office}
    if start.country not in (None, office.country):
        profile = profile_of(str(start.country), profiles)
        changes |= {"country": str(start.country), "languages": [profile.language]}
        changes |= {"discipline": profile.discipline}
    written = _changed(text, changes)
    return _with_region(written, start.subdivision) if start.subdivision else written


def _with_region(text: str, subdivision: str) -> str:
    """Insert the region under the line of the time zone, where a person looks for it."""
    written = text.splitlines(keepends=True)
    line = Lines(text).found["office", "time_zone"]
    written.insert(line, tomli_w.dumps({"subdivision": subdivision}))
    return "".join(written)


def _changed(text: str, changes: dict[str, Value]) -> str:
    """A template gives each value of [office] a line of its own."""
    found, written = Lines(text).found, text.splitlines(keepends=True)
    for key, value in changes.items():
        if ("office", key) in found:
            written[found["office", key] - 1] = tomli_w.dumps({key: value})
    return "".join(written)
