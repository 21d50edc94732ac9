"""The list that a person takes away from the counter: what is missing, and for which service.

It is a private fact of a ticket: its text is written and read here, and lives as long as the
ticket's link.
"""

import json
from dataclasses import dataclass

from server.domain.attention import Attention
from server.domain.catalogue import Service
from server.domain.identity import ServiceId


@dataclass(frozen=True, slots=True)
class TakeAway:
    """A list. Before the clerk has ticked anything it is not `checked`, and has all papers."""

    service: ServiceId
    papers: tuple[str, ...]
    is_checked: bool


def take_away_of(attention: Attention, service: Service) -> TakeAway:
    """What the clerk ticked as missing: what was not brought, without what only some people need.

    Before the first tick nothing is known to be missing: then it has all that is to be brought.
    """
    if not attention.brought:
        return TakeAway(service.id, service.requirements, is_checked=False)
    missing = tuple(
        paper
        for place, paper in enumerate(service.requirements)
        if place not in attention.brought and paper not in service.optional
    )
    return TakeAway(service.id, missing, is_checked=True)


def written(found: TakeAway) -> str:
    """The list as a private fact's text."""
    whole = {"service": found.service, "papers": found.papers, "is_checked": found.is_checked}
    return json.dumps(whole, ensure_ascii=False)


def read(text: str) -> TakeAway | None:
    """The list of such a text; None of an empty one."""
    if not text:
        return None
    whole = json.loads(text)
    return TakeAway(ServiceId(whole["service"]), tuple(whole["papers"]), bool(whole["is_checked"]))
