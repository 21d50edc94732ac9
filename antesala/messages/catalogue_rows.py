"""The office as its file describes it."""

from antesala.messages.kinds import ClosedBy, Kind
from antesala.messages.parts import Part, Row


class UnitPart(Part, frozen=True, kw_only=True):
    """An administrative unit."""

    id: str
    name: str


class GroupPart(Part, frozen=True, kw_only=True):
    """A choice of the kiosk's first screen."""

    id: str
    name: str
    examples: str = ""
    icon: str = ""


class ClassPart(Part, frozen=True, kw_only=True):
    """A class of tickets, and whom it is for."""

    id: str
    name: str
    people: list[str] = []
    is_preferential: bool = False
    is_courtesy: bool = False


class HoursPart(Part, frozen=True, kw_only=True):
    """Open on these days of the week (Monday is 1); local times, as 08:30."""

    days: list[int]
    opens: str
    closes: str


class SpecialDayPart(Part, frozen=True, kw_only=True):
    """A date (2026-09-18) on which the office's week does not hold: closed, or open in `hours`.

    `closed_by` is `holiday`, or `date` where the office file closes it, and `reason` its name.
    """

    date: str
    hours: list[tuple[str, str]] = []
    closed_by: ClosedBy | None = None
    reason: str = ""


class ServicePart(Part, frozen=True, kw_only=True):
    """A service as the office file describes it; without hours of its own it has the office's.

    `optional` are those of the requirements that not everybody has to bring.
    """

    id: str
    name: str
    unit: str
    series: str
    group: str
    is_featured: bool = False
    requirements: list[str] = []
    optional: list[str] = []
    steps: list[str] = []
    time_to_resolve: str = ""
    legal_basis: str = ""
    fee: str = ""
    minutes: int = 10
    kind: Kind = "procedure"
    hours: list[HoursPart] = []


class CounterPart(Part, frozen=True, kw_only=True):
    """A counter as the office file describes it; empty `services` or `classes` mean all of them."""

    id: str
    number: str
    place: str = ""
    is_low: bool = False
    services: list[str] = []
    classes: list[str] = []


class CatalogueRow(Row, frozen=True, kw_only=True, tag="catalogue"):
    """The office as its file describes it, without its staff; `id` is the office's."""

    name: str
    country: str
    time_zone: str
    languages: list[str]
    accent: str
    crest: str = ""
    """The office's own sign as a `data:` address, an SVG or a PNG; empty where it has none."""
    public_url: str = ""
    waiting_room: str = ""
    phone: str = ""
    ask_at: str = ""
    hours: list[HoursPart] = []
    special_days: list[SpecialDayPart] = []
    """In order; the public holidays are those of this year and the next."""
    law_notice: str = ""
    law_checked: str = ""
    units: list[UnitPart] = []
    groups: list[GroupPart] = []
    services: list[ServicePart] = []
    classes: list[ClassPart] = []
    counters: list[CounterPart] = []
    console_locks_after: int = 30
    """Minutes that a console is left alone, nobody in hand, until it asks for the PIN again."""
    divided: list[str] = []
    """Long words with the soft hyphens at which the office divides them; texts have them whole."""
