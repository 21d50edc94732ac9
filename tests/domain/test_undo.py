"""A clerk takes back their own last act: the world is as before, or they are told why it cannot."""

from collections.abc import Callable
from dataclasses import fields
from typing import Any

import pytest
from hypothesis import given, strategies as st

from server.domain import commands as c
from server.domain.decide.context import Decision
from server.domain.events import AttentionRegistered, ServiceFinished, taken_back
from server.domain.evolve.evolve import evolve, keep
from server.domain.identity import AttentionId, ClerkId, TicketId
from server.domain.office import Office, Topic, copy_of, new_office
from server.domain.refusals import Code
from server.domain.ticket import IN_HAND, State
from tests.domain.builders import (
    ADMINISTRATOR,
    ADVICE,
    ANA,
    BRUNO,
    CARLA,
    ONE,
    PERMIT,
    TAX,
    TWO,
    Hall,
    examples,
    small_office,
)
from tests.domain.wishes import Chooser, desk_wish, lobby_wish, staff_wish

COUNTED_ON = frozenset({"seq", "clock", "call_number", "acts", "touched", "private"})
"""What only counts on, or is of the record itself; private facts are compared by their subjects."""


def world(office: Office) -> dict[str, Any]:
    """All of an office that people meet."""
    living = {*office.tickets, *office.attending.values()}
    told = {key: text for key, text in office.private.items() if key[0] in living}
    kept = {each.name: getattr(office, each.name) for each in fields(office)}
    return {name: each for name, each in kept.items() if name not in COUNTED_ON} | {"told": told}


def replayed(hall: Hall) -> Office:
    office, happened = new_office(hall.office.id), iter(hall.events)
    for seq, facts in hall.facts:
        while office.seq < seq:
            evolve(office, next(happened))
        keep(office, facts)
    return office


def undoable(hall: Hall, clerk: ClerkId) -> list[c.Command]:
    """The acts that a clerk could do now and take back."""
    office = hall.office
    held, attention = office.held_by(clerk), office.attention_of(clerk)
    if held is not None and held.state is State.CALLED:
        return [c.MarkNoShow(), c.ParkTicket(held.id)]
    if held is not None and attention is not None and held.state is State.SERVING:
        moved = c.TransferTicket(ADVICE, "a tree on the pavement")
        return [c.FinishService(), c.ParkTicket(held.id), moved]
    waiting = [t.id for t in office.tickets.values() if t.state is State.WAITING]
    return [act for ticket in waiting[:3] for act in (c.CallTicket(ticket), c.ParkTicket(ticket))]


def chooser(data: st.DataObject) -> Chooser:
    return lambda among: data.draw(st.sampled_from(among))


@given(data=st.data())
@examples(50)
def test_an_act_undone_has_not_been(data: st.DataObject) -> None:
    """After any commands, act and undo leave the world as it was, in state and replay."""
    hall = Hall()
    hall.sits(ANA, ONE)
    hall.sits(BRUNO, TWO)
    choose = chooser(data)
    for _ in range(3):
        hall.issue()
    kinds = (lobby_wish, desk_wish, desk_wish, desk_wish, staff_wish)
    for _ in range(data.draw(st.integers(0, 25))):
        hall.later(seconds=choose((0, 1, 20)))
        hall.ask(*choose(kinds)(hall.office, choose))
    for clerk in (ANA, BRUNO, CARLA):
        if clerk not in hall.office.consoles:
            continue
        for act in undoable(hall, clerk)[:4]:
            before = copy_of(hall.office)
            caller = c.Caller(hall.office.consoles[clerk], "clerk")
            if not isinstance(hall.ask(caller, act), Decision):
                continue
            hall.later(seconds=choose((0, 3, 10)))
            hall.grant(caller, c.UndoAct())
            assert world(hall.office) == world(before)
            assert list(hall.office.calls) == list(before.calls)
    assert replayed(hall) == hall.office


def ready(*, tickets: int = 2) -> tuple[Hall, list[TicketId]]:
    hall = Hall()
    hall.sits(ANA, ONE)
    hall.sits(BRUNO, TWO)
    return hall, [hall.issue() for _ in range(tickets)]


def serving() -> tuple[Hall, TicketId, AttentionId]:
    """Ana attends the first of two people, and has noted what they need."""
    hall, [first, _] = ready()
    hall.calls(ANA)
    hall.does(ANA, c.StartService(), c.SaveAttention(need="a permit", note="came twice"))
    return hall, first, hall.attention(ANA).id


def test_undone_finish_is_no_attention() -> None:
    """Its line of the register goes, and the clerk has the person, the need and the note again."""
    hall, ticket, attention = serving()
    hall.does(ANA, c.FinishService())
    assert hall.office.attentions[attention].registered_at is not None
    hall.later(seconds=9).does(ANA, c.UndoAct())
    assert hall.attention(ANA).registered_at is None
    assert hall.office.told(attention, Topic.NEED) == "a permit"
    assert hall.office.told(attention, Topic.NOTE) == "came twice"
    assert hall.ticket(ticket).state is State.SERVING
    hall.later(minutes=1).does(ANA, c.FinishService())
    assert hall.ticket(ticket).ended_at == hall.now


def test_need_and_note_go_once_a_finish_stays() -> None:
    """They are kept for an undo, and no longer than until the clerk's next act."""
    hall, _, attention = serving()
    hall.does(ANA, c.FinishService())
    hall.later(minutes=1).calls(ANA)
    hall.does(ANA, c.MarkNoShow())
    assert not hall.office.told(attention, Topic.NOTE)


def test_undone_no_show_is_called_again() -> None:
    """The board shows the call as before, and it is not counted as another one."""
    hall, [ticket, _] = ready()
    hall.calls(ANA)
    shown = list(hall.office.calls)
    hall.does(ANA, c.MarkNoShow())
    hall.does(ANA, c.UndoAct())
    assert hall.ticket(ticket).state is State.CALLED
    assert hall.office.calls == shown
    hall.does(ANA, c.StartService())


def test_wrong_call_by_hand_is_withdrawn() -> None:
    """It leaves the board, its ticket waits in its place, and its number is not given again."""
    hall, [first, second] = ready()
    hall.does(ANA, c.CallTicket(second))
    wrong = hall.office.call_number
    hall.does(ANA, c.UndoAct())
    assert not hall.office.calls
    assert hall.ticket(second).called_at is None
    assert hall.calls(ANA) == first
    assert hall.office.calls[0].number == wrong + 1


def test_undone_transfer_brings_back_the_need() -> None:
    """The need told to the other service is replaced by the one that the ticket had."""
    hall, ticket, _ = serving()
    hall.does(ANA, c.TransferTicket(TAX, "to be weighed"))
    assert hall.office.told(ticket, Topic.NEED) == "to be weighed"
    hall.does(ANA, c.UndoAct())
    assert hall.office.told(ticket, Topic.NEED) == ""
    assert hall.ticket(ticket).service == PERMIT


@pytest.mark.parametrize(
    "act", [lambda _: c.FinishService(), c.ParkTicket, lambda _: c.TransferTicket(TAX, "x")]
)
def test_undo_ends_after_ten_seconds(act: Callable[[TicketId], c.Command]) -> None:
    hall, ticket, _ = serving()
    hall.does(ANA, act(ticket))
    hall.later(seconds=10.5)
    assert hall.cannot(ANA, c.UndoAct()) is Code.NOTHING_TO_UNDO
    assert hall.ticket(ticket).state not in IN_HAND


def test_only_ones_own_act_is_undone() -> None:
    """A colleague has nothing to undo, and an act is undone once."""
    hall, _, _ = serving()
    assert hall.cannot(ANA, c.UndoAct()) is Code.NOTHING_TO_UNDO
    hall.does(ANA, c.FinishService())
    assert hall.cannot(BRUNO, c.UndoAct()) is Code.NOTHING_TO_UNDO
    hall.does(ANA, c.UndoAct())
    assert hall.cannot(ANA, c.UndoAct()) is Code.NOTHING_TO_UNDO


def test_a_ticket_that_moved_on_is_not_taken_back() -> None:
    """A colleague called it, or let it wait again, meanwhile."""
    hall, ticket, _ = serving()
    hall.does(ANA, c.ParkTicket(ticket))
    hall.does(BRUNO, c.ResumeTicket(ticket))
    assert hall.cannot(ANA, c.UndoAct()) is Code.WRONG_STATE
    hall, ticket, _ = serving()
    hall.does(ANA, c.TransferTicket(TAX, "x"))
    hall.does(BRUNO, c.CallTicket(ticket))
    assert hall.cannot(ANA, c.UndoAct()) is Code.WRONG_STATE


def test_full_hands_take_nothing_back() -> None:
    """The next person is in hand already, with a ticket or on the telephone."""
    hall, _, _ = serving()
    hall.does(ANA, c.FinishService(), c.CallNext())
    assert hall.cannot(ANA, c.UndoAct()) is Code.TICKET_IN_HAND


def test_a_paused_counter_takes_nothing_back_until_it_opens() -> None:
    hall, ticket, _ = serving()
    hall.does(ANA, c.FinishService(), c.WorkInBackOffice())
    assert hall.cannot(ANA, c.UndoAct()) is Code.COUNTER_NOT_OPEN
    hall.does(ANA, c.OpenCounter(ONE), c.UndoAct())
    assert hall.ticket(ticket).state is State.SERVING


def test_a_waiting_ticket_set_aside_comes_back_with_full_hands() -> None:
    """It was in no one's hands, so it needs none."""
    hall, [_, second] = ready()
    hall.calls(ANA)
    hall.does(ANA, c.StartService(), c.ParkTicket(second), c.UndoAct())
    assert hall.ticket(second).state is State.WAITING
    assert not hall.ticket(second).has_returned


def test_another_office_file_ends_what_may_be_undone() -> None:
    """Its services may lack the one that the person came for."""
    hall, _, _ = serving()
    hall.does(ANA, c.FinishService())
    hall.grant(ADMINISTRATOR, c.LoadCatalogue(small_office()))
    assert hall.cannot(ANA, c.UndoAct()) is Code.NOTHING_TO_UNDO


def test_a_clock_set_back_ends_what_may_be_undone() -> None:
    """What was before would lie in the future."""
    hall, _, _ = serving()
    hall.does(ANA, c.FinishService())
    hall.later(hours=-2)
    assert hall.cannot(ANA, c.UndoAct()) is Code.NOTHING_TO_UNDO
    hall.issue()
    assert not hall.office.acts


def test_the_journal_says_which_events_do_not_count() -> None:
    """By their numbers in it: the finish and its line of the register."""
    hall, _, _ = serving()
    hall.does(ANA, c.FinishService(), c.UndoAct())
    gone = {
        number for number, event in enumerate(hall.events, 1) if number in taken_back(hall.events)
    }
    assert [type(hall.events[number - 1]) for number in sorted(gone)] == [
        ServiceFinished,
        AttentionRegistered,
    ]
