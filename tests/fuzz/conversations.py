"""Conversations of several devices about one person, as an office has them all day, and mutated.

A single frame at random seldom finds an office in the state in which it could do harm. A visit
leads there step by step; then a step is left out, repeated, said too early, spoilt, or said by a
device whose turn it is not.
"""

import json
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from server.domain.office import Office
from tests.fuzz.frames import VALUES
from tests.live.spoiling import Fields, sound

WAYS: tuple[tuple[tuple[str, str], ...], ...] = (
    (
        ("kiosk", "issue_ticket"),
        ("kiosk", "set_help_needed"),
        ("clerk", "call_next"),
        ("clerk", "start_service"),
        ("clerk", "save_attention"),
        ("clerk", "finish_service"),
        ("clerk", "register_attention"),
        ("clerk", "undo_act"),
    ),
    (
        ("kiosk", "issue_ticket"),
        ("supervisor", "call_ticket"),
        ("supervisor", "recall"),
        ("supervisor", "mark_no_show"),
        ("clerk", "reinstate_ticket"),
        ("clerk", "grant_class"),
        ("clerk", "call_ticket"),
        ("clerk", "park_ticket"),
        ("clerk", "resume_ticket"),
        ("clerk", "transfer_ticket"),
        ("kiosk", "cancel_ticket"),
    ),
    (
        ("clerk", "issue_ticket"),
        ("clerk", "call_ticket"),
        ("clerk", "start_service"),
        ("clerk", "offer_ticket"),
        ("supervisor", "accept_ticket"),
        ("supervisor", "start_service"),
        ("supervisor", "finish_service"),
        ("supervisor", "register_attention"),
    ),
    (
        ("clerk", "pause_counter"),
        ("clerk", "work_in_back_office"),
        ("clerk", "start_attention"),
        ("clerk", "save_attention"),
        ("clerk", "register_attention"),
        ("clerk", "close_counter"),
        ("clerk", "open_counter"),
        ("clerk", "sign_out"),
    ),
    (
        ("kiosk", "call_for_help"),
        ("display", "subscribe"),
        ("clerk", "subscribe"),
        ("away", "sign_in"),
        ("clerk", "take_help"),
        ("clerk", "unsubscribe"),
        ("kiosk", "find_ticket"),
    ),
)
"""Visits and what else clerks do, each step by the role whose it is."""
WHOLE = 0.4
"""Share of conversations that are as they should be: the others need the states they lead to."""


@dataclass(frozen=True, slots=True)
class Step:
    """One frame of one role; with `breaks` its connection is cut before."""

    role: str
    fields: Fields
    breaks: bool = False

    def text(self, ticket: str) -> str:
        """The frame, about the ticket of this conversation where it is about one."""
        told = dict(self.fields)
        if told.get("ticket") == HERE:
            told["ticket"] = ticket
        return json.dumps(told)


HERE = "the ticket of this conversation"


class Conversations:
    """An endless supply. `office` gives the office of the moment, `new_id` draws an id."""

    def __init__(
        self, chance: random.Random, office: Callable[[], Office], new_id: Callable[[], str]
    ) -> None:
        self._chance, self._office, self._new_id = chance, office, new_id

    def __iter__(self) -> Iterator[list[Step]]:
        while True:
            steps = [self._step(*each) for each in self._chance.choice(WAYS)]
            if self._chance.random() >= WHOLE:
                for _ in range(self._chance.randint(1, 3)):
                    steps = self._mutated(steps)
            yield steps

    def _step(self, role: str, command: str) -> Step:
        chance, office = self._chance, self._office()
        catalogue = office.catalogue
        known: dict[str, list[Any]] = {
            "counter": [each.id for each in catalogue.counters],
            "clerk": [each.id for each in catalogue.clerks],
            "to": [each.id for each in catalogue.clerks],
            "service": [each.id for each in catalogue.services],
            "class": [each.id for each in catalogue.classes],
            "attention": list(office.attentions)[-3:],
        }
        fields = {**sound(command, ""), "id": self._new_id()}
        for name in fields:
            if known.get(name):
                fields[name] = chance.choice(known[name])
        if "ticket" in fields:
            fields["ticket"] = HERE
        fields.pop("issued_alone", None)
        return Step(role, fields)

    def _mutated(self, steps: list[Step]) -> list[Step]:
        chance, steps = self._chance, list(steps)
        if not steps:
            return steps
        at = chance.randrange(len(steps))
        step = steps[at]
        means = chance.randrange(7)
        if means == 0:
            del steps[at]
        elif means == 1:
            steps.insert(chance.randrange(len(steps) + 1), step)
        elif means == 2:
            steps.insert(chance.randrange(len(steps)), steps.pop(at))
        elif means == 3:
            roles = ("kiosk", "display", "clerk", "supervisor", "away")
            steps[at] = Step(chance.choice(roles), step.fields)
        elif means == 4:
            steps[at] = Step(step.role, step.fields, breaks=True)
        else:
            name = chance.choice(sorted(step.fields))
            spoilt = {**step.fields, name: chance.choice(VALUES)}
            # Under the same id as the sound one, or in its place.
            steps[at : at + (means == 5)] = [Step(step.role, spoilt)]
        return steps
