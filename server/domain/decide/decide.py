"""The entry point to all decisions: checks the role, then decides the command."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from server.domain import commands as c
from server.domain.decide import (
    afterwards,
    announcing,
    attending,
    calling,
    day_end,
    governing,
    handing,
    issuing,
    overseeing,
    restoring,
    staffing,
    undoing,
    wishing,
)
from server.domain.decide.context import Asking, Decision, Fresh
from server.domain.office import Office
from server.domain.refusals import Code, Refusal, refuse

_ROOMS = (
    afterwards,
    announcing,
    attending,
    calling,
    day_end,
    governing,
    handing,
    issuing,
    overseeing,
    restoring,
    staffing,
    undoing,
    wishing,
)
_DECIDING: dict[type[c.Command], Callable[[Asking, Any], Decision | Refusal]] = {
    kind: next(getattr(room, name) for room in _ROOMS if hasattr(room, name))
    for name, kind in c.COMMANDS.items()
}
"""The function that decides a command has its name: `call_next` for `CallNext`."""


def decide(
    office: Office, command: c.Command, caller: c.Caller, now: datetime, fresh: Fresh
) -> Decision | Refusal:
    """Decide a `command` of `caller` for `office` at `now` (UTC).

    Changes no state: the caller passes the events to `evolve` and the private facts to `keep`.
    The events of `turn_of_day` must have been followed before.
    """
    asking = Asking(office, caller, now, fresh)
    if asking.role not in command.roles:
        return refuse(Code.FORBIDDEN, role=asking.role)
    if asking.is_suspended and (
        caller.clerk is not None or isinstance(command, c.OversightCommand)
    ):
        # At a console only the person in hand is attended to the end.
        return refuse(Code.SUSPENDED, clerk=str(asking.person))
    if caller.role == "clerk" and asking.clerk is None and not isinstance(command, c.SignIn):
        return refuse(Code.NOT_SIGNED_IN)
    found = _DECIDING[type(command)](asking, command)
    return day_end.with_departures(asking, found) if isinstance(found, Decision) else found
