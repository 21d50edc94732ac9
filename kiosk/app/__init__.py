"""The kiosk as a program: its window, its colours and size, its start and end."""

import logging
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from antesala.colours.palette import LIGHT
from antesala.link import Link
from antesala.qt.device import device_of
from antesala.qt.keys import Keys
from antesala.qt.launch import Program
from antesala.qt.sizes import KIOSK_21, Geometry, kiosk_sizes
from antesala.settings import Screen, Settings, SettingsError
from kiosk.app.machine import Machine
from kiosk.app.view import View
from kiosk.printer import Printer
from kiosk.printer_settings import read_printer

__all__ = ["QML", "Fitting", "geometry_of", "main", "printer_of", "wired"]

log = logging.getLogger(__name__)

LITTLE = 0.02
"""A share of the size that nobody sees: diagonals are sold rounded."""

QML = Path(__file__).parents[1] / "qml" / "Main.qml"


class Fitting(QObject):
    """Fits a screen measured in millimetres into the window, and its colours to the office."""

    def __init__(self, program: Program, view: View, link: Link | None, screen: Screen) -> None:
        super().__init__()
        self._program, self._view, self._link = program, view, link
        self._geometry = geometry_of(screen)
        self._theme = screen.theme or "light"
        program.theme.behave(shows_every_focus=True)
        program.window.widthChanged.connect(self.fit)
        program.window.heightChanged.connect(self.fit)
        if link is not None:
            link.online_changed.connect(self.dress)
        self.dress()
        self.fit()

    @Slot()
    def fit(self) -> None:
        window, geometry = self._program.window, self._geometry
        unit = geometry.unit_in(window.width(), window.height())
        self._program.sizes.take(kiosk_sizes(unit, contrast=self._theme == "contrast"))
        self._view.resize(geometry.width * unit, geometry.height * unit)

    @Slot()
    def dress(self) -> None:
        welcome = self._link.welcome if self._link else None
        self._program.theme.wear(self._theme, welcome.accent if welcome else LIGHT.accent)


def geometry_of(screen: Screen) -> Geometry:
    """The screen as measured where it stands, or the one that the kiosk is drawn for.

    On a smaller one, or one that lies on its side, all of it is shown smaller: nothing is cut.
    """
    if not (screen.diagonal_inches and screen.width_px and screen.height_px):
        return KIOSK_21
    measured = Geometry.of(screen.diagonal_inches, screen.width_px, screen.height_px)
    share = KIOSK_21.unit_in(measured.width, measured.height)
    if share > 1 - LITTLE:
        return measured
    log.warning(
        "a screen of %.0f by %.0f mm shows the kiosk at %.0f %% of the size that is easy to read;"
        " it is drawn for an upright one of %.0f by %.0f mm",
        *(measured.width, measured.height, 100 * share, KIOSK_21.width, KIOSK_21.height),
    )
    return KIOSK_21


def wired(program: Program, machine: Machine) -> Keys:
    """Let a keypad work the kiosk, and every touch tell that somebody is there."""
    keys = Keys(program.window)
    keys.used.connect(machine.note_touch)
    keys.escaped.connect(machine.view.go_back)
    machine.view.screen_changed.connect(keys.begin_screen)
    return keys


def printer_of(settings: Settings) -> Printer | None:
    """The kiosk's printer; None where it has none. Raises `SettingsError`."""
    printer = read_printer(settings.printer)
    return Printer(printer) if printer.kind != "none" else None


def main(arguments: Sequence[str]) -> int:
    """Run a kiosk until it is told to stop; returns the exit status."""
    device = device_of("kiosk", arguments)
    program = Program("antesala kiosk", check_start=device.is_check)
    try:
        link, printer = device.link(), printer_of(device.settings)
    except (OSError, SettingsError, ValueError) as fault:
        sys.exit(f"antesala kiosk: {fault}")
    machine = Machine(link, printer)
    program.show(QML, {"view": machine.view}, device.window)
    fitting = Fitting(program, machine.view, link, device.settings.screen)
    keys = wired(program, machine)
    if not device.is_check:
        machine.start()
    status = program.run()
    machine.stop()
    if link is not None:
        link.stop()
    # Python must not let go of them while the window lives.
    del fitting, keys
    return status
