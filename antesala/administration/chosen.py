"""Which office a command is about, where a folder's database has several: `--of ID`.

With one office nothing has to be said. With several a command without a choice is refused, and the
refusal names them: none is ever taken for the one that was meant.
"""

import argparse
from collections.abc import Iterable
from pathlib import Path
from shlex import quote

from antesala.words.terminal import sentence
from server.domain.identity import OfficeId
from server.office_file import OfficeFileError, read_office_file
from server.office_folder import OFFICE_FILE, OFFICES, ServiceError, own_folder


class ChoiceError(ServiceError):
    """No office was chosen of several, or one that is not there; the message names them."""


def add_choice(parser: argparse.ArgumentParser) -> None:
    """Let a command take `--of ID`, as `of`: empty where it is not said."""
    parser.add_argument(
        "--of", metavar=sentence("value-office-id"), default="", help=sentence("help-of")
    )


def chosen(known: Iterable[str], of: str, folder: Path) -> OfficeId:
    """The office that is meant, of those of a folder.

    Raises `ChoiceError`, and `ServiceError` where there is none.
    """
    ids = sorted(known)
    if not ids:
        raise ServiceError(sentence("service-empty", folder=folder))
    names = ", ".join(ids)
    if of and of not in ids:
        raise ChoiceError(sentence("offices-none-such", folder=folder, of=of, names=names))
    if not of and len(ids) > 1:
        said = sentence("offices-several", folder=folder, names=names, first=ids[0])
        raise ChoiceError(said)
    return OfficeId(of or ids[0])


def office_file(place: Path, of: str) -> Path:
    """The office file that is meant: the place itself, or that of one of a folder's offices.

    Read are the files alone, no database. Raises `ChoiceError`.
    """
    if not place.is_dir():
        return place
    further = [each.parent.name for each in place.glob(f"{OFFICES}/*/{OFFICE_FILE}")]
    if not further and not of:
        return place / OFFICE_FILE
    try:
        own = [str(read_office_file(place / OFFICE_FILE).office)]
    except (OfficeFileError, OSError):
        # Its faults are told by the command, which reads it too.
        own = [of] if of and of not in further else []
    return own_folder(place, chosen([*own, *further], of, place)) / OFFICE_FILE


def folder_and_choice(place: Path, of: str) -> tuple[Path, str]:
    """The folder of an office file's server, and which of its offices the file is of."""
    own = place.absolute().parent
    if own.parent.name == OFFICES:
        return own.parent.parent, of or own.name
    return place.parent, of


def typed(folder: Path, of: str) -> str:
    """A folder and a choice as they are typed in a command line."""
    return f"{quote(str(folder))} --of {of}" if of else quote(str(folder))
