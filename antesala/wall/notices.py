"""What stands in the way on a wall, or has to be known in its hall, by weight. Pure."""

from dataclasses import dataclass
from typing import Literal

from antesala.colours.palette import DRAWINGS, Gravity
from antesala.wall.moment import Moment
from antesala.words import Words, hour
from antesala.words.doors import said_opening

Look = Literal["stop", "caution", "information"]
"""How grave a notice is; each has a colour and an icon of its own."""


@dataclass(frozen=True, slots=True)
class Notice:
    """What is the matter, and what to do. `is_large`: calls may be missing from this screen."""

    look: Look
    icon: str
    headline: str
    detail: str = ""
    is_large: bool = False

    @property
    def sentence(self) -> str:
        """All of it on one line."""
        return f"{self.headline}. {self.detail}" if self.detail else self.headline


def notices_of(moment: Moment, words: Words, *, has_tiles: bool) -> tuple[Notice, ...]:
    """Every notice that stands, the gravest first.

    `has_tiles`: calls stand on the wall. A closed office says so here only then; otherwise the
    place of the calls says it.
    """
    say = words.say
    found: list[Notice] = []
    if moment.refusal is not None:
        detail = words.refusal(moment.refusal)
        found.append(
            Notice(
                "stop",
                DRAWINGS[Gravity.FAILURE],
                say("display-not-enrolled"),
                detail,
                is_large=True,
            )
        )
    if moment.since is not None and moment.is_known:
        headline = say("display-stale", hour=hour(moment.since, moment.zone))
        found.append(Notice("caution", "wifi-off", headline, _where(moment, words), is_large=True))
    if moment.is_silent:
        found.append(Notice("caution", "volume-x", say("display-silent"), say("display-silent-do")))
    elif moment.lacks_words:
        found.append(
            Notice("caution", "volume-x", say("display-wordless"), say("display-silent-do"))
        )
    if moment.awaits_touch:
        found.append(Notice("caution", "volume-x", say("browser-silent"), say("browser-silent-do")))
    if moment.is_clock_wrong:
        found.append(Notice("caution", "clock", say("display-clock"), say("display-clock-do")))
    if has_tiles and moment.is_closed and moment.door is not None:
        opens = said_opening(words, moment.door, moment.local)
        found.append(Notice("information", "door-closed", say("kiosk-closed"), opens))
    return tuple(found)


def _where(moment: Moment, words: Words) -> str:
    if moment.ask_at is None:
        return words.say("display-ask-staff")
    return words.say("display-ask-at", number=moment.ask_at)
