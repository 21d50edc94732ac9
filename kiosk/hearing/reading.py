"""A kiosk's screen as spoken text: what it tells, and each thing to choose with its place. No Qt.

The kiosk says what it shows, in the order of the screen, each text in the language it is written
in. The things to choose are those that take the focus, in the same order and by the same names.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from antesala.speech.phrases import Phrase
from kiosk.hearing.telling import News, Telling
from kiosk.screens.moment import Moment
from kiosk.screens.paging.column import MORE
from kiosk.screens.picture import Act, AidSwitch, Answer, Block, Choice, Picture, Wish
from kiosk.way.state import Screen


@dataclass(frozen=True, slots=True)
class Stop:
    """A thing that takes the focus. `name` is its accessible name."""

    name: str
    spoken: Phrase
    role: Phrase
    """Its role, and which of how many: «Botón, 2 de 5»."""
    about: tuple[Phrase, ...] = ()
    state: Phrase | None = None

    @property
    def phrases(self) -> tuple[Phrase, ...]:
        state = (self.state,) if self.state else ()
        return (self.spoken, *state, self.role, *self.about)


@dataclass(frozen=True, slots=True)
class Reading:
    """One screen. `place` differs for each screen and language."""

    place: str = ""
    opening: tuple[Phrase, ...] = ()
    """Said when the screen appears."""
    whole: tuple[Phrase, ...] = ()
    """The whole text, said again on request."""
    stops: tuple[Stop, ...] = ()
    news: tuple[News, ...] = ()


def reading(picture: Picture, moment: Moment) -> Reading:
    """The current screen, or the question over it whether anyone is there."""
    teller = Teller(moment)
    if picture.stay_title:
        return teller.question(picture)
    stops = (*teller.on_page(picture), *teller.at_foot(picture), *teller.in_bar(picture))
    journey = moment.journey
    # The letter keys and the figure keys are two questions.
    typing = "figures" if journey.typed else ""
    place = (
        journey.screen,
        journey.group,
        journey.service,
        teller.language,
        typing,
        picture.staff,
        picture.part,
    )
    return Reading(
        place=" ".join(map(str, place)),
        opening=teller.told(picture),
        whole=(*teller.told(picture), *teller.around(picture)),
        stops=stops,
        news=tuple(teller.news(picture)),
    )


ROLES: Mapping[str, tuple[str, str]] = {
    "aid": ("switch", "voice-switched"),
    "wish": ("box", "voice-marked"),
}
"""Roles of some acts, and the message of their state; all others are buttons."""


class Teller(Telling):
    """Turns the screen of one moment into phrases."""

    def question(self, picture: Picture) -> Reading:
        hint = self._say("voice-any-key")
        told = self.said(picture.stay_title, picture.stay_sentence, hint)
        return Reading("stay", told, told, self.numbered([(picture.stay, ())]))

    def told(self, picture: Picture) -> tuple[Phrase, ...]:
        """The texts above the choices, and with them."""
        # The fact of a call begins with the title's words.
        title = "" if picture.page == "called" else picture.title
        if picture.page == "parts":
            return (
                *self.said(picture.part, picture.banner_headline, picture.banner_advice),
                *(phrase for block in picture.blocks for phrase in self.block(block, picture)),
                *self.said(picture.closes),
            )
        return (
            *self.said(picture.banner_headline, picture.banner_advice),
            *self.said(picture.fault, picture.subject, title, self.question_of(picture)),
            *self.said(picture.list_title, *(item.text for item in picture.items)),
            *(self.said(picture.code_title, picture.code, picture.service) if picture.code else ()),
            *(phrase for fact in picture.facts for phrase in self.fact(fact)),
            *self.note(picture),
            *self.said(picture.answer_title, picture.answer_note),
            *self.said(picture.paper, picture.closes),
        )

    def block(self, block: Block, picture: Picture) -> tuple[Phrase, ...]:
        """A QR code is left out; a counter's number is said though its place is beside it."""
        facts = {f"{fact.about}: {fact.value}": fact for fact in picture.facts}
        match block.kind:
            case "square":
                return ()
            case "plate":
                return self.said(self._say("kiosk-called-to", number=block.text))
            case "fact" if block.text in facts:
                return self.fact(facts[block.text])
            case "code":
                return self.said(picture.title, picture.code_title, block.text)
            case _:
                return (self.phrase(block.text, block.whole),)

    def note(self, picture: Picture) -> tuple[Phrase, ...]:
        """Give a law's name in the office's language, and in the person's that it is the law."""
        service = self._scene.lobby.service(self._scene.journey.service)
        law = service.legal_basis if service else ""
        if law and picture.note == self._say("kiosk-legal-basis", law=law):
            return self.said(self._say("voice-legal-basis"), law)
        return self.said(picture.note)

    def question_of(self, picture: Picture) -> str:
        """Mention a possible scanner once, with the letter of a code."""
        is_told = picture.page == "typing" and not picture.staff and self._scene.journey.typed
        return "" if is_told else picture.question

    def around(self, picture: Picture) -> tuple[Phrase, ...]:
        """The rest of the screen, for a person who asks for all of it."""
        calls = [call.name for call in picture.calls]
        return (
            *self.said(picture.office, picture.purpose, picture.date, picture.clock),
            *self.said(picture.privacy, picture.foot),
            *(self.said(picture.calling, *calls) if picture.calling else ()),
            *self.said(picture.square_title if picture.square else ""),
        )

    def news(self, picture: Picture) -> Iterable[News]:
        wrong = (picture.banner_headline, picture.banner_advice, picture.fault)
        yield News("banner", " ".join(filter(None, wrong)), self.said(*wrong))
        yield self.paper(picture)
        waiting = next((each.waiting for each in picture.answers if each.waiting), "")
        waiting = waiting or next((act.waiting for act in picture.acts if act.waiting), "")
        waiting = waiting or picture.main_waiting
        yield News("waiting", waiting, self.said(waiting))
        if picture.staff:
            yield News("told", picture.question, self.said(picture.question))
        if picture.page == "typing":
            yield from self.typed(picture)
        if self._scene.journey.screen is Screen.TICKET:
            yield self.ending(picture)
        turned = next((each.about for each in picture.choices if each.kind == MORE), "")
        yield News("page", turned, self.said(turned))
        for fact in picture.facts if picture.code else ():
            # How many are ahead changes with every call: told as news the first time only.
            yield News(f"fact {fact.about}", fact.number or "told", self.fact(fact))

    def on_page(self, picture: Picture) -> tuple[Stop, ...]:
        """The things to choose on the page itself."""
        pages: Mapping[str, Callable[[Picture], tuple[Stop, ...]]] = {
            "choices": self.on_choices,
            "closed": self.on_choices,
            "faces": self.on_choices,
            "thanks": self.on_law,
            "petition": self.on_law,
            "service": self.on_answers,
            "answers": self.on_answers,
            "ticket": self.on_ticket,
            "called": self.on_ticket,
            "wishes": self.on_wishes,
            "cancelling": self.on_cancelling,
            "typing": self.on_typing,
            "law": self.on_law,
            "parts": self.on_parts,
        }
        return pages[picture.page](picture)

    def on_choices(self, picture: Picture) -> tuple[Stop, ...]:
        starts = self.numbered(map(self.choice, picture.starts))
        return (*self.numbered(map(self.choice, picture.choices)), *starts)

    def on_answers(self, picture: Picture) -> tuple[Stop, ...]:
        """The answer being sent takes no focus. The law comes where the screen has it."""
        law: list[tuple[str, tuple[str, ...]]] = [(picture.law, ())] if picture.law else []
        second: list[tuple[str, tuple[str, ...]]] = [(picture.second, ())] if picture.second else []
        taken = [self.answer(each) for each in picture.answers if not each.waiting]
        is_last = picture.page == "answers"
        if is_last:
            return self.numbered([*taken, *law])
        is_above = len(picture.answers) > 1
        return self.numbered([*second, *law, *taken] if is_above else [*law, *taken, *second])

    def on_typing(self, picture: Picture) -> tuple[Stop, ...]:
        keys = self.numbered((key.name, ()) for key in picture.keys)
        names = (picture.erase, "" if picture.main_waiting else picture.main)
        return (*keys, *self.numbered((name, ()) for name in names if name))

    def on_ticket(self, picture: Picture) -> tuple[Stop, ...]:
        buttons = (picture.print_again, picture.decline, picture.help_wanted, picture.main)
        return self.numbered((name, ()) for name in buttons if name)

    def on_wishes(self, picture: Picture) -> tuple[Stop, ...]:
        return (*self.marked(picture.wishes), *self.numbered([(picture.main, ())]))

    def on_cancelling(self, picture: Picture) -> tuple[Stop, ...]:
        names = () if picture.main_waiting else (picture.main, picture.second)
        return self.numbered((name, ()) for name in names)

    def on_law(self, picture: Picture) -> tuple[Stop, ...]:
        return self.numbered([(picture.main, ())])

    def on_parts(self, picture: Picture) -> tuple[Stop, ...]:
        """Switches and boxes tell their state, as on any screen."""
        acts = [act for act in picture.acts if not act.waiting]
        return tuple(self.act(act, index, len(acts)) for index, act in enumerate(acts, 1))

    def act(self, act: Act, position: int, count: int) -> Stop:
        kind, message = ROLES.get(act.kind, ("button", ""))
        state = None
        if message and not act.is_off:
            stands = self._say(message, is_on=flag(act.is_chosen))
            state = self.phrase(f"{stands}. {act.reason}" if act.reason else stands)
        why = self.why(act.reason) if act.is_off else ""
        role = self.role(kind, position, count)
        return Stop(act.name, self.phrase(act.name), role, self.said(why or act.about), state)

    def at_foot(self, picture: Picture) -> tuple[Stop, ...]:
        names = (picture.back or picture.enquire, picture.help, picture.language_name)
        return self.numbered((name, ()) for name in names if name)

    def in_bar(self, picture: Picture) -> tuple[Stop, ...]:
        if picture.aids_button:
            return self.numbered([(picture.aids_button, ())])
        return self.switched(picture.aids)

    def choice(self, choice: Choice) -> tuple[str, tuple[str, ...]]:
        return choice.name, (self.why(choice.reason) or choice.about,)

    def answer(self, answer: Answer) -> tuple[str, tuple[str, ...]]:
        people = ", ".join(figure.name for figure in answer.figures)
        return answer.name, (self.why(answer.reason), people or answer.note)

    def numbered(self, named: Iterable[tuple[str, tuple[str, ...]]]) -> tuple[Stop, ...]:
        """Buttons of one row or list."""
        all_named = list(named)
        return tuple(
            Stop(
                name,
                self.phrase(name),
                self.role("button", index, len(all_named)),
                self.said(*about),
            )
            for index, (name, about) in enumerate(all_named, 1)
        )

    def marked(self, wishes: tuple[Wish, ...]) -> tuple[Stop, ...]:
        return tuple(
            Stop(
                wish.name,
                self.phrase(wish.name),
                self.role("box", index, len(wishes)),
                self.said(self.why(wish.reason)),
                self.phrase(self._say("voice-marked", is_on=flag(wish.is_chosen))),
            )
            for index, wish in enumerate(wishes, 1)
        )

    def switched(self, aids: tuple[AidSwitch, ...]) -> tuple[Stop, ...]:
        return tuple(
            Stop(
                aid.name,
                self.phrase(aid.name),
                self.role("switch", index, len(aids)),
                state=None if aid.is_off else self.phrase(self.is_switched(aid)),
            )
            for index, aid in enumerate(aids, 1)
        )

    def is_switched(self, aid: AidSwitch) -> str:
        stands = self._say("voice-switched", is_on=flag(aid.is_on))
        return f"{stands}. {aid.state}" if aid.state else stands


def flag(value: bool) -> str:  # noqa: FBT001 - the one value there is
    return "yes" if value else "no"


def named(stops: Iterable[Stop], name: str) -> Stop | None:
    """The stop with this accessible name."""
    return next((stop for stop in stops if stop.name == name), None)
