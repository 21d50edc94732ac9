"""Sets up an office for the player: its lines, pointers, the people asked about, and its seats.

A seat is a counter's: when it is open, and when it is free.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from server.domain.catalogue import Standing
from server.domain.discipline import place_of
from server.domain.identity import ClassId, ClerkId, CounterId, Profile, ServiceId, TicketId
from server.domain.office import CounterState, Desk, Office
from server.domain.ticket import State, Ticket
from server.domain.waiting import Seat, profile_of, seat_at
from server.estimate.position_arrays import (
    FAR,
    GRAIN,
    PLACE_BITS,
    Flags,
    Longs,
    Position,
    Probes,
    advantage_of,
)
from server.estimate.rest_of_day import Sketch, clerks_of
from server.estimate.service_times import Pools

WINDOWS = 3
"""Number of a seat's windows to use."""

Place = tuple[CounterId, ClerkId]


def pointers_of(office: Office, seats: Sequence[Seat]) -> tuple[Longs, Longs]:
    """The index of each seat's pointer, and the pointers, which seats may share."""
    number: dict[Profile, int] = {}
    rows = []
    for seat in seats:
        kinds = (_profile(seat, None), _profile(seat, seat.clerk))
        rows.append([number.setdefault(each, len(number)) for each in kinds])
    pointers = [office.pointers.get(each, 0) for each in number]
    return np.array(rows, np.int64).reshape(-1, 2), np.array(pointers, np.int64)


def _profile(seat: Seat, clerk: ClerkId | None) -> Profile:
    return profile_of(seat.services, seat.classes, clerk)


def windows_of(
    sketched: Sequence[Sketch], open_now: Iterable[Place], places: Sequence[Place]
) -> tuple[Longs, Longs]:
    """When each seat opens and closes in each sketch, in ms from now; `FAR` if it does not."""
    shape = (len(sketched), len(places), WINDOWS)
    opens, closes = np.full(shape, FAR, np.int64), np.full(shape, FAR, np.int64)
    seat = {place: n for n, place in enumerate(places)}
    standing = list(open_now)
    for day, sketch in enumerate(sketched):
        filled = [0] * len(places)
        shut: dict[CounterId, int] = {}
        for place in standing:
            opens[day, seat[place], 0] = 0
            shut[place[0]] = sketch.closes.get(place[0], FAR)
            closes[day, seat[place], 0] = shut[place[0]]
            filled[seat[place]] = 1
        for window in sorted(sketch.windows, key=lambda each: each.opens):
            at = seat.get((window.counter, window.clerk))
            is_taken = window.opens < shut.get(window.counter, 0)
            if at is None or filled[at] == WINDOWS or is_taken:
                continue
            opens[day, at, filled[at]] = window.opens
            closes[day, at, filled[at]] = window.closes
            filled[at] += 1
    return opens, closes


def free_at(
    office: Office, places: Sequence[Place], pools: Pools, now: int, *, is_awaited: bool
) -> Longs:
    """When each seat's clerk is free, in ms from `now`: seats x `GRAIN`."""
    rows = [_free_at(office, clerk, pools, now, is_awaited=is_awaited) for _, clerk in places]
    return np.array(rows, np.int64).reshape(-1, GRAIN)


def _free_at(office: Office, clerk: ClerkId, pools: Pools, now: int, *, is_awaited: bool) -> Longs:
    held, attention = office.held_by(clerk), office.attention_of(clerk)
    pace = pools.pace(clerk)
    if held is not None and held.called_at is not None:
        return pools.left(held.service, _since(held.called_at.timestamp(), now), pace)
    if attention is not None:
        return pools.left(attention.service, _since(attention.started_at.timestamp(), now), pace)
    return pools.gap() if is_awaited else np.zeros(GRAIN, np.int64)


def _since(moment: float, now: int) -> int:
    return max(0, now - round(moment * 1000))


COMING = 60
"""Forecast people in one line of one sketch; later ones pass no one who waits now."""
_LAST = (1 << PLACE_BITS) - 1
"""The place of a probe: behind all tickets that arrived at the same time."""
_LONG_AGO = -(20 * 3_600_000 << PLACE_BITS)

Line = tuple[ClassId, "int | ClerkId"]
"""A class, with a group of services that the same seats call or the clerk it waits for."""


@dataclass(frozen=True, slots=True)
class Newcomer:
    """A person who takes a ticket now, or is handed over to `clerk` with an old one."""

    ticket_class: ClassId
    service: ServiceId | None = None
    clerk: ClerkId | None = None


@dataclass(frozen=True, slots=True)
class Setting:
    """A position, and the tickets and newcomers that its indices stand for."""

    position: Position
    tickets: tuple[TicketId, ...]
    newcomers: tuple[tuple[Newcomer, ...], ...]
    """For each probe, all newcomers that it stands for."""


def set_up(
    office: Office, sketched: Sequence[Sketch], pools: Pools, now: int, *, asks_coming: bool = False
) -> Setting:
    """Set up the office at `now`, in ms since 1970, with the sketches of its day.

    If `asks_coming`, the people who may come are asked about too: in each sketch they have the
    indices behind those who wait, in order of arrival.

    A ticket has the place that it has for the rule. That its holder has asked for more time is not
    foreseen: it is reckoned as if it would take its next call, until a call has passed it.
    """
    return _Table(office, sketched, pools, now, asks_coming=asks_coming).setting()


class _Table:
    """The parts of a position that are computed once."""

    def __init__(
        self,
        office: Office,
        sketched: Sequence[Sketch],
        pools: Pools,
        now: int,
        *,
        asks_coming: bool,
    ) -> None:
        self._office, self._catalogue, self._now = office, office.catalogue, now
        self._sketched, self._pools = sketched, pools
        self._open = dict.fromkeys(_open_places(office))
        later = (p for p in clerks_of(sketched) if p[0] in self._catalogue.counter)
        self._places: list[Place] = list(self._open | dict.fromkeys(later))
        self._seats = [seat_at(self._catalogue, *place) for place in self._places]
        self._waiting = sorted(
            (t for t in office.tickets.live().values() if t.state is State.WAITING),
            key=lambda ticket: place_of(ticket.as_candidate()),
        )
        self._services = {each.id: n for n, each in enumerate(self._catalogue.services)}
        self._group = self._groups()
        self._lines = self._all_lines()
        most = max((len(each.arrivals) for each in sketched), default=0)
        self._asks, self._coming = (most, most) if asks_coming else (0, COMING)

    def setting(self) -> Setting:
        probes, newcomers = self._probes()
        keys, services, tickets = self._fill()
        profiles, pointers = pointers_of(self._office, self._seats)
        opens, closes = windows_of(self._sketched, self._open, self._places)
        position = Position(
            rule=self._office.rule,
            preferential=self._count(Standing.PREFERENTIAL),
            courtesy=self._count(Standing.COURTESY),
            advantage=np.array([self._advantage(line[0]) for line in self._lines], np.int64),
            keys=keys,
            services=services,
            tickets=tickets,
            asked=len(self._waiting) + self._asks,
            calls=self._matrix(self._lines),
            reserved=np.array(
                [[seat.clerk == line[1] for line in self._lines] for seat in self._seats], np.bool_
            ).reshape(len(self._seats), len(self._lines)),
            profile=profiles,
            pointers=pointers,
            opens=opens,
            closes=closes,
            free=free_at(
                self._office, self._places, self._pools, self._now, is_awaited=bool(self._waiting)
            ),
            pace=np.array([self._pools.pace(clerk) for _, clerk in self._places], np.int64),
            pools=np.array([self._pools.turn(each) for each in self._services], np.int64),
            probes=probes,
        )
        return Setting(position, tuple(each.id for each in self._waiting), newcomers)

    def _groups(self) -> dict[ServiceId, int]:
        """Group services that the same seats call, since the rule treats them alike."""
        numbers: dict[tuple[bool, ...], int] = {}
        return {
            service: numbers.setdefault(
                tuple(service in seat.services for seat in self._seats), len(numbers)
            )
            for service in self._services
        }

    def _all_lines(self) -> list[Line]:
        """Every class with every group and clerk: preferential ones first, then courtesies."""
        groups: list[int | ClerkId] = sorted(set(self._group.values()))
        reserved = dict.fromkeys(t.reserved_for for t in self._waiting if t.reserved_for)
        order = (Standing.PREFERENTIAL, Standing.COURTESY, Standing.GENERAL)
        classes = sorted(self._catalogue.classes, key=lambda each: order.index(each.standing))
        return [(each.id, where) for each in classes for where in (*groups, *reserved)]

    def _count(self, standing: Standing) -> int:
        classes = self._catalogue.ticket_class
        return sum(classes[line[0]].standing is standing for line in self._lines)

    def _advantage(self, ticket_class: ClassId) -> int:
        ranking = self._catalogue.ranking
        rank = ranking.order.index(ticket_class)
        head_start = int(ranking.head_start.get(ticket_class, 0))
        return advantage_of(self._office.rule, rank, head_start)

    def _matrix(self, lines: Sequence[Line]) -> Flags:
        """Seats x lines: whether the seat may call from the line."""
        some = next(iter(self._services), None)
        member = {group: service for service, group in self._group.items()}
        return np.array(
            [
                [
                    where == seat.clerk
                    if isinstance(where, str)
                    else ticket_class in seat.classes and member.get(where, some) in seat.services
                    for ticket_class, where in lines
                ]
                for seat in self._seats
            ],
            np.bool_,
        ).reshape(len(self._seats), len(lines))

    def _fill(self) -> tuple[Longs, Longs, Longs]:
        """Fill the lines with waiting tickets, and behind them the forecast ones."""
        place = {line: n for n, line in enumerate(self._lines)}
        rows: list[list[tuple[int, int, int]]] = [[] for _ in self._lines]
        for number, ticket in enumerate(self._waiting):
            row = rows[place[ticket.ticket_class, self._where(ticket)]]
            row.append((self._key(ticket, number), self._services[ticket.service], number))
        length = max(map(len, rows), default=0) + self._coming + 1
        shape = (len(self._sketched), len(self._lines), length)
        keys, services = np.full(shape, FAR, np.int64), np.zeros(shape, np.int64)
        tickets = np.full(shape, len(self._waiting) + self._asks, np.int64)
        for line, row in enumerate(rows):
            if row:
                stands = np.array(row, np.int64).T
                keys[:, line, : len(row)] = stands[0]
                services[:, line, : len(row)] = stands[1]
                tickets[:, line, : len(row)] = stands[2]
        self._forecast(keys, services, tickets, [len(row) for row in rows])
        return keys, services, tickets

    def _forecast(self, keys: Longs, services: Longs, tickets: Longs, filled: list[int]) -> None:
        place = {line: n for n, line in enumerate(self._lines)}
        for day, sketch in enumerate(self._sketched):
            ends = list(filled)
            for number, each in enumerate(sketch.arrivals):
                group = self._group.get(each.service)
                line = None if group is None else place.get((each.ticket_class, group))
                if line is None or ends[line] >= filled[line] + self._coming:
                    continue
                if self._asks:
                    tickets[day, line, ends[line]] = len(self._waiting) + number
                keys[day, line, ends[line]] = (each.at << PLACE_BITS) + number % _LAST
                services[day, line, ends[line]] = self._services[each.service]
                ends[line] += 1

    def _where(self, ticket: Ticket) -> "int | ClerkId":
        return ticket.reserved_for or self._group[ticket.service]

    def _key(self, ticket: Ticket, place: int) -> int:
        since = int(ticket.as_candidate().arrival) - self._now
        return (since << PLACE_BITS) + min(place, _LAST - 1)

    def _probes(self) -> tuple[Probes, tuple[tuple[Newcomer, ...], ...]]:
        """Probes at the end of each line, and with an old ticket for every clerk at work."""
        clerks = [clerk for _, clerk in self._open]
        classes = [each.id for each in self._catalogue.classes]
        groups: list[int | ClerkId] = sorted(set(self._group.values()))
        lines: list[Line] = [(each, where) for each in classes for where in groups]
        # For a hand-over, the least urgent class waits longest.
        lines += [(classes[-1], clerk) for clerk in clerks if classes]
        keys = [_LONG_AGO if isinstance(where, str) else _LAST for _, where in lines]
        standing = [self._catalogue.ticket_class[each].standing for each, _ in lines]
        probes = Probes(
            key=np.array(keys, np.int64),
            advantage=np.array([self._advantage(each) for each, _ in lines], np.int64),
            calls=self._matrix(lines),
            is_legal=np.array([each is Standing.PREFERENTIAL for each in standing], np.bool_),
            is_favoured=np.array([each is not Standing.GENERAL for each in standing], np.bool_),
        )
        return probes, tuple(self._newcomers(line) for line in lines)

    def _newcomers(self, line: Line) -> tuple[Newcomer, ...]:
        ticket_class, where = line
        if isinstance(where, str):
            return (Newcomer(ticket_class, clerk=where),)
        return tuple(
            Newcomer(ticket_class, service)
            for service, group in self._group.items()
            if group == where
        )


def _open_places(office: Office) -> list[Place]:
    """The counters that call now, in the order of their turns."""
    desks = ((each.id, office.desks.get(each.id, Desk())) for each in office.catalogue.counters)
    return [
        (counter, desk.clerk)
        for counter, desk in desks
        if desk.state is CounterState.OPEN and desk.clerk is not None
    ]
