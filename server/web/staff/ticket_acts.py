"""The acts of the staff pages on one ticket: back in the line, another service or class, cancelled.

A ticket may have moved on since the page was drawn: the act is then refused with its state now.
"""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from antesala.words import hour
from server.domain import commands as c
from server.domain.identity import ClassId, ServiceId, TicketId
from server.domain.refusals import Code, Refusal
from server.domain.ticket import State, Ticket
from server.web.staff.acts import Act, Field, Outcome, Values, asking
from server.web.staff.ticket_page import POSSIBLE
from server.web.staff.visit import Visit

LONGEST_REASON = 200
_MOVED_ON = frozenset({Code.WRONG_STATE, Code.NOT_YOURS, Code.UNKNOWN_TICKET})


def _ticket(visit: Visit, values: Values) -> Ticket | None:
    return visit.office.tickets.get(TicketId(values.get("ticket", "")))


def _code(visit: Visit, values: Values) -> str:
    ticket = _ticket(visit, values)
    return "" if ticket is None else ticket.code


def _stands(visit: Visit, values: Values) -> str:
    """What an act on a ticket would change, or depends on."""
    ticket = _ticket(visit, values)
    if ticket is None:
        return ""
    held = (ticket.state.value, ticket.service, ticket.ticket_class, ticket.clerk, ticket.counter)
    return " ".join(map(str, held))


def _state_now(visit: Visit, ticket: Ticket) -> str:
    say = visit.words.say
    return say("tickets-now-state", state=say(f"tickets-state-{ticket.state.value}"))


def _refused(visit: Visit, values: Values, refusal: Refusal) -> str:
    """Why an act was refused: with the ticket's state now where it has moved on."""
    ticket, why = _ticket(visit, values), visit.words.refusal(refusal.code)
    if refusal.code not in _MOVED_ON:
        return why
    if ticket is None:
        return visit.words.say("tickets-gone", code=values.get("code", "")[:20])
    state = _state_now(visit, ticket)
    return visit.words.say("tickets-moved-on", code=ticket.code, state=state, why=why)


class _Told:
    """The words of one act: its question and its effect; `name` is that of its messages."""

    def __init__(self, act: str, name: str, *more: str) -> None:
        self._act, self._name, self._more = act, name, more

    def title(self, visit: Visit, values: Values) -> str:
        code = _code(visit, values) or values.get("code", "")[:20]
        return visit.words.say(f"tickets-{self._name}-ask", code=code)

    def effect(self, visit: Visit, values: Values) -> Sequence[str]:
        """What it does to this person and to others."""
        ticket, say = _ticket(visit, values), visit.words.say
        if ticket is None:
            return ()
        arrival = hour(ticket.arrival, ZoneInfo(visit.office.catalogue.time_zone))
        own = say(f"tickets-{self._name}-effect", hour=arrival)
        return [own, *(say(key) for key in self._more)]

    def bars(self, visit: Visit, values: Values) -> str:
        """How a ticket stands that has moved on since."""
        ticket, say = _ticket(visit, values), visit.words.say
        if ticket is None:
            return say("tickets-gone", code=values.get("code", "")[:20])
        if self._act in POSSIBLE.get(ticket.state, ()):
            return ""
        state, why = _state_now(visit, ticket), visit.words.refusal(Code.WRONG_STATE)
        return say("tickets-moved-on", code=ticket.code, state=state, why=why)


def _reinstate(visit: Visit, values: Values) -> c.Command | Outcome:
    """A ticket that was set aside resumes; one whose person did not come is reinstated."""
    ticket, name = _ticket(visit, values), TicketId(values.get("ticket", ""))
    is_parked = ticket is not None and ticket.state is State.PARKED
    return c.ResumeTicket(name) if is_parked else c.ReinstateTicket(name)


def _confirm(_visit: Visit, values: Values) -> c.Command | Outcome:
    return c.ConfirmPresence(TicketId(values.get("ticket", "")))


def _move(_visit: Visit, values: Values) -> c.Command | Outcome:
    return c.MoveTicket(TicketId(values.get("ticket", "")), ServiceId(values["service"]))


def _cancel(_visit: Visit, values: Values) -> c.Command | Outcome:
    return c.CancelTicket(TicketId(values.get("ticket", "")), values["reason"])


def _grant(_visit: Visit, values: Values) -> c.Command | Outcome:
    return c.GrantClass(TicketId(values.get("ticket", "")), ClassId(values["class"]))


def _services(visit: Visit) -> Sequence[tuple[str, str]]:
    return [(each.id, each.name) for each in visit.office.catalogue.services]


def _classes(visit: Visit) -> Sequence[tuple[str, str]]:
    return [(each.id, each.name) for each in visit.office.catalogue.classes]


def _moved(visit: Visit, values: Values) -> str:
    service = visit.office.catalogue.service[ServiceId(values["service"])].name
    return visit.words.say("tickets-move-done", code=_code(visit, values), service=service)


def _granted(visit: Visit, values: Values) -> str:
    name = visit.office.catalogue.ticket_class[ClassId(values["class"])].name
    code = _code(visit, values)
    return visit.words.say("tickets-grant-done", code=code, **{"class": name})


def _reinstated(visit: Visit, values: Values) -> str:
    return visit.words.say("tickets-reinstate-done", code=_code(visit, values))


def _confirmed(visit: Visit, values: Values) -> str:
    return visit.words.say("tickets-confirm-done", code=_code(visit, values))


def _cancelled(visit: Visit, values: Values) -> str:
    return visit.words.say("tickets-cancel-done", code=_code(visit, values))


_NAMED = (Field("ticket", kind="hidden"), Field("code", kind="hidden", is_required=False))
_REINSTATE = _Told("reinstate_ticket", "reinstate", "tickets-reinstate-others")
_CONFIRM = _Told("confirm_presence", "confirm")
_MOVE = _Told("move_ticket", "move")
_GRANT = _Told("grant_class", "grant")
_CANCEL = _Told("cancel_ticket", "cancel")

ACTS = (
    Act(
        "reinstate_ticket",
        _REINSTATE.title,
        _REINSTATE.effect,
        "tickets-reinstate",
        asking(_reinstate, _reinstated, _refused),
        _NAMED,
        _stands,
        "tickets",
        _REINSTATE.bars,
    ),
    Act(
        "confirm_presence",
        _CONFIRM.title,
        _CONFIRM.effect,
        "tickets-confirm",
        asking(_confirm, _confirmed, _refused),
        _NAMED,
        _stands,
        "tickets",
        _CONFIRM.bars,
    ),
    Act(
        "move_ticket",
        _MOVE.title,
        _MOVE.effect,
        "tickets-move",
        asking(_move, _moved, _refused),
        (*_NAMED, Field("service", "tickets-move-to", "choice", _services)),
        _stands,
        "tickets",
        _MOVE.bars,
    ),
    Act(
        "grant_class",
        _GRANT.title,
        _GRANT.effect,
        "tickets-grant",
        asking(_grant, _granted, _refused),
        (*_NAMED, Field("class", "tickets-grant-to", "choice", _classes)),
        _stands,
        "tickets",
        _GRANT.bars,
    ),
    Act(
        "cancel_ticket",
        _CANCEL.title,
        _CANCEL.effect,
        "tickets-cancel",
        asking(_cancel, _cancelled, _refused),
        (
            *_NAMED,
            Field(
                "reason",
                "tickets-cancel-why",
                "long",
                hint="tickets-cancel-hint",
                longest=LONGEST_REASON,
            ),
        ),
        _stands,
        "tickets",
        _CANCEL.bars,
    ),
)
