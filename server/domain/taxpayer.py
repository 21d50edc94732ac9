"""The numbers by which Peru knows its taxpayers: DNI of 8 digits, RUC of 11 with its check digit.

The RUC of a person begins with 10 and has the DNI inside: both count as the DNI, so that a list by
RUC knows the person who shows their DNI. Which offices list such numbers, and which tickets may get
the courtesy for one, is here too.
"""

from server.domain.catalogue import Catalogue, Standing
from server.domain.identity import ClassId

COUNTRY = "PE"
"""The one country whose offices may have a list of punctual taxpayers."""
CLASS = ClassId("punctual")
"""The courtesy of the country's profile that such a list is for."""

_DNI, _RUC = 8, 11
_OF_PERSON = "10"
_BEGINNINGS = (_OF_PERSON, "15", "16", "17", "20")
"""How every RUC begins: of persons, of those without a DNI, and of companies."""
_WEIGHTS = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2)
_BETWEEN = str.maketrans("", "", " .-\t\u00a0")


class NumberError(ValueError):
    """It is no number of a taxpayer; the message names the cause, never the number."""


def identifier_of(typed: str) -> str:
    """The number in its one form, without spaces, dots and hyphens.

    Raises `NumberError` with "letters", "length", "beginning" or "check".
    """
    digits = typed.translate(_BETWEEN)
    if not (digits.isascii() and digits.isdecimal()):
        raise NumberError("letters")
    if len(digits) == _DNI:
        return digits
    if len(digits) != _RUC:
        raise NumberError("length")
    if not digits.startswith(_BEGINNINGS):
        raise NumberError("beginning")
    if check_digit(digits[:-1]) != digits[-1]:
        raise NumberError("check")
    return digits[2:-1] if digits.startswith(_OF_PERSON) else digits


def check_digit(first: str) -> str:
    """The last digit of a RUC, from the ten before it."""
    total = sum(int(digit) * weight for digit, weight in zip(first, _WEIGHTS, strict=True))
    return str((11 - total % 11) % 10)


def lists_punctual(catalogue: Catalogue) -> bool:
    """Whether an office has a list of punctual taxpayers, and the courtesy that it is for."""
    return bool(catalogue.punctual_note) and CLASS in catalogue.ticket_class


def is_plain(catalogue: Catalogue, name: ClassId) -> bool:
    """Whether the courtesy is more than a class: every preference by law is more than it."""
    own = catalogue.ticket_class.get(name)
    return own is not None and own.standing is Standing.GENERAL
