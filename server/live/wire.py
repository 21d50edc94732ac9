"""Messages of the wire as commands of the domain, and results as messages. No socket is here."""

import base64
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import TypeVar

import msgspec

from antesala.messages import commands as m, frames as f, kinds as k, rows as r
from antesala.words import typed
from antesala.words.terminal import sentence
from server import hub
from server.domain.catalogue import Catalogue
from server.domain.commands import COMMANDS, Command, LoadCatalogue
from server.domain.refusals import Code, Refusal as Refused
from server.office_file import CrestError, OfficeFileError, crest_of, read_office
from server.views.rows import iso, reason_part


def tag_of(message: msgspec.Struct) -> str:
    """The message's type on the wire."""
    return str(message.__struct_config__.tag)


def to_domain(message: m.OfficeCommand) -> Command | Refused:
    """The domain's command of the same name, without the wire's own fields (id, PIN)."""
    if isinstance(message, m.LoadCatalogue):
        try:
            return LoadCatalogue(_catalogue_of(message))
        except (OfficeFileError, CrestError) as error:
            return Refused(Code.CATALOGUE_INVALID, {"errors": str(error)})
    command: Command = msgspec.convert(message, COMMANDS[tag_of(message)], from_attributes=True)
    return command


_LINES, _NOTES = ("reason", "name"), ("need", "note", "story", "solution")
"""The fields that people type: texts of one line, and of several."""
_FACTS = ("person", "contact", "address", "identity", "reference")
"""Texts of one line that may be empty: what a person need not say."""


def _lines_of(message: msgspec.Struct) -> tuple[str, ...]:
    """The fields of one line; an office file's `text` has many."""
    return ("text",) if isinstance(message, m.ShowNotice) else _LINES


AnyMessage = TypeVar("AnyMessage", bound=msgspec.Struct)


def tidied(message: AnyMessage) -> AnyMessage:
    """The same with typed texts normalized: whole letters, and no invisible characters.

    Every command passes here, whichever way it came. An office file normalizes its texts itself.
    """
    texts = {
        name: tidy(text)
        for names, tidy in (
            (_lines_of(message) + _FACTS, typed.tidied),
            (_NOTES, typed.tidied_lines),
        )
        for name in names
        if isinstance(text := getattr(message, name, None), str)
    }
    return msgspec.structs.replace(message, **texts) if texts else message


def unseen(message: m.AnsweredCommand) -> f.Refusal | None:
    """Say which text of one line is empty once it is normalized."""
    field = next((name for name in _lines_of(message) if getattr(message, name, None) == ""), "")
    if not field:
        return None
    detail = f"{field}: nothing in it can be read"
    return f.Refusal(code=str(Code.MALFORMED), id=message.id, asked=tag_of(message), detail=detail)


def _catalogue_of(message: m.LoadCatalogue) -> Catalogue:
    """The office that a file describes, with its crest, which is checked here once more."""
    catalogue = read_office(message.text)
    if not message.crest:
        return catalogue
    try:
        content = base64.b64decode(message.crest, validate=True)
    except ValueError as error:
        fault = sentence("crest-not-base64")
        raise CrestError(sentence("crest-fault", fault=fault)) from error
    return replace(catalogue, crest=crest_of(content))


def answer(command_id: str, done: hub.Done) -> f.Answer:
    """The answer to a granted command, as its sender gets it."""
    return f.Answer(
        id=command_id,
        at=iso(done.at),
        seq=done.seq,
        ticket=done.answer.ticket,
        code=done.answer.code,
        link_token=done.link_token,
        counter=done.answer.counter,
        attention=done.answer.attention,
        reason=reason_part(done.answer.reason),
        role=msgspec.convert(done.answer.role, k.Role | None),
    )


def plain_answer(
    command_id: str,
    at: datetime,
    seq: int,
    code: str | None = None,
    found: r.FoundPart | None = None,
    connected: Sequence[r.ConnectedPart] = (),
) -> f.Answer:
    """The answer to a command that is no event of the office."""
    return f.Answer(
        id=command_id,
        at=iso(at),
        seq=seq,
        enrolment_code=code,
        found=found,
        connected=list(connected),
    )


def refusal(refused: Refused, command_id: str | None, asked: str | None) -> f.Refusal:
    """The refusal of a command, as its sender gets it."""
    facts = {name: str(fact) for name, fact in refused.facts.items()}
    return f.Refusal(code=str(refused.code), id=command_id, asked=asked, facts=facts)


class _Envelope(msgspec.Struct):
    id: object = None
    type: object = None


_ECHO = 64
"""Characters of an id or a type that are sent back; any valid one is shorter."""


def malformed(frame: str | bytes, error: Exception) -> f.Refusal:
    """Say why a frame is no command, with its id and type as far as they can be read."""
    try:
        envelope = msgspec.json.decode(frame, type=_Envelope)
    except (msgspec.ValidationError, RecursionError):
        # JSON, but no object, or nested too deeply.
        envelope = _Envelope()
    except (msgspec.DecodeError, UnicodeError):
        return f.Refusal(code=str(Code.NOT_JSON), detail=str(error))
    return f.Refusal(
        code=str(Code.MALFORMED),
        id=_echo(envelope.id),
        asked=_echo(envelope.type),
        detail=str(error),
    )


def _echo(value: object) -> str | None:
    return value if isinstance(value, str) and len(value) <= _ECHO else None
