"""Which calls one display shows: those of its services, its counters and its zone. Pure.

A display is described in the office file under the name by which it was enrolled. What a display
does not show it does not say either, so that two parts of a hall never hear each other's calls.
"""

from collections.abc import Iterable

from antesala.messages.kinds import ArrowName
from antesala.messages.rows import CallRow, CatalogueRow, CounterPart, DisplayPart

EVERYTHING = DisplayPart(name="")
"""A display that the office file does not describe: it shows every call."""


def display_named(catalogue: CatalogueRow | None, name: str) -> DisplayPart:
    """What the display of this name shows, as the office file describes it."""
    described = catalogue.displays if catalogue else []
    return next((each for each in described if each.name == name), EVERYTHING)


def own_calls(rows: Iterable[CallRow], catalogue: CatalogueRow | None, name: str) -> list[CallRow]:
    """The calls that the display of this name shows and says, in the order of `rows`.

    A call to a counter that the office file no longer has, or for a service that is not known, is
    shown where neither decides: it is better seen twice than nowhere.
    """
    display = display_named(catalogue, name)
    zones = {counter.id: counter.zone for counter in catalogue.counters} if catalogue else {}
    return [row for row in rows if _is_own(row, display, zones)]


def own_counters(catalogue: CatalogueRow | None, name: str) -> list[CounterPart]:
    """The counters whose calls the display may show, in the order of the office file."""
    if catalogue is None:
        return []
    display, every = display_named(catalogue, name), {each.id for each in catalogue.services}
    asked = set(display.services) or every
    return [
        counter
        for counter in catalogue.counters
        if _is_place(counter.id, counter.zone, display)
        and (not asked or not asked.isdisjoint(set(counter.services) or every))
    ]


def part_of(
    catalogue: CatalogueRow | None, name: str
) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """Which services and counters the display shows; None where it shows the whole office.

    Where it differs from before, another office file has given the display another part.
    """
    display = display_named(catalogue, name)
    if not (display.services or display.counters or display.zone):
        return None
    counters = tuple(counter.id for counter in own_counters(catalogue, name))
    return tuple(display.services), counters


def own_series(catalogue: CatalogueRow | None, name: str) -> list[str]:
    """The letters of the codes that the display may show, in the order of the services."""
    if catalogue is None:
        return []
    asked = display_named(catalogue, name).services
    own = (each.series for each in catalogue.services if not asked or each.id in asked)
    return [*own, *catalogue.emergency_letters]


def arrows_of(catalogue: CatalogueRow | None, name: str) -> dict[str, ArrowName]:
    """Which way each counter is, by its id, as seen from the display of this name."""
    return {each.counter: each.arrow for each in display_named(catalogue, name).directions}


def _is_own(row: CallRow, display: DisplayPart, zones: dict[str, str]) -> bool:
    if display.services and row.service and row.service not in display.services:
        return False
    return row.counter not in zones or _is_place(row.counter, zones[row.counter], display)


def _is_place(counter: str, zone: str, display: DisplayPart) -> bool:
    is_listed = not display.counters or counter in display.counters
    return is_listed and (not display.zone or zone == display.zone)
