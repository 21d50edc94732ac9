"""The command `antesala doctor`: whether a device can do its duty where it stands.

For the person who sets it up, before the first citizen comes.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from antesala.settings import SettingsError, read_settings, settings_path
from antesala.speech import Aloud, voice_of
from antesala.speech.voice import reason_of
from kiosk.compliance import faults, told
from kiosk.key_settings import read_keys
from kiosk.voice_settings import read_voice


def doctor(arguments: Sequence[str]) -> int:
    """Look at a device; returns the exit status: 0 it can comply, 1 it cannot."""
    parser = argparse.ArgumentParser(
        prog="antesala doctor",
        description="Say whether a device can do its duty where it stands, and what to change.",
    )
    parser.add_argument("device", choices=["kiosk"])
    parser.add_argument("--settings", metavar="FILE", type=Path, help="the device's settings file")
    asked = parser.parse_args(arguments)
    path = asked.settings or settings_path(asked.device)
    try:
        settings = read_settings(path)
        read_keys(settings.keys)
        voice = read_voice(settings.voice)
    except SettingsError as fault:
        sys.exit(f"antesala doctor: {fault}")
    found = faults(settings.screen)
    if found:
        _say(f"{path}: this kiosk cannot comply:", *(f"  - {fault}" for fault in found))
        return 1
    _say(f"{path}: this kiosk complies.", *(f"  {line}" for line in told(settings.screen)))
    lack = reason_of(Aloud(voice_of()).lack) if voice.output == "speaker" else ""
    if voice.output == "none":
        lack = "[voice]: output is none"
    if lack:
        _say(f"  It cannot speak, and a blind person cannot use it alone: {lack}")
    return 0


def _say(*lines: str) -> None:
    print("\n".join(lines))  # noqa: T201 - the command's result
