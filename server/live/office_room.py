"""One office for the live listener: its hub, its channels, its devices and their paces."""

import time
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from antesala.messages import commands as m, frames as f, kinds as k
from server.corrective_actions import CorrectiveActions
from server.domain.equipment import Aid, DeviceSeen
from server.domain.events import CatalogueLoaded
from server.domain.petition.progress import OpenCounts
from server.domain.refusals import Code, Refusal, refuse
from server.domain.ticket import IssuedAlone
from server.equipment import Equipment
from server.estimate.waits import Waits
from server.fresh import new_id
from server.hub import Hub, News
from server.live.fanout import Fanout
from server.live.finding import Searches
from server.live.following import MEDIA, OFFICE_OF_STAFF
from server.live.gathering import BURST, Later, by_the_loop
from server.live.papers import Papers
from server.live.rating import Faces
from server.media.folder import MediaFolder
from server.pace import Refusals
from server.petitions import Petitions
from server.privacy.desk import PrivacyDesk
from server.proofs.seal import Proofs, keys_later
from server.punctual.lookup import LOOK_UP_BURST, LOOK_UP_RATE, PunctualList
from server.store import Device
from server.surveys import Surveys
from server.views import Devices, DisplayState, Elsewhere, Once, Shelf
from server.views.devices import SEEN, RefusedPaper
from server.views.oversight.alarms import Cause
from server.views.oversight.hall import HallNow, Oversight
from server.views.oversight.machine import ClockWatch, Growth, Machine
from server.views.oversight.warnings import Warnings, rows_of
from server.views.rows import iso
from server.views.touching import CLERK, DESK, MOVES, RULE

if TYPE_CHECKING:
    from server.ageing import Ageing
    from server.domain.backup import Backups

NUMBERS_SECONDS = 1.0
"""Seconds between two looks at what only moves with the queue: people ahead of each ticket."""

NUMBERS = MOVES | DESK | CLERK | RULE | {CatalogueLoaded}
"""The events after which another number of people may be ahead, or other counters serve a line."""


class Speaker(Protocol):
    """A connection that takes messages."""

    def say(self, message: f.Message) -> None:
        """Send a message."""


class Room:
    """One office with its hub and its channels."""

    def __init__(
        self,
        hub: Hub,
        surveys: Surveys | None = None,
        petitions: Petitions | None = None,
        ageing: "Callable[[], Ageing] | None" = None,
        later: Later = by_the_loop,
        burst: float = BURST,
    ) -> None:
        self.hub = hub
        self._surveys = surveys
        self._petitions = petitions
        self._privacy: PrivacyDesk | None = None
        self._corrective_actions: CorrectiveActions | None = None
        self._ageing = ageing
        self._later = later
        self._are_due = False
        self.waits = Waits()
        self.once = Once(self.waits, hub.presence_seed)
        # Before the frames, which tell what it has counted.
        hub.listen(lambda news: self.once.follow(hub.published, news))
        self.fanout = Fanout(hub, later, burst)
        hub.listen(self._note_numbers)
        self.devices = Devices()
        self.shelf = Shelf()
        self.media: MediaFolder | None = None
        """The pictures and videos for its displays; None where no folder keeps any."""
        self.equipment: Equipment | None = None
        """What is kept of its devices and alarms; None in an office of a test or of practice."""
        self.oversight = Oversight(self.once, self.devices)
        hub.listen(lambda news: self.oversight.follow(hub.published, news))
        self.clocks = ClockWatch(lambda: hub.clock(), time.monotonic)  # noqa: PLW0108 - tests set it
        self.disk: Callable[[], int | None] = lambda: None
        """Bytes free on the disk of the office's database; it may take as long as the disk does."""
        self._disk_free: int | None = None
        self.database_size: Callable[[], int | None] = lambda: None
        """Bytes of the database with its log; as long as the disk takes."""
        self.certificate: Callable[[], datetime | None] = lambda: None
        """When the certificate ends that the server shows; None where it shows none."""
        self._certificate_ends: datetime | None = None
        self.backups: Callable[[], Backups | None] = lambda: None
        """What is known of the backups that the server makes by itself."""
        self._growth = Growth()
        self._warnings = Warnings()
        self._standing: Counter[str] = Counter()
        self._use_reports: dict[str, str] = {}
        """The last report of its use of each kiosk, by its id."""
        self._device_listeners: list[Callable[[], None]] = []
        self.searches = Searches()
        self.numbers = Searches(LOOK_UP_RATE, LOOK_UP_BURST)
        """How often each device has looked a number up in the list of punctual taxpayers."""
        self.faces = Faces()
        self.papers = Papers()
        self.proofs = Proofs(hub.published.id, keys_later())
        """The proofs of wait of its tickets."""
        self.punctual = PunctualList(hub.published.id, hub.reader, None)
        """Its list of punctual taxpayers."""
        self.refusals = Refusals()
        self.outlet_of: Callable[[str], Speaker | None] = lambda _: None
        """The connection of a kiosk, by its id; None where it has none."""

    @property
    def surveys(self) -> Surveys:
        """What people say of their attentions."""
        assert self._surveys is not None  # noqa: S101 - every room of a server has it
        return self._surveys

    @property
    def petitions(self) -> Petitions:
        """What people ask the office to answer."""
        assert self._petitions is not None  # noqa: S101 - every room of a server has it
        return self._petitions

    @cached_property
    def ageing(self) -> "Ageing":
        """What wipes the office's old data; a start makes it after its first answers."""
        assert self._ageing is not None  # noqa: S101 - as above
        return self._ageing()

    @property
    def privacy(self) -> PrivacyDesk:
        """What the office owes people about their data."""
        assert self._privacy is not None  # noqa: S101 - every room of a server has it
        return self._privacy

    def keep_privacy(self, desk: PrivacyDesk) -> None:
        """Answer for people's data at this desk."""
        self._privacy = desk

    @property
    def corrective_actions(self) -> CorrectiveActions:
        """What is done about figures that miss their targets."""
        assert self._corrective_actions is not None  # noqa: S101 - every room of a server has it
        return self._corrective_actions

    def keep_corrective_actions(self, corrective_actions: CorrectiveActions) -> None:
        """Have figures held against the targets here."""
        self._corrective_actions = corrective_actions

    def arrive(self, device: Device, at: str, version: str = "", clock: int | None = None) -> None:
        """A connection of a device has been greeted; `clock` is its own, in ms since 1970."""
        self.devices.arrive(device, at, version)
        if clock is not None:
            self.clocks.hear(device.id, datetime.fromtimestamp(clock / 1000, UTC))
        self._tell_of(device.id)

    def leave(self, device: Device, at: str) -> None:
        """One of its connections has ended; staff are told if it stays away."""
        self.devices.leave(device, at)
        self._ring()

    def report(self, device: Device, printer: k.PrinterState) -> None:
        """Show staff the state that a device reports of its printer."""
        self.devices.report(device, printer, iso(self.hub.clock()))
        self._tell_of(device.id)

    def report_display(self, device: Device, state: DisplayState, version: str = "") -> None:
        """Show staff what a display reports of itself."""
        if self.devices.report_display(device, state, version, iso(self.hub.clock())):
            self._tell_of(device.id)

    def note_paper(self, device: str, alone: IssuedAlone, refused: Refusal | None) -> None:
        """Show staff a ticket that a kiosk gave without the server and that is not taken."""
        if refused is None:
            is_news = self.devices.take_paper(device, alone.code)
        elif refused.code is Code.STORE_UNAVAILABLE:
            is_news = False
        else:
            paper = RefusedPaper(alone.code, iso(alone.at), str(refused.code))
            is_news = self.devices.refuse_paper(device, paper)
        if is_news:
            self._tell_warnings(self.look())
            self._ring()

    def report_noted(self, device: str, calls: list[m.RefusedCall]) -> None:
        """Show those who answer for the hall the calls noted by hand that were refused for good."""
        if self.devices.refuse_calls(device, tuple(calls)):
            self._tell_warnings(self.look())
            self._ring()

    def report_use(self, device: str, use: m.ReportUse) -> None:
        """Count people who have used a kiosk; a report that came twice counts once."""
        if self.equipment is not None and self._use_reports.get(device) != use.id:
            self._use_reports[device] = use.id
            aids = {aid: getattr(use, aid) for aid in Aid}
            self.equipment.used(use.sessions, aids)

    def begin_media(self, folder: Path) -> MediaFolder:
        """Keep the pictures and videos for the displays in a folder."""
        self.media = MediaFolder(folder, self.show_media)
        self.show_media(self.media)
        return self.media

    def show_media(self, media: MediaFolder) -> None:
        """Have the displays show these pictures and videos from now on, and no others."""
        changed = self.shelf.fill(media.rows(), brings=media.shelf.brings)
        self.fanout.renew(MEDIA, changed)

    def forget(self, device: str) -> None:
        """Forget a device."""
        self.devices.forget(device)
        self.clocks.forget(device)
        self.searches.forget(device)
        self.numbers.forget(device)
        self.faces.forget(device)
        self._use_reports.pop(device, None)
        self.refusals.forget(device)
        self._tell_of(device)

    def hear_of(self, server: str, told: list[Elsewhere]) -> None:
        """Take what another server says of the devices that are connected to it."""
        for device in self.devices.hear(server, told, iso(self.hub.clock())):
            self._tell_of(device)

    def beat(self, *, is_first: bool = True) -> None:
        """A heartbeat has passed: show staff which devices have been away for too long.

        What is kept of devices and alarms is kept by one server, the `first` one.
        """
        for missed in self.devices.beat():
            self._tell_of(missed)
        # Also while no page is open: an alarm tells since when its cause has been there.
        hall, office = self.look(), self.hub.published
        self._standing = Counter(str(each.cause) for each in hall.alarms)
        self._warnings.note(office.id, hall.alarms)
        self._tell_warnings(hall)
        if self.equipment is not None and is_first:
            self._note_equipment(self.equipment, hall)

    def _tell_warnings(self, hall: HallNow) -> None:
        """Show consoles what ails the server, and what it refused for good."""
        changed = self.devices.warn(rows_of(hall.alarms))
        if changed:
            self.fanout.renew(OFFICE_OF_STAFF, [("warning", each) for each in changed])

    def _note_equipment(self, equipment: Equipment, hall: HallNow) -> None:
        """Have it kept how devices and alarms are; the register of petitions has its own days."""
        office = self.hub.published
        devices = [
            DeviceSeen(each.id, each.role, each.name, each.is_here, each.id in office.kiosks_out)
            for each in hall.devices
            if each.role in SEEN
        ]
        alarms = {
            (str(each.cause), each.subject): each.since
            for each in hall.alarms
            if each.cause is not Cause.PETITIONS_OVERDUE
        }
        is_right = not self.clocks.is_wrong(office.clock)
        equipment.look(devices, alarms, is_clock_right=is_right)

    def standing_alarms(self) -> Counter[str]:
        """How many alarms of each cause stood at the last heartbeat."""
        return self._standing

    def look(self) -> HallNow:
        """The hall now, for those who answer for it."""
        office = self.hub.published
        machine = Machine(
            self._disk_free,
            self.clocks.off(office.clock),
            self._growth.days_left(self._disk_free),
            self._certificate_ends,
            self.backups(),
        )
        owed = OpenCounts() if self._petitions is None else self._petitions.open_counts(office)
        today = {} if self.equipment is None else self.equipment.today()
        return self.oversight.look(office, self.hub.clock(), machine, owed, today)

    def measure_disk(self) -> None:
        """Look how much room is left; not in the event loop, which a slow disk would stop."""
        self._disk_free = self.disk()

    def measure_machine(self) -> None:
        """Look at all that the machine is watched for; in a thread, as above."""
        self.measure_disk()
        self._growth.note(time.monotonic(), self.database_size())
        self._certificate_ends = self.certificate()

    async def print_test(self, device: str) -> Refusal | None:
        """Have a kiosk print a test page; None once the paper is out."""
        outlet = self.outlet_of(device)
        if outlet is None:
            return refuse(Code.DEVICE_AWAY, device=device)
        job = new_id(self.hub.clock())
        outlet.say(f.PrintTest(id=job))
        return await self.papers.outcome(device, job)

    def on_devices(self, listener: Callable[[], None]) -> None:
        """Register a listener that is called when a device comes, goes or reports."""
        self._device_listeners.append(listener)

    def _ring(self) -> None:
        for listener in self._device_listeners:
            listener()

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
        self._ring()
