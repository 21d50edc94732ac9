"""Checks what displays show: that each can show a call, and points at no counter it leaves out."""

from collections.abc import Iterator, Mapping
from typing import Any

from antesala.words.terminal import sentence
from server.office_file.checking import Document, Fault, entries, label_of
from server.office_file.fields import COUNTER, DISPLAY, SERVICE
from server.office_file.findings import listed, shown

NARROWING = ("services", "counters", "zone")
"""The fields of a display that choose its calls; each that is given narrows them."""


def faults_of_displays(document: Document) -> Iterator[Fault]:
    """Displays that could never show a call, and arrows to counters that are not theirs.

    An entry with a name that the file does not describe is left to the check of its fields.
    """
    counters = [row for _, row in entries(document, COUNTER)]
    services = [str(row.get("id")) for _, row in entries(document, SERVICE)]
    for path, row in entries(document, DISPLAY):
        if not _is_known(row, counters, services):
            continue
        own = [each for each in counters if _shows(row, each, services)]
        label = label_of(DISPLAY, path, row)
        if counters and not own:
            given = " ".join(name for name in NARROWING if row.get(name))
            yield path, f"{label}: {sentence('file-display-empty', fields=given)}"
            continue
        shown_here = [str(each.get("id")) for each in own]
        for number, direction in enumerate(_directions(row)):
            named = direction.get("counter")
            if named not in shown_here and named in [each.get("id") for each in counters]:
                said = {"counter": shown(named), "counters": listed(shown_here)}
                at = (*path, "direction", number, "counter")
                yield at, f"{label}: {sentence('file-display-arrow', **said)}"


def _is_known(
    display: Mapping[str, Any], counters: list[dict[str, Any]], services: list[str]
) -> bool:
    """Whether the file describes all that a display names."""
    own, zone = [each.get("id") for each in counters], display.get("zone", "")
    zones = [each.get("zone") for each in counters]
    return (
        all(each in services for each in _list(display, "services"))
        and all(each in own for each in _list(display, "counters"))
        and (not zone or zone in zones)
    )


def _shows(display: Mapping[str, Any], counter: Mapping[str, Any], services: list[str]) -> bool:
    """Whether a call from a counter may be on a display."""
    counters, zone = _list(display, "counters"), display.get("zone", "")
    attended = _list(counter, "services") or services
    asked = _list(display, "services") or services
    is_place = not counters or counter.get("id") in counters
    return (
        is_place
        and (not zone or counter.get("zone") == zone)
        and not set(attended).isdisjoint(asked)
    )


def _list(row: Mapping[str, Any], name: str) -> list[str]:
    """The texts of a list; what is no list or no text is another fault's."""
    value = row.get(name)
    return [each for each in value if isinstance(each, str)] if isinstance(value, list) else []


def _directions(row: Mapping[str, Any]) -> list[dict[str, Any]]:
    value = row.get("direction")
    return (
        [each if isinstance(each, dict) else {} for each in value]
        if isinstance(value, list)
        else []
    )
