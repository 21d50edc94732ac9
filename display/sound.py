"""The table [sound] of a display's settings: whether it rings before a call, and how."""

from pathlib import Path
from typing import Annotated

from msgspec import Meta, Struct

from antesala.settings import SettingsError, Table, read_table
from antesala.words.terminal import sentence
from display.chime import chime, fault_of

Chime = Annotated[bool | str, Meta(description="true, false, or the name of a WAV file in quotes")]


class SoundSettings(
    Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True
):
    """The sounds of a display."""

    chime: Chime = True
    """Before each call; or a WAV file of the office's own."""


def read_chime(table: Table) -> bytes | None:
    """The chime as a WAV file; None where it is off.

    Raises `SettingsError` naming the field and what is allowed there.
    """
    wanted = read_table(table, SoundSettings, "sound").chime
    if isinstance(wanted, bool):
        return chime() if wanted else None
    try:
        content = Path(wanted).expanduser().read_bytes()
    except OSError as error:
        said = sentence("settings-chime-unread", file=wanted, why=error.strerror)
        raise SettingsError(said) from error
    fault = fault_of(content)
    if fault:
        raise SettingsError(f"[sound]: chime: {wanted}: {fault}")
    return content
