"""The closed sets of names that an office file may use: the house's, the country's and its own."""

from collections.abc import Iterable
from importlib import resources
from importlib.resources.abc import Traversable

from server.domain.attention import Kind
from server.domain.catalogue import ClerkRole
from server.office_file.checking import Document, entries
from server.office_file.fields import COUNTER, GROUP, SERIES, SERVICE, UNIT
from server.office_file.kinds import Names
from server.office_file.profile import RULES, Profile, countries
from server.public_holidays import subdivisions_of


def languages() -> list[str]:
    """The languages of the house's texts, without the variants of single countries."""
    folders = resources.files("antesala.words").iterdir()
    spoken = [folder.name for folder in folders if folder.joinpath("terms.ftl").is_file()]
    return sorted(name for name in spoken if "-" not in name)


def names_of(document: Document, profile: Profile | None, profiles: Traversable) -> Names:
    """All names that a value may use, by set."""
    own = {
        table.name: [row.get(table.key) for _, row in entries(document, table)]
        for table in (UNIT, SERIES, GROUP, SERVICE)
    }
    return {
        **{name: _texts(keys) for name, keys in own.items()},
        "class": _classes_in(document, profile) if profile else _classes_of(document),
        "courtesy": list(profile.courtesies) if profile else _courtesies_of(document),
        "country": countries(profiles),
        "subdivision": _regions_of(document),
        "discipline": list(RULES),
        "kind": list(Kind),
        "language": languages(),
        "role": list(ClerkRole),
    }


def _regions_of(document: Document) -> list[str]:
    """The regions with public holidays in the file's country, by code and by name."""
    office = document.get("office")
    country = office.get("country") if isinstance(office, dict) else None
    codes, named = subdivisions_of(country) if isinstance(country, str) else ((), {})
    return [*codes, *named]


def _texts(values: Iterable[object]) -> dict[str, None]:
    """The texts in order without duplicates, as a dict for fast look-up."""
    return dict.fromkeys(value for value in values if isinstance(value, str))


def _classes_in(document: Document, profile: Profile) -> dict[str, None]:
    return _texts(each.id for each in profile.classes_with(_courtesies_of(document)))


def _courtesies_of(document: Document) -> dict[str, None]:
    """The courtesies that the file names; in an unknown country any are allowed."""
    office = document.get("office")
    named = office.get("courtesies") if isinstance(office, dict) else None
    return _texts(named if isinstance(named, list) else ())


def _classes_of(document: Document) -> dict[str, None]:
    """All classes that the file mentions; in an unknown country any are allowed."""
    lists = [row.get("classes") for _, row in entries(document, COUNTER)]
    return _texts(each for some in lists if isinstance(some, list) for each in some)
