"""A shrunk file costs no locks, a log is wiped later, and no work is waited for in vain."""

import asyncio
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from server.domain import commands as c
from server.domain.refusals import Refusal
from server.store import LostFilesError, StoreError, Writer
from tests.domain.builders import ADMINISTRATOR, GENERAL, PERMIT, kiosk
from tests.hub.house import House

pytestmark = pytest.mark.sqlite

READ = "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.execute(sys.argv[2]).fetchall()"


def _other_program(place: Path, sql: str) -> None:
    """Another process opens the database, does something and closes it."""
    subprocess.run([sys.executable, "-c", READ + "; c.close()", place, sql], check=True)


def _raw_size(place: Path) -> int:
    """The length of the log in bytes."""
    return place.with_name("office.db-wal").stat().st_size


def test_a_vacuum_does_not_cost_the_log(tmp_path: Path) -> None:
    """Looking at a file that has shrunk drops no lock, so the next reader deletes no log."""

    async def story() -> None:
        async with House(tmp_path) as house:
            place = house.place
            fill = sqlite3.connect(place)
            fill.execute("CREATE TABLE filling AS SELECT randomblob(1000000) AS much")
            fill.execute("DROP TABLE filling")
            fill.commit()
            fill.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            fill.close()
            asks = c.IssueTicket(PERMIT, GENERAL)
            await house.grant(kiosk(), asks)
            _other_program(place, "VACUUM")
            _other_program(place, "PRAGMA wal_checkpoint(TRUNCATE)")
            await house.grant(kiosk(), asks)
            _other_program(place, "SELECT count(*) FROM ticket")
            assert place.with_name("office.db-wal").exists()
            await house.grant(kiosk(), asks)

    asyncio.run(story())


def test_the_log_is_wiped_later_where_the_files_were_away(tmp_path: Path) -> None:
    async def story() -> None:
        async with House(tmp_path) as house:
            asks = c.IssueTicket(PERMIT, GENERAL, help_needed=("escort",))
            await house.grant(kiosk(), asks)
            checks, check = [], house.store._check_files  # noqa: SLF001 - between commit and answer

            def lost_after_the_commit() -> None:
                checks.append(1)
                if len(checks) == 2:
                    raise LostFilesError("away for a moment")
                check()

            house.store._check_files = lost_after_the_commit  # type: ignore[method-assign] # noqa: SLF001
            (result,) = await house.ask(house.wish(ADMINISTRATOR, c.CloseDay()))
            assert isinstance(result, Refusal)
            assert house.store.owes_wipe
            await house.hub.look_after()
            assert _raw_size(house.place) == 0

    asyncio.run(story())


def test_work_that_is_dropped_is_cancelled() -> None:
    async def story() -> None:
        writer, begun, goes_on = Writer(), threading.Event(), threading.Event()

        def first() -> None:
            begun.set()
            goes_on.wait()

        writer.run(first)
        second = writer.run(lambda: None)
        begun.wait()
        threading.Timer(0.1, goes_on.set).start()
        writer.close()
        with pytest.raises(asyncio.CancelledError):
            async with asyncio.timeout(5):
                await second

    asyncio.run(story())


def test_a_stop_iteration_reaches_its_caller() -> None:
    async def story() -> None:
        writer = Writer()
        with pytest.raises(RuntimeError):
            async with asyncio.timeout(5):
                await writer.run(lambda: next(iter(())))
        writer.close()

    asyncio.run(story())


def test_work_that_comes_while_the_server_ends_is_refused() -> None:
    """As any that the database cannot take: a sign-in under way is no fault of the program."""

    async def story() -> None:
        writer = Writer()
        writer.close()
        with pytest.raises(StoreError):
            writer.run(lambda: None)

    asyncio.run(story())
