"""What makes up an act that opens a dialog; the dialogs themselves have rooms of their own."""

from collections.abc import Callable
from dataclasses import dataclass

from antesala.messages.commands import Command
from antesala.words import Words
from counter.dialog import Dialog, Opened
from counter.situation import Situation


@dataclass(frozen=True, slots=True)
class Sheet:
    """One act with its dialog. `subject` is the key of what it would be about, empty for nothing.

    `dialog` leaves out what all dialogs share, which `counter.sheets` adds. `command` is asked for
    with the choice as the dialog shows it, and never while the dialog's main key waits.
    """

    subject: Callable[[Situation], str]
    dialog: Callable[[Situation, Opened, Words], Dialog]
    command: Callable[[Situation, Opened, str], Command]
    is_kept: bool = True
    """Whether what is in it is there again when it opens for the same subject."""
