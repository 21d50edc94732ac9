"""Tickets that a kiosk gave without the server: one ticket with two codes, by its real arrival."""

from datetime import UTC, datetime, timedelta

import pytest

from server.domain import commands as c, events as e
from server.domain.daybook import last_number
from server.domain.identity import Letter, TicketId
from server.domain.refusals import Code
from server.domain.ticket import IssuedAlone, State, Ticket
from tests.domain.builders import ANA, CONSOLES, GENERAL, MORNING, ONE, PERMIT, Hall, kiosk


def given(code: str, at: datetime) -> c.IssueTicket:
    """A ticket that a kiosk hands in."""
    return c.IssueTicket(PERMIT, GENERAL, issued_alone=IssuedAlone(code, at))


def hand_in(hall: Hall, code: str, *, ago: float, number: int = 1) -> Ticket:
    """Hand in a ticket that was given some minutes ago."""
    command = given(code, hall.now - timedelta(minutes=ago))
    found = hall.grant(kiosk(number), command).answer.ticket
    assert found is not None
    return hall.ticket(found)


@pytest.fixture
def hall() -> Hall:
    return Hall()


def test_ticket_has_both_codes(hall: Hall) -> None:
    """The paper's code is the ticket's name; its series still counts without a gap."""
    hall.grant(kiosk(), c.IssueTicket(PERMIT, GENERAL))
    ticket = hand_in(hall, "X003", ago=30)
    assert (ticket.code, ticket.series_code) == ("X003", "A002")
    issued = hall.events[-1]
    assert isinstance(issued, e.TicketIssued)
    assert issued.issued_alone == IssuedAlone("X003", ticket.arrival)
    assert hall.grant(kiosk(), c.IssueTicket(PERMIT, GENERAL)).answer.code == "A003"


def test_earlier_person_is_called_first(hall: Hall) -> None:
    """The order is by arrival, not by when the server heard of a person."""
    hall.later(minutes=60)
    hall.grant(kiosk(), c.IssueTicket(PERMIT, GENERAL))
    late, early = hand_in(hall, "X002", ago=20), hand_in(hall, "X001", ago=40)
    hall.sits(ANA, ONE)
    first = hall.grant(CONSOLES[ANA], c.CallNext()).answer
    assert (first.ticket, first.code) == (early.id, "X001")
    assert hall.office.calls[-1].code == "X001"
    hall.grant(CONSOLES[ANA], c.MarkNoShow())
    assert hall.grant(CONSOLES[ANA], c.CallNext()).answer.ticket == late.id


def test_arrival_is_never_later_than_now(hall: Hall) -> None:
    """A kiosk's clock may have run ahead: what it said stands in the event."""
    ticket = hand_in(hall, "X001", ago=-30)
    assert ticket.arrival == hall.now
    issued = hall.events[-1]
    assert isinstance(issued, e.TicketIssued)
    assert issued.issued_alone is not None
    assert issued.issued_alone.at == hall.now + timedelta(minutes=30)


def test_ticket_of_a_day_that_ended_is_refused(hall: Hall) -> None:
    """Its person has gone; yesterday's last minute is another day's."""
    hall.later(days=1)
    assert hall.refuse(kiosk(), given("X001", MORNING)) is Code.TICKET_AGED
    ended = datetime(2026, 3, 3, 2, 30, tzinfo=UTC)  # half past eleven at night, without hours
    assert hall.refuse(kiosk(), given("X001", ended)) is Code.TICKET_AGED
    hall.grant(kiosk(), given("X001", ended + timedelta(seconds=1)))


@pytest.mark.parametrize("code", ["A001", "X000"])
def test_code_of_a_series_is_refused(hall: Hall, code: str) -> None:
    """A series would give the same code again, and no code is number 0."""
    assert hall.refuse(kiosk(), given(code, hall.now)) is Code.WRONG_LETTER


def test_second_ticket_of_a_code_is_refused(hall: Hall) -> None:
    """A kiosk whose record was lost may have printed it again; tomorrow it is free."""
    hand_in(hall, "X001", ago=5)
    assert hall.refuse(kiosk(2), given("X001", hall.now)) is Code.CODE_TAKEN
    hall.later(days=1)
    hand_in(hall, "X001", ago=5)


def test_last_emergency_number_is_known(hall: Hall) -> None:
    """The floor for a kiosk that has lost its own count; handed in out of order."""
    for code in ("X002", "X007", "X004"):
        hand_in(hall, code, ago=5)
    assert last_number(hall.office, Letter("X"), hall.now) == 7
    assert last_number(hall.office, Letter("Y"), hall.now) == 0
    hall.later(days=1)
    assert last_number(hall.office, Letter("X"), hall.now) == 0


def test_neither_stop_nor_closed_kiosk_bars_it(hall: Hall) -> None:
    """The person has the paper already."""
    device = kiosk().device
    hall.follow([e.TicketsStopped(at=hall.now, service=PERMIT, reason="No more")])
    hall.follow([e.KioskTakenOut(at=hall.now, device=device)])
    assert hand_in(hall, "X001", ago=5).state is State.WAITING


def test_only_a_kiosk_gives_tickets_alone(hall: Hall) -> None:
    """A console has the server, or no queue."""
    hall.sits(ANA, ONE)
    assert hall.refuse(CONSOLES[ANA], given("X001", hall.now)) is Code.FORBIDDEN


class TestPaperCode:
    """The server had given the ticket; its answer was lost, and the kiosk printed another code."""

    @pytest.fixture
    def ticket(self, hall: Hall) -> TicketId:
        found = hall.grant(kiosk(), c.IssueTicket(PERMIT, GENERAL)).answer.ticket
        assert found is not None
        return found

    def noted(self, hall: Hall, ticket: TicketId, code: str = "X001") -> Ticket:
        alone = IssuedAlone(code, hall.now - timedelta(seconds=5))
        hall.grant(kiosk(), c.NotePaperCode(ticket, alone))
        return hall.ticket(ticket)

    def test_one_ticket_has_both_codes(self, hall: Hall, ticket: TicketId) -> None:
        """Its arrival stays what the server knows."""
        arrival = hall.ticket(ticket).arrival
        found = self.noted(hall.later(minutes=4), ticket)
        assert (found.code, found.series_code, found.arrival) == ("X001", "A001", arrival)
        assert last_number(hall.office, Letter("X"), hall.now) == 1

    def test_call_has_the_code_of_the_paper(self, hall: Hall, ticket: TicketId) -> None:
        """It was called by a code that is on no paper; now the board shows the other one."""
        hall.sits(ANA, ONE)
        hall.grant(CONSOLES[ANA], c.CallNext())
        assert self.noted(hall, ticket).state is State.CALLED
        assert [call.code for call in hall.office.calls] == ["X001"]

    def test_missed_call_did_not_count(self, hall: Hall, ticket: TicketId) -> None:
        """No person could answer it, so they wait again at their place."""
        hall.sits(ANA, ONE)
        hall.grant(CONSOLES[ANA], c.CallNext())
        hall.grant(CONSOLES[ANA], c.MarkNoShow())
        assert self.noted(hall, ticket).state is State.WAITING

    def test_old_code_does_not_come_back(self, hall: Hall, ticket: TicketId) -> None:
        """An undo would restore the ticket as it was."""
        hall.sits(ANA, ONE)
        hall.grant(CONSOLES[ANA], c.CallNext())
        hall.grant(CONSOLES[ANA], c.MarkNoShow())
        self.noted(hall, ticket)
        assert hall.refuse(CONSOLES[ANA], c.UndoAct()) is Code.NOTHING_TO_UNDO

    def test_only_once_and_by_its_kiosk(self, hall: Hall, ticket: TicketId) -> None:
        """Another kiosk or another code is refused."""
        alone = IssuedAlone("X001", hall.now)
        assert hall.refuse(kiosk(2), c.NotePaperCode(ticket, alone)) is Code.NOT_YOURS
        self.noted(hall, ticket)
        other = c.NotePaperCode(ticket, IssuedAlone("X002", hall.now))
        assert hall.refuse(kiosk(), other) is Code.CODE_TAKEN
