"""How long attentions took, how they ended and what they were about."""

from collections.abc import Mapping

from server.report.figures import Value, count, part_of
from server.report.indicators.cell import Cell, half, nine_of_ten


def service_p50(cell: Cell) -> Value | None:
    """Attention: half, at most.

    Formula: of the attentions (`ended_at` - `started_at`, in whole seconds) of all tickets that
    were served (state `served`), the one at place ⌈0.5 · n⌉.
    Unit: seconds
    Source: tickets
    Limits: of a person who was at several counters it is the last attention, which is the one of
    the service that the ticket is counted under.
    """
    return None if cell.tickets is None else half(cell.tickets.attentions)


def service_p90(cell: Cell) -> Value | None:
    """Attention: nine of ten, at most.

    Formula: as `service_p50`, the one at place ⌈0.9 · n⌉.
    Unit: seconds
    Source: tickets
    Limits: as `service_p50`.
    """
    return None if cell.tickets is None else nine_of_ten(cell.tickets.attentions)


def service_short(cell: Cell) -> Value | None:
    """Attentions of less than 30 seconds.

    Formula: served tickets whose attention lasted less than 30 seconds ÷ served tickets.
    Unit: share
    Source: tickets
    Limits: most of them are keys that were pressed by mistake.
    """
    if cell.tickets is None:
        return None
    return part_of(cell.tickets.short, cell.tickets.attentions.n)


def service_long(cell: Cell) -> Value | None:
    """Attentions that are far longer than the others.

    Formula: served tickets whose attention lasted more than three times `service_p90` of the same
    row ÷ served tickets.
    Unit: share
    Source: tickets
    Limits: most of them were left open when the person had gone.
    """
    if cell.tickets is None:
        return None
    return part_of(cell.tickets.long, cell.tickets.attentions.n)


def transferred(cell: Cell) -> Value | None:
    """Sent on to another service.

    Formula: tickets that went to another service at least once (`transfers` is 1 or more) ÷
    tickets attended.
    Unit: share
    Source: tickets
    Limits: it is counted under the service where the ticket ended.
    """
    return (
        None if cell.tickets is None else part_of(cell.tickets.transferred, cell.tickets.attended)
    )


def mis_transferred(cell: Cell) -> Value | None:
    """Sent on and sent back.

    Formula: tickets that came back to a service which they had left ÷ tickets that went to another
    service.
    Unit: share
    Source: sums
    """
    if cell.tickets is None:
        return None
    return part_of(cell.tickets.returned, cell.tickets.transferred)


def first_contact(cell: Cell) -> Value | None:
    """Resolved at the first counter.

    Formula: tickets with one attention, whose outcome is `resolved` and that went to no other
    service ÷ tickets attended.
    Unit: share
    Source: sums
    Limits: by what the clerk has registered; whether the person came again another day is not
    known.
    """
    if cell.tickets is None:
        return None
    return part_of(cell.tickets.resolved_at_once, cell.tickets.attended)


def enquiries_(cell: Cell) -> Mapping[str, Value]:
    """Attentions by the kind of enquiry.

    Formula: the number of attentions that began in the period and were registered with the kind;
    with a ticket or without one.
    Unit: number
    Source: register
    Limits: by unit and service that of the attention. `unsaid` has those without a kind.
    """
    return {kind or "unsaid": count(number) for kind, number in (cell.kinds or {}).items()}
