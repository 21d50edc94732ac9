"""From the touch that takes a ticket at the kiosk to the last byte at its printer.

The real server and the real kiosk, which draws 1080 by 1920 without a graphics card, while nineteen
consoles and a display follow. The printer is a socket. Milliseconds by the clock, so a busy machine
makes them longer; the kiosk's CPU until then says what the wait is made of.
"""

import argparse
import asyncio
import tempfile
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles
from typing import TypeAlias

from antesala.demo.person_at_screen import Hand
from antesala.qt.driving import Driver
from antesala.words import Words
from tests.bench.commands import prepare
from tests.bench.screens import Screen, others, real
from tests.bench.tables import Bar, Table, load_average
from tests.printing.fake_printer import FakePrinter, fake_printer
from tests.stories.town import Town

MODES = ("raster", "text")
"""A ticket drawn whole, and one in the printer's own letters."""
BAR = 70.0
PUBLIC = "https://turnos.example.org"
"""The office's address, without which a ticket has no square code."""
COLUMNS = ("ticket", "bytes", "least ms", "p50 ms", "p99 ms", "worst ms", "CPU p50 ms", "bar")
GROUP, SERVICE = "All", "consult"
SAID = Words("es", "CL")
Row: TypeAlias = tuple[str, int, float, float, float, float, float, str]


@dataclass(frozen=True, slots=True)
class Ticket:
    """Seconds from the touch to the last byte, the kiosk's CPU seconds in them, and the bytes."""

    wait: float
    cpu: float
    size: int


def options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--tickets", type=int, default=150, help="of each mode; default 150")
    parser.add_argument("--quick", action="store_true", help="15 tickets of each mode")


def run(asked: argparse.Namespace) -> list[Table]:
    """One table, and a bar for each mode."""
    with tempfile.TemporaryDirectory() as folder:
        measured = asyncio.run(_measure(Path(folder), 15 if asked.quick else asked.tickets))
    rows = tuple(_row(mode, tickets) for mode, tickets in measured.items())
    bars = tuple(Bar(f"{row[0]}: p99 <= {BAR:.0f} ms", row[4] <= BAR) for row in rows)
    return [
        Table(f"from a touch to the last byte of paper ({load_average()})", COLUMNS, rows, bars)
    ]


def _row(mode: str, tickets: list[Ticket]) -> Row:
    waits = [1e3 * each.wait for each in tickets]
    p99 = quantiles(waits, n=100, method="inclusive")[98]
    cpu = 1e3 * median(each.cpu for each in tickets)
    size = round(median(each.size for each in tickets))
    return mode, size, min(waits), median(waits), p99, max(waits), cpu, f"p99 <= {BAR:.0f}"


async def _measure(folder: Path, tickets: int) -> dict[str, list[Ticket]]:
    await prepare(folder)
    office = folder / "office.toml"
    public = f'[office]\npublic_url = "{PUBLIC}"\n'
    office.write_text(office.read_text("utf-8").replace("[office]\n", public, 1), "utf-8")
    async with Town(folder) as town, others(town, "kiosk"):
        return {mode: await _printed(town, mode, tickets) for mode in MODES}


async def _printed(town: Town, mode: str, tickets: int) -> list[Ticket]:
    """As many tickets of a mode, after a first one, which loads what the others find."""
    with fake_printer() as printer:
        async with real(town, "kiosk", printer={**printer.table, "mode": mode}) as screen:
            with await asyncio.to_thread(Driver, screen.socket) as driver:
                taken = [await _taken(screen, driver, printer) for _ in range(tickets + 1)]
    return taken[1:]


async def _taken(screen: Screen, driver: Driver, printer: FakePrinter) -> Ticket:
    """One person's visit, who goes as soon as the paper is there."""
    hand = Hand(driver, SAID)
    last = await asyncio.to_thread(_before_last_touch, hand)
    await screen.at_rest()
    printer.jobs.clear()
    began = screen.cpu
    await asyncio.to_thread(driver.press, last)
    touched = await screen.touched()
    paper = await asyncio.to_thread(printer.wait_for_paper)
    ticket = Ticket(printer.heard - touched, screen.cpu - began, len(paper))
    await asyncio.to_thread(hand.press, hand.say("kiosk-done"), hand.say("kiosk-title"))
    return ticket


def _before_last_touch(hand: Hand) -> str:
    """Find the service; returns the answer that takes the ticket."""
    hand.wait_for(hand.say("kiosk-title"))
    hand.press(GROUP, hand.say("kiosk-which"))
    return hand.press(SERVICE, hand.say("kiosk-no"), hand.say("kiosk-take"))
