"""The program of the display: one window on a wall, without a user or a keyboard."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

import platformdirs
from PySide6.QtCore import QObject, QTimer, Slot

from antesala.colours.palette import LIGHT, ThemeName
from antesala.link import Link
from antesala.qt.device import Device, device_of
from antesala.qt.launch import Program
from antesala.qt.pictures import wear_crest
from antesala.settings import SettingsError
from antesala.speech.chime import read_chime
from antesala.speech.voice import read_voice
from antesala.wall.letter_sizes import display_sizes
from display.announced import Announced, announced_file
from display.announcing import Announcing
from display.app.controller import Controller
from display.app.counter_sign import SignController
from display.app.reporting import Reporter
from display.app.video import can_play
from display.media_cache import MediaCache
from display.voices import Voices

QML = Path(__file__).parents[1] / "qml" / "Main.qml"
SIGN = QML.with_name("Sign.qml")
LOOK = 500
"""Milliseconds between two updates by the clock: the end of a tile may be late by that much."""


class Fitting(QObject):
    """Updates colours from the office, sizes from the window, and the picture from the clock."""

    def __init__(
        self,
        program: Program,
        controller: Controller | SignController,
        link: Link | None,
        theme: ThemeName,
    ) -> None:
        super().__init__()
        self._program, self._controller, self._link, self._theme = program, controller, link, theme
        self._timer = QTimer(self)
        self._timer.timeout.connect(controller.look)
        self._timer.start(LOOK)
        program.window.widthChanged.connect(self.fit)
        program.window.heightChanged.connect(self.fit)
        if link is not None:
            link.online_changed.connect(self.dress)
            link.welcome_changed.connect(self.dress)
            link.mirror_changed.connect(self.show_crest)
        self.fit()

    def stop(self) -> None:
        """Stop the clock."""
        self._timer.stop()

    @Slot()
    def fit(self) -> None:
        window, family = self._program.window, self._program.theme.property("family")
        self._controller.measure(window.width(), window.height(), family)
        hall = self._controller.hall
        self._program.sizes.take(display_sizes(hall.px_per_mm, hall.distance_m * 1000))

    @Slot()
    def dress(self) -> None:
        welcome = self._link.welcome if self._link else None
        self._program.theme.wear(self._theme, welcome.accent if welcome else LIGHT.accent)
        if welcome:
            self._program.entitle(welcome.name, welcome.office_name)
            self._program.division.follow(welcome.languages, welcome.divided)

    @Slot(str)
    def show_crest(self, _topic: str) -> None:
        """Take the office's data again, also when its file was loaded."""
        if self._link is not None:
            wear_crest(self._link, self._program.theme, "board")


def main(arguments: Sequence[str]) -> int:
    """Run the display until it is told to stop; returns the exit status."""
    device = device_of("display", arguments)
    if device.counter:
        return run_sign(device)
    try:
        program = Program("antesala display", check_start=device.is_check, screen=device.screen)
        link, tune = device.link(), read_chime(device.settings.sound)
        settings = read_voice(device.settings.voice)
    except (OSError, SettingsError, ValueError) as fault:
        device.fail(fault)
    device.claim()
    return _run(program, device, link, Voices(settings, device.path, tune))


def run_sign(device: Device) -> int:
    """Run the sign of one counter until it is told to stop; returns the exit status."""
    try:
        program = Program("antesala display", check_start=device.is_check, screen=device.screen)
        link = device.link()
    except (OSError, SettingsError, ValueError) as fault:
        device.fail(fault)
    device.claim()
    theme = device.settings.screen.theme or "dark"
    program.theme.wear(theme)
    controller = SignController(link, device.settings.screen, device.counter)
    program.show(SIGN, {"bridge": controller.bridge}, device.window, at=device.at)
    program.entitle()
    program.at_end(Fitting(program, controller, link, theme).stop)
    if link is not None:
        program.at_end(link.stop)
    if not device.is_check:
        program.stay_awake()
    if link is not None and not device.is_check:
        reporter = Reporter(link, "counter", lambda: controller.code, lambda: (False, "none"))
        program.at_end(reporter.stop)
        link.follow("signs")
        link.start()
    return program.run()


def _run(program: Program, device: Device, link: Link | None, voices: Voices) -> int:
    theme = device.settings.screen.theme or "dark"
    program.theme.wear(theme)
    player = voices.player()
    announced = None if device.is_check else Announced(announced_file(device.path))
    cache = None if link is None or device.is_check else _media_of(device, link)
    controller = Controller(
        link,
        device.settings.screen,
        announcing=Announcing(player, announced, voices.choose),
        media=cache,
    )
    if cache is not None:
        program.at_end(cache.stop)
    program.show(QML, {"bridge": controller.bridge}, device.window, at=device.at)
    program.entitle()
    fitting = Fitting(program, controller, link, theme)
    program.at_end(fitting.stop)
    if link is not None:
        program.at_end(link.stop)
    if player is not None:
        program.at_end(player.stop)
    if link is not None and not device.is_check:
        speech = controller.announcing.speech_state
        program.at_end(Reporter(link, "wall", lambda: controller.shown, speech).stop)
    if not device.is_check:
        program.stay_awake()
    if link is not None and not device.is_check:
        link.follow("board")
        link.follow("media")
        link.start()
    return program.run()


def _media_of(device: Device, link: Link) -> MediaCache:
    """The pictures and videos that this device keeps, apart from those of its other displays."""
    settings = device.settings
    folder = platformdirs.user_cache_path("antesala", appauthor=False) / "media" / device.path.stem
    ca_file = Path(settings.ca_file) if settings.ca_file else None
    token = partial(_token_of, device)
    return MediaCache(folder, lambda: link.address, token, ca_file, plays=can_play())


def _token_of(device: Device) -> str | None:
    """The token by now: an enrolment brings another."""
    return device.settings.token
