"""A real server on a disk that is full, and under a clock that leaps: clear, without loss, healed.

The disk is a small one of its own; the clock is the process's alone, as faketime shows it.
"""

import asyncio
import json
import shutil
import subprocess
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from itertools import repeat
from pathlib import Path

import httpx
import pytest
from websockets.asyncio.client import connect

from server.hub import wall_clock
from tests.operation.office import Device, found, let_in
from tests.stories.town import Town

LIMIT = 120.0
DISK = "24m"
"""Room for an office and some seconds of its work."""
MOST = 400
"""Tickets after which a disk without room has none for the log either."""
LOOKS = 0.2
"""Seconds between two questions of a monitor."""


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A small disk, with an office on it."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={DISK}", "tmpfs", str(place)]
    if shutil.which("mount") is None or subprocess.run(mount, capture_output=True).returncode:  # noqa: PLW1510
        pytest.skip("a disk of its own: root alone may mount one")
    try:
        found(place)
        yield place
    finally:
        subprocess.run(["umount", "-l", str(place)], check=True)  # noqa: S607


class Clock:
    """The clock of a server's process; it runs on from where it is set."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def set(self, local: datetime) -> None:
        """Make it this moment."""
        ahead = local.astimezone(UTC) - datetime.now(UTC)
        self._file.write_text(f"{ahead.total_seconds():+.0f}s\n")


@pytest.fixture
def clock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Clock:
    """A clock for the servers that are started from now on."""
    library = next(Path("/usr/lib").glob("*/faketime/libfaketime.so.1"), None)
    if library is None:
        pytest.skip("a clock of its own: libfaketime is not installed")
    file = tmp_path / "clock"
    monkeypatch.setenv("LD_PRELOAD", str(library))
    monkeypatch.setenv("FAKETIME_TIMESTAMP_FILE", str(file))
    monkeypatch.setenv("FAKETIME_NO_CACHE", "1")
    monkeypatch.setenv("FAKETIME_DONT_FAKE_MONOTONIC", "1")
    return Clock(file)


class Monitor:
    """What a monitor reads of a server."""

    def __init__(self, town: Town, client: httpx.AsyncClient) -> None:
        self._town, self._client = town, client

    async def ready(self) -> str:
        """The status of /health/ready."""
        answer = await self._client.get(f"{self._town.web}/health/ready")
        assert (answer.status_code == 200) == (answer.json()["status"] == "ok")
        return str(answer.json()["status"])

    async def until_ready(self) -> None:
        """Ask now and then, as a monitor does; the server is not told that anyone waits."""
        while await self.ready() != "ok":  # noqa: ASYNC110 - it is another process
            await asyncio.sleep(LOOKS)

    async def figure(self, name: str) -> float:
        token = (self._town.folder / "metrics.token").read_text("utf-8").strip()
        heads = {"authorization": f"Bearer {token}"}
        text = (await self._client.get(f"{self._town.staff}/metrics", headers=heads)).text
        return float(next(line for line in text.splitlines() if line.startswith(name)).split()[-1])


@asynccontextmanager
async def served(
    folder: Path, log: Path, began: Callable[[], datetime] = wall_clock
) -> AsyncIterator[tuple[Town, Device, Monitor]]:
    """A server with its log elsewhere, a kiosk, and a monitor."""
    code, _ = await let_in(folder, began)
    town = Town(folder, 0, "--log-format", "json")
    town._log = log  # noqa: SLF001 - a full disk would take no line of it
    async with town, connect(town.url) as socket, httpx.AsyncClient(timeout=60) as client:
        kiosk = Device(socket)
        await kiosk.greet(code=code)
        yield town, kiosk, Monitor(town, client)


def fill(place: Path) -> Path:
    """Take all the room that a disk has."""
    filler = place / "filler"
    with filler.open("wb", buffering=0) as file:
        for size in (1 << 20, 1 << 12):
            with pytest.raises(OSError, match="No space left"):
                file.writelines(repeat(b"x" * size))
    return filler


@pytest.mark.full
def test_a_full_disk_is_told_and_heals_by_itself(disk: Path, tmp_path: Path) -> None:
    """No ticket that was answered is lost, no number comes twice, and no one has to try."""

    async def story() -> tuple[list[str], int]:
        async with asyncio.timeout(LIMIT), served(disk, tmp_path / "log") as (town, kiosk, monitor):
            given = [await kiosk.issue() for _ in range(3)]
            filler = fill(disk)
            while (said := await kiosk.issue()) != "store_unavailable":
                given.append(said)
                assert len(given) < MOST
            assert await monitor.ready() == "store_unavailable"
            filler.unlink()
            await monitor.until_ready()
            given.append(await kiosk.issue())
            kept = town.rows("SELECT count(*) FROM ticket")[0][0]
            return given, kept

    given, kept = asyncio.run(story())
    assert len(set(given)) == len(given) == kept
    assert [int(code[1:]) for code in given] == list(range(1, len(given) + 1))
    told = [json.loads(line).get("event") for line in (tmp_path / "log").read_text().splitlines()]
    assert {"service-disk-low", "service-keeps-nothing", "service-keeps-again"} <= set(told)


@pytest.mark.full
def test_a_clock_that_leaps_repeats_no_number(clock: Clock, tmp_path: Path) -> None:
    """Forth, back, and over a midnight at which summer time ends; each leap is a figure at once.

    Numbers go on within the day, and begin anew with the next one. Where the clock goes back to a
    date that has had numbers, the next one is beyond all of them: none is on two of its papers.
    """
    morning = datetime.fromisoformat("2026-04-04T10:00:00-03:00")
    found(tmp_path / "office")

    async def story() -> list[str]:
        clock.set(morning)
        folder = tmp_path / "office"
        async with (
            asyncio.timeout(LIMIT),
            served(folder, tmp_path / "log", lambda: morning) as (_, kiosk, monitor),
        ):
            given = [await kiosk.issue_in_the_end()]
            for hours in (3, -2, 23, 2):
                clock.set(morning + timedelta(hours=hours))
                given.append(await kiosk.issue_in_the_end())
                offset = await monitor.figure("antesala_clock_offset_seconds")
                assert offset == pytest.approx(hours * 3600, abs=60)
                assert await monitor.ready() == "ok"
            return given

    assert [int(code[1:]) for code in asyncio.run(story())] == [1, 2, 3, 1, 4]
