"""The results of a morning: counted from the office as its journal tells it. Pure."""

from collections import Counter as Tally
from collections.abc import Iterable, Mapping
from statistics import median
from typing import Any
from zoneinfo import ZoneInfo

from server.domain.attention import Attention
from server.domain.catalogue import Catalogue
from server.domain.identity import TicketId
from server.domain.office import Office

Entry = Mapping[str, Any]
"""An entry of the journal: `seq`, `at` in milliseconds since 1970, `type` and `body`."""


def summary_of(office: Office, journal: Iterable[Entry]) -> dict[str, Any]:
    """Tickets by state, class and channel; waits in seconds; happenings; the register."""
    journal = list(journal)
    tickets = list(office.tickets.values())
    registered = [each for each in office.attentions.values() if each.registered_at]
    return {
        "day": str(office.day),
        "tickets": {
            "count": len(tickets),
            "by_state": _counted(each.state for each in tickets),
            "by_class": _counted(each.ticket_class for each in tickets),
            "by_channel": _counted(each.channel for each in tickets),
        },
        "waits_in_seconds": _waits(office, journal),
        "happened": _counted(entry["type"] for entry in journal),
        "registered": {
            "count": len(registered),
            "by_outcome": _counted(str(each.outcome) for each in registered),
            "by_channel": _counted(each.channel for each in registered),
            "attentions": [_registered(office, each) for each in registered],
        },
    }


def _counted(values: Iterable[str]) -> dict[str, int]:
    return dict(sorted(Tally(map(str, values)).items()))


def _waits(office: Office, journal: Iterable[Entry]) -> dict[str, Any]:
    """From the ticket to its first call, on the wall's clock: in all, and by class."""
    issued: dict[str, int] = {}
    waits: dict[str, float] = {}
    for entry in journal:
        ticket = entry["body"].get("ticket")
        if entry["type"] == "ticket_issued":
            issued[ticket] = entry["at"]
        elif entry["type"] == "ticket_called" and ticket not in waits:
            waits[ticket] = (entry["at"] - issued[ticket]) / 1000
    by_class: dict[str, list[float]] = {"all": list(waits.values())}
    for ticket, wait in waits.items():
        by_class.setdefault(office.tickets[TicketId(ticket)].ticket_class, []).append(wait)
    return {name: _spread(some) for name, some in by_class.items() if some}


def _spread(waits: list[float]) -> dict[str, float]:
    return {
        "count": len(waits),
        "shortest": round(min(waits), 1),
        "median": round(median(waits), 1),
        "longest": round(max(waits), 1),
    }


def _registered(office: Office, attention: Attention) -> dict[str, Any]:
    """One line of the register (AUM-010-060): date, hour, kind, service, outcome, and clerk."""
    catalogue = office.catalogue
    assert attention.registered_at is not None  # noqa: S101 - only such are asked for
    local = attention.registered_at.astimezone(ZoneInfo(catalogue.time_zone))
    ticket = office.tickets.get(attention.ticket) if attention.ticket else None
    return {
        "date": local.date().isoformat(),
        "hour": local.strftime("%H:%M:%S"),
        "ticket": ticket.code if ticket else None,
        "channel": str(attention.channel),
        "kind": str(attention.kind),
        "service": _service(catalogue, attention),
        "outcome": str(attention.outcome),
        "clerk": catalogue.clerk[attention.clerk].name,
        "counter": catalogue.counter[attention.counter].number,
        "received_by": (
            catalogue.clerk[attention.received_by].name if attention.received_by else None
        ),
        "unit": catalogue.unit[attention.unit].name if attention.unit else None,
    }


def _service(catalogue: Catalogue, attention: Attention) -> str | None:
    return catalogue.service[attention.service].name if attention.service else None
