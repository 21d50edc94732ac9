"""The console's memory: its clerk, and the effect of answers on it."""

from antesala.messages import commands as c
from antesala.messages.frames import Answer, Refusal
from counter.work.desk import Act, Choice
from counter.work.hands import STRIKE
from counter.work.memory import PATIENCE, Memory
from tests.counter.office import NOW, attention, desk, stamp

ID = "00000000-0000-4000-8000-000000000001"
SIGN_IN = c.SignIn(id=ID, clerk="carolina", pin="1234")


def granted() -> Answer:
    return Answer(id=ID, at=stamp(NOW), seq=1)


def refused(code: str) -> Refusal:
    return Refusal(code=code, id=ID)


def test_signing_in_seats_the_clerk() -> None:
    """After the answer the clerk sits here, and the PIN is forgotten."""
    memory = Memory().choose(clerk="carolina", pin="1234").ask(Act.SIGN_IN, ID, 0)
    memory = memory.take(SIGN_IN, granted(), 0.1)
    assert memory.clerk == "carolina"
    assert memory.choice == Choice()
    assert memory.asked is None


def test_a_wrong_pin_is_forgotten() -> None:
    """The name stays chosen, the PIN is typed again."""
    memory = Memory().choose(clerk="carolina", pin="9999").ask(Act.SIGN_IN, ID, 0)
    memory = memory.take(SIGN_IN, refused("wrong_pin"), 0.1)
    assert memory.refused == "wrong_pin"
    assert (memory.choice.clerk, memory.choice.pin) == ("carolina", "")


def test_a_refusal_lasts_until_the_next_wish() -> None:
    """A refusal is shown until the next command."""
    memory = Memory().take(c.CallNext(id=ID), refused("nobody_waits"), 0)
    assert memory.refused == "nobody_waits"
    assert memory.ask(Act.CALL_NEXT, ID, 1).refused is None


def test_who_was_signed_out_signs_in_again() -> None:
    """A clerk who moved to another console has left this one."""
    memory = Memory(clerk="carolina").take(c.Recall(id=ID), refused("not_signed_in"), 0)
    assert memory.clerk is None


def test_signing_out_leaves_the_console() -> None:
    """The next clerk finds no trace of the one before."""
    memory = Memory(clerk="carolina").choose(counter="c3")
    memory = memory.take(c.SignOut(id=ID), granted(), 0)
    assert memory.clerk is None
    assert memory.choice == Choice()


def test_a_welcome_tells_who_sits_here() -> None:
    """After a break the server knows who is signed in, and the console believes it."""
    assert Memory().welcome("carolina").clerk == "carolina"
    assert Memory(clerk="carolina").welcome(None).clerk is None


def test_a_lost_link_forgets_the_wish() -> None:
    """A call asked before a break is not made minutes after it."""
    assert Memory().ask(Act.CALL_NEXT, ID, 0).lose().asked is None


def test_only_slow_answers_are_spoken_of() -> None:
    """An answer that comes at once leaves no flicker."""
    memory = Memory().ask(Act.CALL_NEXT, ID, 10)
    assert memory.awaited(10 + PATIENCE / 2) is None
    assert memory.awaited(10 + PATIENCE) is Act.CALL_NEXT


def test_a_second_stroke_is_no_recall() -> None:
    """The key that called recalls only after a moment."""
    memory = Memory().ask(Act.CALL_NEXT, ID, 0).take(c.CallNext(id=ID), granted(), 0.1)
    assert memory.hands.is_double_strike(Act.RECALL, 0.1 + STRIKE / 2)
    assert not memory.hands.is_double_strike(Act.RECALL, 0.1 + STRIKE)
    assert not memory.hands.is_double_strike(Act.START, 0.2)


def test_another_attention_begins_anew() -> None:
    """Note, need, kind and outcome of one person never pass to the next."""
    memory = Memory().attend(attention(note="Le falta", need="Renovar"))
    memory = memory.choose(kind="complaint", outcome="unresolved")
    assert (memory.note.text, memory.need.text) == ("Le falta", "Renovar")
    memory = memory.attend(None)
    assert (memory.note.text, memory.need.text) == ("", "")
    assert (memory.choice.kind, memory.choice.outcome) == (None, "resolved")


def test_the_same_attention_keeps_what_is_typed() -> None:
    """A row that comes back from the server does not disturb the typing."""
    memory = Memory().attend(attention())
    typed = Memory(note=memory.note.type("Le falta el comprobante", 1), need=memory.need)
    assert typed.attend(attention(note="Le falta")) == typed


def test_quick_ticks_are_all_kept() -> None:
    """The second tick holds the first, though the server has answered neither."""
    memory = Memory().attend(attention()).tick(0, [], "c1").tick(1, [], "c2")
    assert memory.ticks is not None
    assert memory.ticks.brought == (0, 1)
    shown = memory.overlaid(desk(attention=attention()))
    assert shown is not None
    assert shown.attention is not None
    assert shown.attention.brought == [0, 1]
    first = c.SaveAttention(id="c1", brought=[0])
    assert memory.take(first, granted(), 0).ticks == memory.ticks
    last = c.SaveAttention(id="c2", brought=[0, 1])
    assert memory.take(last, granted(), 0).ticks is None


def test_a_second_tick_takes_the_first_back() -> None:
    """A wrong tick is taken back by the same key."""
    memory = Memory().tick(2, [0, 2], "c1")
    assert memory.ticks is not None
    assert memory.ticks.brought == (0,)
