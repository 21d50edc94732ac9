"""How often one address may ask, and how often for unknown links. Time is passed in."""

from collections import OrderedDict

from server.pace import Pace

RATE, BURST = 100.0, 2000.0
"""Pages a second from one address; a whole hall may share one and come back at once."""
MISS_RATE, MISS_BURST = 0.2, 20.0
"""The same for unknown links. Guessing is hopeless at any rate; this keeps the log quiet."""
HOLDER_RATE, HOLDER_BURST = 2.0, 20.0
"""Requests a second with one ticket's link that count as its holder's; the rest as a stranger's."""
SENDING_RATE, SENDING_BURST = 1 / 30, 40.0
"""Petitions a second from one address, with what is added to them; a hall may share one."""
KEY_RATE, KEY_BURST = 1 / 12, 20.0
"""Keys tried a second at one folio, from whatever addresses: all of them would take 200,000 years.

Its owner can still come in by the link."""
TAKE_RATE, TAKE_BURST = 1 / 30, 12.0
"""Tickets a second that telephones of one address may take: the people at one door share it."""
DOCUMENT_RATE, DOCUMENT_BURST = 0.1, 6.0
"""Documents a second for one ticket: each takes some tenths of a second of a processor."""
ADDRESSES = 10_000
"""Addresses remembered; past them the one that was away longest is forgotten."""


class Doors:
    """One pace for each address, and one for its misses."""

    def __init__(self) -> None:
        self._paces: OrderedDict[tuple[str, str], Pace] = OrderedDict()

    def allow(self, address: str, now: float) -> bool:
        """Whether one more page may be asked for."""
        return self._pace(("page", address), RATE, BURST, now).allows(now)

    def allow_miss(self, address: str, now: float) -> bool:
        """Whether one more miss is answered as such."""
        return self._pace(("miss", address), MISS_RATE, MISS_BURST, now).allows(now)

    def allow_taking(self, address: str, now: float) -> bool:
        """Whether one more ticket may be taken."""
        return self._pace(("take", address), TAKE_RATE, TAKE_BURST, now).allows(now)

    def allow_holder(self, ticket: str, now: float) -> bool:
        """Whether one more request for this ticket counts as its holder's."""
        return self._pace(("holder", ticket), HOLDER_RATE, HOLDER_BURST, now).allows(now)

    def allow_sending(self, address: str, now: float) -> bool:
        """Whether one more petition may be sent from there."""
        return self._pace(("sending", address), SENDING_RATE, SENDING_BURST, now).allows(now)

    def allow_key(self, folio: str, now: float) -> bool:
        """Whether one more key may be tried at a folio."""
        return self._pace(("key", folio), KEY_RATE, KEY_BURST, now).allows(now)

    def allow_document(self, ticket: str, now: float) -> bool:
        """Whether one more document may be made for a ticket."""
        return self._pace(("document", ticket), DOCUMENT_RATE, DOCUMENT_BURST, now).allows(now)

    def _pace(self, key: tuple[str, str], rate: float, burst: float, now: float) -> Pace:
        pace = self._paces.get(key)
        if pace is None:
            pace = self._paces[key] = Pace(rate, burst, now)
            if len(self._paces) > 2 * ADDRESSES:
                self._paces.popitem(last=False)
        self._paces.move_to_end(key)
        return pace
