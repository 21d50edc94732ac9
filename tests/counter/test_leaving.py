"""Closing a counter or leaving while people wait that no one else serves: asked first."""

from collections.abc import Iterator

import msgspec
import pytest
from PySide6.QtCore import Qt

from antesala.messages import commands as c
from antesala.messages.rows import CounterRow
from counter.work.desk import Act
from tests.counter.hall import hall_rows
from tests.counter.office import NEXT, QUEUE, SERVICES, desk
from tests.counter.place import Desk

CTRL = Qt.KeyboardModifier.ControlModifier
QUESTIONS = [(Qt.Key.Key_W, Act.CLOSE, c.CloseCounter), (Qt.Key.Key_Q, Act.SIGN_OUT, c.SignOut)]


@pytest.fixture
def place() -> Iterator[Desk]:
    """Carolina at the only counter that is open, with eight people before her."""
    made = Desk()
    made.link.come_online("carolina")
    alone(made)
    yield made
    made.stage.close()


def alone(place: Desk, *others: CounterRow) -> None:
    rows = [row for row in hall_rows() if not isinstance(row, CounterRow)]
    ours = [row for row in hall_rows() if isinstance(row, CounterRow) and row.clerk == "carolina"]
    place.link.show("office", *rows, *ours, *others)
    place.link.show("counter", desk(next_call=NEXT), key="c3")


def another_counter() -> CounterRow:
    """One that calls from the same lines as Carolina's."""
    return CounterRow(
        id="c4",
        number="4",
        state="open",
        clerk="hugo",
        services=list(SERVICES),
        classes=["preferente", "general"],
    )


@pytest.mark.parametrize(("key", "act", "asks"), QUESTIONS)
def test_leaving_people_alone_is_asked_first(
    place: Desk, key: Qt.Key, act: Act, asks: type[c.Command]
) -> None:
    """The key sends no command yet; it says how many would be left, and Enter does it."""
    place.strike(key, held=CTRL)
    assert place.asked == []
    dialog = place.clerk.bridge.screen.dialog
    assert dialog.act == act
    assert dialog.meaning == "Esperan 8 personas; a 8 no las atiende otro módulo abierto."
    place.strike(Qt.Key.Key_Return)
    assert [type(one) for one in place.asked] == [asks]


@pytest.mark.parametrize(("key", "act", "asks"), QUESTIONS)
def test_escape_stays(place: Desk, key: Qt.Key, act: Act, asks: type[c.Command]) -> None:
    """A clerk with second thoughts stays too."""
    del asks
    place.strike(key, held=CTRL)
    assert place.clerk.bridge.screen.dialog.act == act
    assert place.clerk.bridge.screen.dialog.close == "Cancelar"
    place.strike(Qt.Key.Key_Escape)
    assert place.clerk.bridge.screen.dialog.act == ""
    assert place.asked == []


@pytest.mark.parametrize(("key", "act", "asks"), QUESTIONS)
def test_nothing_is_asked_where_a_colleague_serves_them(
    place: Desk, key: Qt.Key, act: Act, asks: type[c.Command]
) -> None:
    """Another open counter calls all who wait: the key does it at once."""
    del act
    alone(place, another_counter())
    place.strike(key, held=CTRL)
    assert [type(one) for one in place.asked] == [asks]


def test_who_waits_for_this_clerk_alone_is_left(place: Desk) -> None:
    """A colleague may serve the same, but not a person that this clerk has accepted."""
    mine = msgspec.structs.replace(QUEUE[0], reserved_for="carolina")
    others = [row for row in hall_rows() if getattr(row, "id", "") != mine.id]
    place.link.show("office", *others, mine, another_counter())
    place.strike(Qt.Key.Key_W, held=CTRL)
    assert "a 1 no la atiende" in place.clerk.bridge.screen.dialog.meaning


def test_the_question_goes_with_its_reason(place: Desk) -> None:
    """A colleague opens meanwhile: no one would be left any more."""
    place.strike(Qt.Key.Key_W, held=CTRL)
    assert place.clerk.bridge.screen.dialog.act == Act.CLOSE
    alone(place, another_counter())
    assert place.clerk.bridge.screen.dialog.act == ""
