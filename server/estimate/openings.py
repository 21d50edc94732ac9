"""When counters will close and open in the rest of a day, by a past day and what they did today.

A past day is an example only where today could still go on like it: on a day whose pause began at
ten, a counter that is open without a pause at half past ten is no example. Such a counter borrows
the rest of another day. Times of day are milliseconds since local midnight.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from server.domain.identity import ClerkId, CounterId
from server.estimate.position_arrays import FAR
from server.estimate.record import Day, Window

MINUTE = 60_000
NEAR = 60 * MINUTE
"""A pause of today that began within this time of a past day's pause is the same pause."""
SHORTEST = 2 * MINUTE
"""A counter closed for less has only changed its clerk, or a wrong key was pressed."""
_END = 60 * MINUTE
"""Milliseconds before the last closing within which a counter closed with the day: people inside
then were attended, and so will be those inside now."""
_LATE = (5, 10, 15, 20, 30)
"""Equally likely minutes until a clerk comes who is later than on all past days."""
_OVERDUE = (1, 2, 4, 6, 9)
"""Equally likely minutes until a clerk goes who is later than on all past days."""


@dataclass(frozen=True, slots=True)
class Gap:
    """A counter was closed from `begins` until before `ends`; `FAR` if it stayed closed.

    `hold` is how long before `begins` it called its last person; `clerk` who opened it again, or
    None if the same clerk came back.
    """

    begins: int
    ends: int
    hold: int
    clerk: ClerkId | None


@dataclass(frozen=True, slots=True)
class Course:
    """One counter's past day."""

    opens: int
    clerk: ClerkId
    gaps: tuple[Gap, ...]


def courses_of(day: Day) -> dict[CounterId, Course]:
    """The course of each counter that was open on a past day."""
    end = max((window.closes for window in day.windows), default=day.last) - _END
    mine: dict[CounterId, list[Window]] = {}
    for window in sorted(day.windows, key=lambda each: each.opens):
        mine.setdefault(window.counter, []).append(window)
    return {counter: _course(windows, end) for counter, windows in mine.items()}


def _course(windows: Sequence[Window], end: int) -> Course:
    gaps = [
        Gap(
            before.closes,
            after.opens,
            before.hold,
            None if before.clerk == after.clerk else after.clerk,
        )
        for before, after in pairwise(windows)
        if after.opens - before.closes >= SHORTEST
    ]
    last = windows[-1]
    if last.closes < end:
        gaps.append(Gap(last.closes, FAR, last.hold, None))
    return Course(windows[0].opens, windows[0].clerk, tuple(gaps))


@dataclass(frozen=True, slots=True)
class Seen:
    """What a counter did today.

    `clerk` is its present or last clerk; `called` when it called the person who is there now, or
    now if it is free. `left` is when it closed, None if it is open or was not open yet today;
    `pauses` are when its earlier pauses began.
    """

    is_open: bool
    clerk: ClerkId | None
    called: int
    left: int | None
    pauses: tuple[int, ...]


def seen_today(
    windows: Iterable[Window], open_now: Mapping[CounterId, Window], called: Mapping[CounterId, int]
) -> dict[CounterId, Seen]:
    """What each counter did today; `open_now` are the windows under way, which close now."""
    mine: dict[CounterId, list[Window]] = {}
    for window in sorted((*windows, *open_now.values()), key=lambda each: each.opens):
        mine.setdefault(window.counter, []).append(window)
    return {
        counter: Seen(
            is_open=counter in open_now,
            clerk=some[-1].clerk,
            called=called.get(counter, some[-1].closes),
            left=None if counter in open_now else some[-1].closes,
            pauses=tuple(
                before.closes
                for before, after in pairwise(some)
                if after.opens - before.closes >= SHORTEST
            ),
        )
        for counter, some in mine.items()
    }


UNSEEN = Seen(is_open=False, clerk=None, called=0, left=None, pauses=())


@dataclass(frozen=True, slots=True)
class Rest:
    """A counter's rest of the day: a clerk and the span for which it is open, in ms from now.

    The first span of a counter that is open now began at 0.
    """

    spans: tuple[tuple[ClerkId, int, int], ...]


def rests(
    courses: Sequence[Mapping[CounterId, Course]], seen: Mapping[CounterId, Seen], now: int
) -> list[dict[CounterId, Rest]]:
    """The rest of the day of every counter, after the example of each past day in turn."""
    counters = dict.fromkeys([*seen, *(counter for day in courses for counter in day)])
    found: list[dict[CounterId, Rest]] = [{} for _ in courses]
    for counter in counters:
        today = seen.get(counter, UNSEEN)
        own = [_rest(day.get(counter), today, now, n) for n, day in enumerate(courses)]
        for n, day in enumerate(courses):
            found[n][counter] = (
                own[n] or _borrowed(own, n) or _forced(day.get(counter), today, now, n)
            )
    return found


def _borrowed(own: Sequence[Rest | None], number: int) -> Rest | None:
    """The next day's rest that is an example."""
    return next((each for each in (*own[number + 1 :], *own[:number]) if each is not None), None)


def _rest(course: Course | None, seen: Seen, now: int, number: int) -> Rest | None:
    """The rest of the day as on a past day; None if today cannot go on like it."""
    if course is None:
        # On that day no clerk sat here: an example only while none did today.
        return None if seen.is_open or seen.left is not None else Rest(())
    gaps = _unmatched(course.gaps, seen.pauses)
    if seen.is_open:
        is_late = any(_wish(g, number) <= seen.called and g.begins > now - NEAR for g in gaps)
        due = _overrun(gaps, now, number)
        return None if is_late else _spans(seen.clerk, 0, due, now, number)
    back = _back(course, seen, gaps, now)
    if back is None:
        return None
    clerk, opens = back
    return _spans(clerk, opens - now, gaps, now, number)


def _back(
    course: Course, seen: Seen, gaps: Sequence[Gap], now: int
) -> tuple[ClerkId | None, int] | None:
    """The next clerk of a closed counter, and when it opens, `FAR` if it stays closed.

    None if it should be open by now.
    """
    pause = None if seen.left is None else _nearest(gaps, seen.left)
    if seen.left is not None and pause is not None:
        opens = FAR if pause.ends == FAR else seen.left + pause.ends - pause.begins
        return None if opens <= now else (pause.clerk or seen.clerk, opens)
    if seen.left is None and course.opens > now:
        return course.clerk, course.opens
    since = course.opens if seen.left is None else seen.left
    closed = next((gap for gap in gaps if gap.begins <= now < gap.ends), None)
    if closed is None and since > now - NEAR:
        return None
    # A clerk who is not here an hour later than usual works elsewhere today, until a later window.
    later = closed or next((gap for gap in gaps if gap.begins > now), None)
    return (None, FAR) if later is None else (later.clerk or course.clerk, later.ends)


def _forced(course: Course | None, seen: Seen, now: int, number: int) -> Rest:
    """The rest of the day where today is later than every past day: what is due comes soon."""
    if course is None:
        return _spans(seen.clerk, 0, (), now, number) if seen.is_open else Rest(())
    if not seen.is_open:
        opens = _LATE[number % len(_LATE)] * MINUTE
        return _spans(seen.clerk or course.clerk, opens, course.gaps, now, number)
    due = now + _OVERDUE[number % len(_OVERDUE)] * MINUTE
    late = [gap for gap in _unmatched(course.gaps, seen.pauses) if gap.begins > now - NEAR]
    moved = [
        Gap(due, FAR if gap.ends == FAR else due + gap.ends - gap.begins, 0, gap.clerk)
        if _wish(gap, number) <= seen.called
        else gap
        for gap in late
    ]
    return _spans(seen.clerk, 0, _overrun(moved, now, number), now, number)


def _overrun(gaps: Iterable[Gap], now: int, number: int) -> list[Gap]:
    """The gaps, with those of before `now` that come when today's person has gone.

    That person was called before the clerk meant to go, and takes longer than on that day.
    """
    return [
        _put_off(gap, now, gap.begins - _wish(gap, number))
        if now - NEAR < gap.begins <= now
        else gap
        for gap in gaps
    ]


def _put_off(gap: Gap, now: int, left: int) -> Gap:
    """The gap beginning when the last person has gone in `left` ms; they call no other."""
    ends = FAR if gap.ends == FAR else now + left + gap.ends - gap.begins
    return Gap(now + 1, ends, 0, gap.clerk)


def _spans(clerk: ClerkId | None, opens: int, gaps: Iterable[Gap], now: int, number: int) -> Rest:
    """Open from `opens` on, closed in each of the later gaps."""
    spans: list[tuple[ClerkId, int, int]] = []
    for gap in gaps:
        begins = max(_wish(gap, number) - now, 1)
        if gap.begins <= now or begins <= opens or opens >= FAR:
            continue
        if clerk is not None:
            spans.append((clerk, opens, begins))
        clerk, opens = gap.clerk or clerk, FAR if gap.ends == FAR else gap.ends - now
    if clerk is not None and opens < FAR:
        spans.append((clerk, opens, FAR))
    return Rest(tuple(spans))


def _wish(gap: Gap, number: int) -> int:
    """When the clerk meant to go, somewhere in the time of their last person.

    They call no one from then on, and go when that person has gone. Each day takes another part.
    """
    return gap.begins - round(gap.hold * (number * _GOLDEN % 1))


_GOLDEN = 0.618034
"""Its multiples are spread evenly between whole numbers, however many there are."""


def _nearest(gaps: Iterable[Gap], at: int) -> Gap | None:
    near = [gap for gap in gaps if abs(gap.begins - at) <= NEAR]
    return min(near, key=lambda gap: abs(gap.begins - at), default=None)


def _unmatched(gaps: Iterable[Gap], pauses: Iterable[int]) -> list[Gap]:
    """The gaps of a past day without those that today has had already."""
    left = list(gaps)
    for at in pauses:
        gap = _nearest(left, at)
        if gap is not None:
            left.remove(gap)
    return left
