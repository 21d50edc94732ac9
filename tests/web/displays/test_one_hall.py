"""Two displays in windows and one in a browser, in one hall: each shows and says only its own."""

from datetime import timedelta

from antesala.messages.rows import AnyRow, CallRow, DisplayPart
from antesala.speech.hall_voice import HallVoice
from server.web.hall.screen import Seen
from server.web.hall.showing import Showing
from server.web.hall.speaking import Spoken, Tongue
from tests.display.test_zones import FLOOR_1, FLOOR_2, Display, office
from tests.display.wall import MORNING, call, welcome

SOCIAL = DisplayPart(name="Tres", services=["s2"])
OFFICE = office(FLOOR_1, FLOOR_2, SOCIAL)
MINUTE = 60


class Window:
    """A display in a window, and the codes that it has said."""

    def __init__(self, name: str) -> None:
        self.display = Display(name)
        self.said: list[str] = []

    def tell(self, rows: list[CallRow], _second: int) -> None:
        self.display.link.show(OFFICE, *rows)
        self.display.wait(1)
        tiles = self.display.controller.bridge.picture.tiles
        self.said += [each.code for each in tiles if each.caption and each.code not in self.said]

    @property
    def shown(self) -> set[str]:
        return set(self.display.shown)


class Browser:
    """A display in a browser, likewise."""

    def __init__(self, name: str) -> None:
        self._rows: dict[tuple[str, str], AnyRow] = {}
        self.said: list[str] = []
        self._showing = Showing(
            rows=lambda: self._rows,
            seen=Seen(),
            welcome=welcome(room=name),
            tongue=Tongue(HallVoice(None, None)),
        )

    def tell(self, rows: list[CallRow], second: int) -> None:
        every: list[tuple[str, AnyRow]] = [("catalogue", OFFICE), *(("call", row) for row in rows)]
        self._rows = {(kind, row.id): row for kind, row in every}
        told = self._showing.advance(float(second), MORNING + timedelta(seconds=second))
        if isinstance(told, Spoken):
            codes = {f"{row.id} {row.at}": row.code for row in rows}
            self.said.append(codes[told.call])

    @property
    def shown(self) -> set[str]:
        board = self._showing.board
        return {held.call.code for held in board.tiles} | {each.code for each in board.earlier}


def called(number: int, code: str, counter: str, service: str) -> CallRow:
    made = call(number, code, counter, is_current=True)
    return CallRow(
        id=made.id,
        code=code,
        counter=made.counter,
        number=counter,
        at=made.at,
        is_current=True,
        service=service,
    )


def test_three_displays_of_a_hall_keep_apart() -> None:
    """By floor in two windows, by service in a browser, with calls that concern one or two."""
    first, second, social = Window("Uno"), Window("Dos"), Browser("Tres")
    morning = {
        1: called(1, "J001", "1", "s0"),
        3: called(2, "R001", "3", "s1"),
        12: called(3, "A001", "2", "s2"),
        20: called(4, "K001", "4", "s3"),
        30: called(5, "A002", "4", "s2"),
    }
    rows: list[CallRow] = []
    for each in range(MINUTE):
        rows = [*rows, *([morning[each]] if each in morning else [])]
        for display in (first, second, social):
            display.tell(rows, each)
    assert (first.said, first.shown) == (["J001", "A001"], {"J001", "A001"})
    assert second.said == ["R001", "K001", "A002"]
    assert second.shown == {"R001", "K001", "A002"}
    assert (social.said, social.shown) == (["A001", "A002"], {"A001", "A002"})
