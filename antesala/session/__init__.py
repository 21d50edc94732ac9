"""A client's side of the wire as a state machine: no socket, clock, thread or random numbers.

A shell (`antesala.conversation`) reports what came in and when, and does what comes out.
"""

from antesala.session.machine import Session, State
from antesala.session.outputs import (
    Abandoned,
    Answered,
    CameOnline,
    Changed,
    Cleared,
    Connect,
    Disconnect,
    Enrolled,
    EntryRefused,
    Event,
    FollowRefused,
    Happened,
    Moment,
    NodesTold,
    Output,
    PrintAsked,
    Renewed,
    Send,
    Skipped,
    TokenSent,
    WentOffline,
)

__all__ = [
    "Abandoned",
    "Answered",
    "CameOnline",
    "Changed",
    "Cleared",
    "Connect",
    "Disconnect",
    "Enrolled",
    "EntryRefused",
    "Event",
    "FollowRefused",
    "Happened",
    "Moment",
    "NodesTold",
    "Output",
    "PrintAsked",
    "Renewed",
    "Send",
    "Session",
    "Skipped",
    "State",
    "TokenSent",
    "WentOffline",
]
