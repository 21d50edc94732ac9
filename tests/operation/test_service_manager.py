"""What the service manager hears of a server, by datagrams: ready, alive, reloading, the end."""

import asyncio
import os
import signal
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from server.operation.notify import Notifier
from tests.databases import migrated
from tests.stories.town import Town, office_file

WATCHDOG = 0.3
"""Seconds of the watchdog in these tests."""
SILENCE = 3 * WATCHDOG
"""Seconds without a sign of life after which there is none."""
LIMIT = 60.0


class Manager:
    """A service manager's end: a socket that hears datagrams."""

    def __init__(self, address: str) -> None:
        self._ear = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._ear.bind(f"\0{address[1:]}" if address.startswith("@") else address)
        self.address = address

    def hear(self, seconds: float = LIMIT) -> str:
        """The next datagram; empty where none comes in time."""
        self._ear.settimeout(seconds)
        try:
            return self._ear.recv(4096).decode()
        except TimeoutError:
            return ""

    def hear_of(self, line: str) -> str:
        """The next datagram that says this; earlier ones are passed over."""
        while line not in (heard := self.hear()):
            assert heard, f"not heard: {line}"
        return heard

    def close(self) -> None:
        self._ear.close()


@contextmanager
def manager(address: str) -> Iterator[Manager]:
    hearing = Manager(address)
    try:
        yield hearing
    finally:
        hearing.close()


@pytest.fixture(params=["path", "abstract"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A socket in a folder, or one of Linux's abstract names."""
    return str(tmp_path / "ear") if request.param == "path" else f"@antesala-{os.getpid()}"


def test_all_is_said_in_datagrams(address: str) -> None:
    """As sd_notify(3) has it, to either kind of address."""
    with manager(address) as hearing:
        told = Notifier.of({"NOTIFY_SOCKET": address}, os.getpid())
        told.ready("it serves")
        told.reloading()
        told.stopping()
        assert hearing.hear() == "READY=1\nSTATUS=it serves"
        reloading = hearing.hear().splitlines()
        assert reloading[0] == "RELOADING=1"
        assert int(reloading[1].removeprefix("MONOTONIC_USEC=")) > 0
        assert hearing.hear() == "STOPPING=1"


@pytest.mark.parametrize(
    "said",
    [
        {},
        {"NOTIFY_SOCKET": ""},
        {"NOTIFY_SOCKET": "vsock:2:1"},
        {"NOTIFY_SOCKET": "/nowhere/at/all"},
    ],
)
def test_without_a_manager_nothing_is_sent(said: dict[str, str]) -> None:
    """Neither where none is named, nor where it is gone; the server is none the worse for it."""
    Notifier.of(said, os.getpid()).ready("it serves")


def test_the_watchdog_is_heeded_by_its_own_process_alone() -> None:
    """The variables are inherited by every process that a server starts."""
    own = {"NOTIFY_SOCKET": "@x", "WATCHDOG_USEC": "30000000", "WATCHDOG_PID": "7"}
    assert Notifier.of(own, 7).watchdog == 30
    assert Notifier.of(own, 8).watchdog is None
    assert Notifier.of({**own, "WATCHDOG_USEC": "soon"}, 7).watchdog is None
    assert Notifier.of({**own, "WATCHDOG_USEC": "0"}, 7).watchdog is None


def test_no_sign_of_life_while_the_store_hangs(tmp_path: Path) -> None:
    """Then the manager ends the server and starts it anew."""

    async def story() -> list[str]:
        with manager(str(tmp_path / "ear")) as hearing:
            told, is_well = Notifier(hearing.address, 0.01), False
            living = asyncio.create_task(told.show_life(lambda: is_well))
            while_it_hangs = await asyncio.to_thread(hearing.hear, 0.1)
            is_well = True
            after = await asyncio.to_thread(hearing.hear)
            living.cancel()
            return [while_it_hangs, after]

    assert asyncio.run(story()) == ["", "WATCHDOG=1"]


def test_a_server_is_watched_from_its_start_to_its_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A server whose loop stands still gives no sign; once it goes on, it does again."""
    folder = tmp_path / "office"
    folder.mkdir()
    (folder / "office.toml").write_text(office_file(), "utf-8")
    (folder / "office.db").write_bytes(migrated().read_bytes())
    monkeypatch.setenv("NOTIFY_SOCKET", str(tmp_path / "ear"))
    monkeypatch.setenv("WATCHDOG_USEC", str(round(WATCHDOG * 1_000_000)))
    monkeypatch.delenv("WATCHDOG_PID", raising=False)

    async def story() -> int:
        with manager(str(tmp_path / "ear")) as hearing:
            async with Town(folder) as town, asyncio.timeout(LIMIT):
                await asyncio.to_thread(hearing.hear_of, "READY=1\nSTATUS=it serves")
                await asyncio.to_thread(hearing.hear_of, "WATCHDOG=1")
                assert town.process is not None
                town.process.send_signal(signal.SIGSTOP)
                await asyncio.to_thread(_drain, hearing)
                assert await asyncio.to_thread(hearing.hear, SILENCE) == ""
                town.process.send_signal(signal.SIGCONT)
                await asyncio.to_thread(hearing.hear_of, "WATCHDOG=1")
                town.terminate()
                await asyncio.to_thread(hearing.hear_of, "STOPPING=1")
                return await town.ended()

    assert asyncio.run(story()) == 0


def _drain(hearing: Manager) -> None:
    """Hear what was said before the stop."""
    while hearing.hear(0.05):
        pass
