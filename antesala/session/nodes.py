"""The addresses of an office's servers, and which of them a device tries next, and when.

All of an office's servers have one database, so any of them will do. Each has a pause of its own
that grows while it cannot be reached: a dead one does not delay the way to one that lives.
"""

from collections.abc import Callable, Iterable

from antesala.session.subscriptions import Patience

MOST_NODES = 16
"""Addresses that a device keeps: an office has one to four servers."""
_SPREAD = 0.25  # seconds in which the devices of a dead server come to the others


class Nodes:
    """The servers of one device. Times are seconds of a monotonic clock.

    `server` was set up by hand and is never forgotten; `told` is what servers have said since.
    """

    def __init__(self, server: str, told: Iterable[str], jitter: Callable[[], float]) -> None:
        self._server = server
        self._jitter = jitter
        self._patience: dict[str, Patience] = {}
        self._rests_until: dict[str, float] = {}
        self.told: tuple[str, ...] = ()
        self.learn(told)
        self.present = self._any_of(self.known)
        """The server that is tried or spoken to."""

    @property
    def known(self) -> tuple[str, ...]:
        """Every address once, the one that was set up by hand first."""
        return tuple(dict.fromkeys((self._server, *self.told)))

    @property
    def has_others(self) -> bool:
        """Whether there is another server to go to."""
        return any(each != self.present for each in self.known)

    def learn(self, told: Iterable[str]) -> bool:
        """Take the list that a server tells; return whether it is another one than before.

        A device that was set up with an encrypted address never leaves encryption.
        """
        is_secret = self._server.startswith("wss:")
        fit = (each for each in told if each.startswith("wss:" if is_secret else ("ws:", "wss:")))
        before, self.told = self.told, tuple(dict.fromkeys(fit))[:MOST_NODES]
        return self.told != before

    def lose(self, now: float) -> float:
        """Let the present server rest, and choose the next one; return when to try that."""
        before = self.present
        patience = self._patience.setdefault(before, Patience(self._jitter))
        self._rests_until[before] = now + patience.next_delay()
        return self._choose(before, now)

    def rest(self, until: float) -> float:
        """Let all servers rest, then go to another one where there is one."""
        others = [each for each in self.known if each != self.present]
        self.present = self._any_of(others) if others else self.present
        return until

    def be_steady(self) -> None:
        """The present server was there for a while: its next pause is a short one again."""
        self._patience.pop(self.present, None)

    def _choose(self, before: str, now: float) -> float:
        waits = {each: max(now, self._rests_until.get(each, now)) for each in self.known}
        first = min(waits.values())
        self.present = self._any_of([each for each, at in waits.items() if at == first])
        if self.present == before:
            return first
        # All devices of a dead server leave it in the same moment.
        return first + self._jitter() * _SPREAD

    def _any_of(self, addresses: Iterable[str]) -> str:
        """One of them by chance, so that devices spread over the servers."""
        several = tuple(addresses)
        if len(several) == 1:
            return several[0]
        return several[min(int(self._jitter() * len(several)), len(several) - 1)]
