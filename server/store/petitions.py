"""The register of petitions in the database; what is personal stands in tables of its own.

The writer's thread writes, in small transactions apart from any office's turn; other threads read.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Engine, func, insert, or_, select, update

from antesala.words.terminal import Sentence
from server.domain.petition.register import (
    Attachment,
    Detail,
    Done,
    File,
    Person,
    Petition,
    Words,
)
from server.domain.petition.steps import Taken
from server.domain.refusals import Code, Refusal, refuse
from server.store import tables as t
from server.store.faults import faults
from server.store.petition_rows import (
    PETITION,
    Hashes,
    add_files,
    add_words,
    file_of,
    files_of,
    hashes_of,
    person_of,
    petition_of,
    row_of,
    step_row,
    steps_of,
    words_of,
)
from server.store.rows import to_milliseconds

_TROUBLE = Sentence("store-petitions-unused")


@dataclass(frozen=True, slots=True)
class Year:
    """A year's last folio number, and the secret from which its keys and links follow."""

    last: int
    secret: str


@dataclass(frozen=True, slots=True)
class Arrived:
    """A petition as it is stored when it comes, or as one of the same request was before."""

    petition: Petition
    hashes: Hashes


class PetitionRows:
    """The petitions of all offices of a database. Every call may raise `StoreError`."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        with faults(self._engine, _TROUBLE), self._engine.begin() as connection:
            yield connection

    def year(self, office: str, year: int, secret: str) -> Year:
        """The year's number and secret; a year that begins takes the secret that is given."""
        c = t.PETITION_YEAR.c
        query = select(c.last, c.secret).where(c.office == office, c.year == year)
        with self._transaction() as connection:
            row = connection.execute(query).first()
            if row is not None:
                return Year(row[0], row[1])
            new = {"office": office, "year": year, "last": 0, "secret": secret}
            connection.execute(insert(t.PETITION_YEAR).values(new))
        return Year(0, secret)

    def by_request(self, office: str, request_hash: str) -> Arrived | None:
        """The petition that came with this request before."""
        c = t.PETITION.c
        query = select(t.PETITION).where(c.office == office, c.request_hash == request_hash)
        with self._transaction() as connection:
            row = connection.execute(query).mappings().first()
        return None if row is None else Arrived(petition_of(row), hashes_of(row))

    def add(
        self,
        arrived: Arrived,
        history: Sequence[Done],
        words: Sequence[Words],
        person: Person,
        files: Sequence[Attachment],
    ) -> None:
        """Store a petition that has come, with its first steps; its number is used up."""
        petition, hashes = arrived.petition, arrived.hashes
        year, number = (int(part) for part in petition.folio.split("-"))
        key = {"office": petition.office, "folio": petition.folio}
        c = t.PETITION_YEAR.c
        with self._transaction() as connection:
            used = update(t.PETITION_YEAR).where(c.office == petition.office, c.year == year)
            connection.execute(used.values(last=number))
            row = {
                **row_of(petition),
                "request_hash": hashes.request,
                "body_hash": hashes.body,
                "key_hash": hashes.key,
                "token_hash": hashes.token,
            }
            connection.execute(insert(t.PETITION).values(row))
            for done in history:
                connection.execute(insert(t.PETITION_STEP).values({**key, **step_row(done)}))
            for said in words:
                add_words(connection, key, said)
            if not person.is_anonymous:
                who = {each: getattr(person, each) for each in Person.__dataclass_fields__}
                connection.execute(insert(t.PETITION_PERSON).values({**key, **who}))
            add_files(connection, key, 1, files)

    def act(
        self,
        office: str,
        folio: str,
        request_hash: str,
        files: Sequence[Attachment],
        decide: Callable[[Petition], Taken | Refusal],
    ) -> Petition | Refusal:
        """Decide a step on the petition as it stands, and store what it led to.

        The same request has been decided before, and changes no more.
        """
        key = {"office": office, "folio": folio}
        c, s = t.PETITION.c, t.PETITION_STEP.c
        with self._transaction() as connection:
            query = select(*PETITION).where(c.office == office, c.folio == folio)
            row = connection.execute(query).mappings().first()
            if row is None:
                return refuse(Code.UNKNOWN_PETITION)
            petition = petition_of(row)
            before = select(s.number).where(
                s.office == office, s.folio == folio, s.request_hash == request_hash
            )
            if request_hash and connection.execute(before).first() is not None:
                return petition
            taken = decide(petition)
            if isinstance(taken, Refusal):
                return taken
            changed = update(t.PETITION).where(c.office == office, c.folio == folio)
            connection.execute(changed.values(row_of(taken.petition)))
            step = {**key, **step_row(taken.done), "request_hash": request_hash or None}
            connection.execute(insert(t.PETITION_STEP).values(step))
            if taken.words is not None:
                add_words(connection, key, taken.words)
            add_files(connection, key, taken.done.number, files)
        return taken.petition

    def note_told(self, office: str, folio: str, at: datetime) -> None:
        """Note that the clerk who took a petition has been told how it ended."""
        c = t.PETITION.c
        told = update(t.PETITION).where(c.office == office, c.folio == folio)
        with self._transaction() as connection:
            connection.execute(told.values(told_at=to_milliseconds(at)))

    def open_ones(self, office: str) -> list[Petition]:
        """The petitions to which an answer is owed, the first to be due first."""
        c = t.PETITION.c
        query = (
            select(*PETITION)
            .where(c.office == office, c.ended_on.is_(None))
            .order_by(c.due, c.folio)
        )
        with self._transaction() as connection:
            return [petition_of(row) for row in connection.execute(query).mappings()]

    def marks(self) -> dict[str, tuple[int, ...]]:
        """By office, numbers that change with its open petitions and with each step of one.

        One question for all offices: to read the petitions of each would take as many.
        """
        c = t.PETITION.c
        numbers = func.count(), func.sum(c.steps), func.sum(c.received_at)
        query = select(c.office, *numbers).where(c.ended_on.is_(None)).group_by(c.office)
        with self._transaction() as connection:
            return {row[0]: tuple(map(int, row[1:])) for row in connection.execute(query)}

    def untold(self, office: str, clerk: str) -> list[Petition]:
        """Those that a clerk took, and that ended without the clerk having been told so far."""
        c = t.PETITION.c
        query = (
            select(*PETITION)
            .where(c.office == office, c.taken_by == clerk)
            # Told of an earlier end, it may have been opened again.
            .where(c.ended_on.is_not(None), or_(c.told_at.is_(None), c.told_at < c.ended_at))
            .order_by(c.ended_at)
        )
        with self._transaction() as connection:
            return [petition_of(row) for row in connection.execute(query).mappings()]

    def folio_of_token(self, office: str, token_hash: str) -> str | None:
        """The folio of the petition with this link."""
        c = t.PETITION.c
        query = select(c.folio).where(c.office == office, c.token_hash == token_hash)
        with self._transaction() as connection:
            return connection.execute(query).scalar()

    def key_hash(self, office: str, folio: str) -> str | None:
        """The hash of a petition's key."""
        c = t.PETITION.c
        query = select(c.key_hash).where(c.office == office, c.folio == folio)
        with self._transaction() as connection:
            return connection.execute(query).scalar()

    def detail(self, office: str, folio: str) -> Detail | None:
        """A petition whole, without the contents of its files."""
        with self._transaction() as connection:
            c = t.PETITION.c
            query = select(*PETITION).where(c.office == office, c.folio == folio)
            row = connection.execute(query).mappings().first()
            if row is None:
                return None
            return Detail(
                petition=petition_of(row),
                history=tuple(steps_of(connection, office, folio)),
                words=tuple(words_of(connection, office, folio)),
                person=person_of(connection, office, folio),
                files=tuple(files_of(connection, office, folio)),
            )

    def file(self, office: str, folio: str, number: int) -> tuple[File, bytes] | None:
        """An attachment with its content."""
        c = t.PETITION_FILE.c
        query = select(t.PETITION_FILE).where(
            c.office == office, c.folio == folio, c.number == number
        )
        with self._transaction() as connection:
            row = connection.execute(query).mappings().first()
        return None if row is None else (file_of(row), row["content"])
