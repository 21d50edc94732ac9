"""What was typed and not sent is kept on the device, and comes back for the same person."""

import stat
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from antesala.messages import commands as c
from counter.app.controller import OwnDevice
from counter.app.unsent_file import UnsentFile
from counter.work.desk import Act
from counter.work.draft import PAUSE
from tests.counter.office import OFFER, desk
from tests.counter.place import Desk

TEXT = "Le falta la firma"


@pytest.fixture
def begun(tmp_path: Path) -> Iterator[Callable[[], Desk]]:
    """A console's program, begun once more over the same file."""
    places: list[Desk] = []

    def begin() -> Desk:
        while places:
            places.pop().stage.close()
        places.append(Desk(OwnDevice(unsent=UnsentFile(tmp_path / "counter.unsent"))))
        return places[-1]

    yield begin
    for place in places:
        place.stage.close()


def writes(place: Desk, text: str = TEXT, **values: object) -> None:
    """A note typed during an attention."""
    place.sit()
    place.serve(step="guide", **values)
    place.clerk.bridge.noteTyped.emit(text)


def note(place: Desk) -> str:
    return str(place.clerk.bridge.noteText)


def file(folder: Path) -> Path:
    return folder / "counter.unsent"


def test_a_note_typed_without_a_server_comes_back(
    begun: Callable[[], Desk], tmp_path: Path
) -> None:
    """The program is killed within a second; the same clerk finds the text, and it is sent."""
    place = begun()
    place.sit()
    place.serve(step="guide")
    place.link.go_offline()
    place.clerk.bridge.noteTyped.emit(TEXT)
    place.wait(0.5)  # killed: nothing more is told to the program
    assert stat.S_IMODE(file(tmp_path).stat().st_mode) == 0o600
    again = begun()
    again.sit()
    again.serve(step="guide")
    assert note(again) == TEXT
    again.wait(PAUSE)
    saved = again.link.answer()
    assert isinstance(saved, c.SaveAttention)
    assert saved.note == TEXT
    again.wait(1)
    assert list(tmp_path.iterdir()) == []


def test_the_need_comes_back_too(begun: Callable[[], Desk]) -> None:
    place = begun()
    place.sit()
    place.serve(step="need")
    place.link.go_offline()
    place.clerk.bridge.needTyped.emit("Renovar su licencia")
    place.clerk.leave(patience=0)
    again = begun()
    again.sit()
    again.serve(step="need")
    assert str(again.clerk.bridge.needText) == "Renovar su licencia"


def test_a_reason_for_declining_comes_back(begun: Callable[[], Desk]) -> None:
    """Typed in a dialog that was never sent."""
    place = begun()
    place.sit()
    place.link.show("counter", desk(offers=[OFFER]), key="c3")
    place.clerk.bridge.pressed.emit(Act.DECLINE)
    place.clerk.bridge.dialogTyped.emit("Falta el expediente")
    place.link.go_offline()
    place.clerk.leave(patience=0)
    again = begun()
    again.sit()
    again.link.show("counter", desk(offers=[OFFER]), key="c3")
    again.clerk.bridge.pressed.emit(Act.DECLINE)
    assert str(again.clerk.bridge.dialogText) == "Falta el expediente"


def test_what_the_server_has_leaves_no_file(begun: Callable[[], Desk], tmp_path: Path) -> None:
    """Nor is an older text brought back over it."""
    place = begun()
    writes(place)
    place.wait(PAUSE)
    assert file(tmp_path).exists()
    place.link.answer()
    place.wait(1)
    assert not file(tmp_path).exists()
    place.serve(step="farewell", note=TEXT)
    place.wait(PAUSE)
    assert place.asked == []
    assert place.clerk.bridge.screen.note.state.startswith("Guardada")


def test_another_clerk_never_sees_it(begun: Callable[[], Desk], tmp_path: Path) -> None:
    """It stays for the one who wrote it, also where the attention has the same name."""
    place = begun()
    writes(place)
    place.link.go_offline()
    place.clerk.leave(patience=0)
    other = begun()
    other.link.come_online("hugo")
    other.clerk.look()
    assert note(other) == ""
    other.clerk.leave(patience=0)
    assert TEXT in file(tmp_path).read_text()
    assert '"clerk":"carolina"' in file(tmp_path).read_text()


def test_it_goes_once_the_person_is_registered(begun: Callable[[], Desk], tmp_path: Path) -> None:
    """Elsewhere, meanwhile: the attention is not in hand any more."""
    place = begun()
    writes(place)
    place.link.go_offline()
    place.clerk.leave(patience=0)
    again = begun()
    again.sit()
    again.wait(1)
    assert note(again) == ""
    assert not file(tmp_path).exists()


def test_what_was_written_elsewhere_stays_before_it(begun: Callable[[], Desk]) -> None:
    """The clerk went on at another console: both texts are there."""
    place = begun()
    writes(place)
    place.link.go_offline()
    place.clerk.leave(patience=0)
    again = begun()
    again.sit()
    again.serve(step="guide", note="Trajo la foto")
    assert note(again) == f"Trajo la foto\n{TEXT}"


def test_it_waits_for_the_pin(begun: Callable[[], Desk]) -> None:
    """A program begun anew shows nothing before the clerk has proved to be one."""
    place = begun()
    writes(place)
    place.link.go_offline()
    place.clerk.leave(patience=0)
    again = begun()
    again.link.begin_with("carolina")
    again.clerk.look()
    assert TEXT not in again.stage.names()
    again.sit()
    again.serve(step="guide")
    assert note(again) == TEXT


@pytest.mark.parametrize("content", [b"", b"\xff\x00", b"[" * 5000, b'[{"office": 3}]'])
def test_a_broken_file_is_one_sentence(
    begun: Callable[[], Desk], tmp_path: Path, content: bytes
) -> None:
    """And the console works; what is typed next is kept again."""
    file(tmp_path).write_bytes(content)
    place = begun()
    writes(place)
    headline = place.clerk.bridge.screen.banner.headline
    assert headline.startswith("Lo que esta consola guardaba sin enviar no se puede leer.")
    place.link.go_offline()
    place.wait(1)
    assert TEXT in file(tmp_path).read_text()


def test_a_folder_that_takes_no_file_is_said_once(
    begun: Callable[[], Desk], tmp_path: Path
) -> None:
    """The clerk must know that closing the console would lose the note."""
    file(tmp_path).mkdir()
    place = begun()
    place.clerk._unsent.trouble = ""  # noqa: SLF001 - the folder was noticed at the start
    writes(place)
    place.wait(1)
    headline = place.clerk.bridge.screen.banner.headline
    assert headline.startswith("Esta consola no puede guardar lo que escribe.")
