"""The office's services as rows to choose from, narrowed by what the clerk types."""

import unicodedata
from collections.abc import Iterable

from antesala.words import Words
from counter.panes.dialog import Dialog, DialogRow, with_choice
from counter.work.office import Office
from counter.work.opened import Opened


def is_found(text: str, *where: str) -> bool:
    """Whether each typed word begins a word of the text, whatever its accents and capitals."""
    there = " ".join(map(_plain, where)).split()
    return all(any(word.startswith(typed) for word in there) for typed in _plain(text).split())


def _plain(text: str) -> str:
    """Lower case without accents; all but letters and figures separates words."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    bare = (one for one in letters if not unicodedata.combining(one))
    return "".join(one if one.isalnum() else " " for one in bare)


GENERAL = "-"
"""Stands for no service in particular; no identifier begins like it."""


def choosing(rows: Iterable[DialogRow], opened: Opened, words: Words) -> Dialog:
    """A dialog that begins in the field that narrows its rows, and says when there are none."""
    listed, chosen = with_choice(rows, opened.chosen)
    return Dialog(
        begins_in_field=True,
        field_label=words.say("counter-services-search"),
        rows=listed,
        chosen=chosen,
        nobody="" if listed else words.say("counter-services-none"),
    )


def service_rows(office: Office, opened: Opened, words: Words) -> list[DialogRow]:
    """The services by name, narrowed to those whose name or unit matches what was typed."""
    services = office.catalogue.services if office.catalogue else []
    return [
        DialogRow(
            key=one.id,
            words=one.name,
            detail=office.unit_named(one.unit),
            aside=_waiting(office, one.id, words),
        )
        for one in services
        if is_found(opened.text, one.name, office.unit_named(one.unit))
    ]


def _waiting(office: Office, service: str, words: Words) -> str:
    count = sum(row.state == "waiting" and row.service == service for row in office.tickets)
    return words.say("counter-queue", count=count) if count else ""


def general_row(opened: Opened, words: Words) -> list[DialogRow]:
    """Without a service: the caller has not said, or asks for none of the list."""
    name = words.say("counter-general")
    return [DialogRow(key=GENERAL, words=name)] if is_found(opened.text, name) else []
