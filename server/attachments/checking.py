"""What a person sends with a petition: how much of it, under which names, and whether it is sound.

The file itself is only ever read by a process of its own (`looking.py`). What leaves here may be
kept: its type is that of its content, whatever it was called.
"""

import asyncio
import json
import os
import re
import sys
import unicodedata
from pathlib import Path

from antesala.words.typed import tidied
from server.attachments.looking import JPEG, PDF, PNG
from server.domain.petition.register import Attachment

MOST_FILES = 5
"""Files of one sending."""
MOST_OF_PETITION = 20
"""Files of one petition, with all that was added to it."""
WALL_SECONDS = 120.0
"""Seconds for one file, on a machine that does much else."""
LONGEST_NAME = 60
SUFFIXES = {PDF: ".pdf", JPEG: ".jpg", PNG: ".png"}
_FORBIDDEN = re.compile(r'[<>:"|?*%]+')
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?")
"""Names that Windows keeps for devices, whatever their suffix."""


class AttachmentRefusedError(Exception):
    """A file is not taken; `why` is the last part of a key of words, `name` what it was called."""

    def __init__(self, why: str, name: str) -> None:
        super().__init__(why)
        self.why, self.name = why, name


class Attachments:
    """Checks the files that come over one listener, one after the other.

    A large picture takes a core for a second.
    """

    def __init__(self) -> None:
        self._working = asyncio.Lock()

    async def checked(self, source: Path, name: str, unnamed: str) -> Attachment:
        """A file as it may be kept. `unnamed` is what it is called where its name says nothing.

        Raises `AttachmentRefusedError`.
        """
        shown = safe_name(name, "", unnamed)
        # The process refuses one that is too large before it reads it.
        made = source.with_name(f"{source.name}.made")
        async with self._working:
            found = await _looked_at(source, made)
        if found not in SUFFIXES:
            raise AttachmentRefusedError(found, shown)
        content = await asyncio.to_thread(made.read_bytes)
        return Attachment(
            name=safe_name(name, SUFFIXES[found], unnamed), media_type=found, content=content
        )


def safe_name(given: str, suffix: str, unnamed: str) -> str:
    """A file's name without a path, in plain letters, with the suffix of what it is.

    It is read on pages and kept by every file system; what it was called otherwise is lost.
    """
    last = re.split(r"[/\\]", given)[-1]
    shown = tidied(_FORBIDDEN.sub(" ", unicodedata.normalize("NFC", last)))
    stem = shown.rpartition(".")[0] if suffix and "." in shown.strip(".") else shown
    stem = "".join(sign if sign.isprintable() else " " for sign in stem)
    stem = " ".join(stem.split()).strip(". ")[:LONGEST_NAME].strip(". ")
    if not any(sign.isalnum() for sign in stem):
        stem = unnamed
    if _RESERVED.fullmatch(stem):
        stem = f"_{stem}"
    return f"{stem}{suffix}"


async def _looked_at(source: Path, made: Path) -> str:
    """The type of a file that may be kept; else why it may not."""
    command = (sys.executable, "-m", "server.attachments.looking", str(source), str(made))
    process = await asyncio.create_subprocess_exec(
        *command,
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        env=_environment(),
    )
    try:
        async with asyncio.timeout(WALL_SECONDS):
            said, _ = await process.communicate()
    except TimeoutError:
        return "broken"
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    return _outcome(said)


def _environment() -> dict[str, str]:
    """What a program needs to start, without what is the server's own."""
    kept = ("PATH", "PYTHONPATH", "SYSTEMROOT", "LD_LIBRARY_PATH", "TMPDIR")
    return {name: value for name, value in os.environ.items() if name in kept}


def _outcome(said: bytes) -> str:
    try:
        found: dict[str, str] = json.loads(said.splitlines()[-1])
    except (IndexError, ValueError):
        # It was ended: by its limits, or by a fault of a reader.
        return "broken"
    return found.get("media_type") or found["refused"]
