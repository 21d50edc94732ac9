"""Names and keys are enough: a bot takes a preferential ticket in every language and every way."""

from dataclasses import dataclass
from itertools import product

import pytest

from antesala.messages.commands import IssueTicket
from antesala.messages.rows import CatalogueRow
from antesala.words import Words
from kiosk.keys.keypad import KeyAct
from kiosk.way.state import Aid
from tests.kiosk.bots import HANDS, KEYS, Bot
from tests.kiosk.controller import Standing
from tests.kiosk.hearing import Ear
from tests.kiosk.office import TICKET
from tests.kiosk.offices import LANGUAGES, ZONES, office_in
from tests.kiosk.pairs import each_once
from tests.kiosk.places import SCREENS, window_of

MODES: dict[str, frozenset[Aid]] = {
    "plain": frozenset(),
    **{aid.value: frozenset({aid}) for aid in Aid},
    "all": frozenset(Aid),
}
WAYS = (list(SCREENS), list(ZONES), LANGUAGES["CL"], list(MODES), list(HANDS))
EVERY_RUN = each_once(*WAYS)
GROUP, SERVICE = "Licencias y vehículos", "Renovar licencia de conducir"


@dataclass(frozen=True)
class Visitor:
    """A person who speaks one language, needs some aids, and has one kind of keys at hand."""

    kiosk: Standing
    row: CatalogueRow
    talk: str
    aids: frozenset[Aid]
    bot: Bot

    def say(self, key: str) -> str:
        return Words(self.talk, self.row.country).say(key)

    def takes_ticket(self) -> None:
        """From an idle kiosk to the ticket, and back to an idle kiosk."""
        self.finds_language()
        self.switches_aids_on()
        for name in (GROUP, SERVICE):
            self.bot.choose(name, *self.onward)
        self.answers()
        self.kiosk.link.issue("J042")
        self.kiosk.link.tell_status()
        assert any("J042" in name for name in self.kiosk.names())
        self.bot.choose(self.say("kiosk-done"), *self.onward)

    def finds_language(self) -> None:
        """By its own name, on the first screen or among the languages."""
        own = self.row.languages[0]
        if self.talk == own or self.bot.come_by(self.say("kiosk-start")):
            if self.talk != own:
                self.bot.key(KeyAct.SELECT)
            return
        self.bot.choose(Words(own, self.row.country).say("kiosk-language-choose"))
        self.bot.choose(self.say("kiosk-language"), *self.onward)

    @property
    def onward(self) -> tuple[str, ...]:
        """The buttons to more choices, or to the next part of a screen."""
        return tuple(map(self.say, ("kiosk-more", "kiosk-read-on", "kiosk-read-again")))

    def switches_aids_on(self) -> None:
        """Letters twice as large are the second step of their switch."""
        letters = self.aids & {Aid.LARGE, Aid.TWICE}
        steps = 2 if Aid.TWICE in letters else len(letters)
        for aid in (*[Aid.LARGE] * steps, *sorted(self.aids - letters)):
            name = self.say(f"kiosk-aid-{aid}")
            # Where the foot has no room for the switches they have a screen of their own.
            if not self.bot.come_by(name) and not self.is_among_aids:
                self.bot.choose(self.say("kiosk-aids"))
            self.bot.choose(name, *self.onward)
        assert self.aids <= self.kiosk.controller.bridge.aids_in_use
        if self.is_among_aids:
            self.bot.choose(self.say("kiosk-back"))

    @property
    def is_among_aids(self) -> bool:
        """The first screen has no way back."""
        return self.say("kiosk-back") in self.kiosk.names()

    def answers(self) -> None:
        """Of two classes preference is a yes; of several it has its own name."""
        preferential = next(each for each in self.row.classes if each.is_preferential)
        yes = self.say("kiosk-yes") if len(self.row.classes) == 2 else preferential.name
        if not self.bot.come_by(yes):
            self.bot.choose(self.say("kiosk-take"), *self.onward)
        self.bot.choose(yes, *self.onward)
        asked = self.kiosk.link.asked[-1]
        assert isinstance(asked, IssueTicket)
        assert asked.language == self.talk
        assert asked.ticket_class == preferential.id


@pytest.mark.parametrize("screen", SCREENS)
def test_names_and_keys_are_enough(screen: str, pytestconfig: pytest.Config) -> None:
    """A preferential ticket, whatever is spoken, switched on and pressed, from start to end."""
    is_full = pytestconfig.getoption("full")
    place = SCREENS[screen]
    with Standing(window_of(place, 4), screen=place, keys=KEYS, outlet=Ear()) as kiosk:
        kiosk.open_office()
        for where, country, talk, mode, hand in product(*WAYS) if is_full else EVERY_RUN:
            if where == screen:
                visit(kiosk, country, talk, mode, hand)
        assert kiosk.program.status == 0, "QML complained; see standard error"


def visit(kiosk: Standing, country: str, talk: str, mode: str, hand: str) -> None:
    row = office_in(country)
    kiosk.link.tell_office(row)
    kiosk.settle()
    Visitor(kiosk, row, talk, MODES[mode], Bot(kiosk, HANDS[hand])).takes_ticket()
    journey = kiosk.controller.journey
    assert journey.is_home, f"{country} {talk} {mode} {hand}: {journey}"
    assert ("ticket", TICKET) not in kiosk.link.followed
