"""A kiosk or display in trouble is seen at every console, and says what to do."""

from dataclasses import replace
from datetime import timedelta
from typing import get_args

import pytest

from antesala.messages.kinds import PrinterState
from antesala.messages.rows import DeviceRow
from antesala.words import Words
from counter.bar import Banner, Kind, banner_of
from counter.devices import most_urgent
from counter.memory import Memory
from counter.office import Office
from counter.situation import Situation
from tests.counter.office import NOW
from tests.counter.screens import SANTIAGO

WELL = ("none", "ready")


def kiosk(
    number: int = 1, printer: PrinterState = "ready", *, is_connected: bool = True
) -> DeviceRow:
    return DeviceRow(
        id=f"k{number}",
        name=f"Tótem {number}",
        role="kiosk",
        place="Entrada",
        is_connected=is_connected,
        printer=printer,
    )


def situation(*devices: DeviceRow) -> Situation:
    return Situation(Office(SANTIAGO, devices=devices), NOW, Memory(clerk="carolina"))


def banner(*devices: DeviceRow) -> Banner:
    return banner_of(situation(*devices), Words("es", "CL"))


def test_an_empty_roll_is_said_with_its_cure() -> None:
    """Which kiosk, where it stands, what ails it, what to do."""
    shown = banner(kiosk(printer="no_paper"))
    assert (shown.kind, shown.headline) == (Kind.ATTENTION, "Tótem 1 (Entrada): sin papel.")
    assert shown.detail.startswith("Ponga un rollo nuevo.")


@pytest.mark.parametrize("printer", get_args(PrinterState))
@pytest.mark.parametrize("language", ["es", "en"])
def test_every_state_has_its_words(printer: PrinterState, language: str) -> None:
    """A printer that is well says nothing."""
    shown = banner_of(situation(kiosk(printer=printer)), Words(language, "CL"))
    assert bool(shown.headline) == bool(shown.detail) == (printer not in WELL)


def test_paper_that_lasts_is_no_alarm() -> None:
    """It is known early, and disturbs little."""
    assert banner(kiosk(printer="paper_low")).kind == Kind.INFORMATION


def test_the_gravest_comes_first() -> None:
    """One banner: who gives no ticket at all before who gives none on paper."""
    low, empty = kiosk(1, "paper_low"), kiosk(2, "no_paper")
    away = kiosk(3, is_connected=False)
    assert most_urgent([low, empty, away]) == away
    assert most_urgent([low, empty]) == empty
    assert most_urgent([kiosk(2, "no_paper"), kiosk(1, "no_paper")]) == kiosk(1, "no_paper")
    assert most_urgent([kiosk(4)]) is None


def test_a_display_away_is_missed() -> None:
    """It has no printer, and the hall looks at it."""
    gone = DeviceRow(id="p1", name="Pantalla 1", role="display", is_connected=False)
    assert banner(gone).headline == "Pantalla 1: sin conexión."


def test_a_lost_server_and_a_refusal_come_before() -> None:
    """What is old is not told as if it were now, and what the clerk just did is answered."""
    ailing = situation(kiosk(printer="no_paper"))
    lost = replace(ailing, since=NOW - timedelta(minutes=4))
    assert banner_of(lost, Words("es", "CL")).headline == "Sin conexión desde las 10:38."
    refused = replace(ailing, memory=replace(ailing.memory, refused="counter_taken"))
    assert "papel" not in banner_of(refused, Words("es", "CL")).headline
