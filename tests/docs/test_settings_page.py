"""The page of a device's settings names every field that there is."""

import re
from pathlib import Path

import pytest
from msgspec import Struct
from msgspec.structs import fields

from antesala.settings import Screen, Settings
from display.sound import SoundSettings
from kiosk.printer_settings import PrinterSettings
from kiosk.voice_settings import VoiceSettings

PAGE = (Path(__file__).parents[2] / "docs" / "settings.md").read_text("utf-8")


@pytest.mark.parametrize("kind", [Settings, Screen, PrinterSettings, SoundSettings, VoiceSettings])
def test_every_field_is_described(kind: type[Struct]) -> None:
    """In a row of a table, or as a table of its own."""
    rows = "\n".join(line for line in PAGE.splitlines() if line.startswith(("| `", "## `")))
    described = set(re.findall(r"`\[?([a-z_]+)\]?`", rows))
    assert {field.name for field in fields(kind)} <= described
