"""The closed vocabularies and bounded texts of the wire, without any message."""

from typing import Annotated, Literal

from msgspec import Meta

# Python's `$` also matches before a last line feed, ECMAScript's does not: `(?!\n)` makes both one.

PROTOCOL = 1
"""Version of the wire. A server refuses a `hello` with another one."""

CommandId = Annotated[
    str,
    Meta(
        pattern=r"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$(?!\n)",
        description="A UUID drawn by the sender, in lower case. The same id is the same wish.",
    ),
]
Key = Annotated[
    str,
    Meta(
        pattern=r"^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$(?!\n)",
        description="An identifier from the office file, or one that the server drew.",
    ),
]
TicketId = Annotated[
    str,
    Meta(
        pattern=r"^[0-9a-f]{32}$(?!\n)", description="What a ticket is called inside; not secret."
    ),
]
Secret = Annotated[
    str,
    Meta(
        pattern=r"^[A-Za-z0-9_-]{8,64}$(?!\n)",
        description="A token or one-time code, in base64url's letters.",
    ),
]
CODE_LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
"""For one-time codes, which people type: no two letters or digits look alike."""
CODE_LENGTH = 12
TicketCode = Annotated[
    str,
    Meta(
        pattern=r"^[A-Z][0-9]{1,4}$(?!\n)",
        description="What is printed large on a ticket: a series' letter and a number.",
    ),
]
MOST_REFUSED = 50
"""Noted calls of one console that were refused for good and are told: these say enough."""
Pin = Annotated[
    str, Meta(pattern=r"^[0-9]{4,12}$(?!\n)", description="A clerk's PIN, 4 to 12 digits.")
]
Taxpayer = Annotated[
    str,
    Meta(
        pattern=r"^[0-9 .-]{1,20}$(?!\n)",
        description="The number of a DNI or RUC of Peru, as a person shows it; it is kept nowhere.",
    ),
]
Language = Annotated[str, Meta(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$(?!\n)")]
Line = Annotated[str, Meta(min_length=1, max_length=200)]
StopReason = Annotated[str, Meta(min_length=1, max_length=60)]
NoticeText = Annotated[str, Meta(min_length=1, max_length=100)]
Note = Annotated[str, Meta(max_length=4000)]
Story = Annotated[
    str,
    Meta(min_length=1, max_length=8000, description="A petition in the person's words."),
]
PersonFact = Annotated[
    str, Meta(max_length=200, description="A name, an address or a number; empty if not told.")
]
Folio = Annotated[
    str,
    Meta(pattern=r"^[0-9]{4}-[0-9]{6,9}$(?!\n)", description="A petition's number in its year."),
]
OfficeText = Annotated[str, Meta(max_length=1_000_000)]
CrestData = Annotated[
    str,
    Meta(max_length=100_000, pattern=r"^[A-Za-z0-9+/]*={0,2}$(?!\n)", description="In base64."),
]
Face = Annotated[int, Meta(ge=1, le=5)]
"""One of five faces, the worst first."""
Position = Annotated[int, Meta(ge=0, le=99)]

Milliseconds = Annotated[
    int, Meta(ge=0, le=253_402_300_799_000, description="Milliseconds since 1970, UTC.")
]

Count = Annotated[int, Meta(ge=0, le=1000, description="How many people, of a minute or more.")]

Version = Annotated[
    str,
    Meta(pattern=r"^[0-9A-Za-z.+-]{1,32}$(?!\n)", description="A program's own version."),
]

Role = Literal["kiosk", "display", "clerk", "supervisor", "administrator", "citizen"]
VoiceEngineName = Literal["espeak", "pack", "none"]
"""What says calls in the hall: a synthesiser, an office's recordings, or the chime alone."""
ArrowName = Literal[
    "left",
    "right",
    "up",
    "down",
    "up-left",
    "up-right",
    "down-left",
    "down-right",
    "here",
]
"""Which way a counter is, as a person sees it who looks at a display; `here` is beside it."""
DeviceRole = Literal["kiosk", "display", "clerk"]
WaitOutcome = Literal["called", "waiting", "not-called"]
PrinterState = Literal["none", "ready", "paper_low", "no_paper", "cover_open", "offline", "failed"]
DisplayKind = Literal["wall", "counter", "led", "browser"]
"""What a display is: the calls of a hall in a window or in a browser, one counter's sign, or a sign
of another maker that takes bytes."""
DisplayTrouble = Literal["none", "silent", "no_device", "stuck", "no_engine", "no_sign"]
"""Why a display cannot speak, or why a sign of another maker shows nothing (`no_sign`)."""
WarningCause = Literal[
    "clock-wrong",
    "certificate-ends",
    "disk-low",
    "disk-filling",
    "backup-late",
    "paper-refused",
    "call-refused",
]
"""What staff at consoles are warned of besides devices: the server, and what it did not take of
papers that a kiosk gave alone and of calls that were noted by hand."""
SignState = Literal["open", "called", "paused", "closed"]
"""A counter as the hall may know it: `called` is open, with a person called who has not come."""
MediaKind = Literal["picture", "video"]
Topic = Literal["board", "counter", "media", "office", "signs", "ticket"]
HelpNeeded = Literal["sign_language", "low_counter", "escort", "written_conversation"]
Plea = Literal["help", "fetch", "arrived"]
Channel = Literal["in_person", "telephone", "written", "online"]
IssueChannel = Literal["kiosk", "staff", "phone", "roll"]
Step = Literal["welcome", "need", "guide", "link", "farewell", "register"]
Kind = Literal["procedure", "information", "complaint", "report", "other"]
PetitionKind = Literal[
    "peticion",
    "informacion",
    "consulta",
    "queja",
    "reclamo",
    "sugerencia",
    "denuncia",
    "felicitacion",
    "derechos",
    "seguimiento",
]
"""What people ask an office, by the words of the laws; `seguimiento` follows a procedure up."""
PetitionState = Literal[
    "received", "assigned", "forwarded", "waiting", "answered", "solved", "closed"
]
Right = Literal["access", "correction", "deletion", "opposition", "portability", "blocking"]
"""What a person asks about their own data."""
Reply = Literal["page", "email", "paper", "telephone"]
"""How a person wants to have the answer; it stands on the petition's page in any case."""
Dimension = Literal["treatment", "information", "time", "access", "result", "trust"]
"""What could be better, as the survey asks."""
Outcome = Literal["resolved", "guided", "linked", "unresolved"]
TicketState = Literal[
    "announced",
    "waiting",
    "called",
    "serving",
    "offered",
    "parked",
    "no_show",
    "served",
    "cancelled",
    "lapsed",
    "expired",
]
CounterState = Literal["open", "paused", "closed"]
ClerkState = Literal["away", "free", "busy", "paused", "back_office"]
UndoableAct = Literal[
    "no_show", "park", "finish", "register", "transfer", "call", "call_alone", "arrive"
]
Occasion = Literal["finish", "idle"]
DisciplineName = Literal["k-then-oldest", "strict", "head-start", "first-come"]
Concern = Literal["preferential_waits_longer", "preferential_is_majority"]
ClosedBy = Literal["holiday", "date"]
"""Why an office is closed on a date: a public holiday, or the office file."""

Basis = Literal[
    "preferential_slot", "oldest_slot", "class_head", "head_start", "first_come", "by_hand"
]
