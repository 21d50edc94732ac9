"""The page of a device's settings names every field that there is."""

import re
from pathlib import Path

import pytest
from msgspec import Struct
from msgspec.structs import fields

from antesala.printing.printer_settings import PrinterSettings
from antesala.settings import Screen, Settings
from antesala.speech.chime import SoundSettings
from antesala.speech.voice import VoiceSettings
from counter.app import Counter
from kiosk.keys.key_settings import KeySettings
from kiosk.keys.keypad import KeyAct
from kiosk.way.staff import StaffSettings

PAGE = (Path(__file__).parents[2] / "docs" / "settings.md").read_text("utf-8")


TABLES = [
    Settings,
    Screen,
    PrinterSettings,
    SoundSettings,
    VoiceSettings,
    KeySettings,
    StaffSettings,
    Counter,
]


@pytest.mark.parametrize("kind", TABLES)
def test_every_field_is_described(kind: type[Struct]) -> None:
    """In a row of a table, or as a table of its own."""
    rows = "\n".join(line for line in PAGE.splitlines() if line.startswith(("| `", "## `")))
    described = set(re.findall(r"`\[?([a-z_]+)\]?`", rows))
    assert {field.name for field in fields(kind)} <= described


def test_every_act_of_a_key_is_described() -> None:
    rows = [line for line in PAGE.partition("| act |")[2].splitlines() if line.startswith("| `")]
    assert set(re.findall(r"`([a-z_]+)`", "".join(rows))) == set(KeyAct)
