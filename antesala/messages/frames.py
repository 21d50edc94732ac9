"""The messages of a server: welcome, answer, refusal, snapshot, frame, print, heartbeat."""

from msgspec import Struct

from antesala.messages.happenings import AnyHappening
from antesala.messages.kinds import Role, Topic
from antesala.messages.rows import (
    AnyRow,
    ClerkRow,
    ConnectedPart,
    EndedPart,
    FoundPart,
    ListPart,
    OwnDayPart,
    ProofPart,
    Reason,
    ReceiptPart,
    StatusRow,
)


class Message(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """The base of all messages from a server."""


class EmergencyPart(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """The letter of the tickets that a kiosk gives without the server.

    `last` is the last number with it that the server knows on `day`, the office's day. A kiosk
    whose own record was lost continues after it.
    """

    letter: str
    day: str
    last: int = 0


class Welcome(Message, frozen=True, kw_only=True, tag="welcome"):
    """The answer to `hello`. `token` comes once, when the device has just enrolled.

    `heartbeat` is in seconds: a client without a message for three of them has lost the server.
    `clerks` is the list for signing in at a console; other devices get none.
    """

    id: str
    protocol: int
    role: Role
    device: str
    name: str
    office: str
    office_name: str
    country: str
    time_zone: str
    languages: list[str]
    accent: str
    at: str
    heartbeat: float
    divided: list[str] = []
    """Long words with soft hyphens where the office divides them."""
    web_url: str = ""
    """The server's address for phones in the local network; empty if they cannot reach it."""
    nodes: list[str] = []
    """The addresses of all servers of this database that are at work, this one among them; empty
    where there is no other. A device that loses one goes on with another."""
    token: str | None = None
    clerk: str | None = None
    counter: str | None = None
    clerks: list[ClerkRow] = []
    emergency: EmergencyPart | None = None
    """For a kiosk that has a letter of its own."""


class Answer(Message, frozen=True, kw_only=True, tag="answer"):
    """A command was carried out and stored. `seq` is the office's sequence number after it."""

    id: str
    at: str
    seq: int
    ticket: str | None = None
    code: str | None = None
    link_token: str | None = None
    counter: str | None = None
    attention: str | None = None
    reason: Reason | None = None
    enrolment_code: str | None = None
    password_code: str | None = None
    role: Role | None = None
    found: FoundPart | None = None
    connected: list[ConnectedPart] = []
    own_day: OwnDayPart | None = None
    receipt: ReceiptPart | None = None
    proof: ProofPart | None = None
    ended: list[EndedPart] = []
    wiped: dict[str, int] = {}


class Refusal(Message, frozen=True, kw_only=True, tag="refusal"):
    """A command was refused. `id` is left out where it could not be read.

    `asked` is the command's type, `facts` is what stood in the way; `detail` is for developers and
    never for a screen.
    """

    code: str
    id: str | None = None
    asked: str | None = None
    facts: dict[str, str] = {}
    detail: str = ""


class Snapshot(Message, frozen=True, kw_only=True, tag="snapshot"):
    """The whole view of a topic for this role at `seq`; it is also the answer to `subscribe`."""

    id: str
    topic: Topic
    seq: int
    at: str
    rows: list[AnyRow]
    key: str | None = None


class Frame(Message, frozen=True, kw_only=True, tag="frame"):
    """What changed in a topic: rows put, rows dropped as `[type, id]`, and what happened.

    `previous` is the last `seq` sent on this topic to this role. If it differs from the last one
    that the client saw, frames are missing and the client subscribes again.
    """

    topic: Topic
    seq: int
    previous: int
    at: str
    key: str | None = None
    put: list[AnyRow] = []
    drop: list[tuple[str, str]] = []
    events: list[AnyHappening] = []


class PrintJob(Message, frozen=True, kw_only=True, tag="print"):
    """A console asks this kiosk to print a ticket; answer with `report_printed` and this `id`.

    `at` is when the ticket was given, `link_token` the key to its page, `status` its present state.
    """

    id: str
    at: str
    language: str
    link_token: str
    status: StatusRow


class ListJob(Message, frozen=True, kw_only=True, tag="print_list"):
    """A console asks this kiosk to print a list to take away; answer as to `print`.

    `code` is the ticket's, empty for a person without one.
    """

    id: str
    language: str
    take_away: ListPart
    code: str = ""


class ProofJob(Message, frozen=True, kw_only=True, tag="print_proof"):
    """A console asks this kiosk to print a proof of wait; answer as to `print`."""

    id: str
    language: str
    proof: ProofPart


class PrintTest(Message, frozen=True, kw_only=True, tag="print_test"):
    """A supervisor asks this kiosk for a test page; answer with `report_printed` and this `id`."""

    id: str


class Heartbeat(Message, frozen=True, kw_only=True, tag="heartbeat"):
    """A sign that the server is up; `at` is the time on its clock."""

    at: str


ServerMessage = (
    Welcome
    | Answer
    | Refusal
    | Snapshot
    | Frame
    | PrintJob
    | ListJob
    | ProofJob
    | PrintTest
    | Heartbeat
)
"""Every message that a server may send."""
