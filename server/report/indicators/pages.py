"""The page of all indicators for people, made of their definitions: `docs/indicators.md`.

`python -m server.report.indicators` writes it in both languages of the documentation.
"""

from collections.abc import Iterator
from itertools import groupby

from antesala.words import Words
from server.report.dictionary import formula_of, limits_to, title_of
from server.report.indicators.registry import DEFINITIONS, Definition

PAGES = {"en": "indicators.md", "es": "indicadores.es.md"}
"""The file in `docs/` of each language."""


def page(language: str) -> str:
    """The page in one language."""
    words = Words(language)
    return "\n".join([*_head(words), *_subjects(words)]) + "\n"


def _head(words: Words) -> Iterator[str]:
    yield f"# {words.say('indicator-page')}"
    for part in ("about", "rules", "cells", "made"):
        yield ""
        yield words.say(f"indicator-page-{part}")


def _subjects(words: Words) -> Iterator[str]:
    for subject, some in groupby(DEFINITIONS.values(), lambda each: each.subject):
        yield ""
        yield f"## {words.say(f'indicator-subject-{subject}')}"
        for each in some:
            yield ""
            yield from _indicator(each, words)


def _indicator(definition: Definition, words: Words) -> Iterator[str]:
    ending = "…" if definition.is_family else ""
    yield f"### `{definition.name}{ending}` {title_of(definition, words)}"
    yield ""
    formula = formula_of(definition, words)
    yield f"- **{words.say('indicator-page-formula')}:** {formula}"
    unit = words.say(f"indicator-unit-{definition.unit}")
    source = words.say(f"indicator-source-{definition.source}")
    yield f"- **{words.say('indicator-page-unit')}:** {unit}"
    yield f"- **{words.say('indicator-page-source')}:** {source}"
    limits = limits_to(definition, words)
    if limits:
        yield f"- **{words.say('indicator-page-limits')}:** {limits}"
