"""What a screen has to tell and to touch, in one column: for letters too large for its drawing.

From a picture as it is painted for any screen to blocks and acts, in the order in which they are
read and reached. How many of them a part has is decided in `parts.py`. No Qt.
"""

from collections.abc import Callable, Iterator, Mapping

from kiosk.screens.moment import Moment
from kiosk.screens.picture import Act, Answer, Block, Fact, Picture
from kiosk.way.state import is_ending

MORE = "more"
"""The kind of what goes on to further choices or parts."""


def blocks_of(picture: Picture, moment: Moment) -> tuple[Block, ...]:
    """All that is read, the question first."""
    told = (Block(kind, text) for kind, text in read(picture, moment))
    return tuple(block for block in told if block.text)


def read(picture: Picture, moment: Moment) -> Iterator[tuple[str, str]]:
    is_first = picture.page == "choices" and not picture.back
    # On the first screen the question says what the title does.
    title = picture.answer_title if picture.page == "answers" else picture.title
    if picture.page == "ticket":
        yield "code", picture.code
        yield "notice", picture.paper
    else:
        yield "title", (picture.question if is_first else title) or picture.title
        # The law is as long as it is.
        asked = "" if is_first or hides_question(picture, moment) else picture.question
        yield "text" if picture.page == "law" else "lead", asked
    # Where there is no room for it beside the answers, the law's screen has it.
    is_told = picture.page == "law" or not (moment.layout.is_tight and picture.law)
    yield "text", picture.answer_note if is_told else ""
    for answer in picture.answers:
        yield "text", for_whom(answer, moment)
    yield "label", picture.list_title
    for item in picture.items:
        yield "item", item.text
    for fact in picture.facts:
        yield from told(fact, moment)
    yield "text", picture.note
    if picture.page == "ticket":
        yield "text", picture.service
        yield "label", picture.square_title if picture.square else ""
        yield "square", picture.square
        yield "text", picture.closes if is_closing(moment) else ""
    else:
        yield "notice", picture.paper


def is_closing(moment: Moment) -> bool:
    """Whether the seconds left are counted: on a small screen once they are few."""
    return not moment.layout.is_small or is_ending(moment.journey, moment.seconds)


def told(fact: Fact, moment: Moment) -> Iterator[tuple[str, str]]:
    """In a line, where two would be a part more."""
    yield "plate", fact.number
    if moment.layout.is_tight and not fact.number:
        yield "fact", f"{fact.about}: {fact.value}"
        return
    yield "label", fact.about
    yield "value", fact.value


def hides_question(picture: Picture, moment: Moment) -> bool:
    """That more than one may be wanted is seen by their boxes."""
    return picture.page == "wishes" and moment.layout.is_small


def for_whom(answer: Answer, moment: Moment) -> str:
    """The people whom an answer is for: read beside it, and no part of what is touched."""
    people = ", ".join(figure.name for figure in answer.figures)
    return moment.words.say("kiosk-for-whom", people=people) if people else ""


def acts_of(picture: Picture) -> tuple[Act, ...]:
    """All that is touched on the page itself, in the order of the keys.

    What the law says leads nowhere but back, as the foot does.
    """
    acts = ACTS.get(picture.page)
    return acts(picture) if acts else ()


def choices(picture: Picture) -> tuple[Act, ...]:
    return tuple(
        Act(
            each.kind,
            each.identity,
            each.name,
            about=each.about,
            reason=each.reason,
            is_off=bool(each.reason),
            drawing=each.drawing,
        )
        for each in (*picture.choices, *picture.starts)
    )


def switches(picture: Picture) -> tuple[Act, ...]:
    return tuple(
        Act(
            "aid",
            each.identity,
            each.name,
            "box",
            reason=each.state,
            is_off=each.is_off,
            is_chosen=each.is_on,
        )
        for each in picture.aids
    )


def wishes(picture: Picture) -> tuple[Act, ...]:
    wanted = (
        Act(
            "wish",
            each.identity,
            each.name,
            "box",
            reason=each.reason,
            is_off=bool(each.reason),
            is_chosen=each.is_chosen,
        )
        for each in picture.wishes
    )
    return (*wanted, Act("back", "", picture.main, "main"))


def of_ticket(picture: Picture) -> tuple[Act, ...]:
    acts = (
        Act("print_again", "", picture.print_again, "second"),
        Act("decline", "", picture.decline, "second"),
        Act("wishes", "", picture.help_wanted, "second"),
        Act("finish", "", picture.main, "main"),
    )
    return tuple(act for act in acts if act.name)


def cancelling(picture: Picture) -> tuple[Act, ...]:
    """Keeping the ticket is the main button."""
    keep = Act("back", "", picture.main, "main", waiting=picture.main_waiting)
    if picture.main_waiting:
        return (keep,)
    return (keep, Act("give_back", "", picture.second, "second"))


def answers(picture: Picture) -> tuple[Act, ...]:
    second = Act("second", "", picture.second, "second")
    law = Act("law", "", picture.law, "second")
    taken = (
        Act(
            "answer",
            each.identity,
            each.name,
            "main",
            about=", ".join(figure.name for figure in each.figures),
            reason=each.reason,
            waiting=each.waiting,
            is_off=each.is_off,
        )
        for each in picture.answers
    )
    first = (second,) if picture.second else ()
    return (*first, *taken, *((law,) if picture.law else ()))


ACTS: Mapping[str, Callable[[Picture], tuple[Act, ...]]] = {
    "choices": choices,
    "aids": switches,
    "wishes": wishes,
    "ticket": of_ticket,
    "cancelling": cancelling,
    "service": answers,
    "answers": answers,
}
"""Of each page that has any beside its foot."""
