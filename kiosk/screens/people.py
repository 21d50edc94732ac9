"""The people that a class is for, each as a figure and in the visitor's language. No Qt.

A country's profile names them by the words below, age included: `older_60`. People that it
describes in its own words are shown by those words, without a figure.
"""

from collections.abc import Iterable

from antesala.words import Words, kind_of, said
from kiosk.screens.picture import Figure

DRAWINGS = {
    "disability": "accessibility",
    "caregiver": "hand-heart",
    "older": "older-person",
    "pregnant": "pregnant-person",
    "child_in_arms": "child-in-arms",
    "child": "child",
    "minor": "child",
    "veteran": "medal",
    "autism": "heart-handshake",
    "reduced_mobility": "accessibility",
    "obesity": "user",
    "nursing": "child-in-arms",
    "blood_donor": "drop",
    "punctual_taxpayer": "receipt",
}


def figures(people: Iterable[str], words: Words) -> tuple[Figure, ...]:
    return tuple(figure(name, words) for name in people)


def figure(name: str, words: Words) -> Figure:
    return Figure(said(name, words), DRAWINGS.get(kind_of(name), ""))
