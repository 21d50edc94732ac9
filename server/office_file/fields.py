"""Every table and field of an office file: its meaning, its allowed values, its default.

The check and the building of the catalogue use them, and a test compares docs/office-file.md.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from server.domain.catalogue import MOST_CALLS
from server.office_file import values as v
from server.office_file.kinds import Kind

REQUIRED = object()
"""The default of a required field."""


@dataclass(frozen=True, slots=True)
class Field:
    """One key of a table. `default_said` is for the reference, if the default is no value."""

    kind: Kind
    meaning: str
    default: object = REQUIRED
    default_said: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table of the file: [name] once, or [[name]] for each entry."""

    name: str
    meaning: str
    fields: Mapping[str, Field]
    key: str = "id"
    """The field that names an entry, if any; it and those of `unique` differ between entries."""
    unique: tuple[str, ...] = ()
    is_single: bool = False
    is_required: bool = True

    @property
    def header(self) -> str:
        """The line that begins an entry."""
        return f"[{self.name}]" if self.is_single else f"[[{self.name}]]"


_PLACE = Field(v.line_or_none(80), "where it is, in words that lead there", "")

OFFICE = Table(
    "office",
    "The office itself. Written once.",
    {
        "id": Field(v.ID, "what the database calls the office; it never changes"),
        "name": Field(v.line(80), "its name on screens and paper"),
        "country": Field(
            v.one_of("country", "allowed-country"),
            "whose law, words and classes hold here",
        ),
        "time_zone": Field(v.TIME_ZONE, "the clock on the wall"),
        "languages": Field(
            v.some_of("language", "allowed-languages"),
            "in which screens and paper can speak",
            None,
            "the country's own",
        ),
        "accent": Field(
            v.COLOUR,
            "the office's one colour; screens darken or lighten it until it can be read",
            "#0A4F78",
        ),
        "crest": Field(
            v.FILE_NAME,
            "its sign, instead of the drawing of a house: an SVG or PNG of 64 KiB at most",
            "",
        ),
        "public_url": Field(
            v.ADDRESS,
            "under which a phone reaches the server; without one, as `--lan` opens it",
            "",
        ),
        "phone": Field(v.line_or_none(40), "the number that a ticket gives for complaints", ""),
        "complaint_book": Field(
            v.LINK,
            "the office's page in the country's official book of complaints, where it has one",
            "",
        ),
        "complaint_book_code": Field(
            v.line_or_none(40), "what the office is called in that book", ""
        ),
        "waiting_room": Field(v.line_or_none(80), "where people wait; the ticket says it", ""),
        "ask_at": Field(
            v.line_or_none(60),
            "where people ask while no clerk is there, as it follows «Pregunte en»",
            "",
        ),
        "hours": Field(v.HOURS, "when it is open; without hours, always", []),
        "day_ends_after": Field(
            v.DAY_END,
            "minutes from the day's last closing until the server ends the day by itself; a day"
            " without hours ends at 23:30",
            120,
        ),
        "console_locks_after": Field(
            v.LOCK,
            "minutes that a console is left alone, with no person attended, until it asks for the "
            "PIN again",
            30,
        ),
        "petitions_online": Field(
            v.FLAG, "whether people hand in petitions on the web page too", default=True
        ),
        "finish_and_call": Field(
            v.FLAG, "whether a clerk's key that registers also calls the next person", default=False
        ),
        "call_after_idle_seconds": Field(
            v.IDLE,
            "seconds that a free console is left alone while people wait, until it calls the next "
            "one by itself; 0 means never",
            0,
        ),
        "target_minutes": Field(
            v.TARGET,
            "minutes that people should wait at most; staff pages warn of longer waits",
            30,
        ),
        "subdivision": Field(
            v.SUBDIVISION, "the region whose public holidays are kept besides the country's", ""
        ),
        "seats": Field(
            v.FLAG,
            "whether people sit while they wait: some laws allow longer there than in a line",
            default=True,
        ),
        "discipline": Field(
            v.one_of("discipline", "allowed-discipline"),
            "the rule by which tickets are called",
            None,
            "the country's",
        ),
        "courtesies": Field(
            v.some_of("courtesy", "allowed-courtesies"),
            "the people that the office favours besides those that the law does, always after them",
            [],
        ),
    },
    is_single=True,
)

UNIT = Table(
    "unit",
    "An administrative unit (unidad administrativa).",
    {
        "id": Field(v.ID, "what services and clerks call it by"),
        "name": Field(v.line(60), "its name, for people"),
        "petitions": Field(
            v.some_of("petition", "allowed-petitions"),
            "kinds of petition that begin here, whatever service they are about",
            [],
        ),
    },
)

SERIES = Table(
    "series",
    "A letter that a family of services shares; its tickets are numbered from 001 each day.",
    {
        "letter": Field(v.LETTER, "the letter of the code; clear in print and voice are AHJKLMRXZ"),
        "name": Field(v.line(60), "what its services have in common, for staff"),
    },
    key="letter",
)

GROUP = Table(
    "group",
    "A choice on the kiosk's first screen, in the order of the file.",
    {
        "id": Field(v.ID, "what services call it by"),
        "name": Field(v.name_on_kiosk(40), "what the choice says"),
        "examples": Field(v.line_or_none(80), "what citizens call what is in it", ""),
        "icon": Field(v.ID_OR_NONE, "the name of a drawing among those in antesala/qt/icons", ""),
    },
)

SERVICE = Table(
    "service",
    "A procedure or an enquiry (trámite, consulta).",
    {
        "id": Field(v.ID, "what counters, clerks and statistics call it by"),
        "unit": Field(v.one_of("unit", "allowed-unit"), "who is in charge of it"),
        "series": Field(v.one_of("series", "allowed-series"), "the letter of its tickets"),
        "group": Field(v.one_of("group", "allowed-group"), "where the kiosk offers it"),
        "featured": Field(
            v.FLAG, "asked for so often that the first screen offers it too", default=False
        ),
        "name": Field(v.name_on_kiosk(60), "its name, in the words of citizens"),
        "requirements": Field(v.lines(20, 120), "what to bring", []),
        "optional": Field(
            v.lines(20, 120), "those of the requirements that not everybody has to bring", []
        ),
        "steps": Field(v.lines(20, 120), "what happens, in order", []),
        "time_to_resolve": Field(v.line_or_none(60), "how long until it is resolved", ""),
        "legal_basis": Field(v.line_or_none(160), "the law that it rests on", ""),
        "fee": Field(v.line_or_none(80), "what it costs and where that is paid", ""),
        "minutes": Field(v.MINUTES, "how long an attention usually takes", 10),
        "target_minutes": Field(
            v.TARGET, "minutes that people should wait for it at most", None, "the office's"
        ),
        "phone_per_hour": Field(
            v.PHONE_HOUR_OR_NONE,
            "tickets for it that telephones get in an hour; 0 means none",
            None,
            "the office's",
        ),
        "kind": Field(
            v.one_of("kind", "allowed-kind"),
            "what the register takes an attention for, unless the clerk says otherwise",
            "procedure",
        ),
        "hours": Field(v.HOURS, "when it is attended; without hours, as the office", []),
        "icon": Field(
            v.ID_OR_NONE, "a drawing of its own, as a group's; without it, the group's", ""
        ),
    },
)

COUNTER = Table(
    "counter",
    "A counter (módulo, ventanilla).",
    {
        "id": Field(v.ID, "what the database calls it; it stays when the number changes"),
        "number": Field(v.PLATE, "the number on its plate; no two counters share it"),
        "services": Field(
            v.some_of("service", "allowed-services"), "attended here; empty: all", []
        ),
        "classes": Field(v.some_of("class", "allowed-classes"), "called here; empty: all", []),
        "place": _PLACE,
        "low": Field(v.FLAG, "low enough for a person in a wheelchair", default=False),
        "zone": Field(
            v.line_or_none(40), "the floor or part of the building, for displays that show one", ""
        ),
    },
    unique=("number",),
)

CLERK = Table(
    "clerk",
    "A member of staff.",
    {
        "id": Field(v.ID, "what the database calls the person"),
        "name": Field(v.line(60), "the public name, which citizens are told"),
        "unit": Field(v.one_of("unit", "allowed-unit"), "where the person works"),
        "role": Field(v.one_of("role", "allowed-role"), "what the person may do", "clerk"),
        "services": Field(
            v.some_of("service", "allowed-services"), "attended by the person; empty: all", []
        ),
    },
)


def _screens(name: str, meaning: str, more: Mapping[str, Field]) -> Table:
    fields = {
        "id": Field(v.ID, "what the file calls it"),
        "name": Field(v.line(60), "what the office calls it; enrol it under this name"),
        "place": Field(
            v.line_or_none(80), "where it is, for the staff when it needs attention", ""
        ),
    }
    unique = ("name", *(each for each in more if each == "emergency_letter"))
    return Table(name, meaning, {**fields, **more}, unique=unique, is_required=False)


CLOSED = Table(
    "closed",
    "A date on which the office does not open: a municipal day, a strike, works in the building.",
    {
        "date": Field(v.DATE, "the day; no other [[closed]] or [[open]] has it"),
        "reason": Field(v.line(60), "why, as people are told"),
    },
    key="date",
    is_required=False,
)

OPEN = Table(
    "open",
    "A date with hours of its own: on a public holiday, on a Sunday, or other hours than usual.",
    {
        "date": Field(v.DATE, "the day; no other [[closed]] or [[open]] has it"),
        "hours": Field(v.STRETCHES, "when it is open on that day, whatever the week says"),
    },
    key="date",
    is_required=False,
)

PAUSE = Table(
    "pause",
    "A reason for which a clerk pauses; without any, those of the country's profile.",
    {
        "id": Field(v.ID, "what the journal and statistics call it by"),
        "name": Field(v.line(40), "its name, as clerks choose it"),
    },
    is_required=False,
)

KIOSK = _screens(
    "kiosk",
    "A kiosk, where people take tickets.",
    {
        "emergency_letter": Field(
            v.LETTER,
            "the letter of the tickets that it gives while the server is away, which no series and"
            " no other kiosk has; without one it gives none then",
            "",
            "none",
        ),
    },
)
DISPLAY = _screens(
    "display",
    "A display, which shows and says who is called.",
    {
        "services": Field(
            v.some_of("service", "allowed-services"), "shows calls for these; empty: all", []
        ),
        "counters": Field(
            v.some_of("counter", "allowed-counters"), "shows calls to these; empty: all", []
        ),
        "zone": Field(v.ZONE, "shows calls to the counters of this zone", "", "all"),
        "direction": Field(v.DIRECTIONS, "which way counters are, seen from this display", []),
        "waits": Field(
            v.FLAG, "shows how long each group of services waits, beside the calls", default=False
        ),
        "calls": Field(v.CALLS, "the most calls that are current at once", MOST_CALLS),
    },
)

VOICE = Table(
    "voice",
    "How displays say calls. Written once; without it, aloud wherever a display has an engine.",
    {
        "engine": Field(
            v.one_of("engine", "allowed-engine"),
            "what says the calls: espeak-ng, the office's own recordings, or nothing but the chime",
            None,
            "espeak where the display has it",
        ),
        "pack": Field(
            v.line_or_none(200), "the folder of the office's recordings on each display", ""
        ),
        "volume": Field(v.VOLUME, "how loud, in hundredths; 0 is silence", 100),
        "hours": Field(v.LOUD_HOURS, "hours of the day with another volume", []),
        "quiet": Field(
            v.STRETCHES_OR_NONE, "hours in which calls are shown and written, and not heard", []
        ),
        "second_language": Field(
            v.FLAG,
            "whether a call is also said in the language in which its ticket was taken",
            default=True,
        ),
    },
    is_single=True,
    is_required=False,
)

PRIVACY = Table(
    "privacy",
    "The person to ask about personal data, as the notice of privacy tells it. Written once.",
    {
        "officer": Field(
            v.line_or_none(100), "the post or person that answers for personal data", ""
        ),
        "contact": Field(v.line_or_none(100), "their telephone or address of mail", ""),
        "address": Field(v.line_or_none(120), "where a letter reaches them", ""),
    },
    is_single=True,
    is_required=False,
)

PHONE = Table(
    "phone",
    "Tickets that people take on their own telephone, on the way. Written once; without it, none.",
    {
        "tickets": Field(v.FLAG, "whether telephones get tickets", default=False),
        "per_hour": Field(
            v.PHONE_HOUR, "tickets for each service that they get in an hour of the clock", 12
        ),
        "expires_after": Field(
            v.EXPIRY, "minutes within which the person has to come, or the ticket expires", 60
        ),
    },
    is_single=True,
    is_required=False,
)

OPEN_DATA = Table(
    "open_data",
    "The figures of the last quarter as open data, for all. Written once; without it, none.",
    {
        "published": Field(v.FLAG, "whether `/data` shows and hands them out", default=False),
    },
    is_single=True,
    is_required=False,
)

PUNCTUAL = Table(
    "punctual",
    "A list of punctual taxpayers, in Peru alone. Written once; without it, the office knows none.",
    {
        "listed": Field(v.FLAG, "whether the office has such a list", default=False),
        "legal_note": Field(
            v.line_or_none(200), "the ordinance by which the municipality favours them", ""
        ),
    },
    is_single=True,
    is_required=False,
)

ROLL = Table(
    "roll",
    "A pre-printed roll of numbers for the day on which neither server nor kiosks work. Written"
    " once; without it, the office has none.",
    {
        "letter": Field(v.LETTER, "the letter of its numbers, which no series and no kiosk has"),
        "last": Field(v.ROLL, "its last number; the first is 1", 200),
    },
    is_single=True,
    is_required=False,
)

TARGET = Table(
    "target",
    "A figure that the office means to keep; a month or quarter that misses it opens a corrective"
    " action.",
    {
        "indicator": Field(
            v.one_of("indicator", "allowed-indicator"), "the figure, by its name in the report"
        ),
        "unit": Field(
            v.one_of("unit", "allowed-unit"),
            "the unit that it is for",
            "",
            "the office as a whole, and each unit without one of its own",
        ),
        "value": Field(
            v.AIMED, "minutes of a wait, days, a number of petitions, and of all others per cent"
        ),
    },
    key="",
    is_required=False,
)

WAITING_LIMIT = Table(
    "waiting_limit",
    "A law of the municipality on the longest wait. Written once; without it, that of the region.",
    {
        "minutes": Field(v.TARGET, "minutes that people may wait at most"),
        "near_holidays": Field(
            v.TARGET,
            "the same on the last open day before a public holiday and the first one after it",
            None,
            "as on other days",
        ),
        "law": Field(v.line(120), "the law, as the staff's pages and the report name it"),
        "checked_on": Field(v.DATE, "when it was read last"),
    },
    is_single=True,
    is_required=False,
)

BACKUP = Table(
    "backup",
    "Backups that the server makes by itself. Written once; without it, it makes none.",
    {
        "to": Field(v.FOLDER, "the folder for them, on the server's machine"),
        "every_minutes": Field(v.BACKUP_MINUTES, "minutes from one to the next", 60),
        "keep": Field(v.BACKUPS_KEPT, "how many are kept; the oldest goes with each new one", 48),
    },
    is_single=True,
    is_required=False,
)

RETENTION = Table(
    "retention",
    "For how long what tells of people is kept. Written once; without it, as the country has it.",
    {
        "tickets_days": Field(
            v.TICKETS_DAYS,
            "days that tickets, attentions, journal and audit are kept; the day's counts stay",
            None,
            "the country's",
        ),
        "words_days": Field(
            v.WORDS_DAYS,
            "days that need, note, reasons, lists and links are kept; no longer than tickets",
            None,
            "the country's",
        ),
        "survey_days": Field(
            v.SURVEY_DAYS,
            "days that the words of survey answers are kept; grades stay",
            None,
            "the country's",
        ),
        "petitions_years": Field(
            v.PETITIONS_YEARS,
            "years after its end that a petition's persons, texts and files are kept",
            None,
            "the country's",
        ),
    },
    is_single=True,
    is_required=False,
)

TABLES = (
    *(OFFICE, UNIT, SERIES, GROUP, SERVICE, COUNTER, CLERK, PAUSE, KIOSK, DISPLAY, VOICE),
    *(PHONE, CLOSED, OPEN, WAITING_LIMIT, OPEN_DATA, ROLL, PRIVACY, BACKUP, RETENTION),
    *(TARGET, PUNCTUAL),
)
