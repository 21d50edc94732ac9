"""Frames on their way to the library: all of them in order, and no more at once than may be."""

import os

from hypothesis import given, strategies as st

from server.live.intake import Intake
from tests.bench.attacks import PING, TEXT, frame

FRAMES = st.lists(
    st.builds(
        frame,
        st.sampled_from([TEXT, PING, 0x0, 0x8]),
        st.integers(0, 300).map(os.urandom),
        is_last=st.booleans(),
    ),
    max_size=30,
)


@given(FRAMES, st.lists(st.integers(1, 400), min_size=1), st.integers(1, 5))
def test_all_arrives_in_order(frames: list[bytes], cuts: list[int], most: int) -> None:
    """This holds for any division into pieces, and any number that may pass at once."""
    intake, whole, handed, begun = Intake(), b"".join(frames), b"", 0
    for number in range(len(whole) + 1):
        piece, whole = whole[: cuts[number % len(cuts)]], whole[cuts[number % len(cuts)] :]
        intake.take(piece)
        while (out := intake.frames(most))[0]:
            assert out[1] <= most
            handed, begun = handed + out[0], begun + out[1]
        if not whole:
            break
    assert handed == b"".join(frames)
    assert begun == len(frames)
    assert len(intake) == 0


def test_no_more_frames_than_asked_for() -> None:
    """Of forty thousand empty ones in one piece three are handed on, and the rest waits."""
    intake = Intake()
    intake.take(frame(0x0) * 40_000)
    assert intake.frames(3) == (frame(0x0) * 3, 3)
    assert len(intake) == 39_997 * 6


def test_a_head_cut_off_waits() -> None:
    """Its length is not known yet; with the rest it is one frame."""
    intake, whole = Intake(), frame(TEXT, bytes(300))
    intake.take(whole[:3])
    assert intake.frames(5) == (b"", 0)
    intake.take(whole[3:])
    assert intake.frames(5) == (whole, 1)


def test_the_request_goes_alone() -> None:
    """Bytes after it in the same piece wait until it is answered."""
    intake = Intake()
    intake.take(b"GET / HTTP/1.1\r\n\r\n" + frame(PING))
    assert intake.request() == b"GET / HTTP/1.1\r\n\r\n"
    assert intake.frames(5) == (frame(PING), 1)
