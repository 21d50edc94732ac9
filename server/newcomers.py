"""Connections that have not proved themselves yet: how many there may be, and which one goes.

A newcomer is a connection whose TLS handshake, greeting or first request is not complete. Past the
cap the address that has the most newcomers loses its oldest: a flood displaces only itself, and
devices at other addresses are not affected. A device behind the same address greets at once.
"""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(eq=False, slots=True)
class Newcomer:
    """A newcomer. `turn_away` ends its connection.

    `prove` (it has greeted or asked) and `leave` (it is gone) end its counting.
    """

    address: str
    turn_away: Callable[[], object] = lambda: None
    prove: Callable[[], object] = lambda: None
    leave: Callable[[], object] = lambda: None


class Newcomers:
    """The newcomers of one listener, by address, in order of arrival."""

    def __init__(self, most: int, per_address: int) -> None:
        self._most = most
        self._per_address = per_address
        self._by_address: dict[str, dict[Newcomer, None]] = {}

    def __len__(self) -> int:
        return sum(map(len, self._by_address.values()))

    def come(self, newcomer: Newcomer) -> Newcomer | None:
        """Count one more; returns the surplus one, already forgotten."""
        own = self._by_address.setdefault(newcomer.address, {})
        own[newcomer] = None
        if len(own) <= self._per_address and len(self) <= self._most:
            return None
        crowd = own if len(own) > self._per_address else max(self._by_address.values(), key=len)
        first = next(iter(crowd))
        self.go(first)
        return first

    def go(self, newcomer: Newcomer) -> bool:
        """Stop counting one; returns whether it was counted."""
        own = self._by_address.get(newcomer.address, {})
        if newcomer not in own:
            return False
        del own[newcomer]
        if not own:
            del self._by_address[newcomer.address]
        return True
