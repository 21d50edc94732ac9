"""How people use the kiosk, as numbers: how many came, and how many of them used each aid. No Qt.

A person is there from the first choice or aid until the kiosk is as it was set up. No aid
is tied to a ticket: the server is told the numbers of a minute or more, while the kiosk is free.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from antesala.messages import commands as c
from kiosk.way import events as t
from kiosk.way.state import PATIENCE, Aid, Journey

TELL_EVERY = 60.0
"""Seconds between two reports, so that none is about one person's minute alone on a busy day."""
SESSIONS = "sessions"
KEYPAD = "keypad"
NAMES: Mapping[Aid, str] = {
    Aid.LARGE: "large",
    Aid.CONTRAST: "contrast",
    Aid.LOW: "low",
    Aid.VOICE: "voice",
}
MOST = 1000
"""The greatest number that one report holds; what is over it waits for the next."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Usage:
    """The person who is there, and the numbers that the server does not have yet."""

    is_used: bool = False
    aids: frozenset[str] = frozenset()
    """What this person has used so far."""
    stays_until: float = 0.0
    """They have switched their only aid off again: until then they are taken to be still there."""
    numbers: Mapping[str, int] = field(default_factory=dict)
    telling: c.ReportUse | None = None
    told_at: float = -math.inf


def moved(usage: Usage, now: Journey, event: t.Event, seconds: float) -> Usage:
    """Return the usage after an event that led to the journey `now`."""
    if not now.is_home:
        used = frozenset(NAMES[aid] for aid in now.aids if aid in NAMES)
        return replace(usage, is_used=True, aids=usage.aids | used, stays_until=0.0)
    if not usage.is_used:
        # A finger after a key is another person, for the key has led nowhere.
        return replace(usage, aids=frozenset()) if isinstance(event, t.Touch) else usage
    if isinstance(event, t.Switch):
        return replace(usage, stays_until=seconds + PATIENCE)
    if seconds < usage.stays_until:
        return usage
    return replace(
        usage,
        is_used=False,
        aids=frozenset(),
        stays_until=0.0,
        numbers=_sum(usage.numbers, {SESSIONS, *usage.aids}),
    )


def keyed(usage: Usage) -> Usage:
    """A key of the keypad or keyboard has done something."""
    return replace(usage, aids=usage.aids | {KEYPAD})


def is_report_due(usage: Usage, seconds: float, *, is_free: bool) -> bool:
    """Whether the server is to be told; `is_free` where it is there and no person is."""
    is_time = seconds - usage.told_at >= TELL_EVERY
    return is_free and is_time and usage.telling is None and bool(usage.numbers)


def reporting(usage: Usage, report_id: str, seconds: float) -> Usage:
    """Tell the numbers; they stay until they are heard."""
    some = {name: min(count, MOST) for name, count in usage.numbers.items()}
    return replace(usage, telling=c.ReportUse(id=report_id, **some), told_at=seconds)


def heard(usage: Usage, report: c.ReportUse) -> Usage:
    """The server has answered. What it refuses, as an older one does, is not told for ever."""
    if usage.telling is None or usage.telling.id != report.id:
        return usage
    left = {
        name: count - getattr(report, name)
        for name, count in usage.numbers.items()
        if count > getattr(report, name)
    }
    return replace(usage, telling=None, numbers=left)


def _sum(numbers: Mapping[str, int], names: Iterable[str]) -> dict[str, int]:
    return dict(Counter(numbers) + Counter(names))
