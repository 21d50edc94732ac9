"""The tickets of a day: their list, found by code, service and state, and the page of each one.

The page of a ticket tells its life, the reason for each call, and what can be done now. Today's
come from the office as it is, past days from the journal; both are read in a thread.
"""

import asyncio
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from starlette.responses import Response

from antesala.words import Words, hour
from antesala.words.typed import tidied
from server.domain.catalogue import Catalogue, Standing, local_time
from server.domain.daybook import moment_of
from server.domain.identity import Letter, TicketId
from server.domain.kept import Kept
from server.domain.ticket import State, Ticket, code_of
from server.hub import News
from server.store.history import catalogue_before, device_names, tickets_of
from server.views.touching import is_anew
from server.web.shared.dates import said_day
from server.web.staff.call_reasons import length
from server.web.staff.live_pages import Ease, Edition, OnePart, Pace
from server.web.staff.page_templates import draw_at_ease, fragment
from server.web.staff.visit import StaffPage, Visit, listening, page_key

PAGE = 100
"""Tickets on one page of the list."""
STATES = tuple(state.value for state in State)
STATE_ICONS: Mapping[str, str] = {
    "announced": "smartphone",
    "waiting": "users",
    "called": "megaphone",
    "serving": "user",
    "offered": "users",
    "parked": "clock",
    "no_show": "clock",
    "served": "check",
    "cancelled": "circle-x",
    "lapsed": "door-closed",
    "expired": "clock",
}
_CODE = re.compile(r"([^\W\d_])0*([0-9]{1,6})")
MOST_TYPED = 20


def code_typed(typed: str, letters: Sequence[str]) -> str | None:
    """The code that a person means: `j42`, `J 042` and `J-42` are J042; None if it is none."""
    plain = re.sub(r"[\s.\-\u2013]+", "", tidied(typed[:MOST_TYPED])).upper()
    bare = _unaccented(plain)
    found = [each for each in (_CODE.fullmatch(plain), _CODE.fullmatch(bare)) if each]
    known = [each for each in found if each[1] in letters] or found[::-1]
    return code_of(Letter(known[0][1]), int(known[0][2])) if known else None


def _unaccented(text: str) -> str:
    return "".join(
        sign for sign in unicodedata.normalize("NFD", text) if not unicodedata.combining(sign)
    )


@dataclass(frozen=True, slots=True)
class Row:
    """A ticket in the list.

    `expected` says until when one whose person is on the way is awaited; `has_come`: they are here.
    """

    code: str
    state: str
    icon: str
    said: str
    service: str
    preference: str
    is_preferential: bool
    arrival: str
    wait: str
    has_come: bool
    expected: str = ""


def day_of(visit: Visit) -> date:
    """The day of the list where the address says none: the office's, or the clock's date."""
    clock = local_time(visit.at.room.hub.clock(), visit.office.catalogue.time_zone).date()
    return visit.office.day or clock


def day_asked(visit: Visit) -> tuple[date, str]:
    """The day that the address asks for, and what is wrong with it."""
    typed = visit.request.query_params.get("day", "")
    if not typed:
        return day_of(visit), ""
    try:
        return date.fromisoformat(typed), ""
    except ValueError:
        return day_of(visit), visit.words.say("tickets-not-a-day", typed=typed[:MOST_TYPED])


async def tickets_on(visit: Visit, day: date) -> list[Ticket]:
    """A day's tickets: from the office as it is now, or as they were kept."""
    office = visit.office
    if day == day_of(visit):
        # Those that have ended are unpacked beside the commands, from the office as it is now.
        return await asyncio.to_thread(_of_today, office.tickets.copy(), day)
    return await asyncio.to_thread(tickets_of, visit.at.room.hub.reader, office.id, day)


async def names_on(visit: Visit, day: date) -> Catalogue:
    """The office as its file was on a day: names of then, since a service may be another now."""
    office, zone = visit.office, visit.office.catalogue.time_zone
    if day == day_of(visit):
        return office.catalogue
    end, reader = moment_of(day + timedelta(days=1), time(), zone), visit.at.room.hub.reader
    found = await asyncio.to_thread(catalogue_before, reader, office.id, end)
    return office.catalogue if found is None else found


def _of_today(tickets: Kept[TicketId, Ticket], day: date) -> list[Ticket]:
    found = [ticket for ticket in tickets.values() if ticket.day == day]
    return sorted(found, key=lambda ticket: ticket.seq)


async def show(visit: Visit) -> Response:
    """The list, or the ticket whose code was typed."""
    asked = visit.request.query_params
    day, problem = day_asked(visit)
    typed = asked.get("code", "").strip()
    if typed and not problem:
        found = await _found(visit, typed, day)
        if isinstance(found, Response):
            return found
        problem = found
    ease = Ease()
    values = await _list(visit, day, ease)
    has_roll = visit.office.catalogue.roll is not None
    values |= {"title": title_of(visit, day), "problem": problem, "typed": typed}
    values |= {"has_roll": has_roll}
    return await draw_at_ease("tickets.html", visit, ease, 404 if problem else 200, **values)


async def _found(visit: Visit, typed: str, day: date) -> Response | str:
    """The way to the ticket that is meant, or what is wrong with the code."""
    say = visit.words.say
    code = code_typed(typed, letters_of(visit.office.catalogue))
    if code is None:
        return say("tickets-not-a-code", typed=typed[:MOST_TYPED])
    known = [each for each in await tickets_on(visit, day) if has_code(each, code)]
    if not known:
        return f"{say('tickets-not-found', code=code)} {say('tickets-not-found-do')}"
    return visit.to(f"tickets/{known[0].code}{of_day(visit, day)}")


def letters_of(catalogue: Catalogue) -> list[str]:
    """The letters of the office's codes, those of kiosks without a server last."""
    alone = [each.emergency_letter for each in catalogue.kiosks if each.emergency_letter]
    return [*(str(each.letter) for each in catalogue.series), *alone]


def has_code(ticket: Ticket, code: str) -> bool:
    """Whether a ticket is meant by a code: of one given alone, also by that of its series."""
    return code in {ticket.code, ticket.series_code}


async def _given_alone(visit: Visit, tickets: Iterable[Ticket]) -> str:
    """How many tickets each kiosk gave without the server; empty where none did."""
    by_device = Counter(str(each.device) for each in tickets if each.series_code is not None)
    if not by_device:
        return ""
    names = await asyncio.to_thread(device_names, visit.at.room.hub.reader, visit.office.id)
    said = (f"{names.get(device, device)}: {count}" for device, count in by_device.items())
    return visit.words.say("tickets-alone-count", kiosks=", ".join(sorted(said)))


def of_day(visit: Visit, day: date) -> str:
    return "" if day == day_of(visit) else f"?day={day.isoformat()}"


def title_of(visit: Visit, day: date) -> str:
    if day == day_of(visit):
        return visit.words.say("tickets-title")
    return visit.words.say("tickets-title-of", date=said_day(day, visit.words))


async def _list(visit: Visit, day: date, ease: Ease) -> dict[str, object]:
    """What the list shows: of all that fit a page, the newest first."""
    asked, names = visit.request.query_params, await names_on(visit, day)
    service, state = asked.get("service", ""), asked.get("state", "")
    every = await tickets_on(visit, day)
    fit = [
        ticket
        for ticket in reversed(every)
        if service in {"", ticket.service} and state in {"", ticket.state.value}
    ]
    begin = _number(asked.get("from", ""))
    begin = begin - begin % PAGE if begin < len(fit) else 0
    filters = {"service": service, "state": state, "day": asked.get("day", "")}
    kept = {name: value for name, value in filters.items() if value}
    return {
        "rows": await ease.all(row_of(visit, each, names) for each in fit[begin : begin + PAGE]),
        "count": len(fit),
        "alone": await _given_alone(visit, every),
        "begin": begin,
        "end": min(begin + PAGE, len(fit)),
        "earlier": _query(kept, begin + PAGE) if begin + PAGE < len(fit) else "",
        "later": _query(kept, max(0, begin - PAGE)) if begin else "",
        "services": [(each.id, each.name) for each in names.services],
        "states": [(each, visit.words.say(f"tickets-state-{each}")) for each in STATES],
        "service": service,
        "state": state,
        "day": day.isoformat(),
        "of_day": of_day(visit, day),
        "is_filtered": bool(service or state),
        "query": visit.request.url.query,
    }


def _number(typed: str) -> int:
    return int(typed) if typed.isascii() and typed.isdecimal() and len(typed) < MOST_TYPED else 0


def _query(kept: Mapping[str, str], begin: int) -> str:
    return "?" + urlencode({**kept, "from": str(begin)})


def row_of(visit: Visit, ticket: Ticket, catalogue: Catalogue) -> Row:
    """A ticket as a line of the list, with the names of a catalogue."""
    words = visit.words
    service = catalogue.service.get(ticket.service)
    own = catalogue.ticket_class.get(ticket.ticket_class)
    return Row(
        code=ticket.code,
        state=ticket.state.value,
        icon=STATE_ICONS[ticket.state.value],
        said=words.say(f"tickets-state-{ticket.state.value}"),
        service=service.name if service else ticket.service,
        preference=own.name if own else ticket.ticket_class,
        is_preferential=own is not None and own.standing is Standing.PREFERENTIAL,
        arrival=hour(ticket.arrival, ZoneInfo(catalogue.time_zone)),
        wait=length(waited(ticket, visit.at.room.hub.clock()), words),
        has_come=ticket.expected_until is None,
        expected=_expected(ticket, catalogue, words),
    )


def _expected(ticket: Ticket, catalogue: Catalogue, words: Words) -> str:
    if ticket.state is not State.ANNOUNCED or ticket.expected_until is None:
        return ""
    until = hour(ticket.expected_until, ZoneInfo(catalogue.time_zone))
    return words.say("tickets-expected-until", hour=until)


def waited(ticket: Ticket, now: datetime) -> int:
    """Minutes from the arrival to the last call; to the end, or until now, without one.

    A person who is still on the way, or never came, has not waited.
    """
    if ticket.expected_until is not None:
        return 0
    until = ticket.called_at or ticket.ended_at or now
    if ticket.state is State.WAITING:
        until = now
    return max(0, int((until - ticket.arrival).total_seconds()) // 60)


async def listen_all(visit: Visit) -> Response:
    """The list as it changes."""

    async def drawn(ease: Ease) -> str:
        values = await _list(visit, day_asked(visit)[0], ease)
        return await fragment("tickets_part.html", visit.words, ease, root=visit.root, **values)

    return await listening(visit, page_key(visit), lambda: Edition(OnePart(drawn), Pace(_hears)))


def _hears(news: News) -> bool:
    return is_anew(news) or any(kind in {"ticket", "private"} for kind, _ in news.touched)


PAGES = (
    StaffPage("/tickets", show, page="tickets", tab="ticket"),
    StaffPage("/tickets/events", listen_all, page="tickets"),
)
