"""The fields of a scenario's JSON document; `faults` checks whether they fit together."""

from decimal import Decimal
from typing import TypeAlias

import msgspec

Number: TypeAlias = int | Decimal


class _Part(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Refuses misspelt fields, since ignoring one would change the calls without notice."""


class FirstCome(_Part, frozen=True, tag_field="name", tag="first-come"):
    """By arrival only."""


class Strict(_Part, frozen=True, tag_field="name", tag="strict"):
    """The best class first."""


class HeadStart(_Part, frozen=True, tag_field="name", tag="head-start"):
    """As if each class had arrived earlier by its head start."""

    head_start: dict[str, Number]


class KThenOldest(_Part, frozen=True, tag_field="name", tag="k-then-oldest"):
    """Of every k + 1 calls, k to preferential tickets and one to the oldest."""

    k: int
    preferential: tuple[str, ...]
    head_start: dict[str, Number] = {}
    courtesy: tuple[str, ...] = ()


class CounterPart(_Part, frozen=True):
    """One counter. A field left out means every service, every class, or always open."""

    id: str
    services: tuple[str, ...] | None = None
    classes: tuple[str, ...] | None = None
    open: tuple[tuple[Number, Number], ...] | None = None


class TicketPart(_Part, frozen=True, rename={"ticket_class": "class"}):
    """One ticket."""

    id: str
    ticket_class: str
    service: str
    arrival: Number
    duration: Number
    leaves_at: Number | None = None


class ScenarioPart(_Part, frozen=True):
    """The whole document; `classes` are in order, best first."""

    services: tuple[str, ...]
    classes: tuple[str, ...]
    discipline: KThenOldest | Strict | HeadStart | FirstCome
    counters: tuple[CounterPart, ...]
    tickets: tuple[TicketPart, ...]
