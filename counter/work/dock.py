"""The three forms of a console: whole, a strip at an edge of the screen, a column at its side.

Pure. The narrow two stand beside another program. What has no room in them opens the whole form,
and the narrow one comes back once it is done.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from counter.work.desk import Stage


class Form(StrEnum):
    """A form, by the name under which a device remembers it."""

    FULL = "full"
    STRIP = "strip"
    SIDE = "side"


ORDER = (Form.FULL, Form.STRIP, Form.SIDE)
"""The forms as one key goes through them."""
BEFORE_WORK = frozenset({Stage.SIGN_IN, Stage.CHOOSE})
"""Stages that are worked in the whole form alone: a name, a PIN, a counter."""


@dataclass(frozen=True, slots=True)
class Dock:
    """The form that the clerk has chosen. `is_wide`: the whole form is open for a while.

    `awaits_place`: until the clerk is signed in at a counter. `has_note`: the clerk has opened the
    field of the note in a narrow form.
    """

    form: Form = Form.FULL
    is_wide: bool = False
    awaits_place: bool = False
    has_note: bool = False

    def turn_note(self) -> "Dock":
        """Open the field of the note in a narrow form, or leave it; the whole one always has it."""
        is_narrow = self.form is not Form.FULL and not self.is_wide
        return replace(self, has_note=is_narrow and not self.has_note)

    def turn(self) -> "Dock":
        """The next form; from the whole form that is open for a while, back to the chosen one."""
        if self.is_wide:
            return Dock(self.form)
        return Dock(ORDER[(ORDER.index(self.form) + 1) % len(ORDER)])

    def expand(self, stage: Stage) -> "Dock":
        """Open the whole form for a while, or return from it."""
        if self.form is Form.FULL:
            return self
        if self.is_wide:
            return Dock(self.form)
        return replace(self, is_wide=True, awaits_place=stage in BEFORE_WORK)

    def settle(self, stage: Stage) -> "Dock":
        """Return to the narrow form once the clerk is at a counter."""
        if self.is_wide and self.awaits_place and stage not in BEFORE_WORK:
            return Dock(self.form)
        return self

    def shown(self, *, has_room: bool) -> Form:
        """The form on the screen now; `has_room` says whether the narrow one can show all."""
        return Form.FULL if self.is_wide or not has_room else self.form
