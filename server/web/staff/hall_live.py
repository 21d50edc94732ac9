"""The hall's page as it is now, part by part, in one language; a part is drawn where it changed."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from html import escape

from antesala.words import Words
from server.web.shared.rooms import Room
from server.web.staff.hall_alarms import alarms_part
from server.web.staff.hall_charts import day_part
from server.web.staff.hall_counters import CountersPart, counters_part, devices_part
from server.web.staff.hall_words import HallWords
from server.web.staff.live_pages import Ease

TICK = 0.25
"""Seconds between two looks without any news, besides the rest: an alarm may come by time alone."""

PARTS: dict[str, Callable[[HallWords], object]] = {
    "longest": HallWords.longest,
    "alarms": alarms_part,
    "services": HallWords.services,
    "counters": counters_part,
    "day": day_part,
    "closing": HallWords.closing,
    "devices": devices_part,
    "acts": HallWords.acts,
}
"""The parts of the page by name, in the order in which they are drawn: what presses comes first."""

Drawing = Callable[..., Awaitable[str]]
"""Draw a template in the words of a language, with a part and what is drawn already."""


class HallPage:
    """The page in one language, as it was drawn last."""

    def __init__(self, room: Room, words: Words, draw: Drawing) -> None:
        self._room, self._words, self._draw = room, words, draw
        self._parts: dict[str, object] = {}
        self._html: dict[str, str] = {}
        self._cards: tuple[str, ...] = ()

    async def changes(self) -> AsyncIterator[Mapping[str, str]]:
        """Look at the hall, and draw what has changed."""
        await asyncio.to_thread(self._room.measure_disk)
        # The look is the longest slice; nothing else is done in it.
        ease = Ease()
        hall = HallWords(self._room.look(), self._room.hub.published, self._words)
        for name, make in PARTS.items():
            await ease.rest()
            part = make(hall)
            if isinstance(part, CountersPart):
                yield await self._counters(part, ease)
            elif self._is_new(name, part):
                self._html[name] = await self._drawn(name, ease, part)
                yield {name: self._html[name]}

    async def _counters(self, part: CountersPart, ease: Ease) -> Mapping[str, str]:
        """Draw the cards that have changed: a town has sixty, and a call changes one."""
        changed, cards = {}, await ease.all(part.cards)
        for card in cards:
            name = f"card-{card.id}"
            if self._is_new(name, card):
                changed[name] = self._html[name] = await self._drawn("card", ease, card)
        self._cards = tuple(card.id for card in cards)
        is_other = self._is_new("cards", self._cards)
        is_moved = self._is_new("counters-now", part.now)
        if is_other:
            return {"counters": await self._all_counters(ease)}
        return {**changed, "counters-now": escape(part.now)} if is_moved else changed

    async def _all_counters(self, ease: Ease) -> str:
        cards = {name: self._html[f"card-{name}"] for name in self._cards}
        return await self._drawn("counters", ease, self._parts["counters-now"], cards=cards)

    async def _drawn(self, name: str, ease: Ease, part: object, **more: object) -> str:
        return await self._draw(f"hall_{name}.html", self._words, ease, part=part, **more)

    def _is_new(self, name: str, part: object) -> bool:
        if self._parts.get(name) == part:
            return False
        self._parts[name] = part
        return True

    async def whole(self) -> Mapping[str, str]:
        """All parts as they were drawn last."""
        counters = await self._all_counters(Ease())
        return {name: counters if name == "counters" else self._html[name] for name in PARTS}
