"""A clerk at the console: sits down, calls, attends step by step, registers."""

from antesala.demo.album import Look
from antesala.demo.cast import Seat
from antesala.demo.hand import Hand
from antesala.demo.plan import Person
from antesala.demo.stage import PIN
from antesala.demo.texts import Texts, texts_in
from antesala.qt.driving import Driver
from antesala.words import Words
from server.domain.catalogue import Catalogue, Service

WAY = ("need", "guide", "farewell", "register")
"""The steps after the welcome, in order (AUM-010)."""


class Attendant:
    """One clerk, from sitting down to the last register."""

    def __init__(self, seat: Seat, driver: Driver, catalogue: Catalogue) -> None:
        self.seat = seat
        self.texts: Texts = texts_in(catalogue.languages[0])
        self.hand = Hand(driver, Words(catalogue.languages[0], catalogue.country))
        say = self.hand.say
        self.free = (say("counter-nobody-next"), say("counter-nobody-waits"))
        """The console's texts while no person is called or attended."""

    @property
    def name(self) -> str:
        return self.seat.clerk.name

    @property
    def number(self) -> str:
        return self.seat.counter.number

    def sit_down(self, look: Look) -> None:
        """Sign in and open the counter."""
        hand, counter = self.hand, self.seat.counter
        hand.choose(self.name, hand.say("counter-name"), self.name)
        hand.write(hand.say("counter-pin"), PIN)
        hand.wait_for(hand.say("counter-act-sign_in"))
        look("sign-in")
        places = hand.say("counter-choose")
        hand.press(hand.say("counter-act-sign_in"), places)
        opening = hand.say("counter-act-open", number=counter.number)
        hand.choose(self._place(), places, opening)
        look("places")
        hand.press(opening, *self.free)

    def call_next(self, look: Look) -> str:
        """Call the next ticket by the rule; returns its code."""
        hand = self.hand
        hand.wait_for(hand.say("counter-nobody-next"))
        look("next")
        hand.press(hand.say("counter-act-call_next"), hand.say("counter-act-start"))
        return hand.read_after(hand.say("counter-was-called"))

    def call_again(self, look: Look) -> None:
        hand, again = self.hand, self.hand.say("counter-act-recall")
        hand.press(again, again)
        hand.wait_for_start(hand.say("counter-called-at", recalls=1))
        look("called-again")

    def give_up(self) -> None:
        """Mark the called person as a no-show."""
        self.hand.press(self.hand.say("counter-act-no_show"), *self.free)

    def begin(self, look: Look) -> None:
        """Begin the attention: the person is here."""
        hand = self.hand
        hand.press(hand.say("counter-act-start"), hand.say("counter-act-to-need"))
        look("welcome")

    def go_on(self, step: str) -> None:
        """Go on to the next step."""
        hand, after = self.hand, (*WAY[WAY.index(step) + 1 :], None)[0]
        ahead = f"counter-act-to-{after}" if after else "counter-outcome"
        hand.press(hand.say(f"counter-act-to-{step}"), hand.say(ahead))

    def attend_whole(self, service: Service, look: Look) -> None:
        """Go through every step, with all that a clerk may write and tick."""
        hand = self.hand
        self.go_on("need")
        hand.write(hand.say("counter-need-label"), self.texts.need)
        look("need")
        self.go_on("guide")
        for requirement in service.requirements[:-1]:
            hand.press(requirement, requirement)
        hand.write(hand.say("counter-note"), self.texts.note)
        look("guide")
        for step in ("farewell", "register"):
            self.go_on(step)
            look(step)

    def register(self, person: Person) -> None:
        """End the attention and register it, saying how it ended.

        Before the last step a dialog asks for that; on the last step it is on the page.
        """
        hand, finish = self.hand, self.hand.say("counter-act-finish")
        if not hand.sees(hand.say("counter-outcome")):
            hand.press(finish, hand.say("counter-finish-meaning"))
        outcome = hand.say(f"counter-outcome-{person.outcome}")
        hand.press(outcome, outcome)
        hand.press(finish, *self.free)

    def _place(self) -> str:
        """The counter's name in the list of counters."""
        say, counter = self.hand.say, self.seat.counter
        details = [counter.place] if counter.place else []
        details += [say("counter-low")] if counter.is_low else []
        return ". ".join([say("counter-title", number=counter.number), *details])
