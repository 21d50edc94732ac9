"""The entry point to all decisions: checks the role, then decides the command."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from server.domain import commands as c
from server.domain import ending
from server.domain.commands import Caller, Command
from server.domain.decide import (
    attending,
    calling,
    governing,
    handing,
    issuing,
    staffing,
)
from server.domain.decide.context import Asking, Decision, Fresh
from server.domain.decide.permission import may_ask
from server.domain.office import Office
from server.domain.refusals import Code, Refusal, refuse

_HANDLERS: dict[type[Command], Callable[[Asking, Any], Decision | Refusal]] = {
    c.IssueTicket: issuing.issue_ticket,
    c.SetHelpNeeded: issuing.set_help_needed,
    c.CancelTicket: issuing.cancel_ticket,
    c.CallForHelp: issuing.call_for_help,
    c.TakeHelp: issuing.take_help,
    c.CallNext: calling.call_next,
    c.CallTicket: calling.call_ticket,
    c.Recall: calling.recall,
    c.MarkNoShow: calling.mark_no_show,
    c.ReinstateTicket: calling.reinstate_ticket,
    c.ParkTicket: calling.park_ticket,
    c.ResumeTicket: calling.resume_ticket,
    c.GrantClass: calling.grant_class,
    c.StartService: attending.start_service,
    c.StartAttention: attending.start_attention,
    c.SaveAttention: attending.save_attention,
    c.FinishService: attending.finish_service,
    c.RegisterAttention: attending.register_attention,
    c.TransferTicket: handing.transfer_ticket,
    c.OfferTicket: handing.offer_ticket,
    c.AcceptTicket: handing.accept_ticket,
    c.DeclineTicket: handing.decline_ticket,
    c.WithdrawOffer: handing.withdraw_offer,
    c.SignIn: staffing.sign_in,
    c.SignOut: staffing.sign_out,
    c.OpenCounter: staffing.open_counter,
    c.PauseCounter: staffing.pause_counter,
    c.CloseCounter: staffing.close_counter,
    c.ChangeDiscipline: governing.change_discipline,
    c.CloseDay: governing.close_day,
    c.EndDay: ending.end_day,
    c.SetDayBack: governing.set_day_back,
    c.LoadCatalogue: governing.load_catalogue,
}


def decide(
    office: Office, command: Command, caller: Caller, now: datetime, fresh: Fresh
) -> Decision | Refusal:
    """Decide a `command` of `caller` for `office` at `now` (UTC).

    Changes no state: the caller passes the events to `evolve` and the private facts to `keep`.
    The events of `turn_of_day` must have been followed before.
    """
    asking = Asking(office, caller, now, fresh)
    if not may_ask(asking.role, command):
        return refuse(Code.FORBIDDEN, role=asking.role)
    if caller.role == "clerk" and asking.clerk is None and not isinstance(command, c.SignIn):
        return refuse(Code.NOT_SIGNED_IN)
    found = _HANDLERS[type(command)](asking, command)
    return ending.with_departures(asking, found) if isinstance(found, Decision) else found
