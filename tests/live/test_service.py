"""A server opened and closed: alone in its folder, unreadable to others, loud when it fails."""

import asyncio
import json
import shutil
import sqlite3
import stat
import subprocess
from contextlib import AsyncExitStack
from pathlib import Path

import pytest

from antesala.conversation import Conversation, TurnedAwayError
from antesala.messages.frames import Heartbeat
from server import service
from server.domain import commands as c
from server.domain.identity import DeviceId
from server.hub import News, Wish
from server.live.guests import Lobby
from server.live.listening import Listening, listen_control, listen_live
from server.service import ServiceError, lobby_of
from server.store import Device
from server.tls import Tls
from server.web.shared.listening import WebListening
from tests.domain.builders import small_office
from tests.live.foyer import Ear
from tests.stories.town import office_file

SOME_TOKEN = "a-token-that-nobody-has-given"  # noqa: S105 - it opens nothing


class Beaten(Ear):
    """An ear that waits for a heartbeat."""

    def __init__(self) -> None:
        super().__init__()
        self.beaten = asyncio.Event()

    def take(self, frame: bytes) -> None:
        super().take(frame)
        if self.all(Heartbeat):
            self.beaten.set()


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


ANY_WEB = WebListening(port=0)
REFUSED_ZONE = (
    r"office\.toml: El servidor no aceptó [^;]*;(?s:.*) office\.time_zone = \"Nowhere/Nothing\""
)


async def serve_until(stop: asyncio.Event, lobby: Lobby) -> None:
    """The server's work once it listens, with a web listener that never ends."""
    web = asyncio.create_task(_go_on())
    try:
        await service.until_told(stop, lobby, web)
    finally:
        web.cancel()


async def _go_on() -> None:
    await asyncio.Event().wait()


def test_the_first_start_makes_the_office(folder: Path) -> None:
    """From its file; later starts take what the database has, whatever became of the file."""
    assert opened(folder) == "town"
    (folder / "office.toml").unlink()
    assert opened(folder) == "town"


def test_a_mended_file_is_taken_next_time(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A refused office leaves no file behind that would refuse the next one."""
    monkeypatch.setenv("LC_ALL", "C")  # the terminal is set to no language: the office's is spoken
    wrong = small_office(time_zone="Nowhere/Nothing")
    monkeypatch.setattr(service, "read_office_file", lambda _path: wrong)
    with pytest.raises(ServiceError, match=REFUSED_ZONE):
        opened(folder)
    monkeypatch.setattr(service, "read_office_file", lambda _path: small_office())
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


def test_an_unfit_folder_is_said_so(tmp_path: Path) -> None:
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
    """A file that a killed server left behind is replaced by the next server's."""
    file = folder / "control.json"
    file.write_text('{"url": "ws://127.0.0.1:1", "tokens": {"town": "old"}}', "utf-8")

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
                await service.run(
                    other, Listening(port=port), ANY_WEB, ANY_WEB, service.Told(print)
                )

    asyncio.run(story())


def test_a_hub_that_fails_stops_the_server(folder: Path) -> None:
    """With an error: a server that answers no one must not look as if it did."""

    async def story() -> None:
        async with lobby_of(folder) as lobby:
            hub = lobby.rooms["town"].hub

            def stumble(_news: News) -> None:
                raise LookupError("a view's fault")

            hub.listen(stumble)
            stop = asyncio.Event()
            serving = asyncio.create_task(serve_until(stop, lobby))
            caller = c.Caller(DeviceId("kiosk-1"), "kiosk")
            await hub.ask(Wish("wish-1", c.CallForHelp(), caller))
            with pytest.raises(ServiceError, match="stopped after a fault: LookupError"):
                await asyncio.wait_for(serving, 20)

    asyncio.run(story())


def test_a_server_stops_when_told(folder: Path) -> None:
    """The heartbeat and the watch over its hubs end with it."""

    async def story() -> None:
        async with lobby_of(folder) as lobby:
            stop = asyncio.Event()
            stop.set()
            await asyncio.wait_for(serve_until(stop, lobby), 20)
            await asyncio.sleep(0)
            assert [task.get_name() for task in asyncio.all_tasks()].count("hub town") == 1

    asyncio.run(story())


def test_everybody_is_told_of_the_server(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Heartbeats go out as long as it serves, whatever else happens."""
    monkeypatch.setattr(service, "HEARTBEAT_SECONDS", 0.01)

    async def story() -> None:
        async with lobby_of(folder) as lobby:
            ear, stop = Beaten(), asyncio.Event()
            lobby.admit("hello", Device("kiosk-1", "town", "kiosk", "Entrance"), ear)
            serving = asyncio.create_task(serve_until(stop, lobby))
            await asyncio.wait_for(ear.beaten.wait(), 20)
            stop.set()
            await serving

    asyncio.run(story())


@pytest.mark.skipif(shutil.which("openssl") is None, reason="no openssl to make a certificate")
def test_a_certificate_secures_the_listener(folder: Path) -> None:
    """A device that trusts it comes in over TLS."""
    key, certificate = folder / "key.pem", folder / "certificate.pem"
    wish = "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=cola"
    made = ["-addext", "subjectAltName=IP:127.0.0.1", "-keyout", str(key), "-out", str(certificate)]
    subprocess.run(["openssl", *wish.split(), *made], check=True, capture_output=True)  # noqa: S607

    async def story() -> None:
        async with lobby_of(folder) as lobby, AsyncExitStack() as stack:
            url = await listen_live(stack, lobby, Listening("127.0.0.1", 0, Tls(certificate, key)))
            assert url.startswith("wss://127.0.0.1:")
            async with Conversation(url, token=SOME_TOKEN, ca_file=certificate) as talk:
                with pytest.raises(TurnedAwayError, match="unknown_token"):
                    await asyncio.wait_for(talk.online(), 20)

    asyncio.run(story())
