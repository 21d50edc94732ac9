"""The act by which a ticket gets the courtesy of punctual taxpayers, by the number of its person.

The number is looked up and forgotten: neither the audit nor the ticket has it. How often a person
of the staff may ask is limited, so that no one reads the list by trying numbers.
"""

import asyncio
import time
from collections.abc import Sequence

from server.domain import commands as c
from server.domain.catalogue import office_day
from server.domain.identity import TicketId
from server.domain.refusals import Code, Refusal
from server.domain.taxpayer import CLASS, NumberError, identifier_of
from server.domain.ticket import Ticket
from server.pace import Pace
from server.punctual.lookup import LOOK_UP_BURST, LOOK_UP_RATE
from server.store import StoreError
from server.web.staff.acts import Act, Field, Outcome, Values, ask
from server.web.staff.refusals import refusal_said
from server.web.staff.ticket_page import may_be_punctual
from server.web.staff.visit import Visit, address_of

NAME = "grant_punctual"


def _ticket(visit: Visit, values: Values) -> Ticket | None:
    return visit.office.tickets.get(TicketId(values.get("ticket", "")))


def _code(visit: Visit, values: Values) -> str:
    ticket = _ticket(visit, values)
    return values.get("code", "")[:20] if ticket is None else ticket.code


def _title(visit: Visit, values: Values) -> str:
    return visit.words.say("punctual-ask", code=_code(visit, values))


def _effect(visit: Visit, _values: Values) -> Sequence[str]:
    say = visit.words.say
    return say("punctual-effect", note=visit.office.catalogue.punctual_note), say("punctual-kept")


def _bars(visit: Visit, values: Values) -> str:
    ticket, code = _ticket(visit, values), _code(visit, values)
    if ticket is None:
        return visit.words.say("tickets-gone", code=code)
    if not may_be_punctual(visit.office.catalogue, ticket):
        return visit.words.say("punctual-barred", code=code)
    return ""


def _stands(visit: Visit, values: Values) -> str:
    ticket = _ticket(visit, values)
    return "" if ticket is None else f"{ticket.state.value} {ticket.ticket_class}"


async def _look_up(visit: Visit, values: Values) -> Outcome:
    """Grant the class where the number is listed; every number that is asked is audited."""
    say = visit.words.say
    try:
        number = identifier_of(values["number"])
    except NumberError as error:
        return Outcome(say(f"punctual-why-{error}"), is_done=False)
    if not await _may_ask(visit):
        return Outcome(say("punctual-often"), is_done=False)
    room = visit.at.room
    year = office_day(room.hub.clock(), visit.office.catalogue.time_zone).year
    try:
        is_listed = await asyncio.to_thread(room.punctual.has, number, year)
    except StoreError as error:
        return Outcome(str(error), is_done=False)
    if is_listed is None:
        return Outcome(say("punctual-none", year=str(year)), is_done=False)
    if not is_listed:
        return Outcome(say("punctual-not-listed", year=str(year)), is_done=False)
    return await _grant(visit, values)


async def _may_ask(visit: Visit) -> bool:
    """Whether this person may look a number up now; that they asked is audited."""
    now, paces = time.monotonic(), visit.at.looked_up
    allowed = paces.setdefault(visit.clerk.id, Pace(LOOK_UP_RATE, LOOK_UP_BURST, now)).allows(now)
    refused = None if allowed else Code.TOO_MANY
    await visit.at.audit(address_of(visit.request), visit.clerk.id, NAME, refused)
    return allowed


async def _grant(visit: Visit, values: Values) -> Outcome:
    result = await ask(visit, c.GrantClass(TicketId(values["ticket"]), CLASS))
    if isinstance(result, Refusal):
        return Outcome(refusal_said(visit, result), is_done=False)
    name = visit.office.catalogue.ticket_class[CLASS].name
    said = visit.words.say("tickets-grant-done", code=_code(visit, values), **{"class": name})
    return Outcome(said)


ACTS = (
    Act(
        NAME,
        _title,
        _effect,
        "punctual-verb",
        _look_up,
        (
            Field("ticket", kind="hidden"),
            Field("code", kind="hidden", is_required=False),
            Field("number", "punctual-number", hint="punctual-number-hint", longest=20),
        ),
        _stands,
        "tickets",
        _bars,
    ),
)
"""In offices that list punctual taxpayers."""
