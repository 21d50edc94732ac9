"""Where a console's clerk worked last: enough to note calls by hand where no server answers.

Pure. Without a PIN no one is signed in by it: what is noted is handed in once its clerk is. Its
file is written by `counter.app.last_desk_file`.
"""

from dataclasses import dataclass
from typing import Annotated
from zoneinfo import ZoneInfo

from msgspec import Meta, Struct

from antesala.messages.kinds import Key, Language

Name = Annotated[str, Meta(min_length=1, max_length=200)]


class LastDesk(Struct, frozen=True, forbid_unknown_fields=True):
    """A counter and its clerk, by id and as people say them, and how their office writes.

    Raises `ValueError` where the time zone is none that is known here.
    """

    office: Key
    country: Annotated[str, Meta(pattern="^([A-Z]{2})?$")]
    language: Language
    time_zone: Name
    clerk: Key
    clerk_name: Name
    counter: Key
    number: Name

    def __post_init__(self) -> None:
        try:
            ZoneInfo(self.time_zone)
        except (LookupError, OSError) as fault:
            raise ValueError(f"no time zone is called {self.time_zone}") from fault

    @property
    def zone(self) -> ZoneInfo:
        """The office's time zone."""
        return ZoneInfo(self.time_zone)


@dataclass(frozen=True, slots=True)
class Seat:
    """In which name and where calls are noted by hand. `clerk` is empty where that is not known."""

    office: str
    clerk: str
    counter: str
    name: str = ""
    number: str = ""
