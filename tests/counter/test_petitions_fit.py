"""The dialogs of petitions are whole in each language and size of window."""

import msgspec
import pytest

from antesala.messages.rows import EndedPart, ReceiptPart, UnitPart
from counter.work.desk import Act
from tests.counter.office import QUEUE, FakeLink, attention, catalogue, desk, office_rows
from tests.counter.test_fit import DRAWN, LEAST, LOW, OWN, WIDER, Console, console
from tests.qt.stage import clipped

UNITS = [
    UnitPart(id="licencias", name="Dirección de Tránsito y Transporte Público"),
    UnitPart(id="obras", name="Dirección de Obras Municipales y Edificación"),
    *(UnitPart(id=f"u{number}", name=f"Unidad {number}") for number in range(12)),
]
RECEIPT = ReceiptPart(
    folio="2026-000123", key="H7KM4QXA", token="t" * 24, kind="derechos", due="2026-09-30"
)
LONG = "Se cambió la luminaria, y las dos siguientes, que también fallaban. " * 6
ENDED = [
    EndedPart(
        folio=f"2026-00010{number}",
        kind="informacion",
        state="closed",
        on="2026-11-19",
        unit=UNITS[0].name,
        said=LONG[:400],
    )
    for number in range(9)
]


def begun(stage: Console, link: FakeLink, language: str) -> None:
    reachable = msgspec.structs.replace(
        catalogue(), units=UNITS, languages=[language], public_url="https://turnos.example"
    )
    _, *rows = office_rows(*QUEUE)
    link.show("office", reachable, *rows)
    alone = desk(attention=attention(step="need", channel="telephone"))
    link.show("counter", alone, key="c3")
    stage.settle()


def walk(stage: Console, link: FakeLink, language: str) -> dict[str, list[str]]:
    """Every dialog, fullest as it may be, and what is cut in it."""
    bridge, found = stage.clerk.bridge, dict[str, list[str]]()

    def look(name: str, *sizes: tuple[int, int]) -> None:
        for size in sizes or (LEAST, LOW, DRAWN):
            stage.window.resize(*size)
            found[f"{name} {size}"] = clipped(stage)

    begun(stage, link, language)
    look("need")
    bridge.pressed.emit(Act.PETITION)
    bridge.dialogWritten.emit("story", LONG)
    for kind in ("reclamo", "derechos"):
        rows = [row.key for row in bridge.screen.dialog.rows]
        bridge.dialogChosen.emit(rows.index(kind))
        bridge.dialogPicked.emit(bridge.screen.dialog.first.key, 1)
        look(kind)
    bridge.dialogSent.emit()
    look("person")
    bridge.dialogSent.emit()
    link.asked = link.asked[-1:]
    link.answer(receipt=RECEIPT)
    look("receipt")
    bridge.dialogSent.emit()
    bridge.pressed.emit(Act.FOLLOW_UP)
    bridge.dialogWritten.emit("promised", "30-9")
    look("follow up")
    bridge.dialogClosed.emit()
    link.show("counter", desk(attention=attention(step="farewell", channel="telephone")), key="c3")
    bridge.pressed.emit(Act.RATE)
    look("rate")
    bridge.dialogClosed.emit()
    stage.clerk.look()
    link.show("counter", desk(), key="c3")
    link.asked = link.enquiries[-1:]
    link.answer(ended=ENDED)
    look("free", LOW, DRAWN)
    bridge.pressed.emit(Act.ENDED_PETITIONS)
    look("ended")
    bridge.dialogClosed.emit()
    return found


@pytest.mark.parametrize(
    ("language", "family"),
    [("pt", WIDER), *(pytest.param(one, OWN, marks=pytest.mark.full) for one in ("es", "en"))],
)
def test_no_text_of_a_petition_is_cut(language: str, family: str) -> None:
    with console(language, family=family) as (stage, link):
        found = walk(stage, link, language)
    assert {name: cut for name, cut in found.items() if cut} == {}
