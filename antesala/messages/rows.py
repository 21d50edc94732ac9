"""What a client keeps: rows with a type and an id. A view is its rows; a frame puts and drops them.

Times are UTC in ISO 8601 with `Z`. Nothing personal is in a row but a clerk's public name,
and, for the clerks who attend, the need, the note and the help asked for.

They are in rooms by what they tell of; here is the closed set of them.
"""

from antesala.messages.catalogue_rows import (
    CatalogueRow,
    ClassPart,
    CounterPart,
    GroupPart,
    HoursPart,
    ServicePart,
    SpecialDayPart,
    UnitPart,
)
from antesala.messages.desk_rows import (
    AttentionPart,
    DeskRow,
    NextPart,
    OfferPart,
    RegisteredPart,
)
from antesala.messages.hall_rows import (
    CallRow,
    ClerkRow,
    CounterRow,
    DeviceRow,
    HelpRow,
    OfficeRow,
    ServiceRow,
    TicketRow,
)
from antesala.messages.parts import (
    Part,
    Reason,
    Row,
    WaitPart,
)
from antesala.messages.ticket_rows import (
    FoundPart,
    StatusRow,
)

__all__ = [
    "AnyRow",
    "AttentionPart",
    "CallRow",
    "CatalogueRow",
    "ClassPart",
    "ClerkRow",
    "CounterPart",
    "CounterRow",
    "DeskRow",
    "DeviceRow",
    "FoundPart",
    "GroupPart",
    "HelpRow",
    "HoursPart",
    "NextPart",
    "OfferPart",
    "OfficeRow",
    "Part",
    "Reason",
    "RegisteredPart",
    "Row",
    "ServicePart",
    "ServiceRow",
    "SpecialDayPart",
    "StatusRow",
    "TicketRow",
    "UnitPart",
    "WaitPart",
]

AnyRow = (
    CallRow
    | CatalogueRow
    | OfficeRow
    | ServiceRow
    | CounterRow
    | ClerkRow
    | TicketRow
    | HelpRow
    | DeviceRow
    | DeskRow
    | StatusRow
)
