"""What is said of a waiting person stays in its own row and clear of their wait."""

from PySide6.QtQuick import QQuickItem

from tests.counter.office import NEXT, QUEUE, desk, office_rows, ticket
from tests.counter.test_fit import LOW, console
from tests.qt.stage import clipped, place, shown

ALONE = ticket("X004", 14, service="duplicado", has_returned=True, series_code="A001")


def test_a_long_note_stays_clear_of_the_wait() -> None:
    """On a low screen and the drawn one: a ticket that a kiosk gave alone says so whole."""
    with console("es") as (stage, link):
        link.show("office", *office_rows(*QUEUE[:1], ALONE))
        link.show("counter", desk(next_call=NEXT), key="c3")
        for size in ((1280, 800), LOW):
            stage.window.resize(*size)
            stage.settle()
            said = [each for each in shown(stage.window.contentItem()) if text_of(each)]
            note = next(place(each) for each in said if "A001" in text_of(each))
            wait = next(place(each) for each in said if text_of(each) == "14")
            assert note.right() <= wait.left(), size
            assert "A001" not in " ".join(clipped(stage)), size


def text_of(item: QQuickItem) -> str:
    return str(item.property("text") or "")
