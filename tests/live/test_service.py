"""A server opened and closed: alone in its folder, read by nobody else, loud when it fails."""

import asyncio
import json
import sqlite3
import stat
from contextlib import AsyncExitStack
from pathlib import Path

import pytest

from server import service
from server.domain import commands as c
from server.domain.identity import DeviceId
from server.hub import News, Wish
from server.live.listening import Listening, listen_control, listen_live
from server.service import ServiceError, lobby_of
from tests.stories.town import office_file


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An office's folder before its first day."""
    (tmp_path / "office.toml").write_text(office_file(), "utf-8")
    return tmp_path


def opened(folder: Path) -> str:
    """The office of a folder, opened and closed again."""

    async def story() -> str:
        async with lobby_of(folder) as lobby:
            return next(iter(lobby.rooms))

    return asyncio.run(story())


def test_the_first_start_makes_the_office(folder: Path) -> None:
    """From its file; later starts take what the database has, whatever became of the file."""
    assert opened(folder) == "town"
    (folder / "office.toml").unlink()
    assert opened(folder) == "town"


def test_a_mended_file_is_taken_at_the_next_start(folder: Path) -> None:
    """A file that was refused leaves nothing behind that would refuse the next one."""
    good = (folder / "office.toml").read_text("utf-8")
    (folder / "office.toml").write_text(good.replace('unit = "hall"', 'unit = "attic"', 1), "utf-8")
    with pytest.raises(Exception, match="attic"):
        opened(folder)
    (folder / "office.toml").write_text(good, "utf-8")
    assert opened(folder) == "town"


def test_a_folder_has_one_server(folder: Path) -> None:
    """A second one is refused in words, and finds the lock free when the first has gone."""

    async def story() -> None:
        async with lobby_of(folder):
            with pytest.raises(ServiceError, match=r"another server has .*office\.db open"):
                async with lobby_of(folder):
                    pytest.fail("two servers write to one database")

    asyncio.run(story())
    assert opened(folder) == "town"


def test_a_folder_that_cannot_be_served_is_said(tmp_path: Path) -> None:
    """No folder, no office in it, or a database that is none: each in one sentence."""
    with pytest.raises(ServiceError, match="there is no folder"):
        opened(tmp_path / "nowhere")
    with pytest.raises(ServiceError, match="holds no office"):
        opened(tmp_path)
    (tmp_path / "office.db").write_text("no database at all\n" * 100)
    with pytest.raises(ServiceError, match="file is not a database"):
        opened(tmp_path)


def test_a_broken_database_is_said(folder: Path) -> None:
    """A table that cannot be read stops the start with a sentence, not with a trace."""
    opened(folder)
    with sqlite3.connect(folder / "office.db") as database:
        database.execute("DROP TABLE console")
    database.close()
    with pytest.raises(ServiceError, match="office town cannot be loaded: no such table: console"):
        opened(folder)


def test_nobody_else_reads_the_files(folder: Path) -> None:
    """Database, its log, and the administrator's token: the server's own user alone."""

    async def story() -> None:
        async with lobby_of(folder) as lobby, AsyncExitStack() as stack:
            await listen_control(stack, lobby, folder / "control.json")
            for name in ("office.db", "office.db-wal", "office.db-shm", "control.json"):
                mode = stat.S_IMODE((folder / name).stat().st_mode)
                assert mode == stat.S_IRUSR | stat.S_IWUSR, name

    asyncio.run(story())


def test_the_control_file_goes_with_the_server(folder: Path) -> None:
    """And one that a killed server left behind is replaced by the next one's."""
    file = folder / "control.json"
    file.write_text('{"url": "ws://127.0.0.1:1", "token": "old"}', "utf-8")

    async def story() -> None:
        async with lobby_of(folder) as lobby, AsyncExitStack() as stack:
            await listen_control(stack, lobby, file)
            assert json.loads(file.read_text("utf-8"))["url"] != "ws://127.0.0.1:1"

    asyncio.run(story())
    assert not file.exists()
    assert [path.name for path in folder.iterdir() if "control" in path.name] == []


def test_a_port_in_use_is_said(folder: Path) -> None:
    """With the address, and the folder is free again."""

    async def story() -> None:
        async with lobby_of(folder) as lobby, AsyncExitStack() as stack:
            url = await listen_live(stack, lobby, Listening(port=0))
            port = int(url.rpartition(":")[2])
            other = folder / "other"
            other.mkdir()
            (other / "office.toml").write_text(office_file(), "utf-8")
            with pytest.raises(ServiceError, match=f"cannot listen on 127.0.0.1:{port}"):
                await service.run(other, Listening(port=port))

    asyncio.run(story())


def test_a_hub_that_fails_stops_the_server(folder: Path) -> None:
    """Loudly: a server that answers nobody must not look as if it did."""

    async def story() -> None:
        async with lobby_of(folder) as lobby:
            hub = lobby.rooms["town"].hub

            def stumble(_news: News) -> None:
                raise LookupError("a view's fault")

            hub.listen(stumble)
            stop = asyncio.Event()
            serving = asyncio.create_task(service._until_told(stop, lobby))  # noqa: SLF001
            caller = c.Caller(DeviceId("kiosk-1"), "kiosk")
            await hub.ask(Wish("wish-1", c.CallForHelp(), caller))
            with pytest.raises(ServiceError, match="stopped after a fault: LookupError"):
                await asyncio.wait_for(serving, 20)

    asyncio.run(story())


def test_a_server_stops_when_told(folder: Path) -> None:
    """And with it the heartbeat and the watch over its hubs."""

    async def story() -> None:
        async with lobby_of(folder) as lobby:
            stop = asyncio.Event()
            stop.set()
            await asyncio.wait_for(service._until_told(stop, lobby), 20)  # noqa: SLF001
            await asyncio.sleep(0)
            assert [task.get_name() for task in asyncio.all_tasks()].count("hub town") == 1

    asyncio.run(story())
