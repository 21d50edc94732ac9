"""A console and a server: a petition taken by keys alone, sent again by a console begun anew."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from counter.work.desk import Act
from tests.stories.test_hand_over import Console, begin, beside, issue
from tests.stories.town import Town

STORY = "La luminaria de mi calle lleva un mes apagada"


def take(clerk: Console) -> str:
    """Type it, choose the first kind of the list, go on, and send; the folio."""
    clerk.stage.window.requestActivate()
    clerk.stage.settle()
    QTest.keyClick(clerk.stage.window, Qt.Key.Key_F5, Qt.KeyboardModifier.ControlModifier)
    clerk.until(lambda shown: shown.dialog.act == Act.PETITION)
    clerk.stage.settle()
    clerk.write(STORY)
    rows = {row.words for row in clerk.screen.dialog.rows}
    while clerk.stage.focused() not in rows:
        clerk.strike(Qt.Key.Key_Tab)
    clerk.strike(Qt.Key.Key_Down)
    clerk.until(lambda shown: not shown.dialog.main.waiting)
    clerk.strike(Qt.Key.Key_Return)
    clerk.until(lambda shown: not shown.dialog.turns_to)
    clerk.write("Rosa Tapia")
    clerk.strike(Qt.Key.Key_Return)
    clerk.until(lambda shown: shown.dialog.act == Act.RECEIPT)
    return clerk.screen.dialog.code


@pytest.mark.full
def test_a_petition_is_taken_by_keys(town: Town) -> None:
    """Folio, key and date are shown; sent again in the same words, it is the same petition."""
    with beside() as do:
        do(town.start())
        first = Console(town, town.tokens()[0])
        try:
            first.unlock("0001")
            do(issue(town))
            begin(first)
            folio = take(first)
            first.strike(Qt.Key.Key_Return)
            assert take(first) == folio
            assert [fact.words for fact in first.screen.dialog.facts if fact.words]
        finally:
            first.close()
            town.terminate()
            do(town.ended())
    assert town.rows("SELECT folio, kind, taken_by FROM petition") == [
        (folio, "peticion", "clerk-1")
    ]
    assert town.rows("SELECT text FROM petition_text") == [(STORY,)]
    assert town.rows("SELECT count(*) FROM journal WHERE body LIKE '%luminaria%'") == [(0,)]
