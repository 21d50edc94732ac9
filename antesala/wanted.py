"""A program's open requests to its server, for the next carrier after one that failed."""

from dataclasses import dataclass, field

from antesala.carrier import Carrier
from antesala.messages.commands import ChangePin, Command, SignIn
from antesala.messages.kinds import Topic
from antesala.session import Abandoned, Answered, Enrolled, Event


@dataclass(slots=True)
class Wanted:
    """The unanswered commands, the followed topics, and the token or code."""

    token: str | None = None
    code: str | None = None
    asked: dict[str, Command] = field(default_factory=dict)
    followed: dict[Topic, str | None] = field(default_factory=dict)

    def hear(self, event: Event) -> None:
        """Remove finished requests."""
        match event:
            case Answered(command, _) | Abandoned(command):
                self.asked.pop(command.id, None)
            case Enrolled(token):
                self.token, self.code = token, None
            case _:
                pass

    def take_secrets(self) -> list[Command]:
        """Commands that must not be repeated by themselves: a PIN, since its clerk may be gone."""
        secrets: list[Command] = [
            command for command in self.asked.values() if isinstance(command, SignIn | ChangePin)
        ]
        for command in secrets:
            del self.asked[command.id]
        return secrets

    def hand_to(self, carrier: Carrier) -> None:
        """Ask everything again under the same ids, so that no command is done twice."""
        for topic, key in self.followed.items():
            carrier.follow(topic, key)
        for command in self.asked.values():
            carrier.ask(command)
