"""The commands not yet answered, in the order asked, each under its one id."""

from collections.abc import Callable
from dataclasses import dataclass

from antesala.messages.commands import (
    CancelTicket,
    ChangePin,
    Command,
    IssueTicket,
    SetPin,
    SignIn,
)
from antesala.messages.frames import Answer, Refusal
from antesala.session.patience import Hold, passes

# A PIN typed before a break must not open a console after the clerk has walked away.
SECRET_LIFE = 10.0
_SECRET = (SignIn, SetPin, ChangePin)


@dataclass(slots=True)
class _Entry:
    command: Command
    asked_at: float
    was_sent: bool = False
    is_under_way: bool = False  # sent on this connection and not answered
    is_silent: bool = False  # the caller no longer waits for the answer

    @property
    def expires_at(self) -> float:
        return self.asked_at + (SECRET_LIFE if isinstance(self.command, _SECRET) else float("inf"))


class Pending:
    """Asked, sent, resent, answered. Times are seconds of the passed moment."""

    def __init__(self, jitter: Callable[[], float], fresh_id: Callable[[], str]) -> None:
        self._entries: dict[str, _Entry] = {}
        self._hold = Hold(jitter)
        self._fresh_id = fresh_id

    def add(self, command: Command, now: float) -> None:
        """Keep a command until it is answered; one that is pending already stays as it is.

        Raises `ValueError` where the id belongs to another pending command.
        """
        entry = self._entries.setdefault(command.id, _Entry(command, now))
        if entry.command != command:
            raise ValueError(f"the id {command.id} is pending with another command")

    def withdraw(self, command_id: str) -> Command | None:
        """End the wait for a command; return the command, or None where it was not pending.

        A ticket that may have been issued stays here, to be cancelled when its answer comes. Any
        other command is forgotten.
        """
        entry = self._entries.get(command_id)
        if entry is None or entry.is_silent:
            return None
        if entry.was_sent and isinstance(entry.command, IssueTicket):
            entry.is_silent = True
        else:
            del self._entries[command_id]
        return entry.command

    def take_due(self, now: float) -> list[Command]:
        """The commands to send now on this connection, in order; each counts as sent."""
        if now < self._hold.until:
            return []
        due = [entry for entry in self._entries.values() if not entry.is_under_way]
        for entry in due:
            entry.was_sent = entry.is_under_way = True
        return [entry.command for entry in due]

    def take_expired(self, now: float) -> list[Command]:
        """The sign-ins that are too old; they are forgotten."""
        old = [entry.command for entry in self._entries.values() if now >= entry.expires_at]
        for command in old:
            del self._entries[command.id]
        return old

    def begin_connection(self) -> None:
        """Start a new connection: no command has been sent on it yet."""
        for entry in self._entries.values():
            entry.is_under_way = False

    def settle(self, reply: Answer | Refusal, now: float) -> Command | None:
        """Take a reply; return the command that it ends, if that is still awaited."""
        entry = self._entries.get(reply.id or "")
        if entry is None:
            return None
        if isinstance(reply, Refusal) and passes(reply):
            # All commands wait, not this one alone: later ones must stay later.
            self._hold.begin(now)
            entry.is_under_way = False
            return None
        self._hold.end()
        del self._entries[entry.command.id]
        if not entry.is_silent:
            return entry.command
        if isinstance(reply, Answer) and isinstance(entry.command, IssueTicket):
            self._give_back(reply, now)
        return None

    def deadline(self, *, is_online: bool) -> float | None:
        """When the next step here is due, in seconds; None without any."""
        moments = [entry.expires_at for entry in self._entries.values()]
        if is_online and not all(entry.is_under_way for entry in self._entries.values()):
            moments.append(self._hold.until)
        return min((moment for moment in moments if moment < float("inf")), default=None)

    def _give_back(self, answer: Answer, now: float) -> None:
        if answer.ticket is not None:
            cancel = CancelTicket(id=self._fresh_id(), ticket=answer.ticket)
            self._entries[cancel.id] = _Entry(cancel, now, is_silent=True)
