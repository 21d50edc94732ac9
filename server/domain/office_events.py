"""What happened to an attention, a counter, a clerk, or the office as a whole."""

from dataclasses import dataclass
from datetime import date

from server.domain.attention import Channel, Kind, Outcome, Step
from server.domain.catalogue import Catalogue
from server.domain.discipline import Rule
from server.domain.identity import AttentionId, ClerkId, CounterId, DeviceId, ServiceId, UnitId
from server.domain.ticket_events import Happened


@dataclass(frozen=True, slots=True, kw_only=True)
class AttentionStarted(Happened):
    """An attention without a ticket began."""

    attention: AttentionId
    clerk: ClerkId
    counter: CounterId
    channel: Channel
    service: ServiceId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AttentionSaved(Happened):
    """An attention moved on; need and note stay private."""

    attention: AttentionId
    step: Step
    service: ServiceId | None
    kind: Kind | None
    brought: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AttentionRegistered(Happened):
    """An attention was registered (AUM-010-060); a hand-over names who received, and their unit."""

    attention: AttentionId
    kind: Kind
    outcome: Outcome
    service: ServiceId | None
    received_by: ClerkId | None = None
    unit: UnitId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterOpened(Happened):
    """A counter opened, or went on after a pause."""

    counter: CounterId
    clerk: ClerkId


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterPaused(Happened):
    """A counter paused."""

    counter: CounterId


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterClosed(Happened):
    """A counter closed."""

    counter: CounterId


@dataclass(frozen=True, slots=True, kw_only=True)
class ClerkSignedIn(Happened):
    """A clerk began work at a console, or moved to it."""

    clerk: ClerkId
    device: DeviceId


@dataclass(frozen=True, slots=True, kw_only=True)
class ClerkSignedOut(Happened):
    """A clerk left; tickets reserved for them wait for anybody."""

    clerk: ClerkId


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpCalled(Happened):
    """Somebody at a device asked that a person come; `name` is what the office calls the device."""

    device: DeviceId
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpTaken(Happened):
    """A clerk went to the person who had called for help."""

    device: DeviceId
    clerk: ClerkId


@dataclass(frozen=True, slots=True, kw_only=True)
class DisciplineChanged(Happened):
    """The office calls by another rule."""

    rule: Rule


@dataclass(frozen=True, slots=True, kw_only=True)
class CatalogueLoaded(Happened):
    """The office's catalogue was replaced by this one."""

    catalogue: Catalogue


@dataclass(frozen=True, slots=True, kw_only=True)
class DayClosed(Happened):
    """The office's day was closed; `is_end` where it ended by itself, hours after closing."""

    day: date
    is_end: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DaySetBack(Happened):
    """The office's day, to which a wrong clock had leapt, was set back to `day`."""

    day: date
