"""The three facts of a ticket: as large as they fit, before and after its paper failed."""

import pytest
from msgspec.structs import replace

from antesala.messages.rows import StatusRow, WaitPart
from antesala.printing.condition import Outcome
from kiosk.way import events as t
from tests.kiosk.controller import Standing
from tests.kiosk.office import TICKET
from tests.kiosk.places import SCREENS, window_of
from tests.kiosk.printers import PaperlessPrinter
from tests.kiosk.tour import OFFICE

WAITS = [WaitPart(least=20, most=35), WaitPart(least=50, most=75), WaitPart(least=65, most=110)]


@pytest.mark.parametrize("language", ["es", "en", "pt"])
@pytest.mark.parametrize("wait", WAITS, ids=lambda wait: f"{wait.least}-{wait.most}")
def test_facts_are_as_large_without_paper(language: str, wait: WaitPart) -> None:
    """The whole ticket stands on one screen, and the code gives way before its facts do."""
    screen, printer = SCREENS["21"], PaperlessPrinter()
    with Standing(window_of(screen, 4), printer, screen=screen) as kiosk:
        kiosk.open_office()
        kiosk.link.tell_office(replace(OFFICE, languages=["es", "en", "pt"]))
        kiosk.controller.take(t.ChooseLanguage(language))
        kiosk.controller.take(t.ChooseGroup("social"))
        kiosk.controller.take(t.ChooseService("long"))
        kiosk.controller.take(t.TakeTicket("general", "ticket"))
        kiosk.link.issue("M042")
        status = StatusRow(
            id=TICKET, code="M042", state="waiting", service="long", arrival="", people_ahead=12
        )
        kiosk.link.tell("ticket", replace(status, wait=wait), key=TICKET)
        kiosk.look_after(1)
        usual = kiosk.controller.bridge.picture
        kiosk.printed(Outcome.NO_PAPER)
        kiosk.link.take_report()
        kiosk.settle()
        failed = kiosk.controller.bridge.picture
        assert (usual.page, failed.page) == ("ticket", "ticket")
        assert failed.print_again
        assert not failed.facts_in_lines
        name_size = kiosk.controller.bridge.layout.name_size
        for before, after in zip(usual.facts, failed.facts, strict=True):
            assert (before.about, before.value) == (after.about, after.value)
            assert after.value_size >= min(before.value_size, name_size)
        assert kiosk.program.status == 0
