"""Checks whether an office may have a list of punctual taxpayers, and tells by which ordinance."""

from collections.abc import Iterator
from typing import Any

from antesala.words.terminal import sentence
from server.domain.taxpayer import CLASS, COUNTRY
from server.office_file.checking import Document, Fault


def punctual_note_of(document: Document) -> str:
    """The ordinance, from a file without faults; empty where the office has no list."""
    table = _table(document)
    return str(table.get("legal_note", "")) if table.get("listed") is True else ""


def faults_of_punctual(document: Document) -> Iterator[Fault]:
    """A list in another country, and one without its ordinance or its courtesy."""
    office, table = document.get("office"), _table(document)
    if table.get("listed") is not True or not isinstance(office, dict):
        return
    country, courtesies = office.get("country"), office.get("courtesies", [])
    path = ("punctual", "listed")
    if country != COUNTRY:
        yield path, f"punctual: {sentence('file-punctual-country', country=str(country))}"
        return
    if not table.get("legal_note"):
        yield path, f"punctual: {sentence('file-punctual-note')}"
    if isinstance(courtesies, list) and CLASS not in courtesies:
        yield path, f"punctual: {sentence('file-punctual-courtesy', name=CLASS)}"


def _table(document: Document) -> dict[str, Any]:
    table = document.get("punctual")
    return table if isinstance(table, dict) else {}
