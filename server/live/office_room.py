"""One office for the live listener: its hub, its channels, and its devices."""

from antesala.messages.kinds import PrinterState
from server.estimate.waits import Waits
from server.hub import Hub
from server.live.fanout import Fanout
from server.live.finding import Searches
from server.live.following import OFFICE_OF_STAFF
from server.live.papers import Papers
from server.live.refusals import Refusals
from server.store import Device
from server.views import Devices, Once


class Room:
    """One office with its hub and its channels."""

    def __init__(self, hub: Hub) -> None:
        self.hub = hub
        self.fanout = Fanout(hub)
        self.waits = Waits()
        self.once = Once(self.waits)
        self.devices = Devices()
        self.searches = Searches()
        self.papers = Papers()
        self.refusals = Refusals()

    def arrive(self, device: Device, at: str) -> None:
        """A connection of a device has been greeted."""
        self.devices.arrive(device, at)
        self._tell_of(device.id)

    def leave(self, device: Device, at: str) -> None:
        """One of its connections has ended; staff are told if it stays away."""
        self.devices.leave(device, at)

    def report(self, device: Device, printer: PrinterState) -> None:
        """Show staff the state that a device reports of its printer."""
        self.devices.report(device, printer)
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

    def _tell_of(self, device: str) -> None:
        self.fanout.renew(OFFICE_OF_STAFF, [("device", device)])
