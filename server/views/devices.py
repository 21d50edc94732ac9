"""An office's devices as those who answer for it see them: connected or not, and what they report.

Which devices are connected, and what state they report, is kept in memory outside the office: it
has no data about people or tickets, and each device reports again when it connects. So it is not in
the journal and needs no replay.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import msgspec

from antesala.messages import kinds as k, rows as r
from antesala.messages.commands import RefusedCall
from server.domain.catalogue import Catalogue
from server.store import Device

SEEN = frozenset({"kiosk", "display"})
"""Roles of devices in the hall, where no member of staff would notice a failure."""
BEATS_TO_MISS = 2
"""Heartbeats without a device until staff are told: a restarting program takes less."""


@dataclass(frozen=True, slots=True)
class DisplayState:
    """What a display reports of itself: the code it showed last, and whether it can speak."""

    shown: str | None = None
    can_speak: bool = False
    trouble: k.DisplayTrouble = "none"
    kind: k.DisplayKind = "wall"


NOT_REPORTED = DisplayState()
WALLS: frozenset[k.DisplayKind] = frozenset({"wall", "browser"})
"""The displays that show all of the hall and can be heard; the others are signs."""


class RefusedPaper(msgspec.Struct, frozen=True, array_like=True):
    """A ticket that a kiosk gave without the server, and that was refused when it was handed in.

    `at` is when its person came, ISO 8601 in UTC; `why` the code of the refusal.
    """

    code: str
    at: str
    why: str


MOST_PAPERS = 50
"""Refused papers of one kiosk that are told: of a whole service that is gone, these say enough."""


class Elsewhere(msgspec.Struct, frozen=True, array_like=True):
    """A device that is connected to another server of the same database."""

    id: str
    office: str
    role: str
    name: str
    since: str
    version: str
    printer: k.PrinterState
    printer_since: str
    shown: str | None
    can_speak: bool
    trouble: k.DisplayTrouble
    kind: k.DisplayKind
    display_since: str
    papers: tuple[RefusedPaper, ...] = ()
    calls: tuple[RefusedCall, ...] = ()


@dataclass(slots=True)
class _Standing:
    """One device since it first connected."""

    device: Device
    seen_at: str
    """When it was last connected, or when the server started without it: ISO 8601, UTC."""
    connections: int = 0
    beats: int = 0
    """Heartbeats since it disconnected, or since the server's start."""
    printer: k.PrinterState = "none"
    printer_since: str = ""
    """When it first reported the printer's present state."""
    version: str = ""
    since: str | None = None
    """Since when it has had a connection, or had one the last time."""
    display: DisplayState = NOT_REPORTED
    display_since: str = ""
    """When the display reported its present trouble first."""
    papers: tuple[RefusedPaper, ...] = ()
    """What of its own tickets the office has refused, and not taken since."""
    calls: tuple[RefusedCall, ...] = ()
    """Calls noted by hand there that were refused for good, as the console reported them."""
    elsewhere: set[str] = field(default_factory=set)
    """The other servers to which it is connected."""

    @property
    def is_connected(self) -> bool:
        return self.beats < BEATS_TO_MISS

    @property
    def is_here(self) -> bool:
        """Whether it has a connection now, to this server or another one."""
        return self.connections > 0 or bool(self.elsewhere)


@dataclass(frozen=True, slots=True)
class DeviceNow:
    """An enrolled device for the people who answer for the hall; times are ISO 8601, UTC."""

    id: str
    name: str
    role: str
    place: str
    version: str
    is_here: bool
    """Whether it has a connection at this moment."""
    seen_at: str
    """When it was connected last, or when the server started without it."""
    printer: k.PrinterState
    printer_since: str
    since: str | None = None
    """Since when it has been connected; None while it is not."""
    display: DisplayState = NOT_REPORTED
    display_since: str = ""
    """When the display reported its present trouble first."""
    papers: tuple[RefusedPaper, ...] = ()
    """Tickets that it gave without the server and that were refused afterwards."""
    calls: tuple[RefusedCall, ...] = ()
    """Calls that were noted by hand at it and refused for good."""


def _told_of(standing: _Standing) -> Elsewhere:
    device, display = standing.device, standing.display
    return Elsewhere(
        device.id,
        device.office,
        device.role,
        device.name,
        standing.since or standing.seen_at,
        standing.version,
        standing.printer,
        standing.printer_since,
        display.shown,
        display.can_speak,
        display.trouble,
        display.kind,
        standing.display_since,
        standing.papers,
        standing.calls,
    )


def _take_over(standing: _Standing, told: Elsewhere) -> None:
    standing.since, standing.version = told.since, told.version
    standing.printer, standing.printer_since = told.printer, told.printer_since
    standing.display = DisplayState(told.shown, told.can_speak, told.trouble, told.kind)
    standing.display_since = told.display_since
    standing.papers, standing.calls = told.papers, told.calls


_ROLES = ("kiosk", "display", "clerk")


def _order(standing: _Standing) -> tuple[int, str]:
    role = standing.device.role
    return _ROLES.index(role) if role in _ROLES else len(_ROLES), standing.device.name


def _device_now(catalogue: Catalogue, standing: _Standing) -> DeviceNow:
    device = standing.device
    return DeviceNow(
        id=device.id,
        name=device.name,
        role=device.role,
        place=_place_of(catalogue, device),
        version=standing.version,
        is_here=standing.is_here,
        seen_at=standing.seen_at,
        printer=standing.printer,
        printer_since=standing.printer_since,
        since=standing.since if standing.is_here else None,
        display=standing.display,
        display_since=standing.display_since,
        papers=standing.papers,
        calls=standing.calls,
    )


def _place_of(catalogue: Catalogue, device: Device) -> str:
    """Where the office file says that a kiosk or display of this name stands."""
    screens = {"kiosk": catalogue.kiosks, "display": catalogue.displays}.get(device.role, ())
    return next((screen.place for screen in screens if screen.name == device.name), "")


class Devices:
    """The devices that are enrolled, whether or not they have connected since the server started.

    Times are ISO 8601 in UTC, as the wire has them.
    """

    def __init__(self) -> None:
        self._standing: dict[str, _Standing] = {}
        self.warnings: dict[str, r.WarningRow] = {}
        """What ails the server itself, and what it refused for good, by the ids of the rows."""

    def __iter__(self) -> Iterator[str]:
        """The devices that staff see."""
        return (name for name, each in self._standing.items() if each.device.role in SEEN)

    def expect(self, device: Device, at: str) -> None:
        """Note an enrolled device that has not connected yet, at the server's start."""
        self._standing.setdefault(device.id, _Standing(device, at))

    def arrive(self, device: Device, at: str, version: str = "") -> None:
        """Note that a connection of a device has been greeted."""
        standing = self._standing.setdefault(device.id, _Standing(device, at))
        if not standing.is_here:
            standing.since = at
        standing.connections += 1
        standing.beats = 0
        standing.version = version or standing.version

    def leave(self, device: Device, at: str) -> None:
        """Note that one of a device's connections has ended."""
        standing = self._standing.get(device.id)
        if standing is not None:
            standing.connections -= 1
            standing.seen_at = at

    def away(self) -> dict[str, str]:
        """The devices without a connection now, and the time since which each has had none."""
        return {name: each.seen_at for name, each in self._standing.items() if not each.is_here}

    def here(self) -> list[Elsewhere]:
        """The devices with a connection to this server, as it tells the others of them."""
        return [_told_of(each) for each in self._standing.values() if each.connections]

    def hear(self, server: str, told: Iterable[Elsewhere], at: str) -> list[str]:
        """Take what another server says of its devices; return those that have changed."""
        by_id = {each.id: each for each in told}
        changed = []
        for name, standing in self._standing.items():
            if server in standing.elsewhere and name not in by_id:
                standing.elsewhere.discard(server)
                standing.seen_at = at
                changed.append(name)
        for name, each in by_id.items():
            device = Device(each.id, each.office, each.role, each.name)
            standing = self._standing.setdefault(name, _Standing(device, at))
            standing.elsewhere.add(server)
            standing.beats = 0
            if not standing.connections:
                _take_over(standing, each)
            changed.append(name)
        return changed

    def report(self, device: Device, printer: k.PrinterState, at: str = "") -> None:
        """Note the state that a connected device reports for its printer."""
        standing = self._standing[device.id]
        if standing.printer != printer:
            standing.printer, standing.printer_since = printer, at

    def report_display(
        self, device: Device, state: DisplayState, version: str = "", at: str = ""
    ) -> bool:
        """Note what a connected display reports of itself; return whether staff see a change."""
        standing = self._standing[device.id]
        before = (standing.display, standing.version)
        if standing.display.trouble != state.trouble:
            standing.display_since = at
        standing.display, standing.version = state, version or standing.version
        return before != (standing.display, standing.version)

    def refuse_paper(self, device: str, paper: RefusedPaper) -> bool:
        """Note that a ticket which a kiosk gave alone was refused; return whether that is news."""
        standing = self._standing.get(device)
        if standing is None or paper in standing.papers:
            return False
        others = (each for each in standing.papers if each.code != paper.code)
        standing.papers = (*others, paper)[-MOST_PAPERS:]
        return True

    def take_paper(self, device: str, code: str) -> bool:
        """Note that the office has such a ticket now; return whether it was refused before."""
        standing = self._standing.get(device)
        if standing is None or not standing.papers:
            return False
        before = standing.papers
        standing.papers = tuple(each for each in before if each.code != code)
        return before != standing.papers

    def refuse_calls(self, device: str, calls: tuple[RefusedCall, ...]) -> bool:
        """Note which calls of a console are refused for good; return whether that is news."""
        standing = self._standing.get(device)
        if standing is None or standing.calls == calls:
            return False
        standing.calls = calls
        return True

    def every(self, catalogue: Catalogue) -> list[DeviceNow]:
        """Every enrolled device, consoles too, in order of role and name."""
        return [
            _device_now(catalogue, each) for each in sorted(self._standing.values(), key=_order)
        ]

    def warn(self, rows: Iterable[r.WarningRow]) -> list[str]:
        """Tell staff of these warnings and of no others; return the ids of those that changed."""
        before, self.warnings = self.warnings, {row.id: row for row in rows}
        names = before.keys() | self.warnings.keys()
        return [name for name in names if before.get(name) != self.warnings.get(name)]

    def has_kiosk(self, device: str) -> bool:
        """Whether a device is an enrolled kiosk, connected or not."""
        standing = self._standing.get(device)
        return standing is not None and standing.device.role == "kiosk"

    def newest_kiosk(self, name: str) -> str | None:
        """The kiosk that was enrolled last under a name: one that takes another's place has it."""
        every = (each.device for each in self._standing.values())
        named = [each.id for each in every if (each.role, each.name) == ("kiosk", name)]
        return named[-1] if named else None

    def forget(self, device: str) -> None:
        """Forget a device."""
        self._standing.pop(device, None)

    def beat(self) -> list[str]:
        """Count a heartbeat; return the devices that are missing from now on."""
        missed = []
        for name, standing in self._standing.items():
            if not standing.is_here:
                standing.beats += 1
                if standing.beats == BEATS_TO_MISS and standing.device.role in SEEN:
                    missed.append(name)
        return missed

    def row(self, catalogue: Catalogue, device: str) -> r.DeviceRow | None:
        """A device as staff see it; the office file gives the place for its name."""
        standing = self._standing.get(device)
        if standing is None or standing.device.role not in SEEN:
            return None
        known = standing.device
        return r.DeviceRow(
            id=device,
            name=known.name,
            role=msgspec.convert(known.role, k.DeviceRole),
            place=_place_of(catalogue, known),
            is_connected=standing.is_connected,
            away_since=None if standing.is_connected else standing.seen_at,
            printer=standing.printer,
            version=standing.version,
            since=standing.since if standing.is_connected else None,
            kind=standing.display.kind,
            shown=standing.display.shown,
            can_speak=standing.display.can_speak,
            trouble=standing.display.trouble,
        )
