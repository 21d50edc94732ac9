"""The web listener's view of each office: its hub, and the channels of its tickets."""

from typing import Protocol

from antesala.messages.kinds import Topic
from server.hub import Hub
from server.views import View
from server.views.cache import Once
from server.views.rows import Audience


class Listener(Protocol):
    """A receiver of frames; it must not wait and must not fail."""

    def take(self, frame: bytes) -> None:
        """Take an encoded message."""


class Channels(Protocol):
    """The subscriptions of one office, shared with the live listener."""

    def follow(
        self,
        command_id: str,
        key: tuple[Topic, str | None, Audience],
        view: View,
        subscriber: Listener,
    ) -> None:
        """Send the topic's snapshot and from then on its frames."""

    def leave(self, key: tuple[Topic, str | None, Audience], subscriber: Listener) -> None:
        """Send no more of it."""


class Room(Protocol):
    """One office."""

    @property
    def hub(self) -> Hub: ...
    @property
    def fanout(self) -> Channels: ...
    @property
    def once(self) -> Once: ...
