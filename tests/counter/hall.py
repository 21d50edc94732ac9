"""A hall for the console's tests: with missed and parked tickets, and a call for help."""

from collections.abc import Callable
from typing import Any

import msgspec

from antesala.messages.rows import CatalogueRow, ClassPart, HelpRow, StatusRow
from tests.counter.office import (
    NEXT,
    QUEUE,
    FakeLink,
    attention,
    catalogue,
    desk,
    minutes_ago,
    office_rows,
    ticket,
)

MISSED = [
    ticket("J037", 44, state="no_show", called_at=minutes_ago(6)),
    ticket("J033", 61, state="no_show", service="domicilio", ticket_class="preferente"),
]
PARKED = [ticket("J035", 52, state="parked", service="primera", help_needed=["escort"])]
ELSEWHERE = ticket("R018", 14, service="patente")
HELP = HelpRow(id="kiosk-1", name="Tótem 1", at=minutes_ago(3))
PEOPLE = ["disability", "caregiver", "older_60", "pregnant", "child_in_arms"]
PUBLIC = "https://turnos.laserena.cl"
ID = "0" * 31 + "1"


def large_catalogue() -> CatalogueRow:
    """An office in two languages, whose classes name their people."""
    return msgspec.structs.replace(
        catalogue(),
        languages=["es", "en"],
        public_url=PUBLIC,
        waiting_room="Sala 1, primer piso",
        classes=[
            ClassPart(id="preferente", name="Preferente", is_preferential=True, people=PEOPLE),
            ClassPart(id="general", name="General"),
        ],
    )


def hall_rows(*more: Any) -> list[Any]:  # noqa: ANN401 - rows of any kind
    """The office topic, with everybody in it."""
    rows = office_rows(*QUEUE, *MISSED, *PARKED, ELSEWHERE)
    return [large_catalogue(), *rows[1:], *more]


def fill(link: FakeLink, *more: Any) -> None:  # noqa: ANN401 - rows of any kind
    """Carolina at counter 3, free, with the whole hall before her."""
    link.show("office", *hall_rows(*more))
    link.show("counter", desk(next_call=NEXT, attended=14), key="c3")


def on_the_telephone(link: FakeLink, step: str = "guide", **values: Any) -> None:  # noqa: ANN401
    """Carolina attends a person without a ticket."""
    link.show("office", *hall_rows())
    held = attention(**{"channel": "telephone", "step": step, **values})
    link.show("counter", desk(attention=held, attended=14), key="c3")


def status(ahead: int | None = 4, **values: Any) -> StatusRow:  # noqa: ANN401 - its fields
    """The ticket that was just given, as its holder may see it."""
    row = StatusRow(
        id=ID,
        code="M047",
        state="waiting",
        service="renovar",
        arrival=minutes_ago(0),
        people_ahead=ahead,
    )
    return msgspec.structs.replace(row, **values)


Reach = Callable[[FakeLink], None]
