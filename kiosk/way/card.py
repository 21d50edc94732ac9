"""The number of a punctual taxpayer in what a reader has read of a document or a card. No Qt.

The bar code on the back of a Peruvian DNI (Code 39) is its number: 8 figures, by some editions with
the check character behind. A municipality's own card has a DNI or RUC in its bar code or QR code,
perhaps among other text. Which numbers are listed, and whether a RUC is right, the server tells.
"""

import re
from dataclasses import dataclass

_RUNS = re.compile(r"(?<![0-9])(?:[0-9]{8}|[0-9]{11})(?![0-9])")
"""What may be a DNI or a RUC: figures that stand alone, not a part of a longer number."""
_CHECKED = re.compile(r"([0-9]{8})-?[0-9A-K]")
"""The number of a DNI with its check character, and no more."""


@dataclass(frozen=True, slots=True)
class Card:
    """A number that was read, until it is looked up by the command of this id."""

    number: str
    id: str


def number_of(text: str) -> str:
    """The one number of 8 or 11 figures in a code; empty where it has none, or several.

    Of several no one can tell which is the person's: a date may have 8 figures too.
    """
    whole = text.strip()
    if (checked := _CHECKED.fullmatch(whole)) is not None:
        return checked[1]
    found = {*_RUNS.findall(whole)}
    return found.pop() if len(found) == 1 else ""
