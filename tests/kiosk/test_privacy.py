"""The kiosk's notice of what becomes of a person's data: short, whole, and with its address."""

from itertools import product

import pytest

from antesala.words import Words
from kiosk.measures.layout import layout
from kiosk.screens.moment import Moment
from kiosk.screens.painter import paint
from kiosk.way import events as t
from kiosk.way.journey import after
from kiosk.way.office import Lobby
from kiosk.way.state import Journey, Screen
from tests.kiosk.office import catalogue, lobby
from tests.kiosk.places import PLACES
from tests.kiosk.test_parts import TWICE, is_last

MOST_WORDS = 30
ZERO_WIDTH_SPACE = "\u200b"
"""Where a long address may break."""
ADDRESS = "turnos.laserena.cl/privacy"


@pytest.mark.parametrize(
    ("language", "country"), list(product(("es", "en", "pt"), ("CL", "BR", "CO", "CR", "PE")))
)
def test_the_notice_has_thirty_words_at_most(language: str, country: str) -> None:
    """With the address, and where no telephone reaches it, with the staff to ask."""
    words = Words(language, country)
    for said in (words.say("kiosk-data", address=ADDRESS), words.say("kiosk-data-ask")):
        assert len(said.split()) <= MOST_WORDS, said
    assert words.say("kiosk-data", address=ADDRESS).endswith(ADDRESS)


@pytest.mark.parametrize("name", PLACES)
def test_the_notice_stands_whole_on_every_glass(name: str) -> None:
    """Beside what the law says, over as many parts as the largest letters need."""
    told = _read(name, lobby())
    assert "lo que se guarda de su visita se borra solo" in told
    assert ADDRESS in told.replace(" ", "").replace(ZERO_WIDTH_SPACE, "")


def test_without_an_address_the_staff_is_named() -> None:
    """An address that no telephone reaches is not shown."""
    told = _read(next(iter(PLACES)), lobby(catalogue(public_url="http://127.0.0.1:7300")))
    assert "Pregunte al personal cómo verlo." in told
    assert "/privacy" not in told


def _read(name: str, office: Lobby) -> str:
    journey, read = Journey(screen=Screen.LAW, service="renew", aids=TWICE), list[str]()
    for _ in range(20):
        moment = Moment(
            journey=journey, lobby=office, seconds=0, layout=layout(PLACES[name], TWICE)
        )
        picture = paint(moment)
        read += [word for block in picture.blocks for word in block.text.split()]
        journey, _step = after(journey, t.ShowMore(), office, 0)
        if not picture.part or is_last(picture.part):
            break
    return " ".join(read)
