"""The offer to take back one's own last act: ten seconds, one key, and nothing in the way."""

from datetime import timedelta

import pytest

from antesala.messages import commands as c
from antesala.messages.rows import DeskRow, UndoPart
from tests.counter.office import NEXT, NOW, desk, id_of, stamp
from tests.counter.place import CALLED, Post


def done(act: str, post: Post | None = None, **values: object) -> Post:
    post = post or Post()
    post.sit()
    post.link.show("counter", row(act, **values), key="c3")
    return post


def row(act: str, **values: object) -> DeskRow:
    until = stamp(NOW + timedelta(seconds=10))
    undo = UndoPart(act=act, ticket=id_of("J042"), code="J042", until=until)  # type: ignore[arg-type]
    return desk(undo=undo, next_call=NEXT, **values)


@pytest.mark.parametrize(
    ("act", "said"),
    [
        ("no_show", "J042 no se presentó."),
        ("park", "J042 salió un momento."),
        ("finish", "J042: su atención quedó registrada."),
        ("transfer", "J042 cambió de trámite."),
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
