"""Events for one audience: a display gets code and counter, a kiosk only its own tickets."""

from typing import Literal, get_args

from antesala.messages import happenings as h
from server.domain import events as e
from server.domain.identity import AttentionId, TicketId
from server.domain.office import Office

Audience = Literal["hall", "kiosk", "staff", "holder"]

_WIRE: dict[str, type[h.AnyHappening]] = {
    str(kind.__struct_config__.tag): kind for kind in get_args(h.AnyHappening)
}
_HALL = frozenset({e.TicketCalled, e.TicketRecalled, e.DayClosed, e.DaySetBack, e.CatalogueLoaded})
_KIOSK = frozenset({e.DisciplineChanged, e.DayClosed, e.DaySetBack, e.CatalogueLoaded})


def told(office: Office, event: e.Event, audience: Audience) -> h.AnyHappening | None:
    """The event as `audience` gets it; None if it does not."""
    kind = type(event)
    wire = _WIRE[e.NAMES[kind]]
    if audience == "kiosk":
        return wire() if kind in _KIOSK else None
    ticket = office.tickets.get(TicketId(getattr(event, "ticket", "")))
    if audience == "hall":
        if kind not in _HALL:
            return None
        if ticket is None:
            return wire()
        return wire(code=ticket.code, counter=getattr(event, "counter", None) or ticket.counter)
    if audience == "holder":
        # A waiting person learns where to go, but not which of the staff did what.
        ours = ticket or None
        return wire(ticket=ours and ours.id, code=ours and ours.code, counter=ours and ours.counter)
    return wire(
        ticket=None if ticket is None else ticket.id,
        code=None if ticket is None else ticket.code,
        counter=getattr(event, "counter", None) or (ticket.counter if ticket else None),
        clerk=_clerk_of(office, event) or (ticket.clerk if ticket else None),
        **({"device": event.device} if isinstance(event, e.HelpCalled | e.HelpTaken) else {}),
    )


def _clerk_of(office: Office, event: e.Event) -> str | None:
    named: str | None = getattr(event, "clerk", None)
    if named is not None:
        return named
    attention = office.attentions.get(AttentionId(getattr(event, "attention", "")))
    return None if attention is None else attention.clerk
