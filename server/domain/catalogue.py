"""An office as its file describes it: units, services, counters, clerks, classes, its building.

The building is the hours, the screens, the crest and the law notice.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from enum import StrEnum
from functools import cached_property
from zoneinfo import ZoneInfo

from server.domain.attention import Kind
from server.domain.backup import BackupPlan
from server.domain.discipline import Discipline, Ranking, Rule
from server.domain.identity import (
    ClassId,
    ClerkId,
    CounterId,
    Letter,
    OfficeId,
    PauseId,
    ServiceId,
    UnitId,
)
from server.domain.petition.terms import PetitionKind
from server.domain.retention import USUAL, Retention
from server.domain.rights import UNNAMED, PrivacyContact
from server.domain.target import Target


def office_day(now: datetime, time_zone: str) -> date:
    """The local date of `now`; not a midnight instant, since some days have no midnight.

    Santiago went from 2022-09-10 23:59:59 to 2022-09-11 01:00:00 (IANA, America/Santiago).
    """
    return now.astimezone(ZoneInfo(time_zone)).date()


def local_time(now: datetime, time_zone: str) -> datetime:
    """The local time without a zone, like the hours on the office's door."""
    return now.astimezone(ZoneInfo(time_zone)).replace(tzinfo=None)


def midnight_before(now: datetime, time_zone: str) -> datetime:
    """The beginning of the local date of `now`, in UTC; where a gap skips midnight, its end."""
    zone = ZoneInfo(time_zone)
    return datetime.combine(now.astimezone(zone).date(), time.min, zone).astimezone(UTC)


def is_time_zone(name: str) -> bool:
    """Whether IANA knows a time zone of this name."""
    try:
        ZoneInfo(name)
    except (LookupError, ValueError, OSError):
        # A name that is a folder of the database, such as "America", raises an OSError.
        return False
    return True


@dataclass(frozen=True, slots=True)
class Hours:
    """Opening hours on these days of the week (Monday is 1), between local times of one day."""

    days: tuple[int, ...]
    opens: time
    closes: time


@dataclass(frozen=True, slots=True)
class ClosedDate:
    """A date on which the office does not open, and the reason that people are told."""

    date: date
    reason: str


@dataclass(frozen=True, slots=True)
class OpenDate:
    """A date with its own hours in local time, which override the week and any holiday."""

    date: date
    hours: tuple[tuple[time, time], ...]


@dataclass(frozen=True, slots=True)
class Screen:
    """A kiosk or a display, and its place."""

    id: str
    name: str
    place: str = ""


@dataclass(frozen=True, slots=True)
class Roll:
    """A pre-printed roll of numbers: its letter, which is no series', and its last number."""

    letter: Letter
    last: int = 200


@dataclass(frozen=True, slots=True)
class Kiosk(Screen):
    """A kiosk; `emergency_letter` begins the codes that it gives while it has no server.

    Without a letter it gives none then.
    """

    emergency_letter: str = ""


class Arrow(StrEnum):
    """Which way a counter is, as a person sees it who looks at a display; `here` is beside it."""

    LEFT = "left"
    RIGHT = "right"
    UP = "up"
    DOWN = "down"
    UP_LEFT = "up-left"
    UP_RIGHT = "up-right"
    DOWN_LEFT = "down-left"
    DOWN_RIGHT = "down-right"
    HERE = "here"


@dataclass(frozen=True, slots=True)
class Direction:
    """The way to a counter from one display."""

    counter: CounterId
    arrow: Arrow


MOST_CALLS = 4
"""The most current calls on a display: people do not take in more at a glance."""


@dataclass(frozen=True, slots=True)
class Display(Screen):
    """A display, and the calls that it shows: those of its services, counters and zone.

    Each of the three that is given narrows the calls; none means every call of the office. `waits`:
    the wait of each group of services stands beside the calls.
    """

    services: tuple[ServiceId, ...] = ()
    counters: tuple[CounterId, ...] = ()
    zone: str = ""
    directions: tuple[Direction, ...] = ()
    waits: bool = False
    calls: int = MOST_CALLS


class VoiceEngine(StrEnum):
    """What says calls in the hall: a synthesiser, an office's recordings, or the chime alone."""

    ESPEAK = "espeak"
    PACK = "pack"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class LoudHours:
    """Local hours of every day with a volume of their own; from 22:00 to 6:00 is a night."""

    begins: time
    ends: time
    volume: int


@dataclass(frozen=True, slots=True)
class HallVoice:
    """How calls are said. Without an `engine`, by what each display has; volumes in hundredths."""

    engine: VoiceEngine | None = None
    pack: str = ""
    volume: int = 100
    hours: tuple[LoudHours, ...] = ()
    quiet: tuple[tuple[time, time], ...] = ()
    second_language: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class ComplaintBook:
    """The official book of a country in which some petitions are written, and in no form of ours.

    `link` is its address and `code` what the office is called in it; both may be unknown.
    """

    name: str
    kinds: tuple[PetitionKind, ...]
    law: str
    link: str = ""
    code: str = ""


@dataclass(frozen=True, slots=True)
class LawNotice:
    """A country's law on preference in words for people to read, and when it was last checked.

    `asks_for` is the discipline that the law itself demands, if it demands one.
    """

    text: str
    checked_on: date
    asks_for: Discipline | None = None


@dataclass(frozen=True, slots=True)
class WaitingLimit:
    """The longest wait that a law allows in public offices, in minutes, and when it was checked.

    `near_holidays` are the minutes on the last open day before a public holiday and on the first
    one after it, where the law has others for these days.
    """

    minutes: int
    law: str
    checked_on: date
    near_holidays: int | None = None


@dataclass(frozen=True, slots=True)
class Crest:
    """The office's crest: `kind` is svg or png, `data` the file in base64, `digest` its digest."""

    kind: str
    digest: str
    data: str


@dataclass(frozen=True, slots=True)
class PhoneTickets:
    """How tickets are taken on telephones.

    `per_hour` is how many of each service in an hour of the clock, where a service has no number of
    its own; `expires_after` is how many minutes an announced ticket waits for its person.
    """

    per_hour: int = 12
    expires_after: int = 60


class Standing(StrEnum):
    """A class's standing in law: preferential, general, or a courtesy below every legal one."""

    PREFERENTIAL = "preferential"
    GENERAL = "general"
    COURTESY = "courtesy"


class ClerkRole(StrEnum):
    """The role of a member of staff, which decides what they may do."""

    CLERK = "clerk"
    RESPONDER = "responder"
    """Answers the petitions of their unit; at a console they attend as a clerk does."""
    SUPERVISOR = "supervisor"
    ADMINISTRATOR = "administrator"


_AT_CONSOLE = {
    ClerkRole.ADMINISTRATOR: ClerkRole.SUPERVISOR,
    ClerkRole.RESPONDER: ClerkRole.CLERK,
}


@dataclass(frozen=True, slots=True)
class TicketClass:
    """A priority class and the people it is for; `head_start` is in minutes."""

    id: ClassId
    name: str
    standing: Standing
    people: tuple[str, ...] = ()
    head_start: int = 0


@dataclass(frozen=True, slots=True)
class Unit:
    """An administrative unit (unidad administrativa)."""

    id: UnitId
    name: str
    petitions: tuple[PetitionKind, ...] = ()
    """The kinds of petition that begin here, whatever service they are about."""


@dataclass(frozen=True, slots=True)
class Series:
    """A letter shared by a family of services, numbered from 001 each day."""

    letter: Letter
    name: str


@dataclass(frozen=True, slots=True)
class Group:
    """A choice on the kiosk's first screen."""

    id: str
    name: str
    examples: str = ""
    icon: str = ""


@dataclass(frozen=True, slots=True)
class Service:
    """A procedure or an enquiry (trámite, consulta); `minutes` is its typical length.

    `optional` lists the requirements that only some people have to bring.
    """

    id: ServiceId
    unit: UnitId
    series: Letter
    group: str
    name: str
    is_featured: bool = False
    requirements: tuple[str, ...] = ()
    optional: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    time_to_resolve: str = ""
    legal_basis: str = ""
    fee: str = ""
    minutes: int = 10
    kind: Kind = Kind.PROCEDURE
    """The kind that the register gives an attention about it, unless the clerk chooses another."""
    hours: tuple[Hours, ...] = ()
    """Empty means the office's hours."""
    icon: str = ""
    """Empty means the group's."""
    target_minutes: int | None = None
    """Minutes that people should wait at most; None means the office's."""
    phone_per_hour: int | None = None
    """Tickets an hour on telephones; 0 means none, None the office's number."""


@dataclass(frozen=True, slots=True)
class Counter:
    """Where a clerk attends. Empty `services` or `classes` mean all of them."""

    id: CounterId
    number: str
    services: tuple[ServiceId, ...] = ()
    classes: tuple[ClassId, ...] = ()
    place: str = ""
    is_low: bool = False
    zone: str = ""
    """The part of the building, such as a floor, by which displays choose the calls they show."""


@dataclass(frozen=True, slots=True)
class Pause:
    """A reason for which a counter pauses, from the office file."""

    id: PauseId
    name: str


@dataclass(frozen=True, slots=True)
class Clerk:
    """A member of staff under their public name. Empty `services` mean all of them."""

    id: ClerkId
    name: str
    unit: UnitId
    role: ClerkRole = ClerkRole.CLERK
    services: tuple[ServiceId, ...] = ()

    @property
    def role_at_console(self) -> ClerkRole:
        """What the clerk may do at a console: an administrator as much as a supervisor there.

        What an administrator or a responder may do besides, they do at a staff page or, the first,
        at the server's own machine.
        """
        return _AT_CONSOLE.get(self.role, self.role)

    @property
    def answers_for_hall(self) -> bool:
        """Whether they are a supervisor or an administrator."""
        return self.role_at_console is ClerkRole.SUPERVISOR


@dataclass(frozen=True)
class Catalogue:
    """One whole office. `classes` are in order, best first."""

    office: OfficeId
    name: str
    country: str
    time_zone: str
    languages: tuple[str, ...]
    rule: Rule
    accent: str = "#0A4F78"
    crest: Crest | None = None
    public_url: str = ""
    waiting_room: str = ""
    phone: str = ""
    ask_at: str = ""
    hours: tuple[Hours, ...] = ()
    subdivision: str = ""
    """The region whose public holidays are kept besides the country's; empty means none."""
    closed_dates: tuple[ClosedDate, ...] = ()
    open_dates: tuple[OpenDate, ...] = ()
    law_notice: LawNotice | None = None
    complaint_book: ComplaintBook | None = None
    """Where the country has one."""
    waiting_limit: WaitingLimit | None = None
    """The law's limit where the office's region has one."""
    units: tuple[Unit, ...] = ()
    series: tuple[Series, ...] = ()
    groups: tuple[Group, ...] = ()
    services: tuple[Service, ...] = ()
    classes: tuple[TicketClass, ...] = ()
    counters: tuple[Counter, ...] = ()
    clerks: tuple[Clerk, ...] = ()
    pauses: tuple[Pause, ...] = ()
    kiosks: tuple[Kiosk, ...] = ()
    displays: tuple[Display, ...] = ()
    voice: HallVoice = HallVoice()
    retention: Retention = USUAL
    backup: BackupPlan | None = None
    """Which backups the server makes by itself; None where it makes none."""
    privacy: PrivacyContact = UNNAMED
    divided: tuple[str, ...] = ()
    """Words with soft hyphens where the office divides them."""
    day_ends_after: int = 120
    """Minutes from the day's last closing until the server ends the day."""
    console_locks_after: int = 30
    """Minutes without use, with no ticket in hand, after which a console asks for the PIN again."""
    petitions_online: bool = True
    """Whether people hand in petitions on the web page too."""
    finish_and_call: bool = False
    """Whether the key that registers an attention calls the next person too."""
    call_after_idle_seconds: int = 0
    """Seconds without use after which a free console calls by itself; 0 means never."""
    target_minutes: int = 30
    """Minutes that people should wait at most, where a service has no target of its own."""
    targets: tuple[Target, ...] = ()
    """Which values of its figures the office means to keep, and which the law asks for."""
    phone_tickets: PhoneTickets | None = None
    """How tickets are taken on telephones; None where they are not."""
    is_data_open: bool = False
    """Whether the figures of the last quarter are published for all."""
    roll: Roll | None = None
    """The pre-printed roll of numbers for a total outage; None where the office has none."""
    punctual_note: str = ""
    """By which ordinance punctual taxpayers are favoured; empty where the office lists none."""

    def on_phones(self, service: ServiceId) -> int:
        """How many tickets of a service are given an hour on telephones; 0 where none are."""
        if self.phone_tickets is None:
            return 0
        own = self.service[service].phone_per_hour
        return self.phone_tickets.per_hour if own is None else own

    def target_of(self, service: ServiceId) -> int:
        """Minutes that people should wait at most for a service."""
        own = self.service[service].target_minutes
        return self.target_minutes if own is None else own

    @cached_property
    def day_ends(self) -> dict[date, datetime]:
        """Ends of days, as far as `closing` has computed them."""
        return {}

    @cached_property
    def service(self) -> dict[ServiceId, Service]:
        """Services by id."""
        return {service.id: service for service in self.services}

    @cached_property
    def counter(self) -> dict[CounterId, Counter]:
        """Counters by id."""
        return {counter.id: counter for counter in self.counters}

    @cached_property
    def clerk(self) -> dict[ClerkId, Clerk]:
        """Clerks by id."""
        return {clerk.id: clerk for clerk in self.clerks}

    @cached_property
    def pause(self) -> dict[PauseId, Pause]:
        """Reasons for a pause by id."""
        return {pause.id: pause for pause in self.pauses}

    @cached_property
    def ticket_class(self) -> dict[ClassId, TicketClass]:
        """Classes by id."""
        return {each.id: each for each in self.classes}

    @cached_property
    def unit(self) -> dict[UnitId, Unit]:
        """Units by id."""
        return {unit.id: unit for unit in self.units}

    @cached_property
    def ranking(self) -> Ranking:
        """The classes as the rule needs them; head starts are in milliseconds, like arrivals."""
        return Ranking(
            order=tuple(each.id for each in self.classes),
            preferential=self._standing(Standing.PREFERENTIAL),
            courtesy=self._standing(Standing.COURTESY),
            head_start={each.id: each.head_start * 60_000 for each in self.classes},
        )

    def is_law_weakened(self, rule: Rule) -> bool:
        """Whether a rule gives less preference than the country's law asks for.

        If the law names no rule, only calling by arrival gives less, since it ignores classes.
        """
        law = self.law_notice
        if law is None:
            return False
        if law.asks_for is Discipline.STRICT:
            return rule.name is not Discipline.STRICT
        return rule.name is Discipline.FIRST_COME and bool(self.ranking.preferential)

    def _standing(self, standing: Standing) -> frozenset[ClassId]:
        return frozenset(each.id for each in self.classes if each.standing is standing)

    @cached_property
    def _services_at(self) -> dict[tuple[CounterId, ClerkId | None], tuple[ServiceId, ...]]:
        return {}

    def services_at(self, counter: CounterId, clerk: ClerkId | None) -> tuple[ServiceId, ...]:
        """The effective services: the counter's own, narrowed to those of the clerk there."""
        key = (counter, clerk)
        found = self._services_at.get(key)
        if found is None:
            own = self.counter[counter].services
            theirs = self.clerk[clerk].services if clerk in self.clerk else ()
            found = tuple(
                service.id
                for service in self.services
                if (not own or service.id in own) and (not theirs or service.id in theirs)
            )
            self._services_at[key] = found
        return found

    def classes_at(self, counter: CounterId) -> tuple[ClassId, ...]:
        """The classes that a counter calls, best first."""
        own = self.counter[counter].classes
        return tuple(each.id for each in self.classes if not own or each.id in own)


def empty_catalogue(office: OfficeId) -> Catalogue:
    """Return an office without any content."""
    return Catalogue(office, office, "", "UTC", ("es",), Rule())
