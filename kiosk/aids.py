"""What makes the kiosk easier to see, reach or hear: four switches, for one person's use. No Qt.

They are part of the journey, so that the next person finds the kiosk as it was set up.
"""

from collections.abc import Mapping
from enum import StrEnum


class Aid(StrEnum):
    LARGE = "large"
    """Larger letters, and more room to touch."""
    CONTRAST = "contrast"
    LOW = "low"
    """Everything to touch within reach of a wheelchair."""
    VOICE = "voice"
    """All that is shown is said, and keys are enough."""


DRAWINGS: Mapping[Aid, str] = {
    Aid.LARGE: "a-large-small",
    Aid.CONTRAST: "contrast",
    Aid.LOW: "arrow-down-to-line",
    Aid.VOICE: "volume-2",
}
NO_SOUND = "volume-x"

MORE_TIME = 3.0
"""How many times as long the kiosk waits for whoever uses an aid: an ear, a stick or a finger that
trembles may be slower than an eye."""
