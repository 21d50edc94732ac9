"""Every screen of the kiosk with every text as long as the office file lets it be, all at once.

The normal run takes two pairs of screen and aids; --full takes them all, in each language.
"""

from itertools import product

import pytest

from antesala.settings import Screen
from kiosk.measures.frame import HERE
from kiosk.measures.layout import layout
from kiosk.way import events as t
from server.office_file.fields import TABLES
from tests.kiosk.controller import Standing
from tests.kiosk.longest import longest, text_of
from tests.kiosk.places import SCREENS
from tests.kiosk.printers import PaperlessPrinter
from tests.kiosk.test_geometry import AIDS, faults
from tests.kiosk.tour import LANGUAGES, Tour
from tests.qt.stage import clipped

NORMAL = {
    ("21", "large, low", "pt"),
    ("10", "as drawn", "es"),
}
CASES = [
    pytest.param(*case, marks=[] if case in NORMAL else [pytest.mark.full])
    for case in product(SCREENS, AIDS, LANGUAGES)
    # On ten inches letters twice as large take more parts than a tour goes through.
    if case[:2] not in {("10", "twice"), ("10", "twice, low")}
]


@pytest.mark.parametrize(("name", "aids", "language"), CASES)
def test_the_longest_texts_fit(name: str, aids: str, language: str) -> None:
    screen, found = SCREENS[name], dict[str, list[str]]()
    assert screen.width_px
    assert screen.height_px
    with Standing((screen.width_px, screen.height_px), PaperlessPrinter(), screen=screen) as kiosk:
        kiosk.open_office()

        def look(screen: str) -> None:
            found[screen] = faults(kiosk)

        Tour(kiosk, look, language, AIDS[aids], longest(language)).all()
        assert kiosk.program.status == 0
    assert {screen: each for screen, each in found.items() if each} == {}


@pytest.mark.parametrize("aids", [pytest.param("as drawn", marks=pytest.mark.full), "large"])
def test_the_longest_texts_fit_a_window_of_a_desk(aids: str) -> None:
    """540 by 960 pixels, unmeasured: what a trial begins with."""
    found = dict[str, list[str]]()
    with Standing((540, 960), PaperlessPrinter(), screen=Screen()) as kiosk:
        kiosk.open_office()

        def look(name: str) -> None:
            found[name] = clipped(kiosk)

        tour = Tour(kiosk, look, "es", AIDS[aids], longest())
        kiosk.controller.take(t.StartOver())
        tour.ticket()
        kiosk.controller.take(t.StartOver())
        tour.paper()
    assert {name: each for name, each in found.items() if each} == {}


def test_the_day_gives_way_to_a_long_name() -> None:
    """«Municipalidad Provincial de San Antonio de Huarochirí y Santa Cruz», and two of its kind."""
    short = layout(HERE, office="Municipalidad de La Serena", day="jueves 14 de mayo")
    assert short.has_day
    for office in (
        "Municipalidad Provincial de San Antonio de Huarochirí y Santa Cruz",
        "Prefeitura Municipal de Nossa Senhora do Livramento e Santa Cruz",
        text_of(80),
    ):
        long = layout(HERE, office=office, day="miércoles 30 de septiembre")
        assert not long.has_day
        assert long.head >= 2 * long.office_size


def test_the_limits_are_those_of_the_office_file() -> None:
    """These texts are the longest that the file allows."""
    limits = {
        (table.name, name): str(field.kind.allowed)
        for table in TABLES
        for name, field in table.fields.items()
    }
    most = {("office", "name"): 80, ("office", "waiting_room"): 80, ("group", "name"): 40}
    most |= {("group", "examples"): 80, ("service", "name"): 60, ("service", "fee"): 80}
    most |= {("service", "requirements"): 120, ("service", "time_to_resolve"): 60}
    most |= {("service", "legal_basis"): 160, ("counter", "place"): 80}
    for field, characters in most.items():
        assert f"up to {characters} characters" in limits[field]
