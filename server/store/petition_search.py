"""Searches the register of petitions for the staff: by unit, kind, state, day, folio and words."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, Engine, Select, case, func, or_, select

from antesala.words.terminal import Sentence
from server.domain.identity import UnitId
from server.domain.petition.promptness import Dates
from server.domain.petition.register import Petition, WordsKind
from server.domain.petition.states import PetitionState
from server.domain.petition.terms import PetitionKind
from server.store import tables as t
from server.store.faults import faults
from server.store.petition_rows import PETITION, petition_of
from server.store.reading import Reader

MOST_LOOKED = 5_000
"""Petitions whose words one search reads at most, the open ones and then the newest first."""
AT_ONCE = 500
"""Folios of one statement: a database takes so many values, and not any number."""
EXCERPT = 90
"""Letters of a story that stand in a list."""
_ACCENTS = dict.fromkeys(range(0x300, 0x370))
"""The marks that stand on a letter, which a comparison leaves out."""
_UNREAD = Sentence("store-petitions-unused")


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """What a search looks for; empty fields do not matter.

    `is_open` and `is_overdue` (by the local date `today`) narrow the states; `text` is a folio or
    words of the story, in any case and with or without accents.
    """

    unit: UnitId | None = None
    is_without_unit: bool = False
    kind: PetitionKind | None = None
    state: PetitionState | None = None
    is_open: bool = False
    is_overdue: bool = False
    is_denied_preference: bool = False
    text: str = ""
    received_from: date | None = None
    received_until: date | None = None
    first: int = 0
    most: int = 50


@dataclass(frozen=True, slots=True)
class Listed:
    """A petition in a list, with the first words of its story."""

    petition: Petition
    excerpt: str


@dataclass(frozen=True, slots=True)
class FoundPetitions:
    """A part of what was found, and how much that is in all. `is_cut`: older ones were not read."""

    rows: tuple[Listed, ...]
    total: int
    is_cut: bool = False


def search_petitions(engine: Engine, office: str, wanted: Filter, today: date) -> FoundPetitions:
    """The petitions that are wanted: open ones first, by their due dates, then the last to end."""
    query = _query(office, wanted, today)
    with faults(engine, _UNREAD), engine.connect() as connection:
        if wanted.text.strip():
            return _by_words(connection, query, wanted)
        total = connection.execute(select(func.count()).select_from(query.subquery())).scalar_one()
        rows = _read(connection, query.limit(wanted.most).offset(wanted.first))
        return FoundPetitions(tuple(each for each, _ in rows), total)


def _query(office: str, wanted: Filter, today: date) -> Select[Any]:
    c = t.PETITION.c
    is_over = c.ended_on.is_not(None)
    query = (
        select(*PETITION)
        .where(c.office == office)
        .order_by(is_over, case((is_over, ""), else_=c.due), c.ended_at.desc(), c.folio)
    )
    for condition in _conditions(wanted, today):
        query = query.where(condition)
    return query


def _conditions(wanted: Filter, today: date) -> Iterator[ColumnElement[bool]]:
    c = t.PETITION.c
    if wanted.unit is not None:
        yield c.unit == wanted.unit
    if wanted.is_without_unit:
        yield c.unit.is_(None)
    if wanted.kind is not None:
        yield c.kind == wanted.kind
    if wanted.state is not None:
        yield c.state == wanted.state
    if wanted.is_open or wanted.is_overdue:
        yield c.ended_on.is_(None)
    if wanted.is_overdue:
        yield c.due < today.isoformat()
    if wanted.is_denied_preference:
        yield c.is_denied_preference == 1
    if wanted.received_from is not None:
        yield c.received_on >= wanted.received_from.isoformat()
    if wanted.received_until is not None:
        yield c.received_on <= wanted.received_until.isoformat()


def _by_words(connection: Connection, query: Select[Any], wanted: Filter) -> FoundPetitions:
    """Go through the stories: no database folds the accents of all our languages alike."""
    sought = plain(wanted.text).split()
    rows = _read(connection, query.limit(MOST_LOOKED))
    fits = [
        each
        for each, story in rows
        if all(word in plain(f"{each.petition.folio} {story}") for word in sought)
    ]
    last = wanted.first + wanted.most
    return FoundPetitions(tuple(fits[wanted.first : last]), len(fits), len(rows) == MOST_LOOKED)


def _read(connection: Connection, query: Select[Any]) -> list[tuple[Listed, str]]:
    """The petitions of a query with their stories, which are looked up for these alone."""
    petitions = [petition_of(row) for row in connection.execute(query).mappings()]
    c, found = t.PETITION_TEXT.c, dict[str, str]()
    for begin in range(0, len(petitions), AT_ONCE):
        some = petitions[begin : begin + AT_ONCE]
        stories = select(c.folio, c.text).where(
            c.office == some[0].office,
            c.folio.in_([each.folio for each in some]),
            c.kind == WordsKind.STORY,
        )
        found.update((row.folio, row.text) for row in connection.execute(stories))
    told = ((each, found.get(each.folio, "")) for each in petitions)
    return [(Listed(each, excerpt(story)), story) for each, story in told]


def excerpt(story: str) -> str:
    """The first words of a story, on one line."""
    line = " ".join(story[: 4 * EXCERPT].split())
    if len(line) <= EXCERPT:
        return line
    return f"{line[:EXCERPT].rpartition(' ')[0] or line[:EXCERPT]}…"


def plain(text: str) -> str:
    """A text for comparison: small letters without their accents."""
    return unicodedata.normalize("NFD", text.casefold()).translate(_ACCENTS)


def petition_dates(reader: Reader, office: str, first: date, last: date) -> list[Dates]:
    """The dates of all petitions that were open on some of these days, both included."""
    c = t.PETITION.c
    query = select(c.kind, c.unit, c.received_on, c.due, c.ended_on, c.state).where(
        c.office == office,
        c.received_on <= last.isoformat(),
        or_(c.ended_on.is_(None), c.ended_on >= first.isoformat()),
    )
    with reader.reading(_UNREAD) as connection:
        return [
            Dates(
                PetitionKind(row.kind),
                row.unit,
                date.fromisoformat(row.received_on),
                date.fromisoformat(row.due),
                None if row.ended_on is None else date.fromisoformat(row.ended_on),
                is_solved=row.state == PetitionState.SOLVED,
            )
            for row in connection.execute(query)
        ]


def open_petitions(reader: Reader, office: str) -> list[Petition]:
    """The petitions to which an answer is owed, the first to be due first."""
    c = t.PETITION.c
    is_open = (c.office == office, c.ended_on.is_(None))
    query = select(*PETITION).where(*is_open).order_by(c.due, c.folio)
    with reader.reading(_UNREAD) as connection:
        return [petition_of(row) for row in connection.execute(query).mappings()]
