"""The kiosk's screens to eyes of every kind: contrast on the picture itself, in each theme."""

from collections.abc import Iterator

import pytest

from tests.kiosk.controller import Standing
from tests.kiosk.printers import PaperlessPrinter
from tests.kiosk.test_measures import visit
from tests.qt.sight import SIGHTS, faint

TEXT, TEXT_WITHOUT_COLOUR, PART = 7.0, 4.5, 3.0
LEAST = {each: TEXT if each == "all colours" else TEXT_WITHOUT_COLOUR for each in SIGHTS}


# The colours of all three are measured against each other in `tests/colours`.
@pytest.fixture(
    params=["light", *(pytest.param(each, marks=pytest.mark.full) for each in ("dark", "contrast"))]
)
def kiosk(request: pytest.FixtureRequest) -> Iterator[Standing]:
    with Standing(printer=PaperlessPrinter()) as standing:
        standing.open_office()
        standing.program.theme.wear(request.param)
        yield standing
        assert standing.program.status == 0


def test_everything_stands_out_to_every_eye(kiosk: Standing) -> None:
    """Seven to one for letters, three to one for what may be touched; less where colour is lost."""
    found: dict[str, list[str]] = {}

    def look(name: str) -> None:
        for sight, each in faint(kiosk, LEAST, PART).items():
            found[f"{name}, {sight}"] = each

    visit(kiosk, "es", look)
    assert {name: each for name, each in found.items() if each} == {}
