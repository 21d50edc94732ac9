"""The bound on waiting, in an office at work: clerks come and go, people are handed on and return.

As in `test_no_starvation`, but the calls are those of `decide` and `evolve`. Earlier tickets are
counted among all who wait, and profiles as they are met; calls by hand are counted apart.
"""

import random
from collections.abc import Iterable

from hypothesis import given, strategies as st

from server.domain import commands as c, events as e
from server.domain.discipline import Rule
from server.domain.identity import Profile, TicketId
from server.domain.office import Office, Private
from server.domain.ticket import State, Ticket
from server.domain.waiting import seat_at
from tests.domain.builders import ANA, BRUNO, ONE, PUNCTUAL, TWO, Hall, examples, small_office
from tests.domain.wishes import desk_wish, lobby_wish, staff_wish


class Fairness(Hall):
    """A hall that counts, for everybody who waits, the calls made before them and those allowed."""

    def __init__(self, k: int) -> None:
        self.k = k
        self.earlier: dict[TicketId, int] = {}
        self.made: dict[TicketId, int] = {}
        self.profiles: dict[TicketId, set[Profile]] = {}
        self.longest = 0
        super().__init__(small_office(rule=Rule(k=k)))

    def follow(self, events: Iterable[e.Event], facts: tuple[Private, ...] = ()) -> None:
        before, events = waiting(self.office), tuple(events)
        super().follow(events, facts)
        after = waiting(self.office)
        for name in after.keys() - before.keys():
            self.joins(after[name], after)
        for event in events:
            if isinstance(event, e.TicketCalled) and event.profile is not None:
                self.called(event, event.profile, before)

    def joins(self, ticket: Ticket, others: dict[TicketId, Ticket]) -> None:
        self.made[ticket.id], self.profiles[ticket.id] = 0, set()
        self.earlier[ticket.id] = sum(place(other) < place(ticket) for other in others.values())
        for other in others.values():
            self.earlier[other.id] += place(ticket) < place(other)

    def called(
        self, event: e.TicketCalled, profile: Profile, before: dict[TicketId, Ticket]
    ) -> None:
        seat = seat_at(self.office.catalogue, event.counter, event.clerk)
        for other in before.values():
            # A courtesy gives no right; a ticket with a better class has one from then on.
            if other.id == event.ticket or other.ticket_class == PUNCTUAL or not seat.calls(other):
                continue
            if other.more_time:
                # It waits longer by its holder's own wish.
                continue
            self.made[other.id] += 1
            self.profiles[other.id].add(profile)
            self.longest = max(self.longest, self.made[other.id])
            allowed = (self.k + 1) * self.earlier[other.id]
            allowed += self.k * len(self.profiles[other.id])
            assert self.made[other.id] <= allowed, f"{other.code} waits too long"


def waiting(office: Office) -> dict[TicketId, Ticket]:
    return {t.id: t for t in office.tickets.live().values() if t.state is State.WAITING}


def place(ticket: Ticket) -> tuple[float, int]:
    return ticket.arrival.timestamp(), ticket.seq


def worked(seed: int, k: int, wishes: int) -> Fairness:
    chance = random.Random(seed)  # noqa: S311 - no secret
    hall = Fairness(k)
    hall.sits(ANA, ONE)
    hall.sits(BRUNO, TWO)
    kinds = (*[lobby_wish] * 4, *[desk_wish] * chance.choice((8, 16)), staff_wish)
    for _ in range(wishes):
        caller, command = chance.choice(kinds)(hall.office, chance.choice)
        if not isinstance(command, c.SignOut | c.CloseCounter):
            hall.ask(caller, command)
        hall.later(seconds=chance.choice((0, 5, 30)))
    return hall


@examples(20)
@given(st.integers(0, 2**32), st.integers(1, 4))
def test_nobody_is_forgotten_at_work(seed: int, k: int) -> None:
    """With hand-overs, returns, calls by hand and moving clerks the bound holds for everybody."""
    worked(seed, k, 800)


def test_fairness_is_put_to_the_test() -> None:
    """The offices above are busy enough for a ticket to be passed over many times."""
    assert max(worked(seed, 3, 800).longest for seed in range(5)) > 10
