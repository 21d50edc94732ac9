"""Why a command was refused: a closed set of codes, and the facts that stood in the way.

The codes by subject:

    the frame        not_json  malformed  too_many
    the connection   hello_first  already_greeted  wrong_protocol  unknown_token  unknown_code
                     unknown_topic
    who may          forbidden  not_signed_in  wrong_pin  locked_out  not_yours  weak_pin  same_pin
                     wrong_password
    what is meant    unknown_service  unknown_class  unknown_ticket  unknown_counter
                     unknown_clerk  unknown_device  unknown_pause
    a ticket         wrong_state  reserved  not_served_here  no_more_time
    a courtesy       punctual_off  punctual_none  no_taxpayer  not_punctual  has_preference
                     too_many_numbers
    given alone      code_taken  wrong_letter  ticket_aged
    noted later      wrong_times
    a phone's        phone_tickets_off  phone_has_ticket  hour_full  wrong_presence_code
    a clerk's hands  ticket_in_hand  no_ticket_in_hand  attention_open  no_attention  wrong_step
    a counter        no_counter  counter_not_open  counter_taken  no_common_service
                     counter_empty  counter_changed
    a hand-over      clerk_away  same_clerk  no_offer
    calling          nobody_waits  help_taken  nothing_to_undo
    oversight        tickets_stopped  tickets_allowed  same_service  notice_shown  no_notice
                     displays_muted  not_muted  wrong_hour
                     kiosk_out  kiosk_in_service  suspended  not_suspended
                     day_open  day_over
    the office       people_inside  service_in_use  counter_in_use  clerk_in_use  catalogue_invalid
                     wrong_day  closed
    a paper          device_away  not_printed  no_proof
    a petition       unknown_petition  unknown_unit  petition_state  petition_changed  no_extension
                     wrong_date  words_missing  words_long  official_book
    the machine      store_unavailable  fault  id_reused
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Code(StrEnum):
    """The code on the wire; each screen explains it in the visitor's language."""

    NOT_JSON = "not_json"
    MALFORMED = "malformed"
    TOO_MANY = "too_many"
    HELLO_FIRST = "hello_first"
    ALREADY_GREETED = "already_greeted"
    WRONG_PROTOCOL = "wrong_protocol"
    UNKNOWN_TOKEN = "unknown_token"  # noqa: S105 - a code, not a secret
    UNKNOWN_CODE = "unknown_code"
    UNKNOWN_TOPIC = "unknown_topic"
    FORBIDDEN = "forbidden"
    NOT_SIGNED_IN = "not_signed_in"
    WRONG_PIN = "wrong_pin"
    LOCKED_OUT = "locked_out"
    WEAK_PIN = "weak_pin"
    SAME_PIN = "same_pin"
    WRONG_PASSWORD = "wrong_password"  # noqa: S105 - a code, not a secret
    NOT_YOURS = "not_yours"
    UNKNOWN_SERVICE = "unknown_service"
    UNKNOWN_CLASS = "unknown_class"
    UNKNOWN_TICKET = "unknown_ticket"
    UNKNOWN_COUNTER = "unknown_counter"
    UNKNOWN_CLERK = "unknown_clerk"
    UNKNOWN_DEVICE = "unknown_device"
    UNKNOWN_PAUSE = "unknown_pause"
    WRONG_STATE = "wrong_state"
    RESERVED = "reserved"
    NOT_SERVED_HERE = "not_served_here"
    PUNCTUAL_OFF = "punctual_off"
    PUNCTUAL_NONE = "punctual_none"
    NO_TAXPAYER = "no_taxpayer"
    NOT_PUNCTUAL = "not_punctual"
    HAS_PREFERENCE = "has_preference"
    TOO_MANY_NUMBERS = "too_many_numbers"
    CODE_TAKEN = "code_taken"
    WRONG_LETTER = "wrong_letter"
    TICKET_AGED = "ticket_aged"
    WRONG_TIMES = "wrong_times"
    PHONE_TICKETS_OFF = "phone_tickets_off"
    PHONE_HAS_TICKET = "phone_has_ticket"
    HOUR_FULL = "hour_full"
    WRONG_PRESENCE_CODE = "wrong_presence_code"
    NO_MORE_TIME = "no_more_time"
    TICKET_IN_HAND = "ticket_in_hand"
    NO_TICKET_IN_HAND = "no_ticket_in_hand"
    ATTENTION_OPEN = "attention_open"
    NO_ATTENTION = "no_attention"
    WRONG_STEP = "wrong_step"
    NO_COUNTER = "no_counter"
    COUNTER_NOT_OPEN = "counter_not_open"
    COUNTER_TAKEN = "counter_taken"
    NO_COMMON_SERVICE = "no_common_service"
    CLERK_AWAY = "clerk_away"
    SAME_CLERK = "same_clerk"
    NO_OFFER = "no_offer"
    NOBODY_WAITS = "nobody_waits"
    HELP_TAKEN = "help_taken"
    COUNTER_EMPTY = "counter_empty"
    COUNTER_CHANGED = "counter_changed"
    TICKETS_STOPPED = "tickets_stopped"
    TICKETS_ALLOWED = "tickets_allowed"
    SAME_SERVICE = "same_service"
    NOTICE_SHOWN = "notice_shown"
    NO_NOTICE = "no_notice"
    DISPLAYS_MUTED = "displays_muted"
    NOT_MUTED = "not_muted"
    WRONG_HOUR = "wrong_hour"
    KIOSK_OUT = "kiosk_out"
    KIOSK_IN_SERVICE = "kiosk_in_service"
    SUSPENDED = "suspended"
    NOT_SUSPENDED = "not_suspended"
    DAY_OPEN = "day_open"
    DAY_OVER = "day_over"
    NOTHING_TO_UNDO = "nothing_to_undo"
    PEOPLE_INSIDE = "people_inside"
    SERVICE_IN_USE = "service_in_use"
    COUNTER_IN_USE = "counter_in_use"
    CLERK_IN_USE = "clerk_in_use"
    CATALOGUE_INVALID = "catalogue_invalid"
    WRONG_DAY = "wrong_day"
    DEVICE_AWAY = "device_away"
    NOT_PRINTED = "not_printed"
    NO_PROOF = "no_proof"
    CLOSED = "closed"
    UNKNOWN_PETITION = "unknown_petition"
    UNKNOWN_UNIT = "unknown_unit"
    PETITION_STATE = "petition_state"
    PETITION_CHANGED = "petition_changed"
    NO_EXTENSION = "no_extension"
    WRONG_DATE = "wrong_date"
    WORDS_MISSING = "words_missing"
    WORDS_LONG = "words_long"
    OFFICIAL_BOOK = "official_book"
    STORE_UNAVAILABLE = "store_unavailable"
    FAULT = "fault"
    ID_REUSED = "id_reused"


@dataclass(frozen=True, slots=True)
class Refusal:
    """A refused command. `facts` names what stood in the way, in the wire's words."""

    code: Code
    facts: Mapping[str, str] = field(default_factory=dict)


def refuse(code: Code, **facts: str) -> Refusal:
    """Return a refusal with its facts."""
    return Refusal(code, facts)
