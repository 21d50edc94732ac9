"""A short morning played through the programs' own controls, each step told as it is done."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

from antesala.demo import attendant
from antesala.demo.album import Album
from antesala.demo.attendant import Attendant
from antesala.demo.person_at_screen import Kiosk
from antesala.demo.plan import Cast, Person, Plan, Turn
from antesala.demo.telephone import TelephoneError
from antesala.qt.driving import Driver, DrivingError
from antesala.wall.board import STAY
from antesala.words import Words
from antesala.words.terminal import sentence
from server.domain.catalogue import Catalogue, Service


@dataclass(frozen=True)
class Visit:
    """A person with a ticket. `reserved_for` is the clerk who has accepted them."""

    code: str
    person: Person
    reserved_for: str = ""


@dataclass(frozen=True)
class Scene:
    """All parts of a story."""

    catalogue: Catalogue
    cast: Cast
    plan: Plan
    kiosk: Driver
    display: Driver
    consoles: tuple[Driver, ...]
    """One for each seat of the cast."""
    album: Album
    tell: Callable[[str], None]


FIRST_WAVE = 8
"""People who are there before anybody is called, so that the rule has something to choose from."""
LEFT = 3
"""People who still wait when the others come."""
FULL_HALL = 3
"""Calls that find a place on the display at once; in a full hall a call waits for one."""


class StoryError(Exception):
    """A step could not be done; the message says which, and what stood in the way."""


class Story:
    """The morning. The server decides who is called when; the story follows it."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._kiosk = Kiosk.of(scene.kiosk, scene.catalogue)
        self._words = Words(scene.catalogue.languages[0], scene.catalogue.country)
        consoles = zip(scene.cast, scene.consoles, strict=True)
        self._clerks = [Attendant(seat, driver, scene.catalogue) for seat, driver in consoles]
        self._waiting: dict[str, Visit] = {}
        self._calls = 0

    def play(self) -> None:
        """Play the whole story; raises `StoryError`."""
        people = self._scene.plan.at_kiosk
        with self._step("empty"):
            self._scene.display.wait_for(self._words.say("display-empty"))
            self._scene.album.look(self._scene.display, "display")("empty")
        for clerk in self._clerks:
            with self._step("sign-in", clerk=clerk.name, number=clerk.number):
                clerk.sit_down(self._look(clerk))
                self._look(clerk)("nobody")
        for person in people[:FIRST_WAVE]:
            self._arrive(person)
        self._work(LEFT)
        self._help_others()
        for person in people[FIRST_WAVE:]:
            self._arrive(person)
        self._work(0)
        with self._step("past"):
            self._scene.album.look(self._scene.display, "display")("past")

    # At the kiosk

    def _arrive(self, person: Person) -> None:
        look = self._scene.album.look(self._scene.kiosk, "kiosk")
        preference = person.ticket_class.name.lower()
        with self._step("take", service=person.service.name, preference=preference):
            code = self._kiosk.take_ticket(person, look)
            self._kiosk.await_paper(look)
        if person.wish is not None:
            wish = sentence(f"kiosk-wish-{person.wish}")
            with self._step("wish", code=code, wish=wish):
                self._kiosk.ask_for_help(person, look)
        if person.turn is Turn.CANCELLED:
            with self._step("cancel", code=code):
                self._kiosk.give_back(code, look)
            self._phone(code, "cancelled")
            return
        with self._step("wait", code=code):
            self._kiosk.leave()
        self._waiting[code] = Visit(code, person)
        self._phone(code, "waiting")

    # At the counters

    def _work(self, left: int) -> None:
        """The clerks call in turn until so many wait, or no one that they may call."""
        while len(self._waiting) > left:
            at_work = [clerk for clerk in self._clerks if self._has_somebody(clerk)]
            if not at_work:
                codes = ", ".join(self._waiting)
                raise StoryError(sentence("demo-step-uncalled", codes=codes))
            for clerk in at_work:
                if self._has_somebody(clerk):
                    self._attend(clerk)

    def _has_somebody(self, clerk: Attendant) -> bool:
        return any(
            visit.reserved_for == clerk.name
            if visit.reserved_for
            else clerk.seat.serves(visit.person.service, visit.person.ticket_class)
            for visit in self._waiting.values()
        )

    def _attend(self, clerk: Attendant) -> None:
        look = self._look(clerk)
        with self._step("call", clerk=clerk.name):
            code = clerk.call_next(look)
            look("called")
        visit = self._waiting.pop(code)
        self._show_call(code, clerk)
        self._phone(code, "called")
        if visit.person.turn is Turn.MISSED:
            self._miss(clerk, visit)
            return
        self._serve(clerk, visit)

    def _show_call(self, code: str, clerk: Attendant) -> None:
        self._calls += 1
        if self._calls > FULL_HALL:
            return
        display, number = self._scene.display, clerk.number
        with self._step("shown", code=code, number=number):
            display.wait_for(self._words.say("display-call", code=code, number=number))
            self._scene.album.look(display, "display")(f"called-{self._calls}")
        with self._step("kiosk-shows", code=code):
            self._scene.kiosk.wait_for(self._words.say("kiosk-call", code=code, number=number))
            self._scene.album.look(self._scene.kiosk, "kiosk")("calling")

    def _miss(self, clerk: Attendant, visit: Visit) -> None:
        code, number, display = visit.code, clerk.number, self._scene.display
        with self._step("again", code=code):
            clerk.call_again(self._look(clerk))
            again = self._words.say("display-call-again", code=code, number=number, times=2)
            display.wait_for(again, timeout=2 * STAY)
            self._scene.album.look(display, "display")("again")
        with self._step("missed", code=code):
            clerk.give_up()
        self._phone(code, "missed")
        with self._step("reinstated", code=code):
            attendant.reinstate(clerk, code, self._look(clerk))
        self._wait_again(visit)

    def _serve(self, clerk: Attendant, visit: Visit) -> None:
        look, code = self._look(clerk), visit.code
        with self._step("attend", clerk=clerk.name, code=code):
            clerk.begin(look)
        match visit.person.turn:
            case Turn.PARKED:
                self._park(clerk, visit)
            case Turn.TRANSFERRED:
                self._lead_on(clerk, visit)
            case Turn.OFFERED:
                self._hand_over(clerk, visit)
            case _:
                with self._step("register", code=code):
                    if visit.person.is_whole:
                        clerk.attend_whole(visit.person.service, look)
                    clerk.register(visit.person)
                self._phone(code, "served")

    def _park(self, clerk: Attendant, visit: Visit) -> None:
        code, look = visit.code, self._look(clerk)
        with self._step("park", code=code):
            attendant.park(clerk, code, look)
        self._phone(code, "parked")
        with self._step("resume", code=code):
            attendant.resume(clerk, code, look)
        self._wait_again(visit)

    def _lead_on(self, clerk: Attendant, visit: Visit) -> None:
        service = visit.person.goes_on_to
        assert service is not None  # noqa: S101 - the plan gives one to those led on
        with self._step("lead-on", code=visit.code, service=service.name):
            attendant.lead_on(clerk, visit.code, service, self._look(clerk))
        self._wait_again(visit, service=service)

    def _hand_over(self, giver: Attendant, visit: Visit) -> None:
        receiver = next(clerk for clerk in self._clerks if clerk is not giver)
        with self._step("offer", clerk=giver.name, code=visit.code, colleague=receiver.name):
            attendant.offer(giver, visit.code, receiver.name, self._look(giver))
        self._phone(visit.code, "offered")
        with self._step("accept", clerk=receiver.name, code=visit.code):
            attendant.accept(receiver, giver.texts.colleague, self._look(receiver))
        self._wait_again(visit, reserved_for=receiver.name)

    def _wait_again(
        self, visit: Visit, service: Service | None = None, reserved_for: str = ""
    ) -> None:
        person = replace(visit.person, turn=Turn.PLAIN, service=service or visit.person.service)
        self._waiting[visit.code] = Visit(visit.code, person, reserved_for)

    # Without the kiosk

    def _help_others(self) -> None:
        """A clerk gives a ticket at a counter, and answers a telephone call."""
        by_staff, caller = self._scene.plan.by_staff, self._scene.plan.on_the_telephone
        clerk, look = self._clerks[-1], self._look(self._clerks[-1])
        with self._step("issue", clerk=clerk.name, service=by_staff.service.name):
            code = attendant.give_ticket(clerk, by_staff, look)
        self._waiting[code] = Visit(code, by_staff)
        with self._step("telephone", clerk=clerk.name, service=caller.service.name):
            attendant.answer_telephone(clerk, caller, look)
        with self._step("call-registered"):
            clerk.attend_whole(caller.service, look)
            clerk.register(caller)

    # The telling

    def _look(self, clerk: Attendant) -> Callable[[str], None]:
        place = self._clerks.index(clerk)
        return self._scene.album.look(self._scene.consoles[place], "counter")

    def _phone(self, code: str, moment: str) -> None:
        if self._scene.album.lacks("phone", moment):
            with self._step("page", code=code):
                self._scene.album.photograph(code, moment)

    @contextmanager
    def _step(self, name: str, **facts: str) -> Iterator[None]:
        """A step that is told once it is done, and named where it fails: `demo-step-NAME`."""
        told = sentence(f"demo-step-{name}", **facts)
        try:
            yield
        except (DrivingError, TelephoneError) as fault:
            said = sentence("demo-step-failed", step=told, why=fault)
            raise StoryError(said) from fault
        self._scene.tell(f"{told}.")
