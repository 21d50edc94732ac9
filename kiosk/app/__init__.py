"""The kiosk as a program: its parts by its settings, its start and its end."""

import logging
import sqlite3
from collections.abc import Sequence
from pathlib import Path

from antesala.printing.printer import Printer
from antesala.printing.printer_settings import read_printer
from antesala.qt import learning
from antesala.qt.device import device_of
from antesala.qt.launch import Program
from antesala.settings import Settings, SettingsError
from antesala.speech.speaker import Outlet, Transcript
from antesala.speech.voice import Aloud, Lack, VoiceSettings, read_voice, reason_of, voice_of
from antesala.words.terminal import sentence
from kiosk.alone.till import Till
from kiosk.app import pins
from kiosk.app.controller import Controller
from kiosk.app.fitting import Fitting, Wiring, course_of, geometry_of, place_of
from kiosk.keys.key_settings import read_keys
from kiosk.way.staff import read_staff
from kiosk.way.state import Aid

__all__ = ["QML", "Fitting", "Wiring", "geometry_of", "main", "place_of", "printer_of"]

log = logging.getLogger(__name__)

SURVEY = "--survey"
"""The flag of a screen of faces at the way out, instead of a kiosk that gives tickets."""
QML = Path(__file__).parents[1] / "qml" / "Main.qml"


def _also() -> str:
    """The end of the help: what is done once, before the kiosk is used."""
    lines = (
        sentence("help-kiosk-before"),
        f"  {pins.FLAG}      {sentence('help-kiosk-pin')}",
        f"  {learning.FLAG}     {sentence('help-kiosk-keys')}",
        f"  {sentence('help-kiosk-both')}",
        "",
        sentence("help-kiosk-survey-head"),
        f"  {SURVEY}         {sentence('help-kiosk-survey')}",
    )
    return "\n".join(lines)


def printer_of(settings: Settings) -> Printer | None:
    """The kiosk's printer; None where it has none. Raises `SettingsError`."""
    printer = read_printer(settings.printer)
    return Printer(printer) if printer.kind != "none" else None


def outlet_of(voice: VoiceSettings) -> Outlet | None:
    """The outlet of the kiosk's speech; None where it has none, and the log says why."""
    if voice.output == "none":
        return None
    if voice.output == "file":
        return Transcript(Path(voice.path))
    recordings = Path(voice.recordings).expanduser() if voice.recordings else None
    outlet = Aloud(voice_of(recordings))
    if outlet.lack is not Lack.NOTHING:
        log.warning("%s", sentence("voice-lacks", why=reason_of(outlet.lack)))
        return None
    return outlet


def till_of(settings: Path) -> Till | None:
    """The tickets given without the server, beside the settings; None where none can be kept."""
    path = settings.with_suffix(".alone.db")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        return Till(path)
    except (OSError, sqlite3.Error) as fault:
        log.warning("%s", sentence("kiosk-no-till", path=path, why=fault))
        return None


def main(arguments: Sequence[str]) -> int:
    """Run a kiosk until it is told to stop; returns the exit status."""
    if pins.FLAG in arguments:
        return pins.ask_pin(arguments)
    flags = [flag for flag in arguments if flag not in {learning.FLAG, SURVEY}]
    device = device_of("kiosk", flags, also=_also())
    if learning.FLAG in arguments:
        return learning.learn(device, course_of(device.settings.screen))
    settings = device.settings
    try:
        program = Program("antesala kiosk", check_start=device.is_check, screen=device.screen)
        link, printer = device.link(), printer_of(settings)
        staff = read_staff(settings.staff)
        keys, voice = read_keys(settings.keys), read_voice(settings.voice)
    except (OSError, SettingsError, ValueError) as fault:
        device.fail(fault)
    device.claim()
    outlet = outlet_of(voice)
    missing = frozenset[Aid]() if outlet else frozenset({Aid.VOICE})
    controller = Controller(
        link,
        printer,
        place=place_of(settings.screen),
        missing=missing,
    )
    controller.is_survey = SURVEY in arguments
    if staff.pin_hash:
        controller.check_pin = pins.checker(staff.pin_hash)
    controller.bridge.may_close = device.window is not None
    controller.ended.connect(program.stop)
    program.show(QML, {"bridge": controller.bridge}, device.window, at=device.at, takes_keys=True)
    program.entitle()
    fitting = Fitting(program, controller.bridge, link, settings.screen)
    wiring = Wiring(fitting, controller, keys, outlet, rate=voice.rate)
    program.at_end(wiring.stop, controller.stop)
    if link is not None:
        program.at_end(link.stop)
    if not device.is_check:
        controller.till = None if controller.is_survey else till_of(device.path)
        program.stay_awake()
        controller.start()
    return program.run()
