"""Every indicator by its name, with its definition as its docstring has it.

The first line of a docstring is the indicator's name for people. Formula, unit, source and limits
follow, each in a paragraph of its own: the open data's dictionary, the report's annex and
`docs/indicators.md` are made of them.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from inspect import cleandoc, isfunction
from types import ModuleType
from typing import Any

from server.report.figures import Value
from server.report.indicators import (
    attentions,
    counters,
    equipment,
    opinions,
    petitions,
    preference,
    tickets,
    waits,
)
from server.report.indicators.cell import Cell


class Unit(StrEnum):
    """What a figure is measured in."""

    NUMBER = "number"
    SECONDS = "seconds"
    TOTAL = "total"
    """Seconds, added up."""
    DAYS = "days"
    SHARE = "share"
    """From 0 to 1, of tickets, people or answers."""
    TIME_SHARE = "time_share"
    """From 0 to 1, of a time."""
    RATIO = "ratio"
    BALANCE = "balance"
    """From -1 to 1."""


COUNTED = frozenset({Unit.NUMBER, Unit.TOTAL, Unit.TIME_SHARE})
"""Units of figures that give no one away, however small they are."""


class Source(StrEnum):
    """What a figure is worked out from."""

    TICKETS = "tickets"
    """The rows of `tickets.csv`, from which it can be worked out again."""
    SUMS = "sums"
    """What is kept of each day's tickets."""
    REGISTER = "register"
    COUNTERS = "counters"
    SURVEY = "survey"
    PETITIONS = "petitions"
    EQUIPMENT = "equipment"


@dataclass(frozen=True, slots=True, kw_only=True)
class Definition:
    """An indicator as it is defined; the name of a family ends with `_`."""

    name: str
    title: str
    formula: str
    unit: Unit
    source: Source
    limits: str
    subject: str
    """The module that it is in."""

    @property
    def is_family(self) -> bool:
        """Whether it is several figures, each with an ending of its own."""
        return self.name.endswith("_")

    @property
    def is_counted(self) -> bool:
        """Whether it is shown however few it is about."""
        return self.unit in COUNTED


_PART = re.compile(r"^(Formula|Unit|Source|Limits): ", re.MULTILINE)
SUBJECTS: tuple[ModuleType, ...] = (
    tickets,
    waits,
    attentions,
    preference,
    counters,
    opinions,
    petitions,
    equipment,
)
"""The subjects in the order in which they are told."""


def _definition(subject: str, name: str, docstring: str) -> Definition:
    title, _, rest = cleandoc(docstring).partition("\n")
    parts = _PART.split(rest)
    told = {key: " ".join(text.split()) for key, text in zip(parts[1::2], parts[2::2], strict=True)}
    return Definition(
        name=name,
        title=title.removesuffix("."),
        formula=told["Formula"],
        unit=Unit(told["Unit"].removesuffix(".")),
        source=Source(told["Source"].removesuffix(".")),
        limits=told.get("Limits", ""),
        subject=subject,
    )


def _found() -> Iterator[tuple[Definition, Any]]:
    for module in SUBJECTS:
        subject = module.__name__.rpartition(".")[2]
        for name, function in vars(module).items():
            if isfunction(function) and function.__module__ == module.__name__ and name[0] != "_":
                yield _definition(subject, name, function.__doc__ or ""), function


_FUNCTIONS = {definition.name: function for definition, function in _found()}
DEFINITIONS: Mapping[str, Definition] = {each.name: each for each, _ in _found()}
"""All indicators by name, in order."""


@cache
def definition_of(indicator: str) -> Definition | None:
    """The definition of an indicator, or that of the family which it is one of."""
    if indicator in DEFINITIONS:
        return DEFINITIONS[indicator]
    families = (each for each in DEFINITIONS.values() if each.is_family)
    return next((each for each in families if indicator.startswith(each.name)), None)


def worked_out(cell: Cell) -> Iterator[tuple[str, Value]]:
    """Every indicator that a part of the office has, with its name."""
    for name, function in _FUNCTIONS.items():
        found = function(cell)
        if isinstance(found, Value):
            yield name, found
        elif found is not None:
            yield from ((f"{name}{ending}", figure) for ending, figure in found.items())
