"""All that a kiosk's screen shows, as finished sentences. QML only draws it."""

from dataclasses import dataclass

from antesala.colours.palette import Gravity


@dataclass(frozen=True, slots=True)
class Choice:
    """A card: `kind` and `identity` are what a touch means, `reason` why it is off now."""

    kind: str
    identity: str
    name: str
    about: str = ""
    drawing: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """Something to bring."""

    text: str


@dataclass(frozen=True, slots=True)
class Figure:
    """People that a class is for; no drawing where the office describes them in its own words."""

    name: str
    drawing: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """A button that takes the ticket, or with an empty `identity` leads to the classes.

    `waiting` is shown while it takes one, `reason` tells why it cannot. Over its name stand the
    people that it is for, or `note`.
    """

    identity: str
    name: str
    waiting: str = ""
    is_off: bool = False
    reason: str = ""
    figures: tuple[Figure, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact; `number` is a counter's, for a plate.

    `value_size` is the size of its value's letters in mm where it was measured, otherwise 0.
    """

    about: str
    value: str
    drawing: str = ""
    number: str = ""
    value_size: float = 0.0


@dataclass(frozen=True, slots=True)
class Call:
    """A current call; `name` is its sentence."""

    code: str
    number: str
    name: str


@dataclass(frozen=True, slots=True)
class Key:
    """A large key to type with; `name` stands on it."""

    identity: str
    name: str


@dataclass(frozen=True, slots=True)
class AidSwitch:
    """An aid to switch on and off; `is_off` where this device cannot give it.

    `state` says in words what the next touch does, where there are more states than on and off.
    """

    identity: str
    name: str
    drawing: str
    is_on: bool = False
    is_off: bool = False
    state: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """Something to read on a screen that is divided into parts.

    `kind` says how it is set: title, lead, text, label, value, fact, notice, alert, item, code,
    plate or square.
    """

    kind: str
    text: str
    whole: str = ""
    """The text that this one was cut from, if any."""


@dataclass(frozen=True, slots=True)
class Act:
    """Something to touch there: `kind` and `identity` are what a touch means.

    `rank` says how it looks: main, choice, second or box, one that is ticked or not. `reason` is
    why it is off now, `waiting` is shown while its answer is on the way, `about` is what a screen
    reader tells beside its name.
    """

    kind: str
    identity: str
    name: str
    rank: str = "choice"
    about: str = ""
    reason: str = ""
    waiting: str = ""
    is_off: bool = False
    is_chosen: bool = False
    drawing: str = ""


@dataclass(frozen=True, slots=True)
class Wish:
    """Help that can be asked for; `reason` is why that is off now."""

    identity: str
    name: str
    drawing: str
    is_chosen: bool = False
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Banner:
    """What happened and what to do; `kind` is information, attention or failure."""

    headline: str = ""
    advice: str = ""
    kind: Gravity = Gravity.INFORMATION
    drawing: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """One screen. An empty text is not drawn."""

    page: str = "choices"
    staff: str = ""
    """The staff's screen that is shown; empty: it is the public's."""

    begins_at_main: bool = False
    """Whether the focus of a person who works by keys begins at the main act: what most people
    need there. Otherwise it begins at the first of what is chosen or typed.
    """

    # The head
    office: str = ""
    purpose: str = ""
    clock: str = ""
    date: str = ""
    banner_headline: str = ""
    banner_advice: str = ""
    banner_kind: int = int(Gravity.INFORMATION)
    banner_drawing: str = ""

    # The body
    subject: str = ""
    title: str = ""
    question: str = ""
    note: str = ""
    calling: str = ""
    calls: tuple[Call, ...] = ()
    choices: tuple[Choice, ...] = ()
    starts: tuple[Choice, ...] = ()
    list_title: str = ""
    items: tuple[Item, ...] = ()
    facts: tuple[Fact, ...] = ()
    facts_in_lines: bool = False
    """Whether each fact of a ticket has one line, as there is no room for two."""
    is_wait_told: bool = False
    """Whether the first of a service's facts is its wait, which is drawn largest."""
    answers: tuple[Answer, ...] = ()
    answer_title: str = ""
    answer_note: str = ""
    law: str = ""
    code_title: str = ""
    code: str = ""
    is_code_large: bool = False
    service: str = ""
    square: str = ""
    square_title: str = ""
    paper: str = ""
    paper_drawing: str = ""
    paper_arrow: str = ""
    print_again: str = ""
    decline: str = ""
    help_wanted: str = ""
    help_wanted_drawing: str = ""
    wishes: tuple[Wish, ...] = ()
    fault: str = ""
    """What is wrong with the code typed, at its field."""
    keys: tuple[Key, ...] = ()
    erase: str = ""
    main: str = ""
    main_waiting: str = ""
    second: str = ""
    second_kind: str = ""
    """`more` where it leads on; otherwise it does what its page is for."""
    closes: str = ""
    touch_below: str = ""

    # The body where it is divided into parts, instead of all that
    blocks: tuple[Block, ...] = ()
    acts: tuple[Act, ...] = ()
    is_list: bool = False
    """Whether the acts follow the texts at once: what is left over is below them."""
    part: str = ""
    """Which part of how many; empty where there is one."""
    stretch: float = 0.0
    """Millimetres by which each act is higher than it need be, where a part has room."""

    # The foot
    back: str = ""
    back_drawing: str = ""
    foot: str = ""
    enquire: str = ""
    help: str = ""
    language: str = ""
    language_name: str = ""
    privacy: str = ""

    # The bar
    aids: tuple[AidSwitch, ...] = ()
    aids_button: str = ""

    # Over everything: whether anyone is there
    stay_title: str = ""
    stay_sentence: str = ""
    stay: str = ""
