"""How many people a made-up office has: as many as make half of them wait for some ten minutes.

An office's counters differ too much to reckon it: which services they share decides how long people
wait. So a few days are played with more or fewer people until the wait is the usual one.
"""

from collections.abc import Sequence
from random import Random
from typing import TYPE_CHECKING

from server.domain.catalogue import Catalogue
from server.domain.events import TicketCalled, TicketIssued
from server.domain.tally import percentile
from server.seeding.days import OpenDate
from server.seeding.hall import Hall
from server.seeding.people import Demand
from server.seeding.register import Carried, Register
from server.seeding.seats import seats_of

if TYPE_CHECKING:
    from datetime import datetime

    from server.domain.identity import TicketId

HALF_WAIT = 12 * 60
"""Seconds that half of the people wait at most."""
_DAYS = 16
"""Days that are played for it at most, spread over the whole past."""
_COUNTERS = 60
"""Counters of all these days together: a large office's wait is known after fewer days."""
_STEPS = 8
_LEAST, _MOST = 0.3, 1.5
"""Of the time that the counters have, how much the people may want."""


def played(
    catalogue: Catalogue, demand: Demand, opened: OpenDate, load: float, carried: Carried, seed: int
) -> Register:
    """Play one day: the same office, date, load and seed give the same day."""
    chance = Random(f"{seed} {catalogue.office} {opened.day}")  # noqa: S311 - no secret
    seats = seats_of(catalogue, opened, chance)
    register = Register(catalogue, opened.day, carried, chance)
    hall = Hall(catalogue, opened, seats, register, chance)
    hall.play(list(demand.people(opened, seats, load, chance)))
    return register


def usual_load(catalogue: Catalogue, demand: Demand, days: Sequence[OpenDate], seed: int) -> float:
    """The load under which half of the people wait for `HALF_WAIT`."""
    many = max(3, min(_DAYS, _COUNTERS // max(1, len(catalogue.counters))))
    some = days[:: max(1, len(days) // many)]
    least, most = _LEAST, _MOST
    for _ in range(_STEPS):
        middle = (least + most) / 2
        waits = sorted(
            wait
            for opened in some
            for wait in _waits(played(catalogue, demand, opened, middle, Carried(), seed))
        )
        half = percentile(waits, 0.5)
        if half is not None and half > HALF_WAIT:
            most = middle
        else:
            least = middle
    return (least + most) / 2


def _waits(register: Register) -> list[int]:
    """Seconds until the first call of each ticket that was called."""
    came: dict[TicketId, datetime] = {}
    waits: dict[TicketId, int] = {}
    for event in register.events:
        if isinstance(event, TicketIssued):
            came[event.ticket] = event.at
        elif isinstance(event, TicketCalled) and event.ticket in came:
            waits.setdefault(event.ticket, int((event.at - came[event.ticket]).total_seconds()))
    return list(waits.values())
