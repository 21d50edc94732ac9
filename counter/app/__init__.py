"""The program of a counter's console: a window on a clerk's desk."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtQuick import QQuickWindow

from antesala.colours.palette import LIGHT, ThemeName
from antesala.link import Link
from antesala.qt import learning
from antesala.qt.device import Device, device_of
from antesala.qt.launch import Program
from antesala.qt.window_place import Remembering, beside, remembered
from antesala.server_clock import own_time
from antesala.settings import SettingsError, read_table
from antesala.sizes import console_sizes
from antesala.words.terminal import sentence
from counter.app import docking
from counter.app.controller import Controller
from counter.app.docking import Docking, Edges, RememberingForm, SideEdge, StripEdge, sizes_of
from counter.app.keypad import COURSE, Keypad
from counter.app.known_office import Knowing, known_beside
from counter.app.last_desk_file import LastDeskFile, last_desk_beside
from counter.app.noted_file import NotedFile, noted_beside
from counter.app.own_device import OwnDevice, printer_of
from counter.app.practising import Practice, Practising
from counter.app.unsent_file import UnsentFile, unsent_beside
from counter.work.dock import ORDER, Form
from counter.work.keypad import PadKey, read_pad

QML = Path(__file__).parents[1] / "qml" / "Main.qml"
LOOK = 250
"""Milliseconds between two looks at the clock: a shown second must not be late by half of it."""
WINDOW = (1280, 800)
NO_KEYS: Mapping[str, PadKey] = {}
BAND = 74
"""Pixels of the band that says that a console is in practice."""
NARROW_BAND = 48
"""The same over a strip: two lines at most."""
QUIET = 1000
"""Milliseconds after which the window has been drawn, and what printing needs may be loaded."""


class Counter(Struct, frozen=True, forbid_unknown_fields=True):
    """The settings' table `counter`: the number of the counter at which this console stands."""

    number: str | None = None
    strip: StripEdge = "top"
    """The edge of the screen at which the strip stands."""
    side: SideEdge = "right"
    """The side of the screen at which the column stands."""
    stays_on_top: bool = True
    """Whether strip and column stay on top of other programs."""

    @property
    def edges(self) -> Edges:
        return Edges(self.strip, self.side, self.stays_on_top)


class Fitting(QObject):
    """Keeps the console's time, the office's colours and the sizes of the window up to date."""

    def __init__(
        self,
        program: Program,
        clerk: Controller,
        link: Link | None,
        theme: ThemeName,
        band: int = 0,
    ) -> None:
        """`band` are pixels over the console that are not its own."""
        super().__init__()
        self._program, self._link, self._theme = program, link, theme
        self._band = band
        self._timer = QTimer(self)
        self._clerk = clerk
        self._timer.timeout.connect(clerk.look)
        self._timer.timeout.connect(self.entitle)
        self._timer.start(LOOK)
        program.window.widthChanged.connect(self.fit)
        program.window.heightChanged.connect(self.fit)
        clerk.bridge.dock_changed.connect(self.fit)
        self.fit()
        if link is not None:
            link.online_changed.connect(self.dress)
            link.welcome_changed.connect(self.dress)

    def stop(self) -> None:
        """Stop looking at the clock."""
        self._timer.stop()

    @Slot()
    def fit(self) -> None:
        """Draw the console as large as its window allows."""
        window, form = self._program.window, ORDER[self._clerk.bridge.screen.dock.form]
        height = window.height() - (self._band if form is Form.FULL else 0)
        self._program.sizes.take(sizes_of(form, window.width(), height))

    @Slot()
    def entitle(self) -> None:
        """Name the window by the counter at which it stands; counters change with the clerk."""
        self._program.entitle(*self._clerk.names)

    @Slot()
    def dress(self) -> None:
        welcome = self._link.welcome if self._link else None
        self._program.theme.wear(self._theme, welcome.accent if welcome else LIGHT.accent)
        if welcome:
            self._program.division.follow(welcome.languages, welcome.divided)


STIRS = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)
"""Events that show that a person is at the console."""


class Clicks(QObject):
    """Tells the console where its mouse is pressed: a trembling hand presses twice in one place.

    It tells of every other use of keys and mouse too, for a console that calls when left alone. It
    takes no event away. A press by a screen reader has no place, and always counts.
    """

    def __init__(self, window: QQuickWindow, controller: Controller) -> None:
        super().__init__(window)
        self._controller = controller
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() in STIRS:
            self._controller.stir()
        if isinstance(event, QMouseEvent):
            match event.type():
                case QEvent.Type.MouseButtonPress | QEvent.Type.MouseButtonDblClick:
                    place = event.position()
                    self._controller.point((place.x(), place.y()))
                case QEvent.Type.MouseButtonRelease:
                    # First let the release press its button.
                    QTimer.singleShot(0, self._controller.lift)
                case _:
                    pass
        return super().eventFilter(watched, event)


def _show(
    program: Program,
    clerk: Controller,
    device: Device,
    link: Link | None,
    *,
    is_practice: bool,
) -> tuple[QObject, ...]:
    """Show the console as its clerk left it: at first over the whole screen, with the bars around.

    A clerk works in other programs too, so the whole window is never without its frame. A window
    that was asked for with a flag is for this start alone, and that of a practice is not the one in
    which the clerk works: their places are not kept. Returns what is to be kept.
    """
    roots, file, edges = {"bridge": clerk.bridge}, beside(device.path), own_of(device).edges
    if is_practice:
        edges = replace(edges, band=NARROW_BAND)
    if is_practice or not is_usual(device):
        program.show(QML, roots, device.window or WINDOW, at=device.at)
        return (Docking(program.window, clerk.bridge, edges),)
    left = remembered(file)
    if left is None:
        program.show(QML, roots, WINDOW, is_maximised=True)
    else:
        program.show(QML, roots, (left.width, left.height), at=(left.x, left.y))
    whole = Remembering(program.window, file)
    program.at_end(whole.stop)
    form = RememberingForm(clerk.bridge, docking.beside(device.path))
    known = [Knowing(link, known_beside(device.path))] if link is not None else []
    return (Docking(program.window, clerk.bridge, edges, whole=whole), form, *known)


def main(arguments: Sequence[str]) -> int:
    """Run the console until its window is closed; returns the exit status."""
    flags = [flag for flag in arguments if flag != learning.FLAG]
    device = device_of("counter", flags, also=_also())
    if learning.FLAG in arguments:
        return learning.learn(device, COURSE)
    try:
        program = Program("antesala counter", check_start=device.is_check, screen=device.screen)
        number = own_of(device).number
        keys = read_pad(device.settings.keys).map
        link = device.link()
        printer, unused = printer_of(device)
    except (OSError, ValueError, SettingsError) as fault:
        device.fail(fault)
    device.claim()
    unsent = UnsentFile(None) if device.is_check else unsent_beside(device.path, own_time())
    dock = docking.remembered(docking.beside(device.path)) if is_usual(device) else None
    noted = NotedFile() if device.is_check else noted_beside(device.path, own_time())
    last = LastDeskFile() if device.is_check else last_desk_beside(device.path, own_time())
    own = OwnDevice(printer, unused, unsent, noted, last)
    clerk = Controller(link, number, device=own, dock=dock)
    if printer is not None:
        QTimer.singleShot(QUIET, printer.prepare)
    return run_console(program, clerk, link, device, keys)


def _also() -> str:
    """The end of the help: what else the command can do, and what is done once."""
    lines = (
        sentence("help-counter-practice"),
        f"{learning.FLAG}: {sentence('help-counter-keys')}",
    )
    return "\n".join(lines)


def practise(device: Device, practice: Practice) -> int:
    """Run the console in a practice: it meets no office's server, and keeps nothing."""
    program = Program("antesala counter", check_start=device.is_check, screen=device.screen)
    link = Link(practice.url, code=practice.code)
    clerk = Controller(link, own_of(device).number)
    practising = Practising(practice)
    practising.attend(clerk.bridge, link)
    return run_console(program, clerk, link, device, is_practice=True)


def own_of(device: Device) -> Counter:
    """The console's own table of its settings. Raises `SettingsError`."""
    return read_table(device.settings.counter, Counter, "counter")


def is_usual(device: Device) -> bool:
    """Whether the window is the clerk's usual one: no trial, and of no size asked for."""
    return device.window is None and not device.is_check


def run_console(
    program: Program,
    clerk: Controller,
    link: Link | None,
    device: Device,
    keys: Mapping[str, PadKey] = NO_KEYS,
    *,
    is_practice: bool = False,
) -> int:
    """Show the console and run it to its end."""
    theme = device.settings.screen.theme or "light"
    program.theme.wear(theme)
    # Most windows have these sizes: taken before, the first frame is laid out once.
    program.sizes.take(console_sizes())
    kept = _show(program, clerk, device, link, is_practice=is_practice)
    program.entitle()
    Clicks(program.window, clerk)
    Keypad(program.window, clerk, keys)
    fitting = Fitting(program, clerk, link, theme, BAND if is_practice else 0)
    program.at_end(fitting.stop, clerk.leave)
    if link is not None:
        program.at_end(link.stop)
    if link is not None and (is_practice or not device.is_check):
        link.start()
    status = program.run()
    del kept
    return status
