"""How typed words are looked for in texts, whatever their accents, capitals and plurals. Pure."""

import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache

SHORT = 3
"""Letters of a word that is taken as it is: it has no plural to be cut off."""
_PLURALS = ("ciones", "coes", "ces", "es", "ns", "s")
_ENDINGS = {"ciones": "cion", "coes": "cao", "ces": "z", "es": "", "ns": "m", "s": ""}
_UNTOLD = """
    a al con como de del do da dos das e el en em la las los lo mi mis meu minha o os para por
    que se su sus un una um uma y ya quiero necesito preciso quero the of to for my an i
"""
UNTOLD = frozenset(_UNTOLD.split())
"""Words that do not say what is looked for, in Spanish, Portuguese and English."""


def plain(text: str) -> str:
    """Lower case without accents; all but letters and figures separates words."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    bare = (one for one in letters if not unicodedata.combining(one))
    return "".join(one if one.isalnum() else " " for one in bare)


def is_found(text: str, *where: str) -> bool:
    """Whether each typed word begins a word of the text."""
    there = " ".join(map(plain, where)).split()
    return all(any(word.startswith(typed) for word in there) for typed in plain(text).split())


_ACTS = ("acion", "icion", "acao", "icao", "ar", "er", "ir")
"""The endings of an act's name and of its verb: `renovacion`, `renovar`."""
LONG = 6
"""Letters from which a word may have such an ending beside its root."""


def stem(word: str) -> str:
    """A plain word without its ending: `licencias` and `licencia` are one, as are `luces`, `luz`.

    Wrong on some words, alike on both sides: a text that has the typed word is always found.
    """
    if len(word) <= SHORT:
        return word
    ending = next((each for each in _PLURALS if word.endswith(each)), "")
    base = word.removesuffix(ending) + _ENDINGS.get(ending, "")
    act = next((each for each in _ACTS if base.endswith(each)), "")
    if act and len(base) >= LONG:
        return base.removesuffix(act)
    # The final vowel too: a plural in -es may or may not have had one before it.
    return base.rstrip("aeo") if len(base) > SHORT + 1 else base


def terms(text: str) -> tuple[str, ...]:
    """The stems of the words that are looked for; empty where none says anything."""
    return tuple(stem(word) for word in plain(text).split() if word not in UNTOLD)


@lru_cache(maxsize=4096)
def stems_of(text: str) -> frozenset[str]:
    """The stems of a text's words."""
    return frozenset(map(stem, plain(text).split()))


def rank(wanted: Sequence[str], texts: Iterable[tuple[int, str]]) -> int:
    """How well texts answer, each with its weight; 0 where one of the words is in none.

    A word that begins another counts too: people stop typing, and say `basura` for `basurales`.
    """
    weighed = [(weight, stems_of(text)) for weight, text in texts]
    total = 0
    for word in wanted:
        best = max((weight for weight, there in weighed if _is_in(word, there)), default=0)
        if not best:
            return 0
        total += best
    return total


def _is_in(word: str, there: frozenset[str]) -> bool:
    return word in there or (len(word) >= SHORT and any(each.startswith(word) for each in there))
