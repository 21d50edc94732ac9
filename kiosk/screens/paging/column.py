"""A screen's texts and controls in one column, for letters too large for its drawing.

Turns a painted picture into blocks and acts, in the order in which they are read and reached.
`page_breaks.py` decides how many of them a part has. No Qt.
"""

from collections.abc import Callable, Iterator, Mapping

from kiosk.screens.moment import Moment
from kiosk.screens.picture import Act, Block, Fact, Picture
from kiosk.way.state import is_ending

MORE = "more"
"""The kind of the act that leads to further choices or parts."""


def blocks_of(picture: Picture, moment: Moment) -> tuple[Block, ...]:
    """The texts, the question first."""
    told = (Block(kind, text) for kind, text in read(picture, moment))
    return tuple(block for block in told if block.text)


def read(picture: Picture, moment: Moment) -> Iterator[tuple[str, str]]:
    is_first = picture.page == "choices" and not picture.back
    is_call = picture.page == "called"
    # On the first screen the question takes the title's place.
    title = picture.answer_title if picture.page == "answers" else picture.title
    if is_call:
        yield "code", picture.code
        yield "title", picture.title
    elif picture.page == "ticket":
        yield "code", picture.code
        yield "notice", picture.paper
    else:
        yield "title", (picture.question if is_first else title) or picture.title
        # The text of a law cannot be shortened.
        asked = "" if is_first or hides_question(picture, moment) else picture.question
        yield "text" if picture.page == "law" else "lead", asked
    # Where the answers leave no room for it, it is on the law's own screen.
    is_told = picture.page == "law" or not (moment.layout.is_tight and picture.law)
    yield "text", picture.answer_note if is_told else ""
    for answer in picture.answers:
        if answer.figures:
            yield "label", moment.words.say("kiosk-for-whom")
        for figure in answer.figures:
            yield "item", figure.name
    yield "label", picture.list_title
    for item in picture.items:
        yield "item", item.text
    for fact in picture.facts:
        yield from called(fact) if is_call else told(fact, moment)
    yield "text", picture.note
    if picture.page == "ticket":
        yield "text", picture.service
        yield "label", picture.square_title if picture.square else ""
        yield "square", picture.square
        yield "text", picture.closes if is_closing(moment) else ""
    elif picture.page == "petition":
        yield "label", picture.square_title
        yield "square", picture.square
    else:
        yield "notice", picture.paper


def is_closing(moment: Moment) -> bool:
    """Whether the countdown is shown: where letters need its room only in the last seconds."""
    needs_room = moment.layout.is_small or moment.layout.is_twice
    return not needs_room or is_ending(moment.journey, moment.seconds)


def told(fact: Fact, moment: Moment) -> Iterator[tuple[str, str]]:
    """In one line, where two lines would need one more part."""
    yield "plate", fact.number
    if moment.layout.is_tight and not fact.number:
        yield "fact", f"{fact.about}: {fact.value}"
        return
    yield "label", fact.about
    yield "value", fact.value


def called(fact: Fact) -> Iterator[tuple[str, str]]:
    """A call's plate and place; the title has said what it is."""
    yield "plate", fact.number
    yield "value", fact.value


def hides_question(picture: Picture, moment: Moment) -> bool:
    """Their boxes show that more than one can be chosen."""
    return picture.page == "wishes" and moment.layout.is_small


def acts_of(picture: Picture) -> tuple[Act, ...]:
    """The controls of the page itself, in the order of the keys.

    The law's screen leads only back, as the foot does.
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


def thanks(picture: Picture) -> tuple[Act, ...]:
    return (Act("finish", "", picture.main, "main"),)


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
    """The button that keeps the ticket is the main one."""
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
            about=", ".join(figure.name for figure in each.figures) or each.note,
            reason=each.reason,
            waiting=each.waiting,
            is_off=each.is_off,
        )
        for each in picture.answers
    )
    return (*taken, *(act for act in (second, law) if act.name))


ACTS: Mapping[str, Callable[[Picture], tuple[Act, ...]]] = {
    "choices": choices,
    "faces": choices,
    "thanks": thanks,
    "petition": thanks,
    "aids": switches,
    "wishes": wishes,
    "ticket": of_ticket,
    "called": of_ticket,
    "cancelling": cancelling,
    "service": answers,
    "answers": answers,
}
"""The acts of each page that has any above its foot."""
