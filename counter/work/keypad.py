"""A keypad beside the console: four keys for what a clerk does with every person.

Pure. Which key of which keypad means what is learnt (`antesala.key_lessons`) and stands in the
device's settings, in the table `[keys.map]`.
"""

from dataclasses import dataclass
from enum import StrEnum

from msgspec import Struct

from antesala.key_lessons import check_map
from antesala.settings import Table, read_table
from counter.work.desk import ENDS, Act, Stage
from counter.work.hands import NEVER, STRIKE


class PadKey(StrEnum):
    """What a key of the keypad does."""

    NEXT = "next"  # what the large key does: call, serve, the next step, register
    RECALL = "recall"
    NO_SHOW = "no_show"
    FINISH = "finish"


LESSON = (PadKey.NEXT, PadKey.RECALL, PadKey.NO_SHOW, PadKey.FINISH)
"""The keys in the order in which they are asked for."""


class PadSettings(Struct, frozen=True, forbid_unknown_fields=True):
    """The settings' table `keys` of a console."""

    map: dict[str, PadKey] = {}
    """Each key by Qt's name for it."""


def read_pad(table: Table) -> PadSettings:
    """Read the table. Raises `SettingsError` naming what is allowed there."""
    check_map(table, PadKey)
    return read_table(table, PadSettings, "keys")


AT_WORK = frozenset({Stage.PAUSED, Stage.FREE, Stage.CALLED, Stage.SERVING})
"""Stages whose main act a keypad may press; no PIN is sent by it, and no offer taken back."""
OF_A_CALL = {PadKey.RECALL: Act.RECALL, PadKey.NO_SHOW: Act.NO_SHOW}
SEND = "send"
"""What a key means while the question is open how an attention ended."""


def meant(key: PadKey, stage: Stage, main: str, *, open_act: str, calls_on: bool) -> str:
    """The act that a key means now, `SEND`, or an empty string where it means none.

    `main` is the act of the large key, `open_act` that of the open dialog, `calls_on` whether by
    the office file a register calls the next person. In other dialogs a keypad means nothing.
    """
    if open_act:
        is_end = open_act in ENDS and key in (PadKey.NEXT, PadKey.FINISH)
        return SEND if is_end else ""
    if key is PadKey.NEXT:
        return main if stage in AT_WORK else ""
    if key is PadKey.FINISH:
        end = Act.FINISH_AND_CALL if calls_on else Act.FINISH
        return end if stage is Stage.SERVING else ""
    return OF_A_CALL[key] if stage is Stage.CALLED else ""


@dataclass(frozen=True, slots=True)
class PadStrokes:
    """The key struck last, and when, in seconds."""

    key: PadKey | None = None
    at: float = NEVER

    def strike(self, key: PadKey, now: float) -> tuple["PadStrokes", bool]:
        """The strokes after another one, and whether it counts.

        The same key again too soon comes from a trembling hand, and would serve a person who has
        only been called. One that does not count begins the time anew.
        """
        return PadStrokes(key, now), not (key is self.key and now - self.at < STRIKE)
