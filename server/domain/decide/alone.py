"""What a ticket is held to that a kiosk has given without the server, and hands in afterwards.

They are facts: a person waits with the paper in hand. So neither hours, nor stopped services, nor a
kiosk out of service stand in the way; only what would give two people one code does, and age.
"""

from datetime import datetime

from server.domain.daybook import last_end, today
from server.domain.decide.context import Asking
from server.domain.refusals import Code, Refusal, refuse
from server.domain.ticket import IssuedAlone


def unfit(asking: Asking, alone: IssuedAlone) -> Refusal | None:
    """Why the office cannot take a ticket that was given alone; None if it can."""
    office = asking.office
    if asking.caller.role != "kiosk":
        return refuse(Code.FORBIDDEN, role=asking.role)
    roll = office.catalogue.roll
    is_given = any(each.letter == alone.letter for each in office.catalogue.series)
    if alone.number == 0 or is_given or (roll is not None and roll.letter == alone.letter):
        return refuse(Code.WRONG_LETTER, paper=alone.code)
    if alone.at <= last_end(office.catalogue, asking.now):
        return refuse(Code.TICKET_AGED, paper=alone.code, at=alone.at.isoformat())
    day = today(office, asking.now)
    others = (office.tickets[each] for each in office.tickets.having("code", alone.code))
    taken = next((each for each in others if each.day == day), None)
    if taken is not None:
        return refuse(Code.CODE_TAKEN, paper=alone.code, ticket=taken.series_code or taken.code)
    return None


def arrival_of(asking: Asking, alone: IssuedAlone) -> datetime:
    """When the person came: when the kiosk says, but not in the future, which no clock knows."""
    whole = alone.at.replace(microsecond=alone.at.microsecond // 1000 * 1000)
    return min(whole, asking.now)
