"""The texts of a screen in another language than the screen's: the office's own, and greetings.

An office writes its services in its own language: a person who reads English hears them in Spanish,
as they are written. No Qt.
"""

from collections.abc import Iterator, Mapping

from kiosk.screens.moment import Moment


def tongues(moment: Moment) -> Mapping[str, str]:
    """The language of each text that is not in the screen's language."""
    lobby, speaking = moment.lobby, moment.words.language
    own = lobby.languages[0]
    found = {} if own == speaking else dict.fromkeys(office_texts(moment), own)
    for language in lobby.languages:
        if language != speaking:
            words = moment.words_in(language)
            found |= dict.fromkeys(
                (words.say("kiosk-start"), words.say("kiosk-language")), language
            )
    return found


def office_texts(moment: Moment) -> Iterator[str]:
    """All texts that come from the office file."""
    catalogue, status, found = moment.lobby.catalogue, moment.lobby.status, moment.journey.found
    if catalogue is None:
        return
    yield from (catalogue.name, catalogue.waiting_room, catalogue.law_notice)
    for group in catalogue.groups:
        yield from (group.name, group.examples)
    for service in catalogue.services:
        yield from (service.name, *service.requirements)
        yield from (service.fee, service.time_to_resolve, service.legal_basis)
    for each in catalogue.classes:
        yield each.name
    if status is not None and status.place:
        yield status.place
    if found is not None and found.place:
        yield found.place
