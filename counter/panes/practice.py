"""The band over a console in practice: that nothing is real, and what to try next."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Band:
    """Finished sentences. Without a `label` the console is at work, and there is no band.

    `room` is what happens at the counter, `tip` what to try next, `done` what was tried just now.
    `again` is on the key for another morning, at the end of one.
    """

    label: str = ""
    room: str = ""
    tip: str = ""
    done: str = ""
    progress: str = ""
    again: str = ""
