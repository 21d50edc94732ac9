"""Help called at a kiosk: shown calmly at every console until a clerk goes."""

from collections.abc import Iterator

import msgspec
import pytest
from PySide6.QtCore import Qt

from antesala.colours.palette import Gravity
from antesala.messages import commands as c
from tests.counter.hall import HELP, fill, hall_rows
from tests.counter.office import attention, desk, minutes_ago
from tests.counter.place import SERVING, Desk

OTHER = msgspec.structs.replace(HELP, id="kiosk-2", name="Tótem 2", at=minutes_ago(1))


@pytest.fixture
def place() -> Iterator[Desk]:
    made = Desk()
    made.link.come_online("carolina")
    fill(made.link, HELP)
    yield made
    made.stage.close()


def test_the_banner_says_where_and_since_when(place: Desk) -> None:
    """Information, not alarm; the oldest call comes first."""
    banner = place.clerk.bridge.screen.banner
    assert (banner.kind, banner.headline) == (Gravity.INFORMATION, "Piden ayuda en Tótem 1.")
    assert banner.detail == "Desde las 10:39."
    fill(place.link, OTHER, HELP)
    banner = place.clerk.bridge.screen.banner
    assert banner.headline == "Piden ayuda en Tótem 1."
    assert banner.detail == "Desde las 10:39."
    assert banner.also == "También: Ayuda en Tótem 2."


def test_one_key_says_that_a_clerk_goes(place: Desk) -> None:
    """F1, or the key by its name; the banner goes with the row."""
    place.strike(Qt.Key.Key_F1)
    taken = place.link.answer()
    assert taken == c.TakeHelp(id=taken.id, device="kiosk-1")
    place.stage.press("Voy yo")
    assert isinstance(place.link.answer(), c.TakeHelp)
    place.link.show("office", *hall_rows())
    assert place.clerk.bridge.screen.banner.headline == ""
    assert "Voy yo" not in place.stage.names()
    place.strike(Qt.Key.Key_F1)
    assert place.asked == []


def test_a_call_is_seen_while_attending(place: Desk) -> None:
    """It takes no focus from the work, and its key works from a note."""
    row = desk(ticket=SERVING, attention=attention(step="guide"))
    place.link.show("counter", row, key="c3")
    place.strike(Qt.Key.Key_Backtab)
    assert place.stage.focused() != "Voy yo"
    assert "Voy yo" in place.stage.names()
    place.strike(Qt.Key.Key_F1)
    assert isinstance(place.asked[0], c.TakeHelp)


def test_a_faster_colleague_is_said(place: Desk) -> None:
    """The refusal is read, and then the remaining calls are shown again."""
    place.strike(Qt.Key.Key_F1)
    place.link.refuse("help_taken")
    assert place.clerk.bridge.screen.banner.headline == "Ya va otra persona a ayudar."
    fill(place.link, OTHER)
    place.wait(2)
    assert place.clerk.bridge.screen.banner.headline == "Ya va otra persona a ayudar."
    place.wait(8)
    assert place.clerk.bridge.screen.banner.headline == "Piden ayuda en Tótem 2."


def test_a_clerk_without_a_counter_is_told_too(place: Desk) -> None:
    """The kiosk says that staff are told as soon as a clerk is signed in: so this one is."""
    closed = desk(state="closed", clerk=None)
    place.link.show("counter", closed, key="c3")
    assert place.clerk.bridge.screen.banner.headline == "Piden ayuda en Tótem 1."
    place.strike(Qt.Key.Key_F1)
    assert isinstance(place.asked[0], c.TakeHelp)


def test_a_lost_link_is_worse_than_a_call(place: Desk) -> None:
    """One banner, the worst; the key is gone with what it would ask."""
    place.link.go_offline()
    assert place.clerk.bridge.screen.banner.headline.startswith("Sin conexión")
    place.strike(Qt.Key.Key_F1)
    assert place.asked == []


def test_a_key_for_the_call_that_was_taken_takes_no_other(place: Desk) -> None:
    """A colleague goes as F1 is struck: another call was not seen yet."""
    fill(place.link, OTHER, HELP)
    place.link.show("office", *hall_rows(OTHER))
    place.strike(Qt.Key.Key_F1)
    assert place.asked == []
    place.wait(1.1)
    place.strike(Qt.Key.Key_F1)
    taken = place.link.answer()
    assert isinstance(taken, c.TakeHelp)
    assert taken.device == "kiosk-2"
