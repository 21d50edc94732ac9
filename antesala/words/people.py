"""The people of a class of tickets, in words. A country's profile says who they are."""

from antesala.words import Words

KINDS = frozenset(
    {
        *("disability", "caregiver", "older", "pregnant", "child_in_arms"),
        *("child", "minor", "veteran", "autism", "reduced_mobility", "obesity", "nursing"),
        *("blood_donor", "punctual_taxpayer"),
    }
)
"""The names that have words here; an age may follow one: `older_60`."""


def kind_of(name: str) -> str:
    """The kind of people of a profile's name; empty where the profile uses its own words."""
    kind = _parts(name)[0]
    return kind if kind in KINDS else ""


def said(name: str, words: Words) -> str:
    """The people in the reader's language, or the profile's own words."""
    kind, age = _parts(name)
    return words.say(f"people-{kind}", age=age) if kind in KINDS else name


def _parts(name: str) -> tuple[str, str]:
    kind, _, age = name.rpartition("_") if name[-1:].isdecimal() else (name, "", "")
    return kind, age
