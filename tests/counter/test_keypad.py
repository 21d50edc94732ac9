"""A keypad beside the console: what its keys mean, and that none of them spoils a text."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, strategies as st
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest

from antesala.messages import commands as c
from antesala.messages.rows import CatalogueRow
from antesala.qt.device import Device
from antesala.qt.learning import Learning, keep
from antesala.settings import Settings, SettingsError, Table, read_settings
from antesala.words import Words
from counter.app import main
from counter.app.keypad import COURSE, Keypad
from counter.work.desk import ACTS, ENDS, Act, Stage
from counter.work.hands import STRIKE
from counter.work.keypad import AT_WORK, SEND, PadKey, PadStrokes, meant, read_pad
from tests.counter.office import QUEUE, desk, office_rows
from tests.counter.place import Desk
from tests.qt.stage import Stage as Window, beyond, clipped, lent_program

K = Qt.Key
KEYS = {
    "F13": PadKey.NEXT,
    "1": PadKey.RECALL,
    "Asterisk": PadKey.NO_SHOW,
    "Scan191": PadKey.FINISH,
}
"""A key that types nothing, two that type, and one that Qt has no name for."""


@pytest.fixture
def place() -> Iterator[Desk]:
    made = Desk()
    Keypad(made.stage.window, made.clerk, KEYS)
    made.sit()
    yield made
    made.stage.close()


def finish_key() -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, K.Key_unknown, Qt.KeyboardModifier(0), 191, 0, 0)


def finish(place: Desk) -> None:
    place.wait(2 * STRIKE)
    QCoreApplication.sendEvent(place.stage.window, finish_key())
    place.stage.settle()


def test_a_person_is_worked_by_the_keypad_alone(place: Desk) -> None:
    """Next calls and serves; finish asks how it ended, and sends it."""
    place.strike(K.Key_F13)
    assert isinstance(place.link.answer(), c.CallNext)
    place.call()
    place.wait(2 * STRIKE)
    place.strike(K.Key_1)
    assert isinstance(place.link.answer(), c.Recall)
    place.wait(2 * STRIKE)
    place.strike(K.Key_F13)
    assert isinstance(place.link.answer(), c.StartService)
    place.serve(step="need")
    finish(place)
    assert place.clerk.bridge.screen.dialog.act == Act.FINISH
    finish(place)
    assert isinstance(place.link.answer(), c.FinishService)


def test_no_show_is_a_key_of_its_own(place: Desk) -> None:
    place.call()
    place.strike(K.Key_Asterisk)
    assert isinstance(place.asked[0], c.MarkNoShow)


def test_finish_calls_on_where_the_office_allows_it(place: Desk) -> None:
    rows = office_rows(*QUEUE)
    book = next(row for row in rows if isinstance(row, CatalogueRow))
    place.link.show("office", msgspec.structs.replace(book, finish_and_call=True), *rows[1:])
    place.serve(step="register")
    finish(place)
    assert isinstance(place.link.answer(), c.FinishService)
    assert isinstance(place.asked[0], c.CallNext)


@pytest.mark.parametrize("step", ["guide", pytest.param("need", marks=pytest.mark.full)])
def test_a_key_that_types_is_a_letter_in_a_text(place: Desk, step: str) -> None:
    """In the need, in the note: 1 and * are typed, and no act is done."""
    place.serve(step=step)
    if step == "guide":
        place.to_the_note()
    place.strike(K.Key_1, K.Key_Asterisk)
    texts = place.clerk._state.memory  # noqa: SLF001 - what was typed
    assert "1" in (texts.need if step == "need" else texts.note).text
    assert not any(isinstance(one, c.Recall | c.MarkNoShow) for one in place.asked)


def test_a_pin_is_typed_by_the_same_keys(place: Desk) -> None:
    place.link.show("counter", desk(state="paused"), key="c3")
    place.strike(K.Key_P, held=Qt.KeyboardModifier.ControlModifier)
    place.strike(K.Key_1, K.Key_1)
    assert place.clerk._state.memory.dialog is not None  # noqa: SLF001
    assert place.clerk._state.memory.dialog.secrets[0] == "11"  # noqa: SLF001


def test_a_key_that_types_nothing_works_in_a_text_too(place: Desk) -> None:
    place.serve(step="need")
    place.wait(2 * STRIKE)
    place.strike(K.Key_F13)
    saved = [one for one in place.asked if isinstance(one, c.SaveAttention) and one.step]
    assert [one.step for one in saved] == ["guide"]


def test_a_letter_of_a_run_is_no_act(place: Desk) -> None:
    """The attention has ended under the clerk's hands: what is struck is still the note's."""
    place.serve(step="guide")
    place.write("Le falta")
    place.call()
    place.strike(K.Key_1)
    assert not any(isinstance(one, c.Recall) for one in place.asked)


def test_a_held_or_doubled_key_counts_once(place: Desk) -> None:
    """A trembling hand calls a person, and does not serve them before they come."""
    place.strike(K.Key_F13)
    place.link.answer()
    place.call()
    place.strike(K.Key_F13)
    assert place.asked == []
    again = QKeyEvent(QEvent.Type.KeyPress, K.Key_F13, Qt.KeyboardModifier(0), "", autorep=True)
    place.wait(2 * STRIKE)
    QCoreApplication.sendEvent(place.stage.window, again)
    assert place.asked == []


def test_a_locked_console_hears_no_keypad(place: Desk) -> None:
    place.wait(31 * 60)
    place.strike(K.Key_F13)
    assert place.asked == []


def test_a_keypad_that_was_not_taught_does_nothing() -> None:
    made = Desk()
    try:
        Keypad(made.stage.window, made.clerk, {})
        made.sit()
        made.strike(K.Key_F13)
        assert made.asked == []
    finally:
        made.stage.close()


@given(st.sampled_from(PadKey), st.sampled_from(Stage), st.sampled_from(["", *Act]), st.booleans())
def test_a_key_means_only_what_the_stage_allows(
    key: PadKey,
    stage: Stage,
    opened: str,
    calls_on: bool,  # noqa: FBT001 - hypothesis gives it
) -> None:
    """Nothing in another dialog, nothing before work, never to take an offer back."""
    act = meant(key, stage, ACTS[stage][0], open_act=opened, calls_on=calls_on)
    if opened:
        is_end = opened in ENDS and key in (PadKey.NEXT, PadKey.FINISH)
        assert act == (SEND if is_end else "")
    elif stage not in AT_WORK:
        assert act == ""
    else:
        assert act in {"", ACTS[stage][0], *ACTS[stage]}


@given(st.lists(st.tuples(st.sampled_from(PadKey), st.floats(0, 3)), max_size=20))
def test_a_trembling_hand_never_counts_twice(strokes: list[tuple[PadKey, float]]) -> None:
    """A key counts unless it was the last one struck, less than a second ago."""
    now, memory = 0.0, PadStrokes()
    last: tuple[PadKey | None, float] = (None, -STRIKE)
    for key, passed in strokes:
        now += passed
        memory, counts = memory.strike(key, now)
        assert counts == (key is not last[0] or now - last[1] >= STRIKE)
        last = (key, now)


# The lesson


class Classroom(Window):
    """The window of the console's lesson."""

    def __init__(self, path: Path, language: str = "es") -> None:
        self.device = Device("counter", Settings(), path, window=(1000, 640))
        self.program = lent_program()
        self.learning = Learning(self.program, self.device, COURSE, Words(language))
        self.settle()


@pytest.mark.parametrize(
    "language", ["pt", *(pytest.param(each, marks=pytest.mark.full) for each in ("es", "en"))]
)
def test_a_console_learns_its_keypad_by_pressing(tmp_path: Path, language: str) -> None:
    """Four keys, or fewer; nothing of the window is cut, and the file has them."""
    room = Classroom(tmp_path / "counter.toml", language)
    try:
        for key in (K.Key_F13, K.Key_1, K.Key_Plus):
            assert (clipped(room), beyond(room)) == ([], [])
            QTest.keyClick(room.window, key)
        room.learning.learner.skip_act()
        assert (clipped(room), beyond(room)) == ([], [])
        keep(room.device, COURSE, room.learning.learner.lesson)
    finally:
        room.close()
    own = read_pad(read_settings(room.device.path).keys).map
    assert own == {"F13": PadKey.NEXT, "1": PadKey.RECALL, "Plus": PadKey.NO_SHOW}


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ({"map": {"F13": "jump"}}, "next, recall, no_show, finish"),
        ({"map": {"the key": "next"}}, "'the key'"),
        ({"pad": "telephone"}, "map"),
    ],
)
def test_a_wrong_table_is_told(table: Table, said: str) -> None:
    with pytest.raises(SettingsError, match=said):
        read_pad(table)


def test_the_help_names_the_lesson(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    assert "--learn-keys" in capsys.readouterr().out
