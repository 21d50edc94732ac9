"""How loud calls are now: by the hour, the office's quiet hours, and what a supervisor has muted.

Pure: rows and the moment come in, a volume in hundredths goes out; 0 is silence.
"""

from datetime import datetime, time
from zoneinfo import ZoneInfo

from antesala.messages.rows import CatalogueRow, HallSoundRow, VoicePart
from antesala.words import instant


def voice_part(catalogue: CatalogueRow | None) -> VoicePart:
    """What the office file says of the voice, or what holds without that."""
    return (catalogue.voice if catalogue else None) or VoicePart()


def volume_at(
    now: datetime, zone: ZoneInfo, voice: VoicePart, muted: HallSoundRow | None = None
) -> int:
    """The volume at a moment by the server's clock."""
    if is_muted(now, muted):
        return 0
    clock = now.astimezone(zone).time()
    if any(_is_within(clock, begins, ends) for begins, ends in voice.quiet):
        return 0
    own = (part.volume for part in voice.hours if _is_within(clock, part.begins, part.ends))
    return next(own, voice.volume)


def is_muted(now: datetime, muted: HallSoundRow | None) -> bool:
    """Whether a supervisor has silenced the displays, and their hour has not come."""
    return muted is not None and now < instant(muted.until)


def _is_within(clock: time, begins: str, ends: str) -> bool:
    """Whether a local time is in a stretch, which may go over midnight."""
    first, last = time.fromisoformat(begins), time.fromisoformat(ends)
    if first <= last:
        return first <= clock < last
    return clock >= first or clock < last
