"""A called person who needs more time: the key that gives them up is off, and says how long."""

from datetime import timedelta

import msgspec
import pytest

from antesala.messages import commands as c
from antesala.words import Words
from counter.panes.keys import Key
from counter.work.dock import Form
from tests.counter.office import NEXT, NOW, desk, stamp
from tests.counter.place import CALLED, Post
from tests.counter.test_dock import NARROW, narrow

AWAITED = msgspec.structs.replace(CALLED, awaited_until=stamp(NOW + timedelta(seconds=90)))


def call(post: Post) -> None:
    post.link.show("counter", desk(ticket=AWAITED, reason=NEXT.reason), key="c3")


def key_of_absence(post: Post) -> Key:
    return next(key for key in post.clerk.bridge.screen.keys if key.act == "no_show")


def test_key_counts_the_seconds_and_then_gives_up() -> None:
    """Struck before, it asks for nothing; the other keys are as always."""
    post = Post()
    post.sit()
    call(post)
    for passed, said in (
        (0, "Espere 90 s más"),
        (45.2, "Espere 45 s más"),
        (44.5, "Espere 1 s más"),
    ):
        post.wait(passed)
        assert key_of_absence(post).waiting == said
        post.clerk.bridge.struck.emit("no_show", "Ctrl+N")
        assert post.asked == []
    assert [key.act for key in post.clerk.bridge.screen.keys if key.waiting] == ["no_show"]
    post.wait(0.5)
    assert key_of_absence(post).waiting == ""
    post.clerk.bridge.struck.emit("no_show", "Ctrl+N")
    assert isinstance(post.asked[0], c.MarkNoShow)


@pytest.mark.parametrize("form", NARROW)
def test_narrow_forms_say_the_seconds_beside_the_person(form: Form) -> None:
    """Their keys have no room for it."""
    post = Post()
    post.sit()
    narrow(post, form)
    call(post)
    post.wait(30)
    tags = post.clerk.bridge.screen.dock.tags
    assert tags[0].words == "Espere 60 s más"
    post.wait(60)
    assert "Espere" not in " ".join(tag.words for tag in post.clerk.bridge.screen.dock.tags)


def test_a_recall_is_possible_meanwhile_and_adds_no_time() -> None:
    post = Post()
    post.sit()
    call(post)
    post.wait(40)
    post.clerk.bridge.struck.emit("recall", "Ctrl+R")
    assert isinstance(post.link.answer(), c.Recall)
    again = msgspec.structs.replace(AWAITED, recalls=1)
    post.link.show("counter", desk(ticket=again, reason=NEXT.reason), key="c3")
    assert key_of_absence(post).waiting == "Espere 50 s más"


def test_clock_that_was_set_back_keeps_no_clerk_waiting() -> None:
    post = Post()
    post.sit()
    post.now = NOW - timedelta(hours=1)
    call(post)
    post.wait(0)
    assert key_of_absence(post).waiting == ""


@pytest.mark.parametrize("language", ["es", "en", "pt"])
def test_seconds_are_said_in_each_language(language: str) -> None:
    assert "45" in Words(language, "CL").say("counter-no_show-in", seconds=45)
