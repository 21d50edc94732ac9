"""Which language a page speaks: as its address, the browser and the office say."""

import re
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from starlette.requests import Request

from antesala.words import Words
from antesala.words.terminal import LANGUAGES

if TYPE_CHECKING:
    from server.domain.catalogue import Catalogue

_WEIGHT = re.compile(r"\s*q=([01](?:\.[0-9]{0,3})?)\s*")
"""How much a browser prefers a language: RFC 9110, 12.4.2."""


@cache
def words_of(language: str, country: str) -> Words:
    """The words of one language as the office's country says them."""
    return Words(language, country)


def preferred(accepted: str, languages: Sequence[str]) -> str:
    """The language with messages of ours that a browser prefers; else the office's first.

    `accepted` is its `Accept-Language` (RFC 9110, 12.5.4). The office's order decides between
    languages that it prefers alike, since their order in the header means nothing.
    """
    weights: dict[str, float] = {}
    for each in accepted.lower().split(","):
        tag, _, rest = each.partition(";")
        found = _WEIGHT.fullmatch(rest) if rest else None
        weight = float(found[1]) if found else float(not rest)
        language = tag.strip().partition("-")[0]
        weights[language] = max(weight, weights.get(language, 0.0))
    known = [each for each in dict.fromkeys((*languages, *LANGUAGES)) if each in LANGUAGES]
    wanted = {each: weights.get(each, weights.get("*", 0.0)) for each in known}
    best = max(known, key=wanted.__getitem__)
    return best if wanted[best] else languages[0]


def asked_for(request: Request) -> Words:
    """The words in the language of the address, or that the browser prefers; no ticket says it.

    An address has one where its reader chose it, on a ticket's page that may be gone by now.
    """
    catalogue: Catalogue = request.app.state.catalogue()
    chosen = request.query_params.get("lang", "")
    accepted = ",".join(request.headers.getlist("accept-language"))
    language = chosen if chosen in LANGUAGES else preferred(accepted, catalogue.languages)
    return words_of(language, catalogue.country)


def following(language: str, languages: Sequence[str]) -> str | None:
    """The office's language after this one, so that a switch leads through all of them."""
    at = languages.index(language) if language in languages else -1
    found = languages[(at + 1) % len(languages)]
    return None if found == language else found
