"""Whether a screen with much text fits as it is drawn, in millimetres. Pure: from a layout.

The drawings of a service and of a ticket are made for texts of a usual length. Where an office's
texts are longer, the same screen is divided into parts (`paginate.py`).
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from kiosk.measures.layout import Layout
from kiosk.measures.text import height_of, lines_of
from kiosk.screens.picture import Answer, Fact, Picture

PITCH, TITLE_PITCH = 1.04, 0.94
"""Heights of a line of text and of a title in em, as they are drawn."""

SIGN, SIGN_WIDTH = 54.0, 4.9
"""Size of a call's sign in millimetres, and its width in em (`CallSign.qml`)."""

ICON = 26.0
"""Millimetres that a fact's drawing takes beside its words."""

LAW = 72.0
"""Millimetres that the link to the law takes beside the question."""

PANE, SHORT_VALUE, FIGURES_BESIDE = 4.0, 14, 3
"""Millimetres above and below a fact of a service, the most letters of one that is drawn as large
as a card's name, and how many of the people that an answer is for stand beside one another.
"""

STRIP, STRIP_RIM = 22.0, 3.0
"""Least millimetres of an answer's strip under the people that it is for, and around its words."""

WIDE, WAIT, LONGEST_WAIT = 0.6, 1.35, 22
"""Part of the width that a service's wait takes, its size in title sizes, and the most letters that
are drawn so large (`ServicePage.qml`).
"""

SQUARE = 92.0
"""Millimetres of the column with the QR code."""

FACT_LETTERS, LONG_WORD = 30, 12
"""Letters of a service's fact, or of a word in it, from which it is drawn smaller."""

NUMBER, PLATE = 50.0, 38.0
"""Millimetres that a counter's plate takes beside a fact, and its height."""


def is_overfull(picture: Picture, layout: Layout, banner: float = 0.0) -> bool:
    """Whether the text needs more height than there is; `banner` is the height above it in mm."""
    if picture.page == "choices":
        # Side by side, long names may need more than the band within reach.
        names = [choice.name for choice in picture.choices]
        reasons = [choice.reason for choice in picture.choices]
        return layout.columns > 1 and layout.row(names, reasons) > layout.answers_height
    is_small_ticket = layout.is_small and picture.page == "ticket"
    if layout.is_wide or is_small_ticket or picture.page not in NEEDED:
        return False
    return NEEDED[picture.page](picture, layout) + banner > layout.body_height


def service(picture: Picture, layout: Layout) -> float:
    """Millimetres that a service's page needs, one thing below the other."""
    return sum(each + layout.gap for each in _service(picture, layout)) - layout.gap


def _service(picture: Picture, layout: Layout) -> Iterator[float]:
    yield _title("" if layout.is_small else picture.subject, picture.title, layout) + 2
    if picture.list_title:
        yield _list(picture, layout)
    if picture.facts:
        stacks = picture.is_wait_told and len(picture.facts) > 1 and not layout.is_small
        yield 3 + (_wait_and_facts if stacks else _facts)(picture.facts, layout)
    if picture.note:
        yield _words(picture.note, layout.text_size, layout.reading_width, layout)
    if picture.paper:
        yield _strip(picture.paper, layout)
    if picture.second and len(picture.answers) <= 1:
        yield layout.target
    yield _answers(picture, layout)


def _list(picture: Picture, layout: Layout) -> float:
    """The height in millimetres of what to bring."""
    size, pad, beside, under = layout.lead_size, 10.0, 25.0, 4.5
    if layout.is_small:
        size, pad, beside, under = layout.text_size, 2.0, 19.0, 1.5
    width = layout.reading_width - beside
    items = sum(_words(item.text, size, width, layout) + under for item in picture.items)
    title = _words(picture.list_title, size, width, layout)
    if picture.second and len(picture.answers) > 1:
        # The list on paper is offered beside the title.
        return pad - 4 + max(layout.target, title) + items
    return pad + title + items


def _facts(facts: tuple[Fact, ...], layout: Layout) -> float:
    """The height in millimetres of the facts: in columns, or on a small screen a line each."""
    if layout.is_small:
        told = (f"{fact.about}: {fact.value}" for fact in facts)
        return 2 + sum(
            _words(each, layout.text_size, layout.reading_width, layout) for each in told
        )
    width = (layout.reading_width - (len(facts) - 1) * layout.gap) / len(facts) - 10
    return PANE + max(_fact(fact, width, layout) for fact in facts)


def _wait_and_facts(facts: tuple[Fact, ...], layout: Layout) -> float:
    """Millimetres of the wait, drawn large and wide, or of the facts stacked beside it."""
    first, *others = facts
    room = layout.reading_width - layout.gap
    is_long = len(first.value) > LONGEST_WAIT
    size = layout.name_size if is_long else layout.title_size * WAIT
    wait = _words(first.about, layout.text_size, room * WIDE - 10, layout)
    wait += PANE + _words(first.value, size, room * WIDE - 10, layout)
    width = room * (1 - WIDE) - 8
    stack = sum(PANE + _fact(fact, width, layout) + layout.gap for fact in others)
    return max(wait, stack - layout.gap)


def _answers(picture: Picture, layout: Layout) -> float:
    """Millimetres of the question and its answers, each with the people that it is for."""
    asked = 0.0
    if picture.answer_title:
        width = layout.reading_width - (LAW if picture.law else 0)
        asked = _words(picture.answer_title, layout.name_size, width, layout) + layout.gap + 1
        asked += _words(picture.answer_note, layout.text_size, width, layout)
    cards = [_answer(each, layout) + layout.gap for each in picture.answers]
    return asked + sum(cards) - layout.gap


def _answer(answer: Answer, layout: Layout) -> float:
    words = height_of(1, layout.button_size, 1)
    if answer.reason:
        words += _words(answer.reason, layout.text_size, layout.reading_width - 50, layout)
    is_alone = not (answer.figures or answer.note)
    least, rim = (27.0, 6.0) if is_alone else (STRIP, STRIP_RIM)
    strip = max(0.0 if layout.is_small else least, layout.target, words + rim)
    rows = -(-len(answer.figures) // FIGURES_BESIDE)
    if rows:
        return strip + 21.0 * rows + 6
    return strip + (height_of(1, layout.text_size, PITCH) + 4 if answer.note else 0)


def ticket(picture: Picture, layout: Layout) -> float:
    """Millimetres that a ticket's page needs, one thing below the other."""
    return sum(each + layout.gap for each in _ticket(picture, layout)) - layout.gap


def _ticket(picture: Picture, layout: Layout) -> Iterator[float]:
    if picture.title:
        yield _title("", picture.title, layout)
    named = _words(picture.service, layout.name_size, layout.reading_width - 8, layout)
    code = layout.code_size * (1.11 if picture.is_code_large else 1) * 1.06
    yield 12 + _words(picture.code_title, layout.lead_size, 200, layout) + code + named + 4
    width = _facts_width(picture, layout)
    told = _told_in_a_line if picture.facts_in_lines else _told
    facts = sum(told(fact, width, layout) for fact in picture.facts) + 6
    yield max(facts, 75.0 if picture.square else 0.0)
    if picture.paper:
        yield _strip(picture.paper, layout)
    if picture.print_again:
        yield layout.target
    if picture.decline:
        yield layout.target
    yield max(layout.target, 34.0)
    yield height_of(1, layout.text_size, PITCH)


def called(picture: Picture, layout: Layout) -> float:
    """Millimetres that the sign of a call, its place and its button need, one below the other."""
    width = layout.answers_width if layout.is_wide else layout.reading_width
    size = min(SIGN, (width - 12) / SIGN_WIDTH)
    title = 0.0 if layout.is_wide or hides_title(layout) else _title("", picture.title, layout) + 2
    value = layout.text_size if hides_title(layout) else layout.name_size
    place = sum(_words(fact.value, value, width, layout) for fact in picture.facts)
    button = max(layout.target, 22.0 if layout.is_small else 34.0)
    closes = 0.0 if layout.is_tiny else _words(picture.closes, layout.text_size, width, layout)
    return title + size * 1.3 + 12 + place + button + closes + 4 * layout.gap


def hides_title(layout: Layout) -> bool:
    """Whether a call's sign stands without its title: large letters on a very small screen."""
    return layout.is_tiny and layout.is_large


def arranged(picture: Picture, layout: Layout, banner: float = 0.0) -> Picture:
    """A ticket whose facts are as large as they fit under a banner `banner` millimetres high.

    First a larger code gives way, then a value larger than a card's name, and at last the second
    line of each fact. An upright screen only.
    """
    if picture.page != "ticket" or layout.is_wide or layout.is_small or layout.is_large:
        return picture
    width = _facts_width(picture, layout)
    sized = replace(
        picture,
        facts=tuple(
            replace(fact, value_size=_value_size(fact, width, layout)) for fact in picture.facts
        ),
    )
    plain = replace(sized, is_code_large=False)
    largest = layout.name_size
    even = (replace(each, value_size=min(each.value_size, largest)) for each in sized.facts)
    lined = replace(sized, facts_in_lines=True)
    ways = (
        sized,
        plain,
        replace(plain, facts=tuple(even)),
        lined,
        replace(lined, is_code_large=False),
    )
    return next((way for way in ways if not is_overfull(way, layout, banner)), sized)


def _facts_width(picture: Picture, layout: Layout) -> float:
    """Millimetres beside a ticket's QR code for its facts."""
    square = SQUARE + layout.gap if picture.square else 0.0
    return layout.reading_width - square - 16


def _value_size(fact: Fact, width: float, layout: Layout) -> float:
    """The largest size in mm at which a value has one line: a number is found at a glance."""
    width -= ICON + (NUMBER if fact.number else 0.0)
    sizes = (layout.title_size * 1.2, layout.name_size * 1.1, layout.name_size, layout.lead_size)
    fits = (size for size in sizes if lines_of(fact.value, size, width, layout.hyphens) == 1)
    return next(fits, layout.lead_size)


def _told_in_a_line(fact: Fact, width: float, layout: Layout) -> float:
    """A fact as text, beside its number where it has one, without a drawing."""
    beside = NUMBER if fact.number else 0.0
    told = _words(f"{fact.about}: {fact.value}", layout.text_size, width - beside, layout)
    return max(told, PLATE if fact.number else 0.0)


def _told(fact: Fact, width: float, layout: Layout) -> float:
    """A fact of a ticket, its name over its value."""
    size = fact.value_size or _value_size(fact, width, layout)
    width -= ICON + (NUMBER if fact.number else 0.0)
    told = _words(fact.about, layout.text_size, width, layout)
    value = _words(fact.value, size, width, layout)
    return max(told + value, PLATE if fact.number else 0.0)


def _fact(fact: Fact, width: float, layout: Layout) -> float:
    """A fact of a service, in a column of its own."""
    size = layout.name_size
    if len(fact.value) > SHORT_VALUE or any(len(word) >= LONG_WORD for word in fact.value.split()):
        size = layout.lead_size
    if len(fact.value) > FACT_LETTERS:
        size = layout.text_size
    about = _words(fact.about, layout.text_size, width, layout)
    return about + _words(fact.value, size, width, layout)


def _title(subject: str, title: str, layout: Layout) -> float:
    above = _words(subject, layout.text_size, layout.reading_width, layout) if subject else 0.0
    lines = lines_of(title, layout.title_size, layout.reading_width, layout.hyphens)
    return above + height_of(lines, layout.title_size, TITLE_PITCH)


def _strip(paper: str, layout: Layout) -> float:
    return max(20.0, 6 + _words(paper, layout.lead_size, layout.reading_width - 50, layout))


def _words(text: str, size: float, width: float, layout: Layout) -> float:
    return height_of(lines_of(text, size, width, layout.hyphens), size, PITCH)


NEEDED: Mapping[str, Callable[[Picture, Layout], float]] = {"service": service, "ticket": ticket}
"""The height in millimetres of each page whose text may not fit."""
