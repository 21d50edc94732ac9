"""The calls on the tiles: rules for every sequence of calls, recalls, arrivals and no-shows."""

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from msgspec.structs import replace

from antesala.messages.rows import CallRow
from antesala.wall.announcer import SPAN
from antesala.wall.board import REMEMBER, STAY, Board
from tests.domain.builders import examples

AT = "2026-11-20T13:42:00Z"


def call(number: int, code: str = "", *, counter: str = "3", times: int = 1) -> CallRow:
    return CallRow(
        id=str(number),
        code=code or f"J{number:03d}",
        counter=f"c{counter}",
        number=counter,
        at=AT,
        times=times,
        is_current=True,
    )


def past(row: CallRow, *, is_missed: bool = False) -> CallRow:
    return replace(row, is_current=False, is_missed=is_missed)


def codes(board: Board) -> list[str]:
    return [tile.call.code for tile in board.tiles]


def after(board: Board, *rows: CallRow, now: float = 0.0, places: int = 3) -> Board:
    return board.after(rows, now, places)


EMPTY = after(Board())


def test_new_call_enters_at_top() -> None:
    """The newest call is where the eye begins, and those below keep their order."""
    board = after(EMPTY, call(1))
    board = after(board, call(1), call(2), now=1)
    board = after(board, call(1), call(2), call(3), now=2)
    assert codes(board) == ["J003", "J002", "J001"]


def test_tile_outlasts_a_quick_greeting() -> None:
    """The tile of a person who came at once stays for people who still read it."""
    board = after(EMPTY, call(1))
    assert codes(after(board, past(call(1)), now=STAY - 1)) == ["J001"]
    assert codes(after(board, past(call(1)), now=STAY)) == []


def test_recall_keeps_its_tile() -> None:
    """A second call stays where the first was and stands its time anew."""
    board = after(EMPTY, call(1), call(2))
    again = call(3, "J001", times=2)
    board = after(board, again, call(2), now=20)
    assert codes(board) == ["J002", "J001"]
    assert board.entered == (again,)
    assert codes(after(board, past(again), call(2), now=20 + STAY - 1)) == ["J002", "J001"]


def test_full_screen_lets_calls_wait() -> None:
    """A fresh tile is not taken away; the next call waits for the first place."""
    board = after(EMPTY, call(1), places=1)
    board = after(board, call(1), call(2), now=5, places=1)
    assert codes(board) == ["J001"]
    assert [row.code for row in board.earlier] == []
    board = after(board, call(1), call(2), now=STAY, places=1)
    assert codes(board) == ["J002"]
    assert [row.code for row in board.earlier] == ["J001"]


def test_met_person_is_not_shown_late() -> None:
    """A person greeted before a tile was free needs none any more."""
    board = after(EMPTY, call(1), places=1)
    board = after(board, call(1), call(2), now=5, places=1)
    board = after(board, call(1), past(call(2)), now=6, places=1)
    assert codes(after(board, past(call(1)), past(call(2)), now=40, places=1)) == []


def test_first_picture_announces_nothing() -> None:
    """A screen that starts in the middle of the day shows the calls but does not repeat them."""
    board = after(Board(), call(4), past(call(3)), call(2), past(call(1)))
    assert codes(board) == ["J004", "J002"]
    assert board.entered == ()
    assert [row.code for row in board.earlier] == ["J003", "J001"]


def test_a_start_in_the_middle_of_a_burst_shows_every_open_call() -> None:
    """Those without a tile wait for one, in order, and are announced there."""
    rows = [call(number) for number in range(1, 6)]
    board = after(Board(), *rows, past(call(6)), places=2)
    assert codes(board) == ["J002", "J001"]
    assert [held.call.code for held in board.queue] == ["J003", "J004", "J005"]
    assert [row.code for row in board.earlier] == ["J006"]
    rung = []
    for second in range(1, 120):
        before, board = board, after(board, *rows, now=second, places=2)
        if board.announcer.call and board.announcer.begins_after(before.announcer):
            rung.append(board.announcer.call.code)
    assert rung == ["J003", "J004", "J005"]


def test_last_call_rests_large() -> None:
    """Without a new call the last one keeps the large place, as a past one."""
    board = after(EMPTY, past(call(1)), past(call(2)))
    assert board.resting == past(call(2))
    assert after(board, past(call(1)), past(call(2)), call(3)).resting is None


def test_missed_calls_are_pointed_out() -> None:
    """After a silence the calls that came meanwhile are told apart for a minute."""
    board = after(EMPTY, past(call(1)))
    rows = [past(call(1)), past(call(2)), call(3)]
    board = board.after(rows, 100, 3, has_returned=True)
    assert board.missed == {"2", "3"}
    assert board.after(rows, 100 + REMEMBER - 1, 3).missed == {"2", "3"}
    assert board.after(rows, 100 + REMEMBER, 3).missed == frozenset()


def test_new_day_begins_anew() -> None:
    """Numbers that begin at 1 again are new calls, not old ones."""
    board = after(EMPTY, past(call(250)))
    board = after(board, call(1, "A001"), now=9)
    assert codes(board) == ["A001"]


def test_a_call_withdrawn_calls_nobody_again() -> None:
    """A counter is given up, and its call goes with it: the others are not new for that."""
    board = after(EMPTY, call(1), call(2))
    board = after(board, call(1), now=40)
    assert board.entered == ()
    assert after(board, call(1), call(3), now=41).entered == (call(3),)


def test_code_is_shown_once() -> None:
    """A person sent on to another counter is shown at the last one only."""
    board = after(EMPTY, past(call(1)), past(call(2, "J001", counter="5")))
    assert [row.number for row in board.earlier] == ["5"]


class Hall(RuleBasedStateMachine):
    """A hall at work, its screen looked at every second."""

    @initialize(places=st.integers(1, 4))
    def open(self, places: int) -> None:
        self.places = places
        self.now = 0.0
        self.number = 0
        self.rows: dict[str, CallRow] = {}
        self.called_at: dict[str, float] = {}
        self.rung: set[str] = set()
        self.board = Board().after([], self.now, places)
        self.before = self.board

    def show(self) -> None:
        self.before = self.board
        self.board = self.board.after(self.rows.values(), self.now, self.places)
        announcer = self.board.announcer
        if announcer.call is not None and announcer.begins_after(self.before.announcer):
            assert announcer.call.id not in self.rung, "a call was rung for twice"
            assert announcer.call.code in codes(self.board), "a call was rung for without a tile"
            self.rung.add(announcer.call.id)

    @rule()
    def call_somebody(self) -> None:
        self.number += 1
        row = call(self.number, counter=str(self.number % 7))
        self.rows[row.code] = row
        self.called_at[row.code] = self.now
        self.show()

    @precondition(lambda self: any(row.is_current for row in self.rows.values()))
    @rule(data=st.data())
    def recall_somebody(self, data: st.DataObject) -> None:
        row = data.draw(st.sampled_from([row for row in self.rows.values() if row.is_current]))
        self.number += 1
        self.rows[row.code] = call(self.number, row.code, counter=row.number, times=row.times + 1)
        self.called_at.setdefault(row.code, self.now)
        self.show()

    @precondition(lambda self: any(row.is_current for row in self.rows.values()))
    @rule(data=st.data())
    def meet_somebody(self, data: st.DataObject) -> None:
        row = data.draw(st.sampled_from([row for row in self.rows.values() if row.is_current]))
        self.rows[row.code] = past(row)
        self.show()

    @precondition(lambda self: any(row.is_current for row in self.rows.values()))
    @rule(data=st.data())
    def miss_somebody(self, data: st.DataObject) -> None:
        row = data.draw(st.sampled_from([row for row in self.rows.values() if row.is_current]))
        self.rows[row.code] = past(row, is_missed=True)
        self.show()

    @rule(seconds=st.integers(1, 20))
    def wait(self, seconds: int) -> None:
        for _ in range(seconds):
            self.now += 1
            self.show()
            self.check_change()

    @invariant()
    def check_change(self) -> None:
        before, board = self.before, self.board
        old, new = codes(before), codes(board)
        stayed = [code for code in old if code in new]
        assert new[len(new) - len(stayed) :] == stayed, "order jumped"
        assert len(new) <= self.places
        crowded = any(self.now - held.since >= STAY for held in before.queue)
        for tile in before.tiles:
            if tile.call.code not in new:
                assert crowded or self.now - tile.since >= STAY, "a tile left too soon"

    @invariant()
    def check_picture(self) -> None:
        shown = codes(self.board) + [row.code for row in self.board.earlier]
        waiting = [held.call.code for held in self.board.queue]
        assert sorted([*shown, *waiting]) == sorted(self.rows)
        numbers = [int(row.id) for row in self.board.earlier]
        assert numbers == sorted(numbers, reverse=True)
        # However many calls there were, each took its turn in the announcements and no more.
        for held in self.board.queue:
            limit = STAY + (SPAN + 1) * self.number
            assert self.now - held.since <= limit, "a call was kept from the screen"

    @invariant()
    def check_nothing_is_lost(self) -> None:
        for row in self.rows.values():
            waits = row.code in {one.call.code for one in self.board.queue}
            waits = waits or row.code in self.board.announcer.awaiting
            is_owed = row.is_current or row.is_missed
            assert waits or not is_owed or row.id in self.rung, "a call was lost"


TestHall = Hall.TestCase
TestHall.settings = examples(50)


def test_a_call_without_a_number_has_no_place() -> None:
    """Its number is the order of calls; a server that errs may send anything."""
    strange = CallRow(id="first", code="J001", counter="c3", number="3", at=AT, is_current=True)
    assert codes(after(Board(), strange, call(2))) == codes(after(Board(), call(2)))
