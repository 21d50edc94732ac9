"""How a session comes to its server, loses it and comes back."""

from datetime import datetime

import msgspec
import pytest

from antesala.messages.commands import Hello
from antesala.messages.frames import Heartbeat, Refusal
from antesala.session import (
    CameOnline,
    Connect,
    Disconnect,
    Enrolled,
    EntryRefused,
    Moment,
    Renewed,
    Session,
    State,
    WentOffline,
)
from tests.ground.model import AT, CODE, TOKEN, welcome
from tests.ground.rehearsal import NOON, Rehearsal


def test_session_greets_with_its_token() -> None:
    """The first deadline is at once; the first frame is a hello with the token."""
    stage = Rehearsal()
    assert stage.session.deadline() == stage.seconds
    hello = stage.connect()
    assert stage.errands == [Connect()]
    assert (hello.token, hello.code, hello.protocol) == (TOKEN, None, 1)


def test_welcome_brings_session_online() -> None:
    """Online is after the welcome, and only the welcome to this hello counts."""
    stage = Rehearsal()
    hello = stage.connect()
    stage.hear(welcome("another-hello"))
    assert not stage.session.is_online
    assert stage.session.since == NOON
    stage.hear(welcome(hello.id))
    assert stage.events == [CameOnline(welcome(hello.id))]
    assert stage.session.since is None
    assert stage.session.welcome == welcome(hello.id)


def test_a_welcome_said_anew_is_taken() -> None:
    """A loaded office file changes its content, without a loss or a new connection."""
    stage = Rehearsal()
    stage.hear(welcome(stage.connect().id))
    before = len(stage.events)
    anew = msgspec.structs.replace(welcome(""), office_name="New Town")
    stage.hear(anew)
    assert stage.events[before:] == [Renewed(anew)]
    assert stage.session.welcome == anew
    assert stage.session.is_online


def test_enrolment_yields_a_token() -> None:
    """A one-time code is used once; from the welcome on, hello carries the new token."""
    stage = Rehearsal(token=None, code=CODE)
    hello = stage.connect()
    assert (hello.token, hello.code) == (None, CODE)
    stage.hear(welcome(hello.id, token=TOKEN))
    assert stage.events[0] == Enrolled(TOKEN)
    stage.lose()
    again = stage.connect()
    assert (again.token, again.code) == (TOKEN, None)


@pytest.mark.parametrize("code", ["unknown_token", "unknown_code", "wrong_protocol"])
def test_refused_entry_is_not_hammered(code: str) -> None:
    """A refusal that a person must mend is told, and tried again after a minute or two."""
    stage = Rehearsal()
    refusal = Refusal(code=code, id=stage.connect().id)
    stage.hear(refusal)
    assert stage.events == [EntryRefused(refusal)]
    assert isinstance(stage.errands[-1], Disconnect)
    assert stage.session.state is State.CLOSED
    stage.lose()
    before = stage.seconds
    stage.connect()
    assert 60 <= stage.seconds - before <= 120
    stage.lose()
    assert stage.session.deadline() == pytest.approx(stage.seconds + 0.4, abs=0.2)


def test_passing_refusal_of_hello_is_retried_soon() -> None:
    """A server whose store is away is no reason to wait for a person."""
    stage = Rehearsal()
    stage.hear(Refusal(code="store_unavailable", id=stage.connect().id))
    assert stage.events == []
    assert isinstance(stage.errands[-1], Disconnect)
    stage.lose()
    assert stage.session.deadline() == pytest.approx(stage.seconds + 0.3)


def test_server_silent_for_three_heartbeats_is_lost() -> None:
    """Anything heard counts; after three heartbeats of silence the connection is given up."""
    stage = Rehearsal()
    stage.go_online(heartbeat=5.0)
    stage.seconds += 14.0
    stage.hear(Heartbeat(at=AT))
    stage.tick(14.9)
    assert stage.session.is_online
    stage.tick(0.1)
    heard = datetime.fromisoformat(AT)
    assert stage.events[-1] == WentOffline(heard)
    assert stage.session.since == heard
    assert stage.errands[-1] == Disconnect("the server is silent")


def test_nothing_counts_while_leaving() -> None:
    """Frames of a connection that was given up are ignored."""
    stage = Rehearsal()
    stage.go_online(heartbeat=1.0)
    stage.tick_at_deadline()
    stage.forget()
    stage.hear(welcome("late"))
    stage.hear(b"no message")
    stage.tick(100.0)
    assert stage.events == []
    assert stage.errands == []
    stage.lose()
    stage.go_online()
    assert stage.session.is_online


def test_server_that_never_welcomes_is_left() -> None:
    """A hello without an answer ends after ten seconds."""
    stage = Rehearsal()
    stage.connect()
    stage.tick(9.9)
    assert stage.session.state is State.GREETING
    stage.tick(0.1)
    assert stage.errands[-1] == Disconnect("the server does not answer hello")


@pytest.mark.parametrize("frame", [b"hola", b'{"type":"frame"}', b"\xff\xfe", b"[]"])
def test_server_not_understood_is_left(frame: bytes) -> None:
    """A frame that is no message of the wire costs only the connection."""
    stage = Rehearsal()
    stage.go_online()
    stage.hear(frame)
    assert isinstance(stage.errands[-1], Disconnect)
    stage.lose()
    stage.go_online()
    assert stage.session.is_online


def test_later_messages_are_passed_over() -> None:
    """A newer server may send messages that this client does not know; they count as heard."""
    stage = Rehearsal()
    stage.go_online(heartbeat=5.0)
    stage.seconds += 14.0
    stage.forget()
    stage.hear(b'{"type":"weather","rain":true}')
    stage.hear(b'{"type":"heartbeat","at":"2026-11-20T13:42:00Z","mood":"good"}')
    stage.tick(14.0)
    assert stage.session.is_online
    assert (stage.events, stage.errands) == ([], [])


def test_pauses_grow_up_to_ten_seconds() -> None:
    """Each failed try waits longer, between 0.2 and 10 seconds, with chance over the whole."""
    pauses: dict[float, list[float]] = {0.0: [], 1.0: []}
    for luck, measured in pauses.items():
        stage = Rehearsal()
        stage.luck = luck
        for _ in range(9):
            stage.tick_at_deadline()
            stage.lose()
            deadline = stage.session.deadline()
            assert deadline is not None
            measured.append(round(deadline - stage.seconds, 6))
    assert pauses[0.0] == [0.2] * 9
    assert pauses[1.0] == [0.4, 0.8, 1.6, 3.2, 6.4, 10.0, 10.0, 10.0, 10.0]


@pytest.mark.parametrize(("held", "pause"), [(9.0, 3.2), (11.0, 0.4)])
def test_steady_connection_shortens_the_pause(held: float, pause: float) -> None:
    """Only a connection that held for ten seconds lets the next pause be short again."""
    stage = Rehearsal()
    stage.luck = 1.0
    for _ in range(3):
        stage.tick_at_deadline()
        stage.lose()
    stage.go_online()
    stage.seconds += held
    stage.hear(Heartbeat(at=AT))
    stage.lose()
    assert stage.session.deadline() == pytest.approx(stage.seconds + pause)


def test_failed_tries_keep_the_first_since() -> None:
    """A screen says since when the server is lost, however often it was tried."""
    stage = Rehearsal()
    stage.go_online()
    lost = datetime.fromisoformat(AT)
    stage.seconds += 3.0
    stage.lose()
    for _ in range(3):
        stage.tick_at_deadline()
        stage.lose()
    assert stage.session.since == lost
    assert [event for event in stage.events if isinstance(event, WentOffline)] == [
        WentOffline(lost)
    ]


def test_each_connection_has_its_own_hello() -> None:
    """A hello is no command to be repeated: each one has an id of its own."""
    stage = Rehearsal()
    first = stage.connect()
    stage.lose()
    second = stage.connect()
    assert isinstance(second, Hello)
    assert first.id != second.id


def test_shell_out_of_step_is_a_fault() -> None:
    """A shell that reports an impossible event is a bug, and raises."""
    stage = Rehearsal()
    with pytest.raises(RuntimeError, match="OPENED"):
        stage.session.connected(stage.now)


@pytest.mark.parametrize(("token", "code"), [(None, None), (TOKEN, CODE)])
def test_session_needs_one_secret(token: str | None, code: str | None) -> None:
    """A token or a code, never both and never none."""
    with pytest.raises(ValueError, match="a token, or a code"):
        Session(Moment(0.0, NOON), token=token, code=code, jitter=float, fresh_id=str)
