"""What each role may open and do on the staff pages: one table, no ifs elsewhere.

`decide` checks each act once more, by the roles of its command.
"""

from dataclasses import dataclass

from server.domain.identity import ClerkId
from server.domain.office import Office


@dataclass(frozen=True, slots=True)
class Rights:
    """The pages of a role, by the first part of their address, and its acts, by their names."""

    pages: frozenset[str]
    acts: frozenset[str]


_HALL_ACTS = frozenset(
    {
        "allow_tickets",
        "bring_kiosk_back",
        "cancel_ticket",
        "confirm_presence",
        "change_discipline",
        "close_day",
        "free_counter",
        "grant_class",
        "grant_punctual",
        "move_ticket",
        "mute_displays",
        "print_test_page",
        "reinstate_ticket",
        "remove_notice",
        "reopen_day",
        "show_notice",
        "sign_clerk_out",
        "stop_tickets",
        "take_alarm",
        "take_help",
        "take_kiosk_out",
        "unmute_displays",
    }
)
_CLERK_ACTS = frozenset({"new_password_code", "restore_clerk", "set_pin", "suspend_clerk"})
_PRIVACY_ACTS = frozenset(
    {
        "add_to_breach",
        "begin_breach",
        "block_data",
        "correct_data",
        "delete_data",
        "prove_request",
        "unblock_data",
    }
)
_CORRECTIVE_ACTION_ACTS = frozenset(
    {"close_corrective_action", "plan_corrective_action", "reopen_corrective_action"}
)
_OVERSIGHT = Rights(
    pages=frozenset(
        {"hall", "tickets", "petitions", "clerks", "audit", "media", "survey", "data", "actions"}
        | {"figures"}
    ),
    acts=_HALL_ACTS | _CLERK_ACTS | _PRIVACY_ACTS | _CORRECTIVE_ACTION_ACTS,
)
_ANSWERING = Rights(pages=frozenset({"petitions"}), acts=frozenset())
"""Which steps of a petition they take is the table of `domain.petition.steps`."""

ROLES = {"responder": _ANSWERING, "supervisor": _OVERSIGHT, "administrator": _OVERSIGHT}
"""The roles that enter, by the name that the office file gives them."""


def rights_of(office: Office, clerk: str) -> Rights | None:
    """What a clerk may do on the staff pages now; None where they may not enter."""
    known = office.catalogue.clerk.get(ClerkId(clerk))
    if known is None or known.id in office.suspended:
        return None
    return ROLES.get(known.role.value)
