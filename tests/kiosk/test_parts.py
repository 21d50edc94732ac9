"""Screens of large letters in parts: no text is lost, cut or repeated."""

from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given, strategies as st

from kiosk.measures.layout import layout
from kiosk.screens.moment import Moment
from kiosk.screens.paging.page_breaks import CHOICES, Part, parts_of
from kiosk.screens.paging.space import Room
from kiosk.screens.painter import paint
from kiosk.screens.picture import Act, Block, Picture
from kiosk.way import events as t
from kiosk.way.journey import after
from kiosk.way.state import Aid, Held, Journey, Paper, Screen
from tests.kiosk.office import LAW, TICKET, lobby
from tests.kiosk.places import PLACES

TWICE = frozenset({Aid.LARGE, Aid.TWICE})
SIZES = (frozenset[Aid](), TWICE, TWICE | {Aid.LOW})
LEADS = ("Más opciones", "Continuar", "Ver de nuevo")

words = st.text("abcdeirst", min_size=1, max_size=11)
sentences = st.lists(words, min_size=1, max_size=40).map(" ".join)
names = st.lists(words, min_size=1, max_size=4).map(" ".join)
readings = st.lists(
    st.builds(Block, st.sampled_from(["label", "text", "item", "lead"]), sentences), max_size=6
)
acts = st.lists(st.builds(Act, st.just("service"), st.just(""), names), min_size=1, max_size=9)


def said(parts: list[Part]) -> list[str]:
    return [word for part in parts for block in part.blocks for word in block.text.split()]


@given(
    name=st.sampled_from(sorted(PLACES)),
    aids=st.sampled_from(SIZES),
    page=st.sampled_from(["choices", "service", "ticket"]),
    title=names,
    read=readings,
    touched=acts,
)
def test_every_word_and_every_act_is_on_some_part(
    name: str, aids: frozenset[Aid], page: str, title: str, read: list[Block], touched: list[Act]
) -> None:
    blocks = (Block("title", title), *read)
    room = Room(layout(PLACES[name], aids), leads=LEADS)
    parts = parts_of(Picture(page=page), blocks, tuple(touched), room)
    there = [act for part in parts for act in part.acts]
    assert [act for act in touched if act not in there] == []
    for part in parts:
        assert is_in_its_room(part, room, is_one=len(parts) == 1)
    if page not in CHOICES:
        wanted = [word for block in blocks for word in block.text.split()]
        # A text over acts that have parts of their own is repeated there.
        assert said(parts)[: len(wanted)] == wanted


def is_in_its_room(part: Part, room: Room, *, is_one: bool) -> bool:
    """Whether a part fits; one that cannot be divided any more may be larger."""
    leads = 0.0 if is_one else room.more
    read, touched = room.height_of(part.blocks), room.height_of_acts(part.acts) + leads
    whole = max(read, touched) if room.layout.is_wide else read + touched
    is_least = len(part.blocks) + len(part.acts) <= 1
    return is_least or whole <= room.whole + 0.1


def parts_on_the_smallest(*blocks: Block, page: str = "found") -> list[list[str]]:
    """The texts of each part, with the largest letters on the smallest screen."""
    room = Room(layout(PLACES["10"], TWICE), leads=LEADS)
    done = (Act("done", "", "Listo", rank="main"),) if page == "found" else ()
    parts = parts_of(Picture(page=page), blocks, done, room)
    return [[block.text for block in part.blocks] for part in parts if part.blocks]


VALUES = ("Sala 1, primer piso", "Sala 12, segundo piso", "Módulos 1 a 5, patio")


@pytest.mark.parametrize("value", VALUES)
def test_a_value_is_not_broken_where_a_part_holds_it(value: str) -> None:
    """Its label gives way: a last word alone on a part looks lost."""
    label = Block("label", "Espere y mire la pantalla en")
    found = parts_on_the_smallest(Block("code", "J042"), label, Block("value", value))
    assert found[-2:] == [[label.text], [value]]


def test_a_label_without_room_for_its_thing_ends_the_part_before() -> None:
    label, square = Block("label", "Siga su turno en el teléfono"), Block("square", "x")
    read = Block("text", "Renovar licencia de conducir")
    parts = parts_on_the_smallest(read, label, square, page="ticket")
    assert parts == [[read.text, label.text], ["x"]]


@pytest.mark.parametrize(("name", "aids"), list(product(PLACES, SIZES[1:])))
def test_both_answers_stand_together(name: str, aids: frozenset[Aid]) -> None:
    """On the smallest screen too: one of them alone would push."""
    journey, found = Journey(screen=Screen.CLASSES, service="renew", aids=aids), list[set[str]]()
    for _ in range(20):
        moment = Moment(
            journey=journey, lobby=lobby(), seconds=0, layout=layout(PLACES[name], aids)
        )
        answers = {act.identity for act in paint(moment).acts if act.kind == "answer"}
        found += [answers] if answers else []
        journey, _ = after(journey, t.ShowMore(), lobby(), 0)
    assert found
    assert all(answers == {"preferential", "general"} for answers in found)


@pytest.mark.parametrize("name", PLACES)
def test_the_law_is_read_word_for_word(name: str) -> None:
    journey, read = Journey(screen=Screen.LAW, service="renew", aids=TWICE), list[str]()
    for _ in range(20):
        moment = Moment(
            journey=journey, lobby=lobby(), seconds=0, layout=layout(PLACES[name], TWICE)
        )
        picture = paint(moment)
        read += [word for block in picture.blocks for word in block.text.split()]
        journey, _ = after(journey, t.ShowMore(), lobby(), 0)
        if not picture.part or is_last(picture.part):
            break
    assert LAW in " ".join(read)


def is_last(part: str) -> bool:
    """Whether «Parte 3 de 3» is the last one."""
    numbers = [word for word in part.split() if word.isdecimal()]
    return len(set(numbers)) == 1


def test_what_is_told_anew_begins_at_the_first_part() -> None:
    """A person who reads on and calls for help sees that help comes."""
    held = Held(TICKET, "J042", "renew")
    there = Journey(screen=Screen.TICKET, held=held, aids=TWICE, turned=2)
    asked, _ = after(there, t.CallHelp("help"), lobby(), 0)
    assert asked.turned == 0


def test_a_code_comes_before_everything() -> None:
    """The code comes first even where other screens begin with a banner."""
    held = Held(TICKET, "J042", "renew")
    journey = Journey(screen=Screen.TICKET, held=held, aids=TWICE)
    journey, _ = after(journey, t.CallHelp("help"), lobby(is_online=False), 0)
    place = PLACES["10"]
    moment = Moment(journey=journey, lobby=lobby(), seconds=0, layout=layout(place, TWICE))
    assert paint(moment).blocks[0] == Block("code", "J042")


@pytest.mark.parametrize("name", PLACES)
@pytest.mark.parametrize("language", ["es", "en", "pt"])
def test_a_trouble_breaks_off_only_after_a_sentence(name: str, language: str) -> None:
    """What happened and what to do may stand in two parts, each of them whole."""
    held, read = Held(TICKET, "J042", "renew"), list[str]()
    journey = Journey(
        screen=Screen.TICKET, held=held, aids=TWICE, paper=Paper.FAILED, language=language
    )
    place, office = layout(PLACES[name], TWICE), lobby()
    for turned in range(4):
        there = replace(journey, turned=turned)
        moment = Moment(journey=there, lobby=office, seconds=0, is_staff_told=True, layout=place)
        picture = paint(moment)
        read += [block.text for block in picture.blocks if block.kind == "alert"]
        read += [picture.banner_advice] if picture.banner_headline else []
    assert read
    assert all(text.endswith(".") for text in read)
