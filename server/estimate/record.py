"""What an office's own past teaches of its waits: who came, how long counters were busy, who sat.

Fed with the events of the journal, in order, each before the office follows it. Nothing is
estimated here. Times of day are milliseconds since local midnight. Whole days read back from the
tables or from a list, to be drawn anew, are `domain.visits`: those know a visit from its coming to
its end and no gaps between two, these the parts of one under way.
"""

from collections import deque
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from server.domain import events as e
from server.domain.identity import ClassId, ClerkId, CounterId, ServiceId
from server.domain.office import Office
from server.domain.ticket import IN_HAND, Ticket

DAYS = 20
"""Past days that are looked at: a month of work, recent enough to be like today."""
LONGEST = 8 * 3_600_000
"""A counter busy for longer had forgotten to finish."""
LONGEST_GAP = 15 * 60_000
"""From one person to the next; whoever took longer was doing something else."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """Somebody took a ticket."""

    at: int
    ticket_class: ClassId
    service: ServiceId


@dataclass(frozen=True, slots=True)
class Window:
    """A counter was open with a clerk, from `opens` until before `closes`."""

    counter: CounterId
    clerk: ClerkId
    opens: int
    closes: int


@dataclass(slots=True)
class Day:
    """One day as it went."""

    on: date
    arrivals: list[Arrival] = field(default_factory=list)
    windows: list[Window] = field(default_factory=list)
    busy: list[tuple[ServiceId | None, ClerkId | None, int]] = field(default_factory=list)
    """For which service a counter was taken by which clerk, from the call until the hands were
    free again."""
    gaps: list[int] = field(default_factory=list)
    """From free hands to the next call, while somebody waited whom it would take."""
    last: int = 0


class Record:
    """The last days, and today as far as it has gone."""

    def __init__(self) -> None:
        """Nothing is known yet."""
        self.past: deque[Day] = deque(maxlen=DAYS)
        self.today: Day | None = None
        self._open: dict[CounterId, tuple[ClerkId, int]] = {}
        self._freed: dict[CounterId, datetime] = {}

    def note(self, office: Office, event: e.Event) -> None:
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
            case e.TicketCalled():
                self._called(office, event, day)
            case e.CounterOpened():
                self._shut(event.counter, now, day)
                self._open[event.counter] = event.clerk, now
            case e.CounterPaused() | e.CounterClosed():
                self._shut(event.counter, now, day)
                self._freed.pop(event.counter, None)
            case e.AttentionRegistered():
                attention = office.attentions.get(event.attention)
                if attention is not None and attention.ticket is None:
                    who = event.service, attention.clerk
                    _busy(day, who, attention.started_at, event.at)
                    self._freed[attention.counter] = event.at
            case (
                e.ServiceFinished()
                | e.TicketNoShow()
                | e.TicketTransferred()
                | e.TicketAccepted()
                | e.TicketParked()
            ):
                self._let_go(office.tickets.get(event.ticket), event.at, day)
            case _:
                pass

    def _day(self, on: date) -> Day:
        """The day's page; a counter that nobody closed overnight is open from its beginning."""
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
        return self.today

    def _turn_back(self, on: date) -> None:
        """The pages written while the clock had leapt forward are of no day; go on with `on`'s."""
        while self.past and self.past[-1].on > on:
            self.past.pop()
        is_there = bool(self.past) and self.past[-1].on == on
        self.today = self.past.pop() if is_there else None
        since = self.today.last if self.today is not None else 0
        self._open = {counter: (clerk, since) for counter, (clerk, _) in self._open.items()}
        self._freed.clear()

    def _set_back(self, day: Day, now: int) -> None:
        """What was written of hours to come happened by a clock that was wrong: it is now."""
        day.arrivals[:] = [replace(each, at=min(each.at, now)) for each in day.arrivals]
        cut = (replace(each, closes=min(each.closes, now)) for each in day.windows)
        day.windows[:] = [each for each in cut if each.opens < each.closes]
        self._open = {each: (clerk, min(at, now)) for each, (clerk, at) in self._open.items()}
        self._freed.clear()
        day.last = now

    def _shut(self, counter: CounterId, now: int, day: Day) -> None:
        """The window of a counter ends, if it has one; one without length was none."""
        clerk, opens = self._open.pop(counter, (ClerkId(""), now))
        if opens < now:
            day.windows.append(Window(counter, clerk, opens, now))

    def _called(self, office: Office, event: e.TicketCalled, day: Day) -> None:
        freed = self._freed.pop(event.counter, None)
        ticket = office.tickets.get(event.ticket)
        if freed is None or ticket is None or ticket.arrival > freed:
            return
        gap = _milliseconds(freed, event.at)
        if 0 <= gap <= LONGEST_GAP:
            day.gaps.append(gap)

    def _let_go(self, ticket: Ticket | None, at: datetime, day: Day) -> None:
        if ticket is None or ticket.state not in IN_HAND or ticket.called_at is None:
            return
        _busy(day, (ticket.service, ticket.clerk), ticket.called_at, at)
        if ticket.counter is not None:
            self._freed[ticket.counter] = at


def is_leap(page: date, on: date) -> bool:
    """Whether a page can only be a clock's that was wrong, since it is `on` now.

    A day between them may be a midnight that a clock was set back over.
    """
    return page - on > timedelta(days=1)


def time_of_day(local: datetime) -> int:
    """Milliseconds since local midnight, as the clock on the wall has it."""
    seconds = (local.hour * 60 + local.minute) * 60 + local.second
    return seconds * 1000 + local.microsecond // 1000


def _milliseconds(start: datetime, end: datetime) -> int:
    return round((end - start).total_seconds() * 1000)


def _busy(
    day: Day, who: tuple[ServiceId | None, ClerkId | None], start: datetime, end: datetime
) -> None:
    length = _milliseconds(start, end)
    if 0 < length <= LONGEST:
        day.busy.append((*who, length))
