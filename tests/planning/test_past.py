"""Past days read back from the office's own record."""

import sqlite3
from datetime import date, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from server.domain import commands as c
from server.domain.identity import OfficeId
from server.domain.visits import Record, Shift, Visit
from server.store import StoreError
from server.store.reading import read_past
from tests.domain.builders import ANA, CONSOLES, GENERAL, ONE, PERMIT
from tests.hub.house import House, issue, tell

TOWN, SANTIAGO = OfficeId("town"), ZoneInfo("America/Santiago")
NINE = 9 * 3600
MONDAY = date(2026, 3, 2)


async def later(house: House, minutes: int, command: c.Command) -> None:
    house.now += timedelta(minutes=minutes)
    await house.grant(CONSOLES[ANA], command)


async def morning(house: House) -> None:
    """At nine two come and one cancels; one is attended for seven minutes, the other not there."""
    await house.sits("ana", "one")
    for number in (1, 2, 3):
        await house.grant(*issue(number))
    gone = next(iter(house.published.tickets))
    await house.grant(issue(1)[0], c.CancelTicket(gone))
    await later(house, 1, c.CallNext())
    await later(house, 1, c.StartService())
    await later(house, 7, c.FinishService())
    await later(house, 0, c.CallNext())
    await later(house, 2, c.MarkNoShow())
    await later(house, 0, c.CloseCounter())


def past(folder: Path) -> Record:
    tell(folder, morning)
    return read_past(folder / "office.db", TOWN, SANTIAGO)


def test_visits_are_those_who_waited_to_the_end(tmp_path: Path) -> None:
    """Busy are the minute of walking and the seven of attention; cancellations do not count."""
    assert past(tmp_path).visits == (
        Visit(MONDAY, PERMIT, GENERAL, NINE, 8 * 60),
        Visit(MONDAY, PERMIT, GENERAL, NINE, None, is_no_show=True),
    )


def test_shifts_are_from_opening_to_closing(tmp_path: Path) -> None:
    assert past(tmp_path).shifts == (Shift(MONDAY, ONE, ANA, NINE, NINE + 11 * 60),)


def test_reading_changes_nothing(tmp_path: Path) -> None:
    """Not even where the file may not be written."""
    tell(tmp_path, morning)
    place = tmp_path / "office.db"
    before = place.read_bytes()
    read_past(place, TOWN, SANTIAGO)
    assert place.read_bytes() == before


def test_another_office_is_said(tmp_path: Path) -> None:
    tell(tmp_path, morning)
    with pytest.raises(StoreError, match="does not know the office «village»; it knows town"):
        read_past(tmp_path / "office.db", OfficeId("village"), SANTIAGO)


def test_a_file_that_is_no_database_is_said(tmp_path: Path) -> None:
    place = tmp_path / "notes.txt"
    place.write_text("nothing of the kind, and longer than a header of SQLite would be" * 20)
    with pytest.raises(StoreError, match="cannot be read as an office's database"):
        read_past(place, TOWN, SANTIAGO)


def test_a_database_of_something_else_is_said(tmp_path: Path) -> None:
    place = tmp_path / "other.db"
    with sqlite3.connect(place) as database:
        database.execute("CREATE TABLE apple (id)")
    database.close()
    with pytest.raises(StoreError, match="no such table"):
        read_past(place, TOWN, SANTIAGO)


def test_a_missing_file_is_said_and_not_made(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="there is no database at"):
        read_past(tmp_path / "office.db", TOWN, SANTIAGO)
    assert not (tmp_path / "office.db").exists()
