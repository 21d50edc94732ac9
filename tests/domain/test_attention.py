"""The attention, as procedure AUM-010 has it: welcome, need, guide or link, farewell, register."""

from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest

from server.domain import commands as c
from server.domain.attention import WAYS, Channel, Kind, Outcome, Step
from server.domain.identity import ClerkId, ServiceId
from server.domain.office import Topic
from server.domain.refusals import Code
from server.domain.ticket import State
from tests.domain.builders import (
    ADMINISTRATOR,
    ADVICE,
    ANA,
    DIEGO,
    MORNING,
    ONE,
    PARKS,
    PERMIT,
    PLANTS,
    TAX,
    Hall,
)


@pytest.fixture
def hall() -> Hall:
    """Ana sits at counter 1."""
    hall = Hall()
    hall.sits(ANA, ONE)
    return hall


def attend(hall: Hall) -> None:
    hall.issue()
    hall.does(ANA, c.CallNext(), c.StartService())


def steps(hall: Hall, *path: Step) -> None:
    for step in path:
        hall.does(ANA, c.SaveAttention(step=step))


def test_procedure_within_our_reach(hall: Hall) -> None:
    """010, 020, 040, 050, 060: welcomed, heard, guided, seen off, registered."""
    attend(hall)
    assert hall.attention(ANA).step is Step.WELCOME
    steps(hall, Step.NEED, Step.GUIDE, Step.FAREWELL, Step.REGISTER)
    attention = hall.attention(ANA).id
    hall.does(ANA, c.FinishService(outcome=Outcome.GUIDED))
    line = hall.office.attentions[attention]
    assert (line.step, line.outcome) == (Step.REGISTER, Outcome.GUIDED)


def test_procedure_beyond_our_reach(hall: Hall) -> None:
    """010, 020, 030, 060: welcomed, heard, linked, registered."""
    attend(hall)
    steps(hall, Step.NEED, Step.LINK, Step.REGISTER)


def test_one_step_back(hall: Hall) -> None:
    """A clerk who went on too soon can go back."""
    attend(hall)
    steps(hall, Step.NEED, Step.GUIDE, Step.NEED, Step.LINK, Step.NEED, Step.WELCOME)


@pytest.mark.parametrize("here", Step)
@pytest.mark.parametrize("there", Step)
def test_only_steps_of_the_procedure(hall: Hall, here: Step, there: Step) -> None:
    """From each step, those that the procedure has and no other; staying is no step."""
    attend(hall)
    paths = {
        Step.WELCOME: [],
        Step.NEED: [Step.NEED],
        Step.GUIDE: [Step.NEED, Step.GUIDE],
        Step.LINK: [Step.NEED, Step.LINK],
        Step.FAREWELL: [Step.NEED, Step.GUIDE, Step.FAREWELL],
        Step.REGISTER: [Step.NEED, Step.LINK, Step.REGISTER],
    }
    steps(hall, *paths[here])
    if there is here or there in WAYS[here]:
        steps(hall, there)
    else:
        assert hall.cannot(ANA, c.SaveAttention(step=there)) is Code.WRONG_STEP


def test_register_fills_itself_in(hall: Hall) -> None:
    """One key: date, hour, kind, service and clerk are known; a service makes it a procedure."""
    attend(hall)
    began, attention = hall.now, hall.attention(ANA).id
    hall.later(minutes=12).does(ANA, c.FinishService())
    line = hall.office.attentions[attention]
    assert (line.clerk, line.counter, line.channel) == (ANA, ONE, Channel.IN_PERSON)
    assert (line.started_at, line.registered_at) == (began, began + timedelta(minutes=12))
    assert line.registered_on == MORNING.date()
    assert (line.kind, line.service, line.outcome) == (Kind.PROCEDURE, PERMIT, Outcome.RESOLVED)
    assert (line.unit, line.received_by) == (None, None)


def test_kind_said_last_is_registered(hall: Hall) -> None:
    """The clerk's last choice replaces earlier ones."""
    for said, at_the_end, kind in (
        (Kind.COMPLAINT, None, Kind.COMPLAINT),
        (Kind.COMPLAINT, Kind.REPORT, Kind.REPORT),
    ):
        attend(hall)
        attention = hall.attention(ANA).id
        hall.does(ANA, c.SaveAttention(kind=said), c.FinishService(at_the_end))
        assert hall.office.attentions[attention].kind is kind


def test_saving_leaves_the_rest(hall: Hall) -> None:
    """A field left out stays as it is, need and note among them."""
    attend(hall)
    hall.does(ANA, c.SaveAttention(step=Step.NEED, need="A wall", kind=Kind.REPORT, brought=(0,)))
    hall.does(ANA, c.SaveAttention(note="Came twice"))
    attention = hall.attention(ANA)
    assert (attention.step, attention.kind, attention.brought) == (Step.NEED, Kind.REPORT, (0,))
    assert hall.office.told(attention.id, Topic.NEED) == "A wall"
    assert hall.office.told(attention.id, Topic.NOTE) == "Came twice"
    hall.does(ANA, c.SaveAttention(note=""))
    assert hall.office.told(attention.id, Topic.NOTE) == ""


def test_a_note_lands_with_nobody_else(hall: Hall) -> None:
    """A note that was long on its way is refused where another attention is open by then."""
    attend(hall)
    former = hall.attention(ANA).id
    hall.does(ANA, c.SaveAttention(attention=former, note="Came twice"), c.FinishService())
    attend(hall)
    late = c.SaveAttention(attention=former, note="Came twice")
    assert hall.cannot(ANA, late) is Code.NO_ATTENTION
    assert hall.office.told(hall.attention(ANA).id, Topic.NOTE) == ""


def test_an_end_may_be_told_later(hall: Hall) -> None:
    """A clerk who forgot says when it was; the journal has when it was said, too."""
    attend(hall)
    began, attention = hall.now, hall.attention(ANA)
    hall.later(minutes=50)
    for wrong in (began - timedelta(seconds=1), hall.now + timedelta(seconds=1)):
        assert hall.cannot(ANA, c.FinishService(ended_at=wrong)) is Code.MALFORMED
    ended = began + timedelta(minutes=12)
    hall.does(ANA, c.FinishService(ended_at=ended))
    assert attention.ticket is not None
    assert hall.ticket(attention.ticket).ended_at == ended
    assert hall.office.attentions[attention.id].registered_at == ended
    assert hall.events[-1].at == hall.now


def test_a_call_without_a_ticket_ended_earlier_too(hall: Hall) -> None:
    hall.does(ANA, c.StartAttention(Channel.TELEPHONE))
    attention, ended = hall.attention(ANA).id, hall.now + timedelta(minutes=3)
    hall.later(hours=1).does(ANA, c.RegisterAttention(ended_at=ended))
    assert hall.office.attentions[attention].registered_at == ended


def test_private_words_are_in_no_event(hall: Hall) -> None:
    """Need and note are kept apart, and forgotten once the attention cannot come back."""
    attend(hall)
    hall.does(ANA, c.SaveAttention(need="A wall", note="Came twice"))
    attention = hall.attention(ANA).id
    hall.does(ANA, c.FinishService())
    assert "wall" not in repr(hall.events)
    assert "twice" not in repr(hall.events)
    hall.does(ANA, c.CloseCounter())
    assert not [topic for subject, topic in hall.office.private if subject == attention]


def test_brought_are_requirements_of_the_service(hall: Hall) -> None:
    """Only places that the service has, each once; another service begins with none."""
    attend(hall)
    hall.does(ANA, c.SaveAttention(brought=(2, 0, 2, 7, -1)))
    assert hall.attention(ANA).brought == (0, 2)
    hall.does(ANA, c.SaveAttention(service=TAX))
    assert (hall.attention(ANA).service, hall.attention(ANA).brought) == (TAX, ())
    hall.does(ANA, c.SaveAttention(service=ADVICE, brought=(1,)))
    assert hall.attention(ANA).brought == (1,)


def test_telephone_is_attended_too(hall: Hall) -> None:
    """A call is welcomed, heard and registered like a visit; without a service, as information."""
    hall.does(ANA, c.StartAttention(Channel.TELEPHONE))
    attention = hall.attention(ANA)
    assert (attention.channel, attention.ticket) == (Channel.TELEPHONE, None)
    steps(hall, Step.NEED, Step.GUIDE, Step.FAREWELL)
    hall.does(ANA, c.RegisterAttention(outcome=Outcome.GUIDED))
    line = hall.office.attentions[attention.id]
    assert (line.kind, line.outcome) == (Kind.INFORMATION, Outcome.GUIDED)
    assert hall.office.attention_of(ANA) is None


def test_a_call_put_through_names_who_took_it(hall: Hall) -> None:
    """The register has the colleague and their unit, whether or not they sit at a console."""
    hall.does(ANA, c.StartAttention(Channel.TELEPHONE))
    attention = hall.attention(ANA).id
    steps(hall, Step.NEED, Step.LINK)
    hall.does(ANA, c.RegisterAttention(outcome=Outcome.LINKED, received_by=DIEGO))
    line = hall.office.attentions[attention]
    assert (line.outcome, line.received_by, line.unit) == (Outcome.LINKED, DIEGO, PARKS)


def test_a_receiver_is_a_colleague_of_a_link(hall: Hall) -> None:
    """No unknown clerk, not oneself, and none without a hand-over."""
    hall.does(ANA, c.StartAttention(Channel.TELEPHONE))
    linked = partial(c.RegisterAttention, outcome=Outcome.LINKED)
    assert hall.cannot(ANA, linked(received_by=ClerkId("nobody"))) is Code.UNKNOWN_CLERK
    assert hall.cannot(ANA, linked(received_by=ANA)) is Code.SAME_CLERK
    assert hall.cannot(ANA, c.RegisterAttention(received_by=DIEGO)) is Code.MALFORMED
    hall.does(ANA, linked())


def test_letter_is_attended_at_a_pause(hall: Hall) -> None:
    """Writing is answered while the counter does not call; about a service, it is a procedure."""
    hall.does(ANA, c.PauseCounter(), c.StartAttention(Channel.WRITTEN, PLANTS))
    attention = hall.attention(ANA).id
    hall.does(ANA, c.RegisterAttention())
    assert hall.office.attentions[attention].kind is Kind.PROCEDURE


def test_one_attention_at_a_time(hall: Hall) -> None:
    """A clerk has one attention at a time, with a ticket or without."""
    hall.does(ANA, c.StartAttention(Channel.ONLINE))
    assert hall.cannot(ANA, c.StartAttention(Channel.WRITTEN)) is Code.ATTENTION_OPEN
    hall.does(ANA, c.RegisterAttention())
    attend(hall)
    assert hall.cannot(ANA, c.StartAttention(Channel.WRITTEN)) is Code.TICKET_IN_HAND
    assert hall.cannot(ANA, c.RegisterAttention()) is Code.TICKET_IN_HAND


def test_nothing_begun_nothing_saved(hall: Hall) -> None:
    """Without an attention there are no notes to keep or register."""
    assert hall.cannot(ANA, c.SaveAttention(note="?")) is Code.NO_ATTENTION
    assert hall.cannot(ANA, c.RegisterAttention()) is Code.NO_ATTENTION
    assert hall.cannot(ANA, c.FinishService()) is Code.NO_TICKET_IN_HAND


def test_unheard_of_services_are_refused(hall: Hall) -> None:
    """An attention can neither begin with nor change to an unknown service."""
    nothing = ServiceId("nothing")
    assert hall.cannot(ANA, c.StartAttention(Channel.ONLINE, nothing)) is Code.UNKNOWN_SERVICE
    attend(hall)
    assert hall.cannot(ANA, c.SaveAttention(service=nothing)) is Code.UNKNOWN_SERVICE


def test_service_begins_when_called(hall: Hall) -> None:
    """A clerk starts with the person they have called, once."""
    hall.issue()
    assert hall.cannot(ANA, c.StartService()) is Code.NO_TICKET_IN_HAND
    hall.does(ANA, c.CallNext())
    assert hall.cannot(ANA, c.FinishService()) is Code.WRONG_STATE
    hall.does(ANA, c.StartService())
    assert hall.cannot(ANA, c.StartService()) is Code.WRONG_STATE


def test_times_of_a_service(hall: Hall) -> None:
    """Called, begun and ended are three moments, each kept on the ticket."""
    ticket = hall.issue()
    called = hall.later(minutes=3).now
    hall.does(ANA, c.CallNext())
    began = hall.later(minutes=1).now
    hall.does(ANA, c.StartService())
    ended = hall.later(minutes=9).now
    hall.does(ANA, c.FinishService())
    served = hall.ticket(ticket)
    assert served.state is State.SERVED
    assert (served.called_at, served.started_at, served.ended_at) == (called, began, ended)
    assert (served.clerk, served.counter) == (ANA, ONE)


def test_day_of_telephone_calls(hall: Hall) -> None:
    """A day without a ticket begins and ends too, and forgets the day before."""
    for _ in range(3):
        hall.later(days=1).sits(ANA, ONE)
        hall.does(ANA, c.StartAttention(Channel.TELEPHONE), c.RegisterAttention())
    assert len(hall.office.attentions) == 1
    assert hall.office.day == hall.now.date()
    assert not hall.office.is_day_closed


def test_the_kind_follows_the_service(hall: Hall) -> None:
    """It counts unless the clerk chooses another."""
    services = tuple(
        replace(each, kind=Kind.COMPLAINT) if each.id == PERMIT else each
        for each in hall.office.catalogue.services
    )
    book = replace(hall.office.catalogue, services=services)
    hall.grant(ADMINISTRATOR, c.LoadCatalogue(book))
    for said, kind in ((None, Kind.COMPLAINT), (Kind.REPORT, Kind.REPORT)):
        attend(hall)
        attention = hall.office.attending[ANA]
        hall.does(ANA, c.FinishService(said))
        assert hall.office.attentions[attention].kind is kind
