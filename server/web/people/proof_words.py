"""A proof of wait as labels and values, and the form on which people type what one says."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import time

from antesala.words import Words
from antesala.words.doors import clock
from server.domain.identity import OfficeId
from server.domain.wait_proof import (
    Outcome,
    Typed,
    WaitProof,
    letters_of,
    read_day,
    read_time,
    typed_of,
)
from server.proofs.seal import LETTERS
from server.web.shared.dates import said_day

PART = 4
"""Letters of a code that stand together, as they are read aloud and typed."""
MOST_TYPED = 200
"""Signs of a field that are read."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of a proof; a large one is what it is about."""

    label: str
    value: str
    is_large: bool = False


@dataclass(frozen=True, slots=True)
class Form:
    """What was typed: each field as it is, what is wrong with it, and all of it where it is whole.

    `faults` has for each field the key of its sentence.
    """

    fields: Mapping[str, str] = field(default_factory=dict)
    faults: Mapping[str, str] = field(default_factory=dict)
    typed: Typed | None = None

    @property
    def code(self) -> str:
        """The short code as typed."""
        return self.fields.get("code", "")


def facts_of(proof: WaitProof, words: Words) -> list[Fact]:
    """All that a proof says."""
    moment = words.say(
        "proof-moment",
        day=said_day(proof.signed.date(), words),
        hour=clock(proof.signed.time()),
    )
    return [
        *_facts(typed_of(proof), proof.minutes, words),
        Fact(words.say("proof-signed"), moment),
    ]


def facts_typed(typed: Typed, words: Words) -> list[Fact]:
    """What a short code vouches for."""
    return _facts(typed, typed.minutes, words)


def _facts(typed: Typed, minutes: int, words: Words) -> list[Fact]:
    say = words.say
    return [
        Fact(say("proof-ticket"), typed.code.upper(), is_large=True),
        Fact(say("proof-service"), typed.service),
        Fact(say("proof-day"), said_day(typed.day, words)),
        Fact(say("proof-arrival"), clock(time.fromisoformat(typed.arrival))),
        Fact(say(f"proof-{typed.outcome.value}"), clock(time.fromisoformat(typed.until))),
        Fact(say("proof-wait"), say("proof-minutes", count=minutes), is_large=True),
    ]


def in_parts(code: str) -> str:
    """A short code in parts of four."""
    return " ".join(code[place : place + PART] for place in range(0, len(code), PART))


def read_form(sent: Mapping[str, str], offices: Sequence[OfficeId]) -> Form:
    """The form as it was sent; the first office where none is named."""
    fields = {name: " ".join(value[:MOST_TYPED].split()) for name, value in sent.items()}
    said = fields.get
    day, arrival, until = (
        read_day(said("day", "")),
        read_time(said("arrival", "")),
        read_time(said("until", "")),
    )
    outcome = next((each for each in Outcome if each.value == said("outcome")), None)
    office = next((each for each in offices if each == said("office")), offices[0])
    whole = {
        "code": len(letters_of(said("code", ""))) == LETTERS,
        "ticket": bool(letters_of(said("ticket", ""))),
        "service": bool(letters_of(said("service", ""))),
        "day": day is not None,
        "arrival": arrival is not None,
        "outcome": outcome is not None,
        "until": until is not None,
    }
    faults = {name: f"verify-lacks-{name}" for name, is_whole in whole.items() if not is_whole}
    if day is None or arrival is None or until is None or outcome is None or faults:
        return Form(fields, faults)
    typed = Typed(office, said("ticket", ""), said("service", ""), day, arrival, outcome, until)
    return Form(fields, typed=typed)
