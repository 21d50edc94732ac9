"""A text that is saved as it is typed: what is typed, what was sent, what the server has.

Ticks are saved in the same way.

Pure: time in seconds comes in. The server's answers never change what is being typed, and typed
text is kept until the server has it; a lost link only delays it.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum, auto

import msgspec

from antesala.messages import rows as r

PAUSE = 0.8
"""Seconds without a key after which a text is sent: a pause in typing, not each letter."""
LONGEST = 5.0
"""Seconds after which it is sent although the typing goes on: a crash loses no more than this."""


class Saved(Enum):
    """How far the text is saved."""

    EMPTY = auto()  # no text was typed
    WAITING = auto()  # typed, sent or to be sent
    KEPT = auto()  # the server has it
    REFUSED = auto()  # the server did not take it


@dataclass(frozen=True, slots=True)
class Draft:
    """One text of one attention. `sent` is on its way under `command`, the server has `kept`."""

    attention: str = ""
    text: str = ""
    kept: str = ""
    sent: str | None = None
    command: str = ""
    typed_at: float = 0.0
    waits_since: float | None = None
    kept_at: datetime | None = None
    is_refused: bool = False

    @property
    def is_unsent(self) -> bool:
        """Whether some typed text is neither with the server nor on its way."""
        return self.text != (self.kept if self.sent is None else self.sent)

    @property
    def saved(self) -> Saved:
        if self.is_refused:
            return Saved.REFUSED
        if self.is_unsent or self.sent is not None:
            return Saved.WAITING
        return Saved.KEPT if self.kept else Saved.EMPTY

    @classmethod
    def of(cls, attention: str, text: str) -> "Draft":
        """The draft of an attention new to this console, with the text that the server has."""
        return cls(attention, text, kept=text)

    def type(self, text: str, now: float) -> "Draft":
        """The whole text after a key."""
        if text == self.text:
            return self
        since = now if self.waits_since is None else self.waits_since
        return replace(self, text=text, typed_at=now, waits_since=since, is_refused=False)

    def is_due(self, now: float, *, is_last: bool = False) -> bool:
        """Whether to send the text now: one at a time is under way, except for the last."""
        if not self.attention or not self.is_unsent:
            return False
        if is_last:
            return True
        if self.sent is not None or self.is_refused:
            return False
        since = now if self.waits_since is None else self.waits_since
        return now - self.typed_at >= PAUSE or now - since >= LONGEST

    def send(self, command: str) -> "Draft":
        """The text is sent under this command's id."""
        return replace(self, sent=self.text, command=command, waits_since=None)

    def settle(self, command: str, kept_at: datetime | None) -> "Draft":
        """The answer to a command: when the server had what was sent; None where it refused."""
        if command != self.command or self.sent is None:
            return self
        if kept_at is None:
            return replace(self, sent=None, command="", is_refused=True)
        return replace(self, kept=self.sent, kept_at=kept_at, sent=None, command="")


@dataclass(frozen=True, slots=True)
class Ticks:
    """Ticks that are not yet in the rows; the last of quick ticks holds them all."""

    command: str
    brought: tuple[int, ...]

    def over(self, desk: r.DeskRow) -> r.DeskRow:
        """The desk with these ticks, as it will be once they have arrived."""
        if desk.attention is None:
            return desk
        attention = msgspec.structs.replace(desk.attention, brought=list(self.brought))
        return msgspec.structs.replace(desk, attention=attention)
