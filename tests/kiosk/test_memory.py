"""A kiosk runs for years: no object of a ticket may stay in memory once its person has gone."""

import gc
import subprocess
import sys
from pathlib import Path

import pytest

from antesala.printing.condition import Outcome
from kiosk.way import events as t
from kiosk.way.state import Aid
from tests.kiosk.controller import Standing
from tests.kiosk.printers import PaperlessPrinter
from tests.qt.kept import let_go, objects_kept, resident

SMALL = (540, 960)
TICKETS, EARLY = 1000, 300
LIMIT = 900
"""Seconds for a thousand tickets; an idle core needs a sixth of them."""


class Hall:
    """A kiosk that gives one ticket after the other."""

    def __init__(self) -> None:
        self.printer = PaperlessPrinter()
        self.kiosk = Standing(SMALL, self.printer)
        self.kiosk.open_office()

    def ticket(self, number: int) -> None:
        """From the first touch to the screen for the next person, with paper and square."""
        kiosk, bridge = self.kiosk, self.kiosk.controller.bridge
        bridge.choose("service", "renew")
        kiosk.settle()
        kiosk.controller.take(t.ShowClasses())
        kiosk.settle()
        bridge.take("general")
        kiosk.link.issue(f"J{number:03d}")
        kiosk.link.tell_status()
        kiosk.settle()
        kiosk.look_after(4)
        kiosk.printed(Outcome.PRINTED)
        bridge.finish()
        kiosk.look_after(30)
        self._forget()
        let_go()

    def _forget(self) -> None:
        """Empty the fakes around the kiosk: their memory does not count."""
        link, printer = self.kiosk.link, self.printer
        for kept in (link.asked, link.reports, link.withdrawn, printer.slips, printer.printed):
            kept.clear()
        printer.languages.clear()
        printer.foreseen.clear()


def test_a_ticket_leaves_nothing_behind() -> None:
    """No object of Python's for any ticket, its square least of all."""
    hall = Hall()
    try:
        assert objects_kept(hall.ticket) < 1
    finally:
        hall.kiosk.close()


def test_a_person_with_aids_leaves_nothing_behind() -> None:
    """Very large letters divide each screen into parts: those go, too."""
    hall = Hall()

    def visit(number: int) -> None:
        for _ in range(2):
            hall.kiosk.controller.take(t.Switch(Aid.LARGE))
        hall.ticket(number)

    try:
        assert objects_kept(visit) < 1
    finally:
        hall.kiosk.close()


@pytest.mark.full
@pytest.mark.timeout(LIMIT)
@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="it is Linux that tells")
def test_memory_levels_off_over_a_thousand_tickets() -> None:
    """Once everything has been shown, a ticket costs less than two kibibytes."""
    code = "from tests.kiosk.test_memory import measured; print(measured())"
    told = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=LIMIT, check=True
    )
    assert float(told.stdout.split()[-1]) < 2.0, told.stdout


def measured() -> float:
    """Kibibytes of resident memory for each ticket after the first few hundred."""
    hall = Hall()
    for number in range(EARLY):
        hall.ticket(number)
        if number % 50 == 0:
            gc.collect()
    early = resident()
    for number in range(EARLY, TICKETS):
        hall.ticket(number)
        if number % 50 == 0:
            gc.collect()
    late = resident()
    hall.kiosk.close()
    told = f"{early} KiB after {EARLY} tickets, {late} KiB after {TICKETS}\n"
    sys.stdout.write(told)
    return (late - early) / (TICKETS - EARLY)
