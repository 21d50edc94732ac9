"""A console without a server and without a clerk notes calls as at its last desk, or as no one's.

Nothing is handed in before a PIN was typed, and nothing as the call of a clerk who does not say so.
"""

import os
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt

from antesala.messages import commands as c
from counter.app.last_desk_file import LastDeskFile, last_desk_beside
from counter.app.noted_file import NotedFile
from counter.app.own_device import OwnDevice
from counter.screen import View
from counter.work.desk import Act
from counter.work.last_desk import LastDesk
from counter.work.memory import Lock
from counter.work.noted import NotedCall
from tests.counter.office import NEXT, NOW, QUEUE, desk, office_rows
from tests.counter.place import CAROLINA, Desk, Post
from tests.qt.application import application

CTRL = Qt.KeyboardModifier.ControlModifier


def device(folder: Path) -> OwnDevice:
    noted = NotedFile(folder / "counter.calls")
    return OwnDevice(noted=noted, last_desk=LastDeskFile(folder / "counter.desk"))


@pytest.fixture
def begun(tmp_path: Path) -> Callable[[], Post]:
    """A console's program, begun once more over the same files."""

    def begin() -> Post:
        application()
        return Post(device(tmp_path))

    return begin


@pytest.fixture
def alone(begun: Callable[[], Post]) -> Post:
    """Carolina worked here, and then the program is begun while no server answers."""
    begun().sit()
    place = begun()
    place.wait(5)
    return place


def press(place: Post, act: Act) -> None:
    place.clerk.bridge.pressed.emit(act)


def calls_by_hand(place: Post, code: str, minutes: float = 5) -> None:
    """Call a person whose code is typed, and be done with them after some minutes."""
    place.clerk.bridge.dialogTyped.emit(code)
    place.clerk.bridge.dialogSent.emit()
    place.wait(60 * minutes)
    place.clerk.bridge.dialogSent.emit()


def notes(place: Post) -> tuple[NotedCall, ...]:
    return place.clerk._state.memory.noted  # noqa: SLF001 - nothing of it is asked yet


def sits(place: Post, clerk: str = "carolina") -> None:
    """A clerk signs in and opens counter 3."""
    place.link.come_online(clerk)
    place.link.show("office", *office_rows(*QUEUE, clerk=clerk))
    place.link.show("counter", desk(clerk=clerk, next_call=NEXT), key="c3")
    place.wait(1)


def handed_in(place: Post) -> list[c.NoteCall]:
    return [each for each in place.link.asked if isinstance(each, c.NoteCall)]


def keys(place: Post) -> list[str]:
    """The keys that help without a server, on the page or on the band over it."""
    shown = place.clerk.bridge.screen
    return [each.words for each in (*shown.message_keys, *shown.notice_keys)]


def test_the_last_desk_is_kept_and_no_more(begun: Callable[[], Post], tmp_path: Path) -> None:
    """For its owner's eyes; the next clerk's takes its place."""
    place = begun()
    place.sit()
    file = tmp_path / "counter.desk"
    assert msgspec.json.decode(file.read_bytes(), type=LastDesk) == CAROLINA
    assert file.stat().st_mode & 0o077 == 0
    place.link.go_offline()
    place.wait(60)
    sits(place, "marcela")
    kept = msgspec.json.decode(file.read_bytes(), type=LastDesk)
    assert (kept.clerk, kept.clerk_name, kept.counter) == ("marcela", "Marcela Tapia", "c3")


def test_a_console_says_after_five_seconds_that_no_server_answers(
    begun: Callable[[], Post],
) -> None:
    begun().sit()
    place = begun()
    assert place.clerk.names == ("Consola",)
    shown = place.clerk.bridge
    place.wait(4.9)
    assert (shown.screen.message.headline, keys(place)) == ("Conectando con el servidor", [])
    place.wait(0.1)
    assert shown.screen.view == View.MESSAGE
    assert shown.screen.message.headline == "El servidor no responde"
    assert "como Carolina Rojas, en el módulo 3." in shown.screen.message.detail
    assert keys(place) == ["Anotar llamados a mano", "Soy otra persona"]


def test_where_no_one_has_worked_it_says_what_to_do_instead(begun: Callable[[], Post]) -> None:
    place = begun()
    place.wait(5)
    shown = place.clerk.bridge.screen
    assert shown.message.headline == "El servidor no responde"
    assert "anote en papel" in shown.message.detail
    for act in (Act.NOTE_CALL, Act.NOTE_NAMELESS):
        press(place, act)
        assert not place.clerk.bridge.screen.dialog.act


def test_a_console_in_practice_speaks_of_no_office() -> None:
    """It keeps nothing, and its own server is only slow."""
    application()
    place = Post()
    place.wait(60)
    assert place.clerk.bridge.screen.message.headline == "Conectando con el servidor"


def test_calls_are_noted_as_the_last_clerk_and_handed_in(
    alone: Post, begun: Callable[[], Post]
) -> None:
    """Also after another start, once she has typed her PIN and has a counter."""
    press(alone, Act.NOTE_CALL)
    dialog = alone.clerk.bridge.screen.dialog
    assert dialog.meaning.startswith("Anota como Carolina Rojas, en el módulo 3:")
    assert dialog.rows == ()
    calls_by_hand(alone, "x 7")
    alone.clerk.bridge.dialogClosed.emit()
    assert "Un llamado anotado aquí." in alone.clerk.bridge.screen.message.detail
    place = begun()
    place.wait(5)
    press(place, Act.NOTE_CALL)
    assert [(each.words, each.tag) for each in place.clerk.bridge.screen.dialog.rows] == [
        ("X007", "Anotado")
    ]
    place.link.begin_with("carolina")
    place.wait(1)
    assert place.clerk.bridge.screen.dialog.act == ""
    assert handed_in(place) == []
    sits(place)
    [note] = handed_in(place)
    assert (note.code, note.counter) == ("X007", "c3")
    assert note.called_at == note.started_at == NOW + timedelta(seconds=5)
    assert note.ended_at == NOW + timedelta(minutes=5, seconds=5)
    place.link.asked.clear()
    place.link.asked.append(note)
    place.link.answer()
    assert notes(place) == ()


def test_another_person_notes_without_a_name(alone: Post, begun: Callable[[], Post]) -> None:
    """No clerk's sign-in hands it in, before the clerk says that it was theirs: then it is."""
    press(alone, Act.NOTE_NAMELESS)
    dialog = alone.clerk.bridge.screen.dialog
    assert dialog.meaning.startswith("Anota sin nombre, en el módulo 3:")
    calls_by_hand(alone, "X007")
    calls_by_hand(alone, "X008")
    assert {(each.clerk, each.counter) for each in notes(alone)} == {("", "c3")}
    for clerk in ("carolina", "marcela"):
        place = begun()
        sits(place, clerk)
        place.wait(30)
        assert handed_in(place) == []
        banner = place.clerk.bridge.screen.banner
        assert banner.headline == "Aquí se anotaron 2 llamados sin nombre."
    press(place, Act.NOTE_CALL)
    shown = place.clerk.bridge
    assert [(each.words, each.tag) for each in shown.screen.dialog.rows] == [
        ("X007", "Sin nombre"),
        ("X008", "Sin nombre"),
    ]
    assert shown.screen.dialog.main.words == "Yo llamé a X007"
    shown.dialogSent.emit()
    place.wait(1)
    [note] = handed_in(place)
    assert (note.code, note.counter) == ("X007", "c3")
    assert [(each.code, each.clerk) for each in notes(place)] == [("X007", "marcela"), ("X008", "")]


def test_no_one_claims_a_call_before_a_pin_was_typed(
    alone: Post, begun: Callable[[], Post]
) -> None:
    """The list of the last clerk is anyone's there: a call without a name stays without."""
    press(alone, Act.NOTE_NAMELESS)
    calls_by_hand(alone, "X007")
    place = begun()
    place.link.begin_with()
    place.link.go_offline()
    press(place, Act.NOTE_CALL)
    shown = place.clerk.bridge.screen.dialog
    assert [each.words for each in shown.rows] == []
    place.clerk.bridge.dialogSent.emit()
    assert [each.clerk for each in notes(place)] == [""]


def test_two_people_at_one_console_do_not_end_each_others_calls(alone: Post) -> None:
    """Each list has its own, and each person has one with them."""
    for act, code in ((Act.NOTE_CALL, "X001"), (Act.NOTE_NAMELESS, "X002")):
        press(alone, act)
        alone.clerk.bridge.dialogTyped.emit(code)
        alone.clerk.bridge.dialogSent.emit()
        rows = [(each.words, each.tag) for each in alone.clerk.bridge.screen.dialog.rows]
        assert rows == [(code, "Con usted")]
        alone.clerk.bridge.dialogClosed.emit()
        alone.wait(2)


def test_the_server_closes_the_list_and_the_sign_in_tells_of_it(alone: Post) -> None:
    press(alone, Act.NOTE_CALL)
    calls_by_hand(alone, "X007")
    alone.link.begin_with()
    alone.wait(1)
    shown = alone.clerk.bridge.screen
    assert (shown.view, shown.dialog.act) == (View.SIGN_IN, "")
    assert shown.banner.headline == "Un llamado anotado a mano espera para traspasarse."
    assert "ingrese aquí con su clave" in shown.banner.detail
    assert keys(alone) == []


def test_a_console_left_on_over_night_notes_calls_too(begun: Callable[[], Post]) -> None:
    """No one is signed in, and the server is gone by the morning."""
    place = begun()
    place.sit()
    place.link.begin_with()
    place.link.go_offline()
    shown = place.clerk.bridge
    assert shown.screen.view == View.SIGN_IN
    assert shown.screen.banner.headline == "Sin conexión desde las 10:42."
    assert "como Carolina Rojas, en el módulo 3." in shown.screen.banner.detail
    assert keys(place) == ["Anotar llamados a mano", "Soy otra persona"]
    press(place, Act.NOTE_CALL)
    calls_by_hand(place, "X007")
    assert [each.clerk for each in notes(place)] == ["carolina"]


def test_a_locked_console_notes_calls_and_shows_no_queue(begun: Callable[[], Post]) -> None:
    """Only a clerk who has typed the PIN sees the people who wait."""
    place = begun()
    place.sit()
    place.call()
    place.link.go_offline()
    state = place.clerk._state  # noqa: SLF001 - as if it was left alone
    state.remember(state.memory.shut(Lock.LEFT))
    press(place, Act.NOTE_CALL)
    dialog = place.clerk.bridge.screen.dialog
    assert dialog.rows == ()
    place.clerk.bridge.dialogTyped.emit("J038")
    assert [(each.words, each.detail) for each in place.clerk.bridge.screen.dialog.rows] == [
        ("J038", "")
    ]


def test_a_signed_in_clerk_without_a_counter_notes_as_themselves(
    begun: Callable[[], Post],
) -> None:
    """The PIN says who they are, and not the name of the clerk before."""
    begun().sit()
    place = begun()
    place.link.come_online("iván")
    place.link.show("office", *office_rows(*QUEUE, clerk=None))
    place.link.go_offline()
    assert place.clerk.bridge.screen.view == View.CHOOSE
    assert "como Iván Pizarro, en el módulo 3." in place.clerk.bridge.screen.banner.detail
    assert keys(place) == ["Anotar llamados a mano"]
    press(place, Act.NOTE_CALL)
    calls_by_hand(place, "X007")
    assert [each.clerk for each in notes(place)] == ["iván"]


def test_the_desk_of_another_office_is_not_taken(begun: Callable[[], Post], tmp_path: Path) -> None:
    other = msgspec.structs.replace(CAROLINA, office="another")
    (tmp_path / "counter.desk").write_bytes(msgspec.json.encode(other))
    place = begun()
    place.link.begin_with()
    place.link.go_offline()
    assert keys(place) == []


def foreign(**values: object) -> bytes:
    return msgspec.json.encode({**msgspec.to_builtins(CAROLINA), **values})


@pytest.mark.parametrize(
    "content",
    [
        b"{",
        b"[]",
        foreign(time_zone="America/Nowhere"),
        foreign(time_zone="../../etc/passwd"),
        foreign(clerk=""),
        foreign(country="../x"),
        foreign(pin="2468"),
        b"x" * 5000,
    ],
)
def test_a_file_that_is_no_desk_is_set_aside(
    begun: Callable[[], Post], tmp_path: Path, content: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "counter.desk").write_bytes(content)
    place = begun()
    place.wait(5)
    assert keys(place) == []
    assert [each.name for each in tmp_path.iterdir()] == ["counter.desk.broken"]
    assert "counter.desk.broken" in caplog.text


def test_what_was_set_aside_goes_after_a_week(tmp_path: Path) -> None:
    aside = tmp_path / "counter.toml.desk.broken"
    aside.write_text("no desk")
    os.utime(aside, (NOW.timestamp(), NOW.timestamp()))
    for days, left in ((6, True), (7, False)):
        last_desk_beside(tmp_path / "counter.toml", NOW + timedelta(days=days))
        assert aside.exists() is left


def test_a_disk_in_trouble_is_asked_once(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """A clerk works as well without; the desk is known until the program ends."""
    (tmp_path / "no folder").write_text("a file")
    file = LastDeskFile(tmp_path / "no folder" / "counter.desk")
    caplog.clear()
    for _ in range(3):
        file.keep(CAROLINA)
    assert file.desk == CAROLINA
    assert len(caplog.records) == 1


def test_the_keyboard_is_enough(tmp_path: Path) -> None:
    """From the start to a call that is over: the first key has the focus, and each has its own."""
    application()
    Post(device(tmp_path)).sit()
    place = Desk(device(tmp_path))
    try:
        place.wait(5)
        place.strike(Qt.Key.Key_Return)
        assert place.clerk.bridge.screen.dialog.act == Act.NOTE_CALL
        place.write("X007")
        place.strike(Qt.Key.Key_Return)
        assert [each.goes_on for each in notes(place)] == [True]
        place.wait(60)
        place.strike(Qt.Key.Key_Return)
        assert [each.goes_on for each in notes(place)] == [False]
        place.strike(Qt.Key.Key_Escape)
        place.wait(1)
        place.strike(Qt.Key.Key_7, held=CTRL)
        assert place.clerk.bridge.screen.dialog.act == Act.NOTE_NAMELESS
    finally:
        place.stage.close()
