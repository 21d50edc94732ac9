"""An open dialog, and what the clerk has chosen and typed in it so far."""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Opened:
    """An open dialog. `subject` is what it is about: when that is gone, the dialog closes.

    `text` is what was typed in its field, `chosen` the key of the chosen row, `picks` the options
    chosen in its groups, as group and option, `secrets` PINs that were typed.
    """

    act: str
    subject: str
    text: str = ""
    chosen: str = ""
    picks: tuple[tuple[str, str], ...] = ()
    secrets: tuple[str, str, str] = ("", "", "")

    def picked(self, group: str) -> tuple[str, ...]:
        """The options chosen in a group, in the order of choice."""
        return tuple(option for where, option in self.picks if where == group)

    def pick(self, group: str, option: str, *, is_many: bool) -> "Opened":
        """Choose an option, or remove it where several are allowed; else it replaces."""
        if is_many and (group, option) in self.picks:
            return replace(self, picks=tuple(one for one in self.picks if one != (group, option)))
        kept = tuple(one for one in self.picks if is_many or one[0] != group)
        return replace(self, picks=(*kept, (group, option)))
