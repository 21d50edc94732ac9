"""What a blind person may hear beside the way to a ticket: answers, losses, delays, faults.

The files in transcripts/ that end in -visits are read by people, as those of the whole way are.
"""

from pathlib import Path

import pytest

from tests.kiosk.controller import Standing
from tests.kiosk.hearing import Ear
from tests.kiosk.places import SCREENS, window_of
from tests.kiosk.printers import PaperlessPrinter
from tests.kiosk.visits import Visits

HERE = Path(__file__).parent / "transcripts"


@pytest.mark.parametrize(
    "language", ["en", *(pytest.param(each, marks=pytest.mark.full) for each in ("es", "pt"))]
)
def test_a_blind_person_hears_what_happens(language: str) -> None:
    ear, printer = Ear(), PaperlessPrinter(paper_waits=3.0)
    screen = SCREENS["21"]
    with Standing(window_of(screen, 4), printer, screen=screen, outlet=ear) as kiosk:
        kiosk.open_office()
        written = Visits(kiosk, printer, ear, language).written()
        assert kiosk.program.status == 0
    assert written == (HERE / f"{language}-visits.txt").read_text("utf-8")
