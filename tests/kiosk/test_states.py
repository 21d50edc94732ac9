"""Each state of the kiosk is told from its opposite by every eye: by light, not by colour."""

from collections.abc import Callable, Iterator

import numpy as np
import numpy.typing as npt
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QRectF

from antesala.messages.rows import HoursPart
from antesala.printing.condition import Outcome
from kiosk.way import events as t
from kiosk.way.state import Aid
from tests.kiosk.controller import Standing
from tests.kiosk.hearing import Ear
from tests.kiosk.office import SERVICES, catalogue
from tests.kiosk.printers import PaperlessPrinter
from tests.qt.sight import SIGHTS, Pixels, Sight, luminance, pixels
from tests.qt.stage import child_named, place

Counts = npt.NDArray[np.int64]

LEAST = 3.0
"""Contrast, of a place before and after, that counts as changed (WCAG 1.4.11)."""

AREA = 4.0
"""Square millimetres that change at least: a check mark."""


# The colours of all three are measured against each other in `tests/colours`.
@pytest.fixture(
    params=["light", *(pytest.param(each, marks=pytest.mark.full) for each in ("dark", "contrast"))]
)
def kiosk(request: pytest.FixtureRequest) -> Iterator[Standing]:
    with Standing(printer=PaperlessPrinter(), outlet=Ear()) as standing:
        standing.open_office()
        standing.program.theme.wear(request.param)
        yield standing
        assert standing.program.status == 0


def changes(before: Pixels, after: Pixels) -> tuple[Pixels, Counts]:
    """The pairs of colours that differ, before and after, and how many pixels have each."""
    is_other = (before != after).any(axis=-1)
    pairs = np.concatenate([before[is_other], after[is_other]], axis=-1)
    packed = np.zeros((len(pairs), 8), np.uint8)
    packed[:, :6] = pairs
    values, counts = np.unique(packed.view(np.uint64), return_counts=True)
    return values.view(np.uint8).reshape(-1, 8)[:, :6], counts


def changed(pairs: Pixels, counts: Counts, sight: Sight, unit: float) -> float:
    """Square millimetres in which two pictures differ for such an eye."""
    one, other = luminance(pairs[:, :3], sight), luminance(pairs[:, 3:], sight)
    ratio = (np.maximum(one, other) + 0.05) / (np.minimum(one, other) + 0.05)
    return float(counts[ratio >= LEAST].sum()) / unit**2


def seen(kiosk: Standing, there: QRectF) -> Pixels:
    kiosk.items()
    return pixels(kiosk.window.grabWindow().copy(there.toAlignedRect()))


def hold(kiosk: Standing, there: QRectF, turn: Callable[[], None]) -> None:
    """A place's pictures before and after a switch, compared for every eye."""
    before = seen(kiosk, there)
    turn()
    pairs, counts = changes(before, seen(kiosk, there))
    unit = kiosk.program.sizes.table.unit
    found = {sight: changed(pairs, counts, sight, unit) for sight in SIGHTS}
    assert {sight: area for sight, area in found.items() if area < AREA} == {}


def with_ticket(kiosk: Standing) -> None:
    kiosk.press("Renovar licencia de conducir")
    kiosk.press("No, turno general")
    kiosk.link.issue("M042")
    kiosk.link.tell_status()
    kiosk.look_after(1)


def whole(kiosk: Standing) -> QRectF:
    return place(kiosk.window.contentItem())


def test_a_switch_on_is_no_switch_off(kiosk: Standing) -> None:
    there = place(child_named(kiosk, "Escuchar la pantalla"))
    hold(kiosk, there, lambda: kiosk.controller.take(t.Switch(Aid.VOICE)))


def test_help_chosen_is_no_help_not_chosen(kiosk: Standing) -> None:
    with_ticket(kiosk)
    kiosk.press("Necesito ayuda en mi atención")
    there = place(child_named(kiosk, "Que me acompañen"))
    hold(kiosk, there, lambda: kiosk.press("Que me acompañen"))


def test_a_closed_choice_is_no_open_one(kiosk: Standing) -> None:
    hours = HoursPart(days=[3], opens="08:30", closes="14:00")
    closed = catalogue(services=tuple(replace(each, hours=[hours]) for each in SERVICES))
    there = place(child_named(kiosk, "Pagos y patentes"))
    hold(kiosk, there, lambda: kiosk.link.tell_office(closed))


def test_no_paper_is_no_paper_coming(kiosk: Standing) -> None:
    with_ticket(kiosk)
    hold(kiosk, whole(kiosk), lambda: kiosk.printed(Outcome.NO_PAPER))


def test_called_is_not_waiting(kiosk: Standing) -> None:
    with_ticket(kiosk)
    hold(kiosk, whole(kiosk), lambda: kiosk.link.tell_status(people_ahead=None, number="12"))


def test_no_sound_is_no_sound_off(kiosk: Standing) -> None:
    there = place(child_named(kiosk, "Escuchar la pantalla"))
    hold(kiosk, there, kiosk.controller.lose_voice)


def test_locked_is_not_open(kiosk: Standing) -> None:
    kiosk.controller.check_pin = bool

    def lock() -> None:
        for _ in range(5):
            kiosk.controller.take(t.TapHead())
        for event in (t.Type("1"), t.Seek("s"), t.ChooseStaff("lock")):
            kiosk.controller.take(event)

    hold(kiosk, whole(kiosk), lock)
    assert "Fuera de servicio" in kiosk.names()
