"""Petitions as rows of their tables and back, and the few statements on what hangs on one of them.

Decides no steps; the transactions are `petitions`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, Table, delete, func, insert, select, update

from server.domain.identity import AttentionId, ClerkId, OfficeId, ServiceId, UnitId
from server.domain.petition.register import (
    Attachment,
    Done,
    File,
    Person,
    Petition,
    PetitionChannel,
    Reply,
    Role,
    Words,
    WordsKind,
)
from server.domain.petition.states import PetitionState, StepKind
from server.domain.petition.terms import DayKind, PetitionKind, Right
from server.store import tables as t
from server.store.rows import from_milliseconds, to_milliseconds

_SECRET = {"request_hash", "body_hash", "key_hash", "token_hash"}
PETITION = [column for column in t.PETITION.c if column.name not in _SECRET]
"""The columns of a petition without its hashes."""


@dataclass(frozen=True, slots=True)
class Hashes:
    """What a petition is known by besides its folio, as hashes alone."""

    request: str
    body: str
    key: str
    token: str


def row_of(petition: Petition) -> dict[str, Any]:
    """The cells of a petition by their columns."""
    cells: dict[str, Any] = {}
    for name in Petition.__dataclass_fields__:
        value = getattr(petition, name)
        if isinstance(value, bool):
            value = int(value)
        elif isinstance(value, datetime):
            value = to_milliseconds(value)
        elif isinstance(value, date):
            value = value.isoformat()
        cells["data_right" if name == "right" else name] = value
    return cells


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def petition_of(row: RowMapping) -> Petition:
    ended_at, right = row["ended_at"], row["data_right"]
    return Petition(
        office=OfficeId(row["office"]),
        folio=row["folio"],
        kind=PetitionKind(row["kind"]),
        channel=PetitionChannel(row["channel"]),
        state=PetitionState(row["state"]),
        unit=None if row["unit"] is None else UnitId(row["unit"]),
        service=None if row["service"] is None else ServiceId(row["service"]),
        taken_by=None if row["taken_by"] is None else ClerkId(row["taken_by"]),
        attention=None if row["attention"] is None else AttentionId(row["attention"]),
        received_at=from_milliseconds(row["received_at"]),
        received_on=date.fromisoformat(row["received_on"]),
        due=date.fromisoformat(row["due"]),
        first=date.fromisoformat(row["first"]),
        days=row["days"],
        counted=DayKind(row["counted"]),
        law=row["law"],
        extends_to=_day(row["extends_to"]),
        is_extended=bool(row["is_extended"]),
        is_denied_preference=bool(row["is_denied_preference"]),
        right=None if right is None else Right(right),
        reply=Reply(row["reply"]),
        ended_at=None if ended_at is None else from_milliseconds(ended_at),
        ended_on=_day(row["ended_on"]),
        steps=row["steps"],
    )


def hashes_of(row: RowMapping) -> Hashes:
    return Hashes(row["request_hash"], row["body_hash"], row["key_hash"], row["token_hash"])


def step_row(done: Done) -> dict[str, Any]:
    return {
        "number": done.number,
        "at": to_milliseconds(done.at),
        "kind": done.kind,
        "state": done.state,
        "role": done.role,
        "clerk": done.clerk,
        "unit": done.unit,
        "due": None if done.due is None else done.due.isoformat(),
    }


def steps_of(connection: Connection, office: str, folio: str) -> Iterator[Done]:
    c = t.PETITION_STEP.c
    query = select(t.PETITION_STEP).where(c.office == office, c.folio == folio)
    for row in connection.execute(query.order_by(c.number)).mappings():
        yield Done(
            number=row["number"],
            at=from_milliseconds(row["at"]),
            kind=StepKind(row["kind"]),
            state=PetitionState(row["state"]),
            role=Role(row["role"]),
            clerk=None if row["clerk"] is None else ClerkId(row["clerk"]),
            unit=None if row["unit"] is None else UnitId(row["unit"]),
            due=_day(row["due"]),
        )


def _next_number(connection: Connection, table: Table, key: dict[str, Any]) -> int:
    query = select(func.max(table.c.number)).where(
        table.c.office == key["office"], table.c.folio == key["folio"]
    )
    return int(connection.execute(query).scalar() or 0) + 1


def add_words(connection: Connection, key: dict[str, Any], said: Words) -> None:
    number = _next_number(connection, t.PETITION_TEXT, key)
    row = {**key, "number": number, "step": said.step, "kind": said.kind, "text": said.text}
    connection.execute(insert(t.PETITION_TEXT).values(row))


def words_of(connection: Connection, office: str, folio: str) -> Iterator[Words]:
    c = t.PETITION_TEXT.c
    query = select(c.step, c.kind, c.text).where(c.office == office, c.folio == folio)
    for step, kind, text in connection.execute(query.order_by(c.number)):
        yield Words(step, WordsKind(kind), text)


def person_of(connection: Connection, office: str, folio: str) -> Person:
    c = t.PETITION_PERSON.c
    query = select(t.PETITION_PERSON).where(c.office == office, c.folio == folio)
    row = connection.execute(query).mappings().first()
    if row is None:
        return Person()
    return Person(**{each: row[each] for each in Person.__dataclass_fields__})


def add_files(
    connection: Connection, key: dict[str, Any], step: int, files: Sequence[Attachment]
) -> None:
    if not files:
        return
    first = _next_number(connection, t.PETITION_FILE, key)
    for number, file in enumerate(files, first):
        row = {
            **key,
            "number": number,
            "step": step,
            "name": file.name,
            "media_type": file.media_type,
            "size": len(file.content),
            "content": file.content,
        }
        connection.execute(insert(t.PETITION_FILE).values(row))


def files_of(connection: Connection, office: str, folio: str) -> Iterator[File]:
    columns = [column for column in t.PETITION_FILE.c if column.name != "content"]
    c = t.PETITION_FILE.c
    query = select(*columns).where(c.office == office, c.folio == folio).order_by(c.number)
    for row in connection.execute(query).mappings():
        yield file_of(row)


def file_of(row: RowMapping) -> File:
    return File(
        number=row["number"],
        step=row["step"],
        name=row["name"],
        media_type=row["media_type"],
        size=row["size"],
    )


def forget_persons(connection: Connection, office: str, folios: Sequence[str]) -> None:
    """Delete persons, texts and files of petitions; no link or key opens them any more."""
    for table in (t.PETITION_PERSON, t.PETITION_TEXT, t.PETITION_FILE):
        of_them = (table.c.office == office, table.c.folio.in_(folios))
        connection.execute(delete(table).where(*of_them))
    step = t.PETITION_STEP.c
    ours = (step.office == office, step.folio.in_(folios))
    connection.execute(update(t.PETITION_STEP).where(*ours).values(clerk=None, request_hash=None))
    c = t.PETITION.c
    for folio in folios:
        # Its hashes are unique: a link that leads to no petition is put in their place.
        gone = {"token_hash": f"{office} {folio}", "request_hash": folio}
        empty = {"key_hash": "", "body_hash": "", "taken_by": None, "attention": None}
        one = update(t.PETITION).where(c.office == office, c.folio == folio)
        connection.execute(one.values(**gone, **empty))
