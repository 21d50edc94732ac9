"""An office's folder: the names of its files, and the lock that gives it to one server alone."""

import logging
import os
from collections.abc import Collection
from contextlib import AsyncExitStack
from pathlib import Path

from filelock import FileLock, Timeout

from antesala.words.terminal import reason_of, sentence, unwritten

log = logging.getLogger(__name__)

DATABASE = "office.db"
OFFICE_FILE = "office.toml"
OFFICES = "offices"
"""The folder of the further offices of its database, each in one of its own by its id."""
MEDIA = "media"
"""The folder of pictures and videos for the displays."""
PROOF_KEYS, PUBLIC_KEY = "proof-keys", ".pub.pem"
"""The folder of the keys that sign proofs of wait, and how the names of public ones end."""
RESTORING = "restoring.json"
"""Tells that a backup is being put back here: there only until it is, or if it was broken off."""
CONTROL_FILE = "control.json"
"""How this machine's administrator reaches the running server; there only while it runs."""


class ServiceError(Exception):
    """The server cannot run; the message says what was asked and why it failed."""


def own_folder(folder: Path, office: str) -> Path:
    """Where an office has its office file and its media: a further one in `offices/ID`."""
    own = folder / OFFICES / office
    return own if office and own.is_dir() else folder


def media_folder(folder: Path, office: str, offices: Collection[str]) -> Path:
    """Where the pictures and videos of one of these offices are.

    Where a copy of the folder lacks the further ones' folders, no office gets those of another.
    """
    own = own_folder(folder, office)
    here = [each for each in offices if own_folder(folder, each) == folder]
    return own / MEDIA if own != folder or len(here) == 1 else folder / MEDIA / office


def take_lock(stack: AsyncExitStack, folder: Path) -> None:
    """Keep other servers out until the stack unwinds. Raises `ServiceError` where one is in."""
    _lock_folder(stack, folder)
    lock = FileLock(folder / f"{DATABASE}.lock", mode=0o600)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        raise ServiceError(_taken(folder)) from None
    except OSError as error:
        raise ServiceError(unwritten(error, folder)) from error
    stack.callback(lock.release)


def _taken(folder: Path) -> str:
    return sentence("service-open-elsewhere", database=folder / DATABASE)


def _lock_folder(stack: AsyncExitStack, folder: Path) -> None:
    """Lock the folder itself too, where the system can: a lock file may be deleted while we run.

    Windows has no such lock, and does not delete an open file.
    """
    try:
        import fcntl  # noqa: PLC0415 - Unix alone has it
    except ImportError:
        return
    handle = os.open(folder, os.O_RDONLY)
    stack.callback(os.close, handle)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise ServiceError(_taken(folder)) from None
    except OSError as error:
        # Some network file systems cannot lock a folder; there the lock file has to do.
        log.warning("%s", sentence("service-unlocked", folder=folder, why=reason_of(error)))
