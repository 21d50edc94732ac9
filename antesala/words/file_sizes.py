"""The size of a file in words: one form wherever people, staff or a copy of the data tell it."""

from antesala.words import Figures, Words

_KIB = 1024
_LEAST_OF_MEGABYTES = 1000
"""From so many KB on: four figures are read more slowly, and with a sign between them or not."""


def said_size(size: int, words: Words) -> str:
    """Bytes as telephones show them: in whole KB, at least one, or in MB with a decimal at most."""
    kilobytes = max(1, round(size / _KIB))
    if kilobytes < _LEAST_OF_MEGABYTES:
        return words.say("file-size-kb", size=Figures(kilobytes))
    return words.say("file-size-mb", size=round(size / _KIB / _KIB, 1))
