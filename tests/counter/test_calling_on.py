"""The next person without a key of their own: after a register, and from a console left alone."""

from collections.abc import Callable
from dataclasses import replace

import msgspec
import pytest
from hypothesis import given, strategies as st

from antesala.messages import commands as c
from antesala.messages.rows import CatalogueRow
from antesala.words import Words
from counter.work.desk import Act
from counter.work.hands import STRIKE
from counter.work.idle import ANNOUNCED, Idle
from tests.counter.office import QUEUE, desk, office_rows
from tests.counter.place import Post

ES = Words("es", "CL")
FINISHED = "La atención quedó registrada, y no se llamó a nadie."


def post(**catalogue: object) -> Post:
    """Carolina at counter 3 of an office whose file says this."""
    made = Post()
    made.link.come_online("carolina")
    rows = office_rows(*QUEUE)
    told = [
        msgspec.structs.replace(row, **catalogue) if isinstance(row, CatalogueRow) else row
        for row in rows
    ]
    made.link.show("office", *told)
    made.free()
    return made


@pytest.fixture
def calling_on() -> Post:
    return post(finish_and_call=True)


def strike(made: Post, act: Act, key: str) -> None:
    made.clerk.bridge.struck.emit(act, key)


def test_the_main_key_registers_and_calls(calling_on: Post) -> None:
    """One key at the register: the attention is finished, then the next person is called."""
    calling_on.serve(step="register")
    main = calling_on.clerk.bridge.screen.main_key
    assert (main.words, main.cap) == ("Registrar y llamar", "Enter")
    assert {"F2", "Return"} <= set(main.sequences)
    strike(calling_on, Act.FINISH_AND_CALL, "Return")
    finished = calling_on.link.answer()
    assert isinstance(finished, c.FinishService)
    assert [type(each) for each in calling_on.asked] == [c.CallNext]


def test_a_key_that_only_registers_stays(calling_on: Post) -> None:
    """For a clerk who takes a break next: F10, and no person is called."""
    calling_on.serve(step="register")
    plain = next(key for key in calling_on.clerk.bridge.screen.step_keys if key.act == Act.FINISH)
    assert (plain.words, plain.cap) == ("Terminar y registrar", "F10")
    strike(calling_on, Act.FINISH, "F10")
    calling_on.link.answer()
    assert calling_on.asked == []


@pytest.mark.parametrize("step", ["welcome", "need", "guide", "farewell"])
def test_two_keys_lead_from_any_step_to_the_next_person(calling_on: Post, step: str) -> None:
    """F2 asks how it ended, and Enter sends: kind and outcome are shown before they are final."""
    calling_on.serve(step=step)
    strike(calling_on, Act.FINISH_AND_CALL, "F2")
    assert calling_on.clerk.bridge.screen.dialog.main.words == "Registrar y llamar"
    calling_on.clerk.bridge.dialogSent.emit()
    assert isinstance(calling_on.link.answer(), c.FinishService)
    assert isinstance(calling_on.asked[0], c.CallNext)


def test_without_the_offices_word_no_key_calls_on() -> None:
    """The office file decides: without it all is as before."""
    made = post()
    made.serve(step="register")
    shown = made.clerk.bridge.screen
    assert shown.main_key.act == Act.FINISH
    assert Act.FINISH_AND_CALL not in {key.act for key in (*shown.keys, *shown.step_keys)}


@pytest.mark.parametrize("code", ["nobody_waits", "counter_paused", "store_unavailable"])
def test_a_refused_call_leaves_the_register_as_it_is(calling_on: Post, code: str) -> None:
    """It is said that the attention is registered, and why no one was called."""
    calling_on.serve(step="register")
    strike(calling_on, Act.FINISH_AND_CALL, "Return")
    calling_on.link.answer()
    calling_on.free()
    calling_on.link.refuse(code)
    banner = calling_on.clerk.bridge.screen.banner
    assert banner.headline == FINISHED
    assert banner.detail == ES.refusal(code)
    calling_on.wait(2 * STRIKE)
    strike(calling_on, Act.CALL_NEXT, "Space")
    calling_on.link.refuse(code)
    assert calling_on.clerk.bridge.screen.banner.headline == ES.refusal(code)


def test_a_refused_register_calls_no_one(calling_on: Post) -> None:
    calling_on.serve(step="register")
    strike(calling_on, Act.FINISH_AND_CALL, "Return")
    calling_on.link.refuse("store_unavailable")
    assert calling_on.asked == []


def test_a_link_lost_before_the_call_is_told(calling_on: Post) -> None:
    """The attention stands; minutes later no person is called by surprise."""
    calling_on.serve(step="register")
    strike(calling_on, Act.FINISH_AND_CALL, "Return")
    calling_on.link.answer()
    calling_on.free()
    calling_on.link.go_offline()
    calling_on.link.begin_with("carolina")
    assert len(calling_on.asked) == 1
    assert calling_on.clerk.bridge.screen.banner.headline.startswith(
        "La atención quedó registrada."
    )


def test_a_second_enter_does_not_serve_who_was_just_called(calling_on: Post) -> None:
    """A trembling hand registers and calls; the person has not come yet."""
    calling_on.serve(step="register")
    strike(calling_on, Act.FINISH_AND_CALL, "Return")
    calling_on.link.answer()
    calling_on.link.answer()
    calling_on.call()
    strike(calling_on, Act.START, "Return")
    assert calling_on.asked == []
    calling_on.wait(STRIKE + 0.1)
    strike(calling_on, Act.START, "Return")
    assert isinstance(calling_on.asked[0], c.StartService)


# A console that was left alone


def alone(seconds: int = 20) -> Post:
    return post(call_after_idle_seconds=seconds)


def test_a_console_left_alone_calls_by_itself() -> None:
    """The last ten seconds are counted on the screen, in whole seconds; then it calls."""
    made = alone()
    made.clerk.look()
    made.wait(9)
    assert made.clerk.bridge.screen.countdown.words == ""
    seen = []
    for _ in range(10):
        made.wait(1)
        seen.append(made.clerk.bridge.screen.countdown.words.split()[3])
    assert seen == [str(left) for left in range(10, 0, -1)]
    assert made.asked == []
    made.wait(1)
    assert [type(each) for each in made.asked] == [c.CallNext]
    assert made.clerk.bridge.screen.countdown.words == ""


def test_a_reader_is_told_once() -> None:
    """What counts is not read aloud: the sentence for a reader is the same every second."""
    made, said = alone(), set()
    made.clerk.look()
    made.wait(10)
    for _ in range(9):
        said.add(made.clerk.bridge.screen.countdown.said)
        made.wait(1)
    assert len(said) == 1


def test_any_use_stops_what_is_counted() -> None:
    """A key, the mouse: this person is not called by itself any more."""
    made = alone()
    made.clerk.look()
    made.wait(15)
    assert made.clerk.bridge.screen.countdown.words
    made.clerk.stir()
    assert made.clerk.bridge.screen.countdown.words == ""
    made.wait(600)
    assert made.asked == []


def test_a_use_before_it_counts_only_puts_it_off() -> None:
    made = alone()
    made.clerk.look()
    made.wait(8)
    made.clerk.stir()
    made.wait(19)
    assert made.asked == []
    made.wait(1)
    assert [type(each) for each in made.asked] == [c.CallNext]


HINDRANCES: list[Callable[[Post], None]] = [
    lambda made: made.link.show("counter", desk(state="paused"), key="c3"),
    lambda made: made.link.go_offline(),
    lambda made: made.clerk.bridge.pressed.emit(Act.ISSUE),
    lambda made: made.clerk.bridge.menuTurned.emit(True),  # noqa: FBT003 - Qt's signals take no names
    lambda made: made.link.show("counter", desk(), key="c3"),
    lambda made: made.call(),
    lambda made: made.serve(),
    lambda made: made.link.begin_with("hugo"),
]


def test_it_never_calls_where_the_clerk_is_not_free() -> None:
    """On a break, offline, locked, in a dialog, in the menu, with no one waiting, or never."""
    for hinder in HINDRANCES:
        made = alone()
        made.clerk.look()
        made.wait(1)
        hinder(made)
        for _ in range(40):
            made.wait(1)
            assert made.clerk.bridge.screen.countdown.words == ""
        assert made.asked == []
    never = alone(0)
    never.clerk.look()
    never.wait(1000)
    assert never.asked == []


def test_a_clerk_who_goes_to_help_is_called_no_one() -> None:
    made = alone()
    made.clerk.look()
    memory = made.clerk._state.memory.ask(Act.TAKE_HELP, "x", made.seconds)  # noqa: SLF001
    made.clerk._state.memory = replace(memory, asked=None)  # noqa: SLF001
    made.wait(100)
    assert made.asked == []


MOMENTS = st.lists(st.tuples(st.floats(0.01, 30), st.sampled_from(["look", "touch", "busy"])))


@given(st.integers(1, 60), MOMENTS)
def test_a_call_comes_after_that_many_idle_seconds_and_no_earlier(
    patience: int, moments: list[tuple[float, str]]
) -> None:
    """Never within the patience of a use or of becoming free; always counted before it is due."""
    idle, now, touched, free_at, is_stopped = (
        Idle().follow(0.0, can_call=True),
        0.0,
        0.0,
        0.0,
        False,
    )
    for passed, what in moments:
        now += passed
        if what == "touch":
            is_stopped = is_stopped or idle.shown(now, touched, patience) is not None
            idle, touched = idle.touch(now, touched, patience), now
        elif what == "busy":
            idle = idle.follow(now, can_call=False).follow(now, can_call=True)
            free_at, is_stopped = now, False
        idle = idle.follow(now, can_call=True)
        is_long = now - max(touched, free_at) >= patience
        assert idle.is_due(now, touched, patience) == (is_long and not is_stopped)
        shown = idle.shown(now, touched, patience)
        assert shown is None or 0 <= shown <= min(ANNOUNCED, patience)
        if idle.is_due(now, touched, patience):
            assert shown == 0
