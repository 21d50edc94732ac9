"""A file that a person sends with a form: read to the disk within limits of size and of time.

The form's other fields are short. The body is that of `multipart/form-data` (RFC 7578); it is
written as it comes and only then taken apart, so that the memory of the server is never at stake.
"""

import asyncio
import mmap
import re
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from starlette.requests import ClientDisconnect, Request

MOST_BYTES = 101 << 20
"""Bytes of a whole body: a video of 100 MB and what is around it."""
MOST_READ = 4 * MOST_BYTES
"""Bytes of a body that is read to its end, only to answer it."""
SLOWEST = 24 * 1024
"""Bytes a second, on the whole, after `PATIENCE`: a telephone line brings less."""
PATIENCE = 20.0
"""Seconds without a single byte, likewise."""
MOST_PARTS = 8
MOST_HEAD, MOST_FIELD = 4096, 4096
"""Bytes of a part's head, and of a field that is no file."""
AT_ONCE = 2
"""Uploads at a time; each may take a hundred megabytes of the disk."""
_MARK = r"[0-9A-Za-z'()+_,./:=?-]{1,70}"
_BOUNDARY = re.compile(rf'multipart/form-data;.*?boundary="?({_MARK})"?', re.IGNORECASE)
_NAME = re.compile(rb'\bname="([a-z]{1,20})"')
_FILE = re.compile(rb'\bfilename="')


class UploadError(Exception):
    """It is not taken; the message is the last part of a key of words."""


@dataclass(frozen=True, slots=True)
class Upload:
    """What was sent: the fields, and the file, which is there until the upload is left."""

    file: Path | None = None
    fields: dict[str, str] = field(default_factory=dict)


class Uploads:
    """Takes the uploads of one listener."""

    def __init__(self) -> None:
        self._open = 0

    @contextmanager
    def place(self) -> Iterator[Path]:
        """A folder for one upload, emptied after it. Raises `UploadError` where all are taken."""
        if self._open >= AT_ONCE:
            raise UploadError("busy")
        self._open += 1
        try:
            with tempfile.TemporaryDirectory(prefix="antesala-upload-") as folder:
                yield Path(folder)
        finally:
            self._open -= 1


async def uploaded(request: Request, folder: Path) -> Upload:
    """Read a form with a file into a folder. Raises `UploadError`."""
    found = _BOUNDARY.match(request.headers.get("content-type", ""))
    if found is None:
        raise UploadError("form")
    body = folder / "body"
    try:
        await _written(request, body)
    except TimeoutError:
        raise UploadError("slow") from None
    except ClientDisconnect:
        raise UploadError("form") from None
    return await asyncio.to_thread(_taken_apart, body, found[1].encode(), folder / "file")


async def _written(request: Request, body: Path) -> None:
    """Write the body to a file. What is too large is read on for a while, and dropped.

    A browser hears an answer only once it has sent what it has to send.
    """
    loop = asyncio.get_running_loop()
    begun, size = time.monotonic(), 0
    with body.open("wb") as file:
        async with asyncio.timeout(PATIENCE) as limit:
            async for piece in request.stream():
                limit.reschedule(loop.time() + PATIENCE)
                size += len(piece)
                spent = time.monotonic() - begun
                if size > MOST_READ or (spent > PATIENCE and size < SLOWEST * spent):
                    raise UploadError("large" if size > MOST_BYTES else "slow")
                if size <= MOST_BYTES:
                    # Into the system's memory: a piece is small, and no thread is worth it.
                    file.write(piece)
    if size > MOST_BYTES:
        raise UploadError("large")


def _taken_apart(body: Path, boundary: bytes, file: Path) -> Upload:
    """The fields and the file of a body. Raises `UploadError` where it is no such form."""
    if not body.stat().st_size:
        raise UploadError("form")
    fields: dict[str, str] = {}
    kept: Path | None = None
    with body.open("rb") as opened, mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ) as data:
        for head, begin, end in _parts(data, b"--" + boundary):
            name = _NAME.search(head)
            if name is None:
                raise UploadError("form")
            if _FILE.search(head):
                if end > begin:
                    _copied(data, begin, end, file)
                    kept = file
            elif end - begin <= MOST_FIELD:
                fields[name[1].decode()] = data[begin:end].decode("utf-8", "replace")
    return Upload(kept, fields)


def _parts(data: mmap.mmap, mark: bytes) -> Iterator[tuple[bytes, int, int]]:
    """Each part's head, and where its content begins and ends."""
    at = data.find(mark, 0, len(mark) + 2)
    for _ in range(MOST_PARTS + 1):
        if at < 0:
            raise UploadError("form")
        at += len(mark)
        if data[at : at + 2] == b"--":
            return
        begin = data.find(b"\r\n\r\n", at, at + MOST_HEAD)
        end = data.find(b"\r\n" + mark, begin) if begin >= 0 else -1
        if end < 0:
            raise UploadError("form")
        yield data[at:begin], begin + 4, end
        at = end + 2
    raise UploadError("form")


def _copied(data: mmap.mmap, begin: int, end: int, file: Path) -> None:
    with file.open("wb") as written:
        for at in range(begin, end, 1 << 20):
            written.write(data[at : min(end, at + (1 << 20))])
