"""A list that QML repeats over: unchanged rows are not touched."""

from dataclasses import dataclass

from hypothesis import given, strategies as st

from antesala.qt.rows import FIRST_ROLE, Rows


@dataclass(frozen=True)
class Part:
    name: str
    size: int = 0


@dataclass(frozen=True)
class Whole:
    name: str
    parts: tuple[Part, ...] = ()


PARTS = st.lists(st.builds(Part, st.sampled_from("abc"), st.integers(0, 2)), max_size=5)


def names(rows: Rows) -> list[str]:
    return [rows.data(rows.index(place), FIRST_ROLE) for place in range(rows.rowCount())]


@given(st.lists(PARTS, max_size=6))
def test_any_list_after_any_other_is_shown(lists: list[list[Part]]) -> None:
    rows = Rows(Part)
    for parts in lists:
        rows.show(parts)
        assert names(rows) == [part.name for part in parts]


def test_only_a_changed_row_is_told() -> None:
    rows, changed, counts = Rows(Part), [], []
    rows.show([Part("a"), Part("b")])
    rows.dataChanged.connect(lambda first, _last: changed.append(first.row()))
    rows.rowsInserted.connect(lambda *_: counts.append("inserted"))
    rows.show([Part("a"), Part("b", 7)])
    assert (changed, counts) == ([1], [])


def test_parts_of_a_part_come_as_lists_of_objects() -> None:
    rows = Rows(Whole)
    rows.show([Whole("w", (Part("p", 3),))])
    assert rows.data(rows.index(0), FIRST_ROLE + 1) == [{"name": "p", "size": 3}]


def test_roles_are_the_fields() -> None:
    assert [bytes(name.data()) for name in Rows(Part).roleNames().values()] == [b"name", b"size"]
