"""The public holidays of a country and of one of its regions, by date, from the library of them.

They are computed year by year as they are asked for, and stored in no database: a server that runs
for years has those of every year, and a newer library counts from the next start on.
"""

import logging
import re
from collections import ChainMap
from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import TYPE_CHECKING

from antesala.words.terminal import Sentence
from server.domain.catalogue import Catalogue

if TYPE_CHECKING:
    from holidays import HolidayBase

log = logging.getLogger(__name__)

_ASIDE = re.compile(r"\s*\([^)]*\)")
"""The library's remarks, such as "(observado)", which do not help a citizen."""


def holidays_around(catalogue: Catalogue, day: date) -> Mapping[date, str]:
    """The names of the public holidays of the date's year and of the two after it.

    That is enough: the next opening is searched within `HORIZON` days.
    """
    language = next(iter(catalogue.languages), "")
    return holidays_in(catalogue.country, catalogue.subdivision, language, day)


def holidays_in(country: str, subdivision: str, language: str, day: date) -> Mapping[date, str]:
    """The same of a country without an office; `subdivision` is empty for the whole country."""
    return _three_years(country, subdivision, language, day.year)


def subdivisions_of(country: str) -> tuple[tuple[str, ...], Mapping[str, str]]:
    """The regions of a country with holidays of their own: their codes, and codes by name."""
    known = _known(country)
    if known is None:
        return (), {}
    return tuple(known.subdivisions), dict(known.subdivisions_aliases)


@cache
def _three_years(country: str, subdivision: str, language: str, year: int) -> Mapping[date, str]:
    years = range(year, year + 3)
    return ChainMap(*(_of_year(country, subdivision, language, each) for each in years))


@cache
def _of_year(country: str, subdivision: str, language: str, year: int) -> dict[date, str]:
    known = _known(country)
    if known is None:
        return {}
    codes, names = subdivisions_of(country)
    code = names.get(subdivision, subdivision)
    if code and code not in codes:
        # An office loaded under another version of the library: its country still has holidays.
        said = Sentence("service-no-region", region=repr(subdivision), country=country)
        log.warning("%s", said)
        code = ""
    spoken = [each for each in known.supported_languages if each.split("_")[0] == language]
    chosen = spoken[0] if spoken else known.default_language
    found = known(subdiv=code or None, years=year, expand=False, language=chosen)
    return {day: _ASIDE.sub("", name) for day, name in sorted(found.items())}


@cache
def _known(country: str) -> "type[HolidayBase] | None":
    """The library's holidays of a country; None for an unknown code.

    Its file is loaded alone: to import it from the library would import those of all 250 countries
    first, which takes 0.13 s of a current PC and 10 MB.
    """
    # A command that asks for no holiday starts 25 ms sooner without the library.
    import holidays as library  # noqa: PLC0415 - as said above
    from holidays.registry import COUNTRIES  # noqa: PLC0415 - as said above

    files = {codes[1]: (file, codes[0]) for file, codes in COUNTRIES.items()}
    if country not in files:
        return None
    name, kind = files[country]
    file = Path(library.__file__).parent / "countries" / f"{name}.py"
    spec = spec_from_file_location(f"{__name__}.{name}", file)
    assert spec is not None and spec.loader is not None  # noqa: PT018, S101 - it is a Python file
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    known: type[HolidayBase] = getattr(module, kind)
    return known
