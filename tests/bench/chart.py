"""Charts of a bench: bars side by side for each row, or a curve of how cost grows.

Each is an SVG that needs no other file.
"""

from collections.abc import Sequence
from math import log10
from xml.sax.saxutils import escape

from tests.bench.tables import Table

WIDTH, ROW, BAR, LABEL, HEAD = 860, 46, 16, 150, 40
COLOURS = ("#0A4F78", "#C77700")
"""Told apart by people who see no red or no green, and in grey."""


def chart(tables: Sequence[Table], columns: tuple[str, str], names: tuple[str, str]) -> str:
    """Two columns of every table, drawn on one scale."""
    most = max(float(value) for table in tables for value in _values(table, columns))
    scale = (WIDTH - LABEL - 80) / most
    parts, top = [_legend(names)], HEAD
    for table in tables:
        parts.append(_text(0, top + 18, table.title, weight="bold"))
        top += 30
        for row in table.rows:
            parts.append(_text(LABEL - 10, top + 22, str(row[0]), anchor="end"))
            for place, column in enumerate(columns):
                value = float(row[table.columns.index(column)] or 0)
                y = top + 3 + place * (BAR + 2)
                shape = f'height="{BAR}" fill="{COLOURS[place]}"'
                parts.append(
                    f'<rect x="{LABEL}" y="{y}" width="{max(1.0, value * scale):.1f}" {shape}/>'
                )
                parts.append(_text(LABEL + value * scale + 6, y + 13, f"{value:.0f}"))
            top += ROW
        top += 14
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {top}" role="img" '
        f'aria-label="{escape(", ".join(names))}" font-family="sans-serif" font-size="14">'
        f'<rect width="{WIDTH}" height="{top}" fill="#FFFFFF"/>{"".join(parts)}</svg>\n'
    )


TALL, LEFT, BELOW = 260, 70, 46
FLAT = 1.1
"""Times the smallest: what grows less counts as flat, and is the band that is drawn."""


def curve(table: Table, column: str) -> str:
    """A column of ratios over the first column, which grows by tens; the band of flat is grey."""
    place = table.columns.index(column)
    points = [(float(row[0] or 0), float(row[place] or 0)) for row in table.rows]
    most = max(2.0, *(ratio for _, ratio in points))
    first, last = log10(max(1.0, points[0][0])), log10(max(10.0, points[-1][0]))

    def x_of(size: float) -> float:
        return LEFT + (log10(max(1.0, size)) - first) / (last - first) * (WIDTH - LEFT - 90)

    def y_of(ratio: float) -> float:
        return TALL - BELOW - ratio / most * (TALL - BELOW - 30)

    top, bottom = y_of(FLAT), y_of(1 / FLAT)
    band = f'x="{LEFT}" y="{top:.1f}" width="{WIDTH - LEFT - 90}" height="{bottom - top:.1f}"'
    line = " ".join(f"{x_of(size):.1f},{y_of(ratio):.1f}" for size, ratio in points)
    parts = [
        _text(8, 18, f"{table.title} ({column})", weight="bold"),
        f'<rect {band} fill="#E3E8EC"/>',
        f'<polyline points="{line}" fill="none" stroke="{COLOURS[0]}" stroke-width="3"/>',
    ]
    for size, ratio in points:
        x, y = x_of(size), y_of(ratio)
        parts.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="5" fill="{COLOURS[0]}"/>')
        parts.append(_text(x, y - 12, f"{ratio:.2f}", anchor="middle"))
        parts.append(_text(x, TALL - 16, f"{size:,.0f}", anchor="middle"))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {TALL}" role="img" '
        f'aria-label="{escape(table.title)}, {escape(column)}" font-family="sans-serif" '
        f'font-size="14"><rect width="{WIDTH}" height="{TALL}" fill="#FFFFFF"/>'
        f"{''.join(parts)}</svg>\n"
    )


def _values(table: Table, columns: Sequence[str]) -> list[float]:
    places = [table.columns.index(column) for column in columns]
    return [float(row[place] or 0) for row in table.rows for place in places]


def _legend(names: tuple[str, str]) -> str:
    drawn = []
    for place, name in enumerate(names):
        x = LABEL + place * 300
        drawn.append(f'<rect x="{x}" y="10" width="16" height="16" fill="{COLOURS[place]}"/>')
        drawn.append(_text(x + 24, 23, name))
    return "".join(drawn)


def _text(x: float, y: float, text: str, *, anchor: str = "start", weight: str = "normal") -> str:
    style = f'text-anchor="{anchor}" font-weight="{weight}" fill="#14181C"'
    return f'<text x="{x:.1f}" y="{y:.1f}" {style}>{escape(text)}</text>'
