"""The inputs and results of a turn, as values. The hub takes the turn."""

from dataclasses import dataclass
from datetime import datetime

from server.domain.commands import Caller, Command
from server.domain.decide.context import Answer
from server.domain.events import Event
from server.domain.office import Private
from server.domain.refusals import Refusal


@dataclass(frozen=True, slots=True)
class Wish:
    """A command on its way; `id` is the sender's, and the same id is the same wish."""

    id: str
    command: Command
    caller: Caller


@dataclass(frozen=True, slots=True)
class Done:
    """A wish granted and durable. `link_token` is the ticket's, for its issuer."""

    at: datetime
    seq: int
    answer: Answer
    link_token: str | None = None


Result = Done | Refusal

Step = tuple[tuple[Event, ...], tuple[Private, ...]]
"""The result of one decision: events, and the data kept apart as private."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """A turn that was kept: the result of each wish, and the steps in which the office went on.

    The steps stay apart: an event may remove what an earlier step of the same turn had told.
    """

    results: tuple[Result, ...]
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class News:
    """The news of one turn: the events after `before` up to the office's `seq`.

    `touched` names rows by kind and id: ticket, attention, desk, console, and private for a
    subject of which something private was told.
    """

    before: int
    seq: int
    at: datetime
    events: tuple[Event, ...]
    touched: frozenset[tuple[str, str]]
