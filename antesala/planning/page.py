"""The page for a manager: what changes, the table, the charts, and the method."""

import base64
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from importlib import resources
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from antesala.colours.palette import DARK, LIGHT, tinted
from antesala.planning.charts import FULL, Chart, Compared, charts_of
from antesala.planning.wording import Finding, Section, Wording, whole
from antesala.words import Words
from server.domain.catalogue import Catalogue
from server.domain.visits import Record
from server.planning.days import NO_SHOW_SECONDS
from server.planning.figures import Figures
from server.planning.settings import Setting

FEWEST_DAYS = 5
FEWEST_VISITS = 100
"""Fewer days are no week of work; fewer people leave some hours almost empty."""

_JINJA = Environment(
    loader=FileSystemLoader(Path(__file__).parent),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


@dataclass(frozen=True, slots=True)
class Comparison:
    """The content of a report. `target` is in minutes."""

    catalogue: Catalogue
    record: Record
    settings: Sequence[Setting]
    figures: Sequence[Figures]
    days: int
    seed: int
    target: float
    made_on: date

    def names(self, words: Words) -> list[str]:
        """The settings by name."""
        wording = Wording(words, self.catalogue)
        return [wording.name(setting) for setting in self.settings]

    def sections(self, words: Words) -> list[Section]:
        """The table."""
        wording = Wording(words, self.catalogue)
        return list(wording.sections(self.figures, self.days, self.target))

    def compared(self, words: Words) -> Compared:
        """The input of the charts."""
        return Compared(self.names(words), self.figures, words, whole(self.target))

    def warning(self, words: Words) -> str | None:
        """The warning that the past is too short; None where it is long enough."""
        past, visits = len(self.record.days), len(self.record.visits)
        if past >= FEWEST_DAYS and visits >= FEWEST_VISITS:
            return None
        return words.say(
            "planning-few", past=past, visits=visits, days=FEWEST_DAYS, enough=FEWEST_VISITS
        )


SERIES = {
    "light": ("#3E454D", "#0A4F78", "#7A4B00", "#5B3A8C", "#2F6B4F"),
    "dark": ("#C4CBD3", "#87C5F5", "#E3B36B", "#C3A6F0", "#8CCBA6"),
}
"""Colours of the settings in both themes; each is at least 4.5 to 1 on the surface."""


def page_of(comparison: Comparison, words: Words) -> str:
    """The page, whole in one file: it can be sent, kept and printed."""
    compared = comparison.compared(words)
    accent = comparison.catalogue.accent
    return _JINJA.get_template("page.html").render(
        language=words.language,
        say=words.say,
        office=comparison.catalogue.name,
        themes={"light": tinted(LIGHT, accent), "dark": tinted(DARK, accent)},
        series_colours=SERIES,
        faces={weight: _face(weight) for weight in (500, 700)},
        lead=words.say("planning-lead", days=comparison.days, ways=len(comparison.settings)),
        source=_source(comparison.record, words),
        made=words.say("planning-made", day=_noon(comparison.made_on)),
        findings=list(_findings(comparison, words)),
        names=comparison.names(words),
        sections=comparison.sections(words),
        series=list(compared.series()),
        charts=list(_charts(compared)),
        how=list(_how(comparison, words)),
    )


def _findings(comparison: Comparison, words: Words) -> Iterator[Finding]:
    """The findings, warnings first."""
    warning = comparison.warning(words)
    if warning:
        yield Finding("", warning, is_warning=True)
    wording = Wording(words, comparison.catalogue)
    yield from wording.findings(comparison.settings, comparison.figures)


def _source(record: Record, words: Words) -> str:
    days = record.days
    return words.say(
        "planning-source",
        visits=len(record.visits),
        past=len(days),
        first=_noon(days[0]),
        last=_noon(days[-1]),
    )


def _noon(day: date) -> datetime:
    """A day as the catalogue takes it."""
    return datetime.combine(day, time(12), UTC)


def _charts(compared: Compared) -> Iterator[tuple[Chart, str, str]]:
    """Each chart that has a drawing, with its heading and what explains it."""
    for chart in charts_of(compared):
        if chart.panels:
            note = compared.words.say(f"planning-chart-{chart.name}-note", full=f"{FULL:.0f} %")
            yield chart, compared.head(chart.name), note


def _how(comparison: Comparison, words: Words) -> Iterator[str]:
    for key in ("arrivals", "times", "rule"):
        yield words.say(f"planning-how-{key}")
    yield words.say("planning-how-no-shows", minutes=round(NO_SHOW_SECONDS / 60))
    yield words.say("planning-how-closing")
    yield words.say("planning-how-left-out")
    yield words.say("planning-how-chance", seed=str(comparison.seed))


def _face(weight: int) -> str:
    font = resources.files("antesala.qt.fonts").joinpath(f"AntesalaSans-{weight}.ttf")
    return base64.b64encode(font.read_bytes()).decode()
