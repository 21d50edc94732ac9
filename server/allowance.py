"""How many connections of each kind the process's limit of open files allows.

Strangers get only a share: however many come to the web listener or never greet, there are files
left for the enrolled devices.
"""

from dataclasses import dataclass
from importlib import import_module

OWN = 64
"""Files of the server itself: database, log, listeners, the processes that estimate waits."""
WEB, NEWCOMERS = 4096, 256
"""More telephones than any office has in its hall, and more devices than any has screens."""
FEWEST = 8
PLENTY = 65536
"""The limit that is assumed where the system has none."""


@dataclass(frozen=True, slots=True)
class Allowance:
    """Connections of the web listener, and newcomers of either listener."""

    web: int = WEB
    newcomers: int = NEWCOMERS


def allowance(files: int) -> Allowance:
    """What a limit of so many open files allows: half of it to the web, an eighth to newcomers."""
    spare = max(0, files - OWN)
    return Allowance(
        web=max(FEWEST, min(WEB, spare // 2)), newcomers=max(FEWEST, min(NEWCOMERS, spare // 8))
    )


def allowed_here() -> Allowance:
    """The same for this process and its present limit."""
    try:
        resource = import_module("resource")
    except ImportError:
        return Allowance()  # Windows has no such limit.
    files, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    return allowance(PLENTY if files == resource.RLIM_INFINITY else files)
