"""One office for the live listener: its hub, its channels, its devices and their paces."""

from antesala.messages import kinds as k
from server.domain.events import CatalogueLoaded
from server.estimate.waits import Waits
from server.hub import Hub, News
from server.live.fanout import Fanout
from server.live.finding import Searches
from server.live.following import OFFICE_OF_STAFF
from server.live.gathering import BURST, Later, by_the_loop
from server.live.papers import Papers
from server.pace import Refusals
from server.store import Device
from server.views import Devices, Once
from server.views.rows import iso
from server.views.touching import CLERK, DESK, MOVES, RULE

NUMBERS_SECONDS = 1.0
"""Seconds between two looks at what only moves with the queue: people ahead of each ticket."""

NUMBERS = MOVES | DESK | CLERK | RULE | {CatalogueLoaded}
"""The events after which another number of people may be ahead, or other counters serve a line."""


class Room:
    """One office with its hub and its channels."""

    def __init__(self, hub: Hub, later: Later = by_the_loop, burst: float = BURST) -> None:
        self.hub = hub
        self._later = later
        self._are_due = False
        self.waits = Waits()
        self.once = Once(self.waits)
        # Before the frames, which tell what it has counted.
        hub.listen(lambda news: self.once.follow(hub.published, news))
        self.fanout = Fanout(hub, later, burst)
        hub.listen(self._note_numbers)
        self.devices = Devices()
        self.searches = Searches()
        self.papers = Papers()
        self.refusals = Refusals()

    def arrive(self, device: Device, at: str, version: str = "") -> None:
        """A connection of a device has been greeted."""
        self.devices.arrive(device, at, version)
        self._tell_of(device.id)

    def leave(self, device: Device, at: str) -> None:
        """One of its connections has ended; staff are told if it stays away."""
        self.devices.leave(device, at)

    def report(self, device: Device, printer: k.PrinterState) -> None:
        """Show staff the state that a device reports of its printer."""
        self.devices.report(device, printer, iso(self.hub.clock()))
        self._tell_of(device.id)

    def forget(self, device: str) -> None:
        """Forget a device."""
        self.devices.forget(device)
        self.searches.forget(device)
        self.refusals.forget(device)
        self._tell_of(device)

    def beat(self) -> None:
        """A heartbeat has passed: show staff which devices have been away for too long."""
        for missed in self.devices.beat():
            self._tell_of(missed)

    def _note_numbers(self, news: News) -> None:
        if not NUMBERS.isdisjoint(news.kinds) and not self._are_due and self.fanout.has("ticket"):
            self._are_due = True
            self._later(NUMBERS_SECONDS, self.renew_numbers)

    def renew_numbers(self) -> None:
        """Tell each ticket's followers how many are ahead by now, where that is another number."""
        self._are_due = False
        self.fanout.renew_topic("ticket")

    def _tell_of(self, device: str) -> None:
        self.fanout.renew(OFFICE_OF_STAFF, [("device", device)])
