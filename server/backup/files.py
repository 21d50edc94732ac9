"""Files that only their owner reads, and that are on the disk once it is said so."""

import os
from hashlib import sha256
from pathlib import Path

_BLOCK = 1 << 20


def make_private(folder: Path, within: Path) -> None:
    """Make a folder with those above it, as far as they are within another one."""
    for each in reversed([folder, *folder.parents]):
        if each != within and each.is_relative_to(within):
            each.mkdir(mode=0o700, exist_ok=True)


def write_durably(file: Path, content: bytes) -> None:
    """Write a new file that its owner alone reads, and wait for the disk."""
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as opened:
        opened.write(content)
        opened.flush()
        os.fsync(opened.fileno())


def copy_file(source: Path, target: Path) -> str:
    """Copy a file's content and its time, and wait for the disk; returns its SHA-256."""
    digest = sha256()
    handle = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with source.open("rb") as read, os.fdopen(handle, "wb") as written:
        while block := read.read(_BLOCK):
            digest.update(block)
            written.write(block)
        written.flush()
        found = os.fstat(read.fileno())
        os.utime(target, ns=(found.st_atime_ns, found.st_mtime_ns))
        os.fsync(written.fileno())
    return digest.hexdigest()


def digest_of(file: Path) -> str:
    """The SHA-256 of a file."""
    with file.open("rb") as opened:
        digest = sha256()
        while block := opened.read(_BLOCK):
            digest.update(block)
    return digest.hexdigest()


def sync_folder(folder: Path) -> None:
    """Wait until the disk has the names in a folder; Windows cannot, and need not."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
