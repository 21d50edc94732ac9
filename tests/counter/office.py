"""An office for the console's tests: a server's rows, and a link that the test drives."""

from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec
from PySide6.QtCore import QObject, Signal

from antesala.messages.commands import Command, ListEndedPetitions, ReportNoted, SignIn
from antesala.messages.frames import Answer, Refusal, Snapshot, Welcome
from antesala.messages.kinds import Topic
from antesala.messages.rows import (
    AnyRow,
    AttentionPart,
    CatalogueRow,
    ClassPart,
    ClerkRow,
    CounterPart,
    CounterRow,
    DeskRow,
    NextPart,
    OfferPart,
    OfficeRow,
    PauseReasonPart,
    Reason,
    ServicePart,
    TicketRow,
    UnitPart,
)
from antesala.mirror import Mirror

NOW = datetime(2026, 11, 20, 13, 42, tzinfo=UTC)
"""10:42 in Santiago."""
NAMES = ("Carolina Rojas", "Hugo Araya", "Iván Pizarro", "Marcela Tapia", "Paola Cortés")
CLERKS = [ClerkRow(id=name.split()[0].lower(), name=name, unit="licencias") for name in NAMES]
REQUIREMENTS = [
    "Cédula de identidad vigente",
    "Licencia anterior",
    "Comprobante de domicilio, últimos 3 meses",
    "Lentes, si los usa",
]
SERVICES = {
    "renovar": "Renovar licencia de conducir",
    "primera": "Primera licencia, clase B",
    "duplicado": "Duplicado de licencia",
    "domicilio": "Cambio de domicilio",
}


class FakeLink(QObject):
    """A link without a server: it keeps what is asked, and says what a test lets it say."""

    online_changed = Signal()
    welcome_changed = Signal()
    print_asked = Signal(object)
    mirror_changed = Signal(str)
    answered = Signal(object, object)
    abandoned = Signal(object)
    refused_entry = Signal(str)
    happened = Signal(object)
    follow_refused = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.mirror = Mirror()
        self.welcome: Welcome | None = None
        self.since: datetime | None = NOW
        self.asked: list[Any] = []
        self.enquiries: list[Any] = []
        """What a console asks by itself from time to time."""
        self.reports: list[ReportNoted] = []
        self.followed: list[tuple[str, str | None]] = []
        self.withdrawn: list[str] = []

    def now(self) -> datetime:
        return NOW

    @property
    def is_online(self) -> bool:
        return self.since is None

    def ask(self, command: Command) -> None:
        if isinstance(command, ReportNoted):
            self.reports.append(command)
            return
        is_by_itself = isinstance(command, ListEndedPetitions)
        (self.enquiries if is_by_itself else self.asked).append(command)

    def withdraw(self, command_id: str) -> None:
        self.withdrawn.append(command_id)

    def follow(self, topic: Topic, key: str | None = None) -> None:
        self.followed.append((topic, key))

    def come_online(self, clerk: str | None = None, language: str = "es") -> None:
        """The server is there; a clerk who is signed in types the PIN where it is asked for."""
        self.begin_with(clerk, language)
        if clerk is not None:
            pin = SignIn(id="pin", clerk=clerk, pin="1234")
            self.answered.emit(pin, Answer(id=pin.id, at=stamp(NOW), seq=1))

    def begin_with(self, clerk: str | None = None, language: str = "es") -> None:
        """The server is there, and says who is signed in."""
        self.welcome, self.since = welcome(clerk, language), None
        self.online_changed.emit()

    def renew(self, **values: Any) -> None:  # noqa: ANN401 - its fields
        """Another office file was loaded."""
        assert self.welcome is not None
        self.welcome = msgspec.structs.replace(self.welcome, **values)
        self.welcome_changed.emit()

    def go_offline(self) -> None:
        self.since = NOW
        self.online_changed.emit()

    def show(self, topic: Topic, *rows: AnyRow, key: str | None = None) -> None:
        self.mirror.apply(
            Snapshot(id="1", topic=topic, seq=1, at=stamp(NOW), rows=list(rows), key=key)
        )
        self.mirror_changed.emit(topic)

    def answer(self, **values: Any) -> Command:  # noqa: ANN401 - the fields of an answer
        """Grant the oldest wish not yet answered."""
        command: Command = self.asked.pop(0)
        self.answered.emit(command, Answer(id=command.id, at=stamp(NOW), seq=2, **values))
        return command

    def refuse(self, code: str, **facts: str) -> Command:
        command: Command = self.asked.pop(0)
        self.answered.emit(command, Refusal(code=code, id=command.id, facts=facts))
        return command


def stamp(at: datetime) -> str:
    return at.isoformat().replace("+00:00", "Z")


def minutes_ago(minutes: int) -> str:
    return stamp(NOW - timedelta(minutes=minutes))


def welcome(clerk: str | None = None, language: str = "es") -> Welcome:
    return Welcome(
        id="1",
        protocol=1,
        role="clerk",
        device="d1",
        name="Consola 3",
        office="la-serena",
        office_name="Municipalidad de La Serena",
        country="CL",
        time_zone="America/Santiago",
        languages=[language],
        accent="#0A4F78",
        at=stamp(NOW),
        heartbeat=5,
        clerk=clerk,
        clerks=CLERKS,
    )


def catalogue() -> CatalogueRow:
    return CatalogueRow(
        id="la-serena",
        name="Municipalidad de La Serena",
        country="CL",
        time_zone="America/Santiago",
        languages=["es"],
        accent="#0A4F78",
        units=[UnitPart(id="licencias", name="Licencias de Conducir")],
        classes=[
            ClassPart(id="preferente", name="Preferente", is_preferential=True),
            ClassPart(id="general", name="General"),
        ],
        services=[service(key, name) for key, name in SERVICES.items()],
        counters=[
            CounterPart(id="c1", number="1", place="Junto a la entrada"),
            CounterPart(id="c3", number="3", place="A la derecha, junto a la ventana", is_low=True),
            CounterPart(id="c12", number="12"),
        ],
        pauses=[
            PauseReasonPart(id="lunch", name="Almuerzo"),
            PauseReasonPart(id="rest", name="Descanso"),
            PauseReasonPart(id="errand", name="Trámite interno"),
            PauseReasonPart(id="training", name="Capacitación"),
        ],
    )


def service(key: str, name: str) -> ServicePart:
    return ServicePart(
        id=key,
        name=name,
        unit="licencias",
        series="J",
        group="licencias",
        requirements=REQUIREMENTS,
        optional=REQUIREMENTS[-1:],
        fee="$ 34.750",
        time_to_resolve="7 días hábiles",
        legal_basis="Ley 18.290",
    )


def id_of(code: str) -> str:
    """An id as a server would draw it, another one for each code."""
    return code.encode().hex().zfill(32)


def ticket(code: str, minutes: int, **values: Any) -> TicketRow:  # noqa: ANN401 - its fields
    fields: dict[str, Any] = {
        "service": "renovar",
        "ticket_class": "general",
        "state": "waiting",
        "channel": "kiosk",
        "language": "es",
    }
    arrival = minutes_ago(minutes)
    return TicketRow(id=id_of(code), code=code, arrival=arrival, **{**fields, **values})


J042 = ticket("J042", 12, ticket_class="preferente", help_needed=["low_counter"])
QUEUE = [
    J042,
    ticket("J038", 31),
    ticket("J043", 9, service="primera", ticket_class="preferente"),
    ticket("J039", 27, service="duplicado", has_returned=True),
    ticket("J040", 22),
    ticket("J044", 7, service="domicilio", help_needed=["sign_language"]),
    ticket("J045", 5),
    ticket("J046", 2, service="duplicado"),
]
NEXT = NextPart(
    ticket=J042.id, code="J042", reason=Reason(basis="preferential_slot", position=2, out_of=2)
)
OFFER = OfferPart(
    ticket=id_of("R019"),
    code="R019",
    service="primera",
    clerk="hugo",
    need="Quiere pagar en cuotas una multa de tránsito antes de renovar la licencia.",
)
"""Hugo offers R019 to the clerk at counter 3."""


EVERYTHING: dict[str, Any] = {
    "services": [*SERVICES, "patente"],
    "classes": ["preferente", "general"],
}
"""The services and classes of a counter that calls everybody."""


def office_rows(*tickets: TicketRow, clerk: str | None = "carolina") -> list[AnyRow]:
    """The office topic; `clerk` sits at counter 3."""
    return [
        catalogue(),
        OfficeRow(id="la-serena", day="2026-11-20", discipline="k-then-oldest", k=2, waiting=8),
        CounterRow(id="c1", number="1", state="open", clerk="hugo"),
        CounterRow(
            id="c3",
            number="3",
            state="open" if clerk else "closed",
            clerk=clerk,
            **(EVERYTHING if clerk else {}),
        ),
        CounterRow(id="c12", number="12", state="closed"),
        *CLERKS,
        *tickets,
    ]


def staffed_rows(*tickets: TicketRow) -> list[AnyRow]:
    """The same office with colleagues of another unit: one free, two busy, one paused, one away."""
    everything: dict[str, Any] = {"services": list(SERVICES), "classes": ["preferente", "general"]}
    catalogue_row = msgspec.structs.replace(
        catalogue(),
        units=[*catalogue().units, UnitPart(id="tesoreria", name="Tesorería Municipal")],
    )
    seats: list[AnyRow] = [
        CounterRow(id="c1", number="1", state="open", clerk="hugo", **everything),
        CounterRow(id="c3", number="3", state="open", clerk="carolina", **everything),
        CounterRow(
            id="c12",
            number="12",
            state="open",
            clerk="marcela",
            services=["primera"],
            classes=["general"],
        ),
        CounterRow(id="c8", number="8", state="paused", clerk="paola"),
    ]
    staff: list[AnyRow] = [
        ClerkRow(id="carolina", name="Carolina Rojas", unit="licencias", state="busy"),
        ClerkRow(id="hugo", name="Hugo Araya", unit="licencias", state="busy", counter="c1"),
        ClerkRow(id="ivan", name="Iván Pizarro", unit="tesoreria"),
        ClerkRow(id="marcela", name="Marcela Tapia", unit="tesoreria", state="free", counter="c12"),
        ClerkRow(id="paola", name="Paola Cortés", unit="tesoreria", state="paused", counter="c8"),
    ]
    office = OfficeRow(id="la-serena", day="2026-11-20", discipline="k-then-oldest", k=2, waiting=8)
    return [catalogue_row, office, *seats, *staff, *tickets]


def desk(**values: Any) -> DeskRow:  # noqa: ANN401 - its fields
    fields: dict[str, Any] = {
        "state": "open",
        "clerk": "carolina",
        "services": list(SERVICES),
        "classes": ["preferente", "general"],
    }
    return DeskRow(id="c3", **{**fields, **values})


def attention(**values: Any) -> AttentionPart:  # noqa: ANN401 - its fields
    fields: dict[str, Any] = {
        "id": "a1",
        "channel": "in_person",
        "step": "welcome",
        "started_at": stamp(NOW - timedelta(minutes=4, seconds=12)),
        "service": "renovar",
    }
    return AttentionPart(**{**fields, **values})
