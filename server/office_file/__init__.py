"""The office file: reads an office described in TOML into a catalogue, and explains its errors.

fields      every table and field          values, kinds   what is allowed in them
source      from bytes to clean TOML       lines           the line of each key and entry
checking    errors                         oddities        warnings
displays    what displays show             voice           how they say it
building    the finished catalogue         lettering       texts that cannot be shown
crest       the crest's file               profile     what the country provides
retention   for how long what is kept  targets     which figures are to be kept
punctual    the list of punctual taxpayers
"""

from dataclasses import dataclass, replace
from importlib.resources.abc import Traversable
from itertools import chain, islice
from pathlib import Path

from antesala.words import FALLBACK
from antesala.words.hyphens import Hyphens
from antesala.words.terminal import sentence
from server.domain.catalogue import Catalogue
from server.office_file.building import catalogue_of, names_of
from server.office_file.checking import Document, Fault, faults_of
from server.office_file.crest import CrestError, crest_beside, crest_of
from server.office_file.displays import faults_of_displays
from server.office_file.fields import OFFICE
from server.office_file.findings import MOST_FINDINGS, Finding, KeyPath, OfficeFileError, by_line
from server.office_file.lettering import plainer, unreadable, wide_words
from server.office_file.lines import Lines
from server.office_file.oddities import oddities_of
from server.office_file.profile import PROFILES, Profile, countries, profile_of
from server.office_file.punctual import faults_of_punctual
from server.office_file.retention import faults_of_retention
from server.office_file.source import divided, document_of, read, text_of
from server.office_file.targets import faults_of_targets
from server.office_file.voice import faults_of_voice

__all__ = [
    "PROFILES",
    "CrestError",
    "Examined",
    "Finding",
    "KeyPath",
    "Lines",
    "OfficeFileError",
    "Profile",
    "by_line",
    "countries",
    "crest_of",
    "examine",
    "office_fault",
    "profile_of",
    "read_office",
    "read_office_file",
    "text_of",
    "with_crest",
]


@dataclass(frozen=True, slots=True)
class Examined:
    """An office file without errors: its catalogue, its country, and the lines of its entries."""

    catalogue: Catalogue
    profile: Profile
    lines: Lines
    unshown: tuple[Fault, ...] = ()
    """Characters that some paper or screen shows differently."""
    crest_file: str = ""
    """The name of the crest's file beside the office file, which only `with_crest` opens."""

    @property
    def warnings(self) -> tuple[Finding, ...]:
        """The warnings about the file."""
        odd = (*oddities_of(self.catalogue, self.profile), *self.unshown)
        return by_line(Finding(self.lines.of(path), said, is_error=False) for path, said in odd)


def examine(text: str, profiles: Traversable = PROFILES) -> Examined:
    """Check a whole office file. Raises `OfficeFileError` with all its errors."""
    # Windows' Notepad puts a byte order mark before a text.
    text = text.removeprefix("\ufeff")
    written, lines = document_of(text), Lines(text)
    document = read(written)
    profile = _profile(document, profiles)
    hyphens = Hyphens(_language(document, profile), divided(written))
    faults = chain(
        faults_of(document, names_of(document, profile, profiles), lines),
        faults_of_displays(document),
        faults_of_voice(document),
        faults_of_retention(document, profile),
        faults_of_targets(document),
        faults_of_punctual(document),
        wide_words(document, hyphens),
        unreadable(document),
    )
    wrong = [Finding(lines.of(path), said) for path, said in islice(faults, MOST_FINDINGS)]
    if len(wrong) == MOST_FINDINGS:
        wrong.append(Finding(0, sentence("file-most", most=MOST_FINDINGS)))
    if wrong or profile is None:
        raise OfficeFileError(wrong)
    catalogue = replace(catalogue_of(document, profile), divided=hyphens.own)
    crest_file = str(document["office"].get("crest", ""))
    return Examined(catalogue, profile, lines, tuple(plainer(written)), crest_file)


def with_crest(examined: Examined, folder: Path) -> Examined:
    """Add the crest from the file's folder. Raises `OfficeFileError`."""
    if not examined.crest_file:
        return examined
    try:
        crest = crest_beside(folder, examined.crest_file)
    except CrestError as error:
        line = examined.lines.of(("office", "crest"))
        raise OfficeFileError([Finding(line, sentence("crest-fault", fault=error))]) from error
    return replace(examined, catalogue=replace(examined.catalogue, crest=crest))


def read_office(text: str) -> Catalogue:
    """Read the catalogue from an office file's text. Raises `OfficeFileError`."""
    return examine(text).catalogue


def read_office_file(path: Path) -> Catalogue:
    """Read the catalogue from a file, which the message of an `OfficeFileError` names."""
    try:
        return with_crest(examine(text_of(path)), path.parent).catalogue
    except OfficeFileError as error:
        raise OfficeFileError(error.findings, str(path)) from error


def office_fault(field: str, value: str, country: str = "") -> str:
    """What is wrong with a value for a field of [office]; an empty text if it is right.

    The country matters for fields that only some countries have, such as a region.
    """
    kind = OFFICE.fields[field].kind
    office = {"country": country, field: value}
    faults = kind.faults(value, names_of({"office": office}, None, PROFILES))
    return next((said for _, said in faults), "")


def _language(document: Document, profile: Profile | None) -> str:
    """The language of the office's texts: the first one that it names."""
    office = document.get("office")
    named = office.get("languages") if isinstance(office, dict) else None
    first = named[0] if isinstance(named, list) and named else None
    if isinstance(first, str):
        return first
    return profile.language if profile else FALLBACK


def _profile(document: Document, profiles: Traversable) -> Profile | None:
    office = document.get("office")
    country = office.get("country") if isinstance(office, dict) else None
    return profile_of(country, profiles) if country in countries(profiles) else None
