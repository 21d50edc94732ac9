"""A moment at one kiosk: the person's way, the office, the hour, the link to the server. No Qt."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from antesala.messages.rows import ServicePart
from antesala.words import Words, hour
from antesala.words.doors import said_time
from kiosk.measures.layout import AS_DRAWN, Layout
from kiosk.way.office import Lobby
from kiosk.way.state import Aid, Journey


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """The input of a screen; `seconds` are of the clock that journeys are timed by.

    `since` is when the server was last heard, None while online; `entry_refusal` why it does not
    let this device in; `is_staff_told` whether staff can know how the printer is; `missing` the
    aids that this device cannot give.
    """

    journey: Journey
    lobby: Lobby
    seconds: float
    since: datetime | None = None
    entry_refusal: str = ""
    is_staff_told: bool = False
    layout: Layout = AS_DRAWN
    missing: frozenset[Aid] = frozenset()

    @property
    def words(self) -> Words:
        """In the language of the person at the kiosk."""
        return self.words_in(self.journey.language or self.lobby.languages[0])

    def words_in(self, language: str) -> Words:
        return Words(language, self.lobby.catalogue.country if self.lobby.catalogue else "")

    @property
    def zone(self) -> ZoneInfo:
        return self.lobby.zone

    @property
    def now(self) -> datetime:
        return self.lobby.now

    def hour(self, at: datetime) -> str:
        return hour(at, self.zone)


def why_not(moment: Moment) -> str:
    """Why no ticket of the service in view can be taken now; empty where one can."""
    if not (moment.lobby.is_online or moment.lobby.may_give_alone):
        return moment.words.say("kiosk-offline-short")
    service = moment.lobby.service(moment.journey.service)
    return why_closed(moment, [service]) if service else ""


def why_closed(moment: Moment, services: Sequence[ServicePart]) -> str:
    """When the first of these services opens, or why none gives tickets; empty where one does."""
    lobby, say = moment.lobby, moment.words.say
    if any(lobby.is_attended(service) for service in services):
        return ""
    if lobby.is_out:
        return say("kiosk-out")
    if any(lobby.is_shown(service) for service in services):
        return why_stopped(moment, services)
    doors = [lobby.opening_of(service) for service in services]
    times = [door.opens for door in doors if door.opens]
    return opens(moment, "kiosk-service-opens", min(times)) if times else say("kiosk-not-attended")


def why_stopped(moment: Moment, services: Sequence[ServicePart]) -> str:
    """That these services give no more tickets today, and why where that is the same for all."""
    stops = moment.lobby.stops
    reasons = {stops[service.id].rstrip(".") for service in services if service.id in stops}
    if len(reasons) != 1:
        return moment.words.say("kiosk-stopped")
    return moment.words.say("kiosk-stopped-why", reason=reasons.pop())


def opens(moment: Moment, key: str, at: datetime) -> str:
    """When it opens: a near day by its name, another by its date."""
    lobby = moment.lobby
    return said_time(moment.words, key, at, lobby.local, is_usual=lobby.opening.is_usual)
