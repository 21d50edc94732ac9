"""Finds the line of each table, key and entry in a TOML text, since `tomllib` keeps none.

It expects a text that `tomllib` has read without errors, and does not check it.
"""

import re
import tomllib
from bisect import bisect_left
from functools import cached_property

from server.office_file.findings import KeyPath

_DEEPEST = 64
"""Paths with more parts than this are not kept: each part would be a path of its own."""
_BLANK = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_SPACES = re.compile(r"[ \t]*")
_KEY = re.compile(r"""[A-Za-z0-9_-]+|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'""")
_STRING = re.compile(
    r'"""(?:[^"\\]|\\.|"(?!""))*"{3,5}'
    r"|'''(?:[^']|'(?!''))*'{3,5}"
    r'|"(?:[^"\\\n]|\\.)*"'
    r"|'[^'\n]*'",
    re.DOTALL,
)
_PLAIN = re.compile(r"[^,\]}\n#]+")


class Lines:
    """The lines of one text, found on first use."""

    def __init__(self, text: str) -> None:
        self._text = text

    def of(self, path: KeyPath) -> int:
        """The line of a path, or of the nearest entry around it; 0 for the whole file."""
        while path and path not in self.found:
            path = path[:-1]
        return self.found.get(path, 0)

    @cached_property
    def found(self) -> dict[KeyPath, int]:
        """Every path of the text with its line."""
        walk = _Walk(self._text)
        walk.through()
        return walk.found


class _Walk:
    """One pass over the text; `at` is the present offset."""

    def __init__(self, text: str) -> None:
        self.found: dict[KeyPath, int] = {}
        self._text = text
        self._at = 0
        self._ends = [match.start() for match in re.finditer("\n", text)]
        self._tables_of: dict[KeyPath, int] = {}
        """How many [[tables]] of each name have been read."""

    def through(self) -> None:
        table: KeyPath = ()
        self._take(_BLANK)
        while self._at < len(self._text):
            if self._text[self._at] == "[":
                table = self._header()
            else:
                self._pair(table)
            self._take(_BLANK)

    def _header(self) -> KeyPath:
        start = self._at
        brackets = 2 if self._text.startswith("[[", start) else 1
        self._at += brackets
        path: KeyPath = ()
        *outer, last = self._keys()
        self._at += brackets
        for key in outer:
            path = self._noted((*path, key), start)
            if path in self._tables_of:
                path = (*path, self._tables_of[path] - 1)
        path = self._noted((*path, last), start)
        if brackets == 1:
            return path
        number = self._tables_of.get(path, 0)
        self._tables_of[path] = number + 1
        return self._noted((*path, number), start)

    def _pair(self, table: KeyPath) -> None:
        start, path = self._at, table
        for key in self._keys():
            path = self._noted((*path, key), start)
        self._at += 1
        self._take(_SPACES)
        self._value(path)

    def _keys(self) -> list[str]:
        """Read the parts of a dotted key and the spaces around them."""
        keys = []
        while True:
            self._take(_SPACES)
            key = self._take(_KEY)
            keys.append(tomllib.loads(f"key = {key}")["key"] if key[:1] in "\"'" else key)
            self._take(_SPACES)
            if not self._text.startswith(".", self._at):
                return keys
            self._at += 1

    def _value(self, path: KeyPath) -> None:
        first = self._text[self._at]
        if first not in "[{":
            self._take(_STRING if first in "\"'" else _PLAIN)
            return
        number = 0
        self._at += 1
        self._take(_BLANK)
        while self._text[self._at] not in "]}":
            if first == "[":
                self._value(self._noted((*path, number), self._at))
                number += 1
            else:
                self._pair(path)
            self._take(_BLANK)
            if self._text[self._at] == ",":
                self._at += 1
                self._take(_BLANK)
        self._at += 1

    def _noted(self, path: KeyPath, position: int) -> KeyPath:
        if len(path) <= _DEEPEST:
            self.found.setdefault(path, bisect_left(self._ends, position) + 1)
        return path

    def _take(self, pattern: re.Pattern[str]) -> str:
        match = pattern.match(self._text, self._at)
        if match is None:
            return ""
        self._at = match.end()
        return match[0]
