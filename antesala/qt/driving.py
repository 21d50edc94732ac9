"""The other end of `driver.py`: drives a program that another process runs. No Qt.

For the demo and the end-to-end tests.
"""

import json
import socket
import time
from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from typing import Any, Self

from antesala.words.terminal import sentence

Node = dict[str, Any]

LIMIT = 60.0
"""Seconds for one answer, however busy the machine is: a program that takes longer hangs."""

STILL = 0.1
"""Seconds between two pictures that must be equal: a fade of 150 ms changes in that time."""
STILL_LIMIT = 3.0
"""Seconds after which a picture that keeps changing is taken as it is."""

PAUSE = 0.05
"""Seconds between two looks at a screen while waiting for it."""


class DrivingError(Exception):
    """The program could not do what was asked of it, or it is gone."""


class Driver:
    """Drives the program whose driver listens on a socket. A context manager."""

    def __init__(
        self, path: Path | str, timeout: float = LIMIT, lives: Callable[[], bool] = lambda: True
    ) -> None:
        """Wait until the program listens, while it lives.

        Raises `DrivingError` where it never does, at once where it lives no more.
        """
        self._path = str(path)
        self._lives = lives
        self._connection = self._connected(time.monotonic() + timeout)
        self._connection.settimeout(LIMIT)
        self._lines = self._connection.makefile("rb")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self._lines.close()
        self._connection.close()

    def tree(self) -> Node:
        """What is on the screen, as a screen reader is told."""
        tree: Node = self._ask(do="tree")["tree"]
        return tree

    def nodes(self) -> list[Node]:
        """The tree from top to bottom."""
        return list(_flat(self.tree()))

    def names(self) -> list[str]:
        """The names of all controls on the screen, in reading order."""
        return [node["name"] for node in self.nodes() if node["name"]]

    def press(self, name: str) -> None:
        self._ask(do="press", name=name)

    def key(self, key: str) -> None:
        """Press a key by Qt's name for it: `Down`, `Return`, `Escape`, `F2`, `Shift+Tab`."""
        self._ask(do="key", key=key)

    def type(self, text: str) -> None:
        """Type into whatever has the focus."""
        self._ask(do="type", text=text)

    def grab(self, path: Path | str) -> None:
        """Save a picture of the window as PNG, once it has stopped changing: screens fade in."""
        limit = time.monotonic() + STILL_LIMIT
        self._ask(do="look")
        time.sleep(STILL)
        while not self._ask(do="look")["still"] and time.monotonic() < limit:
            time.sleep(STILL)
        self._ask(do="grab", path=str(path))

    def wait_for(self, name: str, timeout: float = LIMIT) -> Node:
        """Wait until a control of this name is on the screen; return it."""
        return self.wait_for_one_of((name,), timeout)

    def wait_for_one_of(self, names: Collection[str], timeout: float = LIMIT) -> Node:
        """Wait until a control of one of these names is on the screen; return it."""
        limit = time.monotonic() + timeout
        while True:
            nodes = self.nodes()
            for node in nodes:
                if node["name"] in names:
                    return node
            if time.monotonic() > limit:
                seen = " | ".join(node["name"] for node in nodes if node["name"])
                awaited = " | ".join(map(repr, names))
                facts = {"names": awaited, "seconds": timeout, "seen": seen}
                raise DrivingError(sentence("driving-not-come", **facts))
            time.sleep(PAUSE)

    def _ask(self, **request: str) -> Node:
        try:
            self._connection.sendall(json.dumps(request).encode() + b"\n")
            line = self._lines.readline()
        except OSError as fault:
            said = sentence("driving-silent", request=request, why=fault)
            raise DrivingError(said) from fault
        if not line:
            raise DrivingError(sentence("driving-gone", request=request))
        answer: Node = json.loads(line)
        if not answer["ok"]:
            raise DrivingError(f"{request}: {answer['error']}")
        return answer

    def _connected(self, limit: float) -> socket.socket:
        if not hasattr(socket, "AF_UNIX"):
            raise DrivingError(sentence("driving-no-sockets"))
        while True:
            connection = socket.socket(socket.AF_UNIX)
            try:
                connection.connect(self._path)
            except OSError as fault:
                connection.close()
                if time.monotonic() > limit or not self._lives():
                    said = sentence("driving-none-listens", path=self._path, why=fault)
                    raise DrivingError(said) from fault
                time.sleep(PAUSE)
            else:
                return connection


def _flat(node: Node) -> Iterator[Node]:
    yield node
    for child in node["children"]:
        yield from _flat(child)
