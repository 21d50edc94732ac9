"""The marks of punctual taxpayers: their numbers as HMAC-SHA256, by a key outside the database.

A plain hash of a number of 8 digits is guessed in minutes. Without `punctual.key` a copy of the
database tells of no number whether it is listed.
"""

import hmac
import os
import secrets
from hashlib import sha256
from pathlib import Path

from antesala.words.terminal import reason_of, sentence

KEY_FILE = "punctual.key"
SIZE = 32
"""Bytes of the key."""


class KeyFileError(Exception):
    """The key can be neither read nor made; the message says why and what to do."""


def key_in(folder: Path, *, is_made: bool = False) -> bytes:
    """The key of an office's folder; `is_made`: made where there is none. Raises `KeyFileError`."""
    file = folder / KEY_FILE
    try:
        if is_made and not file.exists():
            return _made(file)
        with file.open("rb") as opened:
            key = opened.read(SIZE + 1)
    except OSError as error:
        raise KeyFileError(sentence("punctual-key", file=file, why=reason_of(error))) from error
    if len(key) != SIZE:
        raise KeyFileError(sentence("punctual-key-none", file=file, size=SIZE))
    return key


def _made(file: Path) -> bytes:
    """A new key, in a file for this user alone. Raises `OSError`."""
    key = secrets.token_bytes(SIZE)
    binary = getattr(os, "O_BINARY", 0)
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL | binary, 0o600)
    with os.fdopen(handle, "wb") as opened:
        opened.write(key)
        opened.flush()
        os.fsync(opened.fileno())
    return key


def mark_of(key: bytes, office: str, identifier: str) -> str:
    """What the database keeps instead of a number in its one form."""
    return hmac.new(key, f"{office}\n{identifier}".encode(), sha256).hexdigest()
