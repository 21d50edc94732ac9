"""Which numbers are too easy to guess to be a clerk's PIN. No secret is kept or compared here."""

from itertools import pairwise


def is_weak(pin: str) -> bool:
    """Whether a PIN of digits is among the first that anybody would try.

    One digit again and again (0000), two in turn (1212), and a run up or down (1234, 9876).
    """
    if len(set(pin)) == 1 or pin == (pin[:2] * len(pin))[: len(pin)]:
        return True
    steps = {int(after) - int(before) for before, after in pairwise(pin)}
    return steps in ({1}, {-1})
