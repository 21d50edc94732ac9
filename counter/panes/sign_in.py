"""Before work: which clerk sits down at this console, and at which counter."""

from dataclasses import dataclass

from antesala.messages.rows import CounterRow
from antesala.words import Words
from counter.panes.queue import more_words
from counter.work.attending import NAMED_ABREAST, attended_words, is_free
from counter.work.desk import PIN_LENGTHS, Choice
from counter.work.memory import Memory
from counter.work.office import Office


@dataclass(frozen=True, slots=True)
class Name:
    """A clerk to choose."""

    key: str
    words: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class SignIn:
    """The names and the PIN. `chosen` is the place in the list, -1 for none.

    `more` is what is said of names without room, a line for each number of them.
    """

    head: str
    why: str
    name_head: str
    names: tuple[Name, ...]
    chosen: int
    more: str
    nobody: str
    pin_label: str
    pin_help: str
    pin_error: str
    pin_longest: int


@dataclass(frozen=True, slots=True)
class Place:
    """A counter to choose: its number and place, and whether it is free or who has it."""

    key: str
    number: str
    words: str
    detail: str
    is_free: bool
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Places:
    """The counters. `chosen` is the place in the list, -1 for none; `more` as with names."""

    head: str
    rows: tuple[Place, ...]
    chosen: int
    more: str


PIN_TROUBLE = frozenset({"wrong_pin", "locked_out"})
"""Refusals that are shown under the PIN and not over the screen."""


def sign_in_of(office: Office, memory: Memory, choice: Choice, words: Words) -> SignIn:
    """The clerks by name, and why the PIN of one of them is asked for again."""
    listed = [each for each in office.clerks if not each.is_suspended or each.id == office.clerk]
    listed.sort(key=lambda clerk: clerk.name)
    refusal = memory.refused
    return SignIn(
        head=words.say("counter-sign-in" if memory.lock is None else "counter-sign-in-again"),
        why=_why(office, memory, words),
        name_head=words.say("counter-name"),
        names=tuple(Name(clerk.id, clerk.name, clerk.id == choice.clerk) for clerk in listed),
        chosen=place_of(choice.clerk, [clerk.id for clerk in listed]),
        more=more_words(len(listed), words),
        nobody="" if listed else words.say("counter-no-clerks"),
        pin_label=words.say("counter-pin"),
        pin_help=words.say("counter-pin-help"),
        pin_error=words.refusal(refusal) if refusal in PIN_TROUBLE else "",
        pin_longest=PIN_LENGTHS.stop - 1,
    )


def _why(office: Office, memory: Memory, words: Words) -> str:
    """What to tell a clerk who finds the names here: none of their work is lost."""
    if memory.lock is None:
        return words.say(f"counter-{memory.ended}") if memory.ended else ""
    said = words.say(f"counter-locked-{memory.lock}")
    return f"{said} {words.say('counter-locked-held', code=office.code)}" if office.code else said


def places_of(office: Office, choice: Choice, words: Words) -> Places:
    """The counters in the order of the office file."""
    return Places(
        head=words.say("counter-choose"),
        rows=tuple(_place(office, row, choice, words) for row in office.counters),
        chosen=place_of(choice.counter, [row.id for row in office.counters]),
        more=more_words(len(office.counters), words),
    )


def place_of(key: str, keys: list[str]) -> int:
    """The place of a thing in a list; -1 where it is not there."""
    return keys.index(key) if key in keys else -1


def _place(office: Office, row: CounterRow, choice: Choice, words: Words) -> Place:
    title = words.say("counter-title", number=row.number)
    known = office.counter_part(row.id)
    details = [known.place] if known and known.place else []
    details += [words.say("counter-low")] if known and known.is_low else []
    is_taken = row.clerk not in (None, office.clerk)
    taken = words.say("counter-taken-by", name=office.clerk_name(row.clerk))
    free = [words.say("counter-free-place"), attended_words(office, row.id, words, NAMED_ABREAST)]
    return Place(
        key=row.id,
        number=row.number,
        words=". ".join([title, *details]),
        detail=taken if is_taken else ". ".join(part for part in free if part),
        is_free=is_free(office, row),
        is_chosen=row.id == choice.counter,
    )
