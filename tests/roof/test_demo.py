"""The four programs together: one ticket taken, shown, called and served over real processes."""

import subprocess
import sys
from pathlib import Path

from antesala.demo.story import STEPS

ANTESALA = [sys.executable, "-m", "antesala"]
PICTURES = {
    *(f"kiosk-{moment}.png" for moment in ("idle", "service", "ready")),
    *(f"display-{moment}.png" for moment in ("called", "past")),
    *(f"counter-{moment}.png" for moment in ("sign-in", "places", "nobody", "next", "called")),
    *(f"counter-{step}.png" for step in STEPS),
}


def test_one_ticket_goes_through_four_programs(tmp_path: Path) -> None:
    """What the kiosk gives, the display shows, and the clerk serves and registers."""
    out = tmp_path / "out"
    command = [*ANTESALA, "demo", "--headless", "--out", str(out)]
    played = subprocess.run(command, capture_output=True, text=True, timeout=100, check=False)
    assert played.returncode == 0, played.stderr
    assert "the display shows J001 and counter 3" in played.stdout
    assert "J001 is served, and the attention is registered" in played.stdout
    assert {file.name for file in out.iterdir()} == PICTURES
    assert all(file.stat().st_size > 5_000 for file in out.iterdir())
