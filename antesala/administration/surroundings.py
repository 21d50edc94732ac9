"""Facts about an office's folder beside a running server: its words, people and devices.

They are read to explain and to list, never written; unreadable ones are left out.
"""

from contextlib import closing
from pathlib import Path

import msgspec

from antesala.messages import commands as m
from antesala.words import Words
from antesala.words.terminal import Surroundings, terminal_words
from server.domain.catalogue import Catalogue
from server.domain.office import Office
from server.office_file import OfficeFileError, read_office, read_office_file
from server.service import DATABASE, OFFICE_FILE
from server.store import Reader, StoreError
from server.store.reading import enrolled


def words_of(folder: Path) -> Words:
    """The words for a terminal: in its own language or else the office's."""
    office = office_in(folder)
    catalogue = None if office is None else office.catalogue
    if catalogue is None or not catalogue.country:
        catalogue = _in_file(folder / OFFICE_FILE)
    if catalogue is None:
        return terminal_words()
    return terminal_words(catalogue.languages, catalogue.country)


def office_in(folder: Path) -> Office | None:
    """The office as the database has it; None where it has none, or cannot be read."""
    if not (folder / DATABASE).is_file():
        return None
    try:
        with closing(Reader.open(folder / DATABASE)) as reader:
            offices = reader.offices()
            return reader.load(offices[0]) if offices else None
    except StoreError:
        return None


def surroundings_of(folder: Path, wish: msgspec.Struct) -> Surroundings:
    """Facts to explain a refusal of this command."""
    office = office_in(folder)
    known: dict[str, list[str]] = {
        "clerk": [] if office is None else [str(each) for each in office.catalogue.clerk],
        "device": _devices(folder),
    }
    own = "" if office is None else office.id
    return Surroundings(str(folder), own, known, _new_ids(wish, office))


def _devices(folder: Path) -> list[str]:
    try:
        return [device.name for device in enrolled(folder / DATABASE)]
    except StoreError:
        return []


def _new_ids(wish: msgspec.Struct, office: Office | None) -> dict[str, list[str]]:
    """The ids in a command's office file that the office does not have yet."""
    if not isinstance(wish, m.LoadCatalogue) or office is None:
        return {}
    try:
        new = read_office(wish.text)
    except OfficeFileError:
        return {}
    old = office.catalogue
    return {
        "service": [each for each in new.service if each not in old.service],
        "counter": [each for each in new.counter if each not in old.counter],
        "clerk": [each for each in new.clerk if each not in old.clerk],
    }


def _in_file(file: Path) -> Catalogue | None:
    try:
        return read_office_file(file)
    except OfficeFileError:
        return None
