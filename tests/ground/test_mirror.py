"""A client's picture: rows put and dropped, and found again in a stable order."""

from hypothesis import given, strategies as st

from antesala.messages.frames import Frame, Snapshot
from antesala.messages.rows import AnyRow, CallRow, OfficeRow, ServiceRow
from antesala.mirror import Mirror
from tests.ground.model import AT, name


def snapshot(*rows: AnyRow, seq: int = 1) -> Snapshot:
    """The board, whole."""
    return Snapshot(id="s", topic="board", seq=seq, at=AT, rows=list(rows))


def call(number: int, times: int = 1) -> CallRow:
    """A call."""
    return CallRow(
        id=f"c{number}", code=f"A{number:03}", counter="c1", number="1", at=AT, times=times
    )


def test_snapshot_replaces_the_picture() -> None:
    """A row that a snapshot lacks is gone."""
    mirror = Mirror()
    mirror.apply(snapshot(call(1), call(2)))
    mirror.apply(snapshot(call(2), seq=5))
    assert mirror.rows("board", CallRow) == [call(2)]
    assert (mirror.seq("board"), mirror.at("board"), mirror.has("board")) == (5, AT, True)


def test_frame_puts_and_drops() -> None:
    """A row put again takes the place of the first; one dropped twice is no fault."""
    mirror = Mirror()
    mirror.apply(snapshot(call(1), call(2)))
    put: list[AnyRow] = [call(2, times=2), call(3)]
    drop = [("call", "c1"), ("call", "c9")]
    mirror.apply(Frame(topic="board", seq=2, previous=1, at=AT, put=put, drop=drop))
    assert mirror.rows("board", CallRow) == [call(2, times=2), call(3)]
    assert mirror.seq("board") == 2


def test_rows_count_numbers_in_ids() -> None:
    """The tenth comes after the second, however the rows came in."""
    mirror = Mirror()
    mirror.apply(snapshot(call(10), call(2), call(1)))
    assert [row.id for row in mirror.rows("board", CallRow)] == ["c1", "c2", "c10"]


def test_types_do_not_share_ids() -> None:
    """A service and a call with the same id are two rows."""
    mirror = Mirror()
    service = ServiceRow(id="c1", waiting=3)
    mirror.apply(snapshot(call(1), service))
    assert mirror.row("board", ServiceRow, "c1") == service
    assert mirror.row("board", CallRow, "c1") == call(1)
    assert mirror.only("board", ServiceRow) == service


def test_unseen_topic_has_nothing() -> None:
    """Before its snapshot a topic has no rows, no number and no frame."""
    mirror = Mirror()
    mirror.apply(Frame(topic="board", seq=2, previous=1, at=AT, put=[call(1)]))
    assert not mirror.has("board")
    assert mirror.rows("board", CallRow) == []
    assert mirror.row("board", CallRow, "c1") is None
    assert mirror.only("board", OfficeRow) is None
    assert (mirror.seq("board"), mirror.at("board"), mirror.key("board")) == (None, None, None)


def test_forgotten_topic_is_void() -> None:
    """A picture that shows another counter's desk is thrown away whole."""
    mirror = Mirror()
    mirror.apply(snapshot(call(1)))
    mirror.forget("board")
    assert not mirror.has("board")


rows = st.builds(call, st.integers(1, 12), st.integers(1, 3))


@given(st.lists(rows, unique_by=name), st.lists(st.tuples(st.lists(rows), st.lists(rows))))
def test_frames_equal_a_fresh_snapshot(
    first: list[CallRow], changes: list[tuple[list[CallRow], list[CallRow]]]
) -> None:
    """A client that saw all frames and one that came late have the same rows, in the same order."""
    truth: dict[tuple[str, str], AnyRow] = {name(row): row for row in first}
    patient, late = Mirror(), Mirror()
    patient.apply(snapshot(*first))
    for seq, (put, gone) in enumerate(changes, start=2):
        drop = [name(row) for row in gone]
        truth = {key: row for key, row in truth.items() if key not in drop}
        truth |= {name(row): row for row in put}
        patient.apply(
            Frame(topic="board", seq=seq, previous=seq - 1, at=AT, put=list(put), drop=drop)
        )
    late.apply(snapshot(*truth.values()))
    assert patient.rows("board", CallRow) == late.rows("board", CallRow)
