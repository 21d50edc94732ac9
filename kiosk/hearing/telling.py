"""The texts of a kiosk's screen as phrases: spoken wording, and what counts as news. No Qt.

An office writes its services in its own language: a person who reads English hears them in Spanish,
as they are written.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from antesala.speech.phrases import Phrase, feminine
from kiosk.screens.moment import Moment
from kiosk.screens.picture import Fact, Picture
from kiosk.way.state import Paper, is_ending, seconds_left


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


FOR_EARS: Mapping[str, str] = {
    "kiosk-where": "voice-where",
    "kiosk-where-any": "voice-where-any",
    "kiosk-law": "kiosk-law-title",
    "kiosk-write-code": "voice-write-code",
    "kiosk-printing": "voice-printing",
    "kiosk-list-printing": "voice-list-printing",
}
"""Texts written for the eye, and what is said instead: a listening person sees no screen."""


@dataclass(frozen=True, slots=True)
class News:
    """News without a touch: said when `text` differs from what it was for this `kind`."""

    kind: str
    text: str
    spoken: tuple[Phrase, ...]


class Telling:
    """Says the texts of one moment, each in the language it is written in."""

    def __init__(self, moment: Moment) -> None:
        self.language = moment.words.language
        self._scene, self._say = moment, moment.words.say
        self._tongues = tongues(moment)
        self._for_ears = for_ears(moment)

    def phrase(self, text: str, whole: str = "") -> Phrase:
        """In the language of the `whole` that the text was cut from."""
        language = self._tongues.get(whole or text, self.language)
        return Phrase(self._for_ears.get(text, text), language)

    def said(self, *texts: str) -> tuple[Phrase, ...]:
        return tuple(self.phrase(text) for text in texts if text)

    def fact(self, fact: Fact) -> tuple[Phrase, ...]:
        """A counter's number is on a plate, and its place beside it: both are said."""
        counter = self._say("kiosk-called-to", number=fact.number) if fact.number else ""
        value = "" if fact.value == counter else fact.value
        if fact.drawing == "users" and value.isdecimal():
            value = feminine(int(value), self.language.partition("-")[0])
        return self.said(fact.about, counter, value)

    def paper(self, picture: Picture) -> News:
        """That no paper comes can be seen; a listening person is told."""
        is_declined = self._scene.journey.paper is Paper.DECLINED
        text = self._say("voice-declined") if is_declined else picture.paper
        return News("paper", text, self.said(text))

    def typed(self, picture: Picture) -> Iterable[News]:
        """What was typed so far; for a PIN how many figures. Once one can go on, also how."""
        code, count = picture.code, len(picture.code)
        figures = self._say("voice-figures", count=count) if picture.staff and code else code
        yield News("typed", code, self.said(figures))
        way_on = self._say("voice-then", name=picture.main)
        yield News("way on", picture.main, self.said(way_on))

    def ending(self, picture: Picture) -> News:
        """A ticket's screen never asks whether anyone is there; a listening person is warned."""
        ends = is_ending(self._scene.journey, self._scene.seconds)
        return News("ending", "soon" if ends else "", self.said(picture.closes))

    def why(self, reason: str) -> str:
        return self._say("voice-off", reason=reason) if reason else ""

    def role(self, kind: str, position: int, count: int) -> Phrase:
        return self.phrase(self._say(f"voice-{kind}", position=position, count=count))


def for_ears(moment: Moment) -> Mapping[str, str]:
    """The spoken form of each text that is written for the eye."""
    say, seconds = moment.words.say, max(0, seconds_left(moment.journey, moment.seconds))
    told, write, remember = map(say, ("kiosk-staff-told", "kiosk-write-code", "voice-write-code"))
    return {
        **{say(eyes): say(ears) for eyes, ears in FOR_EARS.items()},
        f"{write} {told}": f"{remember} {told}",
        # Touching is not the only way to keep a ticket's screen.
        say("kiosk-closes", seconds=seconds): say("voice-closes", seconds=seconds),
    }
