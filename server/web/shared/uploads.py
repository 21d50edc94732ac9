"""Files that a person sends with a form: read to the disk within limits of size and of time.

The form's other fields are short. The body is that of `multipart/form-data` (RFC 7578); it is
written as it comes and only then taken apart, so that the memory of the server is never at stake.
"""

import asyncio
import contextlib
import mmap
import re
import tempfile
import time
from collections import Counter
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from starlette.requests import ClientDisconnect, Request

from server.web.shared.forms import allow_pieces

MOST_HEAD = 4096
"""Bytes of a part's head."""
SMALL = 64 * 1024
"""Bytes of a body that needs no room of its own: words alone."""
WORDS = 256 * 1024
"""Bytes that are kept of a body for which there is no room now: its words, which come first."""
_MARK = r"[0-9A-Za-z'()+_,./:=?-]{1,70}"
_BOUNDARY = re.compile(rf'multipart/form-data;.*?boundary="?({_MARK})"?', re.IGNORECASE)
_NAME = re.compile(rb'\bname="([a-z_]{1,20})"')
_FILE = re.compile(rb'\bfilename="([^"\r\n]{0,1000})')


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one page takes: `body`, `read` and `field` are bytes, `slowest` is bytes a second.

    A body is read up to `read` only to be answered, since a browser hears an answer once it has
    sent all. After `patience` seconds it has to come at `slowest` on the whole, and there are never
    as many seconds without a single byte. `at_once` uploads may be under way, of one address
    `of_address`.
    """

    body: int
    read: int
    slowest: int
    patience: float = 20.0
    parts: int
    field: int
    at_once: int
    of_address: int


class UploadError(Exception):
    """It is not taken: `str` is the last part of a key of words, `fields` what was read of it."""

    def __init__(self, why: str, fields: Mapping[str, str] | None = None) -> None:
        super().__init__(why)
        self.fields: Mapping[str, str] = fields or {}


@dataclass(frozen=True, slots=True)
class Sent:
    """A file that was sent, under the name that its owner gives it; there until it is left."""

    name: str
    path: Path


@dataclass(frozen=True, slots=True)
class Upload:
    """What was sent."""

    files: tuple[Sent, ...] = ()
    fields: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a body is written; `has_room` is false where too many are sent at once."""

    folder: Path
    has_room: bool


class Uploads:
    """Takes the uploads of one listener."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self._open: Counter[str] = Counter()

    @contextmanager
    def place(self, request: Request) -> Iterator[Place]:
        """A folder for one upload, emptied after it."""
        address = request.client.host if request.client else ""
        is_small = _length(request) <= SMALL
        has_room = is_small or self._has_room(address)
        counts = has_room and not is_small
        self._open[address] += counts
        try:
            with tempfile.TemporaryDirectory(prefix="antesala-upload-") as folder:
                yield Place(Path(folder), has_room=has_room)
        finally:
            self._open[address] -= counts
            # No address is remembered longer than it sends.
            self._open += Counter()

    def _has_room(self, address: str) -> bool:
        is_full = self._open.total() >= self.limits.at_once
        return not is_full and self._open[address] < self.limits.of_address

    async def read(self, request: Request, place: Place) -> Upload:
        """Read a form into its place. Raises `UploadError`, with the words that came all the same.

        They stand before the files in every form.
        """
        found = _BOUNDARY.match(request.headers.get("content-type", ""))
        if found is None:
            raise UploadError("form")
        allow_pieces(request)
        body, boundary = place.folder / "body", found[1].encode()
        try:
            await self._write(request, body, has_room=place.has_room)
        except ClientDisconnect:
            raise UploadError("form") from None
        except (TimeoutError, UploadError) as fault:
            why = "slow" if isinstance(fault, TimeoutError) else str(fault)
            torn = await asyncio.to_thread(_torn, body, boundary, self.limits)
            raise UploadError(why, torn) from None
        return await asyncio.to_thread(_whole, body, boundary, self.limits)

    async def drop(self, request: Request) -> None:
        """Read what is refused beforehand: a browser that still sends hears no answer."""
        with contextlib.suppress(UploadError, TimeoutError, ClientDisconnect):
            allow_pieces(request)
            async for _ in self._pieces(request):
                pass

    async def _write(self, request: Request, body: Path, *, has_room: bool) -> None:
        """Write the body to a file. What there is no room for is read on, and dropped."""
        size, most = 0, self.limits.body if has_room else WORDS
        with body.open("wb") as file:
            async for piece in self._pieces(request):
                # Into the system's memory: a piece is small, and no thread is worth it.
                file.write(piece[: max(0, most - size)])
                size += len(piece)
        if not has_room:
            raise UploadError("busy")
        if size > self.limits.body:
            raise UploadError("large")

    async def _pieces(self, request: Request) -> AsyncIterator[bytes]:
        """The body as it comes. Raises `UploadError` and `TimeoutError`."""
        limits, loop = self.limits, asyncio.get_running_loop()
        begun, size = time.monotonic(), 0
        async with asyncio.timeout(limits.patience) as limit:
            async for piece in request.stream():
                limit.reschedule(loop.time() + limits.patience)
                size += len(piece)
                spent = time.monotonic() - begun
                is_slow = spent > limits.patience and size < limits.slowest * spent
                if size > limits.read or is_slow:
                    raise UploadError("large" if size > limits.body else "slow")
                yield piece


def _length(request: Request) -> int:
    """Bytes of a body as its sender says; of one that does not say, more than are small."""
    said = request.headers.get("content-length", "")
    is_number = said.isascii() and said.isdecimal() and len(said) <= len(str(SMALL))
    return int(said) if is_number else SMALL + 1


def _whole(body: Path, boundary: bytes, limits: Limits) -> Upload:
    """The fields and files of a body. Raises `UploadError` where it is no such form."""
    upload = Upload()
    files = [Sent(*each) for each in _take_apart(body, boundary, limits, upload.fields)]
    return Upload(tuple(files), upload.fields)


def _torn(body: Path, boundary: bytes, limits: Limits) -> dict[str, str]:
    """The fields that stand whole in what was read of a body."""
    fields: dict[str, str] = {}
    with contextlib.suppress(UploadError):
        for _ in _take_apart(body, boundary, limits, fields):
            pass
    return fields


def _take_apart(
    body: Path, boundary: bytes, limits: Limits, fields: dict[str, str]
) -> Iterator[tuple[str, Path]]:
    """Put the fields into `fields`, and give each file with its name as it is written."""
    if not body.stat().st_size:
        raise UploadError("form")
    with body.open("rb") as opened, mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ) as data:
        parts = _parts(data, b"--" + boundary, limits.parts)
        for number, (head, begin, end) in enumerate(parts):
            name, is_file = _NAME.search(head), _FILE.search(head)
            if name is None:
                raise UploadError("form")
            if is_file is None:
                if end - begin <= limits.field:
                    fields[name[1].decode()] = data[begin:end].decode("utf-8", "replace")
            elif end > begin:
                file = body.with_name(f"file{number}")
                _copied(data, begin, end, file)
                yield is_file[1].decode("utf-8", "replace"), file


def _parts(data: mmap.mmap, mark: bytes, most: int) -> Iterator[tuple[bytes, int, int]]:
    """Each part's head, and where its content begins and ends."""
    at = data.find(mark, 0, len(mark) + 2)
    for _ in range(most + 1):
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
