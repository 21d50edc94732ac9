"""What people of a made-up past said of their attention: the longer they waited, the less good."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random
from zoneinfo import ZoneInfo

from antesala.words import Words
from server.domain.catalogue import Catalogue
from server.domain.survey import LEAST_OF_SERVICE, Answer, Dimension, blurred, hour_of, scale_of
from server.domain.ticket import State
from server.seeding.register import Held, Register
from server.store.rows import from_milliseconds

_ANSWERS = 0.13
"""The share of attended people who answer."""
_SAY_MORE = 0.12
_COMMENTS = 4
"""How many comments the catalogues have of each kind."""
_HOUR = 3_600_000


@dataclass(slots=True)
class Survey:
    """The answers of an office; `attended` counts each month's attentions by service."""

    catalogue: Catalogue
    attended: dict[str, Counter[str]] = field(default_factory=dict)

    def of_day(self, day: Register, chance: Random) -> Iterator[tuple[str, Answer]]:
        """The day's answers, each with its key, drawn at random."""
        month = self.attended.setdefault(f"{day.day:%Y-%m}", Counter())
        month.update(str(each.service or "") for each in day.attentions)
        channels: dict[str, list[str]] = {}
        served = [each for each in day.tickets.values() if each.state is State.SERVED]
        for held in served:
            channels.setdefault(held.service, []).append(held.person.channel)
        for held in served:
            if chance.random() < _ANSWERS:
                answer = self._answer(held, chance)
                yield f"{chance.getrandbits(256):064x}", blurred(answer, channels[held.service])

    def _answer(self, held: Held, chance: Random) -> Answer:
        scale = scale_of(self.catalogue.country)
        waited = ((held.first_called_at or held.arrival) - held.arrival) / _HOUR
        # From 1 at best to 0: an hour of waiting costs a third of the scale.
        worth = min(1.0, max(0.0, chance.gauss(0.9, 0.2) - 0.33 * waited))
        grade = 1 + round(worth * (scale.highest - 1))
        is_good = grade >= scale.good
        local = from_milliseconds(held.ended_at or held.arrival).astimezone(
            ZoneInfo(self.catalogue.time_zone)
        )
        return Answer(
            service=held.service,
            channel=held.person.channel,
            hour=hour_of(local.replace(tzinfo=None)),
            grade=grade,
            highest=scale.highest,
            dimensions=() if is_good else self._missed(waited, chance),
            words=self._words(chance, is_good=is_good),
        )

    @staticmethod
    def _missed(waited: float, chance: Random) -> tuple[Dimension, ...]:
        """What could be better: after a long wait, the time."""
        if waited > 0.5:  # noqa: PLR2004 - half an hour
            return (Dimension.TIME,)
        return (chance.choice(list(Dimension)),)

    def _words(self, chance: Random, *, is_good: bool) -> str:
        if chance.random() >= _SAY_MORE:
            return ""
        words = Words(self.catalogue.languages[0], self.catalogue.country)
        kind = "good" if is_good else "bad"
        return words.say(f"seed-{kind}-{chance.randrange(_COMMENTS) + 1}")

    def rare(self) -> Iterator[tuple[str, frozenset[str]]]:
        """Each month with the services that at least five people were attended for.

        A server forgets the others in the month after, in whose answers a person would be known.
        """
        for month, counts in self.attended.items():
            common = {name for name, count in counts.items() if count >= LEAST_OF_SERVICE}
            yield month, frozenset(common)
