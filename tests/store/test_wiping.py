"""What is old is found whatever clocks have done, and wiped down to the last copy of it."""

import json
import shutil
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import Connection

from server.domain.identity import OfficeId
from server.domain.petition.register import Person
from server.domain.retention import USUAL, horizon
from server.store import Reader, Store, past
from server.store.ageing import Old, find_old
from server.store.engine import DatabasePlace
from server.store.rows import to_milliseconds
from server.store.wiping import SWEEPS, slice_of
from tests.databases import migrated

TOWN, VILLAGE = OfficeId("town"), OfficeId("village")
NOW = datetime(2026, 11, 2, 9, tzinfo=UTC)
ZONE = ZoneInfo("America/Santiago")
KEPT = horizon(USUAL, date(2026, 11, 2))
DAY = timedelta(days=1)
DAY_MS = 86_400_000


@pytest.fixture
def place(tmp_path: Path) -> Path:
    shutil.copy(migrated(), tmp_path / "office.db")
    return tmp_path / "office.db"


@contextmanager
def written(place: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(place)) as database:
        database.execute("PRAGMA secure_delete = ON")
        database.execute("PRAGMA synchronous = OFF")
        yield database
        database.commit()


def found(store: Store, office: OfficeId = TOWN) -> tuple[Old, dict[str, int]]:
    return find_old(Reader.beside(store), office, KEPT, NOW.astimezone(ZONE))


def wipe(store: Store, old: Old, *, renews: bool = True, kinds: tuple[str, ...] = ()) -> None:
    for sweep in SWEEPS:
        if not kinds or sweep.kind in kinds:
            parts = [*sweep.parts(old)]
            for part in parts if renews else parts[: len(sweep.slices)]:
                after: str | None = ""
                while after is not None:
                    after = store.age(slice_of(part, after))
    store.wipe_log()


def journal(
    database: sqlite3.Connection, days_ago: Sequence[float], office: OfficeId = TOWN
) -> None:
    """A line for each of these ages in days, in this order."""
    rows = [
        (office, seq, to_milliseconds(NOW - age * DAY), "help_called", json.dumps({"seq": seq}))
        for seq, age in enumerate(days_ago, 1)
    ]
    database.executemany("INSERT INTO journal VALUES (?, ?, ?, ?, ?)", rows)


def numbers(place: DatabasePlace, table: str = "journal", column: str = "seq") -> list[Any]:
    query = f"SELECT {column} FROM {table} ORDER BY 1"  # noqa: S608 - our own names
    with closing(Reader.open(place)) as reader, reader.reading("unread") as connection:
        return [row[0] for row in connection.exec_driver_sql(query)]


@pytest.mark.parametrize(
    ("days_ago", "left"),
    [
        ([200, 120, 95, 89, 50, 0], [4, 5, 6]),
        # A clock that leapt forward for a while, and lines from a battery that was empty.
        ([200, -3650, -3650, 95, 89, 0], [5, 6]),
        ([200, 95, 80, 20_000, 20_000, 70, 0], [3, 4, 5, 6, 7]),
        ([200, 20_000, 150, 89, 0], [4, 5]),
        # From midnight in Santiago on, where it was winter then: 4 August is kept.
        ([90 + 5 / 24 + 2 / DAY_MS, 90 + 5 / 24 - 2 / DAY_MS, 0], [2, 3]),
        # All is old: the newest line stays, from which numbers grow.
        ([300, 200, 100], [3]),
        ([10, 5, 0], [1, 2, 3]),
    ],
)
def test_a_wrong_clock_hides_and_ends_no_line(
    place: Path, days_ago: list[float], left: list[int]
) -> None:
    """All before the first line of a kept day goes, and none after it."""
    with written(place) as database:
        journal(database, days_ago)
    with Store.open(place) as store:
        old, amounts = found(store)
        assert amounts["journal"] == len(days_ago) - len(left)
        wipe(store, old)
        assert numbers(place) == left
        assert found(store)[1]["journal"] == 0


def test_packs_lose_their_old_lines(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The pack in the middle of which the kept days begin keeps the rest of its lines."""
    monkeypatch.setattr(past, "PACKED", 10)
    with written(place) as database:
        journal(database, [200 - n * 2 for n in range(100)])
    with Store.open(place) as store:
        for _ in range(20):
            store.pack(TOWN, NOW)
        assert len(numbers(place, "journal_past", "last")) == 9
        old, amounts = found(store)
        wipe(store, old)
        left = [line.seq for line in Reader.beside(store).journal(TOWN, 0, 1000)]
    assert left == list(range(56, 101))
    assert amounts["journal"] == 55


def _audit(database: sqlite3.Connection, lines: list[tuple[OfficeId, float]]) -> None:
    rows = [
        (number, office, to_milliseconds(NOW - age * DAY), f"{office}-device", "call_next")
        for number, (office, age) in enumerate(lines, 1)
    ]
    database.executemany(
        "INSERT INTO audit (number, office, at, device, asked) VALUES (?, ?, ?, ?, ?)", rows
    )


def test_one_office_wipes_its_own_audit(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The lines of two offices stand in the same packs; the other one keeps all of its own."""
    monkeypatch.setattr(past, "PACKED", 10)
    with written(place) as database:
        _audit(database, [((TOWN, VILLAGE)[n % 2], 200 - n * 2) for n in range(100)])
    with Store.open(place) as store:
        for _ in range(20):
            store.pack(TOWN, NOW)
        old, amounts = found(store)
        wipe(store, old)
        reader = Reader.beside(store)
        theirs = [row["number"] for row in reader.audit(VILLAGE, 0, 1000)]
        ours = [row["number"] for row in reader.audit(TOWN, 0, 1000)]
    assert theirs == list(range(2, 101, 2))
    assert ours == list(range(57, 101, 2))
    assert amounts["audit"] == 28


def _texts(place: Path, count: int, words: int) -> list[str]:
    """Texts in no order of their tickets: those before the number `words` are old."""
    order = Random(1)  # noqa: S311 - no secret
    subjects = [str(UUID(int=order.getrandbits(128))) for _ in range(count)]
    with written(place) as database:
        journal(database, [60] * (words - 1) + [1, 0])
        for n, subject in enumerate(subjects, 1):
            row = (TOWN, subject, "note", n % (words + 2), f"text of {subject}")
            database.execute("INSERT INTO private VALUES (?, ?, ?, ?, ?)", row)
            database.commit()
    return [f"text of {each}" for n, each in enumerate(subjects, 1) if n % (words + 2) < words]


@pytest.mark.parametrize("renews", [True, False])
def test_no_moved_copy_of_a_text_is_left(place: Path, *, renews: bool) -> None:
    """SQLite splits and joins pages, and copies rows: only writing them anew leaves none."""
    gone = _texts(place, 1500, 4)
    with Store.open(place) as store:
        old, amounts = found(store)
        assert amounts["words"] == len(gone)
        wipe(store, old, renews=renews, kinds=("words",))
        raw = b"".join(file.read_bytes() for file in place.parent.iterdir())
    left = [text for text in gone if text.encode() in raw]
    assert (left == []) is renews
    with closing(sqlite3.connect(place)) as database:
        assert database.execute("SELECT count(*) FROM private").fetchone()[0] == 1500 - len(gone)
        assert database.execute("PRAGMA quick_check").fetchone()[0] == "ok"


def test_links_go_after_a_week_and_texts_after_a_month(place: Path) -> None:
    with written(place) as database:
        journal(database, [40, 20, 5])
        rows = [
            (TOWN, f"ticket-{seq}", topic, seq, topic)
            for seq in (1, 2, 3)
            for topic in ("link_token", "need")
        ]
        database.executemany("INSERT INTO private VALUES (?, ?, ?, ?, ?)", rows)
    with Store.open(place) as store:
        wipe(store, found(store)[0])
    with closing(sqlite3.connect(place)) as database:
        left = database.execute("SELECT subject, topic FROM private ORDER BY 1, 2").fetchall()
    assert left == [("ticket-2", "need"), ("ticket-3", "link_token"), ("ticket-3", "need")]


HOURS = ("2025-10-30T10", "2025-11-01T10", "2025-11-02T09", "2026-10-01T12")


def test_words_of_the_survey_go_and_grades_stay(place: Path) -> None:
    row = "INSERT INTO survey_answer VALUES (?, ?, ?, 'permit', 'in_person', 5, 7, '[]', ?)"
    with written(place) as database:
        for n, hour in enumerate(HOURS):
            database.execute(row, (TOWN, f"answer-{n}", hour, f"what they said {n}"))
    with Store.open(place) as store:
        old, amounts = found(store)
        assert amounts["survey"] == 2
        wipe(store, old)
        raw = b"".join(file.read_bytes() for file in place.parent.iterdir())
    assert [n for n in range(4) if f"what they said {n}".encode() in raw] == [2, 3]
    assert numbers(place, "survey_answer", "grade") == [5, 5, 5, 5]


def test_a_list_of_punctual_taxpayers_ends_with_its_year(place: Path) -> None:
    """More than a slice of last year goes; this year stays, and no copy of what is gone."""
    with written(place) as database:
        rows = [(TOWN, f"{n:064x}", 2025) for n in range(400)]
        rows += [(TOWN, "this", 2026), (VILLAGE, "theirs", 2025)]
        database.executemany("INSERT INTO punctual VALUES (?, ?, ?)", rows)
    with Store.open(place) as store:
        old, amounts = found(store)
        assert amounts["punctual"] == 400
        wipe(store, old)
        raw = b"".join(file.read_bytes() for file in place.parent.iterdir())
    assert numbers(place, "punctual", "mark") == ["theirs", "this"]
    assert f"{399:064x}".encode() not in raw


def test_spent_keys_go_and_good_ones_stay(place: Path) -> None:
    """Sessions of a month ago, wrong passwords of yesterday, codes that no one used."""
    ago = {days: to_milliseconds(NOW - days * DAY) for days in (40, 20, 2, 0.5)}
    with written(place) as database:
        for age, at in ago.items():
            session = (str(age), TOWN, "ana", str(age), at, at, None, "10.0.0.7", "Firefox")
            database.execute("INSERT INTO staff_session VALUES (?,?,?,?,?,?,?,?,?)", session)
            guess = (TOWN, "ana", str(age), 1, at)
            database.execute("INSERT INTO guess VALUES (?,?,?,?,?)", guess)
            code = (str(age), TOWN, "kiosk", "K", 2 * to_milliseconds(NOW) - at if age < 1 else at)
            database.execute("INSERT INTO enrolment VALUES (?,?,?,?,?)", code)
    with Store.open(place) as store:
        old, amounts = found(store)
        assert amounts["access"] == 1 + 3 + 3
        wipe(store, old)
    assert numbers(place, "staff_session", "id") == ["0.5", "2", "20"]
    assert numbers(place, "guess", "address") == ["0.5"]
    assert numbers(place, "enrolment", "code_hash") == ["0.5"]


def test_secrets_of_people_who_left_go_with_the_last_file_that_named_them(place: Path) -> None:
    """Ana works here, Bruno left a month ago, Carla last year; Diego was never in a file."""
    files: list[tuple[float, list[str]]] = [
        (300, ["carla", "ana"]),
        (200, ["bruno", "ana"]),
        (30, ["ana"]),
    ]
    with written(place) as database:
        for seq, (age, clerks) in enumerate(files, 1):
            body = json.dumps({"catalogue": {"clerks": [{"id": each} for each in clerks]}})
            at = to_milliseconds(NOW - age * DAY)
            line = (TOWN, seq, at, "catalogue_loaded", body)
            database.execute("INSERT INTO journal VALUES (?, ?, ?, ?, ?)", line)
        for clerk in ("ana", "bruno", "carla", "diego"):
            for table in ("credential", "password"):
                row = f"INSERT INTO {table} VALUES (?, ?, ?)"  # noqa: S608 - two names
                database.execute(row, (TOWN, clerk, f"hash of {clerk}"))
    with Store.open(place) as store:
        old, _ = found(store)
        wipe(store, old)
        raw = b"".join(file.read_bytes() for file in place.parent.iterdir())
    assert numbers(place, "credential", "clerk") == ["ana", "bruno"]
    assert numbers(place, "password", "clerk") == ["ana", "bruno"]
    assert b"hash of carla" not in raw
    assert numbers(place) == [2, 3]


def test_old_petitions_lose_person_and_words(place: Path) -> None:
    """Five years after their end; what is needed to count them stays, and so do open ones."""
    with written(place) as database:
        for n, ended in enumerate((None, "2021-11-01", "2021-11-02", "2026-01-01")):
            _petition(database, f"2019-{n:06d}", ended)
    with Store.open(place) as store:
        old, amounts = found(store)
        assert amounts["petitions"] == 1
        wipe(store, old)
        assert found(store)[1]["petitions"] == 0
        raw = b"".join(file.read_bytes() for file in place.parent.iterdir())
        detail = store.petitions.detail(TOWN, "2019-000001")
        assert detail is not None
        assert (detail.words, detail.files, detail.person) == ((), (), Person())
        assert detail.petition.ended_on == date(2021, 11, 1)
        assert store.petitions.folio_of_token(TOWN, "token 2019-000001") is None
    for n in range(4):
        marks = [f"{kind} {n} of a person".encode() for kind in ("name", "story", "file")]
        assert [mark in raw for mark in marks] == [n != 1] * 3
    assert len(numbers(place, "petition", "folio")) == 4
    with closing(sqlite3.connect(place)) as database:
        steps = database.execute("SELECT clerk FROM petition_step ORDER BY folio").fetchall()
    assert steps == [("ana",), (None,), ("ana",), ("ana",)]


def _petition(database: sqlite3.Connection, folio: str, ended: str | None) -> None:
    n = int(folio[-6:])
    known: dict[str, object] = {
        "office": TOWN, "folio": folio, "kind": "queja", "channel": "page", "state": "closed",
        "received_at": 1, "received_on": "2019-03-01", "due": "2019-04-01", "first": "2019-03-02",
        "days": 10, "counted": "working", "law": "", "is_extended": 0, "is_denied_preference": 0,
        "reply": "page", "ended_on": ended, "steps": 1, "taken_by": "ana",
        **{f"{name}_hash": f"{name} {folio}" for name in ("request", "body", "key", "token")},
    }  # fmt: skip
    _insert(database, "petition", known)
    step = {"number": 1, "at": 1, "kind": "receive", "state": "received", "role": "clerk"}
    _insert(database, "petition_step", {"office": TOWN, "folio": folio, **step, "clerk": "ana"})
    own = {"office": TOWN, "folio": folio}
    person = dict.fromkeys(("contact", "address", "identity"), "")
    _insert(database, "petition_person", {**own, "name": f"name {n} of a person", **person})
    words = {"number": 1, "step": 1, "kind": "story", "text": f"story {n} of a person"}
    _insert(database, "petition_text", {**own, **words})
    content = f"file {n} of a person".encode() * 1000
    file = {"number": 1, "step": 1, "name": "a.pdf", "media_type": "application/pdf"}
    _insert(database, "petition_file", {**own, **file, "size": len(content), "content": content})


def _insert(database: sqlite3.Connection, table: str, row: Mapping[str, object]) -> None:
    marks = ", ".join("?" * len(row))
    database.execute(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks})", [*row.values()])  # noqa: S608


class BrokenError(Exception):
    """A fault of the machine."""


def test_a_slice_that_fails_changes_no_row(place: Path) -> None:
    """And the next one does it: a night that was cut off is finished by the next."""
    gone = _texts(place, 40, 4)
    with Store.open(place) as store:
        old, _ = found(store)

        def breaking(connection: Connection) -> None:
            slice_of(next(SWEEPS[0].parts(old)), "")(connection)
            raise BrokenError

        with pytest.raises(BrokenError):
            store.age(breaking)
        assert len(numbers(place, "private", "seq")) == 40
        wipe(store, old)
        assert len(numbers(place, "private", "seq")) == 40 - len(gone)
