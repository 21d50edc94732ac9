"""Checks the periods that an office sets itself, as far as one field does not tell; builds them."""

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from antesala.words.terminal import sentence
from server.domain.retention import LIMITS, Retention
from server.office_file.checking import Document, Fault
from server.office_file.profile import Profile


def usual(profile: Profile | None) -> Retention:
    """The periods of a country, or those of the house where it has none."""
    kept = None if profile is None else profile.retention
    if kept is None:
        return Retention()
    return Retention(**{name: getattr(kept, name) for name in LIMITS})


def retention_of(document: Document, profile: Profile) -> Retention:
    """The office's periods, from a file without faults."""
    return Retention(**{**asdict(usual(profile)), **_set_in(document)})


def faults_of_retention(document: Document, profile: Profile | None) -> Iterator[Fault]:
    """Words of a ticket that would be kept for longer than the ticket itself."""
    named = _set_in(document)
    kept = {**asdict(usual(profile)), **named}
    if kept["words_days"] <= kept["tickets_days"]:
        return
    field = "words_days" if "words_days" in named else "tickets_days"
    said = sentence("file-words-outlive", words=kept["words_days"], tickets=kept["tickets_days"])
    yield ("retention", field), f"retention: {said}"


def _set_in(document: Document) -> dict[str, Any]:
    """What the file sets; values that no field allows are found faulty by themselves."""
    table = document.get("retention")
    if not isinstance(table, dict):
        return {}
    return {
        name: value for name, value in table.items() if name in LIMITS and _is_within(name, value)
    }


def _is_within(name: str, value: object) -> bool:
    least, most = LIMITS[name]
    return isinstance(value, int) and not isinstance(value, bool) and least <= value <= most
