"""Identifiers, each with its own type, so that no counter is mistaken for a clerk."""

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
