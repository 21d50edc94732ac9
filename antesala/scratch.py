"""Folders for a short time: removed at the end, and those of dead programs by the next start.

Each has a lock inside, which the system lets go when its program ends, also by a crash.
"""

import contextlib
import errno
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import BaseFileLock, FileLock, Timeout

LOCK = "in-use.lock"
TRIALS = 10
"""Of folders, of which another program may take one for left in the instant before it is locked."""


@contextmanager
def scratch(purpose: str) -> Iterator[Path]:
    """A folder in the system's place for such things; `purpose` is part of its name.

    Those that dead programs left there for the same purpose are removed. Raises `OSError` where
    there can be none.
    """
    prefix = f"antesala-{purpose}-"
    folder, lock = _locked(prefix)
    try:
        _remove_left(folder, prefix)
        yield folder
    finally:
        lock.release()
        shutil.rmtree(folder, ignore_errors=True)


def _locked(prefix: str) -> tuple[Path, BaseFileLock]:
    for _ in range(TRIALS):
        folder = Path(tempfile.mkdtemp(prefix=prefix))
        lock = FileLock(folder / LOCK)
        try:
            lock.acquire(timeout=0)
        except Timeout:
            continue
        except (OSError, NotImplementedError):
            # Some file systems have no locks: there no folder is ever taken for left.
            return folder, lock
        if (folder / LOCK).exists():
            return folder, lock
        lock.release()
    raise OSError(errno.EBUSY, os.strerror(errno.EBUSY))


def _remove_left(own: Path, prefix: str) -> None:
    """Remove the folders of this user's dead programs; what has no lock is not ours to judge."""
    user = own.stat().st_uid
    for folder in own.parent.glob(f"{prefix}*"):
        with contextlib.suppress(OSError, NotImplementedError, Timeout):
            if folder != own and folder.lstat().st_uid == user and (folder / LOCK).is_file():
                with FileLock(folder / LOCK).acquire(timeout=0):
                    shutil.rmtree(folder, ignore_errors=True)
                # Windows keeps the lock's file while it is held.
                shutil.rmtree(folder, ignore_errors=True)
