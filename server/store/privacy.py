"""The notice's versions, the log of breaches, and requests about one's own data, as rows.

Small transactions apart from any office's turn; every call may raise `StoreError`.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Engine, func, insert, select

from antesala.words.terminal import Sentence
from server.domain.breach import BreachStep, StepOfBreach
from server.store import tables as t
from server.store.faults import faults
from server.store.rows import from_milliseconds, to_milliseconds

_TROUBLE = Sentence("store-privacy-unused")


@dataclass(frozen=True, slots=True)
class NoticeRow:
    """A version of the notice: since which local date (ISO), and what it says, as JSON."""

    version: int
    since: str
    body: str


class PrivacyRows:
    """What the offices of a database owe people about their data."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        with faults(self._engine, _TROUBLE), self._engine.begin() as connection:
            yield connection

    def notices(self, office: str) -> list[NoticeRow]:
        """All versions of an office's notice, the first one first."""
        c = t.PRIVACY_NOTICE.c
        query = select(c.version, c.since, c.body).where(c.office == office).order_by(c.version)
        with self._transaction() as connection:
            return [NoticeRow(*row) for row in connection.execute(query)]

    def add_notice(self, office: str, row: NoticeRow) -> None:
        """Store a new version."""
        cells = {"version": row.version, "since": row.since, "body": row.body}
        with self._transaction() as connection:
            connection.execute(insert(t.PRIVACY_NOTICE).values(office=office, **cells))

    def breaches(self, office: str) -> list[BreachStep]:
        """The log of breaches, each in the order of its lines."""
        c = t.BREACH_STEP.c
        query = select(t.BREACH_STEP).where(c.office == office).order_by(c.breach, c.number)
        with self._transaction() as connection:
            rows = connection.execute(query).mappings().all()
        return [
            BreachStep(
                breach=row["breach"],
                number=row["number"],
                kind=StepOfBreach(row["kind"]),
                at=from_milliseconds(row["at"]),
                entered_at=from_milliseconds(row["entered_at"]),
                clerk=row["clerk"],
                words=row["words"],
            )
            for row in rows
        ]

    def begin_breach(self, office: str, at: datetime, now: datetime, clerk: str, words: str) -> int:
        """Begin a breach with what was noticed at a moment; returns its number."""
        c = t.BREACH_STEP.c
        last = select(func.coalesce(func.max(c.breach), 0)).where(c.office == office)
        with self._transaction() as connection:
            breach = int(connection.execute(last).scalar_one()) + 1
            step = BreachStep(breach, 1, StepOfBreach.NOTICED, at, now, clerk, words)
            connection.execute(insert(t.BREACH_STEP).values(office=office, **_cells(step)))
        return breach

    def add_to_breach(self, office: str, step: BreachStep) -> bool:
        """Add the line of this number; False where there is one already, or no such breach."""
        c = t.BREACH_STEP.c
        last = select(func.max(c.number)).where(c.office == office, c.breach == step.breach)
        with self._transaction() as connection:
            if connection.execute(last).scalar() != step.number - 1:
                return False
            connection.execute(insert(t.BREACH_STEP).values(office=office, **_cells(step)))
        return True


def _cells(step: BreachStep) -> dict[str, object]:
    return {
        "breach": step.breach,
        "number": step.number,
        "kind": step.kind,
        "at": to_milliseconds(step.at),
        "entered_at": to_milliseconds(step.entered_at),
        "clerk": step.clerk,
        "words": step.words,
    }
