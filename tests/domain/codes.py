"""The codes that an office itself may refuse with; others are the listeners' and the store's."""

from server.domain.refusals import Code

OFFICE_CODES = frozenset(
    {
        Code.MALFORMED,
        Code.FORBIDDEN,
        Code.NOT_SIGNED_IN,
        Code.NOT_YOURS,
        Code.UNKNOWN_SERVICE,
        Code.UNKNOWN_CLASS,
        Code.UNKNOWN_TICKET,
        Code.UNKNOWN_COUNTER,
        Code.UNKNOWN_CLERK,
        Code.WRONG_STATE,
        Code.RESERVED,
        Code.NOT_SERVED_HERE,
        Code.TICKET_IN_HAND,
        Code.NO_TICKET_IN_HAND,
        Code.ATTENTION_OPEN,
        Code.NO_ATTENTION,
        Code.WRONG_STEP,
        Code.NO_COUNTER,
        Code.COUNTER_NOT_OPEN,
        Code.COUNTER_TAKEN,
        Code.NO_COMMON_SERVICE,
        Code.CLERK_AWAY,
        Code.SAME_CLERK,
        Code.NO_OFFER,
        Code.NOBODY_WAITS,
        Code.HELP_TAKEN,
        Code.PEOPLE_INSIDE,
        Code.SERVICE_IN_USE,
        Code.COUNTER_IN_USE,
        Code.CLERK_IN_USE,
        Code.CATALOGUE_INVALID,
        Code.WRONG_DAY,
        Code.CLOSED,
    }
)
