"""A clerk takes back their own last act: the world is as before, or they are told why it cannot."""

from collections.abc import Callable
from dataclasses import fields
from typing import Any

import pytest
from hypothesis import given, strategies as st

from server.domain import commands as c
from server.domain.attention import Channel, Outcome
from server.domain.decide.context import Decision
from server.domain.events import AttentionRegistered, ServiceFinished, taken_back
from server.domain.evolve.evolve import evolve, keep
from server.domain.identity import AttentionId, ClerkId, TicketId
from server.domain.office import Office, Topic, copy_of, new_office
from server.domain.refusals import Code
from server.domain.ticket import IN_HAND, Occasion, State
from tests.domain.builders import (
    ADMINISTRATOR,
    ADVICE,
    ANA,
    BRUNO,
    CARLA,
    LUNCH,
    OLDEST,
    ONE,
    PERMIT,
    TAX,
    TWO,
    Hall,
    examples,
    small_office,
)
from tests.domain.wishes import Chooser, desk_wish, lobby_wish, staff_wish

CALLS_ON = c.CallNext(Occasion.FINISH)
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


def undoable(hall: Hall, clerk: ClerkId) -> list[tuple[c.Command, ...]]:
    """The acts that a clerk could do now and take back, some of several commands at once."""
    office = hall.office
    held, attention = office.held_by(clerk), office.attention_of(clerk)
    if held is not None and held.state is State.CALLED:
        return [(c.MarkNoShow(),), (c.ParkTicket(held.id),)]
    if held is not None and attention is not None and held.state is State.SERVING:
        moved = c.TransferTicket(ADVICE, "a tree on the pavement")
        return [
            (c.FinishService(),),
            (c.FinishService(), CALLS_ON),
            (c.ParkTicket(held.id),),
            (moved,),
        ]
    if held is None and attention is not None:
        return [(c.RegisterAttention(),), (c.RegisterAttention(), CALLS_ON)]
    waiting = [t.id for t in office.tickets.live().values() if t.state is State.WAITING]
    by_hand = [(act(each),) for each in waiting[:2] for act in (c.CallTicket, c.ParkTicket)]
    return [(c.CallNext(Occasion.IDLE),), *by_hand]


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
        for first, *others in undoable(hall, clerk):
            before = copy_of(hall.office)
            caller = c.Caller(hall.office.consoles[clerk], "clerk")
            if not isinstance(hall.ask(caller, first), Decision):
                continue
            for each in others:
                # A finish whose call is refused, as no one waits, is taken back alone.
                hall.later(seconds=choose((0, 2)))
                hall.ask(caller, each)
            hall.later(seconds=choose((0, 3, 8 if others else 10)))
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


def test_finish_and_call_are_one_act() -> None:
    """The person called by mistake waits in their place, and the one before is attended again."""
    hall, first, attention = serving()
    shown, second = list(hall.office.calls), next(t for t in hall.office.tickets if t != first)
    before = hall.ticket(second)
    hall.does(ANA, c.FinishService())
    hall.later(seconds=1).does(ANA, CALLS_ON)
    wrong = hall.office.call_number
    assert hall.office.held_by(ANA) == hall.ticket(second)
    hall.later(seconds=9).does(ANA, c.UndoAct())
    assert hall.ticket(second) == before
    assert hall.office.calls == shown
    assert hall.ticket(first).state is State.SERVING
    assert hall.office.told(attention, Topic.NOTE) == "came twice"
    assert hall.cannot(ANA, c.UndoAct()) is Code.NOTHING_TO_UNDO
    hall.does(ANA, c.FinishService(), CALLS_ON)
    assert hall.office.call_number == wrong + 1


def test_a_call_by_a_console_left_alone_goes_back() -> None:
    """With the slot of its profile: who is next is as it was."""
    hall, [first, _] = ready()
    hall.does(ANA, c.CallNext(Occasion.IDLE))
    assert hall.office.pointers
    hall.does(ANA, c.UndoAct())
    assert hall.ticket(first).state is State.WAITING
    assert not hall.office.pointers
    assert not hall.office.calls
    assert hall.calls(ANA) == first


def test_a_slot_that_another_counter_has_used_since_is_not_given_back() -> None:
    """Its call came after by the same rule, and was right when it came."""
    hall = Hall()
    hall.sits(ANA, ONE)
    hall.sits(CARLA, TWO)
    first, _, _ = [hall.issue(ticket_class=OLDEST) for _ in range(3)]
    hall.does(ANA, c.CallNext(Occasion.IDLE))
    hall.calls(CARLA)
    after = dict(hall.office.pointers)
    hall.does(ANA, c.UndoAct())
    assert hall.office.pointers == after
    assert hall.ticket(first).state is State.WAITING


@pytest.mark.parametrize("state", ["start", "no_show", "recall"])
def test_a_called_person_who_has_come_is_not_sent_back(state: str) -> None:
    """Nor is one called twice, or marked as missing: then only that is taken back."""
    hall, first, _ = serving()
    hall.does(ANA, c.FinishService(), CALLS_ON)
    called = hall.office.in_hand[ANA]
    then = {"start": c.StartService(), "no_show": c.MarkNoShow(), "recall": c.Recall()}
    hall.does(ANA, then[state])
    if state == "no_show":
        hall.does(ANA, c.UndoAct())
        assert hall.ticket(called).state is State.CALLED
    else:
        assert hall.cannot(ANA, c.UndoAct()) is Code.WRONG_STATE
    assert hall.ticket(first).state is State.SERVED


def test_a_call_long_after_a_finish_is_none_of_it() -> None:
    """The connection was lost between; nor does it come with any other act."""
    hall, first, _ = serving()
    hall.does(ANA, c.FinishService())
    hall.later(seconds=11).does(ANA, CALLS_ON)
    assert hall.cannot(ANA, c.UndoAct()) is Code.NOTHING_TO_UNDO
    hall, first, _ = serving()
    hall.does(ANA, c.ParkTicket(first), CALLS_ON)
    assert hall.cannot(ANA, c.UndoAct()) is Code.TICKET_IN_HAND


def on_the_telephone() -> tuple[Hall, AttentionId]:
    hall, _ = ready()
    hall.does(ANA, c.StartAttention(Channel.TELEPHONE, PERMIT))
    hall.does(ANA, c.SaveAttention(need="a permit", note="calls back at ten"))
    return hall, hall.attention(ANA).id


@pytest.mark.parametrize("channel", [Channel.TELEPHONE, Channel.WRITTEN, Channel.ONLINE])
def test_an_attention_without_a_ticket_goes_on(channel: Channel) -> None:
    """Its line of the register goes; need and note are kept, and it is registered once."""
    hall, _ = ready()
    hall.does(ANA, c.StartAttention(channel, PERMIT), c.SaveAttention(need="x", note="y"))
    attention = hall.attention(ANA)
    hall.does(ANA, c.RegisterAttention(outcome=Outcome.UNRESOLVED))
    hall.later(seconds=10).does(ANA, c.UndoAct())
    assert hall.attention(ANA) == attention
    assert hall.office.told(attention.id, Topic.NEED) == "x"
    assert hall.office.told(attention.id, Topic.NOTE) == "y"
    hall.does(ANA, c.RegisterAttention())
    assert hall.office.attentions[attention.id].outcome is Outcome.RESOLVED


def test_note_of_a_call_goes_once_its_registration_stays() -> None:
    """With the clerk's next act, or as they leave the counter."""
    hall, attention = on_the_telephone()
    hall.does(ANA, c.RegisterAttention())
    hall.later(minutes=1).calls(ANA)
    hall.does(ANA, c.MarkNoShow())
    assert not hall.office.told(attention, Topic.NOTE)
    hall, attention = on_the_telephone()
    hall.does(ANA, c.RegisterAttention(), c.CloseCounter())
    assert not hall.office.told(attention, Topic.NEED)


def test_a_telephone_call_at_a_paused_counter_goes_on_there() -> None:
    """As it may begin there; the person with a ticket would need an open one."""
    hall, _ = ready()
    hall.does(ANA, c.PauseCounter(LUNCH), c.StartAttention(Channel.TELEPHONE))
    hall.does(ANA, c.RegisterAttention(), c.UndoAct())
    assert hall.attention(ANA).registered_at is None
    hall, _ = on_the_telephone()
    hall.does(ANA, c.RegisterAttention(), CALLS_ON, c.UndoAct())
    assert hall.attention(ANA).channel is Channel.TELEPHONE
    assert hall.office.held_by(ANA) is None
    hall.does(ANA, c.RegisterAttention(), c.StartAttention(Channel.WRITTEN))
    assert hall.cannot(ANA, c.UndoAct()) is Code.ATTENTION_OPEN
