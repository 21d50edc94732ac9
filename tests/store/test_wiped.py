"""Wiped data is in no byte of database, write-ahead log or index any more."""

import asyncio
import sqlite3
from pathlib import Path
from random import Random
from uuid import UUID

import pytest

from server.domain import commands as c
from server.domain.identity import TicketId
from server.domain.office import OF_THE_DAY
from tests.domain.builders import ADMINISTRATOR, GENERAL, PERMIT, kiosk
from tests.hub.house import House

pytestmark = pytest.mark.sqlite

WANTED = ("escort", "sign_language")


async def _ask_for_help(house: House, people: int = 80) -> list[TicketId]:
    asks = c.IssueTicket(PERMIT, GENERAL, help_needed=WANTED)
    tickets = [(await house.grant(kiosk(), asks)).answer.ticket for _ in range(people)]
    return [each for each in tickets if each is not None]


def _kept(place: Path, topic: str) -> list[str]:
    """The private facts of a topic."""
    database = sqlite3.connect(place)
    rows = database.execute(
        "SELECT text FROM (SELECT * FROM private UNION ALL SELECT * FROM private_of_day)"
        " WHERE topic = ?",
        (topic,),
    ).fetchall()
    database.close()
    return [text for (text,) in rows if text]


def _put_private(place: Path, topic: str, texts: dict[str, str], office: str = "town") -> None:
    """Write private rows as the store would, in the order given."""
    table = "private_of_day" if topic in OF_THE_DAY else "private"
    database = sqlite3.connect(place)
    database.execute("PRAGMA secure_delete = ON")
    rows = [(office, subject, topic, 0, text) for subject, text in texts.items()]
    database.executemany(f"INSERT INTO {table} VALUES (?, ?, ?, ?, ?)", rows)  # noqa: S608
    database.commit()
    database.close()


def _raw(folder: Path, needle: str) -> dict[str, int]:
    """How often the needle stands in each file of the database."""
    files = {file.name: file.read_bytes().count(needle.encode()) for file in folder.iterdir()}
    return {name: count for name, count in files.items() if count}


def test_help_wanted_is_in_no_byte_after_the_day(tmp_path: Path) -> None:
    """Of eighty people, on pages that were rebuilt many times."""

    async def story() -> None:
        async with House(tmp_path) as house:
            await _ask_for_help(house)
            (text,) = set(_kept(house.place, "help_needed"))
            assert sum(_raw(tmp_path, text).values()) >= 80
            await house.grant(ADMINISTRATOR, c.CloseDay())
            assert _kept(house.place, "help_needed") == []
            assert _raw(tmp_path, text) == {}

    asyncio.run(story())


def test_no_moved_copy_of_a_wiped_row_is_left(tmp_path: Path) -> None:
    """Two thousand rows, written in no order: SQLite splits and joins pages, and copies rows."""
    order = Random(1)  # noqa: S311 - no secret
    subjects = [str(UUID(int=order.getrandbits(128))) for _ in range(2000)]

    async def story() -> None:
        async with House(tmp_path) as house:
            await _ask_for_help(house, people=1)
            (text,) = set(_kept(house.place, "help_needed"))
            _put_private(house.place, "help_needed", dict.fromkeys(subjects, text))
            notes = {each: f"note of {each}" for each in subjects[::3]}
            _put_private(house.place, "note", notes)
            await house.grant(ADMINISTRATOR, c.CloseDay())
            assert _raw(tmp_path, text) == {}
            assert sorted(_kept(house.place, "note")) == sorted(notes.values())

    asyncio.run(story())


def test_the_end_of_a_day_costs_the_same_after_years(tmp_path: Path) -> None:
    """What is kept for longer is not written anew: counted in steps of SQLite, not in seconds."""
    new, old = tmp_path / "new", tmp_path / "old"
    new.mkdir()
    old.mkdir()
    of_new = asyncio.run(_steps_of_an_end(new, notes=0))
    of_old = asyncio.run(_steps_of_an_end(old, notes=3000))
    assert of_new > 100
    assert of_old < of_new + 1000, "a third of a step for each note"


async def _steps_of_an_end(folder: Path, notes: int) -> int:
    """The steps of SQLite's machine that the end of a day takes, in a database with these notes."""
    async with House(folder) as house:
        await _ask_for_help(house, people=5)
        _put_private(house.place, "note", {f"attention-{each}": "-" for each in range(notes)})
        steps = []
        held = house.store._held._opened()  # noqa: SLF001 - the connection of all turns
        driver = held.connection.driver_connection
        assert driver is not None
        driver.set_progress_handler(lambda: steps.append(1), 1)
        await house.grant(ADMINISTRATOR, c.CloseDay())
        driver.set_progress_handler(None, 0)
        assert _kept(house.place, "help_needed") == []
        assert len(_kept(house.place, "note")) == notes
        return len(steps)


def test_one_office_ends_its_day_alone(tmp_path: Path) -> None:
    """Two offices in one database: the other's people still want their help."""

    async def story() -> None:
        async with House(tmp_path) as house:
            await _ask_for_help(house, people=5)
            (text,) = set(_kept(house.place, "help_needed"))
            _put_private(house.place, "help_needed", {"theirs": text}, office="village")
            await house.grant(ADMINISTRATOR, c.CloseDay())
            assert _kept(house.place, "help_needed") == [text]
            assert _raw(tmp_path, text) == {"office.db": 1}

    asyncio.run(story())


def test_help_taken_back_is_in_no_byte(tmp_path: Path) -> None:
    async def story() -> None:
        async with House(tmp_path) as house:
            for ticket in await _ask_for_help(house, people=3):
                (text,) = set(_kept(house.place, "help_needed"))
                await house.grant(kiosk(), c.SetHelpNeeded(ticket, ()))
            assert _raw(tmp_path, text) == {}

    asyncio.run(story())


def test_a_reader_only_delays_the_wipe(tmp_path: Path) -> None:
    """A backup holds the write-ahead log open; once it has ended, the next beat wipes."""

    async def story() -> None:
        async with House(tmp_path) as house:
            await _ask_for_help(house, people=5)
            (text,) = set(_kept(house.place, "help_needed"))
            reader = sqlite3.connect(house.place)
            reader.execute("BEGIN")
            reader.execute("SELECT count(*) FROM ticket").fetchone()
            await house.grant(ADMINISTRATOR, c.CloseDay())
            await house.hub.look_after()
            assert house.store.owes_wipe
            assert _raw(tmp_path, text)
            reader.close()
            await house.hub.look_after()
            assert not house.store.owes_wipe
            assert _raw(tmp_path, text) == {}

    asyncio.run(story())


def test_a_start_finishes_the_wipe(tmp_path: Path) -> None:
    """A server killed between the wipe and its last step left the write-ahead log as it was."""
    live, killed = tmp_path / "live", tmp_path / "killed"
    live.mkdir()
    killed.mkdir()

    async def story() -> str:
        async with House(live) as house:
            await _ask_for_help(house, people=5)
            (text,) = set(_kept(house.place, "help_needed"))
            for file in live.iterdir():
                (killed / file.name).write_bytes(file.read_bytes())
            return text

    text = asyncio.run(story())
    database = sqlite3.connect(killed / "office.db")
    database.execute("PRAGMA secure_delete = ON")
    database.execute("DELETE FROM private_of_day WHERE topic = 'help_needed'")
    database.commit()
    left = tmp_path / "left"
    left.mkdir()
    for file in killed.iterdir():
        (left / file.name).write_bytes(file.read_bytes())
    database.close()
    assert _raw(left, text)

    async def again() -> None:
        async with House(left):
            assert _raw(left, text) == {}

    asyncio.run(again())
