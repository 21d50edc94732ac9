"""The interface of all views, the rows that several of them show, and events for one audience.

A display gets code and counter of an event, a kiosk only its own tickets.
"""

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import ClassVar, Literal, Protocol

import msgspec

from antesala.messages import happenings as h, kinds, rows as r
from server.domain import events as e
from server.domain.catalogue import (
    Catalogue,
    ComplaintBook,
    Crest,
    Display,
    HallVoice,
    Hours,
    Standing,
)
from server.domain.discipline import Reason
from server.domain.identity import AttentionId, DeviceId, TicketId
from server.domain.office import CounterState, Desk, Office, Topic
from server.domain.opening import ClosedBy, Holidays, OpenDay, keeps_holidays, open_day
from server.domain.take_away import TakeAway
from server.domain.taxpayer import lists_punctual
from server.domain.ticket import State, Ticket
from server.estimate.waits import Range
from server.hub import News
from server.public_holidays import holidays_around
from server.views.touching import TouchedBy

RowKey = tuple[str, str]
"""A row's type and id."""

Audience = Literal["hall", "kiosk", "staff", "holder"]
"""The people that rows and events are for."""


class View(Protocol):
    """The rows that one role sees of one topic."""

    touched_by: ClassVar[TouchedBy]
    """The events that may change a row, by its type; others never do."""

    def keys(self, office: Office) -> Iterable[RowKey]:
        """All rows of the view now, in a stable order."""

    def touched(self, office: Office, news: News, shown: Collection[RowKey]) -> Iterable[RowKey]:
        """The rows that a turn may have put, changed or dropped; `shown` are the earlier ones."""

    def row(self, office: Office, key: RowKey) -> r.AnyRow | None:
        """The row as it is now; None if the view does not have it."""


def iso(moment: datetime) -> str:
    """UTC to the millisecond, with a Z."""
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def iso_or_none(moment: datetime | None) -> str | None:
    """The same, or None for None."""
    return None if moment is None else iso(moment)


def reason_part(reason: Reason | None) -> r.Reason | None:
    """The reason for a call in the wire's form."""
    if reason is None:
        return None
    return r.Reason(basis=reason.basis.value, position=reason.position, out_of=reason.out_of)


def wait_part(found: Range | None) -> r.WaitPart | None:
    """A wait in the wire's form."""
    return None if found is None else r.WaitPart(least=found.least, most=found.most)


def list_part(found: TakeAway | None) -> r.ListPart | None:
    """A list to take away in the wire's form."""
    if found is None:
        return None
    return r.ListPart(service=found.service, papers=list(found.papers), is_checked=found.is_checked)


def office_row(office: Office, waiting: int | None, seed: str = "") -> r.OfficeRow:
    """The office now; `seed` is that of the hall's code, for the screens of the hall."""
    return r.OfficeRow(
        id=office.id,
        day="" if office.day is None else office.day.isoformat(),
        discipline=office.rule.name.value,
        k=office.rule.k,
        waiting=waiting,
        staff=None if waiting is None else len(office.consoles),
        presence_seed=seed if office.catalogue.phone_tickets is not None else "",
    )


def help_row(office: Office, device: str) -> r.HelpRow | None:
    """The call for help at a device, and whether a clerk goes there."""
    call = office.help_calls.get(DeviceId(device))
    if call is None:
        return None
    return r.HelpRow(
        id=call.device,
        name=call.name,
        at=iso(call.at),
        is_taken=call.taken_by is not None,
        ticket=call.ticket,
        plea=call.plea.value,
    )


def _other_letters(catalogue: Catalogue) -> list[str]:
    """The letters of codes that no series has: of kiosks without the server, and of the roll."""
    kiosks = [kiosk.emergency_letter for kiosk in catalogue.kiosks if kiosk.emergency_letter]
    return kiosks if catalogue.roll is None else [*kiosks, str(catalogue.roll.letter)]


def catalogue_row(catalogue: Catalogue, now: datetime | None = None) -> r.CatalogueRow:
    """The office as its file describes it, without its staff, and the holidays around `now`."""
    return r.CatalogueRow(
        id=catalogue.office,
        name=catalogue.name,
        country=catalogue.country,
        time_zone=catalogue.time_zone,
        languages=list(catalogue.languages),
        accent=catalogue.accent,
        crest=_crest(catalogue.crest),
        public_url=catalogue.public_url,
        waiting_room=catalogue.waiting_room,
        phone=catalogue.phone,
        console_locks_after=catalogue.console_locks_after,
        finish_and_call=catalogue.finish_and_call,
        call_after_idle_seconds=catalogue.call_after_idle_seconds,
        ask_at=catalogue.ask_at,
        hours=_hours(catalogue.hours),
        special_days=_special_days(catalogue, now),
        law_notice=catalogue.law_notice.text if catalogue.law_notice else "",
        law_checked=catalogue.law_notice.checked_on.isoformat() if catalogue.law_notice else "",
        units=[r.UnitPart(id=u.id, name=u.name) for u in catalogue.units],
        groups=[
            r.GroupPart(id=g.id, name=g.name, examples=g.examples, icon=g.icon)
            for g in catalogue.groups
        ],
        services=_services(catalogue),
        classes=_classes(catalogue),
        counters=[
            r.CounterPart(
                id=c.id,
                number=c.number,
                place=c.place,
                is_low=c.is_low,
                zone=c.zone,
                services=list(c.services),
                classes=list(c.classes),
            )
            for c in catalogue.counters
        ],
        pauses=[r.PauseReasonPart(id=p.id, name=p.name) for p in catalogue.pauses],
        displays=[_display(each) for each in catalogue.displays],
        voice=_voice(catalogue.voice) if catalogue.voice != HallVoice() else None,
        divided=list(catalogue.divided),
        punctual_note=catalogue.punctual_note if lists_punctual(catalogue) else "",
        book=_book(catalogue.complaint_book),
        emergency_letters=_other_letters(catalogue),
    )


def _book(book: ComplaintBook | None) -> r.BookPart | None:
    """The official book, where the country has one."""
    if book is None:
        return None
    return r.BookPart(
        name=book.name,
        kinds=[each.value for each in book.kinds],
        link=book.link,
        code=book.code,
    )


def _voice(voice: HallVoice) -> r.VoicePart:
    return r.VoicePart(
        engine=voice.engine.value if voice.engine else None,
        pack=voice.pack,
        volume=voice.volume,
        hours=[
            r.LoudHoursPart(
                begins=f"{each.begins:%H:%M}", ends=f"{each.ends:%H:%M}", volume=each.volume
            )
            for each in voice.hours
        ],
        quiet=[(f"{begins:%H:%M}", f"{ends:%H:%M}") for begins, ends in voice.quiet],
        second_language=voice.second_language,
    )


def _display(display: Display) -> r.DisplayPart:
    return r.DisplayPart(
        name=display.name,
        services=list(display.services),
        counters=list(display.counters),
        zone=display.zone,
        directions=[
            r.DirectionPart(counter=each.counter, arrow=each.arrow.value)
            for each in display.directions
        ],
        waits=display.waits,
        calls=display.calls,
    )


def pause_part(desk: Desk) -> r.PausePart | None:
    """A counter's pause in the wire's form; None where it is not paused."""
    if desk.state is not CounterState.PAUSED:
        return None
    return r.PausePart(
        reason=desk.reason, until=iso_or_none(desk.until), is_back_office=desk.is_back_office
    )


def _crest(crest: Crest | None) -> str:
    if crest is None:
        return ""
    kind = {"svg": "svg+xml"}.get(crest.kind, crest.kind)
    return f"data:image/{kind};base64,{crest.data}"


def _special_days(catalogue: Catalogue, now: datetime | None) -> list[r.SpecialDayPart]:
    """The dates outside the usual week, for which the domain decides the cause."""
    holidays: Holidays = {}
    if now is not None and keeps_holidays(catalogue):
        first = now.date()
        around = holidays_around(catalogue, first)
        holidays = {day: name for day, name in around.items() if day.year <= first.year + 1}
    closed = {each.date for each in catalogue.closed_dates}
    opened = {each.date for each in catalogue.open_dates}
    every = sorted(closed | opened | holidays.keys())
    days = (open_day(catalogue, day, holidays) for day in every)
    return [_special_day(day) for day in days]


_CAUSES: dict[ClosedBy | None, kinds.ClosedBy] = {
    ClosedBy.HOLIDAY: "holiday",
    ClosedBy.DATE: "date",
}


def _special_day(day: OpenDay) -> r.SpecialDayPart:
    return r.SpecialDayPart(
        date=day.date.isoformat(),
        hours=[(f"{begin:%H:%M}", f"{end:%H:%M}") for begin, end in day.stretches],
        closed_by=_CAUSES.get(day.closed_by),
        reason=day.reason,
    )


def _classes(catalogue: Catalogue) -> list[r.ClassPart]:
    return [
        r.ClassPart(
            id=each.id,
            name=each.name,
            people=list(each.people),
            is_preferential=each.standing is Standing.PREFERENTIAL,
            is_courtesy=each.standing is Standing.COURTESY,
        )
        for each in catalogue.classes
    ]


def _services(catalogue: Catalogue) -> list[r.ServicePart]:
    return [
        r.ServicePart(
            id=s.id,
            name=s.name,
            unit=s.unit,
            series=s.series,
            group=s.group,
            is_featured=s.is_featured,
            requirements=list(s.requirements),
            optional=list(s.optional),
            steps=list(s.steps),
            time_to_resolve=s.time_to_resolve,
            legal_basis=s.legal_basis,
            fee=s.fee,
            minutes=s.minutes,
            kind=s.kind.value,
            hours=_hours(s.hours),
            icon=s.icon,
        )
        for s in catalogue.services
    ]


def _hours(hours: Iterable[Hours]) -> list[r.HoursPart]:
    return [
        r.HoursPart(days=list(h.days), opens=f"{h.opens:%H:%M}", closes=f"{h.closes:%H:%M}")
        for h in hours
    ]


def ticket_row(office: Office, ticket: Ticket) -> r.TicketRow:
    """A ticket as the staff see it."""
    told = office.told(ticket.id, Topic.HELP_NEEDED)
    help_needed = msgspec.convert(told.split(",") if told else [], list[kinds.HelpNeeded])
    return r.TicketRow(
        id=ticket.id,
        code=ticket.code,
        seq=ticket.seq,
        service=ticket.service,
        ticket_class=ticket.ticket_class,
        state=ticket.state.value,
        arrival=iso(ticket.arrival),
        channel=msgspec.convert(ticket.channel, kinds.IssueChannel),
        language=ticket.language,
        counter=ticket.counter,
        clerk=ticket.clerk,
        offered_to=ticket.offered_to,
        reserved_for=ticket.reserved_for,
        has_returned=ticket.has_returned,
        recalls=ticket.recalls,
        called_at=iso_or_none(ticket.called_at),
        started_at=iso_or_none(ticket.started_at),
        expected_until=iso_or_none(ticket.expected_until),
        help_needed=help_needed,
        lets_pass=ticket.more_time - ticket.let_pass if ticket.state is State.WAITING else 0,
        is_on_the_way=ticket.on_the_way_at is not None and ticket.state is State.CALLED,
        awaited_until=iso_or_none(_awaited_until(office, ticket)),
        series_code=ticket.series_code,
    )


def _awaited_until(office: Office, ticket: Ticket) -> datetime | None:
    if ticket.state is not State.CALLED:
        return None
    preferential = office.catalogue.ranking.preferential
    return ticket.awaited_until(has_preference=ticket.ticket_class in preferential)


_HALL = frozenset({e.TicketCalled, e.TicketRecalled, e.DayClosed, e.DaySetBack, e.CatalogueLoaded})
_OF_A_DEVICE = e.HelpCalled | e.HelpTaken | e.KioskTakenOut | e.KioskBroughtBack
_KIOSK = frozenset({e.DisciplineChanged, e.DayClosed, e.DaySetBack, e.CatalogueLoaded})


def told(office: Office, event: e.Event, audience: Audience) -> h.AnyHappening | None:
    """The event as `audience` gets it; None if it does not."""
    kind = type(event)
    wire = h.HAPPENINGS[e.NAMES[kind]]
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
        **({"device": event.device} if isinstance(event, _OF_A_DEVICE) else {}),
    )


def _clerk_of(office: Office, event: e.Event) -> str | None:
    named: str | None = getattr(event, "clerk", None)
    if named is not None:
        return named
    attention = office.attentions.get(AttentionId(getattr(event, "attention", "")))
    return None if attention is None else attention.clerk
