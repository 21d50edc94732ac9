"""The scenario as a JSON document has it: its fields, not yet whether they fit together."""

from decimal import Decimal
from typing import TypeAlias

import msgspec

Number: TypeAlias = int | Decimal


class _Part(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """A misspelt field is refused, for in silence it would change who is called."""


class FirstCome(_Part, frozen=True, tag_field="name", tag="first-come"):
    """Arrival only."""


class Strict(_Part, frozen=True, tag_field="name", tag="strict"):
    """The best class first."""


class HeadStart(_Part, frozen=True, tag_field="name", tag="head-start"):
    """As if each class had come so much earlier."""

    head_start: dict[str, Number]


class KThenOldest(_Part, frozen=True, tag_field="name", tag="k-then-oldest"):
    """Of every k + 1 calls, k to preferential tickets and one to the oldest."""

    k: int
    preferential: tuple[str, ...]
    head_start: dict[str, Number] = {}
    courtesy: tuple[str, ...] = ()


class CounterPart(_Part, frozen=True):
    """What is left out is every service, every class, always."""

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
    """The whole document; `classes` stand best first."""

    services: tuple[str, ...]
    classes: tuple[str, ...]
    discipline: KThenOldest | Strict | HeadStart | FirstCome
    counters: tuple[CounterPart, ...]
    tickets: tuple[TicketPart, ...]
