"""What is asked of the office itself: who works where, by which rule, and its administration."""

from datetime import date
from typing import Annotated

from msgspec import Meta

from antesala.messages.kinds import (
    CrestData,
    DeviceRole,
    DisciplineName,
    Key,
    Line,
    OfficeText,
    Pin,
)
from antesala.messages.lobby_commands import Command


class SignIn(Command, frozen=True, kw_only=True, tag="sign_in"):
    """A clerk begins work at this console."""

    clerk: Key
    pin: Pin


class SignOut(Command, frozen=True, kw_only=True, tag="sign_out"):
    """The clerk leaves this console; the counter closes."""


class OpenCounter(Command, frozen=True, kw_only=True, tag="open_counter"):
    """Begin to call at a counter, or go on after a pause."""

    counter: Key


class PauseCounter(Command, frozen=True, kw_only=True, tag="pause_counter"):
    """Stop calling for a while."""


class CloseCounter(Command, frozen=True, kw_only=True, tag="close_counter"):
    """Stop calling."""


class ChangeDiscipline(Command, frozen=True, kw_only=True, tag="change_discipline"):
    """Call by another rule from the next call on (QUEUE discipline names)."""

    discipline: DisciplineName
    k: Annotated[int, Meta(ge=1, le=4)] = 2


class CloseDay(Command, frozen=True, kw_only=True, tag="close_day"):
    """Nobody is inside any more: what still waits lapses."""


class SetDayBack(Command, frozen=True, kw_only=True, tag="set_day_back"):
    """Work on in `day`, the clock's, where a wrong clock had leapt to a later one."""

    day: date


class LoadCatalogue(Command, frozen=True, kw_only=True, tag="load_catalogue"):
    """Replace the office's catalogue by that of an office file."""

    text: OfficeText
    crest: CrestData = ""
    """The file that the text names as its crest, in base64; the office file names it only."""


class EnrollDevice(Command, frozen=True, kw_only=True, tag="enroll_device"):
    """Make a one-time code with which a device enrols."""

    role: DeviceRole
    name: Line


class RevokeDevice(Command, frozen=True, kw_only=True, tag="revoke_device"):
    """Forget a device; its token opens nothing any more."""

    device: Key


class ListConnected(Command, frozen=True, kw_only=True, tag="list_connected"):
    """Ask which devices are connected now, since when, and of which version."""


class ChangePin(Command, frozen=True, kw_only=True, tag="change_pin"):
    """Take another PIN, for the clerk signed in at this console; `old` is the one until now."""

    old: Pin
    new: Pin


class SetPin(Command, frozen=True, kw_only=True, tag="set_pin"):
    """Give a clerk a PIN and lift a lock-out."""

    clerk: Key
    pin: Pin
