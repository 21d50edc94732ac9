"""Forgotten states: the console asks once, blocks nothing, and notes the end that is told."""

from datetime import timedelta

from antesala.messages import commands as c
from antesala.messages.rows import PausePart
from antesala.words import Words
from tests.counter.office import NEXT, NOW, attention, desk, stamp, ticket
from tests.counter.place import SERVING, Post

BEGUN = NOW - timedelta(minutes=1)


def attending(**values: object) -> Post:
    post = Post()
    post.sit()
    held = attention(started_at=stamp(BEGUN), **values)
    post.link.show("counter", desk(ticket=SERVING, attention=held), key="c3")
    return post


def headline(post: Post) -> str:
    return post.clerk.bridge.screen.banner.headline


def test_a_long_attention_is_asked_about() -> None:
    """After three times what the service usually takes, and not before."""
    post = attending()
    post.wait(60 * 28)
    assert headline(post) == ""
    post.wait(60 * 2)
    assert headline(post) == "¿Sigue atendiendo a J042?"
    assert [key.words for key in post.clerk.bridge.screen.notice_keys] == [
        "Sí, sigo",
        "Terminó a las 10:42",
    ]


def test_the_proposed_end_is_when_the_console_was_last_used() -> None:
    """It stays while the clerk answers: their key is a use of the console too."""
    post = attending()
    post.wait(60 * 20)
    post.clerk.stir()
    post.wait(60 * 15)
    post.clerk.stir()
    post.clerk.look()
    assert post.clerk.bridge.screen.notice_keys[1].words == "Terminó a las 11:02"
    post.clerk.bridge.struck.emit("ended", "Ctrl+2")
    command = post.link.asked[-1]
    assert isinstance(command, c.FinishService)
    assert command.ended_at == NOW + timedelta(minutes=20)


def test_a_clerk_at_work_is_not_told_when_they_ended() -> None:
    """A clerk who writes all the time is asked whether it goes on, and finishes as always."""
    post = attending()
    for _ in range(35):
        post.wait(60)
        post.clerk.stir()
    assert [key.act for key in post.clerk.bridge.screen.notice_keys] == ["go_on"]


def test_yes_is_kept_for_as_long_again() -> None:
    post = attending()
    post.wait(60 * 35)
    post.clerk.bridge.struck.emit("go_on", "Ctrl+1")
    assert headline(post) == ""
    assert not post.link.asked
    post.wait(60 * 25)
    assert headline(post) == ""
    post.wait(60 * 6)
    assert headline(post) == "¿Sigue atendiendo a J042?"


def test_the_question_blocks_no_key() -> None:
    """All keys are as without it, and so is what the clerk types."""
    post = attending(step="need")
    before = [key.act for key in post.clerk.bridge.screen.keys]
    post.wait(60 * 40)
    assert headline(post)
    assert [key.act for key in post.clerk.bridge.screen.keys] == before
    post.clerk.bridge.noteTyped.emit("Vuelve mañana")
    post.clerk.bridge.struck.emit("advance", "Return")
    assert isinstance(post.link.asked[-1], c.SaveAttention)


def test_a_call_without_a_person_is_asked_about() -> None:
    """Neither come nor marked as missing, five minutes after the call."""
    post = Post()
    post.sit()
    called = ticket("J042", 12, state="called", called_at=stamp(NOW), clerk="carolina")
    post.link.show("counter", desk(ticket=called, reason=NEXT.reason), key="c3")
    post.wait(60 * 4)
    assert headline(post) == ""
    post.wait(60 * 2)
    assert headline(post) == "¿Sigue esperando a J042?"
    assert [key.act for key in post.clerk.bridge.screen.notice_keys] == ["go_on"]
    assert "no_show" in [key.act for key in post.clerk.bridge.screen.keys]


def away(**pause: object) -> Post:
    post = Post()
    post.sit()
    part = PausePart(**pause)  # type: ignore[arg-type]
    post.link.show("counter", desk(state="paused", pause=part, since=stamp(NOW)), key="c3")
    return post


def test_a_pause_beyond_its_end_is_asked_about() -> None:
    """And made a quarter of an hour longer, so that colleagues know too."""
    post = away(reason="rest", until=stamp(NOW + timedelta(minutes=15)))
    post.wait(60 * 16)
    assert headline(post) == ""
    post.wait(60 * 2)
    assert headline(post) == "Su pausa era hasta las 10:57. ¿Sigue en pausa?"
    post.clerk.bridge.struck.emit("go_on", "Ctrl+1")
    command = post.link.asked[-1]
    assert isinstance(command, c.PauseCounter)
    assert (command.reason, command.until) == ("rest", NOW + timedelta(minutes=33))


def test_a_pause_without_an_end_is_left_alone() -> None:
    post = away(reason="rest")
    post.wait(60 * 25)
    assert headline(post) == ""


def test_long_back_office_is_asked_about() -> None:
    """The console locks itself before that, and asks when the clerk is back."""
    post = away(is_back_office=True)
    for _ in range(13):
        post.wait(60 * 5)
        post.clerk.stir()
    assert headline(post) == "¿Sigue en trabajo interno?"


def test_a_telephone_call_has_no_code_to_ask_by() -> None:
    post = Post()
    post.sit()
    held = attention(started_at=stamp(BEGUN), channel="telephone")
    post.link.show("counter", desk(attention=held), key="c3")
    post.wait(60 * 40)
    assert headline(post) == "¿Sigue con esta atención?"
    post.clerk.bridge.struck.emit("ended", "Ctrl+2")
    assert isinstance(post.link.asked[-1], c.RegisterAttention)


def test_the_questions_have_words_in_every_language() -> None:
    for language in ("es", "en", "pt"):
        words = Words(language, "CL")
        for about in ("attending", "called", "pause", "back_office"):
            said = words.say(f"counter-forgotten-{about}", code="J042", hour="11:20", channel="")
            assert said.endswith("?")
