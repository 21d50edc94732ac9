"""What is said of a call, as phrases for the voice; the caption is the same words, written.

Pure. A call is said in few pieces («Turno jota,» «cero,» «Módulo tres.»), each of which an office
needs again and again: all of them are known before the first call, and can be prepared.
"""

import re
from collections.abc import Callable, Iterable, Iterator

from antesala.messages.rows import CallRow, CatalogueRow
from antesala.speech.numerals import letter, plate, signs_of
from antesala.speech.phrases import Phrase
from antesala.wall.announcer import Part
from antesala.words import Words

MOST_TIMES = 3
"""The third call has a word of its own; all after it are said as a new one."""


def announcement(call: CallRow, words: Words) -> tuple[Phrase, ...]:
    """The phrases of a call in one language and country: noun and code, noun and counter."""
    again = (_again(call.times, words),) if call.times > 1 else ()
    return (*again, *_ticket(call.code, words), _counter(call.number, words))


def caption(phrases: Iterable[Phrase]) -> str:
    """The same words to be read."""
    return " ".join(phrase.text for phrase in phrases)


Seconds = Callable[[CallRow, str, bool], float]
"""What the sentence of a call takes in a language, with its pause; and the chime, where asked."""


def parts_of(
    call: CallRow, first: str, seconds: Seconds, *, has_second: bool = True
) -> tuple[Part, ...]:
    """The announcement at its fullest: the chime, and the sentence twice in each language.

    `first` is the office's language. The ticket's own is said too where it differs, unless not
    `has_second`.
    """
    second = call.language if has_second and call.language not in {None, first} else None
    return tuple(
        Part(
            language,
            seconds(call, language, language == first and not is_again),
            is_again=is_again,
            is_second=language == second,
        )
        for language in filter(None, (first, second))
        for is_again in (False, True)
    )


def _again(times: int, words: Words) -> Phrase:
    return _phrase(f"{words.say('display-again', times=min(times, MOST_TIMES + 1))}.", words)


def _ticket(code: str, words: Words) -> Iterator[Phrase]:
    """«Turno jota,» and then each digit; a code that begins with digits is said sign by sign."""
    first, *rest = re.findall(r"\w", code) or [code]
    signs = [letter(sign, words.language) for sign in rest]
    ends = [*("," for _ in rest), "."]
    said = words.say("voice-call-ticket", letter=letter(first, words.language))
    named = words.say("voice-call-ticket", letter=first)
    yield _phrase(f"{said}{ends[0]}", words, named)
    for sign, name, end in zip(rest, signs, ends[1:], strict=True):
        yield _phrase(f"{name}{end}", words, sign)


def _counter(signs: str, words: Words) -> Phrase:
    said = words.say("voice-call-counter", number=", ".join(plate(signs, words.language)))
    named = words.say("voice-call-counter", number=" ".join(signs_of(signs)))
    return _phrase(f"{said}.", words, named)


def _phrase(text: str, words: Words, recorded: str = "") -> Phrase:
    """A phrase whose recordings are named by letters and figures: `j`, `0`, `12`."""
    return Phrase(text, words.language, recorded)


def all_phrases(catalogue: CatalogueRow, language: str) -> tuple[Phrase, ...]:
    """Every phrase that an office can need in a language, each once: prepared before any call."""
    words = Words(language, catalogue.country)
    series = (service.series for service in catalogue.services)
    letters = dict.fromkeys((*series, *catalogue.emergency_letters))
    found = [_again(times, words) for times in range(2, MOST_TIMES + 2)]
    for first in letters:
        for figure in "0123456789":
            # A digit is said in two ways: with more to come, and as the last one.
            found += _ticket(f"{first}{figure}{figure}", words)
    found += [_counter(counter.number, words) for counter in catalogue.counters]
    return tuple(dict.fromkeys(found))
