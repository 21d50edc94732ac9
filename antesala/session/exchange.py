"""The traffic over open connections: commands and answers, topics and their state.

The machine opens and closes the connections.
"""

from collections.abc import Callable

import msgspec

from antesala.messages import decode_command, encode
from antesala.messages.commands import Command, OpenCounter, SignIn
from antesala.messages.frames import Answer, Frame, Refusal, ServerMessage, Snapshot
from antesala.messages.kinds import Topic
from antesala.session.following import Following, Verdict
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
from antesala.session.pending import Pending

# What a console may follow depends on its clerk and their counter: after these commands it may get
# what was refused before, or taken back when another clerk left.
_OPENS_TOPICS = (SignIn, OpenCounter)


class Exchange:
    """All that is kept from connection to connection. Times are seconds of the passed moment."""

    def __init__(self, jitter: Callable[[], float], fresh_id: Callable[[], str]) -> None:
        self._pending = Pending(jitter, fresh_id)
        self._following = Following(jitter, fresh_id)

    def ask(self, command: Command, now: float) -> list[Output]:
        """Keep a command, or answer for the server where the wire does not allow it."""
        try:
            decode_command(encode(command))
        except msgspec.ValidationError as fault:
            # Sending it might close the connection, and it would be sent again with each new one.
            asked = str(command.__struct_config__.tag)
            refusal = Refusal(code="malformed", id=command.id, asked=asked, detail=str(fault))
            return [Answered(command, refusal)]
        self._pending.add(command, now)
        return []

    def withdraw(self, command_id: str) -> list[Output]:
        """End the wait for a command."""
        command = self._pending.withdraw(command_id)
        return [] if command is None else [Abandoned(command)]

    def follow(self, topic: Topic, key: str | None) -> list[Output]:
        """Follow a topic from now on."""
        return [Cleared(topic)] if self._following.add(topic, key) else []

    def unfollow(self, topic: Topic) -> list[Output]:
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
        due: list[Command] = [*self._following.take_ended(), *self._following.take_due(now)]
        due += self._pending.take_due(now)
        return [Send(encode(command)) for command in due]

    def deadline(self, *, is_online: bool) -> float | None:
        """When `expire` or `send_due` will have work to do; None: not before an input."""
        limits = [self._pending.deadline(is_online=is_online)]
        if is_online:
            limits.append(self._following.deadline())
        return min((limit for limit in limits if limit is not None), default=None)

    def take(self, message: ServerMessage, now: float) -> list[Output]:
        """Take the server's message while online. A heartbeat only shows that it is there."""
        match message:
            case Snapshot():
                return [Changed(message)] if self._following.take_snapshot(message) else []
            case Frame():
                return self._take_frame(message)
            case Answer() | Refusal():
                return self._take_reply(message, now)
            case _:
                return []

    def _take_frame(self, frame: Frame) -> list[Output]:
        if self._following.judge(frame) is not Verdict.NEXT:
            return []
        told: list[Output] = [Changed(frame)]
        if frame.events:
            told.append(Happened(frame.topic, frame.key, frame.at, frame.events))
        return told

    def _take_reply(self, reply: Answer | Refusal, now: float) -> list[Output]:
        if isinstance(reply, Refusal):
            ended = self._following.settle(reply, now)
            if ended is not None:
                # What may not be seen, or will not change any more, must not stay on a screen.
                return [Cleared(ended[0]), FollowRefused(*ended, reply)]
        command = self._pending.settle(reply, now)
        if isinstance(reply, Answer) and isinstance(command, _OPENS_TOPICS):
            self._following.renew()
        return [] if command is None else [Answered(command, reply)]
