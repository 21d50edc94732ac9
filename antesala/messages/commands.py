"""What a client may ask: one struct a command, each with the id under which it is answered.

The commands are in three rooms, by who asks; here are the closed sets that they make up.
"""

from antesala.messages.desk_commands import (
    AcceptTicket,
    CallNext,
    CallTicket,
    DeclineTicket,
    FinishService,
    GrantClass,
    MarkNoShow,
    OfferTicket,
    ParkTicket,
    Recall,
    RegisterAttention,
    ReinstateTicket,
    ResumeTicket,
    SaveAttention,
    StartAttention,
    StartService,
    TransferTicket,
    WithdrawOffer,
)
from antesala.messages.lobby_commands import (
    CallForHelp,
    CancelTicket,
    Command,
    FindTicket,
    Hello,
    IssueTicket,
    PrintTicket,
    ReportDevice,
    ReportPrinted,
    SetHelpNeeded,
    Subscribe,
    TakeHelp,
    Unsubscribe,
)
from antesala.messages.office_commands import (
    ChangeDiscipline,
    ChangePin,
    CloseCounter,
    CloseDay,
    EnrollDevice,
    ListConnected,
    LoadCatalogue,
    OpenCounter,
    PauseCounter,
    RevokeDevice,
    SetDayBack,
    SetPin,
    SignIn,
    SignOut,
)

__all__ = [
    "AcceptTicket",
    "AccessCommand",
    "AnsweredCommand",
    "CallForHelp",
    "CallNext",
    "CallTicket",
    "CancelTicket",
    "ChangeDiscipline",
    "ChangePin",
    "ClientMessage",
    "CloseCounter",
    "CloseDay",
    "Command",
    "ConnectionCommand",
    "DeclineTicket",
    "DeviceCommand",
    "EnrollDevice",
    "FindTicket",
    "FinishService",
    "GrantClass",
    "Hello",
    "IssueTicket",
    "ListConnected",
    "LoadCatalogue",
    "LobbyCommand",
    "MarkNoShow",
    "OfferTicket",
    "OfficeCommand",
    "OpenCounter",
    "ParkTicket",
    "PauseCounter",
    "PrintTicket",
    "Recall",
    "RegisterAttention",
    "ReinstateTicket",
    "ReportDevice",
    "ReportPrinted",
    "ResumeTicket",
    "RevokeDevice",
    "SaveAttention",
    "SetDayBack",
    "SetHelpNeeded",
    "SetPin",
    "SignIn",
    "SignOut",
    "StartAttention",
    "StartService",
    "Subscribe",
    "TakeHelp",
    "TransferTicket",
    "Unsubscribe",
    "WithdrawOffer",
]

OfficeCommand = (
    IssueTicket
    | SetHelpNeeded
    | CancelTicket
    | CallForHelp
    | TakeHelp
    | CallNext
    | CallTicket
    | Recall
    | MarkNoShow
    | ReinstateTicket
    | ParkTicket
    | ResumeTicket
    | GrantClass
    | StartService
    | StartAttention
    | SaveAttention
    | FinishService
    | RegisterAttention
    | TransferTicket
    | OfferTicket
    | AcceptTicket
    | DeclineTicket
    | WithdrawOffer
    | SignIn
    | SignOut
    | OpenCounter
    | PauseCounter
    | CloseCounter
    | ChangeDiscipline
    | CloseDay
    | SetDayBack
    | LoadCatalogue
)
"""What the office decides on, in its order."""

AccessCommand = EnrollDevice | RevokeDevice | SetPin | ChangePin
"""What is decided by access alone and is no event of the office."""

DeviceCommand = ReportDevice | ReportPrinted
"""What a device says of itself: no event of the office, and forgotten when the server stops."""

LobbyCommand = FindTicket | ListConnected | PrintTicket
"""What a kiosk or the administrator asks to know: it changes nothing and is not remembered."""

ConnectionCommand = Hello | Subscribe | Unsubscribe
"""What concerns one connection."""

AnsweredCommand = OfficeCommand | AccessCommand | DeviceCommand | LobbyCommand
"""Each of these gets one answer or one refusal."""

ClientMessage = ConnectionCommand | AnsweredCommand
"""All that a client may send."""
