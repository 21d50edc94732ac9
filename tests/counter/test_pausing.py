"""A pause with its reason and planned end, and the back office, by keyboard alone."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from antesala.messages import commands as c
from antesala.messages.rows import CatalogueRow, ClerkRow, PausePart
from counter.dialogs.pausing import BACK_OFFICE
from tests.counter.office import NOW, catalogue, desk, office_rows, stamp
from tests.counter.place import Desk, Post


@pytest.fixture
def place() -> Iterator[Desk]:
    made = Desk()
    yield made
    made.stage.close()


def asked(post: Post) -> c.Command:
    command: c.Command = post.link.asked[-1]
    return command


def opened() -> Post:
    post = Post()
    post.sit()
    post.clerk.bridge.pressed.emit("pause")
    return post


def send(post: Post) -> c.Command:
    post.clerk.bridge.dialogSent.emit()
    return asked(post)


def row_of(post: Post, key: str) -> int:
    rows = post.clerk.bridge.screen.dialog.rows
    return next(place for place, row in enumerate(rows) if row.key == key)


def test_two_keys_pause_for_the_usual_reason(place: Desk) -> None:
    """F8 and Enter: the first reason, with the time that it usually takes."""
    place.sit()
    place.strike(Qt.Key.Key_F8)
    assert {"Almuerzo", "Trámite interno", "Pausa hasta las 11:42"} <= set(place.stage.names())
    place.strike(Qt.Key.Key_Return)
    command = place.asked[-1]
    assert isinstance(command, c.PauseCounter)
    assert (command.reason, command.until) == ("lunch", NOW + timedelta(hours=1))


def test_arrows_choose_the_reason_and_the_time(place: Desk) -> None:
    """Down for another reason; Tab and an arrow for another time."""
    place.sit()
    place.strike(Qt.Key.Key_F8, Qt.Key.Key_Down)
    assert "Pausa hasta las 10:57" in place.stage.names()
    place.strike(Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Tab)
    place.strike(Qt.Key.Key_Space, Qt.Key.Key_Return)
    command = place.asked[-1]
    assert isinstance(command, c.PauseCounter)
    assert command.reason == "rest"
    assert command.until is not None
    assert command.until != NOW + timedelta(minutes=15)


def test_an_end_may_stay_open() -> None:
    post = opened()
    post.clerk.bridge.dialogPicked.emit("span", 7)
    dialog = post.clerk.bridge.screen.dialog
    assert (dialog.first.detail, dialog.main.words) == (
        "No se sabe a qué hora vuelve.",
        "Hacer la pausa",
    )
    command = send(post)
    assert isinstance(command, c.PauseCounter)
    assert command.until is None


def test_the_back_office_needs_no_end() -> None:
    """It stands last among the reasons, and is no break."""
    post = opened()
    post.clerk.bridge.dialogChosen.emit(row_of(post, BACK_OFFICE))
    dialog = post.clerk.bridge.screen.dialog
    assert [one.words for one in dialog.first.options] == ["Hasta que vuelva a atender"]
    assert dialog.main.words == "Trabajo interno"
    assert isinstance(send(post), c.WorkInBackOffice)


def test_an_office_without_reasons_pauses_too() -> None:
    """An older server names none."""
    post = Post()
    post.sit()
    rows = [row for row in office_rows() if not isinstance(row, CatalogueRow)]
    bare = CatalogueRow(
        **{
            name: getattr(catalogue(), name)
            for name in ("id", "name", "country", "time_zone", "languages", "accent")
        }
    )
    post.link.show("office", bare, *rows)
    post.clerk.bridge.pressed.emit("pause")
    command = send(post)
    assert isinstance(command, c.PauseCounter)
    assert command.reason is None


def paused(**pause: object) -> Post:
    post = Post()
    post.sit()
    part = PausePart(**pause)  # type: ignore[arg-type]
    row = desk(state="paused", pause=part, since=stamp(NOW - timedelta(minutes=22)))
    post.link.show("counter", row, key="c3")
    return post


def test_a_pause_says_why_and_until_when() -> None:
    """On the bar in a word or two, and on the page with its beginning."""
    screen = paused(reason="lunch", until=stamp(NOW + timedelta(minutes=38))).clerk.bridge.screen
    assert screen.bar.state == "Almuerzo hasta las 11:20"
    assert screen.person.lead == "Almuerzo, desde las 10:20 hasta las 11:20."
    screen = paused(is_back_office=True).clerk.bridge.screen
    assert screen.bar.state == "Trabajo interno"
    assert screen.person.lead == "Trabajo interno, desde las 10:20."
    assert paused(reason="siesta").clerk.bridge.screen.bar.state == "En pausa"


def test_a_pause_can_be_corrected() -> None:
    """The key stays where it is and says what it does now."""
    post = paused(reason="lunch")
    keys = {key.act: key for key in post.clerk.bridge.screen.keys}
    assert keys["pause"].words == "Cambiar la pausa"
    assert keys["pause"].cap == "F8"
    post.clerk.bridge.pressed.emit("pause")
    assert isinstance(send(post), c.PauseCounter)


def test_colleagues_see_the_back_office() -> None:
    """In the list of those who could take a person over."""
    post = Post()
    post.sit()
    away = ClerkRow(id="hugo", name="Hugo Araya", unit="licencias", state="back_office")
    post.link.show("office", *[row for row in office_rows() if row.id != "hugo"], away)
    post.serve(step="need")
    post.clerk.bridge.pressed.emit("offer")
    rows = post.clerk.bridge.screen.dialog.rows
    assert "Trabajo interno" in [row.tag for row in rows]
