"""The console's window, worked as a clerk works it: by its keys' names, or by keyboard alone."""

from collections.abc import Iterator
from typing import cast

import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QAccessible

from antesala.link import Link
from antesala.messages import commands as c
from antesala.messages.rows import ClerkRow
from counter.app.controller import Controller
from tests.counter.office import CLERKS, NEXT, QUEUE, attention, desk, office_rows
from tests.counter.place import SERVING, Desk
from tests.qt.stage import place as middle_of


@pytest.fixture
def place() -> Iterator[Desk]:
    made = Desk()
    yield made
    made.stage.close()


def place_of(desk: Desk, name: str) -> QPoint:
    """The middle of what has this name."""
    item = next(i for i in desk.stage.touchables() if i.property("text") == name)
    return middle_of(item).center().toPoint()


def to_the_note(place: Desk) -> None:
    """Backwards from the main key, past the other acts and the keys of the procedure."""
    place.to_the_note()


def test_signing_in_by_keyboard_alone(place: Desk) -> None:
    """A name by the arrows, the PIN, a counter: three times Enter at most."""
    link = place.link
    link.come_online()
    place.strike(Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Tab)
    assert place.stage.focused() == "Clave"
    place.write("1234")
    place.strike(Qt.Key.Key_Return)
    signed = link.answer(role="clerk")
    assert isinstance(signed, c.SignIn)
    assert (signed.clerk, signed.pin) == ("carolina", "1234")
    assert ("office", None) in link.followed

    link.show("office", *office_rows(*QUEUE, clerk=None))
    place.strike(Qt.Key.Key_Return)
    opened = link.answer(counter="c3")
    assert isinstance(opened, c.OpenCounter)
    assert opened.counter == "c3"
    link.show("office", *office_rows(*QUEUE))
    assert ("counter", "c3") in link.followed


def test_a_new_clerk_is_there_at_once(place: Desk) -> None:
    """The office file was loaded while no one is signed in."""
    link = place.link
    link.come_online()
    link.renew(clerks=[*CLERKS, ClerkRow(id="zoe", name="Zoe Vidal", unit="licencias")])
    place.stage.until(lambda: "Zoe Vidal" in place.stage.names())  # a list draws its rows in time
    place.stage.press("Zoe Vidal")
    place.write("1234")
    place.strike(Qt.Key.Key_Return)
    assert isinstance(place.asked[0], c.SignIn)
    assert place.asked[0].clerk == "zoe"


def test_a_clerk_taken_off_the_list_is_not_asked_for(place: Desk) -> None:
    """Their name was chosen and a PIN was typed; now another name must be chosen first."""
    place.link.come_online()
    place.stage.until(lambda: "Hugo Araya" in place.stage.names())  # a list draws its rows in time
    place.stage.press("Hugo Araya")
    place.write("1234")
    place.link.renew(clerks=[clerk for clerk in CLERKS if clerk.id != "hugo"])
    assert "Hugo Araya" not in place.stage.names()
    place.strike(Qt.Key.Key_Return)
    assert place.asked == []


def test_who_has_left_leaves_no_old_names(place: Desk) -> None:
    """The list for signing in is the greeting's, not what the clerk before had followed."""
    place.sit()
    place.link.renew(clerks=CLERKS[:2])
    place.strike(Qt.Key.Key_Q, held=Qt.KeyboardModifier.ControlModifier)
    place.strike(Qt.Key.Key_Return)
    place.link.answer()
    assert "Hugo Araya" in place.stage.names()
    assert "Paola Cortés" not in place.stage.names()


@pytest.mark.parametrize("state", ["open", pytest.param("paused", marks=pytest.mark.full)])
def test_a_clerk_changes_their_own_pin(place: Desk, state: str) -> None:
    """By keyboard alone: Ctrl P, the old one, the new one twice; what was done is said."""
    place.sit()
    place.link.show("counter", desk(state=state), key="c3")
    place.strike(Qt.Key.Key_P, held=Qt.KeyboardModifier.ControlModifier)
    assert place.stage.focused() == "Clave de ahora"
    for pin, label in (("2468", "Clave nueva"), ("904518", "Clave nueva, otra vez")):
        place.write(pin)
        place.strike(Qt.Key.Key_Tab)
        assert place.stage.focused() == label
    place.write("904517")
    assert "Las dos claves nuevas no son iguales" in place.stage.names()
    place.strike(Qt.Key.Key_Return)
    assert place.asked == []
    place.strike(Qt.Key.Key_Backspace)
    place.write("8")
    place.strike(Qt.Key.Key_Return)
    (asked,) = place.asked
    assert isinstance(asked, c.ChangePin)
    assert (asked.old, asked.new) == ("2468", "904518")
    place.link.answer()
    assert place.clerk.bridge.screen.dialog.act == ""
    assert place.clerk.bridge.screen.banner.headline.startswith("Su clave cambió.")


def test_a_pin_that_is_refused_is_typed_anew(place: Desk) -> None:
    """The reason is in the dialog, and the typed PINs are not kept."""
    place.sit()
    place.link.show("counter", desk(state="paused"), key="c3")
    place.strike(Qt.Key.Key_P, held=Qt.KeyboardModifier.ControlModifier)
    for pin in ("2468", "1234", "1234"):
        place.write(pin)
        place.strike(Qt.Key.Key_Tab)
    place.stage.press("Cambiar la clave")
    place.link.refuse("weak_pin")
    assert any(name.startswith("Esa clave es fácil de adivinar.") for name in place.stage.names())
    fields = [i for i in place.stage.items() if i.inherits("QQuickTextField")]
    assert [field.property("text") for field in fields] == ["", "", ""]
    assert "Escriba las tres claves" in place.stage.names()


def test_a_list_begins_at_its_first_name_whatever_room_it_had(place: Desk) -> None:
    """While a window is made larger or smaller, a page may have room for no row of a list."""
    names = [f"Clerk {number:02}" for number in range(12)]
    clerks = [ClerkRow(id=name, name=name, unit="licencias") for name in names]
    place.link.come_online()
    assert place.link.welcome is not None
    place.link.welcome = msgspec.structs.replace(place.link.welcome, clerks=clerks)
    place.link.online_changed.emit()
    window = place.stage.window
    full = window.height()
    for height in (full // 3, full):
        window.setHeight(height)
        place.stage.fill_lists()
    assert names[0] in place.stage.names()


def test_a_list_tells_of_every_name_in_it(place: Desk) -> None:
    """Names that come into view only as the arrows go down have one too."""
    names = [f"Clerk {number:02}" for number in range(12)]
    clerks = [ClerkRow(id=name, name=name, unit="licencias") for name in names]
    place.link.come_online()
    assert place.link.welcome is not None
    place.link.welcome = msgspec.structs.replace(place.link.welcome, clerks=clerks)
    place.link.online_changed.emit()
    assert names[-1] not in place.stage.names()
    for name in names:
        place.strike(Qt.Key.Key_Down)
        place.stage.until(lambda name=name: name in place.stage.names())  # type: ignore[misc]


def test_an_attention_by_keyboard_alone(place: Desk) -> None:
    """From the call to the register, one command after the other."""
    link = place.link
    place.sit()
    assert place.stage.focused() == "Llamar siguiente"
    place.strike(Qt.Key.Key_Space)
    assert isinstance(link.answer(), c.CallNext)
    place.call()
    place.wait(5)
    place.strike(Qt.Key.Key_R, held=Qt.KeyboardModifier.ControlModifier)
    assert isinstance(link.answer(), c.Recall)
    place.strike(Qt.Key.Key_Return)
    assert isinstance(link.answer(), c.StartService)
    for step, after in (("welcome", "need"), ("need", "guide"), ("guide", "farewell")):
        place.serve(step=step)
        place.strike(Qt.Key.Key_Return)
        moved = link.answer()
        assert isinstance(moved, c.SaveAttention)
        assert moved.step == after
    place.serve(step="register")
    place.strike(Qt.Key.Key_Return)
    assert isinstance(link.answer(), c.FinishService)
    assert place.asked == []


def test_digits_tick_what_is_brought(place: Desk) -> None:
    """The keys 1 to 9 tick the list, and quick ticks are all kept."""
    place.sit()
    place.serve(step="guide")
    place.strike(Qt.Key.Key_1, Qt.Key.Key_3)
    assert [asked.brought for asked in place.asked if isinstance(asked, c.SaveAttention)] == [
        [0],
        [0, 2],
    ]
    assert "Falta 1" in place.stage.names()


def test_keys_have_their_names(place: Desk) -> None:
    """A blind clerk finds every key by what it does."""
    place.sit()
    names = place.stage.names()
    for name in ("Llamar siguiente", "Hacer una pausa", "Carolina Rojas", "Esperan 8"):
        assert name in names
    place.stage.press("Hacer una pausa")
    assert place.clerk.bridge.screen.dialog.act == "pause"


def test_every_touchable_has_a_name(place: Desk) -> None:
    """Every control that can be pressed has a name, at any stage."""
    place.link.come_online()
    for reach in (place.stage.settle, place.sit, place.call, lambda: place.serve(step="guide")):
        reach()
        place.stage.settle()
        assert all(
            item.property("text") or item.property("code")
            for item in place.stage.touchables()
            if not item.inherits("QQuickCheckDelegate")
        )


def test_space_on_another_key_presses_that(place: Desk) -> None:
    """The main key's stroke belongs to whatever has the focus."""
    place.sit()
    place.strike(Qt.Key.Key_Backtab)
    assert place.stage.focused() == "Hacer una pausa"
    place.strike(Qt.Key.Key_Return)
    assert place.clerk.bridge.screen.dialog.act == "pause"


def test_clicks_that_tremble_call_once(place: Desk) -> None:
    """Six clicks a quarter of a second apart: none falls on the key that comes in its place."""
    place.sit()
    place.wait(5)
    key = place_of(place, "Llamar siguiente")
    place.click(key)
    assert isinstance(place.link.answer(), c.CallNext)
    place.call()
    for _ in range(5):
        place.wait(0.25)
        place.click(key)
    assert place.asked == []
    place.wait(0.6)
    place.click(place_of(place, place.clerk.bridge.screen.main_key.words))
    assert isinstance(place.asked[0], c.StartService)


def test_clicks_that_tremble_close_one_dialog(place: Desk) -> None:
    """The third one falls on the page behind it, and has no effect there."""
    place.sit()
    place.wait(5)
    place.strike(Qt.Key.Key_F4)
    close = place_of(place, "Cancelar")
    for _ in range(4):
        place.click(close)
        place.wait(0.3)
    assert place.clerk.bridge.screen.dialog.act == ""
    assert place.asked == []


def test_a_key_struck_again_and_again_calls_once(place: Desk) -> None:
    """F2 calls the next person, and does nothing more while that one is called."""
    place.sit()
    place.strike(Qt.Key.Key_F2)
    place.link.answer()
    place.call()
    for _ in range(5):
        place.wait(0.6)
        place.strike(Qt.Key.Key_F2)
    assert place.asked == []


def test_a_double_stroke_calls_once(place: Desk) -> None:
    """A second call aloud has a key of its own, which counts once the first has been heard."""
    place.sit()
    place.strike(Qt.Key.Key_F2)
    place.link.answer()
    place.call()
    place.strike(Qt.Key.Key_R, held=Qt.KeyboardModifier.ControlModifier)
    assert place.asked == []
    place.wait(2)
    place.strike(Qt.Key.Key_R, held=Qt.KeyboardModifier.ControlModifier)
    assert isinstance(place.asked[0], c.Recall)


def test_a_note_goes_while_it_is_written(place: Desk) -> None:
    """After a pause the note is sent, and the screen says when it was saved."""
    place.sit()
    place.serve(step="guide")
    to_the_note(place)
    assert place.stage.focused() == "Nota de la atención"
    place.write("Le falta")
    assert place.asked == []
    place.wait(1)
    saved = place.link.answer()
    assert isinstance(saved, c.SaveAttention)
    assert saved.note == "Le falta"
    assert "Guardada 10:42" in place.stage.names()


def test_writing_presses_no_keys(place: Desk) -> None:
    """Digits, spaces and Enter in a note are letters; Ctrl and Enter together are the main key."""
    place.sit()
    place.serve(step="guide")
    to_the_note(place)
    place.write("1 2")
    place.strike(Qt.Key.Key_Return)
    assert place.asked == []
    place.strike(Qt.Key.Key_Return, held=Qt.KeyboardModifier.ControlModifier)
    moved = place.asked[0]
    assert isinstance(moved, c.SaveAttention)
    assert moved.step == "farewell"


def test_the_last_words_go_before_the_end(place: Desk) -> None:
    """Finishing sends the rest of the note first, in order."""
    place.sit()
    place.serve(step="register")
    place.clerk.bridge.noteTyped.emit("Vuelve mañana")
    place.stage.press("Terminar y registrar")
    note, finish = place.asked
    assert isinstance(note, c.SaveAttention)
    assert note.note == "Vuelve mañana"
    assert isinstance(finish, c.FinishService)


def test_a_note_outlives_a_lost_link(place: Desk) -> None:
    """A note written without a server is sent whole when the server is back."""
    place.sit()
    place.serve(step="guide")
    place.clerk.bridge.noteTyped.emit("Le falta")
    place.wait(1)
    place.link.go_offline()
    place.clerk.bridge.noteTyped.emit("Le falta el comprobante")
    place.wait(10)
    assert "Sin conexión desde las 10:42." in " ".join(place.stage.names())
    place.link.come_online("carolina")
    place.serve(step="guide", note="Le falta")
    place.link.answer()
    place.wait(1)
    saved = place.link.answer()
    assert isinstance(saved, c.SaveAttention)
    assert saved.note == "Le falta el comprobante"


def test_a_note_stays_with_its_person(place: Desk) -> None:
    """The next person's note begins empty, whatever was left of the last one's."""
    place.sit()
    place.serve(step="guide")
    to_the_note(place)
    place.write("Le falta")
    place.free()
    later = desk(ticket=SERVING, attention=msgspec.structs.replace(attention(), id="a2"))
    place.link.show("counter", later, key="c3")
    written = [
        item.property("text") for item in place.stage.items() if item.inherits("QQuickTextEdit")
    ]
    assert written == [""]


def test_without_a_server_nothing_is_asked(place: Desk) -> None:
    """Every key waits for the server; what was asked before is withdrawn."""
    place.sit()
    place.strike(Qt.Key.Key_Space)
    asked = place.asked[0]
    place.link.go_offline()
    assert place.link.withdrawn == [asked.id]
    place.strike(Qt.Key.Key_Space, Qt.Key.Key_F8)
    assert place.link.asked == [asked]


def test_kind_and_outcome_are_chosen(place: Desk) -> None:
    """The clerk's choices go into the register."""
    place.sit()
    place.serve(step="register")
    place.stage.press("Reclamo")
    place.stage.press("Sin resolver")
    place.stage.press("Terminar y registrar")
    finish = place.asked[0]
    assert isinstance(finish, c.FinishService)
    assert (finish.kind, finish.outcome) == ("complaint", "unresolved")


def test_a_wrong_pin_is_said_at_the_field(place: Desk) -> None:
    """The field is empty again and shows the error."""
    place.link.come_online()
    place.stage.until(lambda: "Hugo Araya" in place.stage.names())
    place.stage.press("Hugo Araya")
    place.strike(Qt.Key.Key_Tab)
    place.write("9999")
    place.stage.press("Entrar")
    place.link.refuse("wrong_pin")
    assert any(name.startswith("La clave no corresponde") for name in place.stage.names())
    fields = [i for i in place.stage.items() if i.inherits("QQuickTextField")]
    assert [field.property("text") for field in fields] == [""]


def test_signing_out_leads_back_to_the_names(place: Desk) -> None:
    """The next clerk begins where the first one began."""
    place.sit()
    place.strike(Qt.Key.Key_Q, held=Qt.KeyboardModifier.ControlModifier)
    assert place.asked == []
    said = place.clerk.bridge.screen.dialog.meaning
    assert said == "Esperan 8 personas; a 8 no las atiende otro módulo abierto."
    place.strike(Qt.Key.Key_Return)
    assert isinstance(place.link.answer(), c.SignOut)
    place.stage.until(lambda: "¿Quién atiende aquí?" in place.stage.names())


def in_field(place: Desk, name: str) -> str:
    """The text of the field of this name."""
    found = [item for item in place.stage.items() if item.inherits("QQuickTextEdit")]
    heads = {
        QAccessible.queryAccessibleInterface(one).text(QAccessible.Text.Name): one for one in found
    }
    return str(heads[name].property("text"))


def letters(place: Desk, text: str) -> None:
    """As a keyboard types them, on whatever has the focus."""
    place.strike(*(Qt.Key(ord(letter.upper())) for letter in text))


def test_a_sentence_typed_at_once_is_the_need(place: Desk) -> None:
    """Where the need is asked it is written without a click, spaces and all; Enter goes on."""
    place.sit()
    place.serve(step="welcome")
    place.serve(step="need")
    assert place.stage.focused() == "Necesidad de la persona"
    letters(place, "quiere pagar en cuotas")
    assert in_field(place, "Necesidad de la persona") == "quiere pagar en cuotas"
    assert place.asked == []
    place.strike(Qt.Key.Key_Return)
    moved = place.link.answer()
    assert isinstance(moved, c.SaveAttention)
    assert moved.step == "guide"
    place.serve(step="guide")
    place.strike(Qt.Key.Key_Return)
    again = place.asked[0]
    assert isinstance(again, c.SaveAttention)
    assert again.step == "farewell"


def test_an_attention_found_at_its_need_begins_there(place: Desk) -> None:
    """An attention resumed in the middle begins at its need."""
    place.sit()
    place.serve(step="need")
    assert place.stage.focused() == "Necesidad de la persona"


def test_a_sentence_without_a_field_is_the_note(place: Desk) -> None:
    """It neither loses a letter nor presses a key."""
    place.sit()
    for step in ("welcome", "guide", "farewell", "register"):
        place.free()
        place.serve(step=step, id=f"in {step}")
        assert in_field(place, "Nota de la atención") == ""
        letters(place, "vuelve el lunes")
        assert (step, in_field(place, "Nota de la atención")) == (step, "vuelve el lunes")
        assert place.asked == []


def test_space_never_presses_the_main_key_of_an_attention(place: Desk) -> None:
    """Space has no act while a called person is awaited, nor in any step."""
    place.sit()
    place.call()
    place.strike(Qt.Key.Key_Space)
    for step in ("welcome", "guide", "farewell", "register"):
        place.serve(step=step)
        place.strike(Qt.Key.Key_Space)
    assert place.asked == []


def test_a_space_of_a_sentence_calls_nobody(place: Desk) -> None:
    """Right after the register, and in a run of keys, it is a letter; after a pause it calls."""
    place.sit()
    place.serve(step="register")
    place.wait(20)
    place.free()
    place.strike(Qt.Key.Key_Space)
    for _ in range(3):
        place.wait(0.7)
        place.strike(Qt.Key.Key_A, Qt.Key.Key_Space)
    assert place.asked == []
    place.wait(1.2)
    place.strike(Qt.Key.Key_Space)
    assert isinstance(place.asked[0], c.CallNext)


@pytest.mark.parametrize(
    "step", ["guide", *(pytest.param(each, marks=pytest.mark.full) for each in ("welcome", "need"))]
)
def test_nothing_is_registered_unseen(place: Desk, step: str) -> None:
    """F10 before the register shows kind and outcome, twice F10 too; there they are changed."""
    place.sit()
    place.serve(step=step)
    place.strike(Qt.Key.Key_F10, Qt.Key.Key_F10)
    assert place.asked == []
    for name in ("Trámite", "Resuelta"):
        assert name in place.stage.names()
    place.stage.press("Orientada")
    place.stage.press("Información")
    place.strike(Qt.Key.Key_Return)
    finish = place.asked[0]
    assert isinstance(finish, c.FinishService)
    assert (finish.kind, finish.outcome) == ("information", "guided")


def test_an_early_register_without_a_ticket(place: Desk) -> None:
    """A caller with a general question is registered as informed."""
    place.link.come_online("carolina")
    place.link.show("office", *office_rows(*QUEUE))
    held = attention(channel="telephone", step="guide", service=None)
    place.link.show("counter", desk(attention=held), key="c3")
    place.strike(Qt.Key.Key_F10)
    place.wait(1)
    place.strike(Qt.Key.Key_Return)
    registered = place.asked[0]
    assert isinstance(registered, c.RegisterAttention)
    assert (registered.kind, registered.outcome) == ("information", "resolved")


def test_a_pin_is_typed_as_soon_as_a_name_is_chosen(place: Desk) -> None:
    """By the arrows: the digits go to the PIN, the first one too."""
    place.link.come_online()
    place.strike(Qt.Key.Key_Down, *(Qt.Key(ord(digit)) for digit in "1234"), Qt.Key.Key_Return)
    signed = place.asked[0]
    assert isinstance(signed, c.SignIn)
    assert signed.pin == "1234"


def test_quick_presses_of_two_things_both_count(place: Desk) -> None:
    """A screen reader presses by name, and a quick clerk clicks in two places: no hand trembles."""
    place.sit()
    place.wait(5)
    place.stage.press("Dar un turno")
    assert place.clerk.bridge.screen.dialog.act
    place.stage.press("Cancelar")
    assert place.clerk.bridge.screen.dialog.act == ""
    place.click(place_of(place, "Dar un turno"))
    assert place.clerk.bridge.screen.dialog.act
    place.wait(0.1)
    place.click(place_of(place, "Cancelar"))
    assert place.clerk.bridge.screen.dialog.act == ""


def test_a_note_is_saved_as_the_window_closes(place: Desk) -> None:
    """The last letters are sent at the end, and the program waits until the server has them."""
    place.sit()
    place.serve(step="guide")
    to_the_note(place)
    place.write("Le falta la firma")
    assert place.asked == []
    answered: list[c.Command] = []
    QTimer.singleShot(0, lambda: answered.append(place.link.answer()))
    place.clerk.leave(patience=20)
    (saved,) = answered
    assert isinstance(saved, c.SaveAttention)
    assert saved.note == "Le falta la firma"
    assert "Guardada 10:42" in place.stage.names()


def test_a_console_without_a_server_ends_all_the_same(place: Desk) -> None:
    place.sit()
    place.serve(step="guide")
    to_the_note(place)
    place.write("Le falta")
    place.link.go_offline()
    place.clerk.leave(patience=0)


def test_a_console_with_a_wrong_clock_shows_the_servers_time(place: Desk) -> None:
    """Its own shows another year: hours, waits and the bar go by the server's."""
    link = place.link
    known = cast(Link, link)  # noqa: TC006 - told apart from the fake
    clerk = Controller(known, "3", seconds=lambda: 0.0)
    link.come_online("carolina")
    link.show("office", *office_rows(*QUEUE))
    link.show("counter", desk(next_call=NEXT), key="c3")
    shown = clerk.bridge.screen
    assert shown.bar.clock == "10:42"
    assert [row.minutes for row in shown.queue.rows][:2] == ["12", "31"]
    link.go_offline()
    assert clerk.bridge.screen.banner.headline == "Sin conexión desde las 10:42."
