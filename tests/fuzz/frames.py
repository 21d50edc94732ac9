"""Frames at random from one seed: commands sound and spoilt, and broken texts."""

import json
import random
from collections.abc import Callable, Iterator, Sequence

from antesala.messages import PROTOCOL
from server.domain.office import Office
from tests.live.spoiling import COMMANDS, Fields, sound

RAW = (
    *(
        "",
        "null",
        "[]",
        "{}",
        "0",
        '"',
        "{",
        "\\",
        "\ufeff",
        "\x00",
        "NaN",
        "-0",
        "1e999",
    ),
    *("[" * 300, '{"a":' * 300, "9" * 400, '{"type":"call_next","type":"recall"}', "true false"),
)
"""What is no command at all."""
VALUES: tuple[object, ...] = (
    *(None, True, False, 0, -1, 2**31, 2**63, 2**64, 10**40, 1.5, "", " ", "\n", "a", "A" * 300),
    *(
        "\u202e\u0007",
        "ñandú",
        "\N{PILE OF POO}",
        "0" * 32,
        "../..",
        "' OR 1=1 --",
        "<script>",
        "=1+1",
    ),
    *([], [[]], {}, {"a": 1}, ["a"] * 50, "2026-02-30", "25:61:00", "00000000-0000-4000-8000"),
)
"""What stands in a field instead of what belongs there."""
SPLICES = (
    '"',
    "\\",
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\x00",
    "\\u0000",
    "\\ud800",
    "1e9",
    "null",
    "\t",
)
OF_OFFICE = 0.04
"""Share of frames that are sound commands about what the office really has."""
OF_DAY = (
    *("issue_ticket", "call_next", "call_ticket", "recall", "start_service", "save_attention"),
    *("register_attention", "mark_no_show", "reinstate_ticket", "park_ticket", "resume_ticket"),
    *("transfer_ticket", "offer_ticket", "accept_ticket", "finish_service", "cancel_ticket"),
    *("subscribe", "start_attention", "undo_act", "call_for_help", "grant_class", "pause_counter"),
)
"""What an office does all day; the others are drawn as often as these together."""
SOUND = 0.05
"""Share of frames that are sound commands about things that do not exist."""


class Frames:
    """An endless supply. `office` gives the office of the moment, for names that it knows."""

    def __init__(self, chance: random.Random, office: Callable[[], Office]) -> None:
        self._chance = chance
        self._office = office
        self._commands = sorted(set(COMMANDS) - {"hello"})
        self._patterns = {name: sound(name, "") for name in self._commands}
        self._texts = {name: json.dumps(each) for name, each in self._patterns.items()}

    def hello(self) -> str:
        return json.dumps({"type": "hello", "id": self.id(), "protocol": PROTOCOL})

    def id(self) -> str:
        return (
            f"{self._chance.getrandbits(32):08x}-0000-4000-8000-{self._chance.getrandbits(48):012x}"
        )

    def __iter__(self) -> Iterator[str]:
        while True:
            yield self._next()

    def _next(self) -> str:
        chance = self._chance
        kind = chance.random()
        command = chance.choice(self._commands)
        if kind < OF_OFFICE:
            daily = chance.choice(OF_DAY) if chance.random() < 0.5 else command
            return json.dumps(self._known(daily))
        if kind < OF_OFFICE + SOUND:
            return json.dumps({**self._patterns[command], "id": self.id()})
        if kind < 0.1:
            return chance.choice(RAW)
        if kind < 0.5:
            return json.dumps(self._spoilt(command))
        return self._broken(self._texts[command])

    def _known(self, command: str) -> Fields:
        """A command about tickets, counters and people that are there."""
        office, chance = self._office(), self._chance
        catalogue = office.catalogue
        names: dict[str, Sequence[object]] = {
            "ticket": list(office.tickets)[-20:],
            "counter": [each.id for each in catalogue.counters],
            "clerk": [each.id for each in catalogue.clerks],
            "service": [each.id for each in catalogue.services],
            "ticket_class": [each.id for each in catalogue.classes],
            "attention": list(office.attentions)[-20:],
        }
        fields = {**self._patterns[command], "id": self.id()}
        for name in fields:
            if names.get(name):
                fields[name] = chance.choice(names[name])
        return fields

    def _spoilt(self, command: str) -> Fields:
        """One to three fields have another value, another name, or are gone."""
        chance = self._chance
        fields = {**self._patterns[command], "id": self.id()}
        for _ in range(chance.randint(1, 3)):
            name = chance.choice([*fields, "colour"])
            if chance.random() < 0.3:
                fields.pop(name, None)
            else:
                fields[name] = chance.choice(VALUES)
        return fields

    def _broken(self, text: str) -> str:
        """Cut, doubled, turned round, or with signs in between."""
        chance = self._chance
        for _ in range(chance.randint(1, 4)):
            at = chance.randrange(len(text) + 1)
            until = min(len(text), at + chance.randint(0, 20))
            means = chance.randrange(5)
            if means == 0:
                text = text[:at] + text[until:]
            elif means == 1:
                text = text[:until] + text[at:]
            elif means == 2:
                text = text[:at] + chance.choice(SPLICES) + text[at:]
            elif means == 3:
                text = text[:at] + text[at:until][::-1] + text[until:]
            else:
                text = text[:at] + chr(chance.randrange(1, 0x2FFF)) + text[until:]
        return text
