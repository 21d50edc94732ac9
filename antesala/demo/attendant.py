"""A clerk at the console: calls, attends step by step, registers, and works in the dialogs.

The texts that clerks type are in the office's language and name no person.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from antesala.demo.album import Look
from antesala.demo.person_at_screen import Hand
from antesala.demo.plan import Person, Seat
from antesala.demo.processes import PIN
from antesala.qt.driving import Driver
from antesala.words import Words
from server.domain.catalogue import Catalogue, Service


@dataclass(frozen=True)
class Texts:
    """Sentences of a clerk at work."""

    need: str
    note: str
    wrong_line: str
    """Why a person is led to another service."""
    colleague: str
    """Why a person is handed to a colleague."""


TEXTS: Mapping[str, Texts] = {
    "es": Texts(
        need="Viene por primera vez. Pregunta qué falta y cuánto demora.",
        note="Se le explicaron los pasos y los plazos. Volverá con lo que falta.",
        wrong_line="Tomó turno para otra cosa: necesita este trámite.",
        colleague="Tiene una duda que conoce mejor otra persona del equipo.",
    ),
    "en": Texts(
        need="Here for the first time. Asks what is missing and how long it takes.",
        note="Steps and times explained. Will come back with what is missing.",
        wrong_line="Took a ticket for something else: needs this service.",
        colleague="Has a question that a colleague knows more about.",
    ),
    "pt": Texts(
        need="Vem pela primeira vez. Pergunta o que falta e quanto demora.",
        note="Explicados os passos e os prazos. Vai voltar com o que falta.",
        wrong_line="Retirou senha para outra coisa: precisa deste serviço.",
        colleague="Tem uma dúvida que outra pessoa da equipe conhece melhor.",
    ),
}


def texts_in(language: str) -> Texts:
    """The texts of a language; Spanish where it has none."""
    return TEXTS.get(language.partition("-")[0], TEXTS["es"])


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


def give_ticket(clerk: Attendant, person: Person, look: Look) -> str:
    """Give a ticket to a person who does not use the kiosk; returns its code."""
    hand, done = clerk.hand, clerk.hand.say("counter-given-done")
    _open(clerk, "issue", hand.say("counter-issue-title"))
    _choose_service(clerk, person.service)
    hand.press(person.ticket_class.name, person.ticket_class.name)
    look("issue")
    hand.press(hand.say("counter-issue-send"), done)
    given = hand.say("counter-given-title")
    code = hand.read_after(given, person.service.name)
    look("given")
    hand.close(done, given)
    hand.wait_for(*clerk.free)
    return code


def answer_telephone(clerk: Attendant, person: Person, look: Look) -> None:
    """Begin the attention of a caller on the telephone, without a ticket."""
    hand = clerk.hand
    _open(clerk, "start_telephone", hand.say("counter-telephone-title"))
    _choose_service(clerk, person.service)
    look("telephone")
    answer = hand.say("counter-telephone-send", channel="telephone")
    hand.close(answer, hand.say("counter-telephone-title"))
    hand.wait_for(hand.say("counter-act-to-need"))
    look("telephone-welcome")


def lead_on(clerk: Attendant, code: str, service: Service, look: Look) -> None:
    """Transfer the person to another service, with their need."""
    hand = clerk.hand
    title = hand.say("counter-transfer-title", code=code)
    clerk.go_on("need")
    hand.write(hand.say("counter-need-label"), clerk.texts.wrong_line)
    _open(clerk, "transfer", title)
    _choose_service(clerk, service)
    look("transfer")
    hand.close(hand.say("counter-transfer-send"), title)
    hand.wait_for(*clerk.free)


def offer(clerk: Attendant, code: str, colleague: str, look: Look) -> None:
    """Offer the person to a colleague, who reads the need first."""
    hand = clerk.hand
    title = hand.say("counter-offer-title", code=code)
    clerk.go_on("need")
    hand.write(hand.say("counter-need-label"), clerk.texts.colleague)
    _open(clerk, "offer", title)
    hand.choose(colleague, hand.say("counter-offer-head"), colleague)
    look("offer")
    send = hand.say("counter-offer-send-to", name=colleague)
    hand.close(send, title)
    hand.wait_for(hand.say("counter-act-withdraw"))
    look("offered")


def accept(clerk: Attendant, need: str, look: Look) -> None:
    """Accept a colleague's offer, once the need is on the screen."""
    hand = clerk.hand
    hand.wait_for(need)
    look("asked")
    hand.press(hand.say("counter-act-accept"), hand.say("counter-nobody-next"))


def park(clerk: Attendant, code: str, look: Look) -> None:
    """Park the person, who goes to fetch a paper."""
    hand, title = clerk.hand, clerk.hand.say("counter-park-title", code=code)
    _open(clerk, "park", title)
    look("park")
    hand.close(hand.say("counter-park-send"), title)
    hand.wait_for(*clerk.free)


def reinstate(clerk: Attendant, code: str, look: Look) -> None:
    """Reinstate a person who missed the call."""
    _take_up(clerk, "reinstate", "counter-missed", code, look)


def resume(clerk: Attendant, code: str, look: Look) -> None:
    """Resume a person who was set aside."""
    _take_up(clerk, "resume", "counter-parked", code, look)


def _take_up(clerk: Attendant, act: str, figure: str, code: str, look: Look) -> None:
    """Choose from one of the hall's lists, which opens behind its figure."""
    hand, listed = clerk.hand, clerk.hand.say(f"counter-list-{act}", count=1)
    hand.press(f"{hand.say(figure)}: 1", listed)
    hand.press(code, code)
    look(act)
    hand.close(hand.say(f"counter-list-send-{act}", code=code), listed)
    hand.wait_for(hand.say("counter-nobody-next"))


def _open(clerk: Attendant, act: str, title: str) -> None:
    """Open a dialog. Its key may have the same words as its title, so wait for its close key."""
    hand = clerk.hand
    hand.press(hand.say(f"counter-act-{act}"), hand.say("counter-dialog-cancel"))
    hand.wait_for(title)


def _choose_service(clerk: Attendant, service: Service) -> None:
    """Choose by typing: such a dialog begins in its search field."""
    clerk.hand.type(service.name)
    clerk.hand.press(service.name, service.name)
