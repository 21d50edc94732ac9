"""A ticket on a screen that lies on its side: its facts beside the code are read whole."""

from collections.abc import Iterator

import pytest
from msgspec.structs import replace
from PySide6.QtQuick import QQuickItem

from antesala.messages.rows import StatusRow
from antesala.printing.condition import Outcome
from kiosk.way import events as t
from kiosk.way.state import Aid
from tests.kiosk.controller import Standing
from tests.kiosk.longest import text_of
from tests.kiosk.office import TICKET, catalogue
from tests.kiosk.places import SCREENS, window_of
from tests.kiosk.printers import PaperlessPrinter
from tests.qt.stage import ink, place, shown

WIDE = {
    "32": SCREENS["32 wide"],
    "24": replace(SCREENS["32 wide"], diagonal_inches=24.0),
    "21": replace(SCREENS["32 wide"], diagonal_inches=21.5),
}


@pytest.fixture(
    scope="module",
    params=[pytest.param(n, marks=() if n == "21" else pytest.mark.full) for n in WIDE],
)
def kiosk(request: pytest.FixtureRequest) -> Iterator[Standing]:
    screen = WIDE[request.param]
    with Standing(window_of(screen), PaperlessPrinter(), screen=screen) as standing:
        standing.open_office()
        yield standing


def cut(kiosk: Standing) -> list[str]:
    """The words of facts that leave the card they stand on."""
    facts = [one for one in kiosk.items() if one.property("about") and one.property("value")]
    assert facts
    return [
        str(text.property("text"))
        for fact in facts
        for text in shown(fact)
        if text.inherits("QQuickText") and not place(card_of(text)).contains(ink(text))
    ]


def card_of(item: QQuickItem) -> QQuickItem:
    while not item.inherits("QQuickRectangle"):
        item = item.parentItem()
    return item


@pytest.mark.parametrize("aids", [frozenset[Aid](), frozenset({Aid.LOW})])
@pytest.mark.parametrize("length", [pytest.param(12, marks=pytest.mark.full), 50, 80])
def test_no_word_of_a_fact_is_cut(kiosk: Standing, aids: frozenset[Aid], length: int) -> None:
    """However far away one waits, with all facts, and with a banner above them."""
    kiosk.link.tell_office(replace(catalogue(), waiting_room=text_of(length)))
    kiosk.controller.take(t.Switch(Aid.LOW, is_on=Aid.LOW in aids))
    kiosk.controller.take(t.ChooseGroup("licences"))
    kiosk.controller.take(t.ChooseService("renew"))
    kiosk.controller.take(t.TakeTicket("general", "i"))
    kiosk.link.issue("M1888")
    status = StatusRow(
        id=TICKET,
        code="M1888",
        state="waiting",
        service="renew",
        arrival="",
        people_ahead=128,
        is_served=False,
    )
    kiosk.link.tell("ticket", status, key=TICKET)
    assert cut(kiosk) == []
    kiosk.printed(Outcome.NO_PAPER)
    kiosk.link.take_report()
    assert cut(kiosk) == []
    kiosk.controller.take(t.Finish())
