"""The clerk's acts in an open dialog: what is typed and chosen in it, its two keys."""

from dataclasses import replace

from PySide6.QtCore import QObject, Slot

from antesala.printing.condition import Outcome
from counter.app.state import State, fresh_id
from counter.app.texts import Texts
from counter.dialogs.listing import language_of
from counter.dialogs.noting import chosen_of, written
from counter.dialogs.printing import is_own
from counter.dialogs.registry import command_of
from counter.work.desk import Act, Opened
from counter.work.memory import LIST_JOB, PROOF_JOB

FROM_GIVEN = frozenset({Act.PRINT, Act.PUNCTUAL})
"""The dialogs that lead back to the ticket just given."""


class OpenDialog(QObject):
    """The dialog that is open on the console; without one its slots are never called."""

    def __init__(self, state: State, texts: Texts) -> None:
        super().__init__()
        self._state, self._texts = state, texts
        bridge = state.bridge
        bridge.dialogTyped.connect(self._type)
        bridge.dialogWritten.connect(self._write)
        bridge.dialogChosen.connect(self._choose)
        bridge.dialogPicked.connect(self._pick)
        bridge.dialogPinTyped.connect(self._type_pin)
        bridge.dialogSent.connect(self._send)
        bridge.dialogClosed.connect(self._close)
        bridge.dialogPressed.connect(self._press)
        state.printer.ended.connect(self._take_printed)

    @Slot(str)
    def _type(self, text: str) -> None:
        self._state.remember(self._state.memory.fill(text=text))
        self.settle_choice()

    @Slot(str, str)
    def _write(self, field: str, text: str) -> None:
        memory = self._state.memory
        self._state.remember(memory.change(lambda dialog: dialog.write(field, text)))

    @Slot(int, str)
    def _type_pin(self, place: int, text: str) -> None:
        self._state.remember(self._state.memory.fill_secret(place, text))

    def settle_choice(self) -> None:
        """Keep the proposed person chosen, so that the key being struck is for them."""
        dialog = self._state.bridge.screen.dialog
        if dialog.chosen >= 0:
            self._choose(dialog.chosen)

    @Slot(int)
    def _choose(self, place: int) -> None:
        key = self._state.bridge.screen.dialog.rows[place].key
        self._state.remember(self._state.memory.fill(chosen=key))

    @Slot(str, int)
    def _pick(self, group: str, place: int) -> None:
        dialog = self._state.bridge.screen.dialog
        found = next(one for one in (dialog.first, dialog.second, dialog.third) if one.key == group)
        option = found.options[place].key
        self._state.remember(self._state.memory.pick(group, option, is_many=found.is_many))

    @Slot(bool)
    def _press(self, is_main: bool) -> None:  # noqa: FBT001 - a slot
        if not self._state.hands.is_trembling:
            self._send() if is_main else self._close()

    @Slot()
    def _close(self) -> None:
        """Withdraw the ticket under way if the clerk closes its dialog."""
        state = self._state
        dialog, asked = state.memory.dialog, state.memory.asked
        if dialog is None:
            return
        if asked is not None and dialog.act == Act.ISSUE == asked.act and state.link is not None:
            state.link.withdraw(asked.command)
            state.memory = state.memory.give_up()
        state.close_dialog()
        if dialog.act == Act.RECEIPT:
            state.memory = state.memory.read_receipt()
        given = state.memory.given
        if dialog.act in FROM_GIVEN and given is not None and given.ticket == dialog.subject:
            # Back to the ticket: its code must not be lost with the request for a paper.
            state.memory = state.memory.open(Act.GIVEN, dialog.subject)
        state.show()

    @Slot()
    def _send(self) -> None:
        """Send the dialog's command after the text typed before it."""
        state, now = self._state, self._state.seconds()
        opened, dialog = state.memory.dialog, state.bridge.screen.dialog
        if dialog.is_local:
            self.note(Act.NOTE)
            return
        if dialog.turns_to:
            self._turn(1)
            return
        if dialog.code or dialog.only_tells:
            self._close()
            return
        if is_own(dialog):
            self._print_list_here() if dialog.act == Act.PRINT_LIST else self._print_here()
            return
        command = command_of(state.moment(), dialog, fresh_id())
        if command is None or opened is None or state.memory.asked:
            return
        if state.hands.has_moved(opened.act, now):
            state.hands = state.hands.move([opened.act], now)
            return
        self._texts.save(is_last=True)
        state.remember(state.memory.change(Opened.send).ask(Act(opened.act), command.id, now))
        state.ask(command)

    def note(self, act: Act) -> None:
        """Open the list of calls made by hand, or write down what `act` says of its chosen row.

        The main key is `NOTE`: a call, or its end.
        """
        state, dialog = self._state, self._state.bridge.screen.dialog
        if act in (Act.NOTE_CALL, Act.NOTE_NAMELESS):
            state.open_dialog(act)
            self.settle_choice()
            return
        if not dialog.is_local or dialog.chosen < 0 or (act is Act.NOTE and dialog.main.waiting):
            return
        moment, key = state.moment(), dialog.rows[dialog.chosen].key
        notes = written(act, moment, chosen_of(moment, key), fresh_id())
        state.memory = replace(state.memory, noted=notes).fill(text="", chosen="")
        state.remember(state.memory)
        state.bridge.begin_dialog("", {})
        self.settle_choice()

    def _turn(self, by: int) -> None:
        """Show the next page of the dialog, or the one before, with its own texts."""
        state = self._state
        if by > 0 and state.bridge.screen.dialog.main.waiting:
            return
        memory = replace(state.memory, refused=None)
        state.remember(memory.change(lambda dialog: dialog.turn(by)))
        opened = state.memory.dialog
        if opened is not None:
            state.bridge.begin_dialog(opened.text, dict(opened.texts))

    def takes(self, act: Act) -> bool:
        """Take a key that is the dialog's own: back to its first page, or a receipt's paper."""
        opened = self._state.memory.dialog
        if opened is None:
            return False
        if act is Act.BACK and opened.page:
            self._turn(-1)
            return True
        if act is Act.PRINT_RECEIPT and opened.act == Act.RECEIPT:
            self._print_receipt()
            return True
        return False

    def _print_receipt(self) -> None:
        """The receipt on this console's own printer."""
        state, receipt = self._state, self._state.memory.receipt
        if receipt is None or state.memory.asked or not state.printer.is_there:
            return
        job = receipt.job(fresh_id())
        state.remember(state.memory.ask(Act.PRINT_RECEIPT, job, state.seconds()))
        moment = state.moment()
        state.printer.start_receipt(moment, state.words(language_of(moment.office)), job)

    def _print_here(self) -> None:
        """The given ticket on this console's own printer."""
        state, given = self._state, self._state.memory.given
        if given is None or state.memory.asked or not state.printer.is_there:
            return
        job = given.job(fresh_id())
        state.remember(state.memory.ask(Act.PRINT, job, state.seconds()))
        state.printer.start(state.moment(), state.words(given.language), job)

    def _print_list_here(self) -> None:
        """The list of the attention in hand on this console's own printer."""
        state = self._state
        if state.memory.asked or not state.printer.is_there:
            return
        job = f"{LIST_JOB}{fresh_id()}"
        state.remember(state.memory.ask(Act.PRINT_LIST, job, state.seconds()))
        moment = state.moment()
        state.printer.start_list(moment, state.words(language_of(moment.office)), job)

    def print_proof(self) -> None:
        """The proof of wait that the server has just signed, on this console's own printer."""
        state = self._state
        if state.memory.asked or not state.printer.is_there:
            return
        job = f"{PROOF_JOB}{fresh_id()}"
        state.remember(state.memory.ask(Act.PROVE, job, state.seconds()))
        moment = state.moment()
        state.printer.start_proof(moment, state.words(language_of(moment.office)), job)

    @Slot(str, object)
    def _take_printed(self, job: str, outcome: Outcome) -> None:
        memory = self._state.memory
        self._state.remember(
            memory.printed_here(job, outcome.value, is_on_paper=outcome.is_on_paper)
        )
