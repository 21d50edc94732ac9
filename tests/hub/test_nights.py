"""When a night's work is done: once, from three o'clock on, and by a clock that can be believed."""

import asyncio
import logging
import sqlite3
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

import pytest

from server.ageing import BUSY, IDLE, Ageing
from server.domain import commands as c
from server.domain.retention import Retention
from server.store import StoreError
from tests.domain.builders import ADMINISTRATOR, small_office
from tests.hub.house import House, issue, tell
from tests.hub.years import ageing_of, play_days
from tests.store.test_wiping import numbers

ZONE = ZoneInfo(small_office().time_zone)


def at(house: House, days: int, hour: int, minute: int = 0) -> None:
    """Set the clock to a local time so many days after the house's first one."""
    first = datetime(2026, 3, 2, hour, minute, tzinfo=ZONE)
    house.pass_time(first + timedelta(days=days) - house.now)


def bytes_in(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in folder.iterdir())


def days(house: House) -> list[str]:
    return sorted({str(day) for day in numbers(house.database, "ticket", "day")})


def nights(house: House) -> list[str]:
    return [str(day) for day in numbers(house.database, "ageing", "day")]


async def _worked(house: House, *on: int) -> None:
    """Tickets on these days, at nine in the morning."""
    for day in on:
        at(house, day, 9)
        await house.turn([issue()])
        await house.grant(ADMINISTRATOR, c.CloseDay())


def test_a_night_begins_at_three(tmp_path: Path) -> None:
    """Not before, when a long day may still be open; and once a night."""

    async def story(house: House) -> None:
        ageing = ageing_of(house)
        await _worked(house, 0, 30, 60, 90)
        at(house, 91, 2, 59)
        await ageing.look()
        assert nights(house) == []
        assert len(days(house)) == 4
        at(house, 91, 3)
        await ageing.look()
        assert nights(house) == ["2026-06-01"]
        assert len(days(house)) == 3
        at(house, 91, 4)
        await _worked(house, 91)
        await ageing.look()
        assert nights(house) == ["2026-06-01"]
        at(house, 92, 3)
        await ageing.look()
        assert nights(house) == ["2026-06-02"]

    tell(tmp_path, story)


def test_a_server_that_is_off_at_night_does_it_in_the_morning(tmp_path: Path) -> None:
    async def story(house: House) -> None:
        await _worked(house, 0, 88)
        at(house, 91, 8, 30)
        await ageing_of(house).look()
        assert days(house) == ["2026-05-29"]

    tell(tmp_path, story)


def test_a_clock_that_leapt_wipes_no_row(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """It is said once; back in its own time the office goes on, its tickets are all there."""

    async def story(house: House) -> None:
        ageing = ageing_of(house)
        await _worked(house, 0, 1, 2)
        at(house, 3, 4)
        await ageing.look()
        at(house, 5000, 4)
        with caplog.at_level(logging.WARNING):
            await ageing.look()
            await ageing.look()
        assert len(days(house)) == 3
        assert nights(house) == ["2026-03-05"]
        assert [record.message for record in caplog.records if "2039-11-09" in record.message]
        assert len(caplog.records) == 1
        at(house, 4, 4)
        await ageing.look()
        assert nights(house) == ["2026-03-06"]

    tell(tmp_path, story)


def test_people_who_work_by_a_clock_prove_it(tmp_path: Path) -> None:
    """An office that was closed for a season wipes after three days of work."""

    async def story(house: House) -> None:
        ageing = ageing_of(house)
        await _worked(house, 0)
        at(house, 1, 4)
        await ageing.look()
        for number, day in enumerate((130, 131, 132)):
            await _worked(house, day)
            at(house, day, 20)
            await ageing.look()
            # Of the day itself only the days before are known to have been worked.
            assert len(days(house)) == number + 2
        at(house, 133, 4)
        await ageing.look()
        assert days(house) == ["2026-07-10", "2026-07-11", "2026-07-12"]

    tell(tmp_path, story)


def test_an_office_file_sets_other_periods(tmp_path: Path) -> None:
    """From the next night on."""

    async def story(house: House) -> None:
        ageing = ageing_of(house)
        await _worked(house, 0, 20, 40, 60)
        at(house, 61, 4)
        await ageing.look()
        assert len(days(house)) == 4
        shorter = small_office(retention=Retention(tickets_days=30))
        await house.grant(ADMINISTRATOR, c.LoadCatalogue(shorter))
        at(house, 62, 4)
        await ageing.look()
        assert days(house) == ["2026-04-11", "2026-05-01"]

    tell(tmp_path, story)


def test_a_person_may_say_that_the_clock_is_right(tmp_path: Path) -> None:
    """`antesala retention` asks for it, whatever the clock has done."""

    async def story(house: House) -> None:
        ageing = ageing_of(house)
        await _worked(house, 0)
        at(house, 1, 4)
        await ageing.look()
        at(house, 200, 4)
        await ageing.look()
        assert len(days(house)) == 1
        assert (await ageing.age())["tickets"] == 1
        assert days(house) == []

    tell(tmp_path, story)


def test_a_night_that_was_by_a_wrong_clock_does_not_stop_the_next(tmp_path: Path) -> None:
    async def story(house: House) -> None:
        ageing = ageing_of(house)
        await _worked(house, 0)
        at(house, 4000, 4)
        await ageing.age()
        at(house, 1, 4)
        await ageing.look()
        assert nights(house) == ["2026-03-03"]

    tell(tmp_path, story)


def test_a_fault_is_told_once_and_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """A full disk: what is due stays due, and is done once there is room."""

    async def story(house: House) -> None:
        looks = 0

        async def until_the_fourth(_seconds: float) -> None:
            nonlocal looks
            looks += 1
            if looks == 3:
                monkeypatch.undo()
            if looks == 4:
                raise asyncio.CancelledError
            await asyncio.sleep(0)

        await _worked(house, 0)
        at(house, 10, 4)
        ageing = Ageing(house.hub, house.store, house.writer, sleep=until_the_fourth)

        def full(_self: object, _work: object) -> None:
            raise StoreError("the disk is full")

        monkeypatch.setattr(type(house.store), "age", full)
        with caplog.at_level(logging.WARNING), pytest.raises(asyncio.CancelledError):
            await ageing.run_nightly()
        assert ["the disk is full" in record.message for record in caplog.records] == [True]

    tell(tmp_path, story)


@pytest.mark.sqlite
def test_what_a_person_asked_to_delete_leaves_no_trace(tmp_path: Path) -> None:
    """Rows of a table in no order, deleted elsewhere: whatever pages they were moved to."""

    async def story(house: House) -> None:
        order = Random(3)  # noqa: S311 - no secret
        names = [f"name {order.getrandbits(64):016x}" for _ in range(800)]
        with closing(sqlite3.connect(house.place)) as database:
            database.execute("PRAGMA secure_delete = ON")
            database.execute("PRAGMA synchronous = OFF")
            for name in order.sample(names, len(names)):
                row = ("town", name[5:], name, "", "", "")
                database.execute("INSERT INTO petition_person VALUES (?, ?, ?, ?, ?, ?)", row)
                database.commit()
            gone = names[::7]
            marks = ", ".join("?" * len(gone))
            database.execute(f"DELETE FROM petition_person WHERE name IN ({marks})", gone)  # noqa: S608
            database.commit()
        await ageing_of(house).erase_traces("petition_person")
        raw = bytes_in(tmp_path)
        assert [name for name in gone if name.encode() in raw] == []
        assert len(numbers(house.place, "petition_person", "name")) == len(names) - len(gone)

    tell(tmp_path, story)


def test_slices_stand_apart_while_people_are_served(tmp_path: Path) -> None:
    """A second between two; in an office at rest they follow at once."""

    async def story(house: House) -> None:
        pauses: list[float] = []

        async def pause(seconds: float) -> None:
            pauses.append(seconds)
            await asyncio.sleep(0)

        def running() -> float:
            return house.run

        ageing = Ageing(house.hub, house.store, house.writer, sleep=pause, running=running)
        await play_days(house, [0, 1], people=8)
        at(house, 100, 4)
        await ageing.age()
        assert pauses
        assert set(pauses) == {IDLE}
        pauses.clear()
        await play_days(house, [0], people=8)
        at(house, 200, 4)
        await house.turn([issue()])
        await ageing.age()
        assert set(pauses) == {BUSY}

    tell(tmp_path, story)
