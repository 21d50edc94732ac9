"""How topics are followed, and which snapshots and frames are believed."""

from uuid import UUID

import pytest

from antesala.messages.commands import OpenCounter, SignIn, Subscribe, Unsubscribe
from antesala.messages.frames import Answer, Frame, Refusal, Snapshot
from antesala.messages.happenings import TicketCalled
from antesala.messages.kinds import Topic
from antesala.messages.rows import CallRow
from antesala.session import Changed, Cleared, FollowRefused, Happened
from tests.ground.model import AT
from tests.ground.rehearsal import Rehearsal

ID = str(UUID(int=1001))


def call(number: int) -> CallRow:
    """A row of the board."""
    return CallRow(id=str(number), code=f"A{number:03}", counter="c1", number="1", at=AT)


def frame(seq: int, previous: int, *rows: CallRow, topic: Topic = "board") -> Frame:
    """A change of the board with a call in it."""
    events = [TicketCalled(code=row.code) for row in rows]
    return Frame(
        topic=topic, seq=seq, previous=previous, at=AT, put=list(rows), events=list(events)
    )


def snapshot(stage: Rehearsal, seq: int, *rows: CallRow, key: str | None = None) -> Snapshot:
    """The answer to the last subscription."""
    subscribe = stage.sent[-1]
    assert isinstance(subscribe, Subscribe)
    return Snapshot(
        id=subscribe.id, topic=subscribe.topic, key=key, seq=seq, at=AT, rows=list(rows)
    )


def codes(stage: Rehearsal) -> list[str]:
    """The codes on the board."""
    return [row.code for row in stage.mirror.rows("board", CallRow)]


def watching(seq: int = 10) -> Rehearsal:
    """A stage whose session follows the board and has seen it whole."""
    stage = Rehearsal()
    stage.go_online()
    stage.follow("board")
    stage.hear(snapshot(stage, seq, call(1)))
    stage.forget()
    return stage


def subscriptions(stage: Rehearsal) -> list[Subscribe]:
    """The subscriptions since the last look."""
    return [sent for sent in stage.sent if isinstance(sent, Subscribe)]


def test_follow_brings_a_snapshot() -> None:
    """A topic is subscribed to at once when online, and its snapshot is the picture."""
    stage = Rehearsal()
    stage.go_online()
    stage.follow("board")
    assert not stage.mirror.has("board")
    picture = snapshot(stage, 10, call(1))
    stage.hear(picture)
    assert stage.events[-1] == Changed(picture)
    assert codes(stage) == ["A001"]


def test_follows_are_renewed_after_each_welcome() -> None:
    """Followed topics are subscribed to again on each connection, before any command."""
    stage = Rehearsal()
    stage.follow("board")
    stage.follow("counter", "c1")
    for _ in range(2):
        stage.go_online()
        assert [(s.topic, s.key) for s in subscriptions(stage)] == [
            ("board", None),
            ("counter", "c1"),
        ]
        stage.lose()
        stage.forget()


def test_next_frame_changes_the_picture() -> None:
    """Rows first, then the event, so that its listener finds it in the picture."""
    stage = watching()
    change = frame(11, 10, call(2))
    stage.hear(change)
    assert stage.events == [Changed(change), Happened("board", None, AT, change.events)]
    assert codes(stage) == ["A001", "A002"]


def test_frame_without_events_tells_none() -> None:
    """A change without an event is a change only."""
    stage = watching()
    change = Frame(topic="board", seq=11, previous=10, at=AT, drop=[("call", "1")])
    stage.hear(change)
    assert stage.events == [Changed(change)]
    assert codes(stage) == []


def test_snapshot_past_the_last_frame_is_no_gap() -> None:
    """A snapshot stands at the office's number; the topic's last frame may be far behind it."""
    stage = watching(seq=10)
    stage.hear(frame(12, 4, call(2)))
    assert codes(stage) == ["A001", "A002"]
    assert subscriptions(stage) == []


@pytest.mark.parametrize("previous", [11, 9])
def test_gap_asks_for_a_snapshot(previous: int) -> None:
    """A frame whose previous is not the last seen shows a gap; it is not believed."""
    stage = watching()
    stage.hear(frame(11, 10, call(2)))
    stage.forget()
    stage.hear(frame(13, 12 if previous == 11 else 9, call(3)))
    [again] = subscriptions(stage)
    assert (again.topic, again.key) == ("board", None)
    stage.hear(frame(14, 13, call(4)))
    assert stage.events == []
    assert len(subscriptions(stage)) == 1
    stage.hear(snapshot(stage, 14, call(1), call(2), call(3), call(4)))
    stage.hear(frame(15, 14, call(5)))
    assert codes(stage) == ["A001", "A002", "A003", "A004", "A005"]


def test_gap_right_after_a_snapshot_is_seen() -> None:
    """A previous past the snapshot means that a frame was lost between the two."""
    stage = watching(seq=10)
    stage.hear(frame(14, 12, call(2)))
    assert len(subscriptions(stage)) == 1
    assert codes(stage) == ["A001"]


def test_frame_known_already_is_passed_over() -> None:
    """A frame up to the last seen number is in the picture already."""
    stage = watching(seq=10)
    stage.hear(frame(10, 9, call(9)))
    assert stage.events == []
    assert subscriptions(stage) == []


def test_farewell_under_the_same_number_is_believed() -> None:
    """A topic taken back in the turn of its last frame is emptied under that frame's number."""
    stage = watching(seq=10)
    stage.hear(frame(11, 10, call(2)))
    gone = [("call", "1"), ("call", "2")]
    stage.hear(Frame(topic="board", seq=11, previous=11, at=AT, drop=gone))
    assert codes(stage) == []
    stage.hear(frame(12, 11, call(3)))
    assert codes(stage) == ["A003"]


@pytest.mark.parametrize(
    "command",
    [SignIn(id=ID, clerk="rosa", pin="4711"), OpenCounter(id=ID, counter="c1")],
)
def test_sign_in_asks_for_the_topics_again(command: SignIn | OpenCounter) -> None:
    """Topics refused to the clerk before are asked for again for the next one."""
    stage = watching()
    stage.ask(command)
    stage.hear(Answer(id=ID, at=AT, seq=11))
    assert [s.topic for s in subscriptions(stage)] == ["board"]
    stage.hear(snapshot(stage, 11, call(7)))
    assert codes(stage) == ["A007"]


def test_refused_follow_may_be_asked_again() -> None:
    """A program may ask to follow once more."""
    stage = Rehearsal()
    stage.go_online()
    stage.follow("office")
    stage.hear(Refusal(code="not_signed_in", id=stage.sent[-1].id))
    stage.follow("office")
    assert len(subscriptions(stage)) == 2
    stage.follow("office")
    assert len(subscriptions(stage)) == 2


def test_frames_before_the_snapshot_are_passed_over() -> None:
    """The snapshot under way will have them."""
    stage = Rehearsal()
    stage.go_online()
    stage.follow("board")
    stage.hear(frame(11, 10, call(2)))
    assert not stage.mirror.has("board")
    assert len(subscriptions(stage)) == 1


def test_older_snapshot_is_believed_when_awaited() -> None:
    """A server back from a backup counts from an older number; its word is the truth."""
    stage = watching(seq=10)
    stage.lose()
    stage.go_online()
    stage.hear(snapshot(stage, 7, call(5)))
    assert (codes(stage), stage.mirror.seq("board")) == (["A005"], 7)
    stage.hear(frame(8, 7, call(6)))
    assert codes(stage) == ["A005", "A006"]


def test_snapshot_not_awaited_is_passed_over() -> None:
    """A snapshot for a subscription that another one replaced must not turn time back."""
    stage = watching(seq=10)
    stage.hear(frame(12, 10, call(2)))
    late = Snapshot(id="another", topic="board", seq=10, at=AT, rows=[call(1)])
    stage.forget()
    stage.hear(late)
    assert stage.events == []
    assert codes(stage) == ["A001", "A002"]


def test_another_key_clears_the_picture() -> None:
    """A console that moves to another counter must not show the first one's desk."""
    stage = Rehearsal()
    stage.go_online()
    stage.follow("counter", "c1")
    first = snapshot(stage, 10, call(1), key="c1")
    stage.follow("counter", "c2")
    assert stage.events[-1] == Cleared("counter")
    stage.hear(first)
    assert not stage.mirror.has("counter")
    stage.hear(snapshot(stage, 11, call(2), key="c2"))
    assert stage.mirror.key("counter") == "c2"


def test_following_twice_subscribes_once() -> None:
    """The same topic under the same key is followed already."""
    stage = watching()
    stage.follow("board")
    assert (stage.sent, stage.events) == ([], [])


def test_refused_follow_is_told() -> None:
    """A topic that may not be followed is told once for each connection."""
    stage = Rehearsal()
    stage.go_online()
    stage.follow("ticket", "secret")
    refusal = Refusal(code="forbidden", id=stage.sent[-1].id)
    stage.hear(refusal)
    assert stage.events[-1] == FollowRefused("ticket", "secret", refusal)
    stage.hear(frame(5, 4, topic="ticket"))
    assert len(subscriptions(stage)) == 1
    stage.lose()
    stage.go_online()
    assert len(subscriptions(stage)) == 2


def taken_back(topic: str) -> Refusal:
    """The server's refusal when a console's clerk has left."""
    return Refusal(code="not_signed_in", asked="subscribe", facts={"topic": topic})


def test_topic_taken_back_is_cleared() -> None:
    """Rows that no longer follow the server must leave the screen; a sign-in brings them back."""
    stage = watching()
    stage.hear(taken_back("board"))
    assert stage.events == [
        Cleared("board"),
        FollowRefused("board", None, taken_back("board")),
    ]
    assert not stage.mirror.has("board")
    stage.follow("board")
    stage.hear(snapshot(stage, 12, call(3)))
    assert codes(stage) == ["A003"]


def test_taking_back_spares_what_is_asked_again() -> None:
    """A topic subscribed to once more has its own answer under way."""
    stage = watching()
    stage.hear(frame(13, 12, call(3)))
    stage.hear(taken_back("board"))
    stage.hear(taken_back("office"))
    assert stage.events == []
    stage.hear(snapshot(stage, 13, call(3)))
    assert codes(stage) == ["A003"]


def test_follow_in_trouble_is_tried_again() -> None:
    """A store that is away for a moment only delays a snapshot."""
    stage = Rehearsal()
    stage.go_online()
    stage.follow("board")
    stage.hear(Refusal(code="store_unavailable", id=stage.sent[-1].id))
    assert len(subscriptions(stage)) == 1
    stage.tick_at_deadline()
    assert len(subscriptions(stage)) == 2
    stage.hear(snapshot(stage, 3, call(1)))
    assert codes(stage) == ["A001"]


def test_picture_stays_while_offline() -> None:
    """A screen that has lost its server shows the last it knew, and says so."""
    stage = watching()
    stage.lose()
    assert codes(stage) == ["A001"]


def test_what_is_followed_no_more_is_forgotten() -> None:
    """The server is told once; frames still on their way are ignored."""
    stage = watching()
    stage.unfollow("board")
    [told] = stage.sent
    assert isinstance(told, Unsubscribe)
    assert told.topic == "board"
    assert stage.events == [Cleared("board")]
    stage.hear(frame(11, 10, call(2)))
    stage.hear(Answer(id=told.id, at=AT, seq=11))
    stage.unfollow("board")
    assert stage.events == [Cleared("board")]
    assert stage.sent == [told]
    assert not stage.mirror.has("board")


def test_a_snapshot_that_comes_too_late_is_not_believed() -> None:
    stage = Rehearsal()
    stage.go_online()
    stage.follow("board")
    late = snapshot(stage, 10, call(1))
    stage.unfollow("board")
    stage.hear(late)
    assert not stage.mirror.has("board")


def test_the_next_connection_follows_it_no_more() -> None:
    """The server is not told, since it has forgotten the former connection."""
    stage = watching()
    stage.lose()
    stage.unfollow("board")
    stage.forget()
    stage.go_online()
    assert [type(sent).__name__ for sent in stage.sent] == ["Hello"]


def test_what_was_left_can_be_followed_again() -> None:
    """The new subscription comes after the end of the former one."""
    stage = watching()
    stage.unfollow("board")
    stage.follow("board")
    assert [type(sent) for sent in stage.sent] == [Unsubscribe, Subscribe]
    stage.hear(snapshot(stage, 12, call(3)))
    assert codes(stage) == ["A003"]
