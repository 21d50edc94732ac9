"""The table of commands that each role may give."""

from server.domain import commands as c
from server.domain.commands import Command

LOBBY: frozenset[type[Command]] = frozenset(
    {c.IssueTicket, c.SetHelpNeeded, c.CancelTicket, c.CallForHelp}
)
DESK: frozenset[type[Command]] = LOBBY | {
    c.TakeHelp,
    c.CallNext,
    c.CallTicket,
    c.Recall,
    c.MarkNoShow,
    c.ReinstateTicket,
    c.ParkTicket,
    c.ResumeTicket,
    c.GrantClass,
    c.StartService,
    c.StartAttention,
    c.SaveAttention,
    c.FinishService,
    c.RegisterAttention,
    c.TransferTicket,
    c.OfferTicket,
    c.AcceptTicket,
    c.DeclineTicket,
    c.WithdrawOffer,
    c.SignIn,
    c.SignOut,
    c.OpenCounter,
    c.PauseCounter,
    c.CloseCounter,
}
OVERSIGHT: frozenset[type[Command]] = frozenset({c.ChangeDiscipline, c.CloseDay})

PERMITTED: dict[str, frozenset[type[Command]]] = {
    "citizen": frozenset({c.CancelTicket}),
    "kiosk": LOBBY,
    "display": frozenset(),
    "clerk": DESK,
    "supervisor": DESK | OVERSIGHT,
    "system": frozenset({c.EndDay}),
    "administrator": OVERSIGHT | {c.LoadCatalogue, c.SetDayBack},
}


def may_ask(role: str, command: Command) -> bool:
    """Whether the role may ever give this command; `decide` checks what the office allows now."""
    return type(command) in PERMITTED.get(role, frozenset())
