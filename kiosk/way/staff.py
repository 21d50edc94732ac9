"""What staff do at a kiosk: open it with a PIN, lock it, try its printer, end it. No Qt, no clock.

Five touches on the head bring up the keys for the PIN; the screen does not mention it. A kiosk
without a PIN in its settings cannot be opened this way.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from msgspec import Struct

from antesala.printing.condition import Outcome
from antesala.settings import Table, read_table
from kiosk.way import events as t

TAPS, TAPS_LAST = 5, 8.0
"""The touches on the head, and the seconds they may take: too many to happen by accident."""

STAYS = 60.0
"""Seconds without a touch after which the kiosk is open to the public again."""

TRIES, PAUSE = 5, 60.0
"""Wrong PINs in a row, and the seconds that the kiosk then refuses another try."""

PIN_LONGEST = 12


class StaffSettings(
    Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True
):
    """The table [staff] of a kiosk's settings."""

    pin_hash: str = ""
    """The PIN's argon2 hash; `antesala kiosk --staff-pin` writes it."""


def read_staff(table: Table) -> StaffSettings:
    """Raises `SettingsError`."""
    return read_table(table, StaffSettings, "staff")


class Place(StrEnum):
    """The screen that staff are on."""

    AWAY = "away"
    PIN = "pin"
    MENU = "menu"


@dataclass(frozen=True, slots=True, kw_only=True)
class Staff:
    """Whether staff have locked the kiosk, and what they are doing at it."""

    place: Place = Place.AWAY
    is_locked: bool = False
    taps: tuple[float, ...] = ()
    typed: str = ""
    is_wrong: bool = False
    failures: int = 0
    opens: float = float("-inf")
    """When a PIN may be tried again."""
    touched: float = 0.0
    printed: Outcome | None = None
    """How the test print went; `STILL_PRINTING` until that is known."""

    @property
    def is_here(self) -> bool:
        return self.place is not Place.AWAY


@dataclass(frozen=True, slots=True)
class CheckPin:
    """Check whether this PIN is the device's."""

    pin: str


@dataclass(frozen=True, slots=True)
class TryPrinter:
    """Print a test page that is no ticket."""


@dataclass(frozen=True, slots=True)
class End:
    """End the program."""


Errand = CheckPin | TryPrinter | End
Step = tuple[Staff, tuple[Errand, ...]]


def tapped(staff: Staff, now: float) -> Staff:
    """A touch on the head."""
    taps = (*(at for at in staff.taps if now - at < TAPS_LAST), now)
    if len(taps) < TAPS or staff.is_here or now < staff.opens:
        return replace(staff, taps=taps[-TAPS:])
    return replace(staff, place=Place.PIN, taps=(), typed="", is_wrong=False, touched=now)


def after(staff: Staff, event: t.Event, now: float) -> Step:
    """Apply what staff do while they are here; touches without a meaning there are ignored."""
    if isinstance(event, t.Pass):
        return (away(staff) if now - staff.touched >= STAYS else staff), ()
    staff = replace(staff, touched=now)
    match event:
        case t.GoBack() | t.StartOver():
            return away(staff), ()
        case t.Type() | t.Erase():
            return typing(staff, event), ()
        case t.Seek() if staff.place is Place.PIN and staff.typed:
            return staff, (CheckPin(staff.typed),)
        case t.ChooseStaff(act) if staff.place is Place.MENU:
            return chosen(staff, act)
        case _:
            return staff, ()


def typing(staff: Staff, event: t.Type | t.Erase) -> Staff:
    """Add a figure to the PIN, or erase one."""
    if isinstance(event, t.Erase):
        return replace(staff, typed=staff.typed[:-1])
    if staff.place is not Place.PIN or not event.letter.isdecimal():
        return staff
    return replace(staff, typed=(staff.typed + event.letter)[:PIN_LONGEST], is_wrong=False)


def away(staff: Staff) -> Staff:
    return replace(staff, place=Place.AWAY, typed="", printed=None)


def chosen(staff: Staff, act: str) -> Step:
    match act:
        case "lock":
            return away(replace(staff, is_locked=True)), ()
        case "unlock":
            return away(replace(staff, is_locked=False)), ()
        case "print":
            return replace(staff, printed=Outcome.STILL_PRINTING), (TryPrinter(),)
        case "end":
            return staff, (End(),)
        case _:
            return staff, ()


def checked(staff: Staff, now: float, *, is_right: bool) -> Staff:
    """Take the result of the check. After some wrong PINs the kiosk takes none for a while."""
    if staff.place is not Place.PIN:
        return staff
    if is_right:
        return replace(staff, place=Place.MENU, typed="", failures=0, touched=now)
    failures = staff.failures + 1
    if failures < TRIES:
        return replace(staff, typed="", is_wrong=True, failures=failures)
    return away(replace(staff, failures=0, opens=now + PAUSE))


def printed(staff: Staff, outcome: Outcome) -> Staff:
    return replace(staff, printed=outcome) if staff.place is Place.MENU else staff
