"""The result of a play as the JSON document that `antesala simulate` prints."""

from decimal import Decimal
from typing import Any

import msgspec

from server.simulate.play import Call, Played
from server.simulate.scales import Scale
from server.simulate.scenario import Scenario
from server.simulate.summary import Summary, summary

_ENCODER = msgspec.json.Encoder(decimal_format="number")
_LARGEST = 2**63
"""msgspec writes an int up to this; beyond it, a `Decimal` is written digit by digit as well."""


def result(scenario: Scenario, played: Played, scale: Scale) -> dict[str, Any]:
    """Return the document, with times in the scenario's own unit."""
    waits: dict[str, list[int]] = {each: [] for each in scenario.ranking.order}
    for call in played.calls:
        waits[call.ticket.ticket_class].append(call.wait)
    return {
        "order": [call.ticket.id for call in played.calls],
        "tickets": [_ticket(call, scenario, scale) for call in played.calls],
        "per_class": {each: _figures(summary(waits[each]), scale) for each in waits},
        "overall": _figures(summary(call.wait for call in played.calls), scale),
        "left": [ticket.id for ticket in played.left],
        "unserved": [ticket.id for ticket in played.unserved],
    }


def encoded(document: dict[str, Any]) -> bytes:
    """Encode the document as JSON."""
    return msgspec.json.format(_ENCODER.encode(document), indent=1)


def _ticket(call: Call, scenario: Scenario, scale: Scale) -> dict[str, Any]:
    ticket = call.ticket
    times = {
        "arrival": ticket.arrival,
        "start": call.start,
        "end": call.end,
        "wait": call.wait,
    }
    return {
        "id": ticket.id,
        "class": ticket.ticket_class,
        "service": ticket.service,
        **{name: _number(time, scale) for name, time in times.items()},
        "counter": scenario.counters[call.counter].id,
        "reason": str(call.reason.basis),
    }


def _figures(waits: Summary, scale: Scale) -> dict[str, Any]:
    marks = {"p50": waits.p50, "p90": waits.p90, "p95": waits.p95, "max": waits.max}
    return {
        "n": waits.n,
        "mean": None if waits.mean is None else scale.mean(waits.mean),
        **{name: None if mark is None else _number(mark, scale) for name, mark in marks.items()},
    }


def _number(units: int, scale: Scale) -> int | Decimal:
    number = scale.number(units)
    return number if -_LARGEST < number < _LARGEST else Decimal(number)
