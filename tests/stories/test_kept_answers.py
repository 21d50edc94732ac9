"""What a server has answered outlives many kills, and is in each backup that is made of a rush."""

import asyncio
from contextlib import closing
from datetime import timedelta
from itertools import count
from pathlib import Path

import pytest

from server.backup.making import Wanted, make_backup
from server.domain.identity import OfficeId
from server.fresh import wall_clock
from server.store import Reader
from tests import databases
from tests.stories.kills import Killing, beside, told
from tests.stories.load import Load
from tests.stories.town import Town

KILLS = 200
EVERY = 150
"""Answers between two backups: some ten in a rush of four hundred tickets."""


@pytest.mark.full
@pytest.mark.both
@pytest.mark.timeout(7200)
def test_many_kills_lose_no_answer(town: Town, capsys: pytest.CaptureFixture[str]) -> None:
    """No ticket, call or end that was answered is lost, and none is there twice."""
    record = asyncio.run(Killing(town, seed=1).run(KILLS))
    with capsys.disabled():
        print(f"\n{told(record)}")  # noqa: T201 - to be read in the run
    assert record.faults == []


@pytest.mark.full
@pytest.mark.timeout(7200)
@pytest.mark.parametrize("database", [databases.POSTGRESQL], indirect=True)
def test_many_kills_move_people_to_the_other_server(
    town: Town, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each time the server falls that most consoles are at, and they go on with the other one."""
    record = asyncio.run(Killing(town, beside(town), seed=1).run(KILLS))
    with capsys.disabled():
        print(f"\n{told(record)}")  # noqa: T201 - to be read in the run
    assert record.faults == []


@pytest.mark.full
@pytest.mark.both
@pytest.mark.timeout(3600)
def test_each_backup_of_a_rush_is_its_moment(town: Town, tmp_path: Path) -> None:
    """Its journal is the first part of the office's own, to the letter, and leads to its tables."""
    copies = tmp_path / "copies"
    copies.mkdir()
    seconds = count()
    found: list[tuple[Path, int]] = []

    def back_up() -> None:
        # A backup is named by its second, and several of them are made in one.
        own = timedelta(seconds=next(seconds))
        made = make_backup(Wanted(town.folder, copies), lambda: wall_clock() + own)
        manifest = made.backup.manifest
        assert [each.is_replayed for each in manifest.offices] == [True]
        found.append((made.backup.folder, manifest.offices[0].seq))

    async def story() -> None:
        async with town, town.consoles() as consoles, asyncio.TaskGroup() as group:
            asked = 0

            def on_answer(number: int) -> None:
                nonlocal asked
                if number >= asked:
                    asked += EVERY
                    group.create_task(asyncio.to_thread(back_up))

            load = Load(consoles, 400, on_answer)
            await load.run()
            load.check()

    asyncio.run(story())
    with closing(Reader.open(town.place)) as reader:
        journal = reader.journal(OfficeId("town"), 0, 1 << 20)
    assert len(found) > 5
    for folder, seq in found:
        with closing(Reader.open(folder / "office.db")) as copy:
            assert copy.journal(OfficeId("town"), 0, 1 << 20) == journal[:seq]
