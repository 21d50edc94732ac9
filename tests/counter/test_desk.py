"""The way from greeting to register, and the key that is there at each place on it."""

from itertools import pairwise

import pytest

from antesala.messages import commands as c, decode_command, encode
from counter.dialogs.registry import SHEETS
from counter.work.desk import (
    ACTS,
    LOCAL,
    STEPS,
    Act,
    Choice,
    Stage,
    acts_of,
    command_for,
    is_ready,
    stage_of,
)
from tests.counter.office import J042, NEXT, OFFER, attention, desk, ticket

ID = "00000000-0000-4000-8000-000000000001"
CALLED = ticket("J042", 12, state="called")
SERVING = ticket("J042", 12, state="serving")


def test_nobody_signed_in_signs_in() -> None:
    """Without a clerk there are only the names."""
    assert stage_of(None, None) is Stage.SIGN_IN
    assert stage_of(None, desk()) is Stage.SIGN_IN


def test_a_counter_comes_first() -> None:
    """A clerk without a counter, or whose counter closed, chooses one."""
    assert stage_of("carolina", None) is Stage.CHOOSE
    assert stage_of("carolina", desk(state="closed", clerk=None)) is Stage.CHOOSE


def test_a_colleagues_desk_is_not_ours() -> None:
    """A desk that another clerk has taken since cannot be used."""
    assert stage_of("carolina", desk(clerk="hugo")) is Stage.CHOOSE


def test_the_desk_tells_the_stage() -> None:
    """Free, called, serving and paused are read from the desk and never remembered."""
    assert stage_of("carolina", desk()) is Stage.FREE
    assert stage_of("carolina", desk(state="paused")) is Stage.PAUSED
    assert stage_of("carolina", desk(ticket=CALLED)) is Stage.CALLED
    served = desk(ticket=SERVING, attention=attention())
    assert stage_of("carolina", served) is Stage.SERVING


def test_an_attention_without_ticket_is_served() -> None:
    """A caller on the telephone is attended too."""
    assert stage_of("carolina", desk(attention=attention(channel="telephone"))) is Stage.SERVING


def test_every_stage_has_a_main_act() -> None:
    """The large key is never without an act, and no act is there twice."""
    for stage, acts in ACTS.items():
        assert acts, stage
        assert len(set(acts)) == len(acts)


def test_the_steps_end_in_the_register() -> None:
    """Advancing walks the procedure; the main act of its last step is to finish."""
    walked = [STEPS[0]]
    while acts_of(Stage.SERVING, attention(step=walked[-1]))[0] is Act.ADVANCE:
        held = desk(ticket=SERVING, attention=attention(step=walked[-1]))
        command = command_for(Act.ADVANCE, Choice(), held, ID)
        assert isinstance(command, c.SaveAttention)
        assert command.step is not None
        walked.append(command.step)
    assert tuple(walked) == STEPS
    assert acts_of(Stage.SERVING, attention(step="register"))[0] is Act.FINISH


def test_back_leads_to_the_step_before() -> None:
    """Every step but the first has a way back."""
    assert Act.BACK not in acts_of(Stage.SERVING, attention(step="welcome"))
    for before, step in pairwise(STEPS):
        held = desk(ticket=SERVING, attention=attention(step=step))
        back = c.SaveAttention(id=ID, attention=attention().id, step=before)
        assert command_for(Act.BACK, Choice(), held, ID) == back


def test_linking_is_registered_next() -> None:
    """A person for another unit is registered, or taken back to the need."""
    held = desk(ticket=SERVING, attention=attention(step="link"))
    steps = {Act.ADVANCE: "register", Act.BACK: "need"}
    for act, step in steps.items():
        command = command_for(act, Choice(), held, ID)
        assert isinstance(command, c.SaveAttention)
        assert (command.attention, command.step) == (attention().id, step)


def test_finishing_says_kind_and_outcome() -> None:
    """The clerk's choices are registered; the server decides the rest."""
    held = desk(ticket=SERVING, attention=attention(step="register"))
    chosen = Choice(kind="complaint", outcome="unresolved")
    finished = c.FinishService(id=ID, kind="complaint", outcome="unresolved")
    assert command_for(Act.FINISH, chosen, held, ID) == finished
    assert command_for(Act.FINISH, Choice(), held, ID) == c.FinishService(id=ID)


def test_a_telephone_attention_is_registered() -> None:
    """Without a ticket there is no service to finish."""
    held = desk(attention=attention(channel="telephone"))
    assert command_for(Act.FINISH, Choice(), held, ID) == c.RegisterAttention(id=ID)


@pytest.mark.parametrize(
    "act",
    sorted(set(Act) - LOCAL - (set(SHEETS) - {Act.PARK, Act.FINISH, Act.CLOSE, Act.SIGN_OUT})),
)
def test_every_command_passes_the_wire(act: Act) -> None:
    """Every key sends a command that a server can read."""
    choice = Choice(clerk="carolina", pin="1234", counter="c3", help_call="kiosk-1")
    held = desk(ticket=SERVING, attention=attention(step="need"), next_call=NEXT, offers=[OFFER])
    command = command_for(act, choice, held, ID)
    assert decode_command(encode(command)) == command


def test_nothing_is_done_to_nothing() -> None:
    """A step without an attention is a fault and never a command."""
    with pytest.raises(ValueError, match="attention"):
        command_for(Act.ADVANCE, Choice(), desk(ticket=J042), ID)
    with pytest.raises(ValueError, match="desk"):
        command_for(Act.OPEN_AGAIN, Choice(), None, ID)


def test_keys_wait_for_what_they_need() -> None:
    """A name and a PIN, a free counter, a waiting person."""
    half, whole = Choice(clerk="carolina", pin="123"), Choice(clerk="carolina", pin="1234")
    assert not is_ready(Act.SIGN_IN, half, None, counter_is_free=False)
    assert is_ready(Act.SIGN_IN, whole, None, counter_is_free=False)
    assert not is_ready(Act.OPEN, whole, None, counter_is_free=False)
    assert is_ready(Act.OPEN, whole, None, counter_is_free=True)
    assert not is_ready(Act.CALL_NEXT, whole, desk(), counter_is_free=True)
    assert is_ready(Act.CALL_NEXT, whole, desk(next_call=NEXT), counter_is_free=True)
