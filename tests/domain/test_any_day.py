"""The main proof: an office's rules hold for all commands in any order."""

import random
from collections import Counter as Tally
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import settings, strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from server.domain.decide.context import Decision
from server.domain.decide.day_end import turn_of_day
from server.domain.decide.decide import decide
from server.domain.events import EVENTS, NAMES
from server.domain.evolve.evolve import evolve, keep
from server.domain.office import Office, copy_of, new_office
from server.domain.refusals import Code, Refusal
from tests.domain.builders import ANA, BRUNO, ONE, THREE, Hall, examples
from tests.domain.checks import Witness, check_office, picture
from tests.domain.codes import OFFICE_CODES
from tests.domain.wishes import (
    Chooser,
    desk_wish,
    lobby_wish,
    office_wish,
    oversight_wish,
    staff_wish,
)

SPANS = tuple(
    timedelta(minutes=minutes)
    for minutes in (0, 1, 20, 20, 60, 9 * 60, 26 * 60, -1, -120, -30 * 60)
)
"""Time as it passes; clocks are also set back."""


class WatchedHall(Hall):
    """A hall in which every decision and every event is looked at."""

    def __init__(self) -> None:
        self.witness = Witness()
        self.refused: Tally[Code] = Tally()
        super().__init__()

    def ask(self, caller: Any, command: Any) -> Decision | Refusal:  # noqa: ANN401 - as in Hall
        self.follow(turn_of_day(self.office, self.now))
        before, fresh = picture(self.office), self.fresh()
        found = decide(self.office, command, caller, self.now, fresh)
        assert picture(self.office) == before, "deciding changed the office"
        assert decide(self.office, command, caller, self.now, fresh) == found
        if isinstance(found, Decision):
            self.follow(found.events, found.private)
        else:
            self.refused[found.code] += 1
        return found

    def follow(self, events: Any, facts: Any = ()) -> None:  # noqa: ANN401 - as in Hall
        for event in events:
            super().follow((event,))
            self.witness.see(self.office, event)
        super().follow((), facts)

    def replayed(self) -> Office:
        """A new office told all that happened."""
        office = new_office(self.office.id)
        happened = iter(self.events)
        for seq, facts in self.facts:
            while office.seq < seq:
                evolve(office, next(happened))
            keep(office, facts)
        return office


class AnyDay(RuleBasedStateMachine):
    """An office to which every kind of command comes."""

    @initialize()
    def open(self) -> None:
        self.hall = WatchedHall()
        self.hall.sits(ANA, ONE)
        self.hall.sits(BRUNO, THREE)

    @rule(data=st.data())
    def lobby(self, data: st.DataObject) -> None:
        self.hall.ask(*lobby_wish(self.hall.office, _chooser(data)))

    @rule(data=st.data())
    def desk(self, data: st.DataObject) -> None:
        self.hall.ask(*desk_wish(self.hall.office, _chooser(data)))

    @rule(data=st.data())
    def desk_again(self, data: st.DataObject) -> None:
        self.hall.ask(*desk_wish(self.hall.office, _chooser(data)))

    @rule(data=st.data())
    def staff(self, data: st.DataObject) -> None:
        self.hall.ask(*staff_wish(self.hall.office, _chooser(data)))

    @rule(data=st.data())
    def govern(self, data: st.DataObject) -> None:
        self.hall.ask(*office_wish(self.hall.office, _chooser(data)))

    @rule(data=st.data())
    def oversee(self, data: st.DataObject) -> None:
        self.hall.ask(*oversight_wish(self.hall.office, _chooser(data)))

    @rule(span=st.sampled_from(SPANS))
    def time(self, span: timedelta) -> None:
        self.hall.now += span

    @invariant()
    def holds(self) -> None:
        if hasattr(self, "hall"):
            check_office(self.hall.office)
            assert set(self.hall.refused) <= OFFICE_CODES

    def teardown(self) -> None:
        if hasattr(self, "hall"):
            assert self.hall.replayed() == self.hall.office
            assert copy_of(self.hall.office) == self.hall.office


def _chooser(data: st.DataObject) -> Chooser:
    return lambda among: data.draw(st.sampled_from(among))


# Some seconds, unless it fails: then hypothesis looks for the shortest way for up to five minutes.
@pytest.mark.timeout(600)
def test_any_day_keeps_every_rule() -> None:
    """All commands by all callers; if a rule breaks, hypothesis finds the shortest way."""
    run_state_machine_as_test(AnyDay, settings=settings(examples(40), stateful_step_count=50))


def _live(seed: int, wishes: int) -> WatchedHall:
    """A hall after so many random wishes, its office checked after each."""
    hall = WatchedHall()
    _go_on(hall, random.Random(seed), wishes)  # noqa: S311 - no secret
    return hall


def _go_on(hall: Hall, chance: random.Random, wishes: int) -> None:
    kinds = (*[lobby_wish] * 4, *[desk_wish] * 9, staff_wish, oversight_wish)
    for number in range(wishes):
        kind = office_wish if number % 50 == 49 else chance.choice(kinds)
        hall.ask(*kind(hall.office, chance.choice))
        hall.now += chance.choice(SPANS) if number % 60 == 59 else timedelta(seconds=8)
        check_office(hall.office)


def test_long_lives_keep_every_rule() -> None:
    """Thousands of wishes over many days, in which every event occurs."""
    happened: Tally[str] = Tally()
    refused: Tally[Code] = Tally()
    for seed in (6, 17):
        hall = _live(seed, 2000)
        assert hall.replayed() == hall.office
        happened.update(NAMES[type(event)] for event in hall.events)
        refused += hall.refused
    assert set(happened) == set(EVENTS)
    assert set(refused) <= OFFICE_CODES


def test_copy_goes_its_own_way() -> None:
    """A copy is equal, and later events in it do not change the first office."""
    hall = _live(7, 400)
    first, before = hall.office, picture(hall.office)
    hall.office = copy_of(first)
    assert picture(hall.office) == before
    _go_on(hall, random.Random(8), 400)  # noqa: S311 - no secret
    assert picture(first) == before
    assert hall.office != first


@pytest.mark.full
@pytest.mark.parametrize("first", [100, 200, 300, 400])
def test_more_lives_keep_every_rule(first: int) -> None:
    """The same, for forty more offices."""
    for seed in range(first, first + 10):
        hall = _live(seed, 3000)
        assert hall.replayed() == hall.office
