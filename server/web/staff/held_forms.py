"""Half-filled forms of people whose session has ended, kept until they have signed in again.

They are kept in memory, for their author alone: another person at the same browser does not see
them. A form is never sent by itself; its author reads it again and sends it.
"""

import secrets
from collections import OrderedDict
from dataclasses import dataclass

from server.domain.identity import ClerkId

KEPT_SECONDS = 3600.0
"""Seconds for which a form is kept: a lunch break."""
MOST, MOST_OF_ONE = 200, 5
"""Forms kept in all, and of one person; past them the oldest is let go."""


@dataclass(frozen=True, slots=True)
class _Held:
    clerk: ClerkId
    path: str
    fields: dict[str, str]
    until: float


class HeldForms:
    """The forms by their keys. Time is passed in, as seconds that only grow."""

    def __init__(self) -> None:
        self._held: OrderedDict[str, _Held] = OrderedDict()

    def keep(self, clerk: ClerkId, path: str, fields: dict[str, str], now: float) -> str:
        """Keep a form; returns the key under which its author finds it again."""
        for key in [each for each, held in self._held.items() if held.until <= now]:
            del self._held[key]
        own = [key for key, held in self._held.items() if held.clerk == clerk]
        for key in own[: max(0, len(own) + 1 - MOST_OF_ONE)]:
            del self._held[key]
        if len(self._held) >= MOST:
            self._held.popitem(last=False)
        key = secrets.token_urlsafe(12)
        self._held[key] = _Held(clerk, path, fields, now + KEPT_SECONDS)
        return key

    def find(self, key: str, clerk: ClerkId, path: str, now: float) -> dict[str, str]:
        """The fields of a form that this person has filled in at this address; else none."""
        held = self._held.get(key)
        if held is None or (held.clerk, held.path) != (clerk, path) or held.until <= now:
            return {}
        return held.fields
