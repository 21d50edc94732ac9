"""What is PostgreSQL's own: its refusals in words, lost connections, its locks and its tables."""

import asyncio
import threading
from contextlib import AbstractContextManager, closing
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from unittest import mock

import psycopg
import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine, inspect

from server.domain import commands as c
from server.domain.events import TicketIssued
from server.domain.identity import ClassId
from server.domain.office import Office
from server.domain.refusals import Code
from server.hub import Hub
from server.store import Device, Reader, Store, StoreError, Writer, postgresql
from server.store.engine import shown, url_of
from server.store.node_turn import NodeTurn, json_of, put_statement
from server.store.soundness import newest_migration
from server.store.tables import METADATA
from tests import databases
from tests.domain.builders import GENERAL, PERMIT, kiosk
from tests.hub.house import House, codes, issue, refused, tell

pytestmark = pytest.mark.parametrize("database", [databases.POSTGRESQL], indirect=True)


def end_connections(house: House) -> None:
    """End every connection to the office's database, as a restart of its server does."""
    with psycopg.connect(str(house.database), autocommit=True) as other:
        other.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )


def test_a_lost_connection_costs_one_batch_at_most(tmp_path: Path) -> None:
    """Between two turns not even that; within one the batch is refused, and no row is kept."""

    async def story(house: House) -> None:
        assert codes(await house.turn([issue()])) == ["A001"]
        end_connections(house)
        assert codes(await house.turn([issue()])) == ["A002"]
        wish = house.wish(*issue())
        with _ended_within(house):
            assert refused(await house.ask(wish)) == [Code.STORE_UNAVAILABLE]
        assert house.working == house.published
        assert codes(await house.ask(wish)) == ["A003"]
        assert house.published == house.store.load(house.published.id)

    tell(tmp_path, story)


def _ended_within(house: House) -> AbstractContextManager[object]:
    """While it lasts, the connection is ended once each turn has decided."""
    write = NodeTurn.write

    def ended(turn: NodeTurn) -> None:
        end_connections(house)
        write(turn)

    return mock.patch.object(NodeTurn, "write", ended)


def test_an_answer_that_was_lost_is_given_again(tmp_path: Path) -> None:
    """The commit was made and its answer lost: the same command gets its first answer."""

    async def story(house: House) -> None:
        write = NodeTurn.write

        def cut(turn: NodeTurn) -> None:
            write(turn)
            raise psycopg.OperationalError("the network is gone")

        wish = house.wish(*issue())
        with mock.patch.object(NodeTurn, "write", cut):
            assert refused(await house.ask(wish)) == [Code.STORE_UNAVAILABLE]
        assert not house.published.tickets
        assert codes(await house.ask(wish)) == ["A001"]
        assert codes(await house.turn([issue()])) == ["A002"]
        assert house.published == house.store.load(house.published.id)

    tell(tmp_path, story)


def test_nodes_at_once_give_each_number_once(tmp_path: Path) -> None:
    """Three servers with stores of their own, each with its own connections, under one load."""

    async def story(house: House) -> None:
        town, hubs = house.published.id, [house.hub]
        stores, writers = list[Store](), list[Writer]()
        for _ in range(2):
            stores.append(Store.open(house.database))
            writers.append(Writer())
            hubs.append(Hub(town, stores[-1], writers[-1], clock=lambda: house.now))
            await hubs[-1].start()
        asked = [hub.ask(house.wish(*issue())) for _ in range(20) for hub in hubs]
        given = codes(await asyncio.gather(*asked))
        assert sorted(map(str, given)) == [f"A{number:03}" for number in range(1, 61)]
        same = house.wish(*issue())
        answers = await asyncio.gather(*(hub.ask(same) for hub in hubs))
        assert len(set(codes(answers))) == 1
        for hub in hubs[1:]:
            await hub.stop()
        for writer in writers:
            writer.close()
        for store in stores:
            store.close()
        assert house.store.replay(town) == house.store.load(town)

    tell(tmp_path, story)


def test_a_turn_tells_the_other_nodes_its_office_and_number_alone(tmp_path: Path) -> None:
    """No word of what happened is in the notice, and a turn without events sends none."""

    async def story(house: House) -> None:
        with psycopg.connect(str(house.database), autocommit=True) as other:
            other.execute("LISTEN antesala")
            await house.turn([issue()])
            seqs = [house.published.seq]
            (ticket,) = house.published.tickets
            assert refused(await house.turn([(kiosk(), c.IssueTicket(PERMIT, ClassId("none")))]))
            await house.turn([(kiosk(), c.CancelTicket(ticket))])
            seqs.append(house.published.seq)
            told = [each.payload for each in other.notifies(timeout=1, stop_after=2)]
        assert told == [f"town {seq}" for seq in seqs]
        # Else the commits of all offices would happen one at a time.
        assert "notify" not in put_statement(frozenset({"journal"}))

    tell(tmp_path, story)


def test_a_node_that_has_gone_in_a_turn_holds_no_lock_for_long(tmp_path: Path) -> None:
    """Cut off from the network it cannot say so: the database ends its turn by itself."""

    async def story(house: House) -> None:
        await house.turn([issue()])
        behind = house.store.load(house.published.id)
        with (
            Store.open(house.database) as frozen,
            pytest.raises(StoreError),
            frozen.turn(behind),
        ):
            # It has the office's row, and goes on no more; its turn is ended, not ours.
            assert codes(await house.turn([issue()])) == ["A002"]

    tell(tmp_path, story)


def test_a_node_that_stands_still_holds_no_lock_for_long(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In the midst of a turn's last round trip, or of a small write beside the turns."""

    async def story(house: House) -> None:
        await house.turn([issue()])
        # Of the other node's connections alone: this one's are open by now.
        monkeypatch.setattr(postgresql, "LONGEST_SECONDS", 0.5)
        monkeypatch.setattr(postgresql, "IDLE_WRITE_SECONDS", 0.2)
        behind = house.store.load(house.published.id)
        guess = ("town", "ana", "192.0.2.1", house.now, house.now)
        with Store.open(house.database) as frozen:
            with pytest.raises(StoreError):
                await _within_a_turn(house, frozen, behind)
            frozen.staff.note_guess(*guess)
            with pytest.raises(StoreError):
                _within_a_small_write(house, frozen, guess)

    tell(tmp_path, story)


async def _within_a_turn(house: House, frozen: Store, behind: Office) -> None:
    """The database has a statement of the last round trip, and not that it was the last one."""
    with frozen.turn(behind) as turn:
        driver = turn._driver  # noqa: SLF001 - where it stands still
        with driver.pipeline():
            driver.execute("SELECT 1")
            driver.pgconn.send_flush_request()
            driver.pgconn.flush()
            assert codes(await house.turn([issue()])) == ["A002"]


def _within_a_small_write(house: House, frozen: Store, guess: tuple[Any, ...]) -> None:
    with frozen.staff._transaction() as connection:  # noqa: SLF001 - as above
        connection.exec_driver_sql("UPDATE guess SET wrong = wrong")
        house.store.staff.note_guess(*guess)
        connection.exec_driver_sql("SELECT 1")


def test_texts_without_the_character_0_are_kept(tmp_path: Path) -> None:
    """PostgreSQL has none: one in a note would stop the turn of all who ask with it."""

    async def story(house: House) -> None:
        asks = c.IssueTicket(PERMIT, GENERAL, help_needed=("escort",))
        ticket = (await house.grant(kiosk(), asks)).answer.ticket
        assert ticket is not None
        await house.grant(kiosk(), c.CancelTicket(ticket, "a\0b"))
        (row,) = house.rows("SELECT text FROM private WHERE topic = 'cancel_reason'")
        assert row == ("a\ufffdb",)

    tell(tmp_path, story)
    assert json_of([{"text": "\\u0000 \0"}]) == '[{"text":"\\\\u0000 \\ufffd"}]'


def test_help_wanted_leaves_its_table_with_the_day(tmp_path: Path) -> None:
    """The table is written anew once it is free; a row that is only deleted would stay in it."""

    async def story(house: House) -> None:
        with psycopg.connect(str(house.database), autocommit=True) as other:
            before = _file_of(other, "private_of_day")
            await house.grant(kiosk(), c.IssueTicket(PERMIT, GENERAL, help_needed=("escort",)))
            house.pass_time(timedelta(days=1))
            await house.turn([issue()])
            await house.hub.look_after()
            assert _file_of(other, "private_of_day") != before
            assert not house.rows("SELECT * FROM private_of_day")
        assert not house.store.owes_wipe

    tell(tmp_path, story)


def _file_of(connection: psycopg.Connection, table: str) -> str:
    row = connection.execute("SELECT pg_relation_filepath(%s)", (table,)).fetchone()
    assert row is not None
    return str(row[0])


def test_tables_are_those_of_the_program(database: str) -> None:
    """Migrated one by one from the first version: each column is there, and of its kind."""
    assert database == databases.POSTGRESQL
    url = databases.empty()
    config = Config()
    config.set_main_option("script_location", "server.store:migrations")
    engine = create_engine(url_of(url))
    for _ in range(2):
        # A first half of the versions, and the rest of them by a program of today.
        with engine.begin() as connection:
            config.attributes["connection"] = connection
            command.upgrade(config, "0016")
    with Store.open(url) as store, store.engine.connect() as connection:
        found = inspect(connection)
        assert {*found.get_table_names()} == {*METADATA.tables, "alembic_version"}
        for name, table in METADATA.tables.items():
            columns = {each["name"]: each for each in found.get_columns(name)}
            assert {*columns} == {column.name for column in table.columns}
            for column in table.columns:
                kind = columns[column.name]["type"]
                assert kind.python_type is column.type.python_type, f"{name}.{column.name}"
                assert columns[column.name]["nullable"] == bool(column.nullable)
            key = found.get_pk_constraint(name)["constrained_columns"]
            assert key == [column.name for column in table.primary_key]
            indexes = {str(each["name"]) for each in found.get_indexes(name)}
            assert {str(index.name) for index in table.indexes} <= indexes
        made = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
        assert made == newest_migration()
        named = connection.exec_driver_sql("SELECT conname FROM pg_constraint").scalars().all()
        # No table is a copy of itself: each migration changes it where it stands.
        assert not [name for name in named if name.startswith("_alembic_tmp")]
    engine.dispose()


REFUSED = {
    "postgresql://postgres@127.0.0.1:1/town": "does not answer; see whether it runs",
    "postgresql://postgres@nowhere.invalid/town": "no machine of that name",
    "mysql://town/town": r"«mysql://…» is no address of a PostgreSQL",
    "postgresql://town:secret@": "is no address of a PostgreSQL",
}


@pytest.mark.parametrize("url", REFUSED)
def test_a_database_that_is_not_there_is_told(url: str) -> None:
    """In a sentence that says what stood in the way, and never the password."""
    with pytest.raises(StoreError, match=REFUSED[url]) as refusal:
        Store.open(url)
    assert "secret" not in str(refusal.value)


def test_a_missing_database_and_an_unfit_one_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """One that is gone, a version that is too old, an order of texts, a database that loses."""
    url = databases.empty()
    with pytest.raises(StoreError, match="no such database"):
        Store.open(url.replace("/empty_", "/gone_"))
    settings = postgresql._SETTINGS  # noqa: SLF001 - what the server says of itself
    for found, said in (
        ("SELECT 'fsync', 'off' UNION ALL ", "fsync is off"),
        ("SELECT 'collate', 'es_CL.UTF-8' UNION ALL ", "orders them by es_CL.UTF-8"),
        ("SELECT 'in_recovery', 'true' UNION ALL ", "is a replica"),
    ):
        name = found.split("'")[1]
        others = f"SELECT * FROM ({settings}) AS s WHERE name <> '{name}'"  # noqa: S608
        monkeypatch.setattr(postgresql, "_SETTINGS", found + others)
        with pytest.raises(StoreError, match=said):
            Store.open(url)
    monkeypatch.setattr(postgresql, "_SETTINGS", settings)
    monkeypatch.setattr(postgresql, "LEAST", 99)
    with pytest.raises(StoreError, match="99 is the oldest that will do"):
        Store.open(url)


def test_a_password_is_shown_nowhere() -> None:
    """A URL that the folder's own file may have is shown without it."""
    for url in ("postgresql://u:secret@h/d", "postgresql://u@h/d?password=secret&sslmode=require"):
        assert "secret" not in shown(url)
        assert shown(url).startswith("postgresql://u@h/d")


def test_a_reader_beside_sees_one_moment_and_writes_nothing(tmp_path: Path) -> None:
    """What is committed meanwhile is not seen, and a statement that writes is refused."""

    async def story(house: House) -> None:
        with closing(Reader.open(house.database)) as reader:
            with reader.reading("unread") as connection:
                count = "SELECT count(*) FROM ticket"
                assert connection.exec_driver_sql(count).scalar() == 0
                await house.turn([issue()])
                assert connection.exec_driver_sql(count).scalar() == 0
            with pytest.raises(StoreError, match="unread"), reader.reading("unread") as connection:
                connection.exec_driver_sql("DELETE FROM ticket")
        assert isinstance(house.news[-1].events[0], TicketIssued)

    tell(tmp_path, story)


def test_a_one_time_code_is_used_once_at_two_nodes(tmp_path: Path) -> None:
    """The second node has read it as well, and finds it used up."""

    async def story(house: House) -> None:
        now, found = house.now, list[Device | None]()
        house.store.access.add_code("code", "town", "kiosk", "Kiosk", now + timedelta(hours=1))
        with Store.open(house.database) as other:

            def enrol() -> None:
                found.append(other.access.enrol("code", "two", "token 2", now, lambda _: True))

            rival = threading.Thread(target=enrol)

            def lasts(_until: datetime) -> bool:
                rival.start()
                rival.join(0.3)
                return True

            first = house.store.access.enrol("code", "one", "token 1", now, lasts)
            rival.join()
        assert first is not None
        assert found == [None]

    tell(tmp_path, story)


def test_a_breach_has_each_line_once_at_two_nodes(tmp_path: Path) -> None:
    """Both begin one at once: one of them is told to try again, and no number is there twice."""

    async def story(house: House) -> None:
        now, told = house.now, list[object]()
        with Store.open(house.database) as other:
            gate = threading.Barrier(2)

            def begin(store: Store) -> None:
                gate.wait()
                try:
                    told.append(store.privacy.begin_breach("town", now, now, "ana", "a list"))
                except StoreError as error:
                    told.append(str(error))

            both = [threading.Thread(target=begin, args=[each]) for each in (house.store, other)]
            for one in both:
                one.start()
            for one in both:
                one.join()
            kept = house.store.privacy.breaches("town")
        assert kept
        assert sorted(step.breach for step in kept) == list(range(1, len(kept) + 1))
        assert len(kept) == sum(isinstance(each, int) for each in told)

    tell(tmp_path, story)


def test_two_nodes_that_start_at_once_make_the_tables_once() -> None:
    """The second waits for the first, and finds them made."""
    url, found = databases.empty(), list[str]()

    def start() -> None:
        with Store.open(url) as store:
            found.append(" ".join(store.offices()))

    nodes = [threading.Thread(target=start) for _ in range(2)]
    for node in nodes:
        node.start()
    for node in nodes:
        node.join()
    assert found == ["", ""]
