"""Everyday words too wide for a narrow card: divided only where they are drawn."""

from collections.abc import Iterator

import pytest
from msgspec.structs import replace

from antesala.sizes import CARD_SIDE
from antesala.words.hyphens import Hyphens
from kiosk.measures.text import breadth, wrapped
from kiosk.screens.paging.page_breaks import again
from kiosk.way import events as t
from kiosk.way.state import Aid
from tests.kiosk.controller import Standing
from tests.kiosk.office import GROUPS, SERVICES, catalogue, service
from tests.kiosk.places import SCREENS
from tests.qt.stage import clipped

NAMES = (
    "Licencia de funcionamiento",
    "Permiso de estacionamiento",
    "Fraccionamiento de deudas",
    "Empadronamiento y reconocimiento",
    "Recurso administrativo",
)
LONGEST = service("longest", "licences", "Otorgamiento, licenciamiento y regularización")
OFFICE = replace(
    catalogue(services=(LONGEST, *SERVICES[3:])),
    groups=[replace(group, name=name) for group, name in zip(GROUPS, NAMES, strict=True)],
)
AIDS = {
    "as drawn": (),
    "large, low": (Aid.LARGE, Aid.LOW),
    "twice": (Aid.LARGE, Aid.TWICE),
}


@pytest.fixture(params=["10", "21", "32 wide"])
def kiosk(request: pytest.FixtureRequest) -> Iterator[Standing]:
    screen = SCREENS[request.param]
    assert screen.width_px
    assert screen.height_px
    with Standing((screen.width_px, screen.height_px), screen=screen) as standing:
        standing.open_office()
        standing.link.tell_office(OFFICE)
        yield standing
        assert standing.program.status == 0


@pytest.mark.parametrize("aids", AIDS.values(), ids=list(AIDS))
def test_long_words_are_whole_on_every_screen(kiosk: Standing, aids: tuple[Aid, ...]) -> None:
    for aid in aids:
        kiosk.controller.take(t.Switch(aid))
    for touch in (None, t.ChooseGroup("licences"), t.ChooseService("longest")):
        if touch is not None:
            kiosk.controller.take(touch)
        assert clipped(kiosk) == []
        assert not [name for name in kiosk.names() if "\u00ad" in name]


def test_a_word_is_divided_where_it_has_no_room(kiosk: Standing) -> None:
    """Drawn with its breaks, named without them for screen readers and searches."""
    for aid in AIDS["twice"]:
        kiosk.controller.take(t.Switch(aid))
    drawn = [str(text.property("text")) for text in kiosk.texts()]
    layout = kiosk.controller.bridge.layout
    measured = wrapped(NAMES[0], layout.name_size, layout.answers_width - 2 * CARD_SIDE)
    is_divided = "Licencia de fun\u00adcio\u00adna\u00admiento" in drawn
    assert is_divided == any("\u00ad" in line for line in measured)
    assert is_divided == (layout.is_tiny)
    assert "Licencia de funcionamiento" in kiosk.names()


@pytest.mark.parametrize("width", [60.0, 81.0, 100.0])
def test_a_measured_text_is_divided_as_it_is_drawn(width: float) -> None:
    lines = wrapped("Recurso administrativo de reconocimiento", 12.5, width, Hyphens("es"))
    assert all(breadth(line.replace("\u00ad", "-")) * 12.5 <= width for line in lines)
    assert again(lines) == "Recurso administrativo de reconocimiento"


def test_a_code_is_never_divided() -> None:
    assert wrapped("Ley 123456789012345678", 12.5, 60.0) == ["Ley", "123456789012345678"]
