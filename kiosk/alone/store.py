"""What a kiosk keeps on its own disk: the office as last known, and tickets given without a server.

A SQLite file beside the settings, durable when a call returns, so that a kiosk which loses its
power before or after a ticket is printed knows of it. Makes no decision about what is given.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path

SAME_DAY = timedelta(hours=12)
"""Numbers go on after one given so recently: an office may close after midnight, and its server
counts the hours before and after it as one day."""
KEPT = timedelta(hours=36)
"""How long a ticket is kept after it was given, handed in or not."""

_FORM = """
CREATE TABLE IF NOT EXISTS known (name TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS given (
    id TEXT PRIMARY KEY, letter TEXT NOT NULL, number INTEGER NOT NULL, at INTEGER NOT NULL,
    service TEXT NOT NULL, class TEXT NOT NULL, language TEXT NOT NULL, help_needed TEXT NOT NULL,
    was_asked INTEGER NOT NULL, state TEXT NOT NULL
) WITHOUT ROWID;
"""
_COLUMNS = "id, letter, number, at, service, class, language, help_needed, was_asked, state"


class State(StrEnum):
    """How far a ticket given alone has come."""

    HELD = "held"
    """A person has it, and the server does not know."""
    LEFT = "left"
    """Its person has given it back; the server may know of it from before."""
    SETTLED = "settled"
    """Handed in, taken back, or too old: no more is to be done."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A ticket given alone. `was_asked`: the server was asked for it before, or may have been."""

    id: str
    letter: str
    number: int
    at: datetime
    service: str
    ticket_class: str
    language: str
    help_needed: tuple[str, ...] = ()
    was_asked: bool = False
    state: State = State.HELD

    @property
    def code(self) -> str:
        """The code on the paper: a letter and at least three digits."""
        return f"{self.letter}{self.number:03d}"


class Store:
    """The file. Every call that writes raises `sqlite3.Error` where it could not be kept."""

    def __init__(self, path: Path) -> None:
        """Open the file, or make it."""
        # For its own user alone, with the files that SQLite puts beside it.
        path.touch(mode=0o600)
        path.chmod(0o600)
        self._file = sqlite3.connect(path, isolation_level=None)
        self._file.execute("PRAGMA journal_mode = WAL")
        # Without it the last commits could be lost with the power, though no page is torn.
        self._file.execute("PRAGMA synchronous = FULL")
        self._file.execute("PRAGMA secure_delete = ON")
        self._file.executescript(_FORM)

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def know(self, name: str, body: str) -> None:
        """Keep something that the server has told, in the place of what it told before."""
        put = (
            "INSERT INTO known VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET body = excluded.body"
        )
        self._file.execute(put, (name, body))

    def known(self, name: str) -> str:
        """What was kept under a name; empty without."""
        found = self._file.execute("SELECT body FROM known WHERE name = ?", (name,)).fetchone()
        return "" if found is None else str(found[0])

    def give(self, wanted: Given, floor: int) -> Given:
        """Keep a ticket under the next number of its letter, and return it as it is kept.

        The number is more than `floor`. One whose id is known is returned as it was given.
        """
        with self._turn():
            known = self.ticket(wanted.id)
            if known is not None:
                return known
            self.forget(wanted.at)
            last = "SELECT coalesce(max(number), 0) FROM given WHERE letter = ? AND at > ?"
            since = _milliseconds(wanted.at - SAME_DAY)
            [number] = self._file.execute(last, (wanted.letter, since)).fetchone()
            row = (
                *(wanted.id, wanted.letter, max(number, floor) + 1, _milliseconds(wanted.at)),
                *(wanted.service, wanted.ticket_class, wanted.language),
                *(" ".join(wanted.help_needed), int(wanted.was_asked), str(State.HELD)),
            )
            self._file.execute(f"INSERT INTO given VALUES ({', '.join('?' * len(row))})", row)  # noqa: S608 - marks only
        kept = self.ticket(wanted.id)
        assert kept is not None  # noqa: S101 - it has just been kept
        return kept

    def ticket(self, ticket: str) -> Given | None:
        """A ticket by its id."""
        return next(self._where("id = ?", ticket), None)

    def waiting(self) -> list[Given]:
        """What is still to be told to the server, in the order in which people came."""
        return list(self._where("state = ? OR (state = ? AND was_asked)", State.HELD, State.LEFT))

    def want_help(self, ticket: str, help_needed: tuple[str, ...]) -> None:
        """Keep what help the person of a ticket wants."""
        change = "UPDATE given SET help_needed = ? WHERE id = ? AND state = ?"
        self._file.execute(change, (" ".join(help_needed), ticket, str(State.HELD)))

    def ask(self, ticket: str) -> None:
        """Note that the server may know of a ticket from now on."""
        self._file.execute("UPDATE given SET was_asked = 1 WHERE id = ?", (ticket,))

    def leave(self, ticket: str) -> None:
        """Note that the person of a ticket has given it back."""
        change = "UPDATE given SET state = ?, help_needed = '' WHERE id = ? AND state = ?"
        self._file.execute(change, (str(State.LEFT), ticket, str(State.HELD)))

    def settle(self, ticket: str) -> None:
        """Note that no more is to be done for a ticket; its number stays taken."""
        change = "UPDATE given SET state = ?, help_needed = '' WHERE id = ?"
        self._file.execute(change, (str(State.SETTLED), ticket))

    def forget(self, now: datetime) -> None:
        """Delete what is older than it is kept, handed in or not."""
        before = _milliseconds(now - KEPT)
        self._file.execute("DELETE FROM given WHERE at < ?", (before,))

    def _where(self, condition: str, *values: str) -> Iterator[Given]:
        query = f"SELECT {_COLUMNS} FROM given WHERE {condition} ORDER BY at, number"  # noqa: S608 - ours
        with closing(self._file.execute(query, tuple(map(str, values)))) as rows:
            for row in rows.fetchall():
                yield _given(row)

    @contextmanager
    def _turn(self) -> Iterator[None]:
        self._file.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._file.execute("ROLLBACK")
            raise
        self._file.execute("COMMIT")


def _given(row: tuple[str, str, int, int, str, str, str, str, int, str]) -> Given:
    return Given(
        id=row[0],
        letter=row[1],
        number=row[2],
        at=datetime.fromtimestamp(row[3] // 1000, UTC) + timedelta(milliseconds=row[3] % 1000),
        service=row[4],
        ticket_class=row[5],
        language=row[6],
        help_needed=tuple(row[7].split()),
        was_asked=bool(row[8]),
        state=State(row[9]),
    )


def _milliseconds(moment: datetime) -> int:
    return (moment - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(milliseconds=1)
