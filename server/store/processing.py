"""Which activity each table serves, and what each of its columns holds of people.

The register of processing activities is made of this and of the schema (`server.privacy.register`).
A table or column that is not here has no purpose, and a test refuses it.
"""

from collections.abc import Iterator

from server.domain.processing import Activity, Data, Keep, Kept, kept
from server.store.tables import METADATA

A, K = Activity, Keep
_TICKET_COUNTS = (
    "issued attended attentions cancelled left announced expired no_shows recalls"
    " resolved_at_once returned transferred unmet waits walks"
)
_WORK = "hour service channel kind outcome unit linked_to lengths"

REGISTER: dict[str, Kept] = {
    "office": kept(
        *(A.TURNS, K.WHILE_USED),
        none="id seq day is_day_closed ticket_seq call_number clock rule numbers pointers"
        " other_days notice restored rolls",
        attention="calls lapsed",
        staff="help_calls leaving stopped kiosks_out suspended muted",
    ),
    "catalogue": kept(*(A.TURNS, K.WHILE_USED), none="office", staff="body"),
    "ticket": kept(
        *(A.TURNS, K.TICKETS),
        none="office id seq device",
        attention="code day service ticket_class arrival channel language state counter attention"
        " reason has_returned recalls called_at started_at ended_at ended_on"
        " announced_at expected_until more_time let_pass place_at place_seq on_the_way_at"
        " first_called_at left_services recalled series_code",
        staff="clerk offered_to reserved_for",
    ),
    "attention": kept(
        *(A.ATTENTION, K.TICKETS),
        none="office id registered_seq",
        attention="counter channel started_at ticket service step kind brought outcome unit"
        " registered_at registered_on",
        staff="clerk received_by",
    ),
    "desk": kept(
        *(A.TURNS, K.WHILE_USED),
        none="office counter state is_back_office",
        staff="clerk since reason until",
    ),
    "console": kept(*(A.TURNS, K.WHILE_USED), none="office device", staff="clerk"),
    "last_act": kept(*(A.ATTENTION, K.WHILE_USED), none="office", staff="clerk", mixed="body"),
    "journal": kept(*(A.RECORD, K.TICKETS), none="office seq at type", mixed="body"),
    "journal_past": kept(*(A.RECORD, K.TICKETS), none="office last", mixed="body"),
    "command": kept(
        *(A.RECORD, K.TWO_DAYS), none="office device id at body_hash ran", mixed="answer"
    ),
    "audit": kept(
        *(A.RECORD, K.TICKETS),
        none="number office refused reason count",
        attention="ticket",
        staff="device clerk asked at last_at",
    ),
    "audit_past": kept(*(A.RECORD, K.TICKETS), none="last", mixed="body"),
    "private": kept(*(A.ATTENTION, K.TEXTS), none="office subject topic seq", words="text"),
    "private_of_day": kept(*(A.HELP, K.DAY), none="office subject topic seq", help="text"),
    "device": kept(
        *(A.MACHINES, K.WHILE_USED),
        none="id office role name enrolled_at token_at",
        key="token_hash",
    ),
    "device_token": kept(*(A.MACHINES, K.WHILE_USED), none="device offered_at", key="token_hash"),
    "enrolment": kept(*(A.MACHINES, K.HOURS), none="office role name expires_at", key="code_hash"),
    "credential": kept(*(A.STAFF, K.WHILE_USED), none="office", staff="clerk", key="pin_hash"),
    "attempt": kept(
        *(A.STAFF, K.WHILE_USED), none="office device", staff="clerk failures locked_until"
    ),
    "password": kept(*(A.STAFF, K.WHILE_USED), none="office", staff="clerk", key="password_hash"),
    "password_code": kept(
        *(A.STAFF, K.HOURS), none="office expires_at", staff="clerk", key="code_hash"
    ),
    "guess": kept(*(A.STAFF, K.TWO_DAYS), none="office wrong last", staff="account address"),
    "staff_session": kept(
        *(A.STAFF, K.MONTH),
        none="id office",
        staff="clerk began_at seen_at ended_at",
        address="address browser",
        key="token_hash",
    ),
    "survey_answer": kept(
        *(A.SURVEY, K.SURVEY),
        none="office id",
        attention="hour service channel",
        opinion="grade highest dimensions",
        words="words",
    ),
    "survey_mark": kept(*(A.SURVEY, K.WEEK), none="office day", key="mark"),
    "petition": kept(
        *(A.PETITIONS, K.FOLIO),
        none="office folio kind channel state unit service attention received_at received_on due"
        " first days counted law extends_to is_extended is_denied_preference data_right reply"
        " ended_at ended_on steps told_at",
        staff="taken_by",
        key="request_hash body_hash key_hash token_hash",
    ),
    "petition_step": kept(
        *(A.PETITIONS, K.FOLIO),
        none="office folio number at kind state role unit due",
        staff="clerk",
        key="request_hash",
    ),
    "petition_person": kept(
        *(A.PETITIONS, K.PETITIONS),
        none="office folio",
        identity="name identity",
        contact="contact address",
    ),
    "petition_text": kept(
        *(A.PETITIONS, K.PETITIONS), none="office folio number step kind", words="text"
    ),
    "petition_file": kept(
        *(A.PETITIONS, K.PETITIONS),
        none="office folio number step media_type size",
        files="name content",
    ),
    "petition_year": kept(*(A.PETITIONS, K.WHILE_USED), none="office year last", key="secret"),
    "tally_day": kept(*(A.FIGURES, K.NUMBERS), none="office day provisional_on"),
    "tally_ticket": kept(
        *(A.FIGURES, K.NUMBERS),
        none=f"office day hour service ticket_class channel unit {_TICKET_COUNTS}",
    ),
    "tally_work": kept(*(A.FIGURES, K.NUMBERS), none=f"office day {_WORK}"),
    "tally_counter": kept(
        *(A.FIGURES, K.NUMBERS), none="office day hour counter state reason seconds"
    ),
    "tally_desk": kept(
        *(A.FIGURES, K.NUMBERS),
        none="office day hour counter serving walking idle idle_while_waiting lengths",
    ),
    "tally_month": kept(*(A.FIGURES, K.NUMBERS), none="office month"),
    "tally_month_ticket": kept(
        *(A.FIGURES, K.NUMBERS),
        none=f"office month hour service ticket_class channel unit {_TICKET_COUNTS}",
    ),
    "tally_month_work": kept(*(A.FIGURES, K.NUMBERS), none=f"office month {_WORK}"),
    "alarm_past": kept(
        *(A.FIGURES, K.NUMBERS), none="office day cause subject began_at seen_at ended_at seconds"
    ),
    "device_day": kept(*(A.FIGURES, K.NUMBERS), none="office day device kind name up expected out"),
    "aid_day": kept(*(A.FIGURES, K.NUMBERS), none="office day aid sessions"),
    "ageing": kept(*(A.FIGURES, K.WHILE_USED), none="office day"),
    "corrective_action": kept(
        *(A.FIGURES, K.PROOF),
        none="office number period unit indicator target law value n low high opened_on responsible"
        " due closing closed_on after_value after_n after_low after_high revision",
        staff="written_by",
        words="cause action",
    ),
    "target_check": kept(*(A.FIGURES, K.WHILE_USED), none="office period day"),
    "simulated": kept(*(A.FIGURES, K.WHILE_USED), none="office first last seed"),
    "node": kept(*(A.MACHINES, K.WHILE_USED), none="id address seen_at version devices"),
    "hall_seed": kept(*(A.MACHINES, K.WHILE_USED), none="office", key="seed"),
    "punctual": kept(*(A.COURTESY, K.YEAR), none="office year", pseudonym="mark"),
    "privacy_notice": kept(*(A.RIGHTS, K.PROOF), none="office version since body"),
    "breach_step": kept(
        *(A.RIGHTS, K.PROOF),
        none="office breach number kind at entered_at",
        staff="clerk",
        words="words",
    ),
    "data_request": kept(
        *(A.RIGHTS, K.PROOF),
        none="office folio about proven_at blocked_at done_at",
        staff="proven_by done_by",
    ),
}
"""Every table of the schema. `alembic_version`, which the migrations keep, is of no person."""


def holding(data: Data) -> Iterator[tuple[str, str]]:
    """The tables and columns that hold this of people."""
    for table, entry in REGISTER.items():
        yield from ((table, name) for name, held in entry.columns.items() if held is data)


def unregistered() -> list[str]:
    """The tables and columns of the schema without an entry, and entries of what is gone."""
    schema = {
        f"{table.name}.{column.name}" for table in METADATA.sorted_tables for column in table.c
    }
    known = {f"{name}.{column}" for name, entry in REGISTER.items() for column in entry.columns}
    return sorted(schema ^ known)
