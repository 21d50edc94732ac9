"""The kiosk's page against what a person can meet: no screen is left out of its sheets."""

import re
from pathlib import Path

from tests.kiosk.situations import SITUATIONS

PAGE = Path(__file__).parents[2] / "docs" / "kiosk.md"


def test_every_screen_has_its_number() -> None:
    listed = re.findall(r"(?m)^(\d+)\. ", PAGE.read_text("utf-8"))
    assert listed == [str(number) for number in range(1, len(SITUATIONS) + 1)]
