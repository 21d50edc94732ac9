"""The sample office file, and the ways in which `breakages.toml` breaks it."""

import tomllib
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

SAMPLE = resources.files("antesala.samples").joinpath("la-serena.toml").read_text("utf-8")
# The hours stand there to be uncommented.
SAMPLE = SAMPLE.replace("# hours", "hours")


@dataclass(frozen=True, slots=True)
class Breakage:
    """What is changed in the sample, and what must be said of it; see `breakages.toml`."""

    name: str
    old: str
    new: str
    says: str
    seen: str = ""

    @property
    def text(self) -> str:
        assert self.old in SAMPLE
        return SAMPLE.replace(self.old, self.new, 1)

    @property
    def line(self) -> int:
        """0 for the file as a whole."""
        return self._seen()[-1]

    @property
    def said(self) -> str:
        return self.says.replace("{first}", str(self._seen()[0]))

    def _seen(self) -> list[int]:
        broken = self.text.splitlines()
        return [n for n, line in enumerate(broken, 1) if self.seen and self.seen in line] or [0]


_DATA = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
BREAKAGES = [Breakage(**breakage) for breakage in _DATA["breakage"]]
