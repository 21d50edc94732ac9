"""An act that was undone has taught the estimate nothing."""

from copy import deepcopy

import pytest

from server.domain import commands as c
from server.domain.attention import Channel
from server.domain.evolve.evolve import evolve
from server.domain.identity import TicketId
from server.domain.office import copy_of, new_office
from server.domain.ticket import Occasion, State
from server.estimate.record import Day, Record
from tests.domain.builders import ANA, GENERAL, ONE, PHONE, TAX, Hall


def learnt(hall: Hall) -> Day:
    office, record = new_office(hall.office.id), Record()
    for event in hall.events:
        record.note(office, event)
        evolve(office, event)
    assert record.today is not None
    return record.today


def morning() -> tuple[Hall, TicketId]:
    hall = Hall()
    hall.sits(ANA, ONE)
    for _ in range(4):
        hall.issue()
    hall.later(minutes=2)
    hall.serves(ANA)
    hall.later(minutes=1).calls(ANA)
    ticket = hall.office.in_hand[ANA]
    hall.later(minutes=1)
    return hall, ticket


@pytest.mark.parametrize(
    "act", ["no_show", "park", "finish", "transfer", "call", "finish_and_call", "register"]
)
def test_an_undone_act_teaches_nothing(act: str) -> None:
    """How long counters are busy and free is as if it had not been, also for what comes after."""
    hall, ticket = morning()
    if act in {"finish", "finish_and_call", "transfer"}:
        hall.does(ANA, c.StartService())
    if act == "call":
        hall.does(ANA, c.MarkNoShow())
        hall.later(minutes=1)
        ticket = next(
            name for name, held in hall.office.tickets.items() if held.state is State.WAITING
        )
    if act == "register":
        hall.does(ANA, c.MarkNoShow(), c.StartAttention(Channel.TELEPHONE, TAX))
        hall.later(minutes=3)
    before, undone = learnt(hall), deepcopy(hall)
    undone.office = copy_of(hall.office)
    acts: dict[str, tuple[c.Command, ...]] = {
        "no_show": (c.MarkNoShow(),),
        "park": (c.ParkTicket(ticket),),
        "finish": (c.FinishService(),),
        "transfer": (c.TransferTicket(TAX, "x"),),
        "call": (c.CallTicket(ticket),),
        "finish_and_call": (c.FinishService(), c.CallNext(Occasion.FINISH)),
        "register": (c.RegisterAttention(),),
    }
    undone.does(ANA, *acts[act])
    assert (learnt(undone).busy, learnt(undone).gaps) != (before.busy, before.gaps)
    undone.later(seconds=4).does(ANA, c.UndoAct())
    after = learnt(undone)
    assert (after.busy, after.gaps, after.arrivals) == (before.busy, before.gaps, before.arrivals)
    undone.later(seconds=20).does(ANA, *acts[act])
    hall.later(seconds=24).does(ANA, *acts[act])
    assert (learnt(undone).busy, learnt(undone).gaps) == (learnt(hall).busy, learnt(hall).gaps)


def test_person_who_was_let_in_by_mistake_has_not_arrived() -> None:
    """An arrival is when a person comes with a ticket of their telephone, not when they take it."""
    hall, _ = morning()
    before = len(learnt(hall).arrivals)
    ticket = hall.grant(PHONE, c.AnnounceTicket(TAX, GENERAL)).answer.ticket
    assert ticket is not None
    assert len(learnt(hall).arrivals) == before
    hall.later(minutes=7).does(ANA, c.ConfirmPresence(ticket))
    come = learnt(hall).arrivals[-1]
    assert (len(learnt(hall).arrivals), come.service) == (before + 1, TAX)
    hall.later(seconds=5).does(ANA, c.UndoAct())
    assert len(learnt(hall).arrivals) == before
    hall.does(ANA, c.ConfirmPresence(ticket))
    assert len(learnt(hall).arrivals) == before + 1
