"""A text saved as it is typed: no letter is lost, whatever the link does."""

from datetime import UTC, datetime
from itertools import count

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from counter.work.draft import (
    LONGEST,
    PAUSE,
    Draft,
    Saved,
)
from tests.domain.builders import examples

AT = datetime(2026, 11, 20, 13, 46, tzinfo=UTC)


def test_a_pause_sends_the_text() -> None:
    """A text goes when the fingers rest, not with each letter."""
    draft = Draft.of("a1", "").type("Le falta", 10)
    assert not draft.is_due(10 + PAUSE / 2)
    assert draft.is_due(10 + PAUSE)


def test_long_typing_is_sent_in_between() -> None:
    """A text typed without a pause is saved too."""
    draft = Draft.of("a1", "")
    for tenth in range(int(LONGEST * 10) + 1):
        draft = draft.type("x" * (tenth + 1), tenth / 10)
    assert draft.is_due(LONGEST)


def test_a_kept_text_says_so() -> None:
    """Empty, waiting, kept, refused: the clerk always sees which."""
    draft = Draft.of("a1", "")
    assert draft.saved is Saved.EMPTY
    draft = draft.type("Le falta", 0)
    assert draft.saved is Saved.WAITING
    draft = draft.send("c1")
    assert draft.saved is Saved.WAITING
    assert draft.settle("c1", AT).saved is Saved.KEPT
    assert draft.settle("c1", None).saved is Saved.REFUSED


def test_typing_goes_on_while_sending() -> None:
    """Text typed while another is under way is sent after it."""
    draft = Draft.of("a1", "").type("Le", 0).send("c1").type("Le falta", 1)
    assert not draft.is_due(10)
    draft = draft.settle("c1", AT)
    assert draft.saved is Saved.WAITING
    assert draft.is_due(10)


def test_the_last_word_is_sent_at_once() -> None:
    """Before the attention is finished the rest of the note goes, pause or no pause."""
    draft = Draft.of("a1", "").type("Le", 0).send("c1").type("Le falta", 1)
    assert draft.is_due(1, is_last=True)
    assert not Draft.of("a1", "Le falta").is_due(1, is_last=True)


def test_an_old_answer_changes_nothing() -> None:
    """An answer to another command is not about this text."""
    draft = Draft.of("a1", "").type("Le", 0).send("c1")
    assert draft.settle("c0", AT) == draft


def test_without_attention_nothing_is_sent() -> None:
    """A text belongs to an attention; without one it goes nowhere."""
    assert not Draft().type("Le falta", 0).is_due(99, is_last=True)


class Note(RuleBasedStateMachine):
    """A clerk types while a link comes and goes; the server does what arrives, in order."""

    @initialize()
    def begin(self) -> None:
        self.now = 0.0
        self.ids = (str(n) for n in count())
        self.draft = Draft.of("a1", "")
        self.under_way: list[tuple[str, str]] = []
        self.server = ""

    @rule(text=st.text("abc ", max_size=6))
    def type(self, text: str) -> None:
        self.draft = self.draft.type(text, self.now)

    @rule(seconds=st.floats(0.1, 3))
    def wait(self, seconds: float) -> None:
        self.now += seconds
        if self.draft.is_due(self.now):
            self.draft = self.draft.send(next(self.ids))
            self.under_way.append((self.draft.command, self.draft.text))

    @precondition(lambda self: self.under_way)
    @rule()
    def arrive(self) -> None:
        command, self.server = self.under_way.pop(0)
        self.draft = self.draft.settle(command, AT)

    @invariant()
    def check(self) -> None:
        assert len(self.under_way) <= 1
        if self.draft.saved is Saved.KEPT:
            assert self.server == self.draft.text

    def teardown(self) -> None:
        """Once the link is back and the fingers rest, the server has every letter."""
        for _ in range(3):
            self.wait(LONGEST)
            while self.under_way:
                self.arrive()
        assert self.server == self.draft.text


TestNote = Note.TestCase
TestNote.settings = examples(50)
