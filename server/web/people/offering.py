"""What a telephone may take a ticket for, and the answers on preference, as finished words."""

from dataclasses import dataclass
from typing import NamedTuple

from antesala.words import Words, said
from server.domain.catalogue import Catalogue, Standing, TicketClass
from server.domain.office import Office
from server.web.people.services import how_full
from server.web.shared.rooms import Room


class Offered(NamedTuple):
    """A service that telephones get tickets for, how full it is, and whether it gives any now."""

    id: str
    name: str
    now: str
    is_stopped: bool


@dataclass(frozen=True, slots=True)
class Choice:
    """An answer on preference: its class, what the button says, and the people it is for."""

    value: str
    name: str
    people: tuple[str, ...]


def offered(room: Room, office: Office, words: Words) -> list[Offered]:
    """The services that telephones get tickets for, in the office file's order."""
    catalogue = office.catalogue
    return [
        Offered(
            each.id,
            each.name,
            how_full(room, office, each.id, words),
            each.id in office.stopped,
        )
        for each in catalogue.services
        if catalogue.on_phones(each.id)
    ]


def choices(catalogue: Catalogue, words: Words) -> list[Choice]:
    """The answers as the kiosk gives them: preference first, and the same weight for each."""
    has_preference = any(_is_preferential(each) for each in catalogue.classes)
    no = words.say("kiosk-no" if has_preference else "announced-take")
    first = [each for each in catalogue.classes if _is_preferential(each)]
    last = [each for each in catalogue.classes if not _is_preferential(each)]
    yes = words.say("kiosk-yes")
    several = len(first) > 1
    return [
        *(Choice(each.id, each.name if several else yes, _people(each, words)) for each in first),
        *(Choice(each.id, no, ()) for each in last if each.standing is Standing.GENERAL),
    ]


def _people(each: TicketClass, words: Words) -> tuple[str, ...]:
    return tuple(said(name, words) for name in each.people)


def _is_preferential(each: TicketClass) -> bool:
    return each.standing is Standing.PREFERENTIAL
