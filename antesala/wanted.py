"""What a program wants of its server, so that a carrier that failed can be followed by another."""

from dataclasses import dataclass, field

from antesala.carrier import Carrier
from antesala.messages.commands import ChangePin, Command, SignIn
from antesala.messages.kinds import Topic
from antesala.session import Abandoned, Answered, Enrolled, Event


@dataclass(slots=True)
class Wanted:
    """The commands that have no answer yet, the topics followed, and the key to the door."""

    token: str | None = None
    code: str | None = None
    asked: dict[str, Command] = field(default_factory=dict)
    followed: dict[Topic, str | None] = field(default_factory=dict)

    def hear(self, event: Event) -> None:
        """Strike out what has come to its end."""
        match event:
            case Answered(command, _) | Abandoned(command):
                self.asked.pop(command.id, None)
            case Enrolled(token):
                self.token, self.code = token, None
            case _:
                pass

    def take_secrets(self) -> list[Command]:
        """What must not be asked again by itself: a PIN opens nothing when its clerk is gone."""
        secrets: list[Command] = [
            command for command in self.asked.values() if isinstance(command, SignIn | ChangePin)
        ]
        for command in secrets:
            del self.asked[command.id]
        return secrets

    def hand_to(self, carrier: Carrier) -> None:
        """Want it all once more, under the same ids: what was done already is not done twice."""
        for topic, key in self.followed.items():
            carrier.follow(topic, key)
        for command in self.asked.values():
            carrier.ask(command)
