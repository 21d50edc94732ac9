"""An office at work with all kinds of commands, in turns of several, drawn by hypothesis.

Its invariants are in the tests that use it: of the store and of the fan-out.
"""

import asyncio
import tempfile
from collections.abc import Callable, Coroutine
from datetime import timedelta
from pathlib import Path
from typing import Any, TypeVar

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from server.domain.commands import IssueTicket
from server.domain.refusals import Code, Refusal
from tests.domain.builders import ANA, BRUNO, GENERAL, ONE, PERMIT, THREE, kiosk
from tests.domain.wishes import (
    Chooser,
    desk_wish,
    lobby_wish,
    office_wish,
    oversight_wish,
    staff_wish,
)
from tests.hub.house import Asked, House, issue

_Result = TypeVar("_Result")

SPANS = tuple(timedelta(minutes=minutes) for minutes in (1, 20, 9 * 60, 26 * 60, -20, -30 * 60))
"""Time as it passes between two turns; clocks are also set back."""


class Busy(RuleBasedStateMachine):
    """Turns of one to six commands from everybody, restarts, and time that passes."""

    def __init__(self) -> None:
        super().__init__()
        self._runner = asyncio.Runner()
        self._folder = tempfile.TemporaryDirectory()
        self.house = House(Path(self._folder.name))

    def do(self, work: Coroutine[Any, Any, _Result]) -> _Result:
        return self._runner.run(work)

    @initialize()
    def open(self) -> None:
        self.do(self.house.__aenter__())
        self.do(self.house.sits(ANA, ONE))
        self.do(self.house.sits(BRUNO, THREE))
        self.do(self.house.turn([issue()] * 3))
        self.begin()

    def begin(self) -> None:
        """Set up more before the first turn."""

    @rule(data=st.data())
    def turn(self, data: st.DataObject) -> None:
        """Mostly the usual commands of clerks and kiosks, and now and then any."""
        kinds = (lobby_wish, *[desk_wish] * 4, staff_wish, oversight_wish)
        chosen = data.draw(st.lists(st.sampled_from(kinds), min_size=1, max_size=6))
        self._take([kind(self.house.published, _chooser(data)) for kind in chosen])

    @rule(data=st.data())
    def govern(self, data: st.DataObject) -> None:
        """The catalogue, the rule and the day, among other things."""
        office, choose = self.house.published, _chooser(data)
        asks = (kiosk(), IssueTicket(PERMIT, GENERAL, help_needed=("escort",)))
        self._take([desk_wish(office, choose), asks, office_wish(office, choose), issue()])

    @rule(span=st.sampled_from(SPANS))
    def time(self, span: timedelta) -> None:
        self.house.now += span

    def _take(self, asked: list[Asked]) -> None:
        for result in self.do(self.house.turn(asked)):
            assert not isinstance(result, Refusal) or result.code is not Code.STORE_UNAVAILABLE
        self.look()

    def look(self) -> None:
        """Check the invariants after each turn."""

    def teardown(self) -> None:
        self.do(self.house.__aexit__(None, None, None))
        self._runner.close()
        self._folder.cleanup()


def _chooser(data: st.DataObject) -> Chooser:
    draw: Callable[..., Any] = data.draw
    return lambda among: draw(st.sampled_from(among))
