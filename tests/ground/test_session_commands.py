"""How a command is asked, sent again, answered once or withdrawn."""

from uuid import UUID

import pytest

from antesala.messages.commands import (
    CallForHelp,
    CallNext,
    CancelTicket,
    IssueTicket,
    SaveAttention,
    SignIn,
)
from antesala.messages.frames import Answer, Refusal
from antesala.session import Abandoned, Answered
from tests.ground.model import AT
from tests.ground.rehearsal import Rehearsal, ids

FIRST, SECOND, THIRD = (str(UUID(int=number)) for number in (1001, 1002, 1003))
TICKET = f"{7:032x}"


def issue(command_id: str = FIRST) -> IssueTicket:
    """A wish for a ticket."""
    return IssueTicket(id=command_id, service="id-card", ticket_class="general")


def answer(command_id: str = FIRST, ticket: str | None = None) -> Answer:
    """A command was done."""
    return Answer(id=command_id, at=AT, seq=1, ticket=ticket)


def online() -> Rehearsal:
    """A stage with a session online and an empty record."""
    stage = Rehearsal()
    stage.go_online()
    stage.forget()
    return stage


def come_back(stage: Rehearsal) -> None:
    """Lose the connection and have another one."""
    stage.lose()
    stage.go_online()


def test_command_online_is_sent_at_once() -> None:
    """It goes out in the same call, and its answer comes back with it."""
    stage = online()
    stage.ask(issue())
    assert stage.sent == [issue()]
    stage.hear(answer())
    assert stage.events == [Answered(issue(), answer())]


def test_commands_asked_offline_keep_their_order() -> None:
    """Commands asked without a server are sent after the welcome, in order."""
    stage = Rehearsal()
    stage.ask(issue(FIRST))
    stage.ask(CallForHelp(id=SECOND))
    assert stage.sent == []
    stage.go_online()
    assert ids(stage.sent[-2:]) == [FIRST, SECOND]


def test_unanswered_command_is_resent_unchanged() -> None:
    """After each reconnect it goes out again under the same id, until its answer."""
    stage = online()
    stage.ask(issue())
    come_back(stage)
    come_back(stage)
    assert [sent for sent in stage.sent if sent.id == FIRST] == [issue()] * 3
    stage.hear(answer())
    stage.forget()
    come_back(stage)
    assert FIRST not in ids(stage.sent)


def test_second_answer_is_passed_over() -> None:
    """An answer that comes twice is told once."""
    stage = online()
    stage.ask(issue())
    stage.hear(answer())
    stage.hear(answer())
    assert stage.events == [Answered(issue(), answer())]


def test_refusal_ends_a_command() -> None:
    """A refusal for good is an answer."""
    stage = online()
    stage.ask(CallNext(id=FIRST))
    refusal = Refusal(code="nobody_waits", id=FIRST)
    stage.hear(refusal)
    assert stage.events == [Answered(CallNext(id=FIRST), refusal)]


@pytest.mark.parametrize("code", ["store_unavailable", "too_many"])
def test_passing_refusal_is_asked_again(code: str) -> None:
    """Trouble that passes is not told; the command goes out again after a pause that grows."""
    stage = online()
    stage.luck = 1.0
    stage.ask(issue())
    for pause in (0.4, 0.8, 1.6):
        stage.hear(Refusal(code=code, id=FIRST))
        assert stage.session.deadline() == pytest.approx(stage.seconds + pause)
        stage.forget()
        stage.tick(pause - 0.01)
        assert stage.sent == []
        stage.tick(0.02)
        assert stage.sent == [issue()]
    stage.hear(answer())
    assert stage.events == [Answered(issue(), answer())]


def test_one_trouble_makes_one_pause() -> None:
    """Refusals that come together hold back once, and an answer ends the trouble."""
    stage = online()
    stage.luck = 1.0
    stage.ask(issue(FIRST))
    stage.ask(issue(SECOND))
    for command_id in (FIRST, SECOND):
        stage.hear(Refusal(code="store_unavailable", id=command_id))
    assert stage.session.deadline() == pytest.approx(stage.seconds + 0.4)
    stage.tick_at_deadline()
    stage.hear(answer(FIRST))
    stage.hear(Refusal(code="too_many", id=SECOND))
    assert stage.session.deadline() == pytest.approx(stage.seconds + 0.4)


def test_later_command_waits_behind_trouble() -> None:
    """While one is held back none overtakes it: what was saved must come before the end."""
    stage = online()
    stage.ask(SaveAttention(id=FIRST, step="need"))
    stage.hear(Refusal(code="store_unavailable", id=FIRST))
    stage.ask(SaveAttention(id=SECOND, step="guide"))
    stage.forget()
    stage.tick_at_deadline()
    assert ids(stage.sent) == [FIRST, SECOND]


def test_asking_twice_sends_once() -> None:
    """The same id is the same wish; with another body it is a mistake of the program."""
    stage = online()
    stage.ask(issue())
    stage.ask(issue())
    assert stage.sent == [issue()]
    with pytest.raises(ValueError, match=FIRST):
        stage.ask(CallNext(id=FIRST))


def test_command_the_wire_forbids_is_refused_here() -> None:
    """It never reaches the server, where it might cost the connection again and again."""
    stage = online()
    command = SignIn(id=FIRST, clerk="rosa", pin="12")
    stage.ask(command)
    assert stage.sent == []
    [event] = stage.events
    assert isinstance(event, Answered)
    assert isinstance(event.answer, Refusal)
    assert (event.answer.code, event.answer.asked) == ("malformed", "sign_in")


def test_withdrawn_before_sent_is_forgotten() -> None:
    """A wish that was taken back before it left is never sent."""
    stage = Rehearsal()
    stage.ask(issue())
    stage.withdraw(issue())
    stage.go_online()
    assert FIRST not in ids(stage.sent)
    assert stage.events[0] == Abandoned(issue())


def test_ticket_of_a_person_gone_is_cancelled() -> None:
    """A ticket issued after its person left is cancelled without fail."""
    stage = online()
    stage.ask(issue())
    stage.withdraw(issue())
    assert stage.events == [Abandoned(issue())]
    come_back(stage)
    assert stage.sent[-1] == issue()
    stage.hear(answer(ticket=TICKET))
    cancel = stage.sent[-1]
    assert isinstance(cancel, CancelTicket)
    assert cancel.ticket == TICKET
    come_back(stage)
    assert stage.sent[-1] == cancel
    stage.hear(answer(cancel.id))
    stage.sent.clear()
    come_back(stage)
    assert cancel.id not in ids(stage.sent)
    ends = [event for event in stage.events if isinstance(event, Answered | Abandoned)]
    assert ends == [Abandoned(issue())]


def test_ticket_in_trouble_is_cancelled_too() -> None:
    """It may have been issued on a connection before, so a passing refusal does not free it."""
    stage = online()
    stage.ask(issue())
    come_back(stage)
    stage.hear(Refusal(code="store_unavailable", id=FIRST))
    stage.withdraw(issue())
    stage.tick_at_deadline()
    assert stage.sent[-1] == issue()
    stage.hear(answer(ticket=TICKET))
    assert isinstance(stage.sent[-1], CancelTicket)


def test_refused_ticket_of_a_person_gone_needs_nothing() -> None:
    """Without a ticket no cancellation is sent."""
    stage = online()
    stage.ask(issue())
    stage.withdraw(issue())
    stage.forget()
    stage.hear(Refusal(code="unknown_service", id=FIRST))
    assert stage.sent == []
    assert stage.events == []


def test_other_commands_withdrawn_are_not_resent() -> None:
    """A call for a person who is no longer wanted ends with its withdrawal."""
    stage = online()
    stage.ask(CallNext(id=FIRST))
    stage.withdraw(CallNext(id=FIRST))
    stage.hear(answer())
    come_back(stage)
    assert ids(stage.sent).count(FIRST) == 1
    assert [e for e in stage.events if isinstance(e, Answered)] == []


def test_withdrawing_an_answered_command_does_nothing() -> None:
    """It has come to its end already."""
    stage = online()
    stage.ask(issue())
    stage.hear(answer(ticket=TICKET))
    stage.forget()
    stage.withdraw(issue())
    assert (stage.events, stage.sent) == ([], [])


def test_pin_does_not_lie_about() -> None:
    """A sign-in without an answer for ten seconds is abandoned and never sent again."""
    stage = Rehearsal()
    stage.tick_at_deadline()
    sign_in = SignIn(id=FIRST, clerk="rosa", pin="4711")
    stage.ask(sign_in)
    asked_at = stage.seconds
    stage.tick_at_deadline()
    assert stage.events == [Abandoned(sign_in)]
    assert stage.seconds == pytest.approx(asked_at + 10.0)
    stage.lose()
    stage.go_online()
    assert FIRST not in ids(stage.sent)


def test_young_sign_in_survives_a_break() -> None:
    """A short break is no reason to type the PIN again."""
    stage = online()
    stage.ask(SignIn(id=FIRST, clerk="rosa", pin="4711"))
    come_back(stage)
    assert stage.sent[-1].id == FIRST
    stage.hear(answer())
    assert isinstance(stage.events[-1], Answered)
