"""An office in Peru with a list of punctual taxpayers, for the tests."""

from pathlib import Path

import antesala.samples

PERU = (Path(antesala.samples.__file__).parent / "pueblo-libre.toml").read_text("utf-8")
ON = '\n[punctual]\nlisted = true\nlegal_note = "Ordenanza 000-2026"\n'
"""What switches the list on in an office of Peru that has the courtesy."""
