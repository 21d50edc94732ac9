"""A morning in the strip, with the keyboard alone, and how many keys it takes."""

import time
from collections import Counter
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import Qt

from antesala.cli import main
from antesala.conversation import Conversation
from antesala.messages.commands import IssueTicket
from counter.screen import Screen
from counter.work.dock import Dock, Form
from tests.stories.test_hand_over import Console, beside
from tests.stories.town import Town, fresh_id, granted

MORNING, HOUR = 40, 4
"""People of a whole morning, and of its first hour: each goes the same way."""
A_PERSON, TO_THE_NEXT = 5, 2
"""The most keys for a plain attention, and from its end to the next person's call."""
ALLOWED = "[office]\nfinish_and_call = true"


@pytest.fixture
def people(pytestconfig: pytest.Config) -> int:
    return MORNING if pytestconfig.getoption("full") else HOUR


class Strip(Console):
    """A clerk's console as a strip; every stroke is counted."""

    def __init__(self, town: Town) -> None:
        super().__init__(town, town.tokens()[0])
        self.strokes = 0

    def strike(self, *keys: Qt.Key) -> None:
        super().strike(*keys)
        self.strokes += len(keys)

    def narrow(self) -> None:
        """As the device had remembered it."""
        state = self.clerk._state  # noqa: SLF001 - what is remembered
        state.remember(replace(state.memory, dock=Dock(Form.STRIP)))
        self.stage.window.resize(1280, 96)
        self.strokes = 0

    def attend(self) -> None:
        """Serve the called person, and register them, which calls the next one."""
        code = self.screen.person.code
        self.strike(Qt.Key.Key_Return)
        self.ready("advance")
        self.strike(Qt.Key.Key_F2)
        self.until(lambda shown: shown.dock.is_inline)
        assert self.screen.dock.form == 1
        self.strike(Qt.Key.Key_Return)
        self.until(lambda shown: bool(shown.banner.headline) or shown.person.code != code)


async def arrive(town: Town, people: int) -> None:
    async with Conversation(town.url, token=town.tokens()[2]) as talk:
        await talk.online()
        for _ in range(people):
            wish = IssueTicket(id=fresh_id(), service="consult", ticket_class="general")
            await granted(talk, wish)


def settled(strip: Strip) -> None:
    """The next person is called, or no one is left and the register is said to stand."""
    strip.until(
        lambda shown: shown.main_key.act == "start" or shown.banner.headline.startswith("La aten")
    )


def test_a_morning_goes_by_in_the_strip(town: Town, people: int) -> None:
    """Everybody is called, served and registered; five keys a person at most, two to the next.

    After the last one no person can be called: the register stands, and it says so.
    """
    file = town.folder / "office.toml"
    file.write_text(file.read_text("utf-8").replace("[office]", ALLOWED, 1), "utf-8")
    assert main(["office", "load", str(town.folder)]) == 0
    begun = time.process_time()
    with beside() as do:
        do(town.start())
        do(arrive(town, people))
        strip = Strip(town)
        try:
            keys = _work_through(strip, people)
        finally:
            strip.close()
            town.kill()
            do(town.ended())
    states = Counter(state for (state,) in town.rows("select state from ticket"))
    assert states == {"served": people}
    each = keys / people
    print(f"{people} people in the strip: {each:.2f} keys each, {TO_THE_NEXT} to the next one,")  # noqa: T201
    print(f"{time.process_time() - begun:.1f} s of CPU")  # noqa: T201
    assert each <= A_PERSON


def _work_through(strip: Strip, people: int) -> int:
    """The whole line, from the first call on; returns the keys that it took."""
    strip.unlock("0001")
    strip.until(lambda shown: shown.dock.count == str(people))
    strip.narrow()
    strip.ready("call_next")
    strip.strike(Qt.Key.Key_Space)
    settled(strip)
    for left in range(people, 0, -1):
        before = strip.strokes
        strip.attend()
        settled(strip)
        # Serving is one key; the others lead from the end of one to the call of the next.
        assert strip.strokes - before - 1 <= TO_THE_NEXT
        assert (strip.screen.main_key.act == "start") == (left > 1)
    return strip.strokes


def is_at(step: str, shown: Screen) -> bool:
    """Whether the attention is at the step of this number."""
    return shown.dock.step.startswith(step)


# In the strip the morning above goes through the same keys.
@pytest.mark.parametrize("form", [pytest.param(Form.STRIP, marks=pytest.mark.full), Form.SIDE])
def test_every_step_can_be_gone_through_in_a_narrow_form(town: Town, form: Form) -> None:
    """Without the office's word: call, serve, five steps, register, call: each by its key."""
    with beside() as do:
        do(town.start())
        do(arrive(town, 2))
        strip = Strip(town)
        try:
            strip.unlock("0001")
            strip.narrow()
            state = strip.clerk._state  # noqa: SLF001
            state.remember(replace(state.memory, dock=Dock(form)))
            for _ in range(2):
                strip.ready("call_next")
                strip.strike(Qt.Key.Key_Space)
                strip.ready("start")
                strip.strike(Qt.Key.Key_Return)
                for step in ("1", "2", "3", "4"):
                    strip.until(partial(is_at, step))
                    strip.strike(Qt.Key.Key_Return)
                strip.ready("finish")
                strip.strike(Qt.Key.Key_Return)
            strip.until(lambda shown: shown.main_key.act == "call_next")
            assert strip.screen.dock.form != 0
        finally:
            strip.close()
            town.kill()
            do(town.ended())
