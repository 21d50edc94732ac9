"""Reads the file of punctual taxpayers: a number in the first column of each line.

What is refused is told by the number of its line, never by what stands in it.
"""

import csv
import io
from dataclasses import dataclass, field

from server.domain.taxpayer import NumberError, identifier_of

LONGEST = 64 * 2**20
"""Bytes of a file at most."""


@dataclass(slots=True)
class Listing:
    """The numbers of a file, each once, and the lines that have none, by cause."""

    numbers: set[str] = field(default_factory=set)
    taken: int = 0
    refused: dict[str, list[int]] = field(default_factory=dict)


def listing_of(content: bytes) -> Listing:
    """Read a file in UTF-8 or, as older office programs write it, in Windows-1252.

    The first line may be a heading. Empty lines count for nothing.
    """
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", "replace")
    found = Listing()
    for number, line in enumerate(io.StringIO(text, newline=None), start=1):
        cell = _first_cell(line)
        if not cell or (number == 1 and not any(map(str.isdigit, cell))):
            continue
        try:
            found.numbers.add(identifier_of(cell))
            found.taken += 1
        except NumberError as error:
            found.refused.setdefault(str(error), []).append(number)
    return found


def _first_cell(line: str) -> str:
    delimiter = ";" if ";" in line else ","
    try:
        cells = next(csv.reader([line], delimiter=delimiter), [])
    except csv.Error:
        # A cell of more than 128 KiB is no number: let it be refused by its letters.
        return line[:20] + "?"
    return cells[0].strip() if cells else ""
