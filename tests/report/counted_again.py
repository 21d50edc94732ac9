"""Counts the indicators again from `tickets.csv` alone, by DuckDB and the data's own dictionary.

It shares no line with the product: what an auditor would write who has the files and no more.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any

import duckdb

Place = tuple[str, str, str, str]
"""Unit, service, channel and class; empty is summed over."""
_TICKETS = """
CREATE TABLE t AS
SELECT unit, service, channel, class, state, transfers,
  target.seconds AS target, standing.name AS standing,
  first_called_at IS NOT NULL AS called, started_at IS NOT NULL AS attended,
  (epoch_ms(first_called_at) - epoch_ms(issued_at)) // 1000 AS wait,
  CASE WHEN first_called_at IS NULL
    THEN (epoch_ms(ended_at) - epoch_ms(issued_at)) // 1000 END AS unmet,
  CASE WHEN state = 'served'
    THEN (epoch_ms(ended_at) - epoch_ms(started_at)) // 1000 END AS length
FROM read_csv(?, header = true, nullstr = '', types = {
  'issued_at': 'TIMESTAMP', 'first_called_at': 'TIMESTAMP', 'started_at': 'TIMESTAMP',
  'ended_at': 'TIMESTAMP'})
LEFT JOIN target USING (service) LEFT JOIN standing USING (class)
"""
_CELLS = """
SELECT coalesce(unit, ''), coalesce(service, ''), coalesce(channel, ''), coalesce(class, ''),
  count(*) AS tickets, sum(called::INT) AS calls, sum(attended::INT) AS attentions,
  count(length) AS served, count(unmet) AS vain,
  list_sort(list(wait) FILTER (called)) AS waits,
  list_sort(list(unmet) FILTER (unmet IS NOT NULL)) AS unmets,
  list_sort(list(length) FILTER (length IS NOT NULL)) AS lengths,
  list_sort(list(wait) FILTER (called AND standing = 'preferential')) AS first_waits,
  list_sort(list(wait) FILTER (called AND standing = 'general')) AS general_waits,
  sum((called AND NOT attended)::INT) AS no_shows,
  sum((NOT called AND state = 'lapsed')::INT) AS gone,
  sum((NOT called AND state = 'cancelled')::INT) AS given_back,
  sum((channel = 'phone')::INT) AS announced, sum((state = 'expired')::INT) AS expired,
  sum((channel = 'staff')::INT) AS by_staff, sum((transfers > 0)::INT) AS sent_on,
  sum((wait <= target)::INT) AS in_target, sum((wait <= ?)::INT) AS in_law,
  sum((length < 30)::INT) AS short, sum((standing = 'preferential')::INT) AS preferred,
  sum((standing = 'courtesy')::INT) AS courtesy
FROM t GROUP BY GROUPING SETS ((), (unit), (unit, service), (channel), (class), (unit, channel),
  (unit, class), (unit, service, channel), (unit, service, class), (unit, service, channel, class))
"""


def counted_again(
    tickets: Path, package: Mapping[str, Any]
) -> dict[tuple[str, Place], float | int | None]:
    """Every indicator that the dictionary says can be worked out from the tickets."""
    with duckdb.connect() as database:
        database.execute("CREATE TABLE target (service VARCHAR, seconds INT)")
        for name, service in package["services"].items():
            database.execute("INSERT INTO target VALUES (?, ?)", [name, service["target_seconds"]])
        database.execute("CREATE TABLE standing (class VARCHAR, name VARCHAR)")
        for name, each in package["classes"].items():
            database.execute("INSERT INTO standing VALUES (?, ?)", [name, each["standing"]])
        database.execute(_TICKETS, [str(tickets)])
        found = database.execute(_CELLS, [package["legal_limit_seconds"]])
        names = [each[0] for each in found.description or ()]
        rows = [
            dict(zip(names[4:], row[4:], strict=True)) | {"at": row[:4]} for row in found.fetchall()
        ]
    told: dict[tuple[str, Place], float | int | None] = defaultdict(lambda: None)
    for row in rows:
        for indicator, value in _indicators(row):
            told[indicator, row["at"]] = value
    return told


def _indicators(row: Mapping[str, Any]) -> Iterator[tuple[str, float | int | None]]:
    lists = ("waits", "unmets", "lengths", "first_waits", "general_waits")
    waits, unmets, lengths, first, general = (row[name] or [] for name in lists)
    yield "issued", row["tickets"]
    yield "attended", row["attentions"]
    yield "unmet", row["vain"]
    for indicator, values, tenths in (
        ("wait_p50", waits, 5),
        ("wait_p90", waits, 9),
        ("unmet_p50", unmets, 5),
        ("service_p50", lengths, 5),
        ("service_p90", lengths, 9),
    ):
        yield indicator, _at_rank(values, tenths)
    yield "wait_all_p50", _kaplan_meier(waits, unmets, Fraction(1, 2))
    yield "wait_all_p90", _kaplan_meier(waits, unmets, Fraction(1, 10))
    far = 3 * (_at_rank(lengths, 9) or 0)
    yield "service_long", _share(sum(each > far for each in lengths), row["served"])
    for indicator, some, of in (
        ("no_show", "no_shows", "calls"),
        ("abandoned", "gone", "tickets"),
        ("cancelled", "given_back", "tickets"),
        ("announced_share", "announced", "tickets"),
        ("announced_expired", "expired", "announced"),
        ("staff_issued_share", "by_staff", "tickets"),
        ("within_target", "in_target", "calls"),
        ("within_legal", "in_law", "calls"),
        ("service_short", "short", "served"),
        ("transferred", "sent_on", "attentions"),
        ("preferential_share", "preferred", "tickets"),
        ("courtesy_share", "courtesy", "tickets"),
    ):
        yield indicator, _share(row[some], row[of])
    usual = _at_rank(general, 5)
    if first and usual:
        yield "priority_gap", (_at_rank(first, 5) or 0) / usual


def _share(some: int | None, of: int) -> float | None:
    return None if not of or some is None else some / of


def _at_rank(values: list[int], tenths: int) -> int | None:
    """The nearest rank, in whole numbers."""
    return values[-(-tenths * len(values) // 10) - 1] if values else None


def _kaplan_meier(called: list[int], vain: list[int], left: Fraction) -> int | None:
    staying = Fraction(1)
    for at in sorted(set(called)):
        at_risk = sum(each >= at for each in called) + sum(each >= at for each in vain)
        staying *= 1 - Fraction(called.count(at), at_risk)
        if staying <= left:
            return at
    return None
