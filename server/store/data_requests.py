"""Requests about one's own data as rows, and what they do to the rows of a petition.

Small transactions apart from any office's turn; every call may raise `StoreError`.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from sqlalchemy import Connection, Engine, RowMapping, delete, insert, select, update

from antesala.words.terminal import Sentence
from server.domain.data_request import DataRequest
from server.domain.petition.register import Person
from server.store import tables as t
from server.store.faults import faults
from server.store.petition_rows import forget_persons
from server.store.rows import from_milliseconds, to_milliseconds

_TROUBLE = Sentence("store-privacy-unused")


class DataRequestRows:
    """The requests of all offices of a database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        with faults(self._engine, _TROUBLE), self._engine.begin() as connection:
            yield connection

    def all_of(self, office: str) -> list[DataRequest]:
        """The requests of an office whose persons have been proven, by folio."""
        c = t.DATA_REQUEST.c
        query = select(t.DATA_REQUEST).where(c.office == office).order_by(c.folio)
        with self._transaction() as connection:
            return [_request(row) for row in connection.execute(query).mappings()]

    def prove(self, office: str, request: DataRequest) -> None:
        """Note which petition a request is about; a later proof replaces an earlier one."""
        c = t.DATA_REQUEST.c
        former = delete(t.DATA_REQUEST).where(c.office == office, c.folio == request.folio)
        row = {
            "folio": request.folio,
            "about": request.about,
            "proven_at": to_milliseconds(request.proven_at),
            "proven_by": request.proven_by,
        }
        with self._transaction() as connection:
            connection.execute(former)
            connection.execute(insert(t.DATA_REQUEST).values(office=office, **row))

    def block(self, office: str, folio: str, at: datetime | None) -> None:
        """Block the data of a request's petition since a moment, or no longer (None)."""
        self._set(office, folio, blocked_at=None if at is None else to_milliseconds(at))

    def note_done(self, office: str, folio: str, at: datetime, clerk: str) -> None:
        """Note that what was asked has been done."""
        self._set(office, folio, done_at=to_milliseconds(at), done_by=clerk)

    def _set(self, office: str, folio: str, **cells: object) -> None:
        c = t.DATA_REQUEST.c
        changed = update(t.DATA_REQUEST).where(c.office == office, c.folio == folio)
        with self._transaction() as connection:
            connection.execute(changed.values(**cells))

    def correct(self, office: str, about: str, person: Person) -> None:
        """Write who the person of a petition is, in the place of what stood there."""
        c = t.PETITION_PERSON.c
        who = {each: getattr(person, each) for each in Person.__dataclass_fields__}
        former = delete(t.PETITION_PERSON).where(c.office == office, c.folio == about)
        with self._transaction() as connection:
            connection.execute(former)
            if not person.is_anonymous:
                row = {"office": office, "folio": about, **who}
                connection.execute(insert(t.PETITION_PERSON).values(row))

    def forget(self, office: str, about: str) -> None:
        """Delete the person, words and files of a petition."""
        with self._transaction() as connection:
            forget_persons(connection, office, [about])


def _request(row: RowMapping) -> DataRequest:
    moments = {
        name: None if row[name] is None else from_milliseconds(row[name])
        for name in ("blocked_at", "done_at")
    }
    return DataRequest(
        folio=row["folio"],
        about=row["about"],
        proven_at=from_milliseconds(row["proven_at"]),
        proven_by=row["proven_by"],
        done_by=row["done_by"],
        **moments,
    )
