"""The audit as a page: what people and devices asked, the newest first, in words and in slices.

Each search looks at so many lines in a thread and says how far back it came; the way on is by the
number of the last line, so that new lines move nothing.
"""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from starlette.responses import Response

from antesala.words import Words, hour
from server.domain.commands import COMMANDS
from server.domain.daybook import moment_of
from server.domain.discipline import Basis
from server.domain.identity import ClerkId, CounterId, ServiceId
from server.domain.office import Office
from server.domain.refusals import Code
from server.domain.ticket import Ticket
from server.store import Reader
from server.store.audit_search import ANY_REFUSAL, Asked, Found, Wanted, search_audit
from server.store.history import codes_of, device_names, tickets_with
from server.web.staff.live_pages import Ease, Edition, OnePart, Pace
from server.web.staff.page_templates import draw_at_ease, fragment
from server.web.staff.tickets import MOST_TYPED, code_typed
from server.web.staff.visit import StaffPage, Visit, listening, page_key

PAGE = 50
"""Lines of one page."""
SEARCHES = 2.0
"""Seconds between two searches for an open page: a rare refusal is looked for in many lines."""
ACCESS = (
    *("set_pin", "change_pin", "enroll_device", "revoke_device", "renew_token"),
    *("use_token", "new_password_code", "age_data"),
    *("add_media", "change_media", "remove_media"),
    *("staff_sign_in", "staff_set_password", "staff_sign_out", "staff_end_sessions"),
)
"""Commands of access, which are no events of the office, by the names that the audit has."""
PRIVACY = (
    *("begin_breach", "add_to_breach", "prove_request", "export_data"),
    *("correct_data", "block_data", "unblock_data", "delete_data"),
)
"""What is done about personal data: its words are in registers of their own."""
CORRECTIVE_ACTIONS = (
    "plan_corrective_action",
    "close_corrective_action",
    "reopen_corrective_action",
)
"""What supervisors write about figures that missed their targets."""
PUNCTUAL = "grant_punctual"
"""A look into the list of punctual taxpayers, whatever it found."""
ASKED = frozenset(
    {*COMMANDS, *ACCESS, *PRIVACY, *CORRECTIVE_ACTIONS, "print_test_page", "take_alarm", PUNCTUAL}
)
_BASES = frozenset(each.value for each in Basis)


@dataclass(frozen=True, slots=True)
class Line:
    """A line in words. `code` is the ticket's, with the day that its page needs."""

    number: int
    when: str
    who: str
    where: str
    what: str
    about: str
    code: str
    day: str
    is_done: bool
    outcome: str
    more: str


class AuditWords:
    """The lines of an office in the words of one language."""

    def __init__(self, office: Office, words: Words, devices: Mapping[str, str]) -> None:
        self._catalogue = office.catalogue
        self._words = words
        self._devices = devices
        self._zone = ZoneInfo(office.catalogue.time_zone)

    def line(self, asked: Asked, ticket: Ticket | None) -> Line:
        """One line."""
        say = self._words.say
        done = asked.refused is None
        why = "" if done else say("audit-not-done", why=self._words.refusal(str(asked.refused)))
        return Line(
            number=asked.number,
            when=self.moment(asked.at),
            who=self.who(asked),
            where=self._counter(asked.counter),
            what=self.what(asked.command),
            about=self.about(asked.basis),
            code="" if ticket is None else ticket.code,
            day="" if ticket is None else ticket.day.isoformat(),
            is_done=done,
            outcome=why or say("audit-done"),
            more=self._more(asked),
        )

    def moment(self, at: datetime) -> str:
        """Date and hour at the office."""
        return f"{at.astimezone(self._zone).date().isoformat()} {hour(at, self._zone)}"

    def who(self, asked: Asked) -> str:
        """The person, or the device where none is known."""
        if asked.clerk is not None:
            known = self._catalogue.clerk.get(ClerkId(asked.clerk))
            return known.name if known else asked.clerk
        if asked.device in {"server", "phone", "control"}:
            return self._words.say(f"audit-device-{asked.device}")
        return self._devices.get(asked.device, asked.device)

    def what(self, command: str) -> str:
        """The name of a command on the screens."""
        return self._words.say(f"asked-{command if command in ASKED else 'other'}")

    def about(self, basis: str | None) -> str:
        """Why a ticket was called, or which person, service, counter or device a command named."""
        if basis is None:
            return ""
        if basis in _BASES:
            return self._words.say("audit-why", basis=self._words.say(f"audit-basis-{basis}"))
        kind, _, name = basis.partition(":")
        if kind == "clerk" and ClerkId(name) in self._catalogue.clerk:
            return self._catalogue.clerk[ClerkId(name)].name
        if kind == "service" and ServiceId(name) in self._catalogue.service:
            return self._catalogue.service[ServiceId(name)].name
        if kind == "counter":
            return self._counter(name)
        return self._other(kind, name)

    def _other(self, kind: str, name: str) -> str:
        if kind == "corrective_action":
            return self._words.say("actions-number", number=name)
        return self._devices.get(name, name)

    def _counter(self, counter: str | None) -> str:
        if counter is None:
            return ""
        known = self._catalogue.counter.get(CounterId(counter))
        return self._words.say("life-at-counter", number=known.number if known else counter)

    def _more(self, asked: Asked) -> str:
        if asked.count < 2 or asked.last_at is None:  # noqa: PLR2004 - once is not worth a word
            return ""
        last = hour(asked.last_at, self._zone)
        return self._words.say("audit-times", count=asked.count, hour=last)


class FilterError(Exception):
    """A field of the filters cannot be read; the message says which, and how it is written."""


FIELDS = (
    *("clerk", "counter", "command", "refused", "code"),
    *("from", "from_hour", "to", "to_hour"),
)


def filters_of(visit: Visit) -> dict[str, str]:
    """What the address asks for, by the names of the fields."""
    asked = visit.request.query_params
    return {name: asked.get(name, "").strip()[:64] for name in FIELDS}


def wanted_of(visit: Visit, reader: Reader) -> Wanted:
    """What is looked for; reads the tickets of a code. Raises `FilterError`."""
    asked = filters_of(visit)
    tickets = None
    if asked["code"]:
        tickets = _tickets_of(visit, reader, asked["code"])
    return Wanted(
        clerk=asked["clerk"],
        counter=asked["counter"],
        command=asked["command"],
        refused=asked["refused"],
        tickets=tickets,
        since=_moment(visit, asked["from"], asked["from_hour"], is_end=False),
        until=_moment(visit, asked["to"], asked["to_hour"], is_end=True),
    )


def _tickets_of(visit: Visit, reader: Reader, typed: str) -> frozenset[str]:
    code = code_typed(typed, [each.letter for each in visit.office.catalogue.series])
    if code is None:
        raise FilterError(visit.words.say("tickets-not-a-code", typed=typed[:MOST_TYPED]))
    found = frozenset(ticket.id for ticket in tickets_with(reader, visit.office.id, code))
    if not found:
        raise FilterError(visit.words.say("audit-no-such-code", code=code))
    return found


def _moment(visit: Visit, day: str, clock: str, *, is_end: bool) -> datetime | None:
    """A local day and hour as a moment; an hour without a day is today's."""
    if not day and not clock:
        return None
    say, zone = visit.words.say, visit.office.catalogue.time_zone
    try:
        on = date.fromisoformat(day) if day else _today(visit)
    except ValueError:
        raise FilterError(say("tickets-not-a-day", typed=day[:MOST_TYPED])) from None
    try:
        at = time.fromisoformat(clock.zfill(5)) if clock else None
    except ValueError:
        raise FilterError(say("audit-not-an-hour", typed=clock[:MOST_TYPED])) from None
    if at is not None:
        return moment_of(on, at, zone)
    return moment_of(on + timedelta(days=1) if is_end else on, time(), zone)


def _today(visit: Visit) -> date:
    zone = ZoneInfo(visit.office.catalogue.time_zone)
    return visit.at.room.hub.clock().astimezone(zone).date()


@dataclass(frozen=True, slots=True)
class _Searched:
    found: Found
    tickets: Mapping[str, Ticket]
    devices: Mapping[str, str]


def _search(visit: Visit, before: int | None) -> _Searched:
    """Runs in a thread."""
    reader, office = visit.at.room.hub.reader, visit.office.id
    found = search_audit(reader, office, wanted_of(visit, reader), before, PAGE)
    named = {line.ticket for line in found.lines if line.ticket}
    tickets = codes_of(reader, office, named)
    return _Searched(found, tickets, device_names(reader, office))


async def show(visit: Visit) -> Response:
    """The page with one slice of lines; the newest ones are live."""
    typed = visit.request.query_params.get("before", "")
    before = int(typed) if typed.isascii() and typed.isdecimal() and len(typed) < 19 else None  # noqa: PLR2004 - of 64 bits
    ease, problem, values = Ease(), "", dict[str, object]()
    try:
        values = await _slice(visit, before, ease)
    except FilterError as error:
        problem = str(error)
    around = {
        "title": visit.words.say("audit-title"),
        "problem": problem,
        "is_live": before is None and not problem,
        "is_filtered": any(filters_of(visit).values()),
        "filters": filters_of(visit),
        "choices": _choices(visit),
        "download": _query(visit, None),
    }
    empty = {"lines": (), "reached": "", "more": "", "newest": ""}
    status = 422 if problem else 200
    return await draw_at_ease("audit.html", visit, ease, status, **{**empty, **around, **values})


async def listen(visit: Visit) -> Response:
    """The newest lines as they come."""

    async def drawn(ease: Ease) -> str:
        values = await _slice(visit, None, ease)
        return await fragment(
            "audit_part.html", visit.words, ease, root=visit.root, problem="", **values
        )

    try:
        await asyncio.to_thread(wanted_of, visit, visit.at.room.hub.reader)
    except FilterError:
        return Response(status_code=204)
    pace = Pace(lambda _: True, between=SEARCHES)
    return await listening(visit, page_key(visit), lambda: Edition(OnePart(drawn), pace))


async def _slice(visit: Visit, before: int | None, ease: Ease) -> dict[str, object]:
    """Lines in words, and how far back they reach. Raises `FilterError`."""
    searched = await asyncio.to_thread(_search, visit, before)
    told = AuditWords(visit.office, visit.words, searched.devices)
    found, tickets = searched.found, searched.tickets
    lines = (told.line(each, tickets.get(each.ticket or "")) for each in found.lines)
    return {
        "lines": await ease.all(lines),
        "reached": _reached(visit, told, found),
        "more": "" if found.next is None else _query(visit, found.next),
        "newest": _query(visit, None) if before is not None else "",
    }


def _reached(visit: Visit, told: AuditWords, found: Found) -> str:
    if found.next is None or found.back_to is None:
        return visit.words.say("audit-reached-all")
    return visit.words.say("audit-reached", moment=told.moment(found.back_to))


def _query(visit: Visit, before: int | None) -> str:
    kept = {name: value for name, value in filters_of(visit).items() if value}
    if before is not None:
        kept["before"] = str(before)
    return "?" + urlencode(kept) if kept else ""


def _choices(visit: Visit) -> dict[str, Sequence[tuple[str, str]]]:
    """The values of each field that has a list of them."""
    catalogue, words = visit.office.catalogue, visit.words
    commands = sorted(((each, words.say(f"asked-{each}")) for each in ASKED), key=lambda c: c[1])
    refusals = [(code.value, words.refusal(code.value)) for code in Code]
    return {
        "clerk": [(each.id, each.name) for each in catalogue.clerks],
        "counter": [(each.id, each.number) for each in catalogue.counters],
        "command": commands,
        "refused": [(ANY_REFUSAL, words.say("audit-refused-any")), *refusals],
    }


PAGES = (
    StaffPage("/audit", show, page="audit", tab="scroll-text"),
    StaffPage("/audit/events", listen, page="audit"),
)
