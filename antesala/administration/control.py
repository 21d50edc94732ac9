"""The administrator's commands: to the running server, or inside this process where none runs.

With them stand the facts about an office's folder that explain a refusal: its words, people and
devices. They are read beside the server and never written; unreadable ones are left out.
"""

import asyncio
import secrets
from collections.abc import Awaitable, Callable
from contextlib import closing
from pathlib import Path
from typing import TypeAlias
from uuid import uuid4

import msgspec

from antesala.administration.output import AdministrationError, RefusedError
from antesala.conversation import Conversation, TurnedAwayError
from antesala.messages import commands as m, decode_command, encode
from antesala.messages.frames import Answer, Message, Refusal
from antesala.words import Words
from antesala.words.terminal import Surroundings, reason_of, refusal_lines, sentence, terminal_words
from server.domain.catalogue import Catalogue
from server.domain.office import Office
from server.live.guests import Guest, Lobby
from server.live.wire import tag_of
from server.office_file import OfficeFileError, read_office, read_office_file
from server.office_folder import CONTROL_FILE, DATABASE, OFFICE_FILE
from server.service import lobby_of
from server.store import Device, Reader, StoreError
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


Wish: TypeAlias = m.OfficeCommand | m.AccessCommand | m.ListConnected
PATIENCE = 10
"""Seconds; a server on this machine answers in a hundredth of one."""


def fresh_id() -> str:
    """The id of a new wish."""
    return str(uuid4())


def fresh_pin() -> str:
    """A random PIN for a clerk."""
    return f"{secrets.randbelow(10**6):06d}"


async def administer(folder: Path, wish: Wish) -> Answer:
    """The answer to a command for the office in a folder. Raises `AdministrationError`."""
    try:
        return await _answered(folder, wish)
    except RefusedError as error:
        given = error.refusal
        words, around = words_of(folder), surroundings_of(folder, wish)
        said = refusal_lines(given.code, given.facts, words, around, given.detail)
        raise AdministrationError("\n".join(said)) from error


async def running_answer(folder: Path, wish: Wish) -> Answer | None:
    """The running server's answer to a query; None where none runs."""
    entry = _entry(folder / CONTROL_FILE)
    if entry is None:
        return None
    try:
        async with (
            asyncio.timeout(PATIENCE),
            Conversation(entry.url, token=entry.token) as talk,
        ):
            return await granted(talk.ask(wish))
    except (TimeoutError, TurnedAwayError, RefusedError):
        return None


async def _answered(folder: Path, wish: Wish) -> Answer:
    entry = _entry(folder / CONTROL_FILE)
    if entry is not None:
        try:
            async with (
                asyncio.timeout(PATIENCE),
                Conversation(entry.url, token=entry.token) as talk,
            ):
                return await granted(talk.ask(wish))
        except TurnedAwayError as error:
            if error.refusal.code == "wrong_protocol":
                raise RefusedError(error.refusal) from error
            # The file is of an earlier server: the lock tells whether one runs.
        except TimeoutError:
            # A killed server leaves its file behind; the lock tells whether it runs.
            pass
    async with lobby_of(folder) as lobby:
        return await granted(asking(lobby)(wish))


class _Entry(msgspec.Struct):
    """What a running server leaves for this machine's administrator."""

    url: str
    token: str


def _entry(file: Path) -> _Entry | None:
    """The way to the running server; None where none runs or the file is another one."""
    try:
        return msgspec.json.decode(file.read_bytes(), type=_Entry)
    except (FileNotFoundError, msgspec.DecodeError):
        return None
    except OSError as error:
        said = sentence("office-unread", file=file, why=reason_of(error))
        raise AdministrationError(said) from error


def asking(lobby: Lobby) -> Callable[[Wish], Awaitable[Message]]:
    """The administrator's commands inside this process."""
    office = next(iter(lobby.rooms))
    guest = Guest(Device("control", office, "administrator", "control"), _Deaf())

    async def ask(wish: Wish) -> Message:
        # Encode it as for a socket, so that the wire's refusals hold here too.
        try:
            decode_command(encode(wish))
        except msgspec.ValidationError as error:
            return Refusal(code="malformed", id=wish.id, asked=tag_of(wish), detail=str(error))
        return await lobby.ask(guest, wish)

    return ask


async def granted(answer: Awaitable[Message]) -> Answer:
    """The answer, unless it is a refusal, which is raised as `RefusedError`."""
    given = await answer
    if isinstance(given, Refusal):
        raise RefusedError(given)
    assert isinstance(given, Answer)  # noqa: S101 - a command is answered or refused
    return given


class _Deaf:
    """A connection without another end: answers are returned, not sent."""

    def take(self, frame: bytes) -> None:
        """Let it go."""

    def say(self, message: Message) -> None:
        """Let it go."""

    def shut(self) -> None:
        """Do nothing: there is no connection to end."""
