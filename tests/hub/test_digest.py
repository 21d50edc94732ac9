"""The digest of a command: enough to recognize it, too little to guess its texts."""

from server.deciding import digest
from server.domain import commands as c
from server.domain.identity import ClassId, ServiceId, TicketId

SERVICE, GENERAL = ServiceId("permit"), ClassId("general")


def test_help_needed_cannot_be_guessed() -> None:
    """The digest outlives the wiping of the help wanted, and there are few possible lists."""
    asked = c.IssueTicket(SERVICE, GENERAL, help_needed=("escort",))
    assert digest(asked) == digest(c.IssueTicket(SERVICE, GENERAL))


def test_notes_cannot_be_guessed() -> None:
    """Need, note and reason may be one word, so the digest leaves them out too."""
    assert digest(c.SaveAttention(note="weeps")) == digest(c.SaveAttention(need="a tree"))
    ticket = TicketId("0" * 32)
    assert digest(c.DeclineTicket(ticket, "ill")) == digest(c.DeclineTicket(ticket, "away"))


def test_other_words_are_other_digests() -> None:
    """An id that is used for another wish is known by what is not private."""
    assert digest(c.IssueTicket(SERVICE, GENERAL)) != digest(c.IssueTicket(SERVICE, ClassId("x")))
    assert digest(c.Recall()) != digest(c.MarkNoShow())
