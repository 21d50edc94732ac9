"""Wrong passwords counted, so that guessing is hopeless and no office is locked out by it.

Wrong ones are counted by account and address, with growing delays. Guesses of one address at many
accounts have a slower budget, and those of all addresses a third. An address from which a clerk has
signed in before is held to the first of these alone: a stranger who spends the others, even from
many addresses, keeps no one out who comes from their own desk.

Time is passed in, as seconds that only grow, so that a leap of the clock lifts no lock.
"""

from collections import OrderedDict
from dataclasses import dataclass
from ipaddress import IPv6Address, ip_address

from server.pace import Pace

TRIES = 5
"""Wrong passwords in a row before an account waits at the address where they were typed."""
FIRST_LOCK, LONGEST_LOCK = 60.0, 900.0
"""Seconds of the first lock and of the longest; each is twice the one before."""
FORGOTTEN_AFTER = 24 * 3600.0
"""Seconds without a wrong password after which earlier ones do not count."""
ADDRESS_RATE, ADDRESS_BURST = 0.1, 20.0
"""Wrong passwords a second from one address, for all accounts, and at once."""
ALL_RATE, ALL_BURST = 0.5, 60.0
"""The same from all addresses: checking one takes a core for a tenth of a second."""
REMEMBERED = 10_000
"""Pairs and addresses remembered; past them the one that was away longest is forgotten."""


@dataclass(slots=True)
class _Tries:
    """Wrong passwords in a row of one account at one address."""

    wrong: int = 0
    last: float = 0.0

    def seconds(self, now: float) -> float:
        """Seconds until the next try."""
        if self.wrong < TRIES:
            return 0.0
        lock = min(FIRST_LOCK * 2.0 ** min(self.wrong - TRIES, 10), LONGEST_LOCK)
        return max(0.0, self.last + lock - now)


class Guesses:
    """The wrong passwords of all accounts of one office."""

    def __init__(self, now: float) -> None:
        self._tries: OrderedDict[tuple[str, str], _Tries] = OrderedDict()
        self._addresses: OrderedDict[str, Pace] = OrderedDict()
        self._all = Pace(ALL_RATE, ALL_BURST, now)

    def seconds(self, account: str, address: str, now: float, *, is_known: bool) -> float:
        """Seconds until a password may be tried; 0 where it may be now.

        `is_known` says that the account has signed in from this address before.
        """
        lock = self._of_pair(account, address, now).seconds(now)
        if is_known:
            return lock
        return max(lock, self._of_address(address, now).wait(now), self._all.wait(now))

    def restore(self, account: str, address: str, wrong: int, last: float) -> None:
        """Take up what was counted before a restart, the oldest first; `last` is a time like `now`.

        How the wrong ones lay in time is not known. So what they took of the two budgets leaves
        these empty at most: the next try is seconds away, and not the hours of a debt.
        """
        self._tries[account, near(address)] = _Tries(wrong, last)
        for pace in (self._of_address(address, last), self._all):
            pace.spend(min(wrong, max(0.0, pace.left(last))), last)

    def know(self, account: str, address: str, wrong: int, last: float) -> None:
        """Take over what another server has counted, or forgiven, of an account at an address."""
        self._tries[account, near(address)] = _Tries(wrong, last)

    def count(self, account: str, address: str, now: float) -> None:
        """Count a try as a wrong one before it is checked: many may be under way at once."""
        tries = self._of_pair(account, address, now)
        tries.wrong += 1
        tries.last = now
        self._of_address(address, now).spend(1, now)
        self._all.spend(1, now)

    def in_a_row(self, account: str, address: str) -> int:
        """How many wrong passwords are counted of an account at an address."""
        tries = self._tries.get((account, near(address)))
        return 0 if tries is None else tries.wrong

    def forgive(self, account: str, address: str) -> None:
        """The password was right: no earlier guess counts against the account at this address."""
        self._tries.pop((account, near(address)), None)
        self._addresses[near(address)].give_back()
        self._all.give_back()

    def lift(self, account: str) -> None:
        """Lift the locks of an account at all addresses, as its password is a new one."""
        for pair in [each for each in self._tries if each[0] == account]:
            del self._tries[pair]

    def _of_pair(self, account: str, address: str, now: float) -> _Tries:
        pair = account, near(address)
        tries = self._tries.setdefault(pair, _Tries(last=now))
        if now - tries.last > FORGOTTEN_AFTER:
            tries.wrong = 0
        self._tries.move_to_end(pair)
        if len(self._tries) > REMEMBERED:
            self._tries.popitem(last=False)
        return tries

    def _of_address(self, address: str, now: float) -> Pace:
        place = near(address)
        pace = self._addresses.setdefault(place, Pace(ADDRESS_RATE, ADDRESS_BURST, now))
        self._addresses.move_to_end(place)
        if len(self._addresses) > REMEMBERED:
            self._addresses.popitem(last=False)
        return pace


def near(address: str) -> str:
    """An address as it is counted: of IPv6 its first 64 bits, which one household has alone."""
    try:
        found = ip_address(address)
    except ValueError:
        return address
    if not isinstance(found, IPv6Address):
        return address
    mapped = found.ipv4_mapped
    return str(mapped or IPv6Address(int(found) >> 64 << 64))
