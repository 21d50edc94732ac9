"""The PIN of a kiosk's staff: made and written by a command, checked where the kiosk stands."""

import argparse
import getpass
import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from msgspec.structs import replace

from antesala.settings import SettingsError, read_settings, settings_path, write_settings

PIN = re.compile(r"[0-9]{4,12}")

FLAG = "--staff-pin"


def checker(pin_hash: str) -> Callable[[str], bool]:
    """Whether a PIN is the one whose hash this is."""

    def is_right(pin: str) -> bool:
        try:
            return PasswordHasher().verify(pin_hash, pin)
        except (VerificationError, InvalidHashError):
            return False

    return is_right


def write_pin(path: Path, pin: str) -> None:
    """Keep the PIN's hash in a settings file. Raises `SettingsError` and `OSError`."""
    if not PIN.fullmatch(pin):
        raise SettingsError("a staff PIN has 4 to 12 digits and nothing else")
    settings = read_settings(path)
    staff = {**settings.staff, "pin_hash": PasswordHasher().hash(pin)}
    write_settings(replace(settings, staff=staff), path)


def ask_pin(arguments: Sequence[str]) -> int:
    """Ask for the PIN and keep it; returns the exit status."""
    parser = argparse.ArgumentParser(prog="antesala kiosk")
    parser.add_argument(FLAG, action="store_true", help="ask for the staff's PIN and keep its hash")
    parser.add_argument("--settings", metavar="FILE", type=Path, help="the device's settings file")
    place = parser.parse_args(arguments).settings or settings_path("kiosk")
    pin = getpass.getpass("PIN: ") if sys.stdin.isatty() else sys.stdin.readline().strip()
    try:
        write_pin(place, pin)
    except (SettingsError, OSError) as fault:
        sys.exit(f"antesala kiosk: {fault}")
    return 0
