"""Sums over arrays are those that are counted one by one."""

import json
from collections.abc import Sequence

import numpy as np
from hypothesis import given, strategies as st

from server.domain.tally import percentile
from server.domain.unended_waits import all_waits
from server.store.figure_arrays import MOST_ONCE, Table, all_waits as all_waits_of_arrays
from tests.domain.builders import examples

waits = st.lists(st.integers(0, 40), max_size=40).map(sorted)
rows = st.lists(st.tuples(st.sampled_from("ab"), st.sampled_from("xyz"), waits), max_size=12)


def table_of(some: Sequence[tuple[str, str, list[int]]]) -> Table:
    return Table.read(
        {"unit": [each[0] for each in some], "service": [each[1] for each in some]},
        {"people": [len(each[2]) for each in some]},
        {"waits": [json.dumps(each[2], separators=(",", ":")) for each in some]},
    )


@examples(150)
@given(waits, waits)
def test_waits_that_never_ended_count_the_same(called: list[int], never: list[int]) -> None:
    arrays = (np.asarray(called, np.int32), np.asarray(never, np.int32))
    shares = (0.5, 0.9, 0.1)
    one_by_one = [all_waits(called, never, share) for share in shares]
    assert all_waits_of_arrays(*arrays, *shares) == one_by_one


@examples(60)
@given(rows)
def test_each_cell_has_its_own_values(some: Sequence[tuple[str, str, list[int]]]) -> None:
    table = table_of(some)
    cells = table.cells(["unit", "service"], {"unit": ["a"]})
    spread = table.spread("waits", cells)
    wanted: dict[tuple[str, str], list[int]] = {}
    for unit, service, values in some:
        if unit == "a":
            wanted.setdefault((unit, service), []).extend(values)
    assert list(cells.keys) == sorted(wanted)
    lists = [sorted(wanted[unit, service]) for unit, service in sorted(wanted)]
    assert [spread.of(n).tolist() for n in range(len(cells.keys))] == lists
    assert spread.percentile(0.9) == [percentile(values, 0.9) for values in lists]
    assert spread.sums() == list(map(sum, lists))
    assert spread.below(7) == [sum(each < 7 for each in values) for values in lists]
    assert spread.above([9] * len(lists)) == [sum(each > 9 for each in values) for values in lists]


@examples(60)
@given(rows, rows)
def test_joined_and_shorter_tables_have_the_same_sums(
    some: Sequence[tuple[str, str, list[int]]], more: Sequence[tuple[str, str, list[int]]]
) -> None:
    whole, kept, names = table_of([*some, *more]), table_of(some), ["unit", "service"]
    joined = kept.joined(table_of(more))
    told = [sums_of(each) for each in (whole, joined, joined.shorter(names))]
    assert told[0] == told[1] == told[2]
    # What is kept serves others, and is as it was.
    assert sums_of(kept.shorter(names)) == sums_of(table_of(some))
    again = kept.joined(table_of([])).shorter(names)
    assert sums_of(again) == sums_of(table_of(some))


def sums_of(table: Table) -> list[object]:
    found = list[object]()
    for where in (None, {"service": ["x", "y"]}):
        cells = table.cells(["unit"], where)
        spread = table.spread("waits", cells)
        lists = [spread.of(n).tolist() for n in range(len(cells.keys))]
        found += [
            cells.keys,
            lists,
            spread.percentile(0.5),
            spread.sums(),
            spread.above(spread.n.tolist()),
        ]
        found.append(table.total("people", cells))
    return found


def test_a_table_keeps_the_results_of_so_many_keys_and_no_more() -> None:
    """Filters come from addresses, of which there is no end: later ones are made each time."""
    table, made = Table.read({"day": ["2026-03-02"]}, {}, {}), list[int]()

    def of(key: int) -> int:
        def work(_table: Table) -> int:
            made.append(key)
            return key

        return table.once(key, work)

    for key in range(MOST_ONCE + 1):
        assert of(key) == of(key) == key
    assert made == [*range(MOST_ONCE), MOST_ONCE, MOST_ONCE]
