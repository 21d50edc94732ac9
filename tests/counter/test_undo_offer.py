"""The offer to take back one's own last act: ten seconds, one key, and nothing in the way."""

from datetime import timedelta

import msgspec
import pytest

from antesala.messages import commands as c
from antesala.messages.rows import CatalogueRow, DeskRow, UndoPart
from counter.work.dock import ORDER, Form
from tests.counter.office import NEXT, NOW, QUEUE, desk, id_of, office_rows, stamp
from tests.counter.place import CALLED, Post


def done(act: str, post: Post | None = None, **values: object) -> Post:
    post = post or Post()
    post.sit()
    post.link.show("counter", row(act, **values), key="c3")
    return post


def row(act: str, **values: object) -> DeskRow:
    return desk(undo=_undo(act), next_call=NEXT, **values)


def _undo(act: str) -> UndoPart:
    until = stamp(NOW + timedelta(seconds=10))
    if act == "register":
        return UndoPart(act="register", until=until)
    return UndoPart(act=act, ticket=id_of("J042"), code="J042", until=until)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("act", "said"),
    [
        ("no_show", "J042 no se presentó."),
        ("park", "J042 salió un momento."),
        ("finish", "J042: su atención quedó registrada."),
        ("transfer", "J042 cambió de trámite."),
        ("register", "La atención sin turno quedó registrada."),
    ],
)
def test_the_last_act_is_told_with_its_key(act: str, said: str) -> None:
    screen = done(act).clerk.bridge.screen
    assert screen.banner.headline == said
    [key] = screen.notice_keys
    assert (key.words, key.cap) == ("Deshacer", "Ctrl O")


def test_the_key_takes_it_back() -> None:
    post = done("no_show")
    post.clerk.bridge.struck.emit("undo", "Ctrl+O")
    assert isinstance(post.link.answer(), c.UndoAct)
    post.call()
    assert not post.clerk.bridge.screen.notice_keys


def test_the_offer_ends_after_ten_seconds() -> None:
    """By the server's time; no key of the row has moved for it."""
    post = done("finish")
    keys = [key.act for key in post.clerk.bridge.screen.keys]
    post.wait(9)
    assert post.clerk.bridge.screen.notice_keys
    post.wait(1.5)
    screen = post.clerk.bridge.screen
    assert not screen.notice_keys
    assert screen.banner.headline != "J042: su atención quedó registrada."
    assert [key.act for key in screen.keys] == keys
    post.clerk.bridge.struck.emit("undo", "Ctrl+O")


def test_a_call_by_hand_is_taken_back_from_the_hand() -> None:
    """The person called by mistake is the one in hand."""
    post = done("call", ticket=CALLED)
    assert post.clerk.bridge.screen.banner.headline == "Usted llamó a J042."
    assert post.clerk.bridge.screen.notice_keys


def test_with_the_next_person_in_hand_nothing_is_offered() -> None:
    """The server would refuse it: a clerk has one person at a time."""
    assert not done("finish", ticket=CALLED).clerk.bridge.screen.notice_keys
    assert not done("finish", state="paused").clerk.bridge.screen.notice_keys


def test_what_was_refused_comes_first() -> None:
    """An undo that came too late says so."""
    post = done("park")
    post.clerk.bridge.pressed.emit("undo")
    post.link.refuse("nothing_to_undo")
    assert "diez segundos" in post.clerk.bridge.screen.banner.headline


def test_a_register_that_called_on_is_told_as_one_act() -> None:
    """With the next person in hand who was called with the same key, and no one else."""
    undo = msgspec.structs.replace(_undo("finish"), called=CALLED.id, called_code=CALLED.code)
    post = Post()
    post.sit()
    post.link.show("counter", desk(undo=undo, ticket=CALLED), key="c3")
    said = f"J042: su atención quedó registrada, y usted llamó a {CALLED.code}."
    assert post.clerk.bridge.screen.banner.headline == said
    assert [key.act for key in post.clerk.bridge.screen.notice_keys] == ["undo"]
    other = msgspec.structs.replace(undo, called=id_of("J050"))
    post.link.show("counter", desk(undo=other, ticket=CALLED), key="c3")
    assert not post.clerk.bridge.screen.notice_keys
    post.link.show("counter", desk(undo=undo, next_call=NEXT), key="c3")
    assert not post.clerk.bridge.screen.notice_keys


def test_an_attention_without_a_ticket_comes_back_in_a_pause_too() -> None:
    """It may begin there as well; a person with a ticket needs an open counter."""
    assert done("register", state="paused").clerk.bridge.screen.notice_keys
    assert not done("finish", state="paused").clerk.bridge.screen.notice_keys


@pytest.mark.parametrize("form", [Form.STRIP, Form.SIDE])
def test_the_narrow_forms_offer_it_with_the_same_key(form: Form) -> None:
    """First of the keys there, and struck by the same Ctrl+O."""
    post = done("register")
    post.clerk.bridge.struck.emit("dock", "Ctrl+J")
    if form is Form.SIDE:
        post.clerk.bridge.struck.emit("dock", "Ctrl+J")
    dock = post.clerk.bridge.screen.dock
    assert ORDER[dock.form] is form
    assert (dock.keys[0].act, dock.keys[0].cap) == ("undo", "Ctrl O")
    assert dock.notice == "La atención sin turno quedó registrada."


def test_a_call_taken_back_does_not_come_by_itself_at_once() -> None:
    """The console left alone called by mistake; it waits until the clerk has been busy."""
    post = Post()
    post.link.come_online("carolina")
    rows = [
        msgspec.structs.replace(each, call_after_idle_seconds=20)
        if isinstance(each, CatalogueRow)
        else each
        for each in office_rows(*QUEUE)
    ]
    post.link.show("office", *rows)
    post.free()
    post.clerk.look()
    post.wait(21)
    called = post.link.answer()
    assert isinstance(called, c.CallNext)
    assert called.occasion == "idle"
    alone = msgspec.structs.replace(_undo("call_alone"), until=stamp(NOW + timedelta(seconds=31)))
    post.link.show("counter", desk(undo=alone, ticket=CALLED), key="c3")
    assert post.clerk.bridge.screen.banner.headline == "La consola llamó a J042 por sí misma."
    post.clerk.bridge.struck.emit("undo", "Ctrl+O")
    assert isinstance(post.link.answer(), c.UndoAct)
    post.free()
    for _ in range(60):
        post.wait(1)
    assert post.asked == []
    post.serve()
    post.wait(1)
    post.free()
    for _ in range(22):
        post.wait(1)
    assert [type(each) for each in post.asked] == [c.CallNext]
