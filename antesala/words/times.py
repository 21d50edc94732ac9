"""Hours as people read them: in the office's time zone, 24 hours, without seconds."""

from datetime import datetime
from zoneinfo import ZoneInfo


def instant(at: str) -> datetime:
    """A time as the wire has it."""
    return datetime.fromisoformat(at)


def hour(at: datetime, zone: ZoneInfo) -> str:
    """The hour and minute at the office: 9:05, 14:30."""
    local = at.astimezone(zone)
    return f"{local.hour}:{local.minute:02}"
