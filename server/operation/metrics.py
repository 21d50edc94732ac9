"""The figures of a running server for Prometheus: what they are called, and their text.

They are about the server alone: no name, code or need, and no label that strangers could multiply.
Offices, roles, topics, commands, refusals and alarms are each a closed and short list.
"""

import logging
import os
import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from antesala.words.terminal import reason_of
from server.operation.counts import Counts

log = logging.getLogger(__name__)

TOKEN_FILE = "metrics.token"  # noqa: S105 - the name of a file
TOKEN_BYTES = 32


@dataclass(frozen=True, slots=True)
class OfficeReading:
    """One office at one moment."""

    office: str
    counts: Counts
    waiting_commands: int = 0
    waiting_frames: int = 0
    connections: Mapping[str, int] = field(default_factory=dict)
    """Greeted devices, by role."""
    followers: Mapping[str, int] = field(default_factory=dict)
    """Those who are told of changes, by topic."""
    alarms: Mapping[str, int] = field(default_factory=dict)
    """Alarms of the hall that stand now, by cause."""
    clock_offset: float = 0.0
    """Seconds."""
    estimate_age: float | None = None
    """Seconds since the last estimate of waits; None where there was none."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The server at one moment. What is None is not known, and is not told."""

    version: str
    offices: Sequence[OfficeReading] = ()
    trouble: str = ""
    """Why it is not ready, by name."""
    pages: Mapping[str, int] = field(default_factory=dict)
    """Open pages that are told of changes, by kind."""
    disk_free: int | None = None
    database_bytes: int | None = None
    log_bytes: int | None = None
    backup_age: float | None = None
    certificate_seconds: float | None = None
    """Seconds until the certificate ends."""


class Metrics:
    """The figures, where they come from, and the token by which they are read."""

    def __init__(
        self,
        token: str,
        read: Callable[[], Reading],
        measure: Callable[[Reading], Reading] = lambda reading: reading,
    ) -> None:
        """`measure` adds what the disk says, and may take as long as a disk does."""
        self._token = token
        self.read, self.measure = read, measure

    def opens(self, authorization: str) -> bool:
        """Whether a request's `Authorization` has the token."""
        scheme, _, given = authorization.partition(" ")
        is_right = secrets.compare_digest(given.strip().encode(), self._token.encode())
        return is_right and scheme.lower() == "bearer"


def token_in(folder: Path) -> str:
    """The token of an office's folder, made where it has none.

    Where it can be neither read nor written, one that is told to no one: the figures stay closed.
    """
    file, made = folder / TOKEN_FILE, secrets.token_urlsafe(TOKEN_BYTES)
    try:
        with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as opened:
            opened.write(f"{made}\n")
    except FileExistsError:
        return _kept(file) or made
    except OSError as error:
        log.warning("%s: %s", file, reason_of(error))
    return made


def _kept(file: Path) -> str:
    try:
        return file.read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        log.warning("%s: %s", file, reason_of(error))
        return ""


def scrape(reading: Reading) -> tuple[bytes, str]:
    """The figures as text, and its media type."""
    # The library takes longer to load than all else of a start, and few servers are asked.
    from prometheus_client import CollectorRegistry, ProcessCollector  # noqa: PLC0415
    from prometheus_client.exposition import (  # noqa: PLC0415
        CONTENT_TYPE_LATEST,
        generate_latest,
    )

    from server.operation.families import Families  # noqa: PLC0415

    registry = CollectorRegistry()
    ProcessCollector(registry=registry)
    registry.register(Families(reading))
    return generate_latest(registry), CONTENT_TYPE_LATEST
