"""A kiosk's start and memory: to the first frame of its office, fresh, and after many tickets.

It is drawn by software, off the screen, and prints drawn tickets into files; a server runs beside.
A bare window of Qt Quick, of the same size, is started by turns with it.
"""

import argparse
import asyncio
import json
import os
import sys
import tempfile
import time
from asyncio.subprocess import DEVNULL, PIPE
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import tomli_w

from tests.bench.commands import cpu_of, prepare
from tests.bench.tables import Bar, Table, load_average
from tests.stories.town import Town

FIRST_FRAME, FRESH, WORN = 0.6, 140.0, 150.0
"""Seconds to the office's first frame, and MiB fresh and after the tickets, at most."""
LIMIT = 300.0
"""Seconds; what takes them hangs."""
COLUMNS = ("window", "s to the first frame", "s of CPU by then", "MiB fresh", "MiB after")


@dataclass(frozen=True, slots=True)
class Told:
    """What one window told, and what it had used at its first frame."""

    frame: float
    cpu: float
    fresh: float
    worn: float


def options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--pairs", type=int, default=5, help="kiosk and bare window; default 5")
    parser.add_argument("--tickets", type=int, default=250, help="given by each; default 250")
    parser.add_argument("--quick", action="store_true", help="two pairs, 60 tickets")


def run(asked: argparse.Namespace) -> list[Table]:
    """One table: the kiosk and the bare window."""
    pairs, tickets = (2, 60) if asked.quick else (asked.pairs, asked.tickets)
    with tempfile.TemporaryDirectory() as folder:
        kiosks, bares = asyncio.run(_measure(Path(folder), pairs, tickets))
    ours, theirs = _middle(kiosks), _middle(bares)
    rows = (
        (f"kiosk, {tickets} tickets", ours.frame, ours.cpu, ours.fresh, ours.worn),
        ("bare window", theirs.frame, theirs.cpu, theirs.fresh, None),
    )
    bars = (
        Bar(f"the office's first frame within {FIRST_FRAME} s", ours.frame <= FIRST_FRAME),
        Bar(f"fresh at most {FRESH:g} MiB", ours.fresh <= FRESH),
        Bar(f"after the tickets at most {WORN:g} MiB", ours.worn <= WORN),
    )
    return [Table(f"a kiosk's start and memory ({load_average()})", COLUMNS, rows, bars)]


def _middle(told: list[Told]) -> Told:
    return Told(
        median(each.frame for each in told),
        median(each.cpu for each in told),
        median(each.fresh for each in told),
        median(each.worn for each in told),
    )


async def _measure(folder: Path, pairs: int, tickets: int) -> tuple[list[Told], list[Told]]:
    """Kiosks and bare windows by turns; the first kiosk compiles its QML, and does not count."""
    await prepare(folder)
    kiosks, bares = list[Told](), list[Told]()
    async with Town(folder) as town:
        settings = _settings(town)
        await _told(settings, "0")
        for _ in range(pairs):
            bares.append(await _told())
            kiosks.append(await _told(settings, str(tickets)))
    return kiosks, bares


def _settings(town: Town) -> str:
    """A kiosk of the town that prints into a folder, without waiting whether paper is wanted."""
    printed, file = town.folder / "printed", town.folder / "kiosk.toml"
    printed.mkdir()
    tokens = json.loads((town.folder / "screens.json").read_text("utf-8"))
    printer = {"kind": "file", "path": str(printed), "paper_waits": 0.0}
    settings = {"server": town.url, "token": tokens["kiosk"], "printer": printer}
    file.write_text(tomli_w.dumps(settings), "utf-8")
    file.chmod(0o600)
    return str(file)


async def _told(*arguments: str) -> Told:
    """Start a window, and read what it tells until it ends."""
    drawn = {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
    began = time.monotonic()
    module = "window" if arguments else "bare_window"
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", f"tests.bench.{module}", *arguments),
        stdout=PIPE,
        stderr=DEVNULL,
        env={**os.environ, **drawn},
    )
    assert process.stdout is not None
    async with asyncio.timeout(LIMIT):
        frame, _ = map(float, (await process.stdout.readline()).split())
        cpu = cpu_of(process.pid)
        rest = [float(line.split()[1]) async for line in process.stdout]
        assert await process.wait() == 0
    return Told(frame - began, cpu, rest[0], rest[-1])
