"""The tables. Times are milliseconds since 1970 in UTC, days ISO dates, enumerations their words.

`office ticket attention desk console last_act` are the authoritative state; `journal` has the
events that led to it; `command` the first answers; `audit` the acts and refusals of each caller;
`journal_past` and `audit_past` packs of old lines (`past`); `private` and `private_of_day` the
personal data, kept apart so that it can be deleted at other times: the second has what is wiped
when the day ends. The rest is access.

The migrations make the tables, for any database. The options of indexes are given here for SQLite
alone: those of PostgreSQL would load its dialects, a tenth of the time of a start.
"""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    Float,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    select,
    text,
    union_all,
)

METADATA = MetaData()


def _index_where(name: str, where: str, *columns: str) -> Index:
    """An index of the rows for which `where` holds; the others cost neither disk nor time."""
    return Index(name, *columns, sqlite_where=text(where))


LIVE = "state IN ('announced', 'waiting', 'called', 'serving', 'offered', 'parked', 'no_show')"

SETTING = "type IN ('catalogue_loaded', 'discipline_changed')"
"""Of the journal: what the office's catalogue and rule have been, years of it in few rows."""

OFFICE = Table(
    "office",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("seq", BigInteger, nullable=False),
    Column("day", Text),
    Column("is_day_closed", Integer, nullable=False),
    Column("ticket_seq", BigInteger, nullable=False),
    Column("call_number", BigInteger, nullable=False),
    Column("clock", BigInteger),
    Column("rule", Text, nullable=False),
    Column("numbers", Text, nullable=False),
    Column("pointers", Text, nullable=False),
    Column("calls", Text, nullable=False),
    Column("help_calls", Text, nullable=False, server_default="[]"),
    Column("other_days", Text, nullable=False, server_default="{}"),
    Column("leaving", Text, nullable=False, server_default="[]"),
    Column("stopped", Text, nullable=False, server_default="{}"),
    Column("notice", Text, nullable=False, server_default="null"),
    Column("kiosks_out", Text, nullable=False, server_default="{}"),
    Column("suspended", Text, nullable=False, server_default="{}"),
    Column("lapsed", Text, nullable=False, server_default="{}"),
    Column("muted", Text, nullable=False, server_default="null"),
    Column("restored", Text, nullable=False, server_default="null"),
    # The numbers of the pre-printed roll that were entered, by day and letter.
    Column("rolls", Text, nullable=False, server_default="{}"),
)

CATALOGUE = Table(
    "catalogue",
    METADATA,
    Column("office", Text, primary_key=True),
    Column("body", Text, nullable=False),
)

TICKET = Table(
    "ticket",
    METADATA,
    Column("office", Text, primary_key=True),
    Column("id", Text, primary_key=True),
    Column("code", Text, nullable=False),
    Column("day", Text, nullable=False),
    Column("seq", BigInteger, nullable=False),
    Column("service", Text, nullable=False),
    Column("ticket_class", Text, nullable=False),
    Column("arrival", BigInteger, nullable=False),
    Column("channel", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("device", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("counter", Text),
    Column("clerk", Text),
    Column("offered_to", Text),
    Column("reserved_for", Text),
    Column("attention", Text),
    Column("reason", Text),
    Column("has_returned", Integer, nullable=False),
    Column("recalls", Integer, nullable=False),
    Column("called_at", BigInteger),
    Column("started_at", BigInteger),
    Column("ended_at", BigInteger),
    Column("ended_on", Text),
    Column("announced_at", BigInteger),
    Column("expected_until", BigInteger),
    Column("more_time", Integer, nullable=False, server_default="0"),
    Column("let_pass", Integer, nullable=False, server_default="0"),
    Column("place_at", BigInteger),
    Column("place_seq", BigInteger),
    Column("on_the_way_at", BigInteger),
    Column("first_called_at", BigInteger),
    Column("left_services", Text, nullable=False, server_default="[]"),
    Column("recalled", Integer, nullable=False, server_default="0"),
    Column("series_code", Text),
    # No number is given twice, even after a programming error. By it a start also finds what was
    # given today; by the next two the few that have not ended, or ended on another day.
    Index("ticket_number", "office", "day", "code", unique=True),
    _index_where("ticket_open", "ended_on IS NULL", "office"),
    _index_where("ticket_late", "ended_on <> day", "office", "ended_on"),
    sqlite_with_rowid=False,
)

ATTENTION = Table(
    "attention",
    METADATA,
    Column("office", Text, primary_key=True),
    Column("id", Text, primary_key=True),
    Column("clerk", Text, nullable=False),
    Column("counter", Text, nullable=False),
    Column("channel", Text, nullable=False),
    Column("started_at", BigInteger, nullable=False),
    Column("ticket", Text),
    Column("service", Text),
    Column("step", Text, nullable=False),
    Column("kind", Text),
    Column("brought", Text, nullable=False),
    Column("outcome", Text),
    Column("received_by", Text),
    Column("unit", Text),
    Column("registered_at", BigInteger),
    Column("registered_on", Text),
    Column("registered_seq", BigInteger),
    _index_where("attention_registered", "registered_on IS NOT NULL", "office", "registered_on"),
    _index_where("attention_open", "registered_at IS NULL", "office"),
    sqlite_with_rowid=False,
)

DESK = Table(
    "desk",
    METADATA,
    Column("office", Text, primary_key=True),
    Column("counter", Text, primary_key=True),
    Column("state", Text, nullable=False),
    Column("clerk", Text),
    Column("since", BigInteger),
    Column("reason", Text),
    Column("until", BigInteger),
    Column("is_back_office", Integer, nullable=False, server_default="0"),
)

CONSOLE = Table(
    "console",
    METADATA,
    Column("office", Text, primary_key=True),
    Column("clerk", Text, primary_key=True),
    Column("device", Text, nullable=False),
)

LAST_ACT = Table(
    "last_act",
    METADATA,
    Column("office", Text, primary_key=True),
    Column("clerk", Text, primary_key=True),
    # The act with what it changed, as JSON: it is only ever read whole, at a start.
    Column("body", Text, nullable=False),
)

JOURNAL = Table(
    "journal",
    METADATA,
    Column("office", Text, primary_key=True),
    Column("seq", BigInteger, primary_key=True, autoincrement=False),
    Column("at", BigInteger, nullable=False),
    Column("type", Text, nullable=False),
    Column("body", Text, nullable=False),
    _index_where("journal_setting", SETTING, "seq"),
    sqlite_with_rowid=False,
)

JOURNAL_PAST = Table(
    "journal_past",
    METADATA,
    Column("office", Text, primary_key=True),
    # The number of the last event in the pack.
    Column("last", BigInteger, primary_key=True, autoincrement=False),
    Column("body", LargeBinary, nullable=False),
)

COMMAND = Table(
    "command",
    METADATA,
    Column("office", Text, primary_key=True),
    Column("device", Text, primary_key=True),
    Column("id", Text, primary_key=True),
    Column("at", BigInteger, nullable=False),
    Column("body_hash", Text, nullable=False),
    Column("answer", Text, nullable=False),
    # Milliseconds that servers had run by then, which no clock can set forward or back. No index:
    # it is looked for at a start and once an hour, among two days' rows.
    Column("ran", BigInteger, nullable=False, server_default="0"),
    sqlite_with_rowid=False,
)

AUDIT = Table(
    "audit",
    METADATA,
    Column("number", BigInteger().with_variant(Integer, "sqlite"), primary_key=True),
    Column("office", Text, nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("device", Text, nullable=False),
    Column("clerk", Text),
    Column("asked", Text, nullable=False),
    Column("ticket", Text),
    Column("refused", Text),
    Column("reason", Text),
    # A repeated refusal is counted here; `last_at` is then the time of the last one.
    Column("count", Integer, nullable=False, server_default="1"),
    Column("last_at", BigInteger),
    Index(
        "audit_refused",
        "office",
        "device",
        "asked",
        "refused",
        sqlite_where=text("refused IS NOT NULL"),
    ),
)


AUDIT_PAST = Table(
    "audit_past",
    METADATA,
    # The number of the last line in the pack.
    Column("last", BigInteger().with_variant(Integer, "sqlite"), primary_key=True),
    Column("body", LargeBinary, nullable=False),
)


def _facts(name: str) -> Table:
    """A table of private facts: one text for each topic of a ticket or an attention."""
    return Table(
        name,
        METADATA,
        Column("office", Text, primary_key=True),
        Column("subject", Text, primary_key=True),
        Column("topic", Text, primary_key=True),
        Column("seq", BigInteger, nullable=False),
        Column("text", Text, nullable=False),
        # For a node that catches up with others; on SQLite there are none.
        Index(f"{name}_seq", "office", "seq").ddl_if(dialect="postgresql"),
        sqlite_with_rowid=False,
    )


PRIVATE = _facts("private")

PRIVATE_OF_DAY = _facts("private_of_day")
"""Facts of the topics `OF_THE_DAY`, wiped when the day ends. They stand apart because the rest of
the table is written anew then, which must take no longer after ten years than after one day."""

FACTS = union_all(select(PRIVATE), select(PRIVATE_OF_DAY)).subquery("facts")
"""All private facts, to be read."""

DEVICE = Table(
    "device",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("office", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("token_hash", Text, nullable=False, unique=True),
    Column("enrolled_at", BigInteger, nullable=False),
    # Since when it has this token; none where that is its first. 0: it is to have another one.
    Column("token_at", BigInteger),
)

DEVICE_TOKEN = Table(
    "device_token",
    METADATA,
    Column("token_hash", Text, primary_key=True),
    Column("device", Text, nullable=False),
    Column("offered_at", BigInteger, nullable=False),
    Index("device_token_device", "device"),
)
"""Tokens that were offered to a device, each good until it has used a later one."""

ENROLMENT = Table(
    "enrolment",
    METADATA,
    Column("code_hash", Text, primary_key=True),
    Column("office", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("expires_at", BigInteger, nullable=False),
)

CREDENTIAL = Table(
    "credential",
    METADATA,
    Column("office", Text, primary_key=True),
    Column("clerk", Text, primary_key=True),
    Column("pin_hash", Text, nullable=False),
)

ATTEMPT = Table(
    "attempt",
    METADATA,
    Column("office", Text, primary_key=True),
    Column("clerk", Text, primary_key=True),
    # By device: wrong PINs at one console lock no one out of another.
    Column("device", Text, primary_key=True),
    Column("failures", Integer, nullable=False),
    Column("locked_until", BigInteger, nullable=False),
)

PASSWORD = Table(
    "password",
    METADATA,
    Column("office", Text, primary_key=True),
    Column("clerk", Text, primary_key=True),
    Column("password_hash", Text, nullable=False),
)

PASSWORD_CODE = Table(
    "password_code",
    METADATA,
    Column("office", Text, primary_key=True),
    Column("clerk", Text, primary_key=True),
    Column("code_hash", Text, nullable=False),
    Column("expires_at", BigInteger, nullable=False),
)
"""The one code of a clerk with which they set their password; a new one replaces it."""

GUESS = Table(
    "guess",
    METADATA,
    Column("office", Text, primary_key=True),
    # The id of a clerk, or the mark of a name that is none: what strangers type is not kept.
    Column("account", Text, primary_key=True),
    Column("address", Text, primary_key=True),
    Column("wrong", Integer, nullable=False),
    Column("last", BigInteger, nullable=False),
    Index("guess_last", "office", "last"),
)
"""Wrong passwords in a row, so that a restart lifts no lock."""

SURVEY_ANSWER = Table(
    "survey_answer",
    METADATA,
    Column("office", Text, primary_key=True),
    # Drawn at random: neither the key nor the order of the rows tells when an answer came.
    Column("id", Text, primary_key=True),
    Column("hour", Text, nullable=False),
    Column("service", Text, nullable=False),
    Column("channel", Text, nullable=False),
    Column("grade", Integer, nullable=False),
    Column("highest", Integer, nullable=False),
    Column("dimensions", Text, nullable=False),
    Column("words", Text, nullable=False),
    Index("survey_hour", "office", "hour"),
    sqlite_with_rowid=False,
)
"""What people said of an attention, without ticket, clerk, counter or minute."""

SURVEY_MARK = Table(
    "survey_mark",
    METADATA,
    Column("office", Text, primary_key=True),
    Column("mark", Text, primary_key=True),
    Column("day", Text, nullable=False),
    sqlite_with_rowid=False,
)
"""The links whose holders have answered, as hashes."""

STAFF_SESSION = Table(
    "staff_session",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("office", Text, nullable=False),
    Column("clerk", Text, nullable=False),
    Column("token_hash", Text, nullable=False, unique=True),
    Column("began_at", BigInteger, nullable=False),
    Column("seen_at", BigInteger, nullable=False),
    # An ended one stays for a while: its address is known to be the clerk's.
    Column("ended_at", BigInteger),
    Column("address", Text, nullable=False),
    Column("browser", Text, nullable=False),
)

PETITION = Table(
    "petition",
    METADATA,
    Column("office", Text, primary_key=True),
    Column("folio", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("channel", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("unit", Text),
    Column("service", Text),
    Column("taken_by", Text),
    Column("attention", Text),
    Column("received_at", BigInteger, nullable=False),
    Column("received_on", Text, nullable=False),
    Column("due", Text, nullable=False),
    Column("first", Text, nullable=False),
    Column("days", Integer, nullable=False),
    Column("counted", Text, nullable=False),
    Column("law", Text, nullable=False),
    Column("extends_to", Text),
    Column("is_extended", Integer, nullable=False),
    Column("is_denied_preference", Integer, nullable=False),
    Column("data_right", Text),
    Column("reply", Text, nullable=False),
    Column("ended_at", BigInteger),
    Column("ended_on", Text),
    Column("steps", Integer, nullable=False),
    Column("request_hash", Text, nullable=False),
    Column("body_hash", Text, nullable=False),
    Column("key_hash", Text, nullable=False),
    Column("token_hash", Text, nullable=False),
    # When the clerk who took it was told how it ended.
    Column("told_at", BigInteger),
    Index("petition_request", "office", "request_hash", unique=True),
    Index("petition_token", "token_hash", unique=True),
    Index("petition_received", "office", "received_on"),
    _index_where("petition_open", "ended_on IS NULL", "office", "due"),
    sqlite_with_rowid=False,
)
"""What people asked to be answered, without the person, their words, their key or their link."""

PETITION_STEP = Table(
    "petition_step",
    METADATA,
    Column("office", Text, primary_key=True),
    Column("folio", Text, primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("at", BigInteger, nullable=False),
    Column("kind", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("clerk", Text),
    Column("unit", Text),
    Column("due", Text),
    Column("request_hash", Text),
    sqlite_with_rowid=False,
)
"""The history of each petition, a step a line."""

PETITION_PERSON = Table(
    "petition_person",
    METADATA,
    Column("office", Text, primary_key=True),
    Column("folio", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("contact", Text, nullable=False),
    Column("address", Text, nullable=False),
    Column("identity", Text, nullable=False),
    sqlite_with_rowid=False,
)
"""The person of a petition, as far as they have said who they are."""

PETITION_TEXT = Table(
    "petition_text",
    METADATA,
    Column("office", Text, primary_key=True),
    Column("folio", Text, primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("step", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("text", Text, nullable=False),
)
"""The words of a petition: story, what was added, answers, and notes among the staff."""

PETITION_FILE = Table(
    "petition_file",
    METADATA,
    Column("office", Text, primary_key=True),
    Column("folio", Text, primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("step", Integer, nullable=False),
    Column("name", Text, nullable=False),
    Column("media_type", Text, nullable=False),
    Column("size", BigInteger, nullable=False),
    # Last, so that what stands before it is read without it.
    Column("content", LargeBinary, nullable=False),
)
"""The attachments of petitions."""

PETITION_YEAR = Table(
    "petition_year",
    METADATA,
    Column("office", Text, primary_key=True),
    Column("year", Integer, primary_key=True, autoincrement=False),
    Column("last", Integer, nullable=False),
    # Keys and links follow from it and from the request's id, which is kept as a hash alone.
    Column("secret", Text, nullable=False),
    sqlite_with_rowid=False,
)
"""The last folio of each year, so that none is given twice, even after petitions are deleted."""


def _ticket_counts() -> Iterator[Column[Any]]:
    """How many tickets there were, and their times.

    Sorted seconds, as JSON: a list for each kind of time, so that no row is of one person.
    """
    for name in (
        *("issued", "attended", "no_shows", "cancelled", "left", "announced", "expired"),
        *("recalls", "transferred", "returned", "resolved_at_once"),
    ):
        yield Column(name, Integer, nullable=False)
    for name in ("waits", "unmet", "walks", "attentions"):
        yield Column(name, Text, nullable=False)


TALLY_DAY = Table(
    "tally_day",
    METADATA,
    Column("office", Text, primary_key=True),
    Column("day", Text, primary_key=True),
    # The night in which it was counted, as long as its tickets and attentions may still change.
    Column("provisional_on", Text),
    sqlite_with_rowid=False,
)
"""The days that have been counted; one without ticket or attention is not among them."""

TALLY_TICKET = Table(
    "tally_ticket",
    METADATA,
    Column("office", Text, primary_key=True),
    Column("day", Text, primary_key=True),
    Column("hour", Integer, primary_key=True, autoincrement=False),
    Column("service", Text, primary_key=True),
    Column("ticket_class", Text, primary_key=True),
    Column("channel", Text, primary_key=True),
    *_ticket_counts(),
    # That of the service on that day; NULL where an older version counted.
    Column("unit", Text),
    sqlite_with_rowid=False,
)
"""The tickets of a day by hour, service, class and channel; they stay when the tickets are gone."""

TALLY_WORK = Table(
    "tally_work",
    METADATA,
    Column("office", Text, primary_key=True),
    Column("day", Text, primary_key=True),
    Column("hour", Integer, primary_key=True, autoincrement=False),
    Column("service", Text, primary_key=True),
    Column("channel", Text, primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("outcome", Text, primary_key=True),
    # Of the service or else of the clerk; empty where an older version counted.
    Column("unit", Text, primary_key=True),
    # The unit that took the person over.
    Column("linked_to", Text, primary_key=True),
    Column("lengths", Text, nullable=False),
    sqlite_with_rowid=False,
)
"""The attentions of a day, with or without a ticket, and the seconds of each, sorted."""

TALLY_COUNTER = Table(
    "tally_counter",
    METADATA,
    Column("office", Text, primary_key=True),
    Column("day", Text, primary_key=True),
    Column("hour", Integer, primary_key=True, autoincrement=False),
    Column("counter", Text, primary_key=True),
    Column("state", Text, primary_key=True),
    Column("reason", Text, primary_key=True),
    Column("seconds", Integer, nullable=False),
    sqlite_with_rowid=False,
)
"""How long each counter was open, in the back office or paused, without its clerk."""

TALLY_DESK = Table(
    "tally_desk",
    METADATA,
    Column("office", Text, primary_key=True),
    Column("day", Text, primary_key=True),
    Column("hour", Integer, primary_key=True, autoincrement=False),
    Column("counter", Text, primary_key=True),
    Column("serving", Integer, nullable=False),
    Column("walking", Integer, nullable=False),
    Column("idle", Integer, nullable=False),
    Column("idle_while_waiting", Integer, nullable=False),
    # The seconds of each attention that began there in this hour, sorted, as JSON.
    Column("lengths", Text, nullable=False),
    sqlite_with_rowid=False,
)
"""What the clerk of an open counter did with their time, in seconds."""

TALLY_MONTH = Table(
    "tally_month",
    METADATA,
    Column("office", Text, primary_key=True),
    Column("month", Text, primary_key=True),
    sqlite_with_rowid=False,
)
"""The months of which all days are settled, and which are kept as one too, to be read fast."""

TALLY_MONTH_TICKET = Table(
    "tally_month_ticket",
    METADATA,
    Column("office", Text, primary_key=True),
    Column("month", Text, primary_key=True),
    Column("hour", Integer, primary_key=True, autoincrement=False),
    Column("service", Text, primary_key=True),
    Column("ticket_class", Text, primary_key=True),
    Column("channel", Text, primary_key=True),
    Column("unit", Text, primary_key=True),
    *_ticket_counts(),
    sqlite_with_rowid=False,
)

TALLY_MONTH_WORK = Table(
    "tally_month_work",
    METADATA,
    Column("office", Text, primary_key=True),
    Column("month", Text, primary_key=True),
    Column("hour", Integer, primary_key=True, autoincrement=False),
    Column("service", Text, primary_key=True),
    Column("channel", Text, primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("outcome", Text, primary_key=True),
    Column("unit", Text, primary_key=True),
    Column("linked_to", Text, primary_key=True),
    Column("lengths", Text, nullable=False),
    sqlite_with_rowid=False,
)

ALARM_PAST = Table(
    "alarm_past",
    METADATA,
    Column("office", Text, primary_key=True),
    Column("day", Text, primary_key=True),
    Column("cause", Text, primary_key=True),
    # The id of a service, counter or device; "hall", "server" or "petitions".
    Column("subject", Text, primary_key=True),
    Column("began_at", BigInteger, primary_key=True, autoincrement=False),
    Column("seen_at", BigInteger, nullable=False),
    # Without one it stands still, or the server ended before it.
    Column("ended_at", BigInteger),
    Column("seconds", Integer, nullable=False),
    _index_where("alarm_standing", "ended_at IS NULL", "office"),
    sqlite_with_rowid=False,
)
"""The alarms of the hall, and for how long each stood within opening hours, a row for each day."""

DEVICE_DAY = Table(
    "device_day",
    METADATA,
    Column("office", Text, primary_key=True),
    Column("day", Text, primary_key=True),
    Column("device", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("up", Integer, nullable=False),
    Column("expected", Integer, nullable=False),
    Column("out", Integer, nullable=False),
    sqlite_with_rowid=False,
)
"""Seconds within opening hours for which each kiosk and display was connected, of those seen."""

AID_DAY = Table(
    "aid_day",
    METADATA,
    Column("office", Text, primary_key=True),
    Column("day", Text, primary_key=True),
    # "all" counts every person who used a kiosk.
    Column("aid", Text, primary_key=True),
    Column("sessions", Integer, nullable=False),
    sqlite_with_rowid=False,
)
"""How many people used a kiosk by voice, keypad, contrast, low reach or large letters: no more."""

AGEING = Table(
    "ageing",
    METADATA,
    Column("office", Text, primary_key=True),
    # The office's local date of the last night in which old data was wiped.
    Column("day", Text, nullable=False),
)

PRIVACY_NOTICE = Table(
    "privacy_notice",
    METADATA,
    Column("office", Text, primary_key=True),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("since", Text, nullable=False),
    # What it says in each of the office's languages, as JSON.
    Column("body", Text, nullable=False),
)
"""Every version of the notice of privacy that people could read, and from which day on."""

BREACH_STEP = Table(
    "breach_step",
    METADATA,
    Column("office", Text, primary_key=True),
    Column("breach", Integer, primary_key=True, autoincrement=False),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("kind", Text, nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("entered_at", BigInteger, nullable=False),
    Column("clerk", Text, nullable=False),
    Column("words", Text, nullable=False),
)
"""The log of breaches: what was noticed, added and told; no line is changed once it is there."""

DATA_REQUEST = Table(
    "data_request",
    METADATA,
    Column("office", Text, primary_key=True),
    # The request itself is a petition; `about` is the one whose data it is about.
    Column("folio", Text, primary_key=True),
    Column("about", Text, nullable=False),
    Column("proven_at", BigInteger, nullable=False),
    Column("proven_by", Text),
    Column("blocked_at", BigInteger),
    Column("done_at", BigInteger),
    Column("done_by", Text),
    Index("data_request_about", "office", "about"),
    sqlite_with_rowid=False,
)
"""Requests about the data of a petition whose folio and key the person had."""

CORRECTIVE_ACTION = Table(
    "corrective_action",
    METADATA,
    Column("office", Text, primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    # The figure that missed its target: of which period, unit (empty: the office) and indicator.
    Column("period", Text, nullable=False),
    Column("unit", Text, nullable=False),
    Column("indicator", Text, nullable=False),
    Column("target", Float, nullable=False),
    Column("law", Text, nullable=False),
    Column("value", Float, nullable=False),
    Column("n", Integer, nullable=False),
    Column("low", Float),
    Column("high", Float),
    # Local dates, ISO.
    Column("opened_on", Text, nullable=False),
    Column("cause", Text, nullable=False),
    Column("action", Text, nullable=False),
    Column("responsible", Text, nullable=False),
    Column("due", Text),
    Column("closing", Text),
    Column("closed_on", Text),
    Column("written_by", Text, nullable=False),
    # The same figure in the next period.
    Column("after_value", Float),
    Column("after_n", Integer),
    Column("after_low", Float),
    Column("after_high", Float),
    Column("revision", Integer, nullable=False),
    Index("corrective_action_about", "office", "period", "unit", "indicator", unique=True),
    sqlite_with_rowid=False,
)
"""What an office does about figures that missed their targets, and what came of it."""

TARGET_CHECK = Table(
    "target_check",
    METADATA,
    Column("office", Text, primary_key=True),
    Column("period", Text, primary_key=True),
    # The local date of the last night in which its figures were held against the targets.
    Column("day", Text, nullable=False),
    sqlite_with_rowid=False,
)
"""Which months and quarters have been checked for figures that missed their targets."""
SIMULATED = Table(
    "simulated",
    METADATA,
    Column("office", Text, primary_key=True),
    Column("first", Text, nullable=False),
    Column("last", Text, nullable=False),
    Column("seed", BigInteger, nullable=False),
)
"""The days of an office that `seed-history` has made up, from the first to the last."""

NODE = Table(
    "node",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("address", Text, nullable=False),
    Column("seen_at", BigInteger, nullable=False),
    Column("version", BigInteger, nullable=False),
    Column("devices", Text, nullable=False),
)
"""The servers at work on one PostgreSQL, and which devices each has; none on SQLite.

`seen_at` is in ms since 1970 by the database's clock; `version` grows with each change of
`devices`."""

HALL_SEED = Table(
    "hall_seed",
    METADATA,
    Column("office", Text, primary_key=True),
    Column("seed", Text, nullable=False),
)
"""From which all nodes reckon the code on an office's screens that proves a person's presence."""

PUNCTUAL = Table(
    "punctual",
    METADATA,
    Column("office", Text, primary_key=True),
    # HMAC-SHA256 of the number, by a key outside the database.
    Column("mark", Text, primary_key=True),
    Column("year", Integer, nullable=False),
    sqlite_with_rowid=False,
)
"""The taxpayers who paid in time, as a municipality lists them: until the year ends."""
