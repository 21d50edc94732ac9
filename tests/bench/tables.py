"""A bench's results: tables of figures, and the bars that they have to keep."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

Cell: TypeAlias = str | int | float | None


def load_average() -> str:
    """How busy the machine was in the last minute: figures of a busy one say little."""
    return f"load average {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores"


@dataclass(frozen=True, slots=True)
class Bar:
    """A promise, and whether the figures keep it."""

    text: str
    is_kept: bool


@dataclass(frozen=True, slots=True)
class Table:
    """Figures under their headings; the first column names the row."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    bars: tuple[Bar, ...] = ()

    def as_text(self) -> str:
        """The table in Markdown, as documents quote it, with its bars beneath."""
        lines = [self.columns, *(tuple(map(_shown, row)) for row in self.rows)]
        widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
        rule = tuple("-" * width for width in widths)
        drawn = [_line(line, widths) for line in (lines[0], rule, *lines[1:])]
        bars = [f"{'kept  ' if bar.is_kept else 'BROKEN'}  {bar.text}" for bar in self.bars]
        return "\n".join([f"## {self.title}", "", *drawn, *([""] if bars else []), *bars, ""])


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    named, *figures = zip(cells, widths, strict=True)
    aligned = [named[0].ljust(named[1]), *(cell.rjust(width) for cell, width in figures)]
    return f"| {' | '.join(aligned)} |"


def _shown(cell: Cell) -> str:
    if cell is None:
        return "-"
    return f"{cell:.3g}" if isinstance(cell, float) else str(cell)
