"""A town at work whose kiosk or display is the real program, without a screen of the machine.

All its other devices follow as light callers: nineteen consoles, and the other of the two screens.
"""

import asyncio
import json
import os
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any, Literal

from antesala.settings import Settings, Table, write_settings
from tests.bench.caller import Caller, callers
from tests.bench.commands import FOLLOWING, SCREENS, cpu_of
from tests.stories.town import Town

PATIENCE = 60.0
"""Seconds for a program to say what is waited for; a good one needs a hundredth of them."""
REST = 0.4
"""Seconds without a frame, after which a screen has come to rest."""
HEADLESS = {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
SIZES = {"kiosk": "1080x1920", "display": "1920x1080"}


class Screen:
    """A running program, and what it tells."""

    def __init__(self, process: Process, socket: Path) -> None:
        self._process = process
        self.socket = socket
        """Where the program can be driven."""

    @property
    def cpu(self) -> float:
        """Seconds of CPU that the program has used so far."""
        return cpu_of(self._process.pid)

    async def told(self) -> dict[str, Any]:
        """The next that it tells."""
        assert self._process.stdout is not None
        line = await asyncio.wait_for(self._process.stdout.readline(), PATIENCE)
        assert line, "the screen's program has ended"
        said: dict[str, Any] = json.loads(line)
        return said

    async def touched(self) -> float:
        """The moment of the press that it tells next."""
        while "touched" not in (said := await self.told()):
            pass
        return float(said["touched"])

    async def at_rest(self) -> None:
        """Wait until it draws no more; what it has told until then is over."""
        with suppress(TimeoutError):
            while True:
                await asyncio.wait_for(self.told(), REST)


@asynccontextmanager
async def real(
    town: Town,
    role: Literal["kiosk", "display"],
    printer: Table | None = None,
    surroundings: Mapping[str, str] | None = None,
) -> AsyncIterator[Screen]:
    """The town's kiosk or display in full size, in these surroundings beside the machine's."""
    tokens = json.loads((town.folder / "screens.json").read_text("utf-8"))
    path, socket = town.folder / f"{role}.toml", town.folder / f"{role}.socket"
    settings = Settings(server=town.url, token=tokens[role], printer=printer or {})
    write_settings(settings, path)
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.qt.watched", role, "--settings", str(path)),
        *("--window", SIZES[role]),
        env={**os.environ, **HEADLESS, **(surroundings or {}), "ANTESALA_DRIVER": str(socket)},
        stdout=PIPE,
        stderr=DEVNULL,
    )
    try:
        yield Screen(process, socket)
    finally:
        process.terminate()
        # A program that may not end would wait for its output to be read.
        await process.communicate()


@asynccontextmanager
async def others(town: Town, real_one: str) -> AsyncIterator[list[Caller]]:
    """Consoles at open counters, and the other screen, all following; gives the consoles."""
    screens = json.loads((town.folder / "screens.json").read_text("utf-8"))
    (other,) = SCREENS.keys() - {real_one}
    async with callers(town.url, [*town.tokens()[:FOLLOWING], screens[other]]) as guests:
        *consoles, screen = guests
        for number, console in enumerate(consoles, 1):
            await console.granted("subscribe", topic="office")
            await console.granted("subscribe", topic="counter", key=f"m{number}")
        await screen.granted("subscribe", topic=SCREENS[other])
        yield consoles
