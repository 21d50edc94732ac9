"""A person at a screen: presses and reads its items by name, in the office's words.

For the demo, and for the stories that tests tell over real processes. A citizen at the kiosk finds
a service, says whether preference is due, and takes the ticket.
"""

import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from antesala.demo.album import Look
from antesala.demo.plan import Person
from antesala.qt.driving import LIMIT, PAUSE, Driver, DrivingError
from antesala.words import Value, Words
from antesala.words.terminal import sentence
from server.domain.catalogue import Catalogue, Standing

TAKEN = 1.0
"""Seconds in which a press must have an effect; after them the hand presses again."""
FIELDS = 40
"""Items on one screen that Tab reaches, at most."""
ROWS = 400
"""Rows of a list, at most."""


class Hand:
    """One person's hand on one program."""

    def __init__(self, driver: Driver, words: Words) -> None:
        self._driver = driver
        self._words = words

    def say(self, key: str, **values: Value) -> str:
        """The name on the screen: the message of this key."""
        return self._words.say(key, **values)

    def wait_for(self, *names: str) -> str:
        """Wait for one of these; returns which."""
        return str(self._driver.wait_for_one_of(names)["name"])

    def wait_for_start(self, start: str) -> None:
        """Wait for an item whose name begins so."""
        limit = time.monotonic() + LIMIT
        while not any(name.startswith(start) for name in self._driver.names()):
            if time.monotonic() > limit:
                raise DrivingError(sentence("driving-no-start", name=repr(start), seconds=LIMIT))
            time.sleep(PAUSE)

    def wait_until_gone(self, name: str) -> None:
        """Wait until no item has this name."""
        limit = time.monotonic() + LIMIT
        while self.sees(name):
            if time.monotonic() > limit:
                raise DrivingError(sentence("driving-still-there", name=repr(name), seconds=LIMIT))
            time.sleep(PAUSE)

    def press(self, name: str, *awaited: str) -> str:
        """Press an item once it is there, then wait until one of these is; returns which.

        A key pressed at the moment when an answer comes may count as a repetition of the one
        before, and then has no effect.
        """
        self.wait_for(name)
        self._driver.press(name)
        try:
            return str(self._driver.wait_for_one_of(awaited, TAKEN)["name"])
        except DrivingError:
            if name in self._driver.names() and name not in awaited:
                self._driver.press(name)
        return str(self._driver.wait_for_one_of(awaited)["name"])

    def close(self, name: str, title: str) -> None:
        """Press the key that ends a dialog, and wait until the dialog's title is gone.

        The page behind the dialog is on the screen all the time, so it is no sign. A press too
        soon after the one before counts as a trembling hand's second click, and has no effect.
        """
        self.wait_for(name)
        self._driver.press(name)
        limit = time.monotonic() + TAKEN
        while self.sees(title) and time.monotonic() < limit:
            time.sleep(PAUSE)
        if self.sees(title):
            # It may be gone by now, or refuse presses while its answer comes.
            with suppress(DrivingError):
                self._driver.press(name)
        self.wait_until_gone(title)

    def choose(self, name: str, listed: str, *awaited: str) -> None:
        """Press a row of a list, going down the list by keys until the row is in view."""
        self.wait_for(listed)
        for _ in range(ROWS):
            if self.sees(name):
                self.press(name, *awaited)
                return
            self._driver.key("Down")
        raise DrivingError(sentence("driving-not-listed", name=repr(name), list=repr(listed)))

    def sees(self, name: str) -> bool:
        return name in self._driver.names()

    def read_after(self, *trail: str) -> str:
        """The texts behind these names, one after the other, in reading order."""
        self.wait_for(trail[-1])
        told = self._driver.names()
        place = -1
        for name in trail:
            place = told.index(name, place + 1)
        return told[place + 1]

    def value_of(self, field: str) -> str:
        """The text of a field."""
        return str(self._driver.wait_for(field)["value"])

    def wait_for_description(self, name: str, told: str) -> None:
        """Wait until this text is told with the item of this name; empty for none."""
        limit = time.monotonic() + LIMIT
        while told != self._driver.wait_for(name)["description"]:
            if time.monotonic() > limit:
                raise DrivingError(sentence("driving-no-start", name=repr(told), seconds=LIMIT))
            time.sleep(PAUSE)

    def write(self, field: str, text: str) -> None:
        """Go to a field by Tab and type."""
        for _ in range(FIELDS):
            here = [node["name"] for node in self._driver.nodes() if "focused" in node["states"]]
            if field in here:
                self._driver.type(text)
                return
            self._driver.key("Tab")
        raise DrivingError(sentence("driving-no-tab", field=repr(field)))

    def type(self, text: str) -> None:
        """Type at the screen's initial focus."""
        self._driver.type(text)

    def grab(self, path: Path) -> None:
        """Save a picture of the screen."""
        self._driver.grab(path)


@dataclass(frozen=True)
class Kiosk:
    """The kiosk of an office, used by one citizen after the other."""

    catalogue: Catalogue
    hand: Hand

    @classmethod
    def of(cls, driver: Driver, catalogue: Catalogue) -> "Kiosk":
        return cls(catalogue, Hand(driver, Words(catalogue.languages[0], catalogue.country)))

    def take_ticket(self, person: Person, look: Look) -> str:
        """Take a ticket, from the first touch to the ticket on the screen; returns its code."""
        self.hand.wait_for(self.hand.say("kiosk-title"))
        look("idle")
        self._find(person, look)
        look("service")
        self._answer(person, look)
        return self.hand.read_after(self.hand.say("kiosk-code"))

    def await_paper(self, look: Look) -> None:
        """Wait until the paper is out."""
        self.hand.wait_for(self.hand.say("kiosk-printed"))
        look("ready")

    def ask_for_help(self, person: Person, look: Look) -> None:
        """Say what help is wanted while attended; back on the ticket."""
        hand, wish = self.hand, self.hand.say(f"kiosk-wish-{person.wish}")
        hand.press(hand.say("kiosk-wishes"), wish)
        hand.press(wish, wish)
        look("wishes")
        hand.press(hand.say("kiosk-wishes-done"), hand.say("kiosk-wishes-noted"))

    def give_back(self, code: str, look: Look) -> None:
        """Give the ticket back; the screen is free again."""
        hand = self.hand
        question = hand.say("kiosk-cancel-question", code=code)
        hand.press(hand.say("kiosk-cancel"), question)
        look("cancelling")
        hand.press(hand.say("kiosk-cancel-yes"), hand.say("kiosk-title"))
        look("cancelled")

    def leave(self) -> None:
        """Take the paper and go."""
        self.hand.press(self.hand.say("kiosk-done"), self.hand.say("kiosk-title"))

    def _find(self, person: Person, look: Look) -> None:
        """Choose the service by its own card where it is featured, else by its group."""
        hand, service = self.hand, person.service
        if hand.sees(service.name):
            hand.press(service.name, *self._answers(person))
            return
        (group,) = (each for each in self.catalogue.groups if each.id == service.group)
        which = hand.say("kiosk-which")
        if hand.press(group.name, which, *self._answers(person)) == which:
            look("group")
            hand.press(service.name, *self._answers(person))

    def _answer(self, person: Person, look: Look) -> None:
        hand, take, ready = self.hand, self.hand.say("kiosk-take"), self.hand.say("kiosk-code")
        answer = hand.wait_for(*self._answers(person))
        reached = hand.press(answer, ready, *(set(self._answers(person)) - {answer}))
        if answer == take and reached != ready:
            look("answers")
            hand.press(reached, ready)

    def _answers(self, person: Person) -> tuple[str, ...]:
        """The button that takes this person's ticket, or leads to the screen that does."""
        is_preferential = person.ticket_class.standing is Standing.PREFERENTIAL
        own = self.hand.say("kiosk-yes" if is_preferential else "kiosk-no")
        return own, self.hand.say("kiosk-take"), person.ticket_class.name
