"""Hides the figures of too few people, and those from which a hidden one could be worked out.

A hidden share of one service is the unit's less those of its other services: so where what is
hidden of a whole is of too few, the smallest of the other parts is hidden with it. Counts stay.
Percentiles cannot be subtracted, and are hidden for their own sake alone.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from server.report.figures import LEAST_SHOWN, Row, Scope, Value, of_few
from server.report.indicators.registry import Unit, definition_of

_Key = tuple[str, Scope]
"""The period and the part of the office that a figure is of."""
_PASSES = 8
"""Rounds in which what is hidden may lead to more; three have been enough for every office."""


def without_small_cells(rows: Sequence[Row], whole: str) -> tuple[Row, ...]:
    """The rows as they may be shown. `whole` is the name of the period, others are its months."""
    hidden = [_hidden_if_few(row) for row in rows]
    by_indicator: dict[str, dict[_Key, Value]] = defaultdict(dict)
    for row in hidden:
        definition = definition_of(row.indicator)
        if definition is not None and definition.unit is Unit.SHARE and row.figure.n:
            by_indicator[row.indicator][row.period, row.scope] = row.figure
    more = {
        (indicator, *key)
        for indicator, figures in by_indicator.items()
        for key in _also_hidden(figures, whole)
    }
    return tuple(
        replace(row, figure=_without_value(row.figure))
        if (row.indicator, row.period, row.scope) in more
        else row
        for row in hidden
    )


def _hidden_if_few(row: Row) -> Row:
    definition = definition_of(row.indicator)
    if definition is None or definition.is_counted:
        return row
    shown = of_few(row.figure)
    return row if shown is row.figure else replace(row, figure=shown)


def _without_value(figure: Value) -> Value:
    return Value(None, figure.n, is_hidden=True)


def _also_hidden(figures: Mapping[_Key, Value], whole: str) -> set[_Key]:
    """What has to be hidden besides the small ones."""
    if not any(figure.is_hidden for figure in figures.values()):
        return set()
    families: dict[tuple[_Key, str], list[_Key]] = defaultdict(list)
    for key in figures:
        for parent, dimension in _wholes_of(key, whole):
            if parent in figures:
                families[parent, dimension].append(key)
    hidden = {key for key, figure in figures.items() if figure.is_hidden}
    before = set(hidden)
    for _ in range(_PASSES):
        found = set(_found(families, hidden, figures))
        if found <= hidden:
            break
        hidden |= found
    return hidden - before


def _found(
    families: Mapping[tuple[_Key, str], Sequence[_Key]],
    hidden: set[_Key],
    figures: Mapping[_Key, Value],
) -> Iterator[_Key]:
    """The smallest shown part of each whole that would tell what is hidden of it."""
    for (parent, _), parts in families.items():
        shown = [each for each in parts if each not in hidden]
        few = sum(figures[each].n for each in parts if each in hidden)
        is_told = parent not in hidden and 0 < few < LEAST_SHOWN
        is_added_up = parent in hidden and not few
        if shown and (is_told or is_added_up):
            yield min(shown, key=lambda each: (figures[each].n, each))


def _wholes_of(key: _Key, whole: str) -> Iterator[tuple[_Key, str]]:
    """What a figure is a part of, and by which dimension."""
    period, scope = key
    if period != whole:
        yield (whole, scope), "month"
    if scope.service:
        yield (period, replace(scope, service="")), "service"
    elif scope.unit:
        yield (period, replace(scope, unit="")), "unit"
    if scope.channel:
        yield (period, replace(scope, channel="")), "channel"
    if scope.ticket_class:
        yield (period, replace(scope, ticket_class="")), "class"
