"""Findings: errors and warnings about an office file, with their quotes and suggestions."""

import difflib
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from itertools import islice
from typing import TypeAlias

from antesala.words.terminal import sentence

KeyPath: TypeAlias = tuple[str | int, ...]
"""A path from the file's root: names of keys, and numbers of entries counted from 0."""

MOST_FINDINGS = 1000
"""A file with more findings is not an office file, and no one would read on."""
_MOST_SAID = 100
"""Lines of an error's message, which may be sent over the wire."""
_MOST_LISTED = 12
_LONGEST_QUOTED = 60
_ALIKE = 0.65
"""Least likeness: at 0.6, difflib's default, `colour` would suggest `country`."""
_MOST_COMPARED = 1000
"""Names to compare at most: each takes microseconds, and a file may be full of wrong names."""
_HUGE = 10**15


@dataclass(frozen=True, slots=True)
class Finding:
    """One error or, if not `is_error`, a warning. Line 0 means the file as a whole."""

    line: int
    text: str
    is_error: bool = True

    def in_file(self, file: str) -> str:
        """The finding in the form of compilers: FILE:LINE: error: TEXT."""
        place = f"{file}:{self.line}" if self.line else file
        kind = sentence("check-error" if self.is_error else "check-warning")
        return f"{place}: {kind}: {self.text}"


class OfficeFileError(Exception):
    """The office file cannot be used; each line of the message is one error."""

    def __init__(self, findings: Iterable[Finding], file: str = "") -> None:
        self.findings = by_line(findings)
        file = file or sentence("file-office-file")
        said = [finding.in_file(file) for finding in self.findings[:_MOST_SAID]]
        if len(self.findings) > _MOST_SAID:
            said.append(sentence("check-and-more", count=len(self.findings) - _MOST_SAID))
        super().__init__("\n".join(said))


def by_line(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Sort findings by line; those of one line keep their order."""
    return tuple(sorted(findings, key=lambda finding: finding.line))


def shown(value: object) -> str:
    """A value as in the file, shortened and safe to print on a terminal."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return _quoted(value)
    if isinstance(value, int | float):
        # A number may have more digits than Python converts to text.
        return f"{value}" if -_HUGE < value < _HUGE else sentence("file-huge")
    if isinstance(value, list):
        return sentence("file-list")
    return sentence("file-table" if isinstance(value, dict) else "file-date")


def _quoted(text: str) -> str:
    short = text if len(text) <= _LONGEST_QUOTED else text[: _LONGEST_QUOTED - 1] + "…"
    safe = "".join(sign if sign.isprintable() else ascii(sign)[1:-1] for sign in short)
    return '"' + safe.replace('"', '\\"') + '"'


def listed(names: Collection[str]) -> str:
    """The names as a list; if there are many, only the first."""
    if not names:
        return sentence("file-none-described")
    row = ", ".join(map(shown, islice(names, _MOST_LISTED)))
    more = len(names) - _MOST_LISTED
    return sentence("file-names-more", names=row, count=more) if more > 0 else row


def near(name: str, known: Collection[str]) -> str:
    """A question suggesting the known name probably meant; an empty text if none is near."""
    folded = {each.casefold(): each for each in islice(known, _MOST_COMPARED)}
    close = difflib.get_close_matches(name.casefold()[:_LONGEST_QUOTED], folded, 1, _ALIKE)
    return f"; {sentence('file-meant', name=shown(folded[close[0]]))}" if close else ""
