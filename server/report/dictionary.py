"""What the data of a report means, in words: its fields, its indicators, its cautions, its ids.

`datapackage.json` beside open data is such a dictionary by the standard of Frictionless.
"""

import json
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from antesala.words import Figures as InFigures, Words
from server.domain.catalogue import Catalogue
from server.report.figures import LEAST_SHOWN, Figures, Note
from server.report.indicators.registry import DEFINITIONS, Definition
from server.report.out.csv import COLUMNS, TICKET_COLUMNS
from server.store.figure_limits import limits_of

_NUMBERS = {"value": "number", "low": "number", "high": "number", "n": "integer"}
_TYPES = {**_NUMBERS, "day": "date", "recalls": "integer", "transfers": "integer"}
_DAYS = frozenset({"day", "until"})
"""The facts of a note that are days."""


def title_of(definition: Definition, words: Words) -> str:
    """An indicator's name for people."""
    return words.say(f"indicator-{definition.name}")


def formula_of(definition: Definition, words: Words) -> str:
    """How it is worked out."""
    return words.say(f"indicator-{definition.name}-formula")


def limits_to(definition: Definition, words: Words) -> str:
    """What it does not tell; empty where that goes without saying."""
    return words.say(f"indicator-{definition.name}-limits") if definition.limits else ""


def note_in_words(note: Note, words: Words) -> str:
    """What is to be known of the data."""
    told = {
        name: _date(str(fact), words) if name in _DAYS else fact
        for name, fact in note.facts.items()
    }
    return words.say(f"report-note-{note.caution}", **told)


def _date(text: str, words: Words) -> str:
    day = date.fromisoformat(text)
    return words.say("report-note-date", day=day.day, month=day.month, year=InFigures(day.year))


def defined(words: Words) -> Iterator[dict[str, str]]:
    """The definition of every indicator."""
    for each in DEFINITIONS.values():
        yield {
            "name": f"{each.name}*" if each.is_family else each.name,
            "title": title_of(each, words),
            "formula": formula_of(each, words),
            "unit": words.say(f"indicator-unit-{each.unit}"),
            "source": words.say(f"indicator-source-{each.source}"),
            "limits": limits_to(each, words),
        }


def facts_of(figures: Figures, catalogue: Catalogue, words: Words, made_on: date) -> dict[str, Any]:
    """What the data is about: office, period, cautions, and what its ids and limits are."""
    period, limits = figures.period, limits_of(catalogue)
    return {
        "office": {"id": figures.office, "name": catalogue.name, "country": catalogue.country},
        "period": {
            "name": period.name,
            "first": period.first.isoformat(),
            "last": period.last.isoformat(),
        },
        "time_zone": catalogue.time_zone,
        "made_on": made_on.isoformat(),
        "language": words.language,
        "notes": [
            {"name": each.caution, "text": note_in_words(each, words)} for each in figures.notes
        ],
        "rules": words.say("report-data-rounding", least=LEAST_SHOWN),
        "units": {str(each.id): each.name for each in catalogue.units},
        "services": {
            str(each.id): {
                "name": each.name,
                "unit": str(each.unit),
                "target_seconds": limits.target[each.id],
            }
            for each in catalogue.services
        },
        "classes": {
            str(each.id): {"name": each.name, "standing": each.standing}
            for each in catalogue.classes
        },
        "legal_limit_seconds": limits.legal,
    }


def datapackage(
    figures: Figures, catalogue: Catalogue, words: Words, made_on: date, *, with_tickets: bool
) -> bytes:
    """The description of a folder of data; `with_tickets`: `tickets.csv` is in it."""
    resources = [_resource("indicators", COLUMNS, words.say("report-data-about"), words)]
    if with_tickets:
        about = words.say("report-data-about-tickets")
        resources.append(_resource("tickets", TICKET_COLUMNS, about, words))
    period = figures.period.name
    package = {
        "profile": "tabular-data-package",
        "name": f"{figures.office}-{period.lower().replace('..', '-to-')}",
        "title": words.say("report-data-title", office=catalogue.name, period=period),
        "created": f"{made_on}T00:00:00Z",
        "resources": resources,
        **facts_of(figures, catalogue, words, made_on),
        "indicators": [*defined(words)],
    }
    return json.dumps(package, ensure_ascii=False, indent=1).encode() + b"\n"


def _resource(name: str, columns: Iterable[str], about: str, words: Words) -> dict[str, Any]:
    return {
        "name": name,
        "path": f"{name}.csv",
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "description": about,
        "schema": {
            "fields": [
                {
                    "name": column,
                    "type": _type_of(column),
                    "description": words.say(f"report-field-{column}"),
                }
                for column in columns
            ],
            "missingValues": [""],
        },
    }


def _type_of(column: str) -> str:
    return "datetime" if column.endswith("_at") else _TYPES.get(column, "string")
