"""How a device's program is started: its flags, its settings file and its link to the server."""

import argparse
import errno
import logging
import re
import ssl
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from getpass import getpass
from pathlib import Path
from typing import NoReturn

from filelock import FileLock, Timeout
from msgspec.structs import replace

from antesala.enrolment_code import FLAG, FROM_INPUT, VARIABLE, handed_over
from antesala.link import Link
from antesala.messages.kinds import CODE_LENGTH, CODE_LETTERS
from antesala.settings import (
    Settings,
    SettingsError,
    check_room,
    check_server,
    read_settings,
    settings_path,
    write_settings,
)
from antesala.words.terminal import Arguments, called, reason_of, sentence, terminal_words, told

log = logging.getLogger(__name__)


@dataclass(slots=True, weakref_slot=True)  # Qt holds bound methods weakly
class Device:
    """One device as it was started. `window` is the size asked for; without it the screen's."""

    program: str
    settings: Settings
    path: Path
    code: str | None = None
    is_check: bool = False
    window: tuple[int, int] | None = None
    at: tuple[int, int] | None = None
    """Where on its screen such a window is placed; without it the system chooses."""
    screen: int | None = None
    """The number of the screen, from 1."""
    counter: str = ""
    """The number of the counter whose sign a display is; empty where it shows the hall's calls."""

    talks: Link | None = None
    """Its link to the server, once it is made."""
    lock: FileLock | None = None
    """Held from `claim` to the end of the process; the system lets it go, also after a crash."""

    def claim(self) -> None:
        """Keep these settings for this program; end it where another one runs with them.

        Two would answer as one device, and each would undo what the other keeps. A trial start
        needs no device of its own.
        """
        if self.is_check:
            return
        path = self.path.resolve()
        lock = FileLock(path.with_name(path.name + ".lock"), mode=0o600)
        try:
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            lock.acquire(timeout=0)
        except Timeout:
            asked = {"program": self.program, "settings": self.path}
            sys.exit(f"{called()} {self.program}: {sentence('device-already-runs', **asked)}")
        except (OSError, NotImplementedError) as fault:
            # The latter is of file systems that cannot lock.
            why = reason_of(fault if isinstance(fault, OSError) else OSError(errno.ENOLCK, ""))
            log.warning("%s", sentence("device-not-locked", file=lock.lock_file, why=why))
        self.lock = lock

    def link(self) -> Link | None:
        """The link to the server, not yet started; None where the device was never enrolled.

        Raises `ValueError` for a malformed address and `OSError` for a certificate file that
        cannot be read.
        """
        ca_file = Path(self.settings.ca_file) if self.settings.ca_file else None
        if self.code is None and self.settings.token is None:
            if not self.is_check:
                asked = {"program": self.program, "command": called()}
                log.warning("%s", sentence("device-not-enrolled", **asked))
            return None
        token = self.settings.token if self.code is None else None
        link = Link(
            self.settings.server,
            token=token,
            code=self.code,
            ca_file=ca_file,
            nodes=self.settings.nodes,
        )
        link.enrolled.connect(self.keep)
        link.token_sent.connect(self._renew)
        link.nodes_told.connect(self.keep_nodes)
        self.talks = link
        return link

    def keep(self, token: str) -> bool:
        """Keep the token, so that the next start needs no code; return whether it is kept."""
        return self._keep(replace(self.settings, token=token), "device-not-kept")

    def _renew(self, token: str) -> None:
        """Keep another token, and use it from now on; without it on the disk a start would fail."""
        if self.keep(token) and self.talks is not None:
            self.talks.keep_token(token)

    def keep_nodes(self, nodes: tuple[str, ...]) -> None:
        """Keep the addresses of the servers, so that a start finds one while another is away."""
        self._keep(replace(self.settings, nodes=list(nodes)), "device-nodes-not-kept")

    def _keep(self, settings: Settings, trouble: str) -> bool:
        self.settings = settings
        try:
            write_settings(self.settings, self.path)
        except SettingsError as fault:
            said = sentence(trouble, why=fault)
            log.error("%s", said)  # noqa: TRY400 - a sentence for the person who set it up
            return False
        return True

    def fail(self, fault: Exception) -> NoReturn:
        """End the program with a sentence on what prevents its start, and in which file."""
        where = f"{self.path}: " if isinstance(fault, SettingsError) else ""
        sys.exit(f"{called()} {self.program}: {where}{told(fault)}")


def device_of(program: str, arguments: Sequence[str], *, also: str = "") -> Device:
    """The device that a command line describes; ends the program where it describes none.

    `also` is what the program's help says below its flags.
    """
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s: %(message)s")
    # A missing sentence is a line in the log, and an error in tests.
    logging.captureWarnings(capture=True)
    asked = _parser(program, also).parse_args(arguments)
    path = asked.settings or settings_path(program)
    try:
        settings = read_settings(path)
    except SettingsError as fault:
        sys.exit(f"{called()} {program}: {fault}")
    try:
        if asked.server:
            check_server(asked.server, "--server")
            settings = replace(settings, server=asked.server)
        code = _code(asked.enroll)
        if settings.ca_file:
            _check_certificate(Path(settings.ca_file), path)
        if code:
            _check_keeping(path)
    except SettingsError as fault:
        sys.exit(f"{called()} {program}: {fault}")
    size, at = asked.window or (None, None)
    counter = getattr(asked, "counter", None) or ""
    return Device(
        program, settings, path, code, asked.check_start, size, at, asked.screen, counter=counter
    )


def _code(given: str | None) -> str | None:
    """The one-time code: asked for, read from standard input, or given when the program started."""
    if given == FROM_INPUT:
        question = terminal_words().say("terminal-enrolment-code")
        try:
            typed = getpass(question) if sys.stdin.isatty() else sys.stdin.readline()
        except EOFError:
            # Ended without a code, as with Ctrl D.
            typed = ""
    else:
        typed = given or handed_over() or ""
    return read_code(typed) if typed.strip() else None


def read_code(typed: str) -> str:
    """The one-time code as the server made it, typed in small letters, in groups or with hyphens.

    Raises `SettingsError` where no server makes such a code: asking for it would be in vain.
    """
    code = "".join(typed.replace("-", " ").split()).upper()
    if len(code) != CODE_LENGTH:
        counts = {"given": len(code), "wanted": CODE_LENGTH}
        raise SettingsError(sentence("device-code-length", **counts, command=called()))
    strange = sorted(set(code) - set(CODE_LETTERS))
    if strange:
        letters = ", ".join(strange)
        raise SettingsError(sentence("device-code-letter", letters=letters, command=called()))
    return code


def _check_keeping(path: Path) -> None:
    """Raise `SettingsError` where the token could not be kept, before the code is spent."""
    try:
        check_room(path)
    except SettingsError as fault:
        raise SettingsError(sentence("device-code-unused", why=fault)) from fault


def _check_certificate(ca_file: Path, settings: Path) -> None:
    try:
        ssl.create_default_context(cafile=ca_file)
    except ssl.SSLError as fault:
        why = sentence("device-holds-no-certificate")
        raise SettingsError(_no_authority(settings, ca_file, why)) from fault
    except OSError as fault:
        why = sentence("device-certificate-unread", why=reason_of(fault))
        raise SettingsError(_no_authority(settings, ca_file, why)) from fault


def _no_authority(settings: Path, ca_file: Path, why: str) -> str:
    return sentence("device-no-authority", settings=settings, file=repr(str(ca_file)), why=why)


def _parser(program: str, also: str) -> argparse.ArgumentParser:
    parser = Arguments(
        program,
        epilog=also,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "--server", metavar=sentence("value-address"), help=sentence("settings-server")
    )
    parser.add_argument(
        FLAG,
        metavar=sentence("value-code"),
        help=sentence("help-device-enroll", variable=VARIABLE),
    )
    parser.add_argument(
        "--settings", metavar=sentence("value-file"), type=Path, help=sentence("help-settings")
    )
    if program == "display":
        parser.add_argument(
            "--counter", metavar=sentence("value-number"), help=sentence("help-display-counter")
        )
    parser.add_argument("--check-start", action="store_true", help=sentence("help-device-check"))
    parser.add_argument(
        "--window",
        metavar=sentence("value-size"),
        type=_window,
        help=sentence("help-device-window"),
    )
    parser.add_argument(
        "--screen",
        metavar=sentence("value-number"),
        type=int,
        help=sentence("help-device-screen"),
    )
    return parser


def _window(text: str) -> tuple[tuple[int, int], tuple[int, int] | None]:
    """A window's size, and its place where one is given."""
    found = re.fullmatch(r"(\d{2,5})x(\d{2,5})(?:\+(\d{1,5})\+(\d{1,5}))?", text)
    if found is None:
        raise argparse.ArgumentTypeError(sentence("device-no-size", text=repr(text)))
    at = (int(found[3]), int(found[4])) if found[3] else None
    return (int(found[1]), int(found[2])), at
