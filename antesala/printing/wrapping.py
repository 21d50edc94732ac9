"""Breaks text into lines of a width, in any unit, without losing any of it."""

import re
from collections.abc import Callable, Iterator, Sequence

from antesala.printing.slip import Run
from antesala.words.hyphens import OPENING, whole
from antesala.words.typed import SOFT_HYPHEN

Measure = Callable[[Run], float]
"""How wide a run of text is: in dots of a face, or in columns of a printer's own letters."""

Line = tuple[Run, ...]

_GOOD_ENDS = "/.-@_\u00a0"
"""The preferred places to cut a long word, or words joined by no-break spaces."""


def wrap(runs: Sequence[Run], room: float, measure: Measure) -> list[Line]:
    """The lines, broken at spaces; a word wider than a line is cut where necessary."""
    lines: list[list[Run]] = [[]]
    for word in _words(runs):
        for piece in _pieces(word, room, measure):
            longer = [*lines[-1], Run(" ", lines[-1][-1].is_strong), *piece] if lines[-1] else piece
            if lines[-1] and width(longer, measure) > room:
                lines.append(piece)
            else:
                lines[-1] = longer
    return [joined(line) for line in lines if line]


def balanced(runs: Sequence[Run], room: float, measure: Measure) -> list[Line]:
    """As few lines as `wrap` makes, but of similar length: no word is left alone."""
    lines = wrap(runs, room, measure)
    while len(lines) > 1:
        narrower = max(width(line, measure) for line in lines) - 1
        tried = wrap(runs, narrower, measure)
        if len(tried) > len(lines) or has_cut(runs, narrower, measure):
            break
        lines = tried
    return lines


def has_cut(runs: Sequence[Run], room: float, measure: Measure) -> bool:
    """Whether a word is wider than a line, so that `wrap` would cut or divide it."""
    return any(width(word, measure) > room for word in _words(runs))


def width(line: Sequence[Run], measure: Measure) -> float:
    """How wide a line is; a soft hyphen has a width only at the end of a line."""
    return sum(measure(run) for run in _unsoftened(line))


def joined(runs: Sequence[Run]) -> Line:
    """The same words in as few runs as there are changes of weight."""
    line: list[Run] = []
    for run in runs:
        if line and line[-1].is_strong == run.is_strong:
            line[-1] = Run(line[-1].text + run.text, run.is_strong)
        else:
            line.append(run)
    return tuple(line)


def _words(runs: Sequence[Run]) -> Iterator[list[Run]]:
    """The text between two spaces, which may have two weights: a name and its full stop."""
    word: list[Run] = []
    for run in runs:
        for part in re.split("( +)", run.text):
            if not part.startswith(" "):
                word += [Run(part, run.is_strong)] if part else []
            elif word:
                yield word
                word = []
    if word:
        yield word


def _pieces(word: list[Run], room: float, measure: Measure) -> Iterator[list[Run]]:
    """The word whole if it fits in a line, otherwise in pieces that fit."""
    while width(word, measure) > room:
        head, word = _cut(word, room, measure)
        yield _unsoftened(head)
    yield _unsoftened(word)


def _cut(word: list[Run], room: float, measure: Measure) -> tuple[list[Run], list[Run]]:
    """As much of the word as fits in a line, at least one letter, and the rest.

    Where it may be divided, the line ends with a hyphen.
    """
    letters = [Run(letter, run.is_strong) for run in word for letter in run.text]
    fits = 1
    while fits < len(letters) and width(joined(letters[: fits + 1]), measure) <= room:
        fits += 1
    ends = [at for at in range(fits // 2, fits) if letters[at].text in _GOOD_ENDS]
    divided = None if ends else _divided(letters, room, measure)
    if divided is not None:
        return divided
    fits = ends[-1] + 1 if ends else fits
    return list(joined(letters[:fits])), list(joined(letters[fits:]))


def _divided(
    letters: list[Run], room: float, measure: Measure
) -> tuple[list[Run], list[Run]] | None:
    """The word cut at the last soft break whose first part, with its hyphen, fits in a line."""
    breaks = [at for at, letter in enumerate(letters) if letter.text in (SOFT_HYPHEN, OPENING)]
    for at in reversed(breaks):
        hyphen = [Run("-", letters[at].is_strong)] if letters[at].text == SOFT_HYPHEN else []
        head = _unsoftened([*letters[:at], *hyphen])
        if head and width(head, measure) <= room:
            return list(joined(head)), list(joined(letters[at + 1 :]))
    return None


def _unsoftened(word: Sequence[Run]) -> list[Run]:
    """The word without its possible breaks."""
    return [Run(whole(run.text), run.is_strong) for run in word]
