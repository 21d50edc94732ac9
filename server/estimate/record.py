"""An office's past for its estimates: arrivals, how long counters were busy, and their clerks.

It takes the journal's events in order, each before the office follows it, and estimates no waits.
Times of day are milliseconds since local midnight. `domain.visits` has whole past days from tables
or a list, for drawing: whole visits without gaps between them, while this has the parts of a visit.
"""

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import TypeVar
from zoneinfo import ZoneInfo

from server.domain import events as e
from server.domain.attention import Attention
from server.domain.identity import AttentionId, ClassId, ClerkId, CounterId, ServiceId, TicketId
from server.domain.office import Office
from server.domain.ticket import IN_HAND, Act, Ticket

_T = TypeVar("_T")

DAYS = 20
"""Past days to use: a month of work, recent enough to be like today."""
LONGEST = 8 * 3_600_000
"""Milliseconds; at a counter busy for longer, the clerk forgot to finish."""
SOON_AFTER = 2 * 60_000
"""Milliseconds: a clerk who goes so soon after a person meant to before calling another."""
LONGEST_GAP = 15 * 60_000
"""Milliseconds from one person to the next; a clerk who took longer did other work."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """A person took a ticket, or came with one that they had taken on a telephone."""

    at: int
    ticket_class: ClassId
    service: ServiceId


@dataclass(frozen=True, slots=True)
class Window:
    """A counter was open with a clerk, from `opens` until before `closes`.

    `hold` is how long before `closes` it called its last person, if the clerk went with them.
    """

    counter: CounterId
    clerk: ClerkId
    opens: int
    closes: int
    hold: int = 0


@dataclass(slots=True)
class Day:
    """The record of one day."""

    on: date
    arrivals: list[Arrival] = field(default_factory=list)
    windows: list[Window] = field(default_factory=list)
    busy: list["_Busy"] = field(default_factory=list)
    """Service, clerk and milliseconds that a counter was busy, from the call until the clerk was
    free again."""
    gaps: list[int] = field(default_factory=list)
    """Milliseconds from a free clerk to the next call, while a person waited for the counter."""
    last: int = 0


_Busy = tuple[ServiceId | None, ClerkId | None, int]


@dataclass(frozen=True, slots=True)
class _Effect:
    """What the last act on a ticket entered in the record, and what stood there before."""

    counter: CounterId
    freed: datetime | None
    held: tuple[int, int] | None
    busy: _Busy | None = None
    gap: int | None = None


class Record:
    """The last days, and today so far."""

    def __init__(self) -> None:
        """Start without any days."""
        self.past: deque[Day] = deque(maxlen=DAYS)
        self.today: Day | None = None
        self._open: dict[CounterId, tuple[ClerkId, int]] = {}
        self._freed: dict[CounterId, datetime] = {}
        self._held: dict[CounterId, tuple[int, int]] = {}
        self._effects: dict[TicketId | AttentionId, _Effect] = {}

    def open_at(self, now: int) -> dict[CounterId, Window]:
        """The windows under way, as if they closed now."""
        return {
            counter: Window(counter, clerk, min(opens, now), now)
            for counter, (clerk, opens) in self._open.items()
        }

    def note(self, office: Office, event: e.Event) -> None:  # noqa: C901 - one case an event
        """Learn from an event that `office` has not yet followed."""
        local = event.at.astimezone(ZoneInfo(office.catalogue.time_zone))
        now = time_of_day(local)
        day = self._day(local.date())
        if now < day.last and local.date() == day.on:
            self._set_back(day, now)
        day.last = max(day.last, now)
        match event:
            case e.TicketIssued():
                day.arrivals.append(Arrival(now, event.ticket_class, event.service))
            case e.TicketArrived():
                day.arrivals.append(_arrival(office.tickets[event.ticket], now))
            case e.TicketCalled():
                self._called(office, event, day)
            case e.CounterOpened():
                self._shut(event.counter, now, day)
                self._open[event.counter] = event.clerk, now
            case e.CounterPaused() | e.CounterClosed():
                self._shut(event.counter, now, day)
                self._freed.pop(event.counter, None)
            case e.AttentionRegistered():
                self._registered(office.attentions.get(event.attention), event, now, day)
            case e.ActUndone():
                self._undone(office, event, day)
            case e.RegistrationUndone():
                self._take_back(event.attention, day)
            case e.TicketEvent() if e.Change.FREED in event.changes:
                ended: datetime = getattr(event, "ended_at", None) or event.at
                self._let_go(office.tickets.get(event.ticket), ended, day)
            case _:
                pass

    def begin(self, on: date, past: Iterable[Day]) -> None:
        """Turn to a day, with these days before it instead of those recorded here."""
        self._day(on)
        self.past = deque(past, maxlen=DAYS)

    def _day(self, on: date) -> Day:
        """The day's record; a counter left open overnight is open from its beginning."""
        if self.today is not None and is_leap(self.today.on, on):
            self._turn_back(on)
        if self.today is None or on > self.today.on:
            if self.today is not None:
                for counter in list(self._open):
                    clerk, _ = self._open[counter]
                    self._shut(counter, self.today.last, self.today)
                    self._open[counter] = clerk, 0
                if self.today.arrivals:
                    self.past.append(self.today)
            self.today = Day(on)
            self._freed.clear()
            self._effects.clear()
        return self.today

    def _turn_back(self, on: date) -> None:
        """Drop days recorded while the clock had jumped ahead, and continue with `on`."""
        while self.past and self.past[-1].on > on:
            self.past.pop()
        is_there = bool(self.past) and self.past[-1].on == on
        self.today = self.past.pop() if is_there else None
        since = self.today.last if self.today is not None else 0
        self._open = {counter: (clerk, since) for counter, (clerk, _) in self._open.items()}
        self._freed.clear()

    def _set_back(self, day: Day, now: int) -> None:
        """Set times later than `now` to now: they were recorded by a wrong clock."""
        day.arrivals[:] = [replace(each, at=min(each.at, now)) for each in day.arrivals]
        cut = (replace(each, closes=min(each.closes, now)) for each in day.windows)
        day.windows[:] = [each for each in cut if each.opens < each.closes]
        self._open = {each: (clerk, min(at, now)) for each, (clerk, at) in self._open.items()}
        self._freed.clear()
        day.last = now

    def _shut(self, counter: CounterId, now: int, day: Day) -> None:
        """End a counter's window, if it has one; a window of length 0 is dropped."""
        clerk, opens = self._open.pop(counter, (ClerkId(""), now))
        if opens < now:
            ended, length = self._held.get(counter, (0, 0))
            hold = now - ended + length if 0 <= now - ended <= SOON_AFTER else 0
            day.windows.append(Window(counter, clerk, opens, now, min(hold, now - opens)))

    def _called(self, office: Office, event: e.TicketCalled, day: Day) -> None:
        effect = self._effect(event.counter)
        freed = self._freed.pop(event.counter, None)
        ticket = office.tickets.get(event.ticket)
        if freed is not None and ticket is not None and ticket.arrival <= freed:
            gap = _milliseconds(freed, event.at)
            if 0 <= gap <= LONGEST_GAP:
                day.gaps.append(gap)
                effect = replace(effect, gap=gap)
        self._effects[event.ticket] = effect

    def _effect(self, counter: CounterId) -> _Effect:
        return _Effect(counter, self._freed.get(counter), self._held.get(counter))

    def _registered(
        self, attention: Attention | None, event: e.AttentionRegistered, now: int, day: Day
    ) -> None:
        """Note an attention without a ticket; one with a ticket is noted as that is let go."""
        if attention is None or attention.ticket is not None:
            return
        who = event.service, attention.clerk
        length = _busy(day, who, attention.started_at, event.ended_at or event.at)
        entered = (*who, length) if length else None
        self._effects[attention.id] = replace(self._effect(attention.counter), busy=entered)
        self._held[attention.counter] = now, length
        self._freed[attention.counter] = event.at

    def _undone(self, office: Office, event: e.ActUndone, day: Day) -> None:
        """Strike an act on a ticket; a person who had not come has not arrived either."""
        if event.act is not Act.ARRIVE:
            self._take_back(event.ticket, day)
            return
        ticket = office.tickets[event.ticket]
        local = ticket.arrival.astimezone(ZoneInfo(office.catalogue.time_zone))
        _strike(day.arrivals, _arrival(ticket, time_of_day(local)))

    def _take_back(self, name: TicketId | AttentionId, day: Day) -> None:
        """Strike what an act entered that was undone."""
        effect = self._effects.pop(name, None)
        if effect is None:
            return
        _strike(day.busy, effect.busy)
        _strike(day.gaps, effect.gap)
        _put_or_drop(self._freed, effect.counter, effect.freed)
        _put_or_drop(self._held, effect.counter, effect.held)

    def _let_go(self, ticket: Ticket | None, at: datetime, day: Day) -> None:
        if ticket is None or ticket.state not in IN_HAND or ticket.called_at is None:
            return
        who = ticket.service, ticket.clerk
        length = _busy(day, who, ticket.called_at, at)
        if ticket.counter is not None:
            entered = (*who, length) if length else None
            self._effects[ticket.id] = replace(self._effect(ticket.counter), busy=entered)
            self._freed[ticket.counter] = at
            self._held[ticket.counter] = day.last, length


def _arrival(ticket: Ticket, now: int) -> Arrival:
    """The arrival of a person who has taken the ticket on a telephone."""
    return Arrival(now, ticket.ticket_class, ticket.service)


def _strike(entries: list[_T], entry: _T | None) -> None:
    """Strike the last entry that is equal to this one."""
    if entry is not None and entry in entries:
        del entries[len(entries) - 1 - entries[::-1].index(entry)]


def _put_or_drop(by_counter: dict[CounterId, _T], counter: CounterId, before: _T | None) -> None:
    if before is None:
        by_counter.pop(counter, None)
    else:
        by_counter[counter] = before


def is_leap(page: date, on: date) -> bool:
    """Whether a recorded day can only come from a wrong clock, since the day is now `on`.

    One day ahead may be due to a clock set back over midnight.
    """
    return page - on > timedelta(days=1)


def time_of_day(local: datetime) -> int:
    """Milliseconds since local midnight by the wall clock."""
    seconds = (local.hour * 60 + local.minute) * 60 + local.second
    return seconds * 1000 + local.microsecond // 1000


def _milliseconds(start: datetime, end: datetime) -> int:
    return round((end - start).total_seconds() * 1000)


def _busy(
    day: Day, who: tuple[ServiceId | None, ClerkId | None], start: datetime, end: datetime
) -> int:
    """Note how long a counter was busy; returns it, 0 if it is not to be believed."""
    length = _milliseconds(start, end)
    if not 0 < length <= LONGEST:
        return 0
    day.busy.append((*who, length))
    return length
