"""Subscriptions: one channel per topic, key and audience; each frame is built and encoded once."""

import asyncio
from collections import Counter, deque
from collections.abc import Callable, Collection, Iterable, Mapping, Set as AbstractSet
from dataclasses import dataclass, field
from functools import partial
from itertools import count

from antesala.messages import encode, frames as f, happenings as h, kinds as k, rows as r
from server.domain.events import Event, HelpTaken
from server.domain.identity import ClerkId, CounterId, TicketId
from server.domain.office import Desk, Office, ticket_of_caller
from server.hub import Hub, News
from server.live.gathering import BURST, Gathering, Later, by_the_loop
from server.live.outbox import SLICE, Outbox, Parcel, Subscriber
from server.views import RowKey, View, told
from server.views.rows import Audience, iso
from server.views.touching import moves_all_tickets

LISTS: frozenset[k.Topic] = frozenset({"office", "counter"})
"""Topics that are told at a pace; a call on a board and the news of a ticket never wait."""
_NOBODY = ClerkId("")

ChannelKey = tuple[k.Topic, str | None, Audience]


@dataclass(slots=True)
class _Channel:
    """A topic as its followers know it; `subscribers` have the number at which each one joined."""

    view: View
    seq: int
    rows: dict[RowKey, r.AnyRow]
    subscribers: dict[Subscriber, int] = field(default_factory=dict)


class Fanout:
    """All channels of one office. Lives in the event loop's thread, as `Hub.published` does.

    A turn's frames are built at once, since the office moves on; those of lists may be built for
    several turns together. They are sent in slices, in the order in which they were built.
    """

    def __init__(self, hub: Hub, later: Later = by_the_loop, burst: float = BURST) -> None:
        self._hub = hub
        self._gathered = Gathering(self._tell_lists, later, burst)
        self._channels: dict[ChannelKey, _Channel] = {}
        self._boards: dict[ChannelKey, _Channel] = {}
        self._lists: dict[ChannelKey, _Channel] = {}
        """The tickets' channels are in neither: a turn visits only those that it names."""
        self._before: list[Callable[[News], None]] = []
        self._after: list[Callable[[News], None]] = []
        self._numbers = count(1)
        self._outbox = Outbox()
        hub.listen(self._spread)

    def before(self, listener: Callable[[News], None]) -> None:
        """Register a listener that is called with news before any frame of it is sent."""
        self._before.append(listener)

    def after(self, listener: Callable[[News], None]) -> None:
        """Register a listener that is called with news once all its frames are sent."""
        self._after.append(listener)

    def follow(self, command_id: str, key: ChannelKey, view: View, subscriber: Subscriber) -> None:
        """Send the topic's snapshot and from then on its frames.

        Snapshot and subscription happen without an await between them: a turn published in
        between would be in neither.
        """
        self._catch_up(key)
        channel = self._channels.get(key)
        if channel is None:
            channel = _Channel(view, self._hub.published.seq, self._all_rows(view))
            self._channels[key] = channel
            if key[0] != "ticket":
                (self._lists if key[0] in LISTS else self._boards)[key] = channel
        channel.subscribers[subscriber] = next(self._numbers)
        topic, name, _ = key
        snapshot = f.Snapshot(
            id=command_id,
            topic=topic,
            key=name,
            # The channel's own seq, not the office's: the next frame's `previous` will be this.
            seq=channel.seq,
            at=iso(self._hub.clock()),
            rows=list(channel.rows.values()),
        )
        subscriber.take(encode(snapshot))

    def leave(self, key: ChannelKey, subscriber: Subscriber) -> None:
        """Send no more of a topic; a channel without followers is forgotten."""
        channel = self._channels.get(key)
        if channel is None:
            return
        channel.subscribers.pop(subscriber, None)
        if not channel.subscribers:
            del self._channels[key]
            self._boards.pop(key, None)
            self._lists.pop(key, None)

    def take_back(self, key: ChannelKey, subscriber: Subscriber, news: News) -> None:
        """Drop all rows of a topic at a subscriber who may not see what is news in it."""
        channel = self._channels[key]
        topic, name, _ = key
        farewell = f.Frame(
            topic=topic,
            key=name,
            seq=news.seq,
            previous=channel.seq,
            at=iso(news.at),
            drop=list(channel.rows),
        )
        subscriber.take(encode(farewell))

    def renew(self, key: ChannelKey, rows: Collection[RowKey]) -> None:
        """Tell a channel's followers of rows that changed although the office did not.

        Such a change has no number in the journal: the frame repeats the channel's own, which its
        followers accept as the next one.
        """
        self._catch_up(key)
        channel = self._channels.get(key)
        if channel is None:
            return
        put, drop = self._changes(channel, rows)
        if put or drop:
            topic, name, _ = key
            seq, now = channel.seq, iso(self._hub.clock())
            frame = f.Frame(
                topic=topic, key=name, seq=seq, previous=seq, at=now, put=put, drop=drop
            )
            self._send(channel, frame)

    def shown(self, key: ChannelKey) -> Mapping[RowKey, r.AnyRow] | None:
        """A channel's rows as its followers have been told them; None without followers."""
        self._catch_up(key)
        channel = self._channels.get(key)
        return None if channel is None else channel.rows

    @property
    def waiting(self) -> int:
        """How many frames wait for a later round of the event loop."""
        return len(self._outbox)

    def followers(self) -> Counter[str]:
        """How many follow each topic."""
        counted: Counter[str] = Counter()
        for (topic, _, _), channel in self._channels.items():
            counted[topic] += len(channel.subscribers)
        return counted

    def has(self, topic: k.Topic) -> bool:
        """Whether any channel of a topic is followed."""
        return any(each == topic for each, _, _ in self._channels)

    def renew_topic(self, topic: k.Topic) -> None:
        """Tell all channels of a topic of rows that changed with others' tickets, in slices."""
        self._renew_some(deque(key for key in self._channels if key[0] == topic))

    def _renew_some(self, keys: deque[ChannelKey]) -> None:
        for _ in range(min(SLICE, len(keys))):
            key = keys.popleft()
            channel = self._channels.get(key)
            if channel is not None:
                self.renew(key, tuple(channel.rows))
        if keys:
            asyncio.get_running_loop().call_soon(self._renew_some, keys)

    def renew_all(self, rows: AbstractSet[RowKey]) -> None:
        """Do the same for every channel that has any of the rows."""
        for key, channel in list(self._channels.items()):
            self.renew(key, rows & channel.rows.keys())

    def _all_rows(self, view: View) -> dict[RowKey, r.AnyRow]:
        office = self._hub.published
        rows = ((key, view.row(office, key)) for key in view.keys(office))
        return {key: row for key, row in rows if row is not None}

    def _spread(self, news: News) -> None:
        """Tell the followers of a turn. Raises an earlier fault, which ends the hub."""
        if self._outbox.fault is not None:
            raise self._outbox.fault
        for listener in self._before:
            listener(news)
        self._outbox.wait_for_answers()
        self._tell(news, self._concerned(news))
        self._gathered.take(news, is_urgent=moves_all_tickets(news))

    def tell_now(self) -> None:
        """Tell the lists' followers what is held for them."""
        self._gathered.tell_now()

    def _catch_up(self, key: ChannelKey) -> None:
        """Tell what is held before a list is read: it would be behind the answers."""
        if key[0] in LISTS:
            self.tell_now()

    def _tell_lists(self, news: News) -> None:
        try:
            self._tell(news, list(self._lists.items()))
        except Exception as fault:
            # The clock may have asked for it: the hub is told with its next turn.
            self._outbox.fault = fault
            raise
        for listener in self._after:
            self._outbox.put(partial(listener, news))

    def _tell(self, news: News, channels: Iterable[tuple[ChannelKey, _Channel]]) -> None:
        office = self._hub.published
        happened: dict[Audience, list[h.AnyHappening]] = {}
        for key, channel in channels:
            if key[2] not in happened:
                happened[key[2]] = _told_to(office, news, key[2])
            frame = self._frame(key, channel, news, happened[key[2]])
            if frame is not None:
                self._send(channel, frame)

    def _concerned(self, news: News) -> list[tuple[ChannelKey, _Channel]]:
        """The boards and tickets whose followers a turn may concern, whatever their number."""
        if moves_all_tickets(news):
            return [each for each in self._channels.items() if each[0] not in self._lists]
        found = list(self._boards.items())
        for name in dict.fromkeys(map(_ticket_in, news.events)):
            key: ChannelKey = ("ticket", name, "holder")
            channel = self._channels.get(key)
            if channel is not None:
                found.append((key, channel))
        return found

    def _frame(
        self, key: ChannelKey, channel: _Channel, news: News, happened: list[h.AnyHappening]
    ) -> f.Frame | None:
        """The channel's frame about a turn; None where it does not concern its followers."""
        topic, name, _ = key
        # Kept rows are only changed after the view has named them all.
        touched = list(channel.view.touched(self._hub.published, news, channel.rows.keys()))
        put, drop = self._changes(channel, touched)
        heard = _concerning(self._hub.published, key, happened)
        if not put and not drop and not heard:
            return None
        previous, channel.seq = channel.seq, news.seq
        return f.Frame(
            topic=topic,
            key=name,
            seq=news.seq,
            previous=previous,
            at=iso(news.at),
            put=put,
            drop=drop,
            events=heard,
        )

    def _changes(
        self, channel: _Channel, touched: Iterable[RowKey]
    ) -> tuple[list[r.AnyRow], list[tuple[str, str]]]:
        office, rows = self._hub.published, channel.rows
        put: list[r.AnyRow] = []
        drop: list[tuple[str, str]] = []
        for key in dict.fromkeys(touched):
            row = channel.view.row(office, key)
            if row is None:
                if rows.pop(key, None) is not None:
                    drop.append(key)
            elif rows.get(key) != row:
                rows[key] = row
                put.append(row)
        return put, drop

    def _send(self, channel: _Channel, frame: f.Frame) -> None:
        """Encode a frame once and have it sent to all who follow the channel now."""
        here = channel.subscribers
        self._outbox.put(Parcel(here, next(self._numbers), encode(frame), deque(here)))


def _ticket_in(event: Event) -> TicketId | None:
    """The ticket that an event names, also by the name under which its holder calls for help."""
    if isinstance(event, HelpTaken):
        return ticket_of_caller(event.device)
    ticket: TicketId | None = getattr(event, "ticket", None)
    return ticket


def _told_to(office: Office, news: News, audience: Audience) -> list[h.AnyHappening]:
    """The events of a turn, as an audience hears them."""
    happened = (told(office, event, audience) for event in news.events)
    return [each for each in happened if each is not None]


def _concerning(
    office: Office, key: ChannelKey, happened: list[h.AnyHappening]
) -> list[h.AnyHappening]:
    """The events that concern a ticket's holder, or a counter and its clerk."""
    topic, name, _ = key
    if topic == "ticket":
        # A telephone's page names the office and its services, which a loaded file may rename.
        return [each for each in happened if each.ticket == name or each == h.CatalogueLoaded()]
    if topic == "counter":
        clerk = office.desks.get(CounterId(name or ""), Desk()).clerk or _NOBODY
        return [each for each in happened if each.counter == name or each.clerk == clerk]
    return happened
