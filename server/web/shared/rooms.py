"""What a web listener needs of each office: its hub, and the channels of its topics."""

from collections.abc import Callable, Mapping
from typing import Protocol

from antesala.messages.kinds import Topic
from antesala.messages.rows import AnyRow
from server.ageing import Ageing
from server.corrective_actions import CorrectiveActions
from server.domain.refusals import Refusal
from server.hub import Hub
from server.media.folder import MediaFolder
from server.petitions import Petitions
from server.privacy.desk import PrivacyDesk
from server.proofs.seal import Proofs
from server.punctual.lookup import PunctualList
from server.surveys import Surveys
from server.views import View
from server.views.cache import Once
from server.views.oversight.hall import HallNow, Oversight
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

    def shown(
        self, key: tuple[Topic, str | None, Audience]
    ) -> Mapping[tuple[str, str], AnyRow] | None:
        """The rows that its followers have been told; None where it has none."""


class Room(Protocol):
    """One office."""

    @property
    def hub(self) -> Hub: ...
    @property
    def fanout(self) -> Channels: ...
    @property
    def once(self) -> Once: ...
    @property
    def media(self) -> MediaFolder | None: ...
    @property
    def oversight(self) -> Oversight: ...
    @property
    def surveys(self) -> Surveys: ...
    @property
    def petitions(self) -> Petitions: ...
    @property
    def proofs(self) -> Proofs: ...
    @property
    def punctual(self) -> PunctualList: ...
    @property
    def ageing(self) -> Ageing: ...
    @property
    def corrective_actions(self) -> CorrectiveActions: ...
    @property
    def privacy(self) -> PrivacyDesk: ...

    def look(self) -> HallNow:
        """The hall now, for those who answer for it."""

    def measure_disk(self) -> None:
        """Look how much room is left on the disk, as long as that takes."""

    async def print_test(self, device: str) -> Refusal | None:
        """Have a kiosk print a test page; None once the paper is out."""

    def on_devices(self, listener: Callable[[], None]) -> None:
        """Register a listener that is called when a device comes, goes or reports."""
