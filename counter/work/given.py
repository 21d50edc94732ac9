"""The ticket that was given last at this console, and what became of its papers."""

from dataclasses import dataclass, replace

from antesala.messages import commands as c, frames as f


@dataclass(frozen=True, slots=True)
class Given:
    """The last ticket given at this console, and the facts that only its answer contains."""

    ticket: str
    code: str
    service: str
    link_token: str | None
    language: str = ""
    at: str = ""
    """When it was issued, as the wire has it."""
    printed: int = 0
    """How many papers of it came out."""
    paper: str = ""
    """Why the last paper from this console's own printer did not come: an outcome of printing."""

    @classmethod
    def of(cls, command: c.IssueTicket, answer: f.Answer) -> "Given | None":
        """The ticket that the server granted; None where its answer has none."""
        if not answer.ticket:
            return None
        return cls(
            answer.ticket,
            answer.code or "",
            command.service,
            answer.link_token,
            command.language,
            answer.at,
        )

    def ask_again(self) -> "Given":
        """Something else is asked for: the last paper is no longer spoken of."""
        return replace(self, paper="") if self.paper else self

    def come_out(self) -> "Given":
        """One more paper came."""
        return replace(self, printed=self.printed + 1)

    def fail(self, outcome: str, *, is_counted: bool) -> "Given":
        """A paper did not come; one that was `is_counted` before it failed is taken back."""
        return replace(self, printed=max(0, self.printed - is_counted), paper=outcome)

    def is_of(self, job: str) -> bool:
        """Whether a job of this console's own printer prints this ticket."""
        return job.partition(" ")[0] == self.ticket

    def job(self, fresh_id: str) -> str:
        """The name of a job of this console's own printer."""
        return f"{self.ticket} {fresh_id}"
