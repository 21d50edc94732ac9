"""What was typed and not sent is kept on the device, and comes back for the same person."""

import os
import stat
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from antesala.messages import commands as c
from counter.app.own_device import OwnDevice
from counter.app.unsent_file import UnsentFile, unsent_beside
from counter.work.desk import Act
from counter.work.draft import PAUSE
from counter.work.memory import Lock
from counter.work.unsent import UnsentText
from tests.counter.office import NOW, OFFER, desk
from tests.counter.place import Desk, Post
from tests.qt.application import application

TEXT = "Le falta la firma"
AGES = {timedelta(hours=25): "old", timedelta(hours=23): "young"}


@pytest.fixture
def begun(tmp_path: Path) -> Callable[[], Post]:
    """A console's program, begun once more over the same file."""

    def begin() -> Post:
        application()
        return Post(OwnDevice(unsent=UnsentFile(tmp_path / "counter.unsent")))

    return begin


@pytest.fixture
def shown(tmp_path: Path) -> Iterator[Callable[[], Desk]]:
    """The same with its window."""
    places: list[Desk] = []

    def begin() -> Desk:
        while places:
            places.pop().stage.close()
        places.append(Desk(OwnDevice(unsent=UnsentFile(tmp_path / "counter.unsent"))))
        return places[-1]

    yield begin
    for place in places:
        place.stage.close()


def writes(place: Post, text: str = TEXT, **values: object) -> None:
    """A note typed during an attention."""
    place.sit()
    place.serve(step="guide", **values)
    place.clerk.bridge.noteTyped.emit(text)


def note(place: Post) -> str:
    return str(place.clerk.bridge.noteText)


def file(folder: Path) -> Path:
    return folder / "counter.unsent"


def test_a_note_typed_without_a_server_comes_back(
    shown: Callable[[], Desk], tmp_path: Path
) -> None:
    """The program is killed within a second; the same clerk finds the text, and it is sent."""
    place = shown()
    place.sit()
    place.serve(step="guide")
    place.link.go_offline()
    place.clerk.bridge.noteTyped.emit(TEXT)
    place.wait(0.5)  # killed: nothing more is told to the program
    assert stat.S_IMODE(file(tmp_path).stat().st_mode) == 0o600
    again = shown()
    again.sit()
    again.serve(step="guide")
    assert note(again) == TEXT
    again.wait(PAUSE)
    saved = again.link.answer()
    assert isinstance(saved, c.SaveAttention)
    assert saved.note == TEXT
    again.wait(1)
    assert list(tmp_path.iterdir()) == []


def test_the_need_comes_back_too(begun: Callable[[], Post]) -> None:
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


def test_a_reason_for_declining_comes_back(begun: Callable[[], Post]) -> None:
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


def test_what_the_server_has_leaves_no_file(begun: Callable[[], Post], tmp_path: Path) -> None:
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


def test_another_clerk_never_sees_it(begun: Callable[[], Post], tmp_path: Path) -> None:
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


def test_it_goes_once_the_person_is_registered(begun: Callable[[], Post], tmp_path: Path) -> None:
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


def test_what_was_written_elsewhere_stays_before_it(begun: Callable[[], Post]) -> None:
    """The clerk went on at another console: both texts are there."""
    place = begun()
    writes(place)
    place.link.go_offline()
    place.clerk.leave(patience=0)
    again = begun()
    again.sit()
    again.serve(step="guide", note="Trajo la foto")
    assert note(again) == f"Trajo la foto\n{TEXT}"


def test_it_waits_for_the_pin(shown: Callable[[], Desk]) -> None:
    """A program begun anew shows nothing before the clerk has proved to be one."""
    place = shown()
    writes(place)
    place.link.go_offline()
    place.clerk.leave(patience=0)
    again = shown()
    again.link.begin_with("carolina")
    again.clerk.look()
    assert TEXT not in again.stage.names()
    again.sit()
    again.serve(step="guide")
    assert note(again) == TEXT


@pytest.mark.parametrize("content", [b"", b"\xff\x00", b"[" * 5000, b'[{"office": 3}]'])
def test_a_broken_file_is_one_sentence(
    begun: Callable[[], Post], tmp_path: Path, content: bytes
) -> None:
    """And the console works; what is typed next is kept again."""
    file(tmp_path).write_bytes(content)
    place = begun()
    writes(place)
    headline = place.clerk.bridge.screen.banner.headline
    assert headline.startswith("Lo que esta consola guardaba sin enviar no se puede leer. Quedó")
    assert (tmp_path / "counter.unsent.broken").read_bytes() == content
    place.link.go_offline()
    place.wait(1)
    assert TEXT in file(tmp_path).read_text()


def test_a_folder_that_takes_no_file_is_said_once(
    begun: Callable[[], Post], tmp_path: Path
) -> None:
    """The clerk must know that closing the console would lose the note."""
    place = begun()
    file(tmp_path).mkdir()
    writes(place)
    place.wait(1)
    headline = place.clerk.bridge.screen.banner.headline
    assert headline.startswith("Esta consola no puede guardar lo que escribe.")


def text_of(at: str, text: str = TEXT) -> str:
    """The file's content with one text of that time."""
    named = '"office":"o","clerk":"carolina","field":"note","subject":"a1"'
    return f'[{{{named},"text":"{text}","base":"","at":"{at}"}}]'


@pytest.mark.parametrize("at", ["", "abc", "2026-03-02T10:00:00", "2026-03-02"])
def test_a_text_without_a_right_time_does_not_stop_the_console(
    begun: Callable[[], Post], tmp_path: Path, at: str
) -> None:
    """It still asks for the PIN once it is left alone, and it still ends."""
    file(tmp_path).write_text(text_of(at))
    place = begun()
    place.sit()
    headline = place.clerk.bridge.screen.banner.headline
    assert headline.startswith("Lo que esta consola guardaba sin enviar no se puede leer.")
    place.wait(9 * 3600)
    assert place.clerk._state.memory.lock is Lock.LEFT  # noqa: SLF001 - whatever the screen says of it
    place.clerk.leave(patience=0)


def test_a_text_of_the_far_future_goes(begun: Callable[[], Post], tmp_path: Path) -> None:
    """By the server's clock; one of an hour ahead is of a clock that was set right."""
    ahead = (NOW + timedelta(days=2)).isoformat()
    file(tmp_path).write_text(text_of(ahead).replace("carolina", "hugo"))
    place = begun()
    place.sit()
    place.wait(1)
    assert not file(tmp_path).exists()


def test_a_text_of_an_hour_ahead_stays(begun: Callable[[], Post], tmp_path: Path) -> None:
    ahead = (NOW + timedelta(hours=1)).isoformat()
    file(tmp_path).write_text(text_of(ahead).replace("carolina", "hugo"))
    place = begun()
    place.sit()
    place.wait(1)
    assert TEXT in file(tmp_path).read_text()


def test_an_old_text_goes_at_the_start(tmp_path: Path) -> None:
    """Before any server is met; the younger one stays."""
    kept = [text_of((NOW - age).isoformat(), name)[1:-1] for age, name in AGES.items()]
    file(tmp_path).write_text(f"[{','.join(kept)}]")
    assert [each.text for each in UnsentFile(file(tmp_path), NOW).texts] == ["young"]
    assert "old" not in file(tmp_path).read_text()
    UnsentFile(file(tmp_path), NOW + timedelta(days=1))
    assert list(tmp_path.iterdir()) == []


def test_an_old_text_goes_without_a_server(begun: Callable[[], Post], tmp_path: Path) -> None:
    """The console runs and is never greeted."""
    file(tmp_path).write_text(text_of((NOW - timedelta(hours=23)).isoformat()))
    place = begun()
    place.wait(1)
    assert file(tmp_path).exists()
    place.wait(2 * 3600)
    assert not file(tmp_path).exists()


def test_a_broken_file_is_kept_aside_for_a_day(tmp_path: Path) -> None:
    file(tmp_path).write_text("no list")
    os.utime(file(tmp_path), (NOW.timestamp(), NOW.timestamp()))
    UnsentFile(file(tmp_path), NOW)
    assert [each.read_text() for each in tmp_path.iterdir()] == ["no list"]
    UnsentFile(file(tmp_path), NOW + timedelta(days=1))
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_the_disk_does_not_give_is_not_erased(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk may give it tomorrow: its words are still there."""
    file(tmp_path).write_text(text_of(NOW.isoformat()))

    def fails(*_: object) -> None:
        raise OSError(5, "Input/output error")

    with monkeypatch.context() as disk:
        disk.setattr(Path, "open", fails)
        unsent = UnsentFile(file(tmp_path), NOW)
    assert unsent.trouble == "broken"
    assert [TEXT in each.read_text() for each in tmp_path.iterdir()] == [True]


@pytest.mark.parametrize(
    ("elsewhere", "typed", "whole"),
    [
        ("a", "papa", "a\npapa"),
        ("Falta", "Falta la firma", "Falta\nFalta la firma"),
        ("la foto\nNo", "Trajo la foto\nNo firma", "la foto\nNo\nTrajo la foto\nNo firma"),
        ("Trajo la foto", "Trajo la foto\nNo firma", "Trajo la foto\nNo firma"),
    ],
)
def test_only_whole_lines_are_the_same_text(
    begun: Callable[[], Post], elsewhere: str, typed: str, whole: str
) -> None:
    """What was written elsewhere is lost in no longer word or line."""
    place = begun()
    writes(place, typed)
    place.link.go_offline()
    place.clerk.leave(patience=0)
    again = begun()
    again.sit()
    again.serve(step="guide", note=elsewhere)
    assert note(again) == whole


KEPT = UnsentText("o", "carolina", "note", "a1", TEXT, "", NOW)


def test_each_settings_file_has_its_own_texts(tmp_path: Path) -> None:
    """Also where only what follows the last point differs."""
    one, two = (unsent_beside(tmp_path / name, NOW) for name in ("caja.1", "caja.2"))
    one.keep((KEPT,))
    assert unsent_beside(tmp_path / "caja.1", NOW).texts == (KEPT,)
    assert unsent_beside(tmp_path / "caja.2", NOW).texts == two.texts == ()


@pytest.mark.parametrize("name", ["x.unsent", "caja.unsent"])
def test_settings_are_never_written_over(tmp_path: Path, name: str) -> None:
    """Neither a console's own settings, nor another console's beside them."""
    (tmp_path / name).write_text("token = 1")
    for settings in (name, "caja.toml"):
        unsent = unsent_beside(tmp_path / settings, NOW)
        unsent.keep((KEPT,))
        unsent.keep(())
    assert {each.name: each.read_text() for each in tmp_path.iterdir()} == {name: "token = 1"}


def test_texts_under_the_former_name_are_taken_over(tmp_path: Path) -> None:
    file(tmp_path).write_text(text_of(NOW.isoformat()))
    assert [each.text for each in unsent_beside(tmp_path / "counter.toml", NOW).texts] == [TEXT]
    assert [each.name for each in tmp_path.iterdir()] == ["counter.toml.unsent"]


def test_texts_of_settings_without_a_suffix_stay_theirs(tmp_path: Path) -> None:
    (tmp_path / "counter").touch()
    unsent_beside(tmp_path / "counter", NOW).keep((KEPT,))
    assert unsent_beside(tmp_path / "counter.toml", NOW).texts == ()
    assert unsent_beside(tmp_path / "counter", NOW).texts == (KEPT,)
