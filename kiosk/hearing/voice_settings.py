"""The table [voice] of a kiosk's settings: whether it speaks, through what, and how fast."""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from antesala.settings import SettingsError, Table, read_table
from antesala.words.terminal import sentence

Rate = Annotated[int, Meta(ge=80, le=450, description="settings-rate")]


class VoiceSettings(
    Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True
):
    """The settings of a kiosk's voice."""

    output: Literal["speaker", "file", "none"] = "speaker"
    path: str = ""
    """The text file to which all that is said is written."""
    recordings: str = ""
    """A folder of the office's own recordings."""
    rate: Rate = 170


def read_voice(table: Table) -> VoiceSettings:
    """Read the table and check it as a whole.

    Raises `SettingsError` naming the field and what is allowed there.
    """
    voice = read_table(table, VoiceSettings, "voice")
    if voice.output == "file" and not voice.path:
        raise SettingsError(sentence("settings-file-needs-path", table="voice", name="output"))
    return voice
