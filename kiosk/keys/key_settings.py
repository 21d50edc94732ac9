"""The table [keys] of a kiosk's settings: what its keypad sends, and how strokes are filtered."""

from typing import Annotated

from msgspec import Meta, Struct

from antesala.key_lessons import check_map
from antesala.settings import Table, read_table
from kiosk.keys.keypad import KeyAct, Pad, Patience

Strike = Annotated[float, Meta(ge=0, le=5, description="settings-strike")]
Delay = Annotated[float, Meta(ge=0.25, le=10, description="settings-delay")]


class KeySettings(
    Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True
):
    """The settings of the keypad."""

    pad: Pad = "calculator"
    double_strike: Strike = 0.5
    double_strike_moves: bool = False
    """Whether repeated strokes of keys that only move are filtered too."""
    repeat_delay: Delay = 2.0
    repeat_every: Delay = 0.5
    map: dict[str, KeyAct] = {}
    """The keypad's own keys, by Qt's names: F13 to F24, and any other."""

    @property
    def patience(self) -> Patience:
        return Patience(
            double_strike=self.double_strike,
            spares_moves=not self.double_strike_moves,
            repeat_delay=self.repeat_delay,
            repeat_every=self.repeat_every,
        )


def read_keys(table: Table) -> KeySettings:
    """Read the table and check it as a whole.

    Raises `SettingsError` naming the field and what is allowed there.
    """
    check_map(table, KeyAct)
    return read_table(table, KeySettings, "keys")
