"""What the register of petitions keeps of each: the petition, its history, its words, its person.

A `Petition` and its `Done` steps have no person in them but the staff: what is personal is in
`Person`, `Words` and `Attachment`, which the store keeps in tables of their own.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from server.domain.identity import AttentionId, ClerkId, OfficeId, ServiceId, UnitId
from server.domain.petition.states import OPEN, PetitionState, StepKind
from server.domain.petition.terms import DayKind, DueDate, PetitionKind, Right, Term

MOST_WORDS = 20_000
"""Letters of a story, an answer or any other text of a petition."""
MOST_OF_PERSON = 200
"""Letters of a name, an address, a number: each field about the person."""


class PetitionChannel(StrEnum):
    """How a petition came."""

    COUNTER = "counter"
    PAGE = "page"
    TELEPHONE = "telephone"
    EMAIL = "email"
    PAPER = "paper"
    KIOSK = "kiosk"


class Reply(StrEnum):
    """How the person wants to have the answer; it stands on their page in any case."""

    PAGE = "page"
    EMAIL = "email"
    PAPER = "paper"
    TELEPHONE = "telephone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """The person who asks, as far as they have said who they are; all empty: anonymous."""

    name: str = ""
    contact: str = ""
    """An address of mail or a telephone."""
    address: str = ""
    identity: str = ""
    """The number of a document."""

    @property
    def is_anonymous(self) -> bool:
        """Whether they have said none of it."""
        return not (self.name or self.contact or self.address or self.identity)


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A file that was looked at and may be kept; `name` is what it is called on the pages."""

    name: str
    media_type: str
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """A petition on its way in. The same `request_id` is the same petition, sent again.

    `promised` is the date of a follow-up, the one kind without a law's term; `reference` is the
    number that the procedure has elsewhere in the office. `attention` is where it was taken.
    """

    request_id: str
    kind: PetitionKind
    channel: PetitionChannel
    story: str
    unit: UnitId | None = None
    service: ServiceId | None = None
    person: Person | None = None
    taken_by: ClerkId | None = None
    attention: AttentionId | None = None
    is_denied_preference: bool = False
    right: Right | None = None
    reply: Reply = Reply.PAGE
    files: tuple[Attachment, ...] = ()
    promised: date | None = None
    reference: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """What the person takes home: it is shown once, since of key and token hashes alone are kept.

    `key` opens the petition together with its folio, `token` is that of its own address.
    """

    folio: str
    key: str
    token: str
    due: DueDate
    term: Term | None
    """None for a follow-up, whose date is a promise."""


class Role(StrEnum):
    """The part in which a step is taken."""

    PERSON = "person"
    CLERK = "clerk"
    RESPONDER = "responder"
    SUPERVISOR = "supervisor"
    ADMINISTRATOR = "administrator"
    SERVER = "server"


@dataclass(frozen=True, slots=True)
class Actor:
    """The person who takes a step. `unit` is the one whose petitions a responder answers."""

    role: Role
    clerk: ClerkId | None = None
    unit: UnitId | None = None


THE_PERSON = Actor(Role.PERSON)
THE_SERVER = Actor(Role.SERVER)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A step to be taken. `request_id`: the same step sent again is taken once.

    `unit` is where it goes (`assign`, `forward`), `due` the new date of `extend`, `words` what is
    said: the question, the answer, the reason. `seen` is how many steps its author had read:
    where there are more by now, the step is refused, so that no one answers past a colleague.
    """

    kind: StepKind
    request_id: str = ""
    words: str = ""
    unit: UnitId | None = None
    due: date | None = None
    files: tuple[Attachment, ...] = ()
    seen: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Petition:
    """A petition as it stands, without anything personal.

    `due` is the last day for an answer or a promise's date; `first` is the day that counts as the
    first of `days`. `extends_to` is the last day to which the law lets the office put the answer
    off, as it was when the petition came; None where it knows no extension. `steps` is how many
    lines the history has.
    """

    office: OfficeId
    folio: str
    kind: PetitionKind
    channel: PetitionChannel
    state: PetitionState
    unit: UnitId | None
    service: ServiceId | None
    taken_by: ClerkId | None
    attention: AttentionId | None
    received_at: datetime
    received_on: date
    due: date
    first: date
    days: int
    counted: DayKind
    law: str
    extends_to: date | None
    is_extended: bool = False
    is_denied_preference: bool = False
    right: Right | None = None
    reply: Reply = Reply.PAGE
    ended_at: datetime | None = None
    ended_on: date | None = None
    steps: int = 1

    @property
    def is_open(self) -> bool:
        """Whether an answer is still owed."""
        return self.state in OPEN

    @property
    def is_follow_up(self) -> bool:
        """Whether it follows a procedure up, by a promise and no law."""
        return self.kind is PetitionKind.SEGUIMIENTO


class WordsKind(StrEnum):
    """Whose words they are, and what for; a note is the only one that the person never reads."""

    STORY = "story"
    REFERENCE = "reference"
    ADDED = "added"
    QUESTION = "question"
    ANSWER = "answer"
    REASON = "reason"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Words:
    """A text of a petition; `step` is the number of the step with which it came."""

    step: int
    kind: WordsKind
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """A line of a petition's history; `state` is how it stood after the step."""

    number: int
    at: datetime
    kind: StepKind
    state: PetitionState
    role: Role
    clerk: ClerkId | None = None
    unit: UnitId | None = None
    due: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """An attachment without its content; `number` counts within the petition, from 1."""

    number: int
    step: int
    name: str
    media_type: str
    size: int
    """Bytes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Detail:
    """A petition whole."""

    petition: Petition
    history: tuple[Done, ...]
    words: tuple[Words, ...]
    person: Person = field(default_factory=Person)
    files: tuple[File, ...] = ()

    @property
    def story(self) -> str:
        """What was asked, in the person's words."""
        return next((each.text for each in self.words if each.kind is WordsKind.STORY), "")

    def said_with(self, step: int) -> tuple[Words, ...]:
        """The words that came with a step."""
        return tuple(each for each in self.words if each.step == step)
