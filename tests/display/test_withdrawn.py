"""A call that was a mistake: the hall neither sees nor hears it any further."""

from antesala.wall.announcer import SPAN
from antesala.wall.board import STAY, Board
from tests.display.test_board import EMPTY, after, call, codes, past


def test_a_withdrawn_call_leaves_its_tile_at_once() -> None:
    """The others stay, and it is not among the earlier calls either."""
    board = after(EMPTY, call(1), call(2))
    board = after(board, call(1), now=2)
    assert codes(board) == ["J001"]
    assert not board.earlier
    assert codes(after(board, now=3)) == []


def test_a_withdrawn_call_is_announced_no_further() -> None:
    """Neither the one that is being said nor one that waits for its turn."""
    board = after(EMPTY, call(1), call(2), call(3))
    assert board.announcer.call
    assert board.announcer.call.code == "J001"
    board = after(board, call(2), call(3), now=1)
    assert board.announcer.call
    assert board.announcer.call.code == "J002"
    board = after(board, call(2), now=2)
    assert not board.announcer.awaiting
    board = after(board, call(2), now=2 + SPAN)
    assert board.announcer.call is None


def test_a_withdrawn_call_waits_for_no_tile() -> None:
    board = after(EMPTY, call(1), call(2), places=1)
    assert [held.call.code for held in board.queue] == ["J002"]
    assert not after(board, call(1), now=1, places=1).queue


def test_the_right_call_enters_as_any_other() -> None:
    """Its number is a new one, also where the same person is called in the end."""
    board = after(after(EMPTY, call(1), call(2)), call(1), now=1)
    board = after(board, call(1), call(3, "J002"), now=4)
    assert codes(board) == ["J002", "J001"]
    assert [each.code for each in board.entered] == ["J002"]


def test_a_no_show_taken_back_keeps_its_tile() -> None:
    """The person is still called, and the hall hears it once."""
    board = after(EMPTY, call(1))
    board = after(board, past(call(1), is_missed=True), now=3)
    board = after(board, call(1), now=5)
    board = after(board, call(1), now=STAY + 20)
    assert codes(board) == ["J001"]
    assert not board.entered


def test_a_no_show_taken_back_late_comes_to_a_tile_again() -> None:
    """Its tile had gone to others meanwhile: the person would look for it in vain."""
    board = after(EMPTY, call(1), places=1)
    missed = past(call(1), is_missed=True)
    board = after(board, missed, call(2), now=STAY, places=1)
    assert codes(board) == ["J002"]
    board = after(board, call(1), past(call(2)), now=2 * STAY, places=1)
    assert codes(board) == ["J001"]


def test_a_call_that_twelve_newer_ones_pushed_out_was_no_mistake() -> None:
    """Its row is gone, as rows go in any burst."""
    rows = [past(call(number)) for number in range(1, 14)]
    board = Board()
    board = after(board, now=0, places=14)
    board = after(board, call(1), now=0, places=14)
    board = after(board, *rows[1:], now=2, places=14)
    assert "J001" in codes(board)
