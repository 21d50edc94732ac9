"""The parts of an act that opens a dialog; the dialogs themselves have their own modules."""

from collections.abc import Callable
from dataclasses import dataclass

from antesala.messages.commands import Command
from antesala.words import Words
from counter.panes.dialog import Dialog
from counter.work.moment import Moment
from counter.work.opened import Opened


@dataclass(frozen=True, slots=True)
class Sheet:
    """One act with its dialog. `subject` gives the key of its subject, or an empty string.

    `dialog` leaves out what all dialogs share, which `counter.dialogs.registry` adds. `command` is
    asked for with the choice as the dialog shows it, and never while the dialog's main key waits.
    """

    subject: Callable[[Moment], str]
    dialog: Callable[[Moment, Opened, Words], Dialog]
    command: Callable[[Moment, Opened, str], Command]
    is_kept: bool = True
    """Whether its content is there again when it opens for the same subject."""
