"""A short morning played through the programs' own controls, each step told as it is done."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from antesala.demo.album import Album
from antesala.demo.attendant import Attendant
from antesala.demo.cast import Cast
from antesala.demo.plan import Person, Plan, Turn
from antesala.demo.telephone import TelephoneError
from antesala.demo.visitor import Kiosk
from antesala.qt.driving import Driver, DrivingError
from antesala.words import Words
from display.board import STAY
from server.domain.catalogue import Catalogue

FIRST_WAVE = 8
"""People who are there before anybody is called, so that the rule has something to choose from."""
LEFT = 3
"""People who still wait when the others come."""
FULL_HALL = 3
"""Calls that find a place on the display at once; in a full hall a call waits for one."""


class StoryError(Exception):
    """A step could not be done; the message says which, and what stood in the way."""


@dataclass(frozen=True)
class Visit:
    """A person with a ticket. `reserved_for` is the clerk who has accepted them."""

    code: str
    person: Person
    reserved_for: str = ""


@dataclass(frozen=True)
class Scene:
    """All that a story is played with."""

    catalogue: Catalogue
    cast: Cast
    plan: Plan
    kiosk: Driver
    display: Driver
    consoles: tuple[Driver, ...]
    """One for each seat of the cast."""
    album: Album
    tell: Callable[[str], None]


class Story:
    """The morning. Who is called when is the server's own choice; the story follows it."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._kiosk = Kiosk.of(scene.kiosk, scene.catalogue)
        self._words = Words(scene.catalogue.languages[0], scene.catalogue.country)
        consoles = zip(scene.cast, scene.consoles, strict=True)
        self._clerks = [Attendant(seat, driver, scene.catalogue) for seat, driver in consoles]
        self._waiting: dict[str, Visit] = {}
        self._calls = 0

    def play(self) -> None:
        """All of it; raises `StoryError`."""
        people = self._scene.plan.at_kiosk
        with self._step("The display waits for the first call"):
            self._scene.display.wait_for(self._words.say("display-empty"))
            self._scene.album.look(self._scene.display, "display")("empty")
        for clerk in self._clerks:
            with self._step(f"{clerk.name} signs in and opens counter {clerk.number}"):
                clerk.sit_down(self._look(clerk))
                self._look(clerk)("nobody")
        for person in people[:FIRST_WAVE]:
            self._arrive(person)
        self._work(LEFT)
        for person in people[FIRST_WAVE:]:
            self._arrive(person)
        self._work(0)
        with self._step("The display keeps the last calls"):
            self._scene.album.look(self._scene.display, "display")("past")

    # At the kiosk

    def _arrive(self, person: Person) -> None:
        look = self._scene.album.look(self._scene.kiosk, "kiosk")
        preference = person.ticket_class.name.lower()
        with self._step(f"Somebody takes a ticket for «{person.service.name}», {preference}"):
            code = self._kiosk.take_ticket(person, look)
            self._kiosk.await_paper(look)
        if person.wish is not None:
            with self._step(f"{code} asks for help while attended: {person.wish}"):
                self._kiosk.ask_for_help(person, look)
        if person.turn is Turn.CANCELLED:
            with self._step(f"{code} gives the ticket back"):
                self._kiosk.give_back(code, look)
            self._phone(code, "cancelled")
            return
        with self._step(f"{code} sits down to wait"):
            self._kiosk.leave()
        self._waiting[code] = Visit(code, person)
        self._phone(code, "waiting")

    # At the counters

    def _work(self, left: int) -> None:
        """The clerks call in turn until so many wait, or nobody whom they may call."""
        while len(self._waiting) > left:
            at_work = [clerk for clerk in self._clerks if self._has_somebody(clerk)]
            if not at_work:
                codes = ", ".join(self._waiting)
                raise StoryError(f"{codes} wait, and no open counter may call them")
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
        with self._step(f"{clerk.name} calls the next person"):
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
        with self._step(f"The display shows {code} and counter {number}"):
            display.wait_for(self._words.say("display-call", code=code, number=number))
            self._scene.album.look(display, "display")(f"called-{self._calls}")

    def _miss(self, clerk: Attendant, visit: Visit) -> None:
        code, number, display = visit.code, clerk.number, self._scene.display
        with self._step(f"{code} does not come and is called once more"):
            clerk.call_again(self._look(clerk))
            again = self._words.say("display-call-again", code=code, number=number, times=2)
            display.wait_for(again, timeout=2 * STAY)
            self._scene.album.look(display, "display")("again")
        with self._step(f"{code} is marked as not there"):
            clerk.give_up()
        self._phone(code, "missed")

    def _serve(self, clerk: Attendant, visit: Visit) -> None:
        look, person = self._look(clerk), visit.person
        with self._step(f"{clerk.name} attends {visit.code}"):
            clerk.begin(look)
            if person.is_whole:
                clerk.attend_whole(person.service, look)
        with self._step(f"The attention of {visit.code} is registered"):
            clerk.register(person)
        self._phone(visit.code, "served")

    # The telling

    def _look(self, clerk: Attendant) -> Callable[[str], None]:
        place = self._clerks.index(clerk)
        return self._scene.album.look(self._scene.consoles[place], "counter")

    def _phone(self, code: str, moment: str) -> None:
        if self._scene.album.lacks("phone", moment):
            with self._step(f"{code} looks at the ticket's page on a telephone"):
                self._scene.album.photograph(code, moment)

    @contextmanager
    def _step(self, told: str) -> Iterator[None]:
        try:
            yield
        except (DrivingError, TelephoneError) as fault:
            raise StoryError(f"«{told}» failed: {fault}") from fault
        self._scene.tell(f"{told}.")
