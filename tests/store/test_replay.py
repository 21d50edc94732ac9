"""Journal, tables and what is published tell the same office, whatever happened to it."""

import pytest
from hypothesis import settings
from hypothesis.stateful import rule

from tests.domain.builders import examples
from tests.hub.machine import Busy

pytestmark = pytest.mark.timeout(600)  # thousands of turns, where --full asks for them


class Books(Busy):
    """After each turn all four pictures of the office are one."""

    def look(self) -> None:
        house = self.house
        assert house.working == house.published
        assert house.store.load(house.published.id) == house.published
        assert house.store.replay(house.published.id) == house.published

    @rule()
    def restart(self) -> None:
        self.do(self.house.restart())
        self.look()

    @rule()
    def catch_up(self) -> None:
        """A node that has seen all turns has none left to follow."""
        with self.house.store.turn(self.house.working) as turn:
            assert not turn.caught_up.events


TestBooks = Books.TestCase
TestBooks.settings = settings(examples(15), stateful_step_count=25)
