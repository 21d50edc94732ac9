"""A citizen at the kiosk: finds a service, says whether preference is due, takes the ticket."""

from dataclasses import dataclass

from antesala.demo.album import Look
from antesala.demo.hand import Hand
from antesala.demo.plan import Person
from antesala.qt.driving import Driver
from antesala.words import Words
from server.domain.catalogue import Catalogue, Standing


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
