"""One call at a time: no announcement overlaps another, and none is of a past call."""

from antesala.messages.rows import CallRow
from antesala.wall.announcer import SPAN, Announcer


def call(number: int, code: str = "", times: int = 1) -> CallRow:
    return CallRow(
        id=str(number), code=code or f"J{number:03d}", counter="c3", number="3", at="", times=times
    )


def test_calls_are_announced_in_turn() -> None:
    """The second call waits until the first has been said."""
    both = [call(1), call(2)]
    announcer = Announcer().after(both, both, 0)
    assert announcer.call == call(1)
    assert announcer.after([], both, SPAN - 0.1).call == call(1)
    assert announcer.after([], both, SPAN).call == call(2)


def test_silence_follows_the_last() -> None:
    """When everything has been said the announcer is quiet."""
    announcer = Announcer().after([call(1)], [call(1)], 0)
    assert announcer.after([], [call(1)], SPAN) == Announcer()


def test_past_calls_are_not_announced() -> None:
    """A call that left its tile before its turn is let go."""
    announcer = Announcer().after([call(1), call(2)], [call(1), call(2)], 0)
    assert announcer.after([], [call(1)], SPAN).call is None


def test_recall_takes_its_turn_once() -> None:
    """A recall of a call not yet announced is one announcement, the second call."""
    standing = [call(1), call(2)]
    announcer = Announcer().after(standing, standing, 0)
    again = call(3, "J002", times=2)
    announcer = announcer.after([again], [call(1), again], 1)
    assert announcer.queue == (again,)


def test_recall_is_said_after_its_call() -> None:
    """A recall during the call itself is said once the call has ended."""
    announcer = Announcer().after([call(1)], [call(1)], 0)
    again = call(2, "J001", times=2)
    announcer = announcer.after([again], [again], 1)
    assert announcer.call == call(1)
    assert announcer.after([], [again], SPAN).call == again


def test_each_call_begins_once() -> None:
    """The chime's moment is the first of a call, and of its recall, and no other."""
    first, second, again = call(1), call(2), call(3, "J001", times=2)
    before, begun = Announcer(), []
    moments: list[tuple[float, list[CallRow], list[CallRow]]] = [
        (0, [first, second], [first, second]),
        (1, [], [first, second]),
        (SPAN, [], [first, second]),
        (SPAN + 1, [again], [again, second]),
        (2 * SPAN, [], [again, second]),
        (3 * SPAN, [], [again, second]),
        (4 * SPAN, [], [again, second]),
    ]
    for now, entered, standing in moments:
        after = before.after(entered, standing, now)
        if after.begins_after(before):
            begun.append(after.call)
        before = after
    assert begun == [first, second, again]
