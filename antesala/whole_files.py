"""Small files of a device: written whole or not at all, for their owner's eyes only.

One that cannot be read is set aside for a technician, and goes by itself after a while: it has what
people wrote too.
"""

import contextlib
import os
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path


def write_whole(path: Path, content: bytes) -> None:
    """Write a file. After it returns, a power cut brings no former one back. Raises `OSError`."""
    with draft(path, content) as beside:
        beside.replace(path)
        _sync_folder(path.parent)


def remove(path: Path) -> None:
    """Remove a file if it is there, for good as above. Raises `OSError`."""
    with contextlib.suppress(FileNotFoundError):
        path.unlink()
        _sync_folder(path.parent)


@contextlib.contextmanager
def draft(path: Path, content: bytes) -> Iterator[Path]:
    """A file beside another, on the disk; removed unless it took its place. Raises `OSError`."""
    beside = None
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        # Made with mode 0600 where modes exist. In the same folder, or it could not take the place.
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=path.name, delete=False) as file:
            beside = Path(file.name)
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        yield beside
    finally:
        if beside is not None:
            beside.unlink(missing_ok=True)


def _sync_folder(folder: Path) -> None:
    """Have the names in a folder on the disk too."""
    if os.name != "posix":
        return
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def aside_of(path: Path) -> Path:
    """Where a file that cannot be read is put."""
    return path.with_name(path.name + ".broken")


def set_aside(path: Path) -> None:
    """Put a file that cannot be read aside, as far as the disk lets it."""
    with contextlib.suppress(OSError):
        path.replace(aside_of(path))


def forget_aside(path: Path, now: datetime, kept_for: timedelta) -> None:
    """Remove what was set aside, once it is so old."""
    aside = aside_of(path)
    with contextlib.suppress(OSError):
        if now - datetime.fromtimestamp(aside.stat().st_mtime, UTC) >= kept_for:
            aside.unlink()
