"""The waits of services on the board, where a display of the office shows them."""

from antesala.messages.rows import ServiceRow
from server.domain.catalogue import Display
from server.domain.office import Office
from server.estimate.waits import Answer, Waits
from server.views import BoardView, Once, RowKey
from tests.domain.builders import ANA, ONE, PERMIT, TAX, Hall, small_office

SHOWN = Display("hall", "Hall", waits=True)
SILENT = Display("door", "Door")


def once_with(**waits: tuple[int, int]) -> Once:
    """Estimates for services of the general class."""
    known, names = Waits(), {"permit": PERMIT, "tax": TAX}
    classes = [str(each.id) for each in small_office().classes]
    told: dict[str, dict[str, tuple[int, int | None] | None]] = {
        names[name]: dict.fromkeys(classes, each) for name, each in waits.items()
    }
    known.take(Answer(1, 0, services=told))
    return Once(known)


def services_on(view: BoardView, office: Office) -> set[str]:
    return {key[1] for key in view.keys(office) if key[0] == "service"}


def test_waits_are_there_where_a_display_shows_them() -> None:
    """Only then: every ticket that is taken would be told to every display."""
    office = Hall(small_office(displays=(SILENT, SHOWN))).office
    assert services_on(BoardView(Once()), office) == set(office.catalogue.service)
    assert services_on(BoardView(), office) == set()
    quiet = Hall(small_office(displays=(SILENT,))).office
    assert services_on(BoardView(Once()), quiet) == set()
    assert services_on(BoardView(Once()), Hall().office) == set()


def test_a_wait_is_told_while_a_counter_calls() -> None:
    """With Ana at her counter; without anybody it is not known."""
    hall = Hall(small_office(displays=(SHOWN,)))
    key: RowKey = ("service", PERMIT)
    view = BoardView(once_with(permit=(10, 20)))
    row = view.row(hall.office, key)
    assert isinstance(row, ServiceRow)
    assert row.waits == {}
    hall.sits(ANA, ONE)
    row = BoardView(once_with(permit=(10, 20))).row(hall.office, key)
    assert isinstance(row, ServiceRow)
    assert {(each.least, each.most) for each in row.waits.values()} == {(10, 20)}


def test_waits_go_with_the_office_file_that_asked_for_them() -> None:
    """The rows are dropped, so that a display does not keep an old figure."""
    hall = Hall(small_office(displays=(SILENT,)))
    assert BoardView(Once()).row(hall.office, ("service", PERMIT)) is None
