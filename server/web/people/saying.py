"""What the holder of a ticket asks on its page: more time, that they come, and for a clerk."""

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from server.domain import commands as c
from server.domain.identity import TicketId
from server.domain.refusals import Code, Refusal
from server.fresh import new_id
from server.hub import Wish
from server.web.people.page_templates import notice, unknown
from server.web.people.phone import PHONE, Phone, Visit
from server.web.shared.forms import form_of
from server.web.shared.manners import is_same_origin

_ACTS: dict[str, type[c.HolderCommand]] = {
    "coming": c.SayOnMyWay,
    "fetch": c.AskToBeFetched,
    "arrived": c.SayArrived,
    "help": c.AskHelp,
}
"""The commands by the value of the button that was pressed; more time also has a number."""


class Saying:
    """The answer to the buttons of a ticket's page."""

    def __init__(self, phone: Phone) -> None:
        self._phone = phone

    async def ask(self, request: Request) -> Response:
        """Ask the office, and lead back to the page, which says what has become of it.

        What the ticket's state no longer allows is not asked again: the page shows how it stands.
        """
        visit = await self._phone.visit(request)
        if isinstance(visit, Response):
            return visit
        if not is_same_origin(request):
            return unknown(request)
        command = _command(visit.holding.ticket, await form_of(request))
        if command is None:
            return _to_ticket(visit)
        hub = visit.holding.room.hub
        caller = c.Caller(PHONE, "citizen", visit.holding.ticket)
        result = await hub.ask(Wish(new_id(hub.clock()), command, caller))
        if isinstance(result, Refusal) and result.code is Code.STORE_UNAVAILABLE:
            return _failed(request, visit)
        return _to_ticket(visit)

    async def back(self, request: Request) -> Response:
        """A page that is reloaded after the answer leads to its ticket."""
        visit = await self._phone.visit(request)
        return visit if isinstance(visit, Response) else _to_ticket(visit)


def _command(ticket: TicketId, fields: dict[str, str]) -> c.HolderCommand | None:
    """What was asked; None where the form says no act that there is."""
    act, _, number = fields.get("act", "").partition("-")
    if act == "time":
        is_number = number.isascii() and number.isdecimal() and len(number) == 1
        return c.AskMoreTime(ticket, int(number)) if is_number else None
    kind = _ACTS.get(act)
    return None if kind is None else kind(ticket)


def _failed(request: Request, visit: Visit) -> Response:
    say = visit.words.say
    back = (f"../{visit.token}{visit.query}", say("phone-back"))
    catalogue = visit.holding.room.hub.published.catalogue
    said = (say("phone-unsent"), say("phone-unsent-do"))
    return notice(request, visit.words, 503, said, back, catalogue)


def _to_ticket(visit: Visit) -> Response:
    return RedirectResponse(f"../{visit.token}{visit.query}", 303)
