"""Any field of a server's message may be of a wrong type: a device goes on, or says a sentence.

What a device can be without is left out. For the rest it says that the versions differ, and tries
again with patience; a server that is sound again is understood at once.
"""

import json
from collections.abc import Iterator
from contextlib import suppress

import msgspec
import pytest

from antesala.messages import ServerMessage, encode
from antesala.messages.commands import CallNext, IssueTicket
from antesala.messages.frames import Answer, Frame, Heartbeat, PrintJob, Refusal, Snapshot
from antesala.messages.happenings import TicketCalled
from antesala.messages.rows import CallRow, FoundPart, StatusRow
from antesala.session import Answered, CameOnline, Disconnect, EntryRefused, PrintAsked
from antesala.session.hearing import understood
from antesala.session.machine import State
from antesala.words import Words
from tests.ground import model
from tests.ground.model import AT, CODE, TOKEN, welcome
from tests.ground.rehearsal import Rehearsal

WRONG: tuple[object, ...] = (7, -1, 1.5, True, None, "", "yesterday", [], [7], {}, {"a": 1})
"""Values of every type of JSON: for each field most of them are wrong, and none may harm."""
ID = "00000000-0000-4000-8000-0000000000aa"
CALL = CallRow(id="1", code="A001", counter="m1", number="1", at=AT)
STATUS = StatusRow(id="t1", code="A001", state="waiting", service="consult", arrival=AT)
FOUND = FoundPart(code="A001", state="waiting")
ANSWER = Answer(id=ID, at=AT, seq=3, ticket="t1", code="A001", link_token=model.TOKEN, found=FOUND)
REFUSAL = Refusal(code="nobody_waits", id=ID, asked="call_next", facts={"a": "b"})
SNAPSHOT = Snapshot(id="s", topic="board", seq=1, at=AT, rows=[CALL])
CALLED = TicketCalled(code="A002", counter="m1")
FRAME = Frame(topic="board", seq=2, previous=1, at=AT, put=[CALL], events=[CALLED])
PRINT = PrintJob(id=ID, at=AT, language="es", link_token=model.TOKEN, status=STATUS)


def spoilt(message: msgspec.Struct) -> Iterator[tuple[str, bytes]]:
    """The message with one field after the other left out, or of another type."""
    sound = json.loads(encode(message))
    for field in msgspec.structs.fields(message):
        name = field.encode_name
        without = {key: value for key, value in sound.items() if key != name}
        yield name, json.dumps(without).encode()
        for value in WRONG:
            yield name, json.dumps({**sound, name: value}).encode()


def spared(message: msgspec.Struct) -> Iterator[ServerMessage]:
    """What a device makes of the spoilt messages that it can use all the same."""
    for _, data in spoilt(message):
        with suppress(ValueError):
            said, _ = understood(data)
            if said is not None:
                yield said


def as_sent(message: msgspec.Struct, stage: Rehearsal) -> msgspec.Struct:
    """The message as an answer to what this device has last asked."""
    is_snapshot = isinstance(message, Snapshot)
    return msgspec.structs.replace(message, id=stage.sent[-1].id) if is_snapshot else message


def comes_back(stage: Rehearsal) -> None:
    """However it stands, with a sound server the device is online and shows what it is told."""
    if not stage.session.is_online:
        assert stage.errands, "it has left, or will try again"
        stage.lose()
        stage.go_online()
    stage.tick(4)
    stage.unfollow("board")
    stage.follow("board")
    stage.hear(msgspec.structs.replace(SNAPSHOT, id=stage.sent[-1].id))
    assert stage.mirror.row("board", CallRow, "1") == CALL


@pytest.mark.parametrize("message", [ANSWER, REFUSAL, SNAPSHOT, FRAME, PRINT, Heartbeat(at=AT)])
def test_no_mistyped_message_keeps_a_device_offline(message: msgspec.Struct) -> None:
    """While it follows the board and waits for an answer; for its every field."""
    for field, _ in spoilt(message):
        count = len([name for name, _ in spoilt(message) if name == field])
        assert count == len(WRONG) + 1
    for number in range(len(list(spoilt(message)))):
        stage = Rehearsal()
        stage.go_online()
        stage.ask(CallNext(id=ID))
        stage.follow("board")
        if isinstance(message, Frame):
            stage.hear(msgspec.structs.replace(SNAPSHOT, id=stage.sent[-1].id))
        _, data = list(spoilt(as_sent(message, stage)))[number]
        stage.forget()
        stage.hear(data)
        if not stage.session.is_online:
            (refused,) = [each for each in stage.events if isinstance(each, EntryRefused)]
            assert refused.refusal.code == "wrong_protocol"
        comes_back(stage)


def test_no_mistyped_welcome_leaves_a_device_speechless() -> None:
    """It is online, or says that the versions differ; and a minute or two later it tries again."""
    for number in range(len(list(spoilt(welcome(""))))):
        stage = Rehearsal()
        field, data = list(spoilt(welcome(stage.connect().id)))[number]
        stage.hear(data)
        if stage.session.is_online:
            comes_back(stage)
            continue
        assert field in {"id", "type", "role", "device", "office", "protocol", "token"}, data
        if stage.session.state is State.GREETING:
            # Of another id, it is no answer to this greeting.
            stage.tick_at_deadline()
            assert [type(each) for each in stage.errands[-1:]] == [Disconnect]
        else:
            (refused,) = stage.events
            assert isinstance(refused, EntryRefused)
            assert refused.refusal.code == "wrong_protocol"
        comes_back(stage)


@pytest.mark.parametrize("token", [7, ["token"], {"token": "abc"}])
def test_a_token_that_cannot_be_read_is_not_missed(token: object) -> None:
    """A device that came online without it would be a stranger at its next greeting."""
    stage = Rehearsal(token=None, code=CODE)
    sound = json.loads(encode(welcome(stage.connect().id, token=TOKEN)))
    stage.hear(json.dumps({**sound, "token": token}).encode())
    assert [type(each) for each in stage.events] == [EntryRefused]


@pytest.mark.parametrize(
    "fields",
    [
        {"accent": 7},
        {"heartbeat": "often"},
        {"web_url": None, "divided": "word"},
        {"languages": "es", "country": 56},
        {"clerks": [7, {"type": "clerk"}]},
    ],
)
def test_a_mistyped_welcome_opens_the_screens(fields: dict[str, object]) -> None:
    """What a screen can be without is replaced and written to the log."""
    stage = Rehearsal()
    sound = json.loads(encode(welcome(stage.connect().id)))
    stage.hear(json.dumps({**sound, **fields}).encode())
    assert stage.session.is_online
    assert [type(each) for each in stage.events] == [CameOnline]
    there = stage.session.welcome
    assert there is not None
    assert (there.office_name, there.clerks) == ("Oficina Centro", [])
    assert stage.skipped


@pytest.mark.parametrize("at", [7, None, "yesterday", "2026-11-28T12:00:00", ["2026"]])
def test_an_answer_of_a_bad_hour_is_an_answer(at: object) -> None:
    """It came now. The person has their ticket, though the server cannot tell the time."""
    stage = Rehearsal()
    stage.go_online()
    command = IssueTicket(id=ID, service="consult", ticket_class="general", language="es")
    stage.ask(command)
    stage.tick(4)
    sound = json.loads(encode(ANSWER))
    stage.hear(json.dumps({**sound, "at": at}).encode())
    (answered,) = [each for each in stage.events if isinstance(each, Answered)]
    assert isinstance(answered.answer, Answer)
    assert (answered.command, answered.answer.code) == (command, "A001")
    assert answered.answer.at == stage.session.clock.now(stage.seconds).isoformat()
    assert stage.session.is_online


@pytest.mark.parametrize(
    "fields", [{"ticket": 7}, {"code": ["A001"]}, {"id": 7}, {"counter": {}}, {"role": "wizard"}]
)
def test_an_answer_that_cannot_be_used_ends_its_command(fields: dict[str, object]) -> None:
    """The screen says that the versions differ, and asks no more; the next question is answered."""
    stage = Rehearsal()
    stage.go_online()
    stage.ask(CallNext(id=ID))
    stage.hear(json.dumps({**json.loads(encode(ANSWER)), **fields}).encode())
    answered = [each for each in stage.events if isinstance(each, Answered)]
    assert [each.command.id for each in answered] == [ID]
    assert isinstance(answered[0].answer, Refusal)
    assert answered[0].answer.code == "wrong_protocol"
    stage.forget()
    stage.ask(CallNext(id=ID[:-1] + "b"))
    stage.hear(msgspec.structs.replace(ANSWER, id=ID[:-1] + "b"))
    assert [each.answer.id for each in stage.events if isinstance(each, Answered)] == [
        ID[:-1] + "b"
    ]


def test_an_answer_of_no_id_ends_no_command_of_several() -> None:
    """It cannot be told which of them it means."""
    stage = Rehearsal()
    stage.go_online()
    stage.ask(CallNext(id=ID))
    stage.ask(CallNext(id=ID[:-1] + "b"))
    stage.hear(json.dumps({**json.loads(encode(ANSWER)), "id": 7}).encode())
    assert not [each for each in stage.events if isinstance(each, Answered)]
    assert stage.session.is_online


def test_a_paper_that_cannot_be_read_is_not_printed() -> None:
    stage = Rehearsal()
    stage.go_online()
    for _, data in spoilt(PRINT):
        stage.hear(data)
    printed = [each.job for each in stage.events if isinstance(each, PrintAsked)]
    assert stage.session.is_online
    assert all(isinstance(job, PrintJob) for job in printed)
    assert all(isinstance(job.status, StatusRow) for job in printed if isinstance(job, PrintJob))


@pytest.mark.parametrize("odd", [b"{", b"[]", b'"welcome"', b"[" * 5000, b"\xff", b'{"type":7}'])
def test_a_server_that_speaks_no_such_wire_is_told(odd: bytes) -> None:
    """At the greeting at once; later on when a new connection has not helped."""
    stage = Rehearsal()
    stage.connect()
    stage.hear(odd)
    assert [type(each) for each in stage.events] == [EntryRefused]
    stage.lose()
    stage.go_online()
    stage.tick(11)
    stage.forget()
    stage.hear(odd)
    assert not [each for each in stage.events if isinstance(each, EntryRefused)]
    stage.lose()
    stage.go_online()
    stage.hear(odd)
    assert isinstance(stage.events[-1], EntryRefused)
    comes_back(stage)


@pytest.mark.parametrize("code", ["levitating", "malformed", "", "no such code\n"])
def test_a_greeting_refused_for_an_unknown_reason_is_told(code: str) -> None:
    stage = Rehearsal()
    stage.hear(Refusal(code=code, id=stage.connect().id))
    assert [type(each) for each in stage.events] == [EntryRefused]


@pytest.mark.parametrize("language", ["es", "en", "pt"])
@pytest.mark.parametrize("code", ["levitating", "", "no such code\n", "wrong_protocol"])
def test_an_unknown_refusal_is_a_sentence(language: str, code: str) -> None:
    """Of a later server; no screen shows the name of a message."""
    words = Words(language, "CL")
    assert words.refusal(code) == words.say("refusal-wrong_protocol")
    assert words.refusal("closed") == words.say("refusal-closed")
