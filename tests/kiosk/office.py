"""An office's rows for a kiosk, and a hand-written link that sends them."""

from datetime import UTC, datetime

from PySide6.QtCore import QObject, Signal

from antesala.messages.commands import Command, FindTicket, IssueTicket, ReportDevice, ReportUse
from antesala.messages.frames import Answer, Refusal, Snapshot, Welcome
from antesala.messages.kinds import Topic
from antesala.messages.rows import (
    AnyRow,
    CallRow,
    CatalogueRow,
    ClassPart,
    CounterPart,
    FoundPart,
    GroupPart,
    HelpRow,
    OfficeRow,
    ServicePart,
    ServiceRow,
    StatusRow,
)
from antesala.mirror import Mirror
from kiosk.way.office import Lobby

NOW = datetime(2026, 5, 14, 14, 42, tzinfo=UTC)
TICKET = "0123456789abcdef0123456789abcdef"
TOKEN = "9fJ2kQxW7bTzL0mNvRcYhA"  # noqa: S105 - opens nothing
PEOPLE = ["disability", "caregiver", "older_60", "pregnant", "child_in_arms"]

GENERAL = ClassPart(id="general", name="General")
PREFERENTIAL = ClassPart(id="preferential", name="Preferente", people=PEOPLE, is_preferential=True)
GROUPS = [
    GroupPart(
        id="licences",
        name="Licencias y vehículos",
        examples="Licencia de conducir, permiso de circulación",
        icon="id-card",
    ),
    GroupPart(
        id="payments",
        name="Pagos y patentes",
        examples="Patente comercial, aseo, multas, convenios",
        icon="receipt",
    ),
    GroupPart(
        id="social",
        name="Ayuda social",
        examples="Registro Social de Hogares, subsidios, becas",
        icon="house-heart",
    ),
    GroupPart(
        id="works",
        name="Obras y terrenos",
        examples="Permiso de edificación, certificado de número",
        icon="hard-hat",
    ),
    GroupPart(
        id="orientation",
        name="Orientación",
        examples="No sé cuál elegir, u otra consulta",
        icon="signpost",
    ),
]


def service(
    identity: str,
    group: str,
    name: str,
    requirements: tuple[str, ...] = (),
    *,
    is_featured: bool = False,
) -> ServicePart:
    return ServicePart(
        id=identity,
        name=name,
        unit="u",
        series="M" if group == "licences" else "J",
        group=group,
        is_featured=is_featured,
        requirements=list(requirements),
        fee="$ 34.750, se paga en caja",
        legal_basis="Ley 18.290, artículo 13",
        time_to_resolve="7 días hábiles",
    )


RENEW = service(
    "renew",
    "licences",
    "Renovar licencia de conducir",
    (
        "Cédula de identidad vigente",
        "Su licencia anterior",
        "Comprobante de domicilio en La Serena, de los últimos 3 meses",
        "Lentes, si los usa",
    ),
    is_featured=True,
)
SERVICES = (
    RENEW,
    service("first", "licences", "Primera licencia, clase B"),
    service("permit", "licences", "Permiso de circulación"),
    service("patent", "payments", "Patente comercial", ("Contrato de arriendo",)),
    service("household", "social", "Registro Social de Hogares"),
    service("number", "works", "Certificado de número"),
    service("ask", "orientation", "Orientación y otras consultas"),
)


LAW = (
    "Ley 20.422, artículo 8 quater: las personas con discapacidad y quienes las cuidan tienen "
    "derecho a atención preferente. Esta oficina la da también a personas mayores, embarazadas y "
    "con niña o niño en brazos."
)


def catalogue(
    *,
    classes: tuple[ClassPart, ...] = (PREFERENTIAL, GENERAL),
    services: tuple[ServicePart, ...] = SERVICES,
    languages: tuple[str, ...] = ("es", "en"),
    public_url: str = "https://turnos.laserena.cl",
) -> CatalogueRow:
    return CatalogueRow(
        id="la-serena",
        name="Municipalidad de La Serena",
        country="CL",
        time_zone="America/Santiago",
        languages=list(languages),
        accent="#0A4F78",
        public_url=public_url,
        law_notice=LAW,
        law_checked="2026-05-02",
        waiting_room="Sala 1, primer piso",
        groups=list(GROUPS),
        services=list(services),
        classes=list(classes),
        counters=[CounterPart(id="c1", number="1"), CounterPart(id="c3", number="3")],
    )


def lobby(catalogue_row: CatalogueRow | None = None, *, is_online: bool = True) -> Lobby:
    row = catalogue_row or catalogue()
    waiting = {s.id: ServiceRow(id=s.id, waiting=12, counters=2) for s in row.services}
    return Lobby(now=NOW, is_online=is_online, catalogue=row, waiting=waiting)


def office_now(staff: int | None = None) -> OfficeRow:
    """The office with so many clerks signed in."""
    return OfficeRow(
        id="la-serena", day="2026-05-14", discipline="k-then-oldest", k=2, waiting=12, staff=staff
    )


WELCOME = Welcome(
    id="1",
    protocol=1,
    role="kiosk",
    device="k1",
    name="Tótem 1",
    office="la-serena",
    office_name="Municipalidad de La Serena",
    country="CL",
    time_zone="America/Santiago",
    languages=["es", "en"],
    accent="#0A4F78",
    at=NOW.isoformat(),
    heartbeat=5,
)


class FakeLink(QObject):
    """Keeps the kiosk's commands, and sends a test's rows."""

    online_changed = Signal()
    welcome_changed = Signal()
    print_asked = Signal(object)
    mirror_changed = Signal(str)
    answered = Signal(object, object)
    refused_entry = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.mirror = Mirror()
        self.is_online = False
        self.since: datetime | None = NOW
        self.welcome: Welcome | None = None
        self.asked: list[Command] = []
        """The commands of a person's touches; the kiosk's own reports are in `reports`."""
        self.reports: list[ReportDevice] = []
        self.uses: list[ReportUse] = []
        """How it says that it was used."""
        self.withdrawn: list[str] = []
        self.dropped: list[str] = []
        self.server_time = NOW
        self.followed: list[tuple[str, str | None]] = []

    def start(self) -> None: ...

    def now(self) -> datetime:
        return self.server_time

    def ask(self, command: Command) -> None:
        if isinstance(command, ReportDevice):
            self.reports.append(command)
        elif isinstance(command, ReportUse):
            self.uses.append(command)
        else:
            self.asked.append(command)

    def withdraw(self, command_id: str) -> None:
        self.withdrawn.append(command_id)

    def drop(self, command_id: str) -> None:
        self.dropped.append(command_id)

    def follow(self, topic: Topic, key: str | None = None) -> None:
        self.followed.append((topic, key))

    def unfollow(self, topic: Topic) -> None:
        self.followed = [each for each in self.followed if each[0] != topic]
        self.mirror.forget(topic)

    def come_online(self) -> None:
        self.is_online, self.since = True, None
        self.online_changed.emit()

    def go_offline(self) -> None:
        self.is_online, self.since = False, NOW
        self.online_changed.emit()

    def tell(self, topic: Topic, *rows: AnyRow, key: str | None = None) -> None:
        at = NOW.isoformat()
        self.mirror.apply(Snapshot(id="s", topic=topic, seq=1, at=at, rows=list(rows), key=key))
        self.mirror_changed.emit(topic)

    def tell_office(self, row: CatalogueRow | None = None) -> None:
        row = row or catalogue()
        now = OfficeRow(id=row.id, day="2026-05-14", discipline="k-then-oldest", k=2, waiting=12)
        waiting = [ServiceRow(id=each.id, waiting=12, counters=2) for each in row.services]
        self.tell("office", row, now, *waiting)

    def tell_help(self, *, is_taken: bool = False, staff: int = 2) -> None:
        """This kiosk's call for help, and how many clerks are signed in."""
        self.welcome = WELCOME
        call = HelpRow(id=WELCOME.device, name="Tótem 1", at=NOW.isoformat(), is_taken=is_taken)
        row = catalogue()
        waiting = [ServiceRow(id=each.id, waiting=12, counters=2) for each in row.services]
        self.tell("office", row, office_now(staff=staff), *waiting, call)

    def tell_calls(self) -> None:
        first = CallRow(id="1", code="R018", counter="c5", number="5", at="", is_current=True)
        second = CallRow(id="2", code="M041", counter="c12", number="12", at="", is_current=True)
        self.tell("board", first, second)

    def issue(self, code: str = "J042") -> None:
        """Answer the last command with a ticket."""
        command = self.asked[-1]
        assert isinstance(command, IssueTicket)
        answer = Answer(
            id=command.id, at=NOW.isoformat(), seq=2, ticket=TICKET, code=code, link_token=TOKEN
        )
        self.answered.emit(command, answer)

    def grant(self) -> None:
        """Answer the last command with a yes."""
        command = self.asked[-1]
        self.answered.emit(command, Answer(id=command.id, at=NOW.isoformat(), seq=3))

    def find(self, found: FoundPart) -> None:
        """Answer the last command with the ticket looked for."""
        command = self.asked[-1]
        assert isinstance(command, FindTicket)
        answer = Answer(id=command.id, at=NOW.isoformat(), seq=3, found=found)
        self.answered.emit(command, answer)

    def take_report(self) -> None:
        """Answer the kiosk's last report on itself."""
        report = self.reports[-1]
        self.answered.emit(report, Answer(id=report.id, at=NOW.isoformat(), seq=3))

    def refuse(self, code: str) -> None:
        command = self.asked[-1]
        self.answered.emit(command, self.refusal(command, code))

    @staticmethod
    def refusal(command: Command, code: str) -> Refusal:
        return Refusal(id=command.id, code=code)

    def tell_status(self, people_ahead: int | None = 12, number: str | None = None) -> None:
        row = StatusRow(
            id=TICKET,
            code="J042",
            state="called" if number else "waiting",
            service="renew",
            arrival="",
            people_ahead=people_ahead,
            number=number,
            place="A la derecha, junto a la ventana" if number else "",
        )
        self.tell("ticket", row, key=TICKET)
