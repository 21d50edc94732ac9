"""The faults that a scenario may have although its JSON has the right form."""

from collections.abc import Collection, Sequence

from server.domain.discipline import SLOTS
from server.simulate import document as d


class ScenarioError(Exception):
    """A scenario that cannot be played; the message is one line that names the field."""

    def __init__(self, field: str, fault: str) -> None:
        # A name in the scenario may contain any character, including line breaks.
        super().__init__(" ".join(f"{field}: {fault}".split()))


def check(part: d.ScenarioPart) -> None:
    """Check a scenario; raises `ScenarioError` at the first fault."""
    _all_different("services", part.services)
    _all_different("classes", part.classes)
    _check_discipline(part)
    _all_different("counters", [counter.id for counter in part.counters], ".id")
    for n, counter in enumerate(part.counters):
        _all_known(f"counters[{n}].services", counter.services or (), part.services, "services")
        _all_known(f"counters[{n}].classes", counter.classes or (), part.classes, "classes")
        for m, (start, end) in enumerate(counter.open or ()):
            if start >= end:
                raise ScenarioError(f"counters[{n}].open[{m}]", f"{start} is not before {end}")
    _all_different("tickets", [ticket.id for ticket in part.tickets], ".id")
    services, classes = set(part.services), set(part.classes)
    for n, ticket in enumerate(part.tickets):
        _check_ticket(f"tickets[{n}]", ticket, services, classes)


def _check_ticket(
    place: str, ticket: d.TicketPart, services: Collection[str], classes: Collection[str]
) -> None:
    if ticket.ticket_class not in classes:
        raise ScenarioError(f"{place}.class", f'"{ticket.ticket_class}" is not in classes')
    if ticket.service not in services:
        raise ScenarioError(f"{place}.service", f'"{ticket.service}" is not in services')
    if ticket.duration < 0:
        raise ScenarioError(f"{place}.duration", f"{ticket.duration} is less than 0")
    if ticket.leaves_at is not None and ticket.leaves_at < ticket.arrival:
        fault = f"{ticket.leaves_at} is before the arrival, {ticket.arrival}"
        raise ScenarioError(f"{place}.leaves_at", fault)


def _check_discipline(part: d.ScenarioPart) -> None:
    rule = part.discipline
    if isinstance(rule, d.KThenOldest):
        if rule.k not in SLOTS:
            raise ScenarioError("discipline.k", f"{rule.k} is not from {SLOTS[0]} to {SLOTS[-1]}")
        _all_known("discipline.preferential", rule.preferential, part.classes, "classes")
        _all_known("discipline.courtesy", rule.courtesy, part.classes, "classes")
        for both in sorted({*rule.preferential} & {*rule.courtesy}):
            raise ScenarioError("discipline.courtesy", f'"{both}" is preferential already')
    if isinstance(rule, d.KThenOldest | d.HeadStart):
        for name, head_start in rule.head_start.items():
            if name not in part.classes:
                raise ScenarioError("discipline.head_start", f'"{name}" is not in classes')
            if head_start < 0:
                fault = f"{head_start} is less than 0"
                raise ScenarioError(f"discipline.head_start.{name}", fault)


def _all_different(place: str, names: Sequence[str], field: str = "") -> None:
    seen: set[str] = set()
    for n, name in enumerate(names):
        if name in seen:
            raise ScenarioError(f"{place}[{n}]{field}", f'"{name}" is there already')
        if any("\ud800" <= letter <= "\udfff" for letter in name):
            # JSON can escape a surrogate, but no text that we write can contain one.
            raise ScenarioError(f"{place}[{n}]{field}", "holds half a character (a lone surrogate)")
        seen.add(name)


def _all_known(place: str, names: Sequence[str], known: Collection[str], where: str) -> None:
    for n, name in enumerate(names):
        if name not in known:
            raise ScenarioError(f"{place}[{n}]", f'"{name}" is not in {where}')
