"""An office's folder without a server: asked inside this process, and read as it stands.

What is read are the facts that explain a refusal: the office's words, people and devices. They are
read beside a server and never written; unreadable ones are left out.

A command that a running server answers needs none of this, and so not the database's library.
"""

from collections.abc import Awaitable, Callable
from contextlib import closing
from pathlib import Path

import msgspec

from antesala.administration.chosen import ChoiceError, chosen
from antesala.administration.control import Wish
from antesala.messages import commands as m, decode_command, encode
from antesala.messages.frames import Message, Refusal
from antesala.words import Words
from antesala.words.terminal import Surroundings, refusal_lines, terminal_words
from server.database_place import database_of, has_database
from server.domain.catalogue import Catalogue
from server.domain.identity import OfficeId
from server.domain.office import Office
from server.live.guests import Guest, Lobby
from server.live.wire import tag_of
from server.office_file import OfficeFileError, read_office, read_office_file
from server.office_folder import OFFICE_FILE, ServiceError, own_folder
from server.service import lobby_of
from server.store import Device, Reader, StoreError
from server.store.reading import enrolled


async def answer_inside(folder: Path, wish: Wish, of: str = "") -> Message:
    """The office's answer where no server runs. Raises `ServiceError` where one does."""
    async with lobby_of(folder) as lobby:
        return await asking(lobby, chosen(lobby.rooms, of, folder))(wish)


def told(refusal: Refusal, folder: Path, wish: Wish, of: str = "") -> str:
    """A refusal of this command in sentences, with what the folder tells about it."""
    words, around = words_of(folder, of), surroundings_of(folder, wish, of)
    return "\n".join(refusal_lines(refusal.code, refusal.facts, words, around, refusal.detail))


def words_of(folder: Path, of: str = "") -> Words:
    """The words for a terminal: in its own language or else the office's. Raises `ChoiceError`."""
    office = office_in(folder, of)
    catalogue = None if office is None else office.catalogue
    if catalogue is None or not catalogue.country:
        catalogue = _in_file(own_folder(folder, of) / OFFICE_FILE)
    if catalogue is None:
        return terminal_words()
    return terminal_words(catalogue.languages, catalogue.country)


def office_in(folder: Path, of: str = "") -> Office | None:
    """The office as the database has it; None where it has none, or cannot be read.

    Raises `ChoiceError` where it has several, and none of them was chosen.
    """
    if not has_database(folder):
        return None
    try:
        with closing(Reader.open(database_of(folder))) as reader:
            offices = reader.offices()
            return reader.load(chosen(offices, of, folder)) if offices else None
    except ChoiceError:
        raise
    except (StoreError, ServiceError):
        return None


def surroundings_of(folder: Path, wish: msgspec.Struct, of: str = "") -> Surroundings:
    """Facts to explain a refusal of this command."""
    office = office_in(folder, of)
    known: dict[str, list[str]] = {
        "clerk": [] if office is None else [str(each) for each in office.catalogue.clerk],
        "device": [] if office is None else _devices(folder, office.id),
    }
    own = "" if office is None else office.id
    return Surroundings(str(folder), own, known, _new_ids(wish, office), of)


def _devices(folder: Path, office: OfficeId) -> list[str]:
    try:
        with closing(Reader.open(database_of(folder))) as reader:
            return [device.name for device in enrolled(reader, office)]
    except (StoreError, ServiceError):
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


def asking(lobby: Lobby, office: OfficeId) -> Callable[[Wish], Awaitable[Message]]:
    """The administrator's commands about an office inside this process."""
    guest = Guest(Device("control", office, "administrator", "control"), _Deaf())

    async def ask(wish: Wish) -> Message:
        # Encode it as for a socket, so that the wire's refusals hold here too.
        try:
            decode_command(encode(wish))
        except msgspec.ValidationError as error:
            return Refusal(code="malformed", id=wish.id, asked=tag_of(wish), detail=str(error))
        return await lobby.ask(guest, wish)

    return ask


class _Deaf:
    """A connection without another end: answers are returned, not sent."""

    def take(self, frame: bytes) -> None:
        """Let it go."""

    def say(self, message: Message) -> None:
        """Let it go."""

    def shut(self) -> None:
        """Do nothing: there is no connection to end."""
