"""When a person has gone no property, memory or clipboard has their data."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, get_args

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMetaType, QObject
from PySide6.QtGui import QGuiApplication

from antesala.messages.kinds import Topic
from antesala.messages.rows import FoundPart, Row
from antesala.printing.condition import Outcome
from kiosk.way import events as t
from kiosk.way.staff import TAPS
from kiosk.way.state import TICKET_STAYS, WITHOUT_PAPER_STAYS
from tests.kiosk.controller import Standing
from tests.kiosk.office import TICKET, TOKEN
from tests.kiosk.printers import PaperlessPrinter

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem

THEIRS = ("J042", TICKET, TOKEN, "sign_language")
"""This person's ticket and wishes."""


@pytest.fixture
def kiosk() -> Iterator[Standing]:
    with Standing(printer=PaperlessPrinter()) as standing:
        standing.open_office()
        yield standing
        assert standing.program.status == 0


def shown(kiosk: Standing) -> str:
    """Every text of every item, shown or not, and of the view they are drawn from."""
    # Qt deletes removed items when its loop next waits, which a test does not.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    items: list[QQuickItem] = [kiosk.window.contentItem()]
    found: list[str] = []
    for item in items:
        items += item.childItems()
        found += texts(item)
    return " ".join([*found, *texts(kiosk.controller.bridge), *texts(kiosk.window)])


def texts(each: QObject) -> list[str]:
    meta = each.metaObject()
    known = [meta.property(index) for index in range(meta.propertyCount())]
    strings = [str(one.name()) for one in known if one.typeId() == QMetaType.Type.QString.value]
    return [str(each.property(name)) for name in strings]


def memory(kiosk: Standing) -> str:
    """The texts in controller and view; the office's own texts are not a person's."""
    controller = kiosk.controller
    held = (controller.journey, controller.bridge.picture)
    rows = [list(vars(rows).values()) for rows in controller.bridge.rows.values()]
    return repr((held, rows, vars(controller)))


def connection(kiosk: Standing) -> str:
    """The link's topics, and every row it has."""
    rows = [kiosk.link.mirror.rows(topic, Row) for topic in get_args(Topic)]
    return repr((kiosk.link.followed, rows))


def left(kiosk: Standing) -> list[str]:
    kiosk.settle()
    clipboard = QGuiApplication.clipboard().text()
    everything = "\n".join((shown(kiosk), memory(kiosk), connection(kiosk), clipboard))
    return [text for text in THEIRS if text in everything]


def visit(kiosk: Standing) -> None:
    kiosk.press("Start in English")
    kiosk.press("Renovar licencia de conducir")
    kiosk.press("Yes, priority service")
    kiosk.link.issue()
    kiosk.link.tell_status()
    kiosk.press("I need help at the counter")
    kiosk.controller.bridge.wish("sign_language")
    kiosk.link.grant()
    kiosk.press("Back to my ticket")


def test_the_test_sees_what_is_there(kiosk: Standing) -> None:
    """Proves that the search finds a person's data while they are there."""
    visit(kiosk)
    assert {"J042", TICKET, TOKEN, "sign_language"} <= set(left(kiosk))


def test_nothing_is_left_of_who_says_done(kiosk: Standing) -> None:
    visit(kiosk)
    kiosk.printed(Outcome.PRINTED)
    kiosk.press("Done")
    assert left(kiosk) == []


@pytest.mark.parametrize("outcome", [Outcome.PRINTED, Outcome.NO_PAPER])
def test_nothing_is_left_of_who_walks_away(kiosk: Standing, outcome: Outcome) -> None:
    visit(kiosk)
    kiosk.look_after(1)
    kiosk.printed(outcome)
    kiosk.look_after(max(TICKET_STAYS, WITHOUT_PAPER_STAYS) + 1)
    assert kiosk.controller.journey.is_home
    assert left(kiosk) == []


def test_the_link_follows_a_ticket_while_it_is_in_view(kiosk: Standing) -> None:
    """It tells how many are ahead; after its person has gone it would go on telling that."""
    visit(kiosk)
    assert ("ticket", TICKET) in kiosk.link.followed
    assert TICKET in connection(kiosk)
    kiosk.press("Done")
    assert [topic for topic, _ in kiosk.link.followed] == ["office", "board"]
    assert TICKET not in connection(kiosk)


def test_a_hurried_persons_paper_still_tells_all(kiosk: Standing) -> None:
    """A ticket's data are forgotten only after its paper."""
    visit(kiosk)
    kiosk.press("Done")
    assert isinstance(kiosk.printer, PaperlessPrinter)
    (slip,) = kiosk.printer.slips
    assert slip.people_ahead == 12
    assert left(kiosk) == []


def test_nothing_is_left_where_staff_take_over(kiosk: Standing) -> None:
    kiosk.controller.check_pin = lambda _: True
    visit(kiosk)
    for _ in range(TAPS):
        kiosk.controller.take(t.TapHead())
    kiosk.controller.take(t.Type("2"))
    kiosk.controller.take(t.Seek(""))
    assert "End the program" in kiosk.names(), "in the language in which they were let in"
    assert left(kiosk) == []


def test_nothing_is_left_of_who_looked_a_ticket_up(kiosk: Standing) -> None:
    kiosk.press("Consultar")
    kiosk.press("Mi turno")
    for key in "J042":
        kiosk.press(key)
    kiosk.press("Ver mi turno")
    kiosk.link.find(FoundPart(code="J042", state="waiting", people_ahead=4))
    assert "J042" in left(kiosk)
    kiosk.press("Listo")
    assert left(kiosk) == []
