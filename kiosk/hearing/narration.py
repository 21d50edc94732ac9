"""When the kiosk says what, as a person moves about a screen and hears where they are. No Qt.

Every key silences the current speech, and what was silenced is not said later. A new screen is told
from its beginning, a new place on it by its name, role and position. Changes without a touch wait
until the current sentence is over.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from antesala.speech.phrases import Phrase, Utterance
from antesala.words import Words
from kiosk.hearing.reading import Reading, Stop, named

PACES = (0.6, 0.8, 1.0, 1.25, 1.6, 2.0)
"""Steps of pace, as multiples of the device's own rate."""

VOLUMES = (-24.0, -18.0, -12.0, -6.0, 0.0)
"""Steps of volume in decibels: a range of more than 18, and a step 12 above the lowest (EN 301 549,
8.2.1).
"""

AT_FIRST = 2
"""Index of the pace and volume that each new person gets: those that the device was set up with."""


class Act(StrEnum):
    """What a key can do to speech; every other key silences it."""

    REPEAT = "repeat"
    SLOWER = "slower"
    FASTER = "faster"
    QUIETER = "quieter"
    LOUDER = "louder"


NOTHING = Reading()


@dataclass(frozen=True, slots=True)
class ReadingPoint:
    """A screen, and the person's place on it."""

    reading: Reading = NOTHING
    focus: Stop | None = None


NOWHERE = ReadingPoint()


@dataclass(frozen=True, slots=True, kw_only=True)
class Narration:
    """One person's speech. The initial value is silent."""

    is_on: bool = False
    point: ReadingPoint = NOWHERE
    pace: int = AT_FIRST
    volume: int = AT_FIRST
    pending: tuple[Phrase, ...] = ()
    """The phrases that wait until the current sentence is over."""
    is_speaking: bool = False


Told = tuple[Narration, tuple[Phrase, ...]]
"""The narration after an event, and what to say now; without phrases, speech goes on."""


class Way(StrEnum):
    """How a listening person works the kiosk, as its first words explain."""

    KEYS = "keys"
    """For a keyboard."""
    KEYPAD = "keypad"
    """For a keypad with its own keys, which has neither arrows nor F1."""
    TOUCH = "touch"


def begun(point: ReadingPoint, words: Words, way: Way = Way.KEYS) -> Told:
    """Speech is switched on."""
    hint = words.say(f"voice-hint-{way}")
    welcome = (Phrase(words.say("voice-on"), words.language), Phrase(hint, words.language))
    here = (*point.reading.opening, *place(point))
    return Narration(is_on=True, point=point, is_speaking=True), (*welcome, *here)


def seen(narration: Narration, point: ReadingPoint) -> Told:
    """The screen, or the place on it, may have changed."""
    before, narration = narration.point, replace(narration, point=point)
    if not narration.is_on:
        return narration, ()
    if point.reading.place == before.reading.place:
        return stirred(narration, before, point)
    # Once the question over the screen is answered, the person is back where they were.
    opening = () if before.reading.place == "stay" else point.reading.opening
    return spoken(replace(narration, pending=()), (*opening, *place(point)))


def stirred(narration: Narration, before: ReadingPoint, point: ReadingPoint) -> Told:
    """The screen is the same: tell another place on it, another state, or news."""
    news = fresh(before.reading, point.reading)
    news = (*renamed(before, point), *news)
    if is_elsewhere(before, point):
        if has_gone(before, point):
            return spoken(narration, (*narration.pending, *news, *place(point)))
        return spoken(narration, (*place(point), *narration.pending, *news))
    if point.focus and before.focus and point.focus.state != before.focus.state:
        state = (point.focus.state,) if point.focus.state else ()
        return spoken(narration, (*state, *news))
    if narration.is_speaking:
        return replace(narration, pending=(*narration.pending, *news)), ()
    return spoken(narration, news)


def pressed(narration: Narration, act: Act | None, words: Words) -> Told:
    """A key or a touch: silence, then what the key asks of speech itself."""
    narration = replace(narration, is_speaking=False)
    if not narration.is_on or act is None:
        return narration, ()
    here = place(narration.point)
    if act is Act.REPEAT:
        return spoken(narration, (*narration.point.reading.whole, *here))
    narration = stepped(narration, act)
    if act in (Act.SLOWER, Act.FASTER):
        text = words.say("voice-pace", step=narration.pace + 1, steps=len(PACES))
    else:
        text = words.say("voice-volume", step=narration.volume + 1, steps=len(VOLUMES))
    return spoken(narration, (Phrase(text, words.language), *here))


def unanswered(narration: Narration) -> Told:
    """A choice that had no effect: say why, and where the person is."""
    if not narration.is_on or narration.is_speaking:
        return narration, ()
    news = narration.point.reading.news
    banner = next((each.spoken for each in news if each.kind == "banner" and each.text), ())
    return spoken(narration, (*banner, *place(narration.point)))


def over(words: Words) -> tuple[Phrase, ...]:
    """Speech is switched off, or its person has finished: say so."""
    return (Phrase(words.say("voice-over"), words.language),)


def ended(narration: Narration) -> Told:
    """The current sentence is over: say what waited."""
    narration = replace(narration, is_speaking=False)
    return spoken(replace(narration, pending=()), narration.pending)


def utterance(narration: Narration, phrases: tuple[Phrase, ...], rate: int) -> Utterance:
    """Pace and volume as the person set them; `rate` is the device's own."""
    return Utterance(phrases, round(rate * PACES[narration.pace]), VOLUMES[narration.volume])


def stepped(narration: Narration, act: Act) -> Narration:
    """Go one step further; at either end stay."""
    pace = narration.pace + (act is Act.FASTER) - (act is Act.SLOWER)
    volume = narration.volume + (act is Act.LOUDER) - (act is Act.QUIETER)
    return replace(
        narration,
        pace=min(max(pace, 0), len(PACES) - 1),
        volume=min(max(volume, 0), len(VOLUMES) - 1),
    )


def spoken(narration: Narration, phrases: tuple[Phrase, ...]) -> Told:
    if not phrases:
        return narration, ()
    waits = tuple(phrase for phrase in narration.pending if phrase not in phrases)
    return replace(narration, is_speaking=True, pending=waits), phrases


def place(point: ReadingPoint) -> tuple[Phrase, ...]:
    return point.focus.phrases if point.focus else ()


def is_elsewhere(before: ReadingPoint, now: ReadingPoint) -> bool:
    """Whether the focus is on another thing, and not on the same thing in another place."""
    if before.focus is None or now.focus is None:
        return now.focus is not None
    if before.focus.name == now.focus.name:
        is_twin = [stop.name for stop in now.reading.stops].count(now.focus.name) > 1
        return is_twin and index(before) != index(now)
    return not renamed(before, now)


def has_gone(before: ReadingPoint, now: ReadingPoint) -> bool:
    """Whether the focus is elsewhere because the thing that had it is gone, or was gone."""
    return before.focus is None or named(now.reading.stops, before.focus.name) is None


def renamed(before: ReadingPoint, now: ReadingPoint) -> tuple[Phrase, ...]:
    """The new name of the thing in focus, if it has changed."""
    if before.focus is None or now.focus is None or index(before) != index(now):
        return ()
    # A change in how many things there are makes it another thing.
    is_same = before.focus.role == now.focus.role and has_gone(before, now)
    return (now.focus.spoken,) if is_same and before.focus.name != now.focus.name else ()


def index(point: ReadingPoint) -> int:
    """The place among the things to choose; -1 where the focus is on none."""
    stops = point.reading.stops
    return stops.index(point.focus) if point.focus in stops else -1


def fresh(before: Reading, now: Reading) -> tuple[Phrase, ...]:
    """The news that was not told before."""
    known = {news.kind: news.text for news in before.news}
    told = [news for news in now.news if news.text and known.get(news.kind) != news.text]
    return tuple(phrase for news in told for phrase in news.spoken)
