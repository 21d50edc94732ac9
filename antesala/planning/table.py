"""The same table for a terminal, in columns of plain text."""

from collections.abc import Sequence

from antesala.planning.wording import Section

_GAP = "   "


def table_of(names: Sequence[str], sections: Sequence[Section]) -> str:
    """Lines under the names of the settings."""
    heads = [row.head for section in sections for row in section.rows]
    left = max(map(len, heads)) + 2
    columns = [
        max(len(name), *(len(row.values[place]) for each in sections for row in each.rows))
        for place, name in enumerate(names)
    ]
    lines = [" " * left + _GAP + _joined(names, columns)]
    for section in sections:
        lines += ["", section.head]
        lines += [
            f"{'  ' + row.head:<{left}}{_GAP}{_joined(row.values, columns)}".rstrip()
            for row in section.rows
        ]
    return "\n".join(lines)


def _joined(values: Sequence[str], widths: Sequence[int]) -> str:
    return _GAP.join(f"{value:>{width}}" for value, width in zip(values, widths, strict=True))
