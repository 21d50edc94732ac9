"""The outputs of a session, as values: errands for the shell, and events for the program."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from antesala.messages import commands as c, frames as f, happenings as h, kinds as k


class Moment(NamedTuple):
    """The present, twice: `seconds` of a monotonic clock, and `at` for people, in UTC."""

    seconds: float
    at: datetime


ALONE_SECONDS = 5.0
"""Seconds for name, TCP, TLS and upgrade of an only server; in a building it takes 0.01."""


# Errands for the shell


@dataclass(frozen=True, slots=True)
class Connect:
    """Open a connection within so many seconds; say `connected` or `lost`."""

    address: str = ""
    seconds: float = ALONE_SECONDS


@dataclass(frozen=True, slots=True)
class Send:
    """Send one text frame."""

    data: bytes


@dataclass(frozen=True, slots=True)
class Disconnect:
    """Close the connection; say `lost` when it is closed. `reason` is for the log."""

    reason: str


# Events for the program


@dataclass(frozen=True, slots=True)
class Enrolled:
    """The device has a token; it is reported once and has to be kept in the settings."""

    token: str


@dataclass(frozen=True, slots=True)
class NodesTold:
    """The server told another list of addresses than before; it has to be kept in the settings."""

    nodes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TokenSent:
    """The server gives this device another token: keep it on disk, then call `keep_token`."""

    token: str


@dataclass(frozen=True, slots=True)
class CameOnline:
    """The server welcomed this device. Without a `WentOffline` before, it has moved to another."""

    welcome: f.Welcome


@dataclass(frozen=True, slots=True)
class Skipped:
    """For the log: the server sent something that cannot be used. Reported once of each kind."""

    fault: str


@dataclass(frozen=True, slots=True)
class Renewed:
    """The server sent its welcome again: a loaded office file has changed its content."""

    welcome: f.Welcome


@dataclass(frozen=True, slots=True)
class PrintAsked:
    """A console asks this kiosk to print a ticket, a list to take away, or a proof of wait."""

    job: f.PrintJob | f.ListJob | f.ProofJob | f.PrintTest


@dataclass(frozen=True, slots=True)
class WentOffline:
    """The server is lost; `since` is when it was last heard."""

    since: datetime


@dataclass(frozen=True, slots=True)
class EntryRefused:
    """The server does not know this device, or not this protocol; trying again will hardly help."""

    refusal: f.Refusal


@dataclass(frozen=True, slots=True)
class Changed:
    """The picture of a topic changed: a mirror takes the message."""

    message: f.Snapshot | f.Frame


@dataclass(frozen=True, slots=True)
class Cleared:
    """The picture of a topic is void until the next snapshot: another key, or it was refused."""

    topic: k.Topic


@dataclass(frozen=True, slots=True)
class Happened:
    """What happened with the change just told. What was missed in a gap is never reported here."""

    topic: k.Topic
    key: str | None
    at: str
    events: Sequence[h.AnyHappening]


@dataclass(frozen=True, slots=True)
class FollowRefused:
    """A topic cannot be followed, or no longer: a clerk signed out, a counter was left.

    It is requested again by another `follow`, and after a sign-in, an opening or a reconnect.
    """

    topic: k.Topic
    key: str | None
    refusal: f.Refusal


@dataclass(frozen=True, slots=True)
class Answered:
    """A command came to its end: done, or refused for good."""

    command: c.Command
    answer: f.Answer | f.Refusal


@dataclass(frozen=True, slots=True)
class Abandoned:
    """A command will get no answer: it was withdrawn, or it was a sign-in that became too old."""

    command: c.Command


Event = (
    Enrolled
    | TokenSent
    | NodesTold
    | CameOnline
    | Renewed
    | PrintAsked
    | WentOffline
    | EntryRefused
    | Changed
    | Cleared
    | Happened
    | FollowRefused
    | Answered
    | Abandoned
)
Output = Connect | Send | Disconnect | Skipped | Event
