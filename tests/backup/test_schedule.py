"""The backups that the server makes by itself: when one is due, and when staff are told."""

import asyncio
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from server.backup import schedule
from server.backup.schedule import Schedule
from server.domain.backup import BackupPlan, Backups
from server.domain.identity import OfficeId
from server.domain.office import Office, new_office
from server.office_file import OfficeFileError, examine
from tests.domain.builders import MORNING, small_office
from tests.office_file.breakages import SAMPLE

HOURLY = BackupPlan("/mnt/copies")
HOUR = timedelta(hours=1)


@pytest.mark.parametrize(
    ("last", "failed", "up", "due", "late"),
    [
        (None, False, HOUR, True, False),
        (None, True, HOUR, True, True),
        (None, False, 4 * HOUR, True, True),
        (timedelta(minutes=59), True, 9 * HOUR, False, False),
        (HOUR, False, 9 * HOUR, True, False),
        (3 * HOUR, True, 9 * HOUR, True, False),
        (4 * HOUR, True, HOUR, True, True),
        (4 * HOUR, False, HOUR, True, False),
        (-HOUR, False, 9 * HOUR, True, False),
    ],
    ids=str,
)
def test_staff_are_told_of_three_that_are_missing(
    *, last: timedelta | None, failed: bool, up: timedelta, due: bool, late: bool
) -> None:
    """A server that was off over the weekend tries before it says so."""
    at = None if last is None else MORNING - last
    known = Backups(HOURLY, MORNING - up, at, failed)
    assert (known.is_due(MORNING), known.is_late(MORNING)) == (due, late)


def test_a_failure_is_logged_once(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, tmp_path: Path
) -> None:
    """Each look tries again; the alarm comes once it has tried."""
    tries: list[datetime] = []
    trouble = "no such disk"

    async def fail(_folder: Path, _plan: BackupPlan) -> str:
        tries.append(MORNING)
        return trouble

    monkeypatch.setattr(schedule, "backed_up", fail)
    office = new_office(OfficeId("town"))
    plan = BackupPlan(str(tmp_path))

    def now_in_it() -> Office:
        return replace(office, catalogue=small_office(backup=plan))

    made = Schedule(tmp_path, lambda: [now_in_it()], lambda: MORNING)
    for _ in range(3):
        asyncio.run(made.look())
    assert len(tries) == 3
    assert [record.getMessage().count(trouble) for record in caplog.records] == [1]
    assert made.known is not None
    assert made.known.is_late(MORNING)
    beside = Schedule(tmp_path, lambda: [office, now_in_it()], lambda: MORNING)
    asyncio.run(beside.look())
    assert len(tries) == 4, "the plan of another office of the database counts"
    nothing = Schedule(tmp_path, lambda: [office], lambda: MORNING)
    asyncio.run(nothing.look())
    assert nothing.known is None


def test_an_office_file_asks_for_them() -> None:
    """With the whole path of a folder; how often and how many as the house has it, or its own."""
    head = SAMPLE.rstrip() + "\n[backup]\n"
    assert examine(SAMPLE).catalogue.backup is None
    assert examine(head + 'to = "/mnt/copies"\n').catalogue.backup == HOURLY
    own = examine(head + 'to = "/mnt/copies"\nevery_minutes = 10\nkeep = 3\n').catalogue.backup
    assert own == BackupPlan("/mnt/copies", 10, 3)
    for wrong in (
        'to = "copies"',
        'to = "/a"\nevery_minutes = 4',
        'to = "/a"\nkeep = 0',
        "keep = 9",
    ):
        with pytest.raises(OfficeFileError):
            examine(head + wrong + "\n")


def test_a_backup_is_a_process_of_its_own(tmp_path: Path) -> None:
    """What stood in its way comes back in its own words."""
    said = asyncio.run(schedule.backed_up(tmp_path, HOURLY))
    assert str(tmp_path) in said
