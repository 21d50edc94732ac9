"""The seats of a position: their pointers, when they are open, and when they are free."""

from collections.abc import Iterable, Sequence

import numpy as np

from server.domain.identity import ClerkId, CounterId, Profile
from server.domain.office import Office
from server.domain.seat import Seat, profile_of
from server.estimate.board import FAR, GRAIN, Longs
from server.estimate.outlook import Sketch
from server.estimate.pools import Pools

WINDOWS = 3
"""Number of a seat's windows to use."""

Place = tuple[CounterId, ClerkId]


def pointers_of(office: Office, seats: Sequence[Seat]) -> tuple[Longs, Longs]:
    """The index of each seat's pointer, and the pointers, which seats may share."""
    number: dict[Profile, int] = {}
    rows = []
    for seat in seats:
        kinds = (_profile(seat, None), _profile(seat, seat.clerk))
        rows.append([number.setdefault(each, len(number)) for each in kinds])
    pointers = [office.pointers.get(each, 0) for each in number]
    return np.array(rows, np.int64).reshape(-1, 2), np.array(pointers, np.int64)


def _profile(seat: Seat, clerk: ClerkId | None) -> Profile:
    return profile_of(seat.services, seat.classes, clerk)


def windows_of(
    sketched: Sequence[Sketch], open_now: Iterable[Place], places: Sequence[Place]
) -> tuple[Longs, Longs]:
    """When each seat opens and closes in each sketch, in ms from now; `FAR` if it does not."""
    shape = (len(sketched), len(places), WINDOWS)
    opens, closes = np.full(shape, FAR, np.int64), np.full(shape, FAR, np.int64)
    seat = {place: n for n, place in enumerate(places)}
    standing = list(open_now)
    for day, sketch in enumerate(sketched):
        filled = [0] * len(places)
        shut: dict[CounterId, int] = {}
        for place in standing:
            opens[day, seat[place], 0] = 0
            shut[place[0]] = sketch.closes.get(place[0], FAR)
            closes[day, seat[place], 0] = shut[place[0]]
            filled[seat[place]] = 1
        for window in sorted(sketch.windows, key=lambda each: each.opens):
            at = seat.get((window.counter, window.clerk))
            is_taken = window.opens < shut.get(window.counter, 0)
            if at is None or filled[at] == WINDOWS or is_taken:
                continue
            opens[day, at, filled[at]] = window.opens
            closes[day, at, filled[at]] = window.closes
            filled[at] += 1
    return opens, closes


def free_at(
    office: Office, places: Sequence[Place], pools: Pools, now: int, *, is_awaited: bool
) -> Longs:
    """When each seat's clerk is free, in ms from `now`: seats x `GRAIN`."""
    rows = [_free_at(office, clerk, pools, now, is_awaited=is_awaited) for _, clerk in places]
    return np.array(rows, np.int64).reshape(-1, GRAIN)


def _free_at(office: Office, clerk: ClerkId, pools: Pools, now: int, *, is_awaited: bool) -> Longs:
    held, attention = office.held_by(clerk), office.attention_of(clerk)
    if held is not None and held.called_at is not None:
        return pools.left(held.service, _since(held.called_at.timestamp(), now))
    if attention is not None:
        return pools.left(attention.service, _since(attention.started_at.timestamp(), now))
    return pools.gap() if is_awaited else np.zeros(GRAIN, np.int64)


def _since(moment: float, now: int) -> int:
    return max(0, now - round(moment * 1000))
