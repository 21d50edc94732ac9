"""Files that go away, are replaced or cut under an office at work: noticed before an answer."""

import asyncio
import logging
import os
import shutil
import sqlite3
from collections.abc import Awaitable, Callable
from contextlib import closing
from pathlib import Path

import pytest

from server import service
from server.domain.refusals import Code
from server.service import ServiceError, lobby_of
from server.store import Store, database, soundness
from tests.hub.house import House, codes, issue, refused
from tests.stories.town import office_file

pytestmark = pytest.mark.sqlite


def _delete(database: Path) -> None:
    database.unlink()


def _replace(database: Path) -> None:
    other = database.with_name("other.db")
    sqlite3.connect(other).close()
    other.replace(database)


def _put_an_older_copy(database: Path) -> None:
    copy = database.with_name("copy.db")
    shutil.copy(database, copy)
    copy.replace(database)


def _empty(database: Path) -> None:
    os.truncate(database, 0)


def _cut_in_half(database: Path) -> None:
    os.truncate(database, database.stat().st_size // 2)


def _move_the_folder(database: Path) -> None:
    database.parent.rename(database.parent.with_name("elsewhere"))


def _delete_the_log(database: Path) -> None:
    Path(f"{database}-wal").unlink()


def _delete_the_index(database: Path) -> None:
    Path(f"{database}-shm").unlink()


HARMS = [
    _delete,
    _replace,
    _put_an_older_copy,
    _empty,
    _cut_in_half,
    _move_the_folder,
    _delete_the_log,
    _delete_the_index,
]

Story = Callable[[House], Awaitable[None]]


def tell(folder: Path, story: Story) -> None:
    """A story in a house whose files lie in a folder of their own."""

    async def telling() -> None:
        async with House(folder) as house:
            assert codes(await house.turn([issue()])) == ["A001"]
            await story(house)

    folder.mkdir()
    asyncio.run(telling())


@pytest.mark.parametrize("harm", HARMS)
def test_no_ticket_is_given_into_lost_files(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, harm: Callable[[Path], None]
) -> None:
    """Each is refused, and the log says once what has happened and what to do."""

    async def story(house: House) -> None:
        harm(house.place)
        for _ in range(3):
            assert refused(await house.turn([issue()])) == [Code.STORE_UNAVAILABLE]
        assert not house.hub.is_answering
        assert house.published.numbers == {"A": 1}

    with caplog.at_level(logging.ERROR):
        tell(tmp_path / "office", story)
    (line,) = [each.getMessage() for each in caplog.records]
    assert str(tmp_path / "office" / "office.db") in line
    assert "stop the server" in line


@pytest.mark.parametrize("harm", [_delete, _put_an_older_copy, _empty])
def test_health_knows_before_anybody_asks(tmp_path: Path, harm: Callable[[Path], None]) -> None:
    async def story(house: House) -> None:
        await house.hub.look_after()
        assert house.hub.is_answering
        harm(house.place)
        await house.hub.look_after()
        assert not house.hub.is_answering

    tell(tmp_path / "office", story)


def test_a_folder_moved_back_works_again(tmp_path: Path) -> None:
    """The files are the same ones, and no ticket was given meanwhile."""

    async def story(house: House) -> None:
        folder = house.place.parent
        away = folder.with_name("elsewhere")
        folder.rename(away)
        await house.hub.look_after()
        assert not house.hub.is_answering
        away.rename(folder)
        await house.hub.look_after()
        assert house.hub.is_answering
        assert codes(await house.turn([issue()])) == ["A002"]

    tell(tmp_path / "office", story)


def test_a_compacted_database_is_no_loss(tmp_path: Path) -> None:
    """VACUUM by an administrator makes the file shorter, and its header says so."""

    async def story(house: House) -> None:
        other = sqlite3.connect(house.place)
        other.execute("CREATE TABLE filler AS SELECT randomblob(400000) AS much")
        other.commit()
        other.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        assert codes(await house.turn([issue()])) == ["A002"]
        before = house.place.stat().st_size
        other.execute("DROP TABLE filler")
        other.execute("VACUUM")
        other.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        other.close()
        assert house.place.stat().st_size < before
        assert codes(await house.turn([issue()])) == ["A003"]

    tell(tmp_path / "office", story)


@pytest.mark.skipif(os.name == "nt", reason="no open file can be deleted there")
@pytest.mark.parametrize("lost", ["office.db.lock", "office.db", "both"])
def test_a_folder_stays_locked_without_its_files(tmp_path: Path, lost: str) -> None:
    (tmp_path / "office.toml").write_text(office_file(), "utf-8")

    async def story() -> None:
        async with lobby_of(tmp_path):
            for name in ("office.db.lock", "office.db"):
                if lost in (name, "both"):
                    (tmp_path / name).unlink()
            with pytest.raises(ServiceError, match="another server has"):
                async with lobby_of(tmp_path):
                    pass

    asyncio.run(story())


def test_a_damaged_database_is_not_served(tmp_path: Path) -> None:
    """Pages overwritten while no server ran: the start says so, without writing."""
    (tmp_path / "office.toml").write_text(office_file(), "utf-8")

    async def start() -> None:
        async with lobby_of(tmp_path):
            pass

    asyncio.run(start())
    _spoil(tmp_path / "office.db")
    with pytest.raises(ServiceError, match=r"damaged|malformed"):
        asyncio.run(start())


def test_the_rest_of_a_large_database_is_looked_through(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While it serves: its server ends where the start had no time to find the damage."""
    (tmp_path / "office.toml").write_text(office_file(), "utf-8")
    # A file so small is looked through whole between two looks at the clock.
    monkeypatch.setattr(database, "looks_sound", lambda _: False)

    async def start(*, is_spoilt: bool) -> None:
        async with lobby_of(tmp_path) as lobby:
            assert lobby.owes_look
            if is_spoilt:
                _spoil(tmp_path / "office.db")
            looking = asyncio.create_task(service.look_through(lobby, tmp_path))
            serving = asyncio.create_task(_serve())
            attending = asyncio.create_task(_serve())
            well = service._all_well(serving, attending, looking)  # noqa: SLF001
            watched = asyncio.create_task(well)
            if is_spoilt:
                await service.until_told(asyncio.Event(), lobby, watched)
            await looking
            assert not watched.done()

    asyncio.run(start(is_spoilt=False))
    with pytest.raises(ServiceError, match=r"damaged|malformed"):
        asyncio.run(start(is_spoilt=True))


async def _serve() -> None:
    await asyncio.Event().wait()


def _spoil(place: Path) -> None:
    whole = place.read_bytes()
    quarter = len(whole) // 4
    place.write_bytes(whole[:quarter] + b"\xa5" * (2 * quarter) + whole[3 * quarter :])


@pytest.mark.parametrize("limit", ["CHECK_CPU_SECONDS", "CHECK_BYTES"])
def test_a_start_looks_no_longer_than_it_may(
    limit: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "office.db"
    with Store.open(place) as store:
        assert store.is_looked_through
    with closing(sqlite3.connect(place)) as large, large:
        large.execute(
            "WITH RECURSIVE many(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM many WHERE n < 5000)"
            " INSERT INTO private SELECT 'town', n, 'note', n, 'text' FROM many"
        )
    monkeypatch.setattr(soundness, limit, 0)
    with Store.open(place) as store:
        assert not store.is_looked_through


def _restore(copy: Path, database: Path) -> None:
    """As SQLite's own `.restore` does."""
    with closing(sqlite3.connect(copy)) as old, closing(sqlite3.connect(database)) as now:
        old.backup(now)


def _write_over(copy: Path, database: Path) -> None:
    """As `cp` does: other bytes in the same file."""
    with closing(sqlite3.connect(database)) as now:
        now.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    with database.open("r+b") as file:
        file.write(copy.read_bytes())


def _rewind_rows(_copy: Path, database: Path) -> None:
    with closing(sqlite3.connect(database)) as now:
        now.execute("UPDATE office SET seq = seq - 1")
        now.commit()


def _empty_rows(_copy: Path, database: Path) -> None:
    with closing(sqlite3.connect(database)) as now:
        now.execute("DELETE FROM office")
        now.commit()


@pytest.mark.parametrize("harm", [_restore, _write_over, _rewind_rows, _empty_rows])
def test_no_number_is_given_twice_from_an_older_copy(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, harm: Callable[[Path, Path], None]
) -> None:
    """A copy written over the file, which stays the same file, is behind what was answered."""
    copy = tmp_path / "copy.db"

    async def story(house: House) -> None:
        with closing(sqlite3.connect(house.place)) as now, closing(sqlite3.connect(copy)) as old:
            now.backup(old)
        assert codes(await house.turn([issue()])) == ["A002"]
        harm(copy, house.place)
        for _ in range(3):
            assert refused(await house.turn([issue()])) == [Code.STORE_UNAVAILABLE]
        await house.hub.look_after()
        assert not house.hub.is_answering
        (line,) = [line for line in caplog.messages if "refuses everything" in line]
        assert "an older copy was written over it; stop the server" in line

    tell(tmp_path / "office", story)
