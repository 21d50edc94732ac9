"""The topics followed: subscriptions, which snapshots and frames to trust, and the next try.

The wait before a next try is longer each time, and different for each client.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

from antesala.messages import commands as c, frames, kinds as k

PASSING = frozenset({"store_unavailable", "too_many"})
"""Refusals that pass by themselves: the request is sent again later."""

# 10,000 clients that lost one server must not return at the same time, and no hall may wait long.
_SHORTEST = 0.2
_LONGEST = 10.0
_DOUBLINGS = 6  # from there on every ceiling is the longest


def passes(refusal: frames.Refusal) -> bool:
    """Whether the same request may be granted a little later."""
    return refusal.code in PASSING


class Patience:
    """Delays in seconds, exponential with full jitter, between 0.2 and 10.

    `jitter` draws from 0 to 1.
    """

    def __init__(self, jitter: Callable[[], float]) -> None:
        self._jitter = jitter
        self._tries = 0

    def next_delay(self) -> float:
        self._tries = min(self._tries + 1, _DOUBLINGS)
        ceiling = min(_LONGEST, _SHORTEST * 2.0**self._tries)
        return _SHORTEST + self._jitter() * (ceiling - _SHORTEST)

    def reset(self) -> None:
        self._tries = 0


class Hold:
    """A pause that a passing refusal asks for; `until` is its end in seconds of the moment."""

    def __init__(self, jitter: Callable[[], float]) -> None:
        self._patience = Patience(jitter)
        self.until = float("-inf")

    def begin(self, now: float) -> None:
        """Pause from now on; refusals during a pause belong to the same trouble."""
        if now >= self.until:
            self.until = now + self._patience.next_delay()

    def end(self) -> None:
        """The trouble is over: the next pause is a short one again."""
        self._patience.reset()


class Verdict(Enum):
    """The possible treatments of a frame."""

    NEXT = auto()  # it follows the known one
    KNOWN = auto()  # already known, or a snapshot is under way that contains it
    GAP = auto()  # a frame before it was missed


@dataclass(slots=True)
class _Follow:
    topic: k.Topic
    key: str | None
    awaited: str | None = None  # the subscribe whose snapshot is under way
    is_due: bool = True
    seen: int = -1
    is_whole: bool = False  # `seen` is that of a snapshot, without a frame since

    @property
    def is_refused(self) -> bool:
        return self.awaited is None and self.seen < 0


class Following:
    """One follow for each topic, as the wire has it."""

    def __init__(self, jitter: Callable[[], float], fresh_id: Callable[[], str]) -> None:
        self._follows: dict[k.Topic, _Follow] = {}
        self._ended: set[k.Topic] = set()
        self._hold = Hold(jitter)
        self._fresh_id = fresh_id

    def add(self, topic: k.Topic, key: str | None) -> bool:
        """Follow a topic from now on; True where this replaces another key.

        A follow that was refused is due once more; any other that is there already stays as it is.
        """
        before = self._follows.get(topic)
        if before is not None and before.key == key:
            before.is_due = before.is_due or before.is_refused
            return False
        self._follows[topic] = _Follow(topic, key)
        # It replaces the one before at the server too.
        self._ended.discard(topic)
        return before is not None

    def remove(self, topic: k.Topic) -> bool:
        """Stop following a topic; return whether it was followed."""
        if self._follows.pop(topic, None) is None:
            return False
        self._ended.add(topic)
        return True

    def renew(self) -> None:
        """Mark all as due again, after a sign-in."""
        for follow in self._follows.values():
            follow.awaited, follow.is_due = None, True

    def begin_connection(self) -> None:
        """Start a new connection: no topic is followed on it yet, and none is to be ended."""
        self._ended.clear()
        self.renew()

    def take_ended(self) -> list[c.Unsubscribe]:
        """The ends of subscriptions to send now; each counts as sent."""
        ended, self._ended = sorted(self._ended), set()
        return [c.Unsubscribe(id=self._fresh_id(), topic=topic) for topic in ended]

    def take_due(self, now: float) -> list[c.Subscribe]:
        """The subscriptions to send now; each counts as sent."""
        if now < self._hold.until:
            return []
        return [self._subscribe(follow) for follow in self._follows.values() if follow.is_due]

    def deadline(self) -> float | None:
        """When a subscription that was held back is due, in seconds."""
        return self._hold.until if any(f.is_due for f in self._follows.values()) else None

    def take_snapshot(self, snapshot: frames.Snapshot) -> bool:
        """Whether a snapshot is the one awaited.

        One that is older than what was seen is accepted too: the server may have been restored from
        a backup, and the frames that follow continue only this snapshot.
        """
        follow = self._follows.get(snapshot.topic)
        if follow is None or follow.awaited != snapshot.id:
            return False
        follow.awaited, follow.seen, follow.is_whole = None, snapshot.seq, True
        self._hold.end()
        return True

    def judge(self, frame: frames.Frame) -> Verdict:
        """Decide the treatment of a frame; a gap makes the subscription due again."""
        follow = self._follows.get(frame.topic)
        if follow is None or follow.is_due or follow.awaited is not None:
            return Verdict.KNOWN
        # A turn may send a second frame under its own number: the farewell of a topic taken back.
        is_next = frame.previous == follow.seen <= frame.seq
        # A snapshot may carry the office's number, which is past the topic's last frame.
        is_first = follow.is_whole and frame.previous < follow.seen < frame.seq
        if is_next or is_first:
            follow.seen, follow.is_whole = frame.seq, False
            return Verdict.NEXT
        if follow.seen < 0 or frame.seq <= follow.seen:
            return Verdict.KNOWN
        follow.is_due = True
        return Verdict.GAP

    def settle(self, refusal: frames.Refusal, now: float) -> tuple[k.Topic, str | None] | None:
        """Take a refusal; return topic and key where it ends a follow for this connection."""
        follow = self._refused(refusal)
        if follow is None:
            return None
        follow.awaited, follow.seen = None, -1
        if not passes(refusal):
            return follow.topic, follow.key
        self._hold.begin(now)
        follow.is_due = True
        return None

    def _refused(self, refusal: frames.Refusal) -> _Follow | None:
        """The follow that a refusal means: by its subscription, or taken back by its topic."""
        for follow in self._follows.values():
            if refusal.id is not None and refusal.id == follow.awaited:
                return follow
            is_taken_back = refusal.id is None and refusal.asked == "subscribe"
            if is_taken_back and refusal.facts.get("topic") == follow.topic:
                # A follow that is being asked for again will get its own answer.
                return None if follow.is_due or follow.awaited is not None else follow
        return None

    def _subscribe(self, follow: _Follow) -> c.Subscribe:
        follow.awaited, follow.is_due = self._fresh_id(), False
        return c.Subscribe(id=follow.awaited, topic=follow.topic, key=follow.key)
