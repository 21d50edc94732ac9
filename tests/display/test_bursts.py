"""Calls that come together: each is seen and heard for a whole announcement, in order, once."""

from itertools import pairwise

import pytest
from msgspec.structs import replace

from antesala.messages.rows import CallRow
from antesala.wall.announcer import SPAN, Part, Voice
from antesala.wall.board import LONGEST, STAY, Board
from tests.display.bursts import APART, LOOK, PLACES, SIZES, calls_of, played


def past(row: CallRow) -> CallRow:
    return CallRow(id=row.id, code=row.code, counter=row.counter, number=row.number, at=row.at)


def missed(row: CallRow) -> CallRow:
    return replace(row, is_current=False, is_missed=True)


def again(row: CallRow, number: int) -> CallRow:
    return CallRow(
        id=str(number),
        code=row.code,
        counter=row.counter,
        number=row.number,
        at=row.at,
        times=2,
        is_current=True,
    )


class Wall:
    """A wall that is looked at twice a second, with its chimes and the times on its tiles."""

    def __init__(self, places: int) -> None:
        self.places, self.now = places, 0.0
        self.rows: list[CallRow] = []
        self.board = Board().after([], 0.0, places)
        self.rung: list[str] = []
        self.stood: dict[str, float] = {}

    def look(self, *, has_returned: bool = False) -> None:
        before = self.board
        self.board = before.after(self.rows, self.now, self.places, has_returned=has_returned)
        call = self.board.announcer.call
        if call is not None and self.board.announcer.begins_after(before.announcer):
            self.rung.append(f"{call.code}/{call.times}")

    def wait(self, seconds: float) -> None:
        for _ in range(round(seconds / LOOK)):
            for held in self.board.tiles:
                code = held.call.code
                self.stood[code] = self.stood.get(code, 0.0) + LOOK
            self.now += LOOK
            self.look()

    def show(self, *rows: CallRow) -> None:
        self.rows = list(rows)
        self.look()


@pytest.mark.parametrize("places", PLACES)
@pytest.mark.parametrize("apart", APART)
def test_every_call_of_a_burst_is_seen_and_heard(places: int, apart: float) -> None:
    """Each call is on a tile for a whole announcement, rung for once, and in order."""
    for size in SIZES:
        shown = played(size, places, apart)
        assert min(one.stood for one in shown) >= SPAN
        rung = [at for one in shown for at in one.rung]
        assert len(rung) == size
        assert rung == sorted(rung)
        assert all(one.was_earlier or one.at_least for one in shown)


SPOKEN = (Part("es", 6.3), Part("es", 4.8, is_again=True))


@pytest.mark.parametrize("places", PLACES)
def test_a_tile_stands_for_its_whole_sentence(places: int) -> None:
    """However long it is: of a voice that needs seven seconds at least, twice as long if alone."""
    for size in (3, 10):
        shown = played(size, places, voice=Voice(lambda _: SPOKEN))
        assert min(one.stood for one in shown) >= SPOKEN[0].seconds
        rung = [at for one in shown for at in one.rung]
        assert len(rung) == size
        assert min(after - at for at, after in pairwise(rung)) >= SPOKEN[0].seconds


@pytest.mark.parametrize("places", PLACES)
def test_every_call_ended_as_missed_is_seen_and_heard(places: int) -> None:
    """The clerks lose patience after two seconds: the hall is still owed each of the calls."""
    for size in SIZES[:-1]:
        shown = played(size, places, is_impatient=True)
        assert min(one.stood for one in shown) >= SPAN
        rung = [at for one in shown for at in one.rung]
        assert len(rung) == size
        assert rung == sorted(rung)


def test_a_call_missed_within_one_frame_is_shown() -> None:
    """The display hears of it only when it is over already; then it stands its time and goes."""
    wall = Wall(1)
    wall.show(missed(calls_of(1)[0]))
    assert [held.call.code for held in wall.board.tiles] == ["J001"]
    wall.wait(STAY)
    assert wall.rung == ["J001/1"]
    assert wall.board.tiles == ()


def test_a_recall_missed_at_once_is_rung() -> None:
    """Called again and given up on while the first call still has its tile."""
    wall, (call, *_) = Wall(1), calls_of(1)
    wall.show(call)
    wall.wait(SPAN + 1)
    wall.show(missed(again(call, 2)))
    wall.wait(STAY + 1)
    assert wall.rung == ["J001/1", "J001/2"]
    assert wall.board.tiles == ()


def test_a_missed_person_who_has_come_is_not_called() -> None:
    """Reinstated at a counter while the call waited for its tile: the person is there."""
    wall, calls = Wall(1), calls_of(2)
    wall.show(*calls)
    wall.show(calls[0], missed(calls[1]))
    wall.show(calls[0], past(calls[1]))
    wall.wait(STAY + 2 * SPAN)
    assert wall.rung == ["J001/1"]


def test_a_call_missed_during_an_outage_is_pointed_out() -> None:
    """It had no tile before: it is no tile an hour later, but stands under its head."""
    wall, calls = Wall(1), calls_of(3)
    wall.show(*calls)
    wall.now += 60
    wall.rows = [calls[0], missed(calls[1]), calls[2]]
    wall.look(has_returned=True)
    assert wall.board.missed == {"2"}
    wall.wait(60)
    assert wall.rung == ["J001/1", "J003/1"]


def test_a_tile_stands_until_it_is_announced() -> None:
    """The third call is rung for twelve seconds after the first, and must still be there then."""
    wall = Wall(3)
    wall.show(*calls_of(7))
    for _ in range(120):
        wall.wait(LOOK)
        call = wall.board.announcer.call
        if call is not None and wall.now < wall.board.announcer.until:
            assert call.code in [held.call.code for held in wall.board.tiles]


def test_people_who_came_leave_their_turn_to_others() -> None:
    """Of seven calls three are answered while they wait: the others lose no second by them."""
    wall, calls = Wall(1), calls_of(7)
    wall.show(*calls)
    wall.show(*(past(call) if call.code in {"J002", "J003", "J005"} else call for call in calls))
    assert [call.code for call in wall.board.earlier] == ["J005", "J003", "J002"]
    wall.wait(STAY + 3 * SPAN)
    assert wall.rung == ["J001/1", "J004/1", "J006/1", "J007/1"]


def test_who_has_come_gives_way_first() -> None:
    """A tile whose person is at the counter goes before one whose person still looks for it."""
    wall, calls = Wall(2), calls_of(3)
    wall.show(*calls)
    wall.wait(2 * SPAN)
    wall.show(calls[0], past(calls[1]), calls[2])
    wall.wait(STAY - 2 * SPAN)
    assert [held.call.code for held in wall.board.tiles] == ["J003", "J001"]


def test_a_recall_in_the_queue_keeps_its_turn() -> None:
    """Called again while it waits, a call is announced once, as the second call that it is."""
    wall, calls = Wall(1), calls_of(3)
    wall.show(*calls)
    wall.show(calls[0], again(calls[1], 4), calls[2])
    wall.wait(STAY + 3 * SPAN)
    assert wall.rung == ["J001/1", "J002/2", "J003/1"]


def test_recalls_do_not_keep_the_wall() -> None:
    """A counter that calls again every five seconds lets the others have the only tile."""
    wall, calls = Wall(1), calls_of(2)
    wall.show(*calls)
    first, number = calls[0], 2
    for _ in range(round(LONGEST / 5) + 3):
        wall.wait(5)
        number += 1
        first = again(first, number)
        wall.show(first, calls[1])
    assert "J002/1" in wall.rung
    assert wall.stood["J002"] >= SPAN
    wall.wait(60)
    assert wall.rung[-1] == "J001/2"
    assert [held.call.code for held in wall.board.tiles] == ["J001"]


def test_a_call_ended_and_made_anew_waits_again() -> None:
    """Marked as missed in the queue and called back, it is rung for by its new number."""
    wall, calls = Wall(1), calls_of(2)
    wall.show(*calls)
    wall.show(calls[0], past(calls[1]))
    wall.wait(3)
    wall.show(calls[0], again(calls[1], 3))
    wall.wait(STAY + SPAN)
    assert wall.rung == ["J001/1", "J002/2"]


def test_a_wall_of_fewer_places_loses_no_call() -> None:
    """A wider code takes places away: a call not announced yet waits for one."""
    wall = Wall(4)
    wall.show(*calls_of(4))
    wall.wait(2)
    wall.places = 1
    wall.look()
    assert [held.call.code for held in wall.board.tiles] == ["J001"]
    wall.wait(STAY + 5 * SPAN)
    assert sorted(wall.rung) == ["J001/1", "J002/1", "J003/1", "J004/1"]
    assert min(wall.stood.values()) >= SPAN


def test_a_burst_goes_on_after_the_server_was_away() -> None:
    """Only calls that are still open are shown on return, each for its whole time, none twice."""
    wall, calls = Wall(2), calls_of(6)
    wall.show(*calls)
    wall.wait(2)
    wall.now += 60
    answered = {"J002", "J004"}
    wall.rows = [past(call) if call.code in answered else call for call in calls]
    wall.look(has_returned=True)
    assert "J002" not in [held.call.code for held in wall.board.tiles]
    wall.wait(60)
    assert wall.rung == ["J001/1", "J003/1", "J005/1", "J006/1"]
    assert all(wall.stood[code] >= SPAN for code in ("J001", "J003", "J005", "J006"))
    assert "J004" not in wall.stood


def test_an_announcement_broken_off_is_not_rung_again() -> None:
    """The server goes away in the middle of it: the rest of its time comes after the return."""
    wall, calls = Wall(1), calls_of(2)
    wall.show(*calls)
    wall.wait(2)
    wall.now += 30
    wall.look(has_returned=True)
    wall.wait(SPAN - 2 - LOOK)
    assert [held.call.code for held in wall.board.tiles] == ["J001"]
    wall.wait(2 * SPAN)
    assert wall.rung == ["J001/1", "J002/1"]
