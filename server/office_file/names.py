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
    """The languages that the house has words in, without what single countries say otherwise."""
    folders = resources.files("antesala.words").iterdir()
    spoken = [folder.name for folder in folders if folder.joinpath("terms.ftl").is_file()]
    return sorted(name for name in spoken if "-" not in name)


def names_of(document: Document, profile: Profile | None, profiles: Traversable) -> Names:
    """All that a value may name."""
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
    """The regions that the holidays of the file's country know, by code and by name."""
    office = document.get("office")
    country = office.get("country") if isinstance(office, dict) else None
    codes, named = subdivisions_of(country) if isinstance(country, str) else ((), {})
    return [*codes, *named]


def _texts(values: Iterable[object]) -> dict[str, None]:
    """Each text once, in order, and found at once."""
    return dict.fromkeys(value for value in values if isinstance(value, str))


def _classes_in(document: Document, profile: Profile) -> dict[str, None]:
    return _texts(each.id for each in profile.classes_with(_courtesies_of(document)))


def _courtesies_of(document: Document) -> dict[str, None]:
    """What the file calls courtesies; whose country nobody knows may have any."""
    office = document.get("office")
    named = office.get("courtesies") if isinstance(office, dict) else None
    return _texts(named if isinstance(named, list) else ())


def _classes_of(document: Document) -> dict[str, None]:
    """All classes that the file speaks of: whose country nobody knows may have any."""
    lists = [row.get("classes") for _, row in entries(document, COUNTER)]
    return _texts(each for some in lists if isinstance(some, list) for each in some)
