"""A dialog that is open, and what the clerk has chosen and typed in it so far."""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Opened:
    """A dialog that is open. `subject` is what it is about: where that is gone, so is the dialog.

    `text` is what was typed in its field, `chosen` the key of the row that was chosen in it,
    `picks` the options taken in its groups, as group and option, `secrets` PINs that were typed.
    """

    act: str
    subject: str
    text: str = ""
    chosen: str = ""
    picks: tuple[tuple[str, str], ...] = ()
    secrets: tuple[str, str, str] = ("", "", "")

    def picked(self, group: str) -> tuple[str, ...]:
        """The options taken in a group, in the order in which they were."""
        return tuple(option for where, option in self.picks if where == group)

    def pick(self, group: str, option: str, *, is_many: bool) -> "Opened":
        """An option is taken, and given back where several may be; else it replaces the other."""
        if is_many and (group, option) in self.picks:
            return replace(self, picks=tuple(one for one in self.picks if one != (group, option)))
        kept = tuple(one for one in self.picks if is_many or one[0] != group)
        return replace(self, picks=(*kept, (group, option)))
