"""Encoded frames on their way: in the order in which they were built, a slice in each round."""

import asyncio
import logging
import sys
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

log = logging.getLogger(__name__)

SLICE = 128
"""Frames sent in one round of the event loop: no answer waits for ten thousand followers."""
MOST_QUEUED = 256
"""Frames that may wait for a later round of the event loop."""


class Subscriber(Protocol):
    """A receiver of frames; it must not wait and must not fail."""

    def take(self, frame: bytes) -> None:
        """Take an encoded message."""


@dataclass(slots=True)
class Parcel:
    """An encoded frame on its way to those who followed its channel when it was built.

    `subscribers` are those who follow now, with the number at which each one joined.
    """

    subscribers: Mapping[Subscriber, int]
    number: int
    frame: bytes
    waiting: deque[Subscriber]

    def send(self, most: int) -> int:
        """Send to at most so many subscribers, and return how many that were."""
        sent = 0
        while self.waiting and sent < most:
            subscriber = self.waiting.popleft()
            joined = self.subscribers.get(subscriber)
            # A subscriber that left gets no more, and one that joined again has newer rows.
            if joined is not None and joined < self.number:
                subscriber.take(self.frame)
            sent += 1
        return sent


class Outbox:
    """What is still to be sent, and what is to be done once the frames before it are sent."""

    def __init__(self) -> None:
        self._items: deque[Parcel | Callable[[], None]] = deque()
        self._is_sending = False
        self.fault: Exception | None = None
        """What went wrong in a slice, which no caller could be told of."""

    def __len__(self) -> int:
        return len(self._items)

    def wait_for_answers(self) -> None:
        """Wait for the round after the next one: a turn's callers are answered first."""
        if not self._is_sending:
            self._is_sending = True
            loop = asyncio.get_running_loop()
            loop.call_soon(loop.call_soon, self._send_slice)

    def put(self, item: Parcel | Callable[[], None]) -> None:
        """Send an item after those before it; at once where none waits."""
        self._items.append(item)
        if not self._is_sending:
            self._send_slice()

    def _send_slice(self) -> None:
        """Send a slice of what is queued; the rest in the next rounds of the event loop.

        With many turns' frames queued all of them go now, or they would pile up.
        """
        self._is_sending = True
        left = SLICE if len(self._items) <= MOST_QUEUED else sys.maxsize
        while self._items and left > 0:
            item = self._items[0]
            try:
                if isinstance(item, Parcel):
                    left -= item.send(left)
                else:
                    item()
            except Exception as fault:
                log.exception("a fault in sending frames")
                self.fault = fault
            if not isinstance(item, Parcel) or not item.waiting:
                self._items.popleft()
        self._is_sending = bool(self._items)
        if self._is_sending:
            asyncio.get_running_loop().call_soon(self._send_slice)
