"""A moment at one kiosk: the person's way, the office, the hour, the server near or far. No Qt."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from antesala.words import Words
from antesala.words.times import hour
from kiosk.lobby import Lobby
from kiosk.whereabouts import Journey


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """`seconds` are of the clock that journeys are timed by, `now` is the hour in UTC.

    `since` is when the server was last heard, None while online; `entry_refusal` why it does not
    let this device in.
    """

    journey: Journey
    lobby: Lobby
    seconds: float
    now: datetime
    since: datetime | None = None
    entry_refusal: str = ""

    @property
    def words(self) -> Words:
        """In the language of the person here."""
        return self.words_in(self.journey.language or self.lobby.languages[0])

    def words_in(self, language: str) -> Words:
        return Words(language, self.lobby.catalogue.country if self.lobby.catalogue else "")

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.lobby.catalogue.time_zone if self.lobby.catalogue else "UTC")

    def hour(self, at: datetime) -> str:
        return hour(at, self.zone)


def why_not(scene: Scene) -> str:
    """Why no ticket can be taken now; empty where one can."""
    return "" if scene.lobby.is_online else scene.words.say("kiosk-offline-short")
