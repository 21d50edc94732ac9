"""The drawing on a card: a service's own before its group's, and a spare one for a strange name."""

import msgspec
import pytest
from msgspec.structs import replace

from antesala.drawings import SPARE, drawable, names
from antesala.messages.rows import CatalogueRow
from tests.ground.test_strange_rows import snapshot
from tests.kiosk.controller import Standing
from tests.kiosk.office import catalogue
from tests.kiosk.test_strange_rows import hear

STRANGE = (
    "../../x",
    "../icons/car",
    "hologram",
    "car.svg",
    "CAR",
    " ",
    "a" * 5000,
    "%2e%2e/x",
    "\x00",
)


def shown(kiosk: Standing) -> dict[str, str]:
    """What is drawn on each card, by the card's name."""
    return {each.name: each.drawing for each in kiosk.controller.bridge.picture.choices}


def served(icons: dict[str, str], group_icon: str) -> CatalogueRow:
    """The office with this drawing for each group, and for some services their own."""
    row = catalogue()
    return replace(
        row,
        groups=[replace(each, icon=group_icon) for each in row.groups],
        services=[replace(each, icon=icons.get(each.name, "")) for each in row.services],
    )


def test_every_name_asked_for_has_a_drawing() -> None:
    assert {drawable(name) for name in STRANGE} == {SPARE}
    assert {drawable(name) for name in names()} == names()
    assert SPARE in names()
    assert drawable("") == ""


@pytest.mark.parametrize(
    "strange", [STRANGE[0], *(pytest.param(n, marks=pytest.mark.full) for n in STRANGE[1:4])]
)
def test_a_strange_drawing_costs_no_screen(strange: str, capfd: pytest.CaptureFixture[str]) -> None:
    """Of a group and of a service: the card shows the spare drawing, without a complaint."""
    with Standing() as kiosk:
        kiosk.open_office()
        row = served({"Permiso de circulación": strange}, strange)
        hear(kiosk, "office", snapshot(msgspec.to_builtins(row)))
        assert set(shown(kiosk).values()) == {SPARE}
        kiosk.press("Licencias y vehículos")
        assert set(shown(kiosk).values()) == {SPARE}
        assert kiosk.program.status == 0
    told = capfd.readouterr().err
    assert "Traceback" not in told
    assert "Cannot open" not in told


def test_a_service_has_its_own_drawing_before_its_groups() -> None:
    """On the first screen and among its group's, whose other services then have the group's."""
    with Standing() as kiosk:
        kiosk.open_office()
        kiosk.press("Licencias y vehículos")
        assert set(shown(kiosk).values()) == {""}
        own = {"Renovar licencia de conducir": "badge-check", "Permiso de circulación": "car"}
        hear(kiosk, "office", snapshot(msgspec.to_builtins(served(own, "id-card"))))
        drawn = shown(kiosk)
        assert {name: drawn.pop(name) for name in own} == own
        assert set(drawn.values()) == {"id-card"}
