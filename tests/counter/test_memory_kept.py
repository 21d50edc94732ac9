"""A console runs all day: no object of a person or of a dialog stays in its memory."""

from counter.work.desk import Act
from tests.counter.place import Desk
from tests.qt.kept import let_go, objects_kept


def test_a_person_leaves_nothing_behind() -> None:
    """Called, attended, with a dialog opened and closed, and gone."""
    place = Desk()
    place.sit()

    def happen(_number: int) -> None:
        place.call()
        place.stage.settle()
        place.serve()
        place.stage.settle()
        place.free()
        place.clerk.bridge.pressed.emit(Act.CALL_BY_HAND)
        place.stage.settle()
        place.clerk.bridge.dialogClosed.emit()
        place.wait(30)
        place.stage.settle()
        let_go()

    try:
        assert objects_kept(happen) < 1
    finally:
        place.stage.close()
