"""The console beside another program: a strip and a column, what they hold, and the way back."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, strategies as st
from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QPlatformSurfaceEvent

from antesala.messages import commands as c
from antesala.qt.window_place import Remembering
from counter.app.docking import (
    Docking,
    Edges,
    RememberingForm,
    beside,
    place_of,
    remembered,
    sizes_of,
)
from counter.work.desk import Act, Stage
from counter.work.dock import BEFORE_WORK, ORDER, Dock, Form
from tests.counter.hall import HELP, hall_rows
from tests.counter.office import NEXT, OFFER, attention, desk
from tests.counter.place import SERVING, Desk, Post

NARROW = (Form.STRIP, Form.SIDE)
SIZES = {Form.STRIP: (1280, 96), Form.SIDE: (320, 800)}
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
DOCKS = st.builds(Dock, st.sampled_from(Form))
STAGES = st.sampled_from(Stage)


def form_of(post: Post) -> Form:
    return ORDER[post.clerk.bridge.screen.dock.form]


def narrow(post: Post, form: Form) -> None:
    """The clerk takes a form, by its key as often as it needs."""
    while post.clerk._state.memory.dock.form is not form:  # noqa: SLF001 - what is remembered
        post.clerk.bridge.pressed.emit(Act.DOCK)


in_both_forms = pytest.mark.parametrize("place", NARROW, indirect=True)
"""What a clerk does all day, and what is laid out in another way; the rest in both by --full."""


@pytest.fixture(params=[Form.STRIP, pytest.param(Form.SIDE, marks=pytest.mark.full)])
def place(request: pytest.FixtureRequest) -> Iterator[Desk]:
    """A free console in a narrow form."""
    made = Desk()
    made.sit()
    narrow(made, request.param)
    made.stage.window.resize(*SIZES[request.param])
    yield made
    made.stage.close()


@given(DOCKS, st.lists(STAGES, max_size=6))
def test_one_key_goes_through_all_forms(dock: Dock, stages: list[Stage]) -> None:
    """Three strokes lead back, whatever the stage; what was chosen stays until then."""
    seen = [dock.form]
    for stage in [*stages, *[Stage.FREE] * 3][-3:]:
        dock = dock.turn().settle(stage)
        seen.append(dock.form)
    assert seen[0] is seen[-1]
    assert set(seen) == set(Form)


@given(DOCKS, STAGES)
def test_the_whole_form_opened_for_a_while_leads_back(dock: Dock, stage: Stage) -> None:
    opened = dock.expand(stage)
    assert opened.shown(has_room=True) is Form.FULL
    assert opened.expand(stage) == opened.turn() == dock if dock.form is not Form.FULL else True
    seated = opened.settle(Stage.FREE)
    if dock.form is not Form.FULL:
        assert seated.is_wide == (stage not in BEFORE_WORK)


@in_both_forms
def test_a_clerk_works_a_person_in_the_narrow_form(place: Desk) -> None:
    """Call, call again, serve, a step, and register with an outcome, by the keyboard alone."""
    place.strike(Qt.Key.Key_Space)
    assert isinstance(place.link.answer(), c.CallNext)
    place.call()
    place.wait(2)
    place.strike(Qt.Key.Key_R, held=CTRL)
    assert isinstance(place.link.answer(), c.Recall)
    place.strike(Qt.Key.Key_Return)
    assert isinstance(place.link.answer(), c.StartService)
    place.serve(step="farewell")
    place.strike(Qt.Key.Key_Return)
    saved = place.link.answer()
    assert isinstance(saved, c.SaveAttention)
    assert saved.step == "register"
    place.serve(step="register")
    place.stage.press("Sin resolver")
    place.stage.press("Terminar y registrar")
    finished = place.link.answer()
    assert isinstance(finished, c.FinishService)
    assert finished.outcome == "unresolved"


def test_no_show_is_one_key(place: Desk) -> None:
    place.call()
    assert "No se presentó" in place.stage.names()
    place.strike(Qt.Key.Key_N, held=CTRL)
    assert isinstance(place.asked[0], c.MarkNoShow)


@in_both_forms
def test_the_register_is_asked_in_the_narrow_form(place: Desk) -> None:
    """From any step: the options by Tab and space, Enter sends, Esc leaves."""
    form = form_of(place)
    place.serve(step="guide")
    place.strike(Qt.Key.Key_F10)
    assert form_of(place) is form
    assert place.stage.focused() == "Terminar y registrar"
    assert {"Resuelta", "Orientada", "Derivada", "Sin resolver"} <= set(place.stage.names())
    place.strike(Qt.Key.Key_Up, held=ALT)
    assert form_of(place) is Form.FULL
    assert "Tipo de consulta" in place.stage.names()
    place.stage.press("Cancelar")
    assert place.clerk.bridge.screen.dialog.act == ""
    place.strike(Qt.Key.Key_Up, held=ALT)
    place.strike(Qt.Key.Key_F10)
    assert form_of(place) is form
    place.strike(Qt.Key.Key_Escape)
    assert place.clerk.bridge.screen.dialog.act == ""
    place.strike(Qt.Key.Key_F10)
    place.stage.press("Orientada")
    place.stage.press("Terminar y registrar")
    finished = place.asked[0]
    assert isinstance(finished, c.FinishService)
    assert finished.outcome == "guided"


def test_what_has_no_room_opens_the_whole_form_and_returns(place: Desk) -> None:
    """A hand-over, a ticket, a list, a change of the service: each dialog, sent or left."""
    form = form_of(place)
    place.serve(step="need")
    for key in (Qt.Key.Key_F7, Qt.Key.Key_F5, Qt.Key.Key_F9, Qt.Key.Key_F3):
        place.strike(key)
        assert form_of(place) is Form.FULL
        place.strike(Qt.Key.Key_Escape)
        assert form_of(place) is form
    place.strike(Qt.Key.Key_F9, Qt.Key.Key_Return)
    assert isinstance(place.link.answer(), c.ParkTicket)
    place.free()
    assert form_of(place) is form
    assert place.stage.focused() == "Llamar siguiente"


def test_a_receiver_is_asked_in_the_whole_form(place: Desk) -> None:
    """A person without a ticket who was put through: the list of names has no room."""
    form = form_of(place)
    place.link.show("counter", desk(attention=attention(channel="telephone")), key="c3")
    place.strike(Qt.Key.Key_F10)
    assert form_of(place) is form
    place.stage.press("Derivada")
    assert form_of(place) is Form.FULL
    place.strike(Qt.Key.Key_Escape)
    assert form_of(place) is form


def test_the_whole_form_is_one_key_away(place: Desk) -> None:
    form = form_of(place)
    place.stage.press("Ampliar")
    assert form_of(place) is Form.FULL
    assert "Volver a lo angosto" in place.stage.names()
    place.strike(Qt.Key.Key_Up, held=ALT)
    assert form_of(place) is form
    assert place.stage.focused() == "Llamar siguiente"


def test_an_offer_is_answered_there(place: Desk) -> None:
    """It is said who it is from; F11 receives, and a reason opens the whole form."""
    place.link.show("counter", desk(next_call=NEXT, offers=[OFFER]), key="c3")
    assert any("Hugo Araya le deriva a" in name for name in place.stage.names())
    assert {"Recibir", "No recibir"} <= set(place.stage.names())
    place.strike(Qt.Key.Key_F12)
    assert form_of(place) is Form.FULL
    place.strike(Qt.Key.Key_Escape)
    place.strike(Qt.Key.Key_F11)
    assert isinstance(place.asked[0], c.AcceptTicket)


def test_a_call_for_help_is_taken_there(place: Desk) -> None:
    place.link.show("office", *hall_rows(HELP))
    assert any(name.startswith("Piden ayuda en Tótem 1.") for name in place.stage.names())
    place.strike(Qt.Key.Key_F1)
    assert isinstance(place.asked[0], c.TakeHelp)


def test_a_lost_server_is_told_there(place: Desk) -> None:
    place.serve(step="guide")
    place.link.go_offline()
    assert any(name.startswith("Sin conexión desde") for name in place.stage.names())
    place.strike(Qt.Key.Key_Return)
    assert place.asked == []


def test_a_locked_console_stays_beside_the_other_program(place: Desk) -> None:
    """It covers nothing by itself: one key opens the page of the PIN, and after it all is back."""
    form = form_of(place)
    place.wait(31 * 60)
    assert form_of(place) is form
    assert "Escriba su clave para seguir" in place.stage.names()
    assert "J042" not in place.stage.names()
    place.strike(Qt.Key.Key_Return)
    assert form_of(place) is Form.FULL
    place.write("1234")
    place.strike(Qt.Key.Key_Return)
    place.link.answer(role="clerk")
    assert form_of(place) is form


def test_a_digit_ticks_nothing_that_is_not_seen(place: Desk) -> None:
    place.serve(step="guide")
    place.strike(Qt.Key.Key_1)
    assert [one for one in place.asked if isinstance(one, c.SaveAttention) and one.brought] == []


def test_a_note_goes_on_in_the_other_form() -> None:
    """Typed in the column, read in the whole form, and on in the column again."""
    made = Desk()
    try:
        made.sit()
        narrow(made, Form.SIDE)
        made.stage.window.resize(*SIZES[Form.SIDE])
        made.serve(step="guide")
        made.stage.settle()
        made.write("Le falta")
        assert made.stage.focused() == "Nota de la atención"
        made.strike(Qt.Key.Key_Up, held=ALT)
        shown = [
            one.property("text") for one in made.stage.items() if one.inherits("QQuickTextEdit")
        ]
        assert "Le falta" in shown
        made.strike(Qt.Key.Key_Up, held=ALT)
        made.write("; vuelve")
        assert made.clerk._state.memory.note.text == "Le falta; vuelve"  # noqa: SLF001
    finally:
        made.stage.close()


def test_the_key_is_in_the_clerks_menu(place: Desk) -> None:
    """Also while a person is in hand."""
    assert Act.DOCK in {key.act for key in place.clerk.bridge.screen.menu}
    place.serve()
    assert Act.DOCK in {key.act for key in place.clerk.bridge.screen.menu}


# The window


@pytest.mark.parametrize(
    ("form", "edges", "stands"),
    [
        (Form.STRIP, Edges(), (0, 30, 1366, 96)),
        (Form.STRIP, Edges(strip="bottom"), (0, 642, 1366, 96)),
        (Form.SIDE, Edges(), (1046, 30, 320, 708)),
        (Form.SIDE, Edges(side="left"), (0, 30, 320, 708)),
    ],
)
def test_a_narrow_window_takes_its_edge(
    form: Form, edges: Edges, stands: tuple[int, int, int, int]
) -> None:
    """Of the room between the system's own bars, as wide or as high as that is."""
    assert place_of(form, QRect(0, 30, 1366, 708), edges) == QRect(*stands)


@given(st.sampled_from(NARROW), st.integers(640, 4000), st.integers(480, 2200))
def test_a_narrow_window_is_never_outside(form: Form, width: int, height: int) -> None:
    room = QRect(0, 0, width, height)
    for edges in (Edges(), Edges(strip="bottom", side="left")):
        assert room.contains(place_of(form, room, edges))
    assert 0.75 <= sizes_of(form, width, height).unit <= 1


def test_the_window_takes_its_form_and_comes_back(tmp_path: Path) -> None:
    """Frameless and on top while it is narrow; the whole window returns to its place."""
    made = Desk()
    try:
        made.sit()
        window, file = made.stage.window, tmp_path / "window"
        window.setGeometry(40, 50, 1100, 700)
        whole = Remembering(window, file)
        docking = Docking(window, made.clerk.bridge, Edges(), whole=whole)
        narrow(made, Form.STRIP)
        room = window.screen().availableGeometry()
        assert (window.width(), window.height()) == (room.width(), docking_height(room))
        on_top = Qt.WindowType.WindowStaysOnTopHint
        assert window.flags() & Qt.WindowType.FramelessWindowHint
        assert window.flags() & on_top
        left = file.read_bytes()
        whole.stop()
        assert file.read_bytes() == left
        narrow(made, Form.FULL)
        assert docking.form is Form.FULL
        assert window.geometry() == QRect(40, 50, 1100, 700)
        assert not window.flags() & on_top
        whole.stop()
        assert file.exists()
    finally:
        made.stage.close()


class Surfaces(QObject):
    """Counts how often the system's own window is made."""

    made = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's
        if isinstance(event, QPlatformSurfaceEvent):
            created = QPlatformSurfaceEvent.SurfaceEventType.SurfaceCreated
            self.made += event.surfaceEventType() is created
        return super().eventFilter(watched, event)


def test_each_form_is_a_window_of_its_own_to_the_system() -> None:
    """One that was only resized keeps its old picture on some X servers: the strip stayed blue."""
    made = Desk()
    try:
        made.sit()
        window = made.stage.window
        _docking = Docking(window, made.clerk.bridge, Edges())
        surfaces = Surfaces()
        window.installEventFilter(surfaces)
        for count, form in enumerate((Form.STRIP, Form.SIDE, Form.FULL), 1):
            narrow(made, form)
            assert surfaces.made == count
            assert window.isVisible()
    finally:
        made.stage.close()


def docking_height(room: QRect) -> int:
    return place_of(Form.STRIP, room, Edges()).height()


def test_the_device_remembers_the_form(tmp_path: Path) -> None:
    """Also one that was only just chosen; a file that tells nothing is the whole form."""
    file, made = beside(tmp_path / "counter.toml"), Post()
    made.sit()
    kept = RememberingForm(made.clerk.bridge, file)
    narrow(made, Form.SIDE)
    assert remembered(file) == Dock(Form.SIDE)
    narrow(made, Form.FULL)
    assert remembered(file) == Dock()
    file.write_text('{"form":"square"}')
    assert remembered(file) == Dock()
    assert kept is not None


def test_a_console_begins_whole_and_narrows_once_the_clerk_sits() -> None:
    """A name, a PIN and a counter come first; then it is as it was left."""
    made = Post()
    begun = Dock(Form.STRIP).expand(Stage.SIGN_IN)
    made.clerk._state.memory = replace(made.clerk._state.memory, dock=begun)  # noqa: SLF001
    made.link.come_online()
    assert form_of(made) is Form.FULL
    made.sit()
    assert form_of(made) is Form.STRIP


def test_a_person_in_hand_is_there_in_every_form() -> None:
    made = Post()
    made.sit()
    made.link.show("counter", desk(ticket=SERVING, attention=attention(step="guide")), key="c3")
    for form in Form:
        narrow(made, form)
        shown = made.clerk.bridge.screen
        assert (shown.person.code, shown.dock.step) == ("J042", "3 Orientación")


NOTE = "Le falta el comprobante de domicilio; lo trae mañana con su hija, que firma por ella."


def text_of(place: Desk) -> str:
    return place.clerk._state.memory.note.text  # noqa: SLF001 - what is kept


@in_both_forms
def test_a_note_is_typed_in_the_narrow_form(place: Desk) -> None:
    """One key leads to its field, which is seen whole; Escape leads back to the main key."""
    place.serve(step="guide")
    place.strike(Qt.Key.Key_M, held=CTRL)
    place.write(NOTE)
    field = place.stage.window.activeFocusItem()
    where = field.mapRectToScene(field.boundingRect())
    assert where.width() >= 240 * place.stage.window.width() / 1280
    line = field.mapRectToScene(field.property("cursorRectangle"))
    assert QRect(0, 0, place.stage.window.width(), place.stage.window.height()).contains(
        line.toRect()
    )
    place.wait(5)
    saved = place.link.answer()
    assert isinstance(saved, c.SaveAttention)
    assert saved.note == NOTE
    place.strike(Qt.Key.Key_Escape)
    place.strike(Qt.Key.Key_Return)
    step = place.link.answer()
    assert isinstance(step, c.SaveAttention)
    assert step.step == "farewell"


def test_a_letter_that_no_field_wanted_is_in_the_note(place: Desk) -> None:
    """As in the whole form: a clerk who types at once loses nothing."""
    place.serve(step="farewell")
    place.stage.settle()
    place.write("Trae la foto")
    assert text_of(place) == "Trae la foto"


def test_one_draft_is_written_in_all_forms(place: Desk) -> None:
    """Begun in the narrow form, gone on with in the whole one, and read in the narrow one again."""
    place.serve(step="guide")
    place.strike(Qt.Key.Key_M, held=CTRL)
    place.write("Trae ")
    place.strike(Qt.Key.Key_Up, held=ALT)
    assert form_of(place) is Form.FULL
    place.strike(Qt.Key.Key_M, held=CTRL)
    place.write("la foto")
    place.strike(Qt.Key.Key_Up, held=ALT)
    place.strike(Qt.Key.Key_M, held=CTRL)
    place.write(" mañana")
    assert text_of(place) == "Trae la foto mañana"


def test_a_lost_server_and_another_row_take_no_letter(place: Desk) -> None:
    """Nor does a call for help, nor the queue's change, while the note is typed."""
    place.serve(step="guide")
    place.strike(Qt.Key.Key_M, held=CTRL)
    place.write("Trae")
    place.link.go_offline()
    place.write(" la")
    place.link.come_online("carolina")
    place.serve(step="guide")
    place.link.show("office", *hall_rows(), HELP)
    place.write(" foto")
    assert text_of(place) == "Trae la foto"
    place.wait(5)
    assert [each.note for each in place.asked if isinstance(each, c.SaveAttention)][-1] == (
        "Trae la foto"
    )


def test_a_note_typed_to_the_end_is_sent_before_the_register(place: Desk) -> None:
    """Enter registers from the field too, with Ctrl; the next person's note is empty and closed."""
    place.serve(step="register")
    place.strike(Qt.Key.Key_M, held=CTRL)
    place.write("Trae la foto")
    place.strike(Qt.Key.Key_Return, held=CTRL)
    saved, finished = place.asked[-2:]
    assert isinstance(saved, c.SaveAttention)
    assert saved.note == "Trae la foto"
    assert isinstance(finished, c.FinishService)
    while place.asked:
        place.link.answer()
    place.free()
    place.serve(step="welcome", id="another")
    assert text_of(place) == ""
    assert not place.clerk.bridge.screen.dock.has_note


def test_enter_closes_the_strips_note_and_the_ends_are_back() -> None:
    """On the register's page the note has the place of the four ends while it is written."""
    made = Desk()
    made.sit()
    narrow(made, Form.STRIP)
    made.stage.window.resize(*SIZES[Form.STRIP])
    made.serve(step="register")
    assert made.clerk.bridge.screen.dock.ends
    made.strike(Qt.Key.Key_M, held=CTRL)
    assert not made.clerk.bridge.screen.dock.ends
    made.write("Trae la foto")
    made.strike(Qt.Key.Key_Return)
    assert made.clerk.bridge.screen.dock.ends
    assert text_of(made) == "Trae la foto"
    made.strike(Qt.Key.Key_Return)
    assert isinstance(made.asked[-1], c.FinishService)
    made.stage.close()
