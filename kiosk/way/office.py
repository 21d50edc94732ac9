"""What a kiosk knows of its office: what it offers, who waits, who is called."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from antesala.messages.rows import (
    CallRow,
    CatalogueRow,
    ClassPart,
    HelpRow,
    OfficeRow,
    ServicePart,
    ServiceRow,
    StatusRow,
)
from antesala.opening_hours import Calendar, Opening, calendar, opening
from antesala.ticket_link import address_of, petition_form_link
from antesala.words import FALLBACK

PATIENCE = 3.0
"""Seconds that a server may be away before the kiosk gives tickets by itself: it restarts in one,
and a device finds another server within one."""

LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lobby:
    """The rows as they are now, in UTC. Without a server they are the last ones received."""

    now: datetime = LONG_AGO
    is_online: bool = False
    catalogue: CatalogueRow | None = None
    office: OfficeRow | None = None
    waiting: dict[str, ServiceRow] = field(default_factory=dict)
    calls: tuple[CallRow, ...] = ()
    status: StatusRow | None = None
    """The ticket just given."""
    stops: dict[str, str] = field(default_factory=dict)
    """Why services give no more tickets today, by their ids, in the words of the staff."""
    is_out: bool = False
    """Whether the staff have taken this kiosk out of service."""
    help_call: HelpRow | None = None
    """The last call for help from this kiosk."""
    web_url: str = ""
    """The server's address for telephones in the local network, where the office has no public one.
    """
    is_survey: bool = False
    """Whether this device asks people who leave how they were attended, and gives no tickets."""
    has_printer: bool = False
    """Whether this kiosk prints tickets."""
    is_printer_away: bool = False
    """Whether its printer is known to print nothing now."""
    emergency_letter: str = ""
    """The letter of the tickets that it gives without the server; empty: it gives none then."""
    away: float = 0.0
    """For how many seconds the server has been away."""
    paper_waits: float = 0.0
    """How long, in seconds, a person can say that they want no paper."""

    @property
    def may_give_alone(self) -> bool:
        """Whether a person gets a ticket here though the server is away."""
        is_away = not self.is_online and not self.is_survey
        return bool(is_away and self.emergency_letter and self.catalogue)

    @property
    def gives_alone(self) -> bool:
        """Whether it gives tickets by itself now: the server is not just restarting."""
        return self.may_give_alone and self.away >= PATIENCE

    @property
    def languages(self) -> list[str]:
        """The first is the office's own."""
        return (self.catalogue.languages if self.catalogue else []) or [FALLBACK]

    @property
    def public_url(self) -> str:
        """The address of tickets' pages, if there is one that a telephone can open."""
        stated = self.catalogue.public_url if self.catalogue else ""
        return address_of(stated, self.web_url)

    @property
    def petition_form(self) -> str:
        """The address of the form for petitions; empty where no telephone reaches it."""
        return petition_form_link(self.public_url)

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.catalogue.time_zone if self.catalogue else "UTC")

    @property
    def local(self) -> datetime:
        """The office's local time, as on its door."""
        return self.now.astimezone(self.zone).replace(tzinfo=None)

    @property
    def opening(self) -> Opening:
        return opening(self.calendar, self.local)

    @property
    def calendar(self) -> Calendar:
        known = self.catalogue
        return calendar(known.hours, known.special_days) if known else Calendar()

    def opening_of(self, service: ServicePart) -> Opening:
        """Opening hours of a service: the office's, or its own hours within the office's."""
        return opening(self.calendar, self.local, service.hours)

    def is_shown(self, service: ServicePart) -> bool:
        """Whether a person may read of a service here, though no more tickets be given for it."""
        return self.opening_of(service).is_open and not self.is_out

    def is_attended(self, service: ServicePart) -> bool:
        """Whether tickets are given for a service now."""
        return self.is_shown(service) and service.id not in self.stops

    @property
    def services(self) -> list[ServicePart]:
        return self.catalogue.services if self.catalogue else []

    def services_of(self, group: str) -> list[ServicePart]:
        return [service for service in self.services if service.group == group]

    def service(self, service_id: str) -> ServicePart | None:
        return next((service for service in self.services if service.id == service_id), None)

    def group_name(self, group_id: str) -> str:
        groups = self.catalogue.groups if self.catalogue else []
        return next((group.name for group in groups if group.id == group_id), "")

    @property
    def classes(self) -> list[ClassPart]:
        """The classes that a person may choose, in order. Only staff give a courtesy class."""
        classes = self.catalogue.classes if self.catalogue else []
        return [each for each in classes if not each.is_courtesy]

    @property
    def reads_cards(self) -> bool:
        """Whether a document may be read here: its number is looked up among punctual taxpayers."""
        is_listing = self.catalogue is not None and bool(self.catalogue.punctual_note)
        return is_listing and not self.is_survey

    @property
    def has_staff(self) -> bool:
        """Whether a clerk is signed in; an older server does not tell."""
        return self.office is None or self.office.staff is None or self.office.staff > 0

    @property
    def help_taken(self) -> str:
        """When the call for help that a clerk has taken was made; empty without one."""
        call = self.help_call
        return call.at if call is not None and call.is_taken else ""

    @property
    def ask_at(self) -> str:
        """The number of the counter to ask at as a last resort; empty where none is known."""
        counters = self.catalogue.counters if self.catalogue else []
        return counters[0].number if counters else ""
