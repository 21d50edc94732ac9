"""Two tickets with one code: the day of each is shown wherever both appear."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import msgspec
import pytest
from PySide6.QtCore import Qt

from antesala.messages.rows import RegisteredPart, TicketRow
from antesala.words import Words
from counter.panes.offers import registered_words
from counter.work.office import twin_words
from tests.counter.office import NOW, QUEUE, attention, desk, office_rows, stamp, ticket
from tests.counter.place import SERVING, Desk
from tests.counter.screens import office

ES = Words("es", "CL")
YESTERDAY = stamp(NOW - timedelta(days=1))
OLD: TicketRow = msgspec.structs.replace(SERVING, id="f" * 32, arrival=YESTERDAY)
"""J042 of yesterday, which was in hand when the day ended."""


@pytest.fixture
def place() -> Iterator[Desk]:
    made = Desk()
    yield made
    made.stage.close()


def test_the_queue_and_the_hand_say_their_days(place: Desk) -> None:
    """J042 of yesterday is attended, J042 of today waits: both are named with their day."""
    place.link.come_online("carolina")
    place.link.show("office", *office_rows(*QUEUE, OLD))
    place.link.show("counter", desk(ticket=OLD, attention=attention()), key="c3")
    names = " | ".join(place.stage.names())
    assert "Del 19 de noviembre de 2026" in names
    place.link.show("counter", desk(), key="c3")
    rows = {row.code: row.note for row in place.clerk.bridge.screen.queue.rows}
    assert rows["J042"].startswith("Del 20 de noviembre de 2026")
    assert "noviembre" not in rows["J038"]
    place.strike(Qt.Key.Key_F3)
    details = [row.detail for row in place.clerk.bridge.screen.dialog.rows]
    assert sum("noviembre" in detail for detail in details) == 1


def test_twins_of_one_day_say_their_hours() -> None:
    """A series that has gone round gives a code twice on a day."""
    first, second = ticket("J001", 200), msgspec.structs.replace(ticket("J001", 5), id="e" * 32)
    seen = office(None, first, second)
    assert twin_words(seen, first, ES) == "Llegó a las 7:22"
    assert twin_words(seen, second, ES) == "Llegó a las 10:37"


def test_a_code_of_its_own_says_no_day() -> None:
    """A ticket of yesterday has no date either, nor one both in the list and in hand."""
    held = office(desk(ticket=OLD), OLD, ticket("J043", 5))
    assert twin_words(held, OLD, ES) == ""


def test_the_register_says_of_which_day_its_code_is() -> None:
    """The last line is J042 of yesterday; J042 of today waits."""
    line = RegisteredPart(
        id="a",
        at=stamp(NOW),
        clerk="carolina",
        channel="in_person",
        kind="procedure",
        outcome="resolved",
        code="J042",
        ticket=OLD.id,
        arrival=YESTERDAY,
    )
    seen = office(desk(registered=line), QUEUE[0])
    assert "Del 19 de noviembre de 2026" in registered_words(seen, ES)[1]
    alone = replace(seen, tickets=())
    assert "noviembre" not in registered_words(alone, ES)[1]
