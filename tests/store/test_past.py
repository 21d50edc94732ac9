"""Old lines of journal and audit are packed; every reader finds the same ones in the same order."""

import asyncio
import shutil
import sqlite3
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import msgspec
import pytest
from hypothesis import given, strategies as st
from sqlalchemy import event

from server import hub
from server.domain import commands as c
from server.domain.events import NAMES
from server.domain.identity import OfficeId
from server.store import Reader, Store, StoreError, database, past
from server.store.loading import load_office
from server.store.past import STAYING, Line
from server.store.rows import to_milliseconds
from tests.databases import migrated
from tests.domain.builders import ADMINISTRATOR, ANA, CONSOLES, GENERAL, PERMIT, examples, kiosk
from tests.hub.house import House, issue, tell

TOWN, VILLAGE = OfficeId("town"), OfficeId("village")
NOW = datetime(2026, 11, 2, 9, tzinfo=UTC)
OLD, SMALL = NOW - timedelta(days=400), 5
KINDS = sorted(NAMES.values())
MOST = 10_000
"""More lines than a test has."""
Written = Sequence[tuple[str, str, timedelta]]
"""Of each line its kind, a text in it, and the time since the line before."""

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
written = st.lists(
    st.tuples(st.sampled_from(KINDS), texts, st.timedeltas(timedelta(0), timedelta(days=30))),
    max_size=40,
)


@pytest.fixture(autouse=True, scope="module")
def small_packs() -> Iterator[None]:
    """Packs of a few lines, so that a test needs few."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(past, "PACKED", SMALL)
        yield


@pytest.fixture
def place(tmp_path: Path) -> Path:
    shutil.copy(migrated(), tmp_path / "office.db")
    return tmp_path / "office.db"


def write(place: Path, some: Written, since: datetime = OLD) -> None:
    """Write lines of the town's journal, with gaps, and of the audit, where each third is other."""
    at = since
    with closing(sqlite3.connect(place)) as file, file:
        for number, (kind, text, passed) in enumerate(some):
            at += passed
            moment, office = to_milliseconds(at), VILLAGE if number % 3 == 0 else TOWN
            body = msgspec.json.encode({"text": text}).decode()
            row: tuple[Any, ...] = (TOWN, number * 2 + 1, moment, kind, body)
            file.execute("INSERT INTO journal VALUES (?, ?, ?, ?, ?)", row)
            row = (office, moment, "kiosk", kind, text, None)
            file.execute(
                "INSERT INTO audit (office, at, device, asked, ticket, reason)"
                " VALUES (?, ?, ?, ?, ?, ?)",
                row,
            )


Read = tuple[list[Line], list[dict[str, Any]], list[dict[str, Any]]]


def read(place: Path) -> Read:
    """All lines: of the journal, and of the audit of both offices."""
    with closing(Reader.open(place)) as reader:
        journal = [plain(line) for line in reader.journal(TOWN, 0, MOST)]
        return journal, reader.audit(TOWN, 0, MOST), reader.audit(VILLAGE, 0, MOST)


def plain(line: Line) -> Line:
    """A line's body comes as a text or as bytes."""
    body = line.body if isinstance(line.body, str) else line.body.decode()
    return line._replace(body=body)


def pack_all(store: Store, now: datetime = NOW) -> None:
    """Pack until nothing is left to do."""
    before = -1
    while before != (before := packs(store)):
        store.pack(TOWN, now)


def packs(store: Store) -> int:
    """How many packs there are of both kinds."""
    with store._engine.connect() as connection:  # noqa: SLF001 - to look inside
        both = "SELECT (SELECT count(*) FROM journal_past) + (SELECT count(*) FROM audit_past)"
        return int(connection.exec_driver_sql(both).scalar() or 0)


def plain_lines(place: Path, table: str = "journal") -> int:
    with closing(sqlite3.connect(place)) as file:
        (count,) = file.execute(f"SELECT count(*) FROM {table}").fetchone()  # noqa: S608 - ours
    return int(count)


def lines(count: int) -> Written:
    """Lines of four hundred days ago."""
    return [("ticket_called", f"line {each}", timedelta(minutes=1)) for each in range(count)]


@examples(15)
@given(written, st.integers(0, 90), st.integers(1, 40))
def test_what_is_packed_reads_as_before(some: Written, after: int, limit: int) -> None:
    """Any lines, from any on and as many as asked for."""
    with TemporaryDirectory() as folder:
        place = Path(folder) / "office.db"
        shutil.copy(migrated(), place)
        write(place, some)
        before = read(place)
        with Store.open(place) as store:
            pack_all(store)
            with closing(Reader.open(place)) as reader:
                part = list(map(plain, reader.journal(TOWN, after, limit)))
                asked = reader.audit(TOWN, after, limit)
            assert read(place) == before
            assert part == [line for line in before[0] if line.seq > after][:limit]
            assert asked == [row for row in before[1] if row["number"] > after][:limit]
        passing = sum(kind not in STAYING for kind, _, _ in some)
        if passing > SMALL * 2 and sum((each[2] for each in some), timedelta()).days < 300:
            assert plain_lines(place) <= len(some) - passing + SMALL


def test_a_line_of_the_last_day_stays_plain(place: Path) -> None:
    """A refusal that repeats is counted in its line."""
    write(place, lines(23), since=NOW - timedelta(hours=23))
    with Store.open(place) as store:
        pack_all(store)
        assert packs(store) == 0
        pack_all(store, NOW + timedelta(days=2))
        assert packs(store) == 8


def test_the_newest_line_of_the_audit_stays(place: Path) -> None:
    """The next line's number comes after it: no number is given twice."""
    write(place, lines(2 * SMALL))
    with Store.open(place) as store:
        pack_all(store)
    assert plain_lines(place, "audit") == SMALL
    write_one = "INSERT INTO audit (office, at, device, asked) VALUES ('town', 0, 'k', 'a')"
    with closing(sqlite3.connect(place)) as file:
        assert file.execute(write_one).lastrowid == 2 * SMALL + 1


def test_lines_of_a_wrong_clock_keep_none_plain(place: Path) -> None:
    """Those of years to come are packed like those of years ago."""
    write(place, [("ticket_called", "ahead", timedelta(0))] * 12, since=NOW + timedelta(days=900))
    before = read(place)
    with Store.open(place) as store:
        pack_all(store)
        assert plain_lines(place) == 7 - SMALL
        assert read(place) == before


def test_kinds_that_are_looked_for_stay_plain(place: Path) -> None:
    """Catalogues, rules and counters: planning and the estimate find them by their kind."""
    write(place, [(kind, "", timedelta(minutes=1)) for kind in (*KINDS, *KINDS)])
    with Store.open(place) as store:
        pack_all(store)
    with closing(sqlite3.connect(place)) as file:
        kinds = [kind for (kind,) in file.execute("SELECT type FROM journal")]
    assert [kinds.count(kind) for kind in STAYING] == [2] * len(STAYING)


@contextmanager
def at_each_statement(store: Store, act: Callable[[], None]) -> Iterator[None]:
    """Act before and after each statement."""

    def acting(*_of_it: object) -> None:
        act()

    event.listen(store._engine, "before_cursor_execute", acting)  # noqa: SLF001 - the edge
    event.listen(store._engine, "after_cursor_execute", acting)  # noqa: SLF001
    try:
        yield
    finally:
        event.remove(store._engine, "before_cursor_execute", acting)  # noqa: SLF001
        event.remove(store._engine, "after_cursor_execute", acting)  # noqa: SLF001


def test_power_lost_at_any_moment_loses_no_line(place: Path, tmp_path: Path) -> None:
    """The files as they are on the disk, before and after each statement, read as before."""
    write(place, lines(4 * SMALL))
    before = read(place)
    copies: list[Path] = []

    def copy() -> None:
        folder = tmp_path / f"copy-{len(copies)}"
        folder.mkdir()
        for file in ("office.db", "office.db-wal"):
            shutil.copy(place.with_name(file), folder)
        copies.append(folder / "office.db")

    with Store.open(place) as store:
        with at_each_statement(store, copy):
            store.pack(TOWN, NOW)
        copy()
    assert len(copies) > 12
    for each in copies:
        with Store.open(each) as store:
            assert read(each) == before
            pack_all(store)
            assert packs(store) == 6
            assert read(each) == before


def test_a_fault_at_any_statement_only_delays(
    place: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """As of a full disk: all is as before, the cause is told once, and later it goes on."""
    write(place, lines(3 * SMALL))
    before, left = read(place), [0]

    def fail() -> None:
        left[0] -= 1
        if left[0] == 0:
            raise sqlite3.OperationalError("database or disk is full")

    with Store.open(place) as store:
        for moment in range(1, 19):
            left[0] = moment
            with at_each_statement(store, fail):
                store.pack(TOWN, NOW)
            assert packs(store) == 0
            assert read(place) == before
        assert len(caplog.records) == 1
        assert "cannot be packed: database or disk is full" in caplog.text
        pack_all(store)
        assert packs(store) == 4
    assert read(place) == before


def test_a_backlog_is_packed_in_slices(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Years of old lines at an update: a turn waits for a slice of them at most."""
    monkeypatch.setattr(database, "PACK_SECONDS", 0)
    write(place, lines(100))
    with Store.open(place) as store:
        for slices in range(1, 10):
            store.pack(TOWN, NOW)
            assert packs(store) == 2 * slices


def test_a_reader_has_one_moment_while_lines_are_packed(place: Path) -> None:
    write(place, lines(100))
    before = read(place)[0]
    with Store.open(place) as store, closing(Reader.open(place)) as reader:
        with reader.reading("it") as connection:
            found = past.lines(connection, TOWN, 0)
            some = [next(found) for _ in range(10)]
            pack_all(store)
            assert [*some, *found] == before
        assert packs(store)
        # From one question to the next it goes on where it was, plain before and packed now.
        assert list(map(plain, reader.journal(TOWN, before[9].seq, 10))) == before[10:20]


def test_a_copy_made_meanwhile_is_whole(place: Path, tmp_path: Path) -> None:
    """Page by page, with lines packed between the pages, and in one go."""
    write(place, lines(400))
    before = read(place)
    turns: list[int] = []
    slow, whole = tmp_path / "slow.db", tmp_path / "whole.db"

    def pack_on(*_left: int) -> None:
        if len(turns) < 20:
            store.pack(TOWN, NOW)
            turns.append(packs(store))

    with Store.open(place) as store, closing(sqlite3.connect(place)) as original:
        with closing(sqlite3.connect(slow)) as copy:
            original.backup(copy, pages=1, progress=pack_on)
        assert packs(store) > 20
        original.execute("VACUUM INTO ?", (str(whole),))
    assert read(slow) == read(whole) == before


def test_a_damaged_pack_is_told(place: Path) -> None:
    """Instead of lines that are missing, or a fault without a word."""
    write(place, lines(20))
    with Store.open(place) as store:
        pack_all(store)
    with closing(sqlite3.connect(place)) as file, file:
        file.execute("UPDATE journal_past SET body = substr(body, 1, 30)")
        file.execute("UPDATE audit_past SET body = ?", (zlib.compress(b'[["town"]'),))
    with closing(Reader.open(place)) as reader:
        for reads in (reader.journal, reader.audit):
            with pytest.raises(StoreError, match="the database is damaged"):
                reads(TOWN, 0, 10)
        found = reader.damage()
        assert [each.split()[0] for each in found] == ["journal_past"] * 3 + ["audit_past"] * 3


def test_an_older_databases_packs_are_not_asked_for(place: Path) -> None:
    """The doctor looks through it before the first start of a new program."""
    with closing(sqlite3.connect(place)) as file, file:
        file.executescript("DROP TABLE journal_past; DROP TABLE audit_past")
    with closing(Reader.open(place)) as reader:
        assert reader.damage() == []


def test_lines_that_would_not_come_back_stay(place: Path, caplog: pytest.LogCaptureFixture) -> None:
    """A body that is no JSON would make its whole pack unreadable."""
    write(place, lines(20))
    with closing(sqlite3.connect(place)) as file, file:
        file.execute("UPDATE journal SET body = '{broken' WHERE seq = 3")
    before = read(place)
    with Store.open(place) as store:
        store.pack(TOWN, NOW)
        assert packs(store) == 0
    assert read(place) == before
    assert "would not read as they were written" in caplog.text


def test_an_office_at_work_packs_its_past(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With each beat, and in a rush between two beats; the office is the same by its journal."""
    monkeypatch.setattr(hub, "LOOK_AFTER", 4)
    monkeypatch.setattr(database, "PACK_SECONDS", 60)

    async def story(house: House) -> None:
        for number in range(1, 13):
            await house.grant(*issue(number))
        house.now += timedelta(days=2)
        await house.hub.look_after()
        assert packs(house.store) == 4
        for number in range(1, 13):
            await house.grant(*issue(number))
        house.now += timedelta(days=2)
        for number in range(1, 5):
            await house.grant(*issue(number))
        if (looking := house.hub._looking) is not None:  # noqa: SLF001 - the writer is at it
            await asyncio.wait([looking])
        assert packs(house.store) > 4
        assert house.store.replay(TOWN) == house.published
        await house.restart()
        assert house.store.load(TOWN) == house.published

    tell(tmp_path, story)


@pytest.mark.sqlite
def test_what_was_wiped_is_in_no_pack(tmp_path: Path) -> None:
    """Help that was wanted: the journal never had it, so its packs do not keep it either."""

    async def story(house: House) -> None:
        asks = c.IssueTicket(PERMIT, GENERAL, help_needed=("sign_language",))
        for _ in range(20):
            await house.grant(kiosk(), asks)
        await house.grant(ADMINISTRATOR, c.CloseDay())
        pack_all(house.store, house.now + timedelta(days=2))
        with closing(sqlite3.connect(house.place)) as file:
            both = "SELECT body FROM journal_past UNION ALL SELECT body FROM audit_past"
            bodies = [zlib.decompress(body) for (body,) in file.execute(both)]
        assert len(bodies) >= 7
        assert not any(b"sign_language" in body for body in bodies)

    tell(tmp_path, story)


@pytest.mark.sqlite
def test_a_start_costs_the_same_after_years(tmp_path: Path) -> None:
    """Counted in steps of SQLite: tickets and attentions of earlier days are not looked at."""

    async def story(house: House) -> None:
        await house.sits("ana", "one")
        await house.grant(*issue(1))
        for each in (c.CallNext(), c.StartService(), c.FinishService()):
            await house.grant(CONSOLES[ANA], each)
        of_new = steps_of_a_load(house)
        with closing(sqlite3.connect(house.place)) as file, file:
            for table, changed in OF_EARLIER_DAYS.items():
                columns = [row[1] for row in file.execute(f"PRAGMA table_info({table})")]
                copied = ", ".join(changed.get(name, name) for name in columns)
                file.execute(
                    "WITH RECURSIVE past(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM past"  # noqa: S608 - ours
                    f" WHERE n < 3000) INSERT INTO {table} SELECT {copied} FROM past, {table}"
                )
        assert of_new > 100
        assert steps_of_a_load(house) < of_new + 300, "a tenth of a step for each ticket"
        assert house.store.load(TOWN) == house.published

    tell(tmp_path, story)


OF_EARLIER_DAYS = {
    "ticket": {
        "id": "'past-' || n",
        "code": "'P' || n",
        "day": "date(day, '-1 day')",
        "ended_on": "date(day, '-1 day')",
    },
    "attention": {"id": "'past-' || n", "registered_on": "date(registered_on, '-1 day')"},
}
"""What a copy of a day's row has of its own."""


def steps_of_a_load(house: House) -> int:
    """The steps of SQLite's machine that loading the office takes."""
    steps: list[int] = []
    with house.store._engine.connect() as connection:  # noqa: SLF001 - to look inside
        driver = connection.connection.driver_connection
        assert driver is not None
        driver.set_progress_handler(lambda: steps.append(1), 1)
        load_office(connection, TOWN)
        driver.set_progress_handler(None, 0)
    return len(steps)
