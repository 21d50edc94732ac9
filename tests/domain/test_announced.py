"""Tickets taken on telephones: announced, here, expired; and the hall never waits for them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from hypothesis import given, strategies as st

from server.domain import commands as c, events as e
from server.domain.ahead import people_ahead
from server.domain.catalogue import ClosedDate, Hours, PhoneTickets
from server.domain.identity import ClassId, ServiceId, TicketId
from server.domain.refusals import Code, Refusal
from server.domain.ticket import State
from tests.domain.builders import (
    ANA,
    BRUNO,
    CARLA,
    CONSOLES,
    DIEGO,
    FIRST,
    FOUR,
    GENERAL,
    OLDEST,
    ONE,
    PERMIT,
    PHONE,
    PLANTS,
    PRESENCE_CODE,
    TAX,
    THREE,
    TWO,
    Hall,
    examples,
    holder,
    kiosk,
    small_office,
    staff_page,
)


class PhoneHall(Hall):
    """A hall to which people come with telephones."""

    phones = 0

    def announce(self, service: ServiceId = PERMIT, ticket_class: ClassId = GENERAL) -> TicketId:
        """A ticket for a telephone that has none."""
        self.phones += 1
        wish = c.AnnounceTicket(service, ticket_class, phone=f"phone-{self.phones}")
        ticket = self.grant(PHONE, wish).answer.ticket
        assert ticket is not None
        return ticket

    def arrives(self, ticket: TicketId, code: str = PRESENCE_CODE) -> None:
        self.grant(holder(ticket), c.ConfirmPresence(ticket, code))

    def asks(self, phone: str, service: ServiceId = PERMIT) -> Code | None:
        """Why a telephone gets no ticket; None if it gets one."""
        found = self.ask(PHONE, c.AnnounceTicket(service, GENERAL, phone=phone))
        return found.code if isinstance(found, Refusal) else None


def test_announced_ticket_is_called_by_no_counter() -> None:
    """Neither by the rule nor by hand: its person may be at home."""
    hall = PhoneHall()
    hall.sits(ANA, ONE)
    ticket = hall.announce()
    assert hall.ticket(ticket).state is State.ANNOUNCED
    assert hall.cannot(ANA, c.CallNext()) is Code.NOBODY_WAITS
    assert hall.cannot(ANA, c.CallTicket(ticket)) is Code.WRONG_STATE
    for act in (c.ParkTicket(ticket), c.ResumeTicket(ticket), c.ReinstateTicket(ticket)):
        assert hall.cannot(ANA, act) is Code.WRONG_STATE


def test_person_who_is_here_waits_behind_all_who_came_before() -> None:
    """The number was taken first, but people were in the hall before its holder."""
    hall = PhoneHall()
    hall.sits(ANA, ONE)
    announced = hall.announce()
    before = hall.issue()
    hall.arrives(announced)
    after = hall.issue()
    assert [hall.serves(ANA) for _ in range(3)] == [before, announced, after]


@pytest.mark.parametrize("caller", [kiosk(2), CONSOLES[ANA], staff_page(CARLA)])
def test_kiosk_and_staff_confirm_without_a_code(caller: c.Caller) -> None:
    """A kiosk stands in the hall; a clerk and a supervisor see the person."""
    hall = PhoneHall()
    hall.sits(ANA, ONE)
    ticket = hall.announce()
    hall.grant(caller, c.ConfirmPresence(ticket))
    assert hall.ticket(ticket).state is State.WAITING


def test_person_alone_proves_to_be_here() -> None:
    """By the code of the hall, for the own ticket only, and once."""
    hall = PhoneHall()
    ticket, other = hall.announce(), hall.announce()
    for wrong in ("", "0000", PRESENCE_CODE[:-1], f"{PRESENCE_CODE} "):
        confirm = c.ConfirmPresence(ticket, wrong)
        assert hall.refuse(holder(ticket), confirm) is Code.WRONG_PRESENCE_CODE
    stranger = c.ConfirmPresence(ticket, PRESENCE_CODE)
    assert hall.refuse(holder(other), stranger) is Code.NOT_YOURS
    assert hall.refuse(PHONE, stranger) is Code.NOT_YOURS
    hall.arrives(ticket)
    assert hall.refuse(holder(ticket), stranger) is Code.WRONG_STATE


def test_ticket_expires_unless_its_person_comes() -> None:
    """Three quarters of an hour here; afterwards it is too late, whether the server looked yet."""
    hall = PhoneHall()
    late, early = hall.announce(), hall.announce()
    hall.later(minutes=44)
    hall.arrives(early)
    hall.later(minutes=1)
    for caller in (holder(late), kiosk()):
        confirm = c.ConfirmPresence(late, PRESENCE_CODE)
        assert hall.refuse(caller, confirm) is Code.WRONG_STATE
    hall.grant(c.SYSTEM, c.ExpireAnnounced())
    assert hall.ticket(late).state is State.EXPIRED
    assert hall.ticket(early).state is State.WAITING
    assert hall.grant(c.SYSTEM, c.ExpireAnnounced()).events == ()


def test_ticket_expires_at_the_closing_of_its_service() -> None:
    """A ticket is no promise to be let in after the door has closed."""
    hours = (Hours((1,), time(8), time(9, 20)),)
    hall = PhoneHall(small_office(hours=hours))
    expected = hall.ticket(hall.announce()).expected_until
    assert expected == hall.now + timedelta(minutes=20)


def test_telephone_has_one_ticket_at_a_time() -> None:
    """Until it is given back, attended or expired; another telephone has its own."""
    hall = PhoneHall()
    hall.sits(ANA, ONE)
    assert hall.asks("one") is None
    assert hall.asks("one", TAX) is Code.PHONE_HAS_TICKET
    assert hall.asks("two") is None
    first, second = hall.office.tickets
    hall.grant(holder(first), c.CancelTicket(first))
    assert hall.asks("one", TAX) is None
    hall.arrives(second)
    assert hall.asks("two", TAX) is Code.PHONE_HAS_TICKET
    hall.serves(ANA)
    assert hall.asks("two", TAX) is None


def test_expired_ticket_bars_no_telephone() -> None:
    """Also before the server has looked at the time."""
    hall = PhoneHall()
    assert hall.asks("one") is None
    hall.later(minutes=45)
    assert hall.asks("one") is None


def test_hour_has_a_number_of_tickets_for_each_service() -> None:
    """Given back ones count; the next hour of the clock, another service and the kiosk are free."""
    hall = PhoneHall()
    hall.later(minutes=50)
    tickets = [hall.announce() for _ in range(4)]
    assert hall.asks("more") is Code.HOUR_FULL
    hall.grant(holder(tickets[0]), c.CancelTicket(tickets[0]))
    hall.arrives(tickets[1])
    assert hall.asks("more") is Code.HOUR_FULL
    assert hall.asks("another", TAX) is None
    hall.issue()
    hall.later(minutes=10)
    assert hall.asks("more") is None


def test_service_has_a_number_of_its_own() -> None:
    """None at all for one, more than the office's for another."""
    office = small_office()
    own = {PERMIT: 0, TAX: 6}
    services = tuple(replace(s, phone_per_hour=own.get(s.id)) for s in office.services)
    hall = PhoneHall(replace(office, services=services))
    assert hall.asks("one") is Code.HOUR_FULL
    assert [hall.asks(f"tax-{n}", TAX) for n in range(7)] == [None] * 6 + [Code.HOUR_FULL]
    assert [hall.asks(f"plants-{n}", PLANTS) for n in range(5)] == [None] * 4 + [Code.HOUR_FULL]


def test_office_gives_tickets_on_telephones_only_if_it_says_so() -> None:
    """Off unless the office file turns it on; and never while the kiosk would give none."""
    hall = PhoneHall(small_office(phone_tickets=None))
    assert hall.asks("one") is Code.PHONE_TICKETS_OFF
    today = ClosedDate(date(2026, 3, 2), "Simulacro")
    hours = (Hours((1, 2, 3, 4, 5), time(8), time(14)),)
    shut = PhoneHall(small_office(hours=hours, closed_dates=(today,)))
    assert shut.asks("one") is Code.CLOSED
    stopped = PhoneHall()
    stopped.grant(staff_page(CARLA), c.StopTickets(PERMIT, "No hay más cupos"))
    assert stopped.asks("one") is Code.TICKETS_STOPPED
    assert stopped.asks("one", ServiceId("sea")) is Code.UNKNOWN_SERVICE
    wrong = c.AnnounceTicket(TAX, ClassId("kings"), phone="one")
    assert stopped.refuse(PHONE, wrong) is Code.UNKNOWN_CLASS
    assert stopped.refuse(kiosk(), c.AnnounceTicket(TAX, GENERAL, phone="one")) is Code.FORBIDDEN


def test_announced_person_is_ahead_of_no_one() -> None:
    """What people are told counts the hall alone, until the person is here."""
    hall = PhoneHall()
    hall.sits(ANA, ONE)
    announced = hall.announce(PERMIT, OLDEST)
    here = hall.issue()
    assert people_ahead(hall.office) == {here: 0}
    hall.arrives(announced)
    assert people_ahead(hall.office) == {announced: 0, here: 1}


def test_clerk_takes_back_a_presence_confirmed_by_mistake() -> None:
    """The wrong line of a list: the ticket is announced again, for as long as before."""
    hall = PhoneHall()
    hall.sits(ANA, ONE)
    ticket = hall.announce()
    before = hall.ticket(ticket)
    hall.later(minutes=5)
    hall.does(ANA, c.ConfirmPresence(ticket))
    hall.later(seconds=9)
    hall.does(ANA, c.UndoAct())
    assert hall.ticket(ticket) == before
    assert hall.cannot(ANA, c.CallNext()) is Code.NOBODY_WAITS
    hall.does(ANA, c.ConfirmPresence(ticket))
    hall.does(ANA, c.CallNext())
    assert hall.cannot(ANA, c.UndoAct()) is not None


def test_day_ends_announced_tickets_and_brings_them_back() -> None:
    """They expire with it, since no one waited; a day that reopens has them as before."""
    hall = PhoneHall()
    announced, waiting = hall.announce(), hall.issue()
    before = hall.ticket(announced)
    hall.grant(staff_page(CARLA), c.CloseDay())
    assert hall.ticket(announced).state is State.EXPIRED
    assert hall.ticket(waiting).state is State.LAPSED
    hall.grant(staff_page(CARLA), c.ReopenDay())
    assert hall.ticket(announced) == before
    hall.arrives(announced)


def test_ticket_that_expired_by_itself_stays_so() -> None:
    """A reopened day brings back only what its closing cut off."""
    hall = PhoneHall()
    ticket = hall.announce()
    hall.later(minutes=45)
    hall.grant(c.SYSTEM, c.ExpireAnnounced())
    hall.grant(staff_page(CARLA), c.CloseDay())
    hall.grant(staff_page(CARLA), c.ReopenDay())
    assert hall.ticket(ticket).state is State.EXPIRED


def test_clock_set_back_keeps_the_time_to_come() -> None:
    """A person has their three quarters of an hour, whatever the server's clock does."""
    hall = PhoneHall()
    ticket = hall.announce()
    hall.later(minutes=-120)
    hall.issue()
    expected = hall.ticket(ticket).expected_until
    assert expected is not None
    assert expected - hall.now == timedelta(minutes=45)


Story = Sequence[tuple[str, int]]

_SEATS = ((ANA, ONE), (BRUNO, TWO), (CARLA, THREE), (DIEGO, FOUR))
_CLASSES, _SERVICES = (OLDEST, FIRST, GENERAL), (PERMIT, TAX, PLANTS)
_MOVES = ("kiosk", "announce", "announce", "arrive", "call", "call", "later")


def stories() -> st.SearchStrategy[Story]:
    """People take tickets here and there and come, and counters call, in any order."""
    return st.lists(st.tuples(st.sampled_from(_MOVES), st.integers(0, 11)), max_size=60)


def told(story: Story, *, with_phones: bool) -> list[tuple[str, ...]]:
    """The calls of a story, with their moments; people are named by their place in it.

    Without telephones those who come take their tickets at the kiosk, as they come, and those who
    do not come are never heard of.
    """
    office = small_office(phone_tickets=PhoneTickets(per_hour=1000, expires_after=1440))
    hall, names, coming = PhoneHall(office), {}, []
    for clerk, counter in _SEATS:
        hall.sits(clerk, counter)
    calls: list[tuple[str, ...]] = []
    for number, (move, choice) in enumerate(story):
        wanted = _SERVICES[choice % 3], _CLASSES[choice // 4]
        if move == "kiosk":
            names[hall.grant(kiosk(), c.IssueTicket(*wanted)).answer.ticket] = number
        elif move == "announce":
            coming.append((number, wanted, hall.announce(*wanted) if with_phones else None))
        elif move == "arrive" and coming:
            who, wanted, ticket = coming.pop(choice % len(coming))
            if ticket is not None:
                hall.arrives(ticket)
            else:
                ticket = hall.grant(kiosk(), c.IssueTicket(*wanted)).answer.ticket
            names[ticket] = who
        elif move == "call":
            clerk = _SEATS[choice % 4][0]
            found = hall.ask(CONSOLES[clerk], c.CallNext())
            if not isinstance(found, Refusal):
                calls.append((clerk, str(names[found.answer.ticket]), str(hall.now)))
                hall.does(clerk, c.StartService(), c.FinishService())
        elif move == "later":
            hall.later(seconds=choice)
    return calls


@examples(60)
@given(stories())
def test_hall_never_waits_longer_for_the_announced(story: Story) -> None:
    """Every call comes as if those who have come had taken a paper then, and no others existed."""
    assert told(story, with_phones=True) == told(story, with_phones=False)


def test_announced_and_present_are_both_in_the_stories() -> None:
    """The property above speaks of people of both kinds, who are called among each other."""
    story = [("announce", 0), ("kiosk", 0), ("arrive", 0), ("call", 0), ("call", 0)]
    calls = told(story, with_phones=True)
    assert [name for _, name, _ in calls] == ["1", "0"]


def test_events_tell_who_saw_the_person() -> None:
    """The clerk who did; no one where the person or a kiosk proved it."""
    hall = PhoneHall()
    hall.sits(ANA, ONE)
    for caller, clerk in ((CONSOLES[ANA], ANA), (staff_page(CARLA), CARLA), (kiosk(), None)):
        hall.grant(caller, c.ConfirmPresence(hall.announce()))
        arrived = hall.events[-1]
        assert isinstance(arrived, e.TicketArrived)
        assert arrived.clerk == clerk
