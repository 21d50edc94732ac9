"""The page of one ticket: its life, the reason for each call, how it stands, and what can be done.

Read in a thread, from the office as it is and from the journal; drawn anew when the ticket changes.
"""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from starlette.responses import Response

from antesala.words import hour
from server.domain.catalogue import Catalogue
from server.domain.events import TicketCalled
from server.domain.identity import TicketId
from server.domain.office import Topic
from server.domain.taxpayer import is_plain, lists_punctual
from server.domain.ticket import ENDED, IN_HAND, State, Ticket
from server.hub import News
from server.store.history import (
    Happened,
    codes_of,
    device_names,
    life_of,
    reason_of_cancelling,
    tickets_with,
)
from server.views.touching import is_anew
from server.web.shared.dates import said_day
from server.web.staff.live_pages import Ease, Edition, OnePart, Pace
from server.web.staff.page_templates import draw, fragment
from server.web.staff.ticket_life import Entry, Known, Life, help_said
from server.web.staff.tickets import (
    MOST_TYPED,
    Row,
    code_typed,
    day_asked,
    day_of,
    has_code,
    letters_of,
    names_on,
    of_day,
    row_of,
    tickets_on,
)
from server.web.staff.visit import StaffPage, Visit, listening, page_key

MOST_OTHERS = 12
"""Other days with the same code that are offered."""


async def _meant(visit: Visit) -> tuple[Ticket | None, str, date]:
    """The ticket of the address, its code as it is written, and the day."""
    typed = visit.request.path_params["code"]
    day, _ = day_asked(visit)
    code = code_typed(typed, letters_of(visit.office.catalogue))
    if code is None:
        return None, typed[:MOST_TYPED], day
    same = [ticket for ticket in await tickets_on(visit, day) if has_code(ticket, code)]
    return (same[-1] if same else None), code, day


async def show_one(visit: Visit) -> Response:
    """A ticket's page; without such a ticket, the days that had one with this code."""
    ticket, code, day = await _meant(visit)
    if ticket is None:
        return await _none(visit, code, day)
    if visit.request.path_params["code"] != code:
        return visit.to(f"tickets/{code}{of_day(visit, day)}")
    return draw("ticket.html", visit, 200, **await _ticket_values(visit, ticket))


async def _none(visit: Visit, code: str, day: date) -> Response:
    say, reader = visit.words.say, visit.at.room.hub.reader
    found = await asyncio.to_thread(tickets_with, reader, visit.office.id, code)
    others = [each.day for each in found if each.day != day][:MOST_OTHERS]
    return draw(
        "ticket_none.html",
        visit,
        404,
        title=say("tickets-not-found", code=code),
        lines=[say("tickets-not-found-do")],
        code=code,
        others=[(each, said_day(each, visit.words)) for each in others],
    )


async def listen_one(visit: Visit) -> Response:
    """A ticket's page as it changes."""
    ticket, _, _ = await _meant(visit)
    if ticket is None:
        return Response(status_code=204)

    async def drawn(ease: Ease) -> str:
        now = visit.office.tickets.get(ticket.id, ticket)
        values = await _ticket_values(visit, now)
        return await fragment("ticket_part.html", visit.words, ease, root=visit.root, **values)

    def hears(news: News) -> bool:
        return is_anew(news) or any(
            kind in {"ticket", "private"} and name == ticket.id for kind, name in news.touched
        )

    # What can be done with it depends on the role.
    key = page_key(visit, visit.clerk.role)
    return await listening(visit, key, lambda: Edition(OnePart(drawn), Pace(hears)))


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of what a ticket is now."""

    label: str
    value: str
    icon: str = ""


@dataclass(frozen=True, slots=True)
class Offered:
    """An act that is possible now, and what it does."""

    name: str
    icon: str
    label: str
    effect: str
    is_main: bool = False


async def _ticket_values(visit: Visit, ticket: Ticket) -> dict[str, object]:
    hub, office = visit.at.room.hub, visit.office
    life = await asyncio.to_thread(life_of, hub.reader, office.id, ticket)
    devices = await asyncio.to_thread(device_names, hub.reader, office.id)
    reason = ""
    if ticket.state is State.CANCELLED:
        reason = await asyncio.to_thread(reason_of_cancelling, hub.reader, office.id, ticket.id)
    known = Known(devices, _help_of(visit, ticket), reason, await _let_pass(visit, life))
    names = await names_on(visit, ticket.day)
    told = Life(ticket, names, visit.words, known)
    entries: list[Entry] = told.entries(life)
    head = told.head(life)
    key = "life-title-called" if head else "life-title"
    day = ticket.day
    today = day == day_of(visit)
    return {
        "title": visit.words.say(key, code=ticket.code),
        "code": ticket.code,
        "entries": entries,
        "head": head,
        "facts": facts_of(visit, ticket, names),
        "acts": acts_on(visit, ticket) if today or ticket.id in office.tickets else (),
        "acts_none": _why_no_acts(visit, ticket),
        "ticket": ticket.id,
        "back": f"/tickets/{ticket.code}{of_day(visit, day)}",
        "to_list": f"tickets{of_day(visit, day)}",
        "list_title": visit.words.say("tickets-back")
        if today
        else visit.words.say("tickets-back-of", date=said_day(day, visit.words)),
        "events": f"tickets/{ticket.code}/events{of_day(visit, day)}",
    }


async def _let_pass(visit: Visit, life: Sequence[Happened]) -> dict[TicketId, str]:
    """The codes of the tickets that let its calls pass."""
    calls = (each.event for each in life if isinstance(each.event, TicketCalled))
    let = [each.ticket for call in calls for each in call.passed]
    if not let:
        return {}
    found = await asyncio.to_thread(codes_of, visit.at.room.hub.reader, visit.office.id, let)
    return {each.id: each.code for each in found.values()}


def _help_of(visit: Visit, ticket: Ticket) -> tuple[str, ...] | None:
    """What help is wanted, while that is kept: as long as the office's day."""
    office = visit.office
    if ticket.id not in office.tickets or office.is_day_closed or ticket.state in ENDED:
        return None
    told = office.told(ticket.id, Topic.HELP_NEEDED)
    return tuple(told.split(",")) if told else ()


def facts_of(visit: Visit, ticket: Ticket, catalogue: Catalogue) -> list[Fact]:
    """What the ticket is now, with the names of its day."""
    say = visit.words.say
    row = row_of(visit, ticket, catalogue)
    facts = [Fact(say("tickets-state"), row.said, row.icon)]
    if ticket.state is State.NO_SHOW or ticket.state is State.PARKED:
        facts.append(Fact(say("tickets-returns"), say("tickets-returns-until")))
    facts.append(Fact(say("tickets-service"), row.service))
    icon = "badge-check" if row.is_preferential else ""
    facts.append(Fact(say("tickets-class"), row.preference, icon))
    wanted = _help_of(visit, ticket)
    if wanted:
        facts.append(Fact(say("tickets-asks"), help_said(wanted, visit.words)))
    facts.extend(_times_of(visit, ticket, row))
    if ticket.state in IN_HAND and ticket.counter is not None:
        counter = catalogue.counter.get(ticket.counter)
        facts.append(Fact(say("tickets-counter"), counter.number if counter else ticket.counter))
    holder = ticket.reserved_for or (ticket.clerk if ticket.state in IN_HAND else None)
    if holder is not None:
        key = "tickets-reserved" if ticket.reserved_for else "tickets-with"
        clerk = catalogue.clerk.get(holder)
        facts.append(Fact(say(key), clerk.name if clerk else holder))
    return facts


def _times_of(visit: Visit, ticket: Ticket, row: Row) -> list[Fact]:
    """When the person came and how long they waited; or until when they are expected."""
    say = visit.words.say
    if ticket.expected_until is not None:
        until = hour(ticket.expected_until, ZoneInfo(visit.office.catalogue.time_zone))
        return [
            Fact(say("tickets-announced"), row.arrival),
            Fact(say("tickets-expected"), say("tickets-expected-until", hour=until)),
        ]
    waits = "tickets-waits" if ticket.state is State.WAITING else "tickets-waited"
    alone = ticket.series_code
    more = [Fact(say("tickets-alone"), say("tickets-alone-series", code=alone))] if alone else []
    return [Fact(say("tickets-arrival"), row.arrival), Fact(say(waits), row.wait), *more]


def acts_on(visit: Visit, ticket: Ticket) -> list[Offered]:
    """What the person may do with a ticket now."""
    say = visit.words.say
    arrival = hour(ticket.arrival, ZoneInfo(visit.office.catalogue.time_zone))
    every = {
        "confirm_presence": Offered(
            "confirm_presence",
            "user-check",
            say("tickets-confirm"),
            say("tickets-confirm-effect"),
            is_main=True,
        ),
        "reinstate_ticket": Offered(
            "reinstate_ticket",
            "undo-2",
            say("tickets-reinstate"),
            say("tickets-reinstate-effect", hour=arrival),
            is_main=True,
        ),
        "move_ticket": Offered(
            "move_ticket", "repeat-2", say("tickets-move"), say("tickets-move-effect")
        ),
        "grant_class": Offered(
            "grant_class", "badge-check", say("tickets-grant"), say("tickets-grant-effect")
        ),
        "grant_punctual": Offered(
            "grant_punctual", "badge-check", say("punctual-offer"), say("punctual-offer-effect")
        ),
        "cancel_ticket": Offered(
            "cancel_ticket", "circle-x", say("tickets-cancel"), say("tickets-cancel-effect")
        ),
    }
    possible = list(POSSIBLE.get(ticket.state, ()))
    if may_be_punctual(visit.office.catalogue, ticket):
        possible.insert(possible.index("grant_class") + 1, "grant_punctual")
    return [every[name] for name in possible if name in visit.rights.acts]


POSSIBLE: Mapping[State, tuple[str, ...]] = {
    State.ANNOUNCED: ("confirm_presence", "grant_class", "cancel_ticket"),
    State.WAITING: ("move_ticket", "grant_class", "cancel_ticket"),
    State.NO_SHOW: ("reinstate_ticket",),
    State.PARKED: ("reinstate_ticket", "grant_class"),
}
"""The acts of a staff page on a ticket in each state; one in hand is its clerk's."""


def may_be_punctual(catalogue: Catalogue, ticket: Ticket) -> bool:
    """Whether a ticket may get the courtesy: it has no preference by law, which is more."""
    is_open = "grant_class" in POSSIBLE.get(ticket.state, ())
    return is_open and lists_punctual(catalogue) and is_plain(catalogue, ticket.ticket_class)


def _why_no_acts(visit: Visit, ticket: Ticket) -> str:
    say = visit.words.say
    if ticket.state in IN_HAND and ticket.clerk is not None:
        clerk = visit.office.catalogue.clerk.get(ticket.clerk)
        return say("tickets-acts-in-hand", clerk=clerk.name if clerk else ticket.clerk)
    return say("tickets-acts-none" if ticket.state in ENDED else "tickets-acts-past")


PAGES = (
    StaffPage("/tickets/{code}", show_one, page="tickets"),
    StaffPage("/tickets/{code}/events", listen_one, page="tickets"),
)
