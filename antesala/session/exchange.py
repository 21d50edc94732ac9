"""The traffic over open connections: commands, answers, and topics with their state.

The commands not yet answered are kept in the order asked, each under its one id. The machine opens
and closes the connections.
"""

from collections.abc import Callable
from dataclasses import dataclass

import msgspec

from antesala.messages import commands as c, decode_command, encode, frames as f, kinds as k
from antesala.session.outputs import (
    Abandoned,
    Answered,
    Changed,
    Cleared,
    FollowRefused,
    Happened,
    Output,
    Send,
)
from antesala.session.subscriptions import Following, Hold, Verdict, passes

# A PIN typed before a break must not open a console after the clerk has walked away.
SECRET_LIFE = 10.0
_SECRET = (c.SignIn, c.SetPin, c.ChangePin)


@dataclass(slots=True)
class _Entry:
    command: c.Command
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

    def add(self, command: c.Command, now: float) -> None:
        """Keep a command until it is answered; one that is pending already stays as it is.

        Raises `ValueError` where the id belongs to another pending command.
        """
        entry = self._entries.setdefault(command.id, _Entry(command, now))
        if entry.command != command:
            raise ValueError(f"the id {command.id} is pending with another command")

    def withdraw(self, command_id: str) -> c.Command | None:
        """End the wait for a command; return the command, or None where it was not pending.

        A ticket that may have been issued stays here, to be cancelled when its answer comes. Any
        other command is forgotten.
        """
        entry = self._entries.get(command_id)
        if entry is None or entry.is_silent:
            return None
        if entry.was_sent and isinstance(entry.command, c.IssueTicket):
            entry.is_silent = True
        else:
            del self._entries[command_id]
        return entry.command

    def drop(self, command_id: str) -> None:
        """Forget a command, whatever became of it: its id will be asked with more to say."""
        self._entries.pop(command_id, None)

    def take_due(self, now: float) -> list[c.Command]:
        """The commands to send now on this connection, in order; each counts as sent."""
        if now < self._hold.until:
            return []
        due = [entry for entry in self._entries.values() if not entry.is_under_way]
        for entry in due:
            entry.was_sent = entry.is_under_way = True
        return [entry.command for entry in due]

    def take_expired(self, now: float) -> list[c.Command]:
        """The sign-ins that are too old; they are forgotten."""
        old = [entry.command for entry in self._entries.values() if now >= entry.expires_at]
        for command in old:
            del self._entries[command.id]
        return old

    def begin_connection(self) -> None:
        """Start a new connection: no command has been sent on it yet."""
        for entry in self._entries.values():
            entry.is_under_way = False

    def settle(self, reply: f.Answer | f.Refusal, now: float) -> c.Command | None:
        """Take a reply; return the command that it ends, if that is still awaited."""
        entry = self._meant_by(reply)
        if entry is None:
            return None
        if isinstance(reply, f.Refusal) and passes(reply):
            # All commands wait, not this one alone: later ones must stay later.
            self._hold.begin(now)
            entry.is_under_way = False
            return None
        self._hold.end()
        del self._entries[entry.command.id]
        if not entry.is_silent:
            return entry.command
        if isinstance(reply, f.Answer) and isinstance(entry.command, c.IssueTicket):
            self._give_back(reply, now)
        return None

    def _meant_by(self, reply: f.Answer | f.Refusal) -> _Entry | None:
        """The command with the reply's id, or the only one under way where the id is unreadable."""
        if reply.id is not None:
            return self._entries.get(reply.id)
        under_way = [entry for entry in self._entries.values() if entry.is_under_way]
        if len(under_way) != 1:
            return None
        is_it = reply.asked in (None, under_way[0].command.__struct_config__.tag)
        return under_way[0] if is_it else None

    def deadline(self, *, is_online: bool) -> float | None:
        """When the next step here is due, in seconds; None without any."""
        moments = [entry.expires_at for entry in self._entries.values()]
        if is_online and not all(entry.is_under_way for entry in self._entries.values()):
            moments.append(self._hold.until)
        return min((moment for moment in moments if moment < float("inf")), default=None)

    def _give_back(self, answer: f.Answer, now: float) -> None:
        if answer.ticket is not None:
            cancel = c.CancelTicket(id=self._fresh_id(), ticket=answer.ticket)
            self._entries[cancel.id] = _Entry(cancel, now, is_silent=True)


# What a console may follow depends on its clerk and their counter: after these commands it may get
# what was refused before, or taken back when another clerk left.
_OPENS_TOPICS = (c.SignIn, c.OpenCounter)


class Exchange:
    """The state kept from connection to connection. Times are seconds of the passed moment."""

    def __init__(self, jitter: Callable[[], float], fresh_id: Callable[[], str]) -> None:
        self._pending = Pending(jitter, fresh_id)
        self._following = Following(jitter, fresh_id)

    def ask(self, command: c.Command, now: float) -> list[Output]:
        """Keep a command, or answer for the server where the wire does not allow it."""
        try:
            decode_command(encode(command))
        except msgspec.ValidationError as fault:
            # Sending it might close the connection, and it would be sent again with each new one.
            asked = str(command.__struct_config__.tag)
            refusal = f.Refusal(code="malformed", id=command.id, asked=asked, detail=str(fault))
            return [Answered(command, refusal)]
        self._pending.add(command, now)
        return []

    def withdraw(self, command_id: str) -> list[Output]:
        """End the wait for a command."""
        command = self._pending.withdraw(command_id)
        return [] if command is None else [Abandoned(command)]

    def drop(self, command_id: str) -> None:
        """Forget a command."""
        self._pending.drop(command_id)

    def follow(self, topic: k.Topic, key: str | None) -> list[Output]:
        """Follow a topic from now on."""
        return [Cleared(topic)] if self._following.add(topic, key) else []

    def unfollow(self, topic: k.Topic) -> list[Output]:
        """Stop following a topic; its changes are no longer reported."""
        return [Cleared(topic)] if self._following.remove(topic) else []

    def begin_connection(self) -> None:
        """Mark all that is pending or followed as due again."""
        self._pending.begin_connection()
        self._following.begin_connection()

    def expire(self, now: float) -> list[Output]:
        """Give up sign-ins that are too old."""
        return [Abandoned(command) for command in self._pending.take_expired(now)]

    def send_due(self, now: float) -> list[Output]:
        """Send what is due on a connection that is online. Topics first: answers change them."""
        due: list[c.Command] = [*self._following.take_ended(), *self._following.take_due(now)]
        due += self._pending.take_due(now)
        return [Send(encode(command)) for command in due]

    def deadline(self, *, is_online: bool) -> float | None:
        """When `expire` or `send_due` will have work to do; None: not before an input."""
        limits = [self._pending.deadline(is_online=is_online)]
        if is_online:
            limits.append(self._following.deadline())
        return min((limit for limit in limits if limit is not None), default=None)

    def take(self, message: f.ServerMessage, now: float) -> list[Output]:
        """Take the server's message while online. A heartbeat only shows that it is there."""
        match message:
            case f.Snapshot():
                return [Changed(message)] if self._following.take_snapshot(message) else []
            case f.Frame():
                return self._take_frame(message)
            case f.Answer() | f.Refusal():
                return self._take_reply(message, now)
            case _:
                return []

    def _take_frame(self, frame: f.Frame) -> list[Output]:
        if self._following.judge(frame) is not Verdict.NEXT:
            return []
        told: list[Output] = [Changed(frame)]
        if frame.events:
            told.append(Happened(frame.topic, frame.key, frame.at, frame.events))
        return told

    def _take_reply(self, reply: f.Answer | f.Refusal, now: float) -> list[Output]:
        if isinstance(reply, f.Refusal):
            ended = self._following.settle(reply, now)
            if ended is not None:
                # What may not be seen, or will not change any more, must not stay on a screen.
                return [Cleared(ended[0]), FollowRefused(*ended, reply)]
        command = self._pending.settle(reply, now)
        if isinstance(reply, f.Answer) and isinstance(command, _OPENS_TOPICS):
            self._following.renew()
        return [] if command is None else [Answered(command, reply)]
