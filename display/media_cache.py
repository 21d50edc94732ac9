"""The pictures and videos of the server, fetched once and kept on this device.

A thread of its own fetches, piece by piece, so that a slow network stops neither the wall nor the
server. A file has its content's name, so what is there is never fetched again.
"""

import hashlib
import http.client
import logging
import re
import ssl
import threading
from collections.abc import Callable, Iterable
from pathlib import Path
from urllib.parse import urlsplit

from antesala.messages.rows import MediaRow
from antesala.words.terminal import sentence, told

log = logging.getLogger(__name__)

NAME = re.compile(r"([0-9a-f]{24})\.(jpg|png|mp4)")
MOST_BYTES = 200 << 20
"""Bytes of one file; the server's own limit is lower."""
PAUSE = 0.2
"""Seconds between two pieces: others use the network too."""
RETRY = 15.0
"""Seconds after which what could not be fetched is tried again."""
LIMIT = 15.0
"""Seconds for one piece."""


class MediaCache:
    """What is wanted, and what is there. A context manager; `path` may be asked at any time."""

    def __init__(
        self,
        folder: Path,
        server: Callable[[], str],
        token: Callable[[], str | None],
        ca_file: Path | None = None,
        *,
        plays: bool = True,
    ) -> None:
        """`server` tells the address of the server by now, which may change.

        `plays`: this device can draw videos; without it they are neither fetched nor shown.
        """
        self._plays = plays
        self._folder, self._server, self._token, self._ca_file = folder, server, token, ca_file
        self._wanted: tuple[str, ...] = ()
        self._there: frozenset[str] = frozenset()
        self._fault = ""
        self._change, self._end = threading.Event(), threading.Event()
        self._thread = threading.Thread(target=self._work, name="media", daemon=True)
        self._thread.start()

    def want(self, rows: Iterable[MediaRow]) -> None:
        """Have these, and no others, from now on; a name that is no file's is not fetched."""
        shown = (row.id for row in rows if self._plays or row.kind == "picture")
        wanted = tuple(name for name in shown if NAME.fullmatch(name))
        if wanted != self._wanted:
            self._wanted = wanted
            self._change.set()

    def path(self, name: str) -> Path | None:
        """Where a file is; None until it is there whole."""
        return self._folder / name if name in self._there else None

    def stop(self) -> None:
        """Fetch no more."""
        self._end.set()
        self._change.set()
        self._thread.join(LIMIT)

    def _work(self) -> None:
        while not self._end.is_set():
            self._change.clear()
            is_whole = self._look()
            self._change.wait(None if is_whole else RETRY)

    def _look(self) -> bool:
        """Fetch what is missing; True where all is there."""
        wanted = self._wanted
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            for file in self._folder.iterdir():
                if wanted and file.name not in wanted:
                    file.unlink(missing_ok=True)
            for name in wanted:
                if self._end.is_set() or wanted != self._wanted:
                    return False
                if not (self._folder / name).is_file():
                    self._fetch(name)
                self._there |= {name}
        except (OSError, http.client.HTTPException, ValueError) as fault:
            self._tell(told(fault) if isinstance(fault, OSError) else str(fault))
            return False
        self._there = frozenset(wanted)
        self._fault = ""
        return True

    def _tell(self, fault: str) -> None:
        if fault != self._fault:
            self._fault = fault
            log.warning("%s", sentence("media-not-fetched", why=fault))

    def _fetch(self, name: str) -> None:
        """Fetch one file. Raises `OSError`, `HTTPException`, `ValueError`."""
        draft = self._folder / f"{name}.part"
        size, digest = 0, hashlib.blake2b(digest_size=12)
        with draft.open("wb") as file:
            while True:
                piece, whole = self._piece(name, size)
                file.write(piece)
                digest.update(piece)
                size += len(piece)
                if whole > MOST_BYTES or not piece:
                    raise ValueError(sentence("media-not-whole", file=name))
                if size >= whole:
                    break
                if self._end.wait(PAUSE):
                    raise ValueError(sentence("media-not-whole", file=name))
        if digest.hexdigest() != name.partition(".")[0]:
            draft.unlink()
            raise ValueError(sentence("media-not-whole", file=name))
        draft.replace(self._folder / name)

    def _piece(self, name: str, begin: int) -> tuple[bytes, int]:
        """The bytes from a place on, and the size of the whole."""
        at = urlsplit(self._server())
        connection = self._connection(at.hostname or "", at.port, is_secret=at.scheme == "wss")
        try:
            headers = {"Authorization": f"Bearer {self._token() or ''}", "Range": f"bytes={begin}-"}
            connection.request("GET", f"/media/{name}", headers=headers)
            answer = connection.getresponse()
            if answer.status != http.client.PARTIAL_CONTENT:
                raise ValueError(sentence("media-refused-by-server", status=answer.status))
            whole = int((answer.headers["Content-Range"] or "/0").rpartition("/")[2])
            return answer.read(MOST_BYTES), whole
        finally:
            connection.close()

    def _connection(
        self, host: str, port: int | None, *, is_secret: bool
    ) -> http.client.HTTPConnection:
        if not is_secret:
            return http.client.HTTPConnection(host, port, timeout=LIMIT)
        context = ssl.create_default_context(cafile=self._ca_file)
        return http.client.HTTPSConnection(host, port, timeout=LIMIT, context=context)
