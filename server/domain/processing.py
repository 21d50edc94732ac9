"""What the columns of the database hold of people, for what, by which right and for how long.

The words of a register of processing activities; which column is which is in the store, beside the
schema.
"""

from dataclasses import dataclass
from enum import StrEnum


class Data(StrEnum):
    """What a column says of a person."""

    NONE = "none"
    """Keys, numbers and settings of the office: of no person."""
    ATTENTION = "attention"
    """Facts of a visit of a person without a name: service, class, hours, counter, outcome."""
    STAFF = "staff"
    """Which of the staff did something."""
    ADDRESS = "address"
    """From which machine a person of the staff signed in."""
    KEY = "key"
    """A hash or a link by which one is let in."""
    HELP = "help"
    """The help that a person wants: sensitive, since it tells of health or disability."""
    WORDS = "words"
    """What a person wrote or said, or what staff noted: it may name people."""
    IDENTITY = "identity"
    """Name and number of identity."""
    PSEUDONYM = "pseudonym"
    """A number of identity, only as a hash by a key outside the database."""
    CONTACT = "contact"
    """Telephone, e-mail or address."""
    FILES = "files"
    """Documents and pictures."""
    OPINION = "opinion"
    """A grade of the survey."""
    MIXED = "mixed"
    """Rows of other tables in one text, with what their columns hold."""

    @property
    def is_personal(self) -> bool:
        """Whether it is about a person."""
        return self is not Data.NONE


SENSITIVE = frozenset({Data.HELP, Data.WORDS, Data.FILES})
"""Those that tell of health, of money or of other people, or may."""


class Basis(StrEnum):
    """Why the law lets an office do it."""

    FUNCTION = "function"
    """A public body's own functions by law."""
    DUTY = "duty"
    """A duty of the office by law: to answer, to prove, to keep secure."""
    WILL = "will"
    """The person gives it because they want to, and need not."""
    EMPLOYMENT = "employment"
    """The work of the office's staff."""


class Keep(StrEnum):
    """How long rows are kept; the numbers are the office's own, or its country's."""

    DAY = "day"
    """Overwritten when the office's day ends."""
    HOURS = "hours"
    """A code that is used once."""
    TWO_DAYS = "two_days"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    """Until the calendar year ends."""
    TEXTS = "texts"
    """What was needed and noted."""
    TICKETS = "tickets"
    """Tickets and attentions, and what has happened; afterwards their numbers by day alone."""
    SURVEY = "survey"
    PETITIONS = "petitions"
    """By the law on archives."""
    FOLIO = "folio"
    """Without end; which of the staff, keys and links end with the person's data."""
    PROOF = "proof"
    """What proves that a duty was done: breaches, notices, requests about data."""
    WHILE_USED = "while_used"
    """One row for each device, clerk or counter, replaced by the next."""
    NUMBERS = "numbers"
    """Without end: numbers that are about no person."""


class Activity(StrEnum):
    """A processing activity; its purpose, people and recipients are words of the catalogues."""

    TURNS = "turns"
    ATTENTION = "attention"
    HELP = "help"
    COURTESY = "courtesy"
    SURVEY = "survey"
    PETITIONS = "petitions"
    RIGHTS = "rights"
    STAFF = "staff"
    RECORD = "record"
    FIGURES = "figures"
    MACHINES = "machines"


BASES = {
    Activity.TURNS: Basis.FUNCTION,
    Activity.ATTENTION: Basis.FUNCTION,
    Activity.HELP: Basis.WILL,
    Activity.COURTESY: Basis.FUNCTION,
    Activity.SURVEY: Basis.WILL,
    Activity.PETITIONS: Basis.DUTY,
    Activity.RIGHTS: Basis.DUTY,
    Activity.STAFF: Basis.EMPLOYMENT,
    Activity.RECORD: Basis.DUTY,
    Activity.FIGURES: Basis.FUNCTION,
    Activity.MACHINES: Basis.FUNCTION,
}


@dataclass(frozen=True, slots=True)
class Kept:
    """A table of the database: its activity, how long its rows are kept, what each column holds."""

    activity: Activity
    keep: Keep
    columns: dict[str, Data]

    @property
    def data(self) -> frozenset[Data]:
        """What its columns say of people."""
        return frozenset(held for held in self.columns.values() if held.is_personal)


def kept(activity: Activity, keep: Keep, **holds: str) -> Kept:
    """A table's entry, the columns by what they hold: `none="office id", staff="clerk"`.

    Raises `ValueError` for a column that is named twice.
    """
    columns: dict[str, Data] = {}
    for name, listed in holds.items():
        for column in listed.split():
            if column in columns:
                raise ValueError(f"column {column} has two kinds of data")
            columns[column] = Data(name)
    return Kept(activity, keep, columns)
