"""The PIN of a kiosk's staff: written by a command, checked at the kiosk."""

import getpass
import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from msgspec.structs import replace

from antesala.settings import SettingsError, read_settings, settings_path, write_settings
from antesala.words import Words
from antesala.words.terminal import Arguments, called, sentence, terminal_words, told

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
        raise SettingsError(sentence("settings-staff-pin"))
    settings = read_settings(path)
    staff = {**settings.staff, "pin_hash": PasswordHasher().hash(pin)}
    write_settings(replace(settings, staff=staff), path)


def _typed_twice(words: Words) -> str:
    """Ask for the PIN twice: a slip of the finger would lock the staff out for good.

    It is never on the command line, which processes' lists and the shell show. From a
    pipe it is the first line; a second one, where there is one, must be the same.
    """
    asked = words.say("terminal-pin"), words.say("terminal-pin-again")
    if sys.stdin.isatty():
        pin, again = (getpass.getpass(question) for question in asked)
    else:
        pin = sys.stdin.readline().strip()
        again = sys.stdin.readline().strip() or pin
    if not PIN.fullmatch(pin):
        raise SettingsError(words.say("terminal-pin-form"))
    if pin != again:
        raise SettingsError(words.say("terminal-pin-differs"))
    return pin


def ask_pin(arguments: Sequence[str]) -> int:
    """Ask for the PIN and keep it; returns the exit status."""
    parser = Arguments("kiosk")
    parser.add_argument(FLAG, action="store_true", help=sentence("help-kiosk-pin"))
    parser.add_argument(
        "--settings", metavar=sentence("value-file"), type=Path, help=sentence("help-settings")
    )
    place = parser.parse_args(arguments).settings or settings_path("kiosk")
    try:
        write_pin(place, _typed_twice(terminal_words()))
    except (SettingsError, OSError) as fault:
        sys.exit(f"{called()} kiosk: {told(fault)}")
    return 0
