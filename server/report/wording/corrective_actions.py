"""A corrective action in the words of one language: its figure, its target and its effect."""

from datetime import date

from antesala.words import Words
from server.domain.catalogue import Catalogue
from server.domain.corrective_action import CorrectiveAction
from server.domain.identity import UnitId
from server.domain.period import following, read_period
from server.domain.target import AIMS, Figure
from server.report import judgement
from server.report.figures import Value
from server.report.wording.amounts import Amounts


class CorrectiveActionsInWords:
    """What pages and papers say of an entry, all in the same way."""

    def __init__(self, words: Words, catalogue: Catalogue) -> None:
        self._say, self._catalogue, self._amounts = words.say, catalogue, Amounts(words)

    def title(self, entry: CorrectiveAction) -> str:
        """The figure that missed its target: Espera: 9 de 10, hasta 52 min."""
        value = self._amounts.told(entry.indicator, entry.figure.value)
        return self._amounts.named(entry.indicator, value)

    def place(self, entry: CorrectiveAction) -> str:
        """Of which unit and period it is."""
        return self._say("actions-place", unit=self.unit(entry.unit), period=self.period(entry))

    def period(self, entry: CorrectiveAction) -> str:
        """The month or quarter of its figure."""
        return self._amounts.period(read_period(entry.period))

    def missed(self, entry: CorrectiveAction) -> str:
        """The target, with the law that asks for it if one does."""
        said = self.aimed(entry.indicator, entry.target, entry.law)
        return self._say("actions-missed", target=said)

    def aimed(self, indicator: str, value: float, law: str) -> str:
        """A target: at most 45 min."""
        told = self._amounts.told(indicator, value)
        said = self._say(f"actions-{AIMS[indicator].side}", value=told)
        return self._say("actions-by-law", target=said, law=law) if law else said

    def effect(self, entry: CorrectiveAction) -> str:
        """What the figure came to in the next period, or when that will be known."""
        period = self._amounts.period(following(read_period(entry.period)))
        if entry.after is None:
            return self._say("actions-effect-later", period=period)
        indicator, after = entry.indicator, entry.after
        turn = judgement.turn(indicator, _value(after), _value(entry.figure))
        return self._say(
            "actions-effect-seen",
            period=period,
            value=self._amounts.told(indicator, after.value),
            turn=self._say(f"actions-turn-{turn}"),
            reached=self._say("actions-reached" if entry.is_reached else "actions-not-reached"),
        )

    def unit(self, unit: str) -> str:
        """A unit by its name, or the office as a whole."""
        known = self._catalogue.unit.get(UnitId(unit))
        if known is not None:
            return known.name
        return unit or self._say("actions-whole-office")

    def day(self, day: date | None) -> str:
        """A date in words; empty for none."""
        return "" if day is None else self._amounts.day(day)

    def name(self, indicator: str) -> str:
        """An indicator by its name."""
        return self._amounts.name(indicator)


def _value(figure: Figure) -> Value:
    return Value(figure.value, figure.n, figure.low, figure.high)
