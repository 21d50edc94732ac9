"""Identifiers, each with its own type, so that no counter is mistaken for a clerk."""

from datetime import UTC, datetime, timedelta
from typing import NewType

OfficeId = NewType("OfficeId", str)
UnitId = NewType("UnitId", str)
ServiceId = NewType("ServiceId", str)
CounterId = NewType("CounterId", str)
ClerkId = NewType("ClerkId", str)
ClassId = NewType("ClassId", str)
TicketId = NewType("TicketId", str)
AttentionId = NewType("AttentionId", str)
PauseId = NewType("PauseId", str)
DeviceId = NewType("DeviceId", str)
Letter = NewType("Letter", str)
Profile = NewType("Profile", str)

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_TIME = 12
"""Hexadecimal digits of the milliseconds with which an id begins."""


def attention_begun(fresh: AttentionId, at: datetime) -> AttentionId:
    """The id of an attention that began at a past moment, as a fresh id of then would be.

    A day's attentions are found by the time in their ids.
    """
    milliseconds = (at - _EPOCH) // timedelta(milliseconds=1)
    return AttentionId(f"{milliseconds:0{_TIME}x}{fresh[_TIME:] or fresh}")
