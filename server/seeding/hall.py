"""Plays a made-up day in the hall: people come, counters call by the office's rule, attend, pause.

Moments are milliseconds since 1970. What happens is written down by the `Register`; how long things
take and what people do is drawn here.
"""

from bisect import insort
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from heapq import heappop, heappush
from itertools import count
from random import Random
from typing import Any

from server.domain.attention import Channel, Kind, Outcome
from server.domain.catalogue import Catalogue
from server.domain.discipline import Candidate, choose, place_of
from server.domain.identity import AttentionId, ClassId, DeviceId, ServiceId
from server.domain.ticket import State
from server.seeding.days import OpenDate
from server.seeding.people import Person
from server.seeding.register import Held, Register, console_of
from server.seeding.seats import MINUTE, Seat

_SECOND = 1000
_AFTER_CLOSING = 45 * MINUTE
"""How long the counters go on calling people who came before the door closed."""
_CUT, _ENDS_SHARP = 0.03, 0.12
"""The share of days on which no one is called from some hour on, as in a power cut; and of those on
which no one is called after closing, although people wait."""
_CUT_AFTER = (0.35, 0.75)
"""The part of a day's hours before such a cut."""
_BEFORE_THE_END = 20 * MINUTE
"""Before the day ends by itself no one is called any more."""
_SPREAD = 2.6
"""The shape of attentions' lengths (gamma): their standard deviation is 0.62 of the mean."""
_SHORTEST, _LONGEST = 15 * _SECOND, 75 * MINUTE
_SLIP = 0.012
"""The share of attentions that end within seconds: the person wanted something else."""
_TRANSFERRED, _SENT_BACK = 0.045, 0.12
_RETURNS = 0.2
"""The share of people who come back after a missed call."""
_SAVED = 0.4
"""The share of attentions in which the clerk notes more than the system fills in."""
_REMOTE = (Channel.TELEPHONE, Channel.WRITTEN, Channel.ONLINE)
_REMOTE_SUMS = (0.62, 0.85, 1.0)
_REMOTE_SHARE = 0.07
"""Attentions without a ticket, of all people of the day."""
_KINDS = (Kind.INFORMATION, Kind.COMPLAINT, Kind.REPORT, Kind.OTHER)
_OF_SERVICE = 0.8
_KIND_SUMS = (0.6, 0.78, 0.9, 1.0)
_OUTCOMES = (Outcome.RESOLVED, Outcome.GUIDED, Outcome.UNRESOLVED)
_OUTCOME_SUMS = (0.8, 0.93, 1.0)

Happening = Callable[[int, Any], None]


@dataclass(slots=True, eq=False)
class Hall:
    """One day. `play` goes through it, and the register has it then."""

    catalogue: Catalogue
    opened: OpenDate
    seats: Sequence[Seat]
    register: Register
    chance: Random
    _coming: list[tuple[int, int, Happening, Any]] = field(default_factory=list)
    _numbers: "count[int]" = field(default_factory=count)
    _lines: dict[ServiceId, dict[ClassId, list[Candidate]]] = field(default_factory=dict)
    _kiosks: tuple[DeviceId, ...] = ()
    _last_call: int = 0
    _home_time: int = 0
    """When clerks without a person go home."""
    _pointers: dict[str, int] = field(default_factory=dict)

    def play(self, people: Sequence[Person]) -> None:
        """Go through the day with these people, until it ends."""
        opened = self.opened
        self._kiosks = tuple(DeviceId(each.id) for each in self.catalogue.kiosks)
        self._last_call = min(self._calls_until(), opened.ends - _BEFORE_THE_END)
        self._home_time = min(opened.closes, self._last_call)
        for seat in self.seats:
            self._plan(seat.opens, self._open, seat)
        for person in people:
            self._plan(person.comes_at, self._come, person)
        for _ in range(int(len(people) * _REMOTE_SHARE)):
            at = self.chance.randrange(opened.opens, opened.closes)
            self._plan(at, self._reach_out, None)
        coming = self._coming
        while coming:
            at, _, happening, what = heappop(coming)
            happening(at, what)
        self.register.end_day(opened.ends + self.chance.randrange(200, 14_000))

    def _calls_until(self) -> int:
        """The moment after which no one is called any more, although people may wait."""
        opened = self.opened
        # A chance of its own: what people want does not follow from how a day ends.
        chance = Random(f"{self.catalogue.office} ends {opened.day}")  # noqa: S311 - no secret
        drawn, part = chance.random(), chance.uniform(*_CUT_AFTER)
        if drawn < _CUT:
            return opened.opens + int((opened.closes - opened.opens) * part)
        return opened.closes + (0 if drawn < _CUT + _ENDS_SHARP else _AFTER_CLOSING)

    def _plan(self, at: int, happening: Happening, what: object) -> None:
        heappush(self._coming, (at, next(self._numbers), happening, what))

    def _between(self, least: float, most: float) -> int:
        """Milliseconds, between so many seconds."""
        return int((least + (most - least) * self.chance.random()) * _SECOND)

    # The people

    def _come(self, at: int, person: Person) -> None:
        if person.channel == "phone":
            self._announce(at, person)
            return
        device = self._kiosk()
        if person.channel == "staff":
            device = console_of(self.chance.choice(self.seats))
        self._wait(self.register.issue(person, at, device), at)

    def _kiosk(self) -> DeviceId:
        """The kiosk of a ticket: most people take the one at the main door."""
        if not self._kiosks:
            return DeviceId("kiosk")
        place = int(self.chance.random() ** 2 * len(self._kiosks))
        return self._kiosks[place]

    def _announce(self, at: int, person: Person) -> None:
        phones = self.catalogue.phone_tickets
        assert phones is not None  # noqa: S101 - there is no such channel without it
        until = min(at + phones.expires_after * MINUTE, self.opened.closes)
        held = self.register.announce(person, at, until)
        comes_at = until if person.on_the_way is None else at + person.on_the_way
        if comes_at < until:
            self._plan(comes_at, self._arrive, held)
        else:
            self._plan(until + self._between(0, 14), self._expire, held)

    def _arrive(self, at: int, held: Held) -> None:
        self.register.arrive(held, at)
        self._wait(held, at)

    def _expire(self, at: int, held: Held) -> None:
        self.register.expire(held, at)

    def _wait(self, held: Held, at: int) -> None:
        """Stand in line; a counter that is free takes notice."""
        self._stand(held)
        if held.person.says_so:
            self._plan(at + held.person.patience, self._give_back, held)
        self._notice(held, at)

    def _stand(self, held: Held) -> None:
        lines = self._lines.setdefault(held.service, {})
        insort(lines.setdefault(held.person.ticket_class, []), held.place, key=place_of)

    def _notice(self, held: Held, at: int) -> None:
        service, ticket_class = held.service, held.person.ticket_class
        free = [
            seat
            for seat in self.seats
            if seat.is_free and service in seat.services and ticket_class in seat.classes
        ]
        if free:
            seat = self.chance.choice(free)
            seat.is_free = False
            self._plan(at + self._between(2, 14), self._call, seat)

    def _give_back(self, at: int, held: Held) -> None:
        is_still_first = len(held.services) == 1 and not held.has_returned
        if held.state is not State.WAITING or not is_still_first:
            return
        self._leave_line(held.place, held.service)
        self.register.cancel(held, at)

    def _leave_line(self, place: Candidate, service: ServiceId) -> None:
        line = self._lines[service][place.ticket_class]
        line.remove(place)
        if not line:
            del self._lines[service][place.ticket_class]

    # The counters

    def _open(self, at: int, seat: Seat) -> None:
        self.register.begins(seat, at)
        seat.is_open = True
        self._next(seat, at)

    def _next(self, seat: Seat, at: int) -> None:
        """With free hands: a pause that is due, or the next person after a moment."""
        if seat.away and seat.away[-1].at <= at < self.opened.closes:
            self._go(seat, at)
        else:
            self._plan(at + self._between(4, 45), self._call, seat)

    def _go(self, seat: Seat, at: int) -> None:
        away = seat.away.pop()
        seat.is_free = False
        self.register.pauses(seat, away, at)
        self._plan(at + away.length + self._between(-120, 180), self._come_back, seat)

    def _come_back(self, at: int, seat: Seat) -> None:
        self.register.resumes(seat, at)
        self._next(seat, at)

    def _call(self, at: int, seat: Seat) -> None:
        heads = self._heads(seat) if at < self._last_call else []
        pointer = self._pointers.get(seat.profile, 0)
        choice = choose(self.catalogue.rule, self.catalogue.ranking, pointer, heads)
        if choice is None:
            self._idle(seat, at)
            return
        held = self.register.call(seat, choice, heads, at)
        self._pointers[seat.profile] = choice.pointer
        self._leave_line(held.place, held.service)
        self._expect(held, seat, at)

    def _heads(self, seat: Seat) -> list[Candidate]:
        """The first of each class in the lines that a counter calls from."""
        best: dict[ClassId, Candidate] = {}
        for service in seat.services:
            for ticket_class, line in self._lines.get(service, {}).items():
                if ticket_class not in seat.classes:
                    continue
                rival = best.get(ticket_class)
                if rival is None or place_of(line[0]) < place_of(rival):
                    best[ticket_class] = line[0]
        return list(best.values())

    def _idle(self, seat: Seat, at: int) -> None:
        """No one to call: wait for the next one, look at the clock, or go home."""
        if at >= self._home_time:
            self.register.leaves(seat, at)
            seat.is_open = False
            return
        seat.is_free = True
        later = min([self._home_time, *(away.at for away in seat.away[-1:] if away.at > at)])
        self._plan(later, self._look, seat)

    def _look(self, at: int, seat: Seat) -> None:
        """A counter that has been free for a while; one that works meanwhile looks by itself."""
        if not seat.is_free:
            return
        if seat.away and seat.away[-1].at <= at < self.opened.closes:
            self._go(seat, at)
        elif at >= self._home_time:
            seat.is_free = False
            self._plan(at + self._between(20, 300), self._call, seat)

    def _expect(self, held: Held, seat: Seat, at: int) -> None:
        """The person comes to the counter, or does not."""
        person, waited = held.person, at - held.place.arrival
        has_gone = waited > person.patience and not held.has_returned
        if (has_gone or person.is_missing) and len(held.services) == 1:
            if self.chance.random() < 0.75:  # noqa: PLR2004 - three in four are called again
                self._plan(at + self._between(35, 60), self._recall, held)
            self._plan(at + self._between(65, 150), self._miss, (held, seat))
            return
        is_preferential = held.person.ticket_class in self.catalogue.ranking.preferential
        walk = self._between(14, 75) if is_preferential else self._between(8, 50)
        if self.chance.random() < 0.06:  # noqa: PLR2004 - one in sixteen has not heard it
            self._plan(at + walk, self._recall, held)
            walk += self._between(10, 35)
        self._plan(at + walk, self._start, (held, seat))

    def _recall(self, at: int, held: Held) -> None:
        self.register.recall(held, at)

    def _miss(self, at: int, missed: tuple[Held, Seat]) -> None:
        held, seat = missed
        self.register.miss(held, at)
        if self.chance.random() < _RETURNS and at < self.opened.closes:
            self._plan(at + self._between(120, 900), self._return, held)
        self._next(seat, at)

    def _return(self, at: int, held: Held) -> None:
        held.person.is_missing = False
        self.register.reinstate(held, at)
        self._stand(held)
        self._notice(held, at)

    # The attentions

    def _start(self, at: int, called: tuple[Held, Seat]) -> None:
        held, seat = called
        attention = self.register.start(held, seat, at)
        minutes = self.catalogue.service[held.service].minutes
        length = self._length(minutes * seat.pace, at)
        kind = self._kind(held.service)
        if self.chance.random() < _SAVED:
            self._plan(at + length // 3, self._save, (attention, held.service, kind))
        self._plan(at + length, self._finish, (held, seat, kind))

    def _length(self, minutes: float, at: int) -> int:
        """How long an attention takes; it ends before the day does."""
        if self.chance.random() < _SLIP:
            length = self._between(8, 28)
        else:
            drawn = int(self.chance.gammavariate(_SPREAD, minutes * MINUTE / _SPREAD))
            length = max(_SHORTEST, min(_LONGEST, drawn))
        return max(_SECOND, min(length, self.opened.ends - MINUTE - at))

    def _kind(self, service: ServiceId | None) -> Kind:
        usual = Kind.INFORMATION if service is None else self.catalogue.service[service].kind
        if self.chance.random() < _OF_SERVICE:
            return usual
        return self.chance.choices(_KINDS, cum_weights=_KIND_SUMS)[0]

    def _save(self, at: int, noted: tuple[AttentionId, ServiceId, Kind]) -> None:
        attention, service, kind = noted
        known = range(len(self.catalogue.service[service].requirements))
        brought = tuple(place for place in known if self.chance.random() < 0.85)  # noqa: PLR2004 - most
        self.register.save(attention, kind, brought, at)

    def _finish(self, at: int, attended: tuple[Held, Seat, Kind]) -> None:
        held, seat, kind = attended
        other = self._other_service(held)
        if other is not None and at < self._last_call:
            self.register.transfer(held, other, kind, at)
            self._stand(held)
            self._notice(held, at)
        else:
            outcome = self.chance.choices(_OUTCOMES, cum_weights=_OUTCOME_SUMS)[0]
            self.register.finish(held, kind, outcome, at)
        self._next(seat, at)

    def _other_service(self, held: Held) -> ServiceId | None:
        """Where a person is sent on to: another service of that day's; rarely back."""
        share = _TRANSFERRED if len(held.services) == 1 else _SENT_BACK
        if self.chance.random() >= share or len(held.services) > 2:  # noqa: PLR2004 - and once back
            return None
        if len(held.services) > 1:
            return held.services[0]
        ticket_class = held.person.ticket_class
        others = [
            service
            for seat in self.seats
            if seat.is_open and ticket_class in seat.classes
            for service in seat.services
            if service != held.service
        ]
        return self.chance.choice(others) if others else None

    # Without a ticket

    def _reach_out(self, at: int, _: None) -> None:
        """A person telephones or writes, and a counter with free hands attends them."""
        seat = next((each for each in self.seats if each.is_free), None)
        if seat is None:
            return
        seat.is_free = False
        service = self.chance.choice(seat.services) if self.chance.random() < 0.7 else None  # noqa: PLR2004 - most know for what
        channel = self.chance.choices(_REMOTE, cum_weights=_REMOTE_SUMS)[0]
        attention = self.register.start_without(seat, channel, service, at)
        length = self._length(4.0 * seat.pace, at)
        self._plan(at + length, self._put_down, (attention, seat, service))

    def _put_down(self, at: int, spoken: tuple[AttentionId, Seat, ServiceId | None]) -> None:
        attention, seat, service = spoken
        outcome = self.chance.choices(_OUTCOMES, cum_weights=_OUTCOME_SUMS)[0]
        self.register.register(attention, self._kind(service), outcome, at)
        self._next(seat, at)
