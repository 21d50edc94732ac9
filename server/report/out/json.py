"""The figures as JSON: the same rows as the open data, with their definitions and cautions."""

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

from antesala.words import Words
from server.domain.catalogue import Catalogue
from server.report.dictionary import defined, facts_of
from server.report.figures import Figures


def as_json(figures: Figures, catalogue: Catalogue, words: Words, made_on: date) -> bytes:
    """A document that says what it is about, and then every figure."""
    document = {
        **facts_of(figures, catalogue, words, made_on),
        "indicators": [*defined(words)],
        "figures": [*_rows(figures)],
    }
    return json.dumps(document, ensure_ascii=False, indent=1).encode() + b"\n"


def _rows(figures: Figures) -> Iterator[dict[str, Any]]:
    for row in figures.rows:
        scope, figure = row.scope, row.figure
        yield {
            "period": row.period,
            "office": figures.office,
            "unit": scope.unit,
            "service": scope.service,
            "channel": scope.channel,
            "class": scope.ticket_class,
            "indicator": row.indicator,
            "value": figure.value,
            "n": figure.n,
            "low": figure.low,
            "high": figure.high,
            "is_hidden": figure.is_hidden,
        }
