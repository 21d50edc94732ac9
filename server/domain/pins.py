"""Numbers that are too easy to guess for a clerk's PIN. Keeps and compares no secrets."""

from itertools import pairwise


def is_weak(pin: str) -> bool:
    """Whether a PIN of digits is among the first that an attacker would try.

    These are one repeated digit (0000), two in turn (1212), and a run up or down (1234, 9876).
    """
    if len(set(pin)) == 1 or pin == (pin[:2] * len(pin))[: len(pin)]:
        return True
    steps = {int(after) - int(before) for before, after in pairwise(pin)}
    return steps in ({1}, {-1})
