"""The clerk's own day at the console: asked for, shown, and gone with the clerk."""

import pytest

from antesala.messages import commands as c
from antesala.messages.rows import OwnDayPart, PausedPart
from counter.work.desk import Act
from tests.counter.office import desk
from tests.counter.place import Post

DAY = OwnDayPart(
    attended=14,
    waits=[660, 5700],
    served=[420, 1080],
    idle=240,
    pauses=[PausedPart(reason="", seconds=900), PausedPart(reason="back_office", seconds=60)],
)


def lines(post: Post) -> dict[str, str]:
    """The figures that the dialog tells, by their names."""
    told = post.clerk.bridge.screen.dialog.meaning.partition("\n\n")[2]
    return dict(line.rsplit(": ", 1) for line in told.splitlines())


@pytest.fixture
def post() -> Post:
    made = Post()
    made.sit()
    return made


def test_the_day_is_asked_for_and_shown(post: Post) -> None:
    """Each figure with what it means; long waits in hours, pauses by reason."""
    post.clerk.bridge.pressed.emit(Act.OWN_DAY)
    assert isinstance(post.link.answer(own_day=DAY), c.ShowOwnDay)
    rows = lines(post)
    assert rows["Personas atendidas"] == "14"
    assert (
        rows["Cuánto esperaron quienes llamó"]
        == "la mitad, hasta 11 min; 9 de 10, hasta 1 h 35 min"
    )
    assert rows["Libre mientras alguien esperaba"] == "4 min"
    assert rows["Sin llamar (Pausa)"] == "15 min"
    assert rows["Sin llamar (Trabajo interno)"] == "1 min"
    assert post.clerk.bridge.screen.dialog.cancel == "", "there is nothing to cancel"
    post.clerk.bridge.dialogSent.emit()
    assert post.clerk.bridge.screen.dialog.act == ""
    assert post.asked == []


def test_an_empty_day_has_no_ranks(post: Post) -> None:
    post.clerk.bridge.pressed.emit(Act.OWN_DAY)
    post.link.answer(own_day=OwnDayPart(attended=0))
    assert list(lines(post)) == ["Personas atendidas", "Libre mientras alguien esperaba"]


def test_the_next_clerk_sees_nothing_of_it(post: Post) -> None:
    post.clerk.bridge.pressed.emit(Act.OWN_DAY)
    post.link.answer(own_day=DAY)
    post.link.come_online("hugo")
    assert post.clerk._state.memory.own_day is None  # noqa: SLF001 - what is remembered


def test_with_a_person_in_hand_it_does_not_open(post: Post) -> None:
    post.serve()
    post.clerk.bridge.pressed.emit(Act.OWN_DAY)
    assert post.clerk.bridge.screen.dialog.act == ""
    other = Post()
    other.sit()
    other.link.show("counter", desk(state="paused"), key="c3")
    other.clerk.bridge.pressed.emit(Act.OWN_DAY)
    assert other.clerk.bridge.screen.dialog.act == Act.OWN_DAY
