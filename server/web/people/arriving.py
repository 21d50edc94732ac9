"""«Ya llegué»: the person of an announced ticket types the code of the hall on its page.

A code has few digits, so a ticket has few tries; then a kiosk or the staff confirm.
"""

import time
from collections import OrderedDict

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from antesala.messages.presence import DIGITS
from server.domain.commands import Caller, ConfirmPresence
from server.domain.identity import TicketId
from server.domain.refusals import Code, Refusal
from server.fresh import new_id
from server.hub import Wish
from server.pace import Pace
from server.web.people.page_templates import unknown
from server.web.people.phone import PHONE, Phone, Visit
from server.web.shared.forms import form_of
from server.web.shared.manners import is_same_origin

TRY_RATE, TRY_BURST = 1 / 600, 5.0
"""Tries of one ticket: five, and one more every ten minutes. A guess is right once in 2,500."""
TICKETS = 10_000
"""Tickets whose tries are remembered."""


class Arriving:
    """The answer to «Ya llegué» on a ticket's page."""

    def __init__(self, phone: Phone) -> None:
        self._phone = phone
        self._tries: OrderedDict[TicketId, Pace] = OrderedDict()

    async def confirm(self, request: Request) -> Response:
        """Let the ticket wait, or say on its page what is wrong with the code."""
        visit = await self._phone.visit(request)
        if isinstance(visit, Response):
            return visit
        if not is_same_origin(request):
            return unknown(request)
        if visit.row.state != "announced":
            return _to_ticket(visit)
        typed = _digits(await form_of(request))
        if not self._may_try(visit.holding.ticket):
            return self._phone.page(request, visit, visit.words.say("announced-locked"), 429)
        return self._answer(request, visit, await self._ask(visit, typed))

    def _answer(self, request: Request, visit: Visit, refused: Refusal | None) -> Response:
        """The ticket's page; where it was confirmed or is too late, it says how it stands."""
        if refused is None or refused.code is Code.WRONG_STATE:
            return _to_ticket(visit)
        is_wrong = refused.code is Code.WRONG_PRESENCE_CODE
        key, status = ("announced-wrong", 422) if is_wrong else ("announced-not-kept", 503)
        return self._phone.page(request, visit, visit.words.say(key), status)

    async def back(self, request: Request) -> Response:
        """A page that is reloaded after the answer leads to its ticket."""
        visit = await self._phone.visit(request)
        return visit if isinstance(visit, Response) else _to_ticket(visit)

    async def _ask(self, visit: Visit, typed: str) -> Refusal | None:
        """Why the presence was not confirmed; None if it was."""
        hub, ticket = visit.holding.room.hub, visit.holding.ticket
        caller = Caller(PHONE, "citizen", ticket)
        wish = Wish(new_id(hub.clock()), ConfirmPresence(ticket, typed), caller)
        result = await hub.ask(wish)
        return result if isinstance(result, Refusal) else None

    def _may_try(self, ticket: TicketId) -> bool:
        now = time.monotonic()
        pace = self._tries.setdefault(ticket, Pace(TRY_RATE, TRY_BURST, now))
        self._tries.move_to_end(ticket)
        if len(self._tries) > TICKETS:
            self._tries.popitem(last=False)
        return pace.allows(now)


def _digits(fields: dict[str, str]) -> str:
    """What was typed, without the spaces that people and keyboards put in."""
    return "".join(fields.get("code", "").split())[: 2 * DIGITS]


def _to_ticket(visit: Visit) -> Response:
    return RedirectResponse(f"../{visit.token}{visit.query}", 303)
