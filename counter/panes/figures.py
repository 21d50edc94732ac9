"""The figures of the hall that concern a clerk; some open the lists behind them."""

from dataclasses import dataclass

from antesala.words import Words
from counter.panes.keys import (
    CAPS,
    Key,
    Readiness,
    key_of,
)
from counter.panes.offers import registered_words
from counter.work.desk import DOORS, Act, Stage
from counter.work.office import Office


@dataclass(frozen=True, slots=True)
class Figure:
    """A head and its figure. `act` opens the list behind it, with the key `cap`."""

    head: str
    words: str
    act: str = ""
    cap: str = ""


def figures_of(stage: Stage, office: Office, words: Words) -> tuple[Figure, ...]:
    """Attended today, missed the call, set aside, and waiting for this clerk.

    A list's key is shown where it only opens that list.
    """
    doors = DOORS.get(stage, ())
    mine = [row for row in office.tickets if office.clerk in (row.reserved_for, row.offered_to)]
    missed, parked = len(office.in_state("no_show")), len(office.in_state("parked"))
    return (
        Figure(words.say("counter-attended"), str(office.desk.attended if office.desk else 0)),
        Figure(
            words.say("counter-missed"),
            str(missed),
            Act.RETURN,
            CAPS[Act.RETURN] if Act.RETURN in doors else "",
        ),
        Figure(
            words.say("counter-parked"),
            str(parked),
            Act.UNPARK,
            CAPS[Act.UNPARK] if Act.UNPARK in doors else "",
        ),
        Figure(words.say("counter-derived"), str(len(mine) if office.clerk else 0)),
    )


def registered_of(office: Office, words: Words) -> str:
    """The clerk's last line of the register, in one line."""
    head, line = registered_words(office, words)
    return f"{head}: {line}" if line else ""


def doors_of(stage: Stage, readiness: Readiness, words: Words) -> tuple[Key, ...]:
    """The keys that open the lists, the queue's first."""
    return tuple(key_of(act, readiness, words) for act in DOORS.get(stage, ()))
