"""The queue of announcements, under any calls: in turn, none lost, none twice, and in good time."""

from dataclasses import dataclass, field

import pytest
from hypothesis import given, settings, strategies as st

from antesala.messages.rows import CallRow
from antesala.wall.announcer import BEHIND, LATE, Announcer, Form, Part, Voice

ONE_LANGUAGE = (Part("", 6.0), Part("", 4.5, is_again=True))
TWO_LANGUAGES = (
    *ONE_LANGUAGE,
    Part("en", 4.0, is_second=True),
    Part("en", 4.0, is_again=True, is_second=True),
)


def call(number: int, code: str = "", language: str | None = None) -> CallRow:
    return CallRow(
        id=str(number), code=code or f"J{number:03d}", counter="c3", number=language or "3", at=""
    )


def parts_of(one: CallRow) -> tuple[Part, ...]:
    """The tests' calls for people of another language have it in the place of the counter."""
    return TWO_LANGUAGES if one.number == "en" else ONE_LANGUAGE


VOICE = Voice(parts_of)


@dataclass
class Hall:
    """A hall that hears every part: which call it was of, from when, and for how long."""

    heard: list[tuple[str, float, Part]] = field(default_factory=list)
    announcer: Announcer = field(default_factory=Announcer)

    def look(self, now: float, entered: list[CallRow], standing: list[CallRow]) -> None:
        before = self.announcer
        self.announcer = before.after(entered, standing, now, VOICE)
        self.note(before, now)

    def note(self, before: Announcer, now: float) -> None:
        one, part = self.announcer.call, self.announcer.part
        if self.announcer.turns_after(before) and one is not None and part is not None:
            self.heard.append((one.id, now, part))

    def wait(self, begin: int, end: int, standing: list[CallRow]) -> None:
        """Look after each half second until `end`."""
        for half in range(begin + 1, end + 1):
            self.look(half / 2, [], standing)

    def first_parts(self) -> list[tuple[str, float]]:
        return [(one, at) for one, at, part in self.heard if not (part.is_again or part.is_second)]


Made = list[tuple[int, str | None]]
"""Calls: half seconds since the one before, and the language of the ticket."""
CALLS: st.SearchStrategy[Made] = st.lists(
    st.tuples(st.integers(0, 40), st.sampled_from([None, "en"])), max_size=10
)


def told(calls: Made) -> Hall:
    """What a hall hears of these calls; the display looks twice a second."""
    hall, at = Hall(), 0
    standing: list[CallRow] = []
    for number, (apart, language) in enumerate(calls, start=1):
        hall.wait(at, at + apart, standing)
        at += apart
        standing = [*standing, call(number, language=language)]
        hall.look(at / 2, standing[-1:], standing)
    hall.wait(at, at + 40 * len(calls), standing)
    return hall


@settings(max_examples=40, deadline=None)
@given(CALLS)
def test_every_call_is_said_once_in_order_and_alone(calls: Made) -> None:
    """None is lost, doubled or passed by another, and no two parts overlap, at whatever pace.

    A second language is left out only where nothing of that call was said twice.
    """
    hall = told(calls)
    assert [one for one, _ in hall.first_parts()] == [
        str(number) for number, _ in enumerate(calls, start=1)
    ]
    for (_, at, part), (_, after, _) in zip(hall.heard, hall.heard[1:], strict=False):
        assert after >= at + part.seconds
    for number, (_, language) in enumerate(calls, start=1):
        parts = [part for one, _, part in hall.heard if one == str(number)]
        if language and not any(part.is_second for part in parts):
            assert not parts[-1].is_again or len(parts) == 2


def test_calls_that_come_slowly_are_said_whole() -> None:
    """Two calls half a minute apart: each of them twice, in both languages of its person."""
    hall = told([(0, "en"), (60, None)])
    assert [part for one, _, part in hall.heard if one == "1"] == list(TWO_LANGUAGES)
    assert [part for one, _, part in hall.heard if one == "2"] == list(ONE_LANGUAGE)


@pytest.mark.parametrize(
    ("languages", "form"),
    [
        ([None, None], Form.WHOLE),
        ([None, None, None], Form.ONCE),
        (["en", "en"], Form.WHOLE),
        (["en", "en", "en"], Form.ONCE),
        (["en"] * 4, Form.BRIEF),
    ],
)
def test_a_burst_is_shortened_as_far_as_it_must_be(languages: list[str | None], form: Form) -> None:
    """The first of the burst makes way, so that the last waits for twenty seconds at most."""
    hall = told([(0, language) for language in languages])
    parts = tuple(part for one, _, part in hall.heard if one == "1")
    assert parts == form.of(parts_of(call(1, language=languages[0])))
    assert hall.first_parts()[-1][1] <= BEHIND


def test_a_repeat_makes_way_for_calls_that_came_meanwhile() -> None:
    """Said whole when it began alone; three more calls come before its second sentence."""
    hall, one, more = Hall(), call(1, language="en"), [call(number) for number in (2, 3, 4, 5)]
    hall.look(0, [one], [one])
    hall.look(1, more, [one, *more])
    hall.wait(2, 100, [one, *more])
    assert [part for number, _, part in hall.heard if number == "1"] == [TWO_LANGUAGES[0]]


def test_a_call_taken_back_is_said_no_further() -> None:
    """In the middle of its sentence the next call begins."""
    hall, one, two = Hall(), call(1), call(2)
    hall.look(0, [one, two], [one, two])
    hall.announcer = hall.announcer.without({"J001"})
    hall.look(2, [], [two])
    assert [(number, at) for number, at, _ in hall.heard] == [
        ("1", 0),
        ("2", 2),
    ]
    assert hall.announcer.call == two


def test_a_sound_that_is_late_holds_the_next_one_up() -> None:
    """A loudspeaker that wakes slowly: no sound is begun over it."""
    announcer = Announcer().after([call(1)], [call(1)], 0, VOICE)
    slow = Voice(parts_of, is_sounding=True)
    held = announcer.after([], [call(1)], 6.5, slow)
    assert not held.turns_after(announcer)
    assert held.after([], [call(1)], 7.0, VOICE).turns_after(held)


def test_a_stuck_player_does_not_stop_the_calls() -> None:
    """A player that never comes to an end holds the next call up for some seconds only."""
    calls = [call(1), call(2)]
    stuck = Voice(lambda _: (Part(),), is_sounding=True)
    announcer = Announcer().after(calls, calls, 0, stuck)
    assert announcer.after([], calls, 6 + LATE - 0.1, stuck).call == calls[0]
    assert announcer.after([], calls, 6 + LATE, stuck).call == calls[1]
