"""The charts of the page: waits by hour, shares within the target, how busy each counter is.

Settings differ by colour, dash and mark at once, so that they stay apart in grey and on paper.
"""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from importlib import resources
from io import BytesIO, StringIO

from matplotlib import font_manager, rc_context
from matplotlib.axes import Axes
from matplotlib.figure import Figure, FigureBase
from matplotlib.ticker import FuncFormatter, MaxNLocator

from antesala.colours.palette import LIGHT
from antesala.planning.wording import share
from antesala.words import Words
from server.planning.figures import Figures, HourWaits

FAMILY = "Antesala Sans"
_LOOKS = (
    (LIGHT.ink2, (0, (5, 2)), "o"),
    (LIGHT.accent, "solid", "s"),
    ("#7A4B00", (0, (1, 1.2)), "^"),
    ("#5B3A8C", (0, (6, 1.5, 1, 1.5)), "D"),
    ("#2F6B4F", "solid", "v"),
)
"""Colour, dash and mark; the first is for the office as it is. Beyond the last they come again."""
_IN_A_ROW = 3
_FULL = 0.85
"""Above this share of busy time waits grow fast (Erlang's formula for some counters together)."""


@dataclass(frozen=True, slots=True)
class Compared:
    """The input of the charts: the settings by name, their figures, the words of one language."""

    names: Sequence[str]
    figures: Sequence[Figures]
    words: Words
    target: str

    def head(self, chart: str) -> str:
        """The title of a chart."""
        return self.words.say(f"planning-chart-{chart}", target=self.target)


def svg_charts(compared: Compared) -> dict[str, str]:
    """Each chart as SVG for a page."""
    return {
        "hours": _svg(_hours_figure(compared), "hours"),
        "within": _svg(_within_figure(compared), "within"),
        "busy": _svg(_busy_figure(compared), "busy"),
    }


def png_chart(compared: Compared, title: str) -> bytes:
    """All charts on one sheet, as PNG."""
    with _style():
        figure = Figure(figsize=(11, 11), layout="constrained", facecolor=LIGHT.surface)
        figure.suptitle(title, fontsize=20, fontweight="bold", x=0.02, ha="left")
        parts = figure.subfigures(3, 1, squeeze=False, height_ratios=(5, 3, 4), hspace=0.06)
        hours, within, busy = parts[:, 0]
        _draw_hours(hours, compared)
        _title(_draw_within(within, compared), compared.head("within"))
        _title(_draw_busy(busy, compared), compared.head("busy"))
        sheet = BytesIO()
        figure.savefig(sheet, format="png", dpi=120)
        return sheet.getvalue()


def _hours_figure(compared: Compared) -> Figure:
    with _style():
        figure = Figure(figsize=(11, 4.6), layout="constrained")
        _draw_hours(figure, compared)
    return figure


def _within_figure(compared: Compared) -> Figure:
    with _style():
        figure = Figure(figsize=(11, 1.2 + 0.8 * len(compared.names)), layout="constrained")
        _draw_within(figure, compared)
    return figure


def _busy_figure(compared: Compared) -> Figure:
    with _style():
        figure = Figure(figsize=(11, 3.6), layout="constrained")
        _draw_busy(figure, compared)
    return figure


def _draw_hours(figure: FigureBase, compared: Compared) -> None:
    kinds = [
        kind
        for kind in ("preferential", "general")
        if any(each.by_hour[kind] for each in compared.figures)
    ]
    if not kinds:
        return
    panels = figure.subplots(1, len(kinds), sharey=True, squeeze=False)[0]
    for panel, kind in zip(panels, kinds, strict=True):
        _title(panel, compared.words.say(f"planning-{kind}"))
        for number, (name, each) in enumerate(zip(compared.names, compared.figures, strict=True)):
            _draw_line(panel, each.by_hour[kind], name, number)
        panel.set_xlabel(compared.words.say("planning-chart-hour"))
        panel.xaxis.set_major_locator(MaxNLocator(integer=True))
        panel.xaxis.set_major_formatter(FuncFormatter(lambda hour, _: f"{hour:.0f}:00"))
        panel.set_ylim(bottom=0)
    panels[0].set_ylabel("min")
    _legend(figure, panels[0])


def _draw_line(panel: Axes, hours: Sequence[HourWaits], name: str, number: int) -> None:
    colour, dash, mark = _LOOKS[number % len(_LOOKS)]
    at = [each.hour for each in hours]
    panel.plot(
        at,
        [each.p90 for each in hours],
        color=colour,
        linestyle=dash,
        marker=mark,
        linewidth=2.6,
        label=name,
    )
    panel.plot(at, [each.p50 for each in hours], color=colour, linestyle=dash, linewidth=1.1)


def _draw_within(figure: FigureBase, compared: Compared) -> Axes:
    panel = figure.subplots()
    for number, each in enumerate(compared.figures):
        colour = _LOOKS[number % len(_LOOKS)][0]
        part = each.everybody.within
        panel.barh(number, part, color=colour, height=0.62)
        panel.text(part + 0.01, number, share(part), va="center")
    panel.set_yticks(range(len(compared.names)), compared.names)
    panel.invert_yaxis()
    panel.grid(visible=False, axis="y")
    _per_cent(panel, across=True)
    return panel


def _draw_busy(figure: FigureBase, compared: Compared) -> Axes:
    panel = figure.subplots()
    counters = list(dict.fromkeys(name for each in compared.figures for name in each.occupancy))
    width = 0.8 / len(compared.figures)
    for number, (name, each) in enumerate(zip(compared.names, compared.figures, strict=True)):
        places = [
            place - 0.4 + width * (number + 0.5)
            for place, counter in enumerate(counters)
            if counter in each.occupancy
        ]
        colour = _LOOKS[number % len(_LOOKS)][0]
        panel.bar(places, list(each.occupancy.values()), width * 0.88, color=colour, label=name)
    panel.axhline(_FULL, color=LIGHT.line, linewidth=1, linestyle=(0, (4, 3)))
    panel.set_xticks(range(len(counters)), counters)
    panel.grid(visible=False, axis="x")
    _per_cent(panel, across=False)
    _legend(figure, panel)
    return panel


def _legend(figure: FigureBase, panel: Axes) -> None:
    """Put the legend above the drawing, where it covers no line."""
    handles, names = panel.get_legend_handles_labels()
    columns = min(len(names), _IN_A_ROW)
    figure.legend(handles, names, loc="outside upper left", ncols=columns, frameon=False)


def _title(panel: Axes, title: str) -> None:
    panel.set_title(title, loc="left", fontweight="bold")


def _per_cent(panel: Axes, *, across: bool) -> None:
    axis = panel.xaxis if across else panel.yaxis
    axis.set_major_formatter(FuncFormatter(lambda part, _: f"{part * 100:.0f} %"))
    if across:
        panel.set_xlim(0, 1.08)
    else:
        panel.set_ylim(0, 1.05)


def _style() -> AbstractContextManager[None]:
    """Our style: typeface, colours, lines instead of boxes."""
    return rc_context(
        {
            # A name may hold a dollar, which is no mark of mathematics here.
            "text.parse_math": False,
            "font.family": [_face(), "DejaVu Sans"],
            "font.size": 12,
            "text.color": LIGHT.ink,
            "axes.labelcolor": LIGHT.ink2,
            "axes.edgecolor": LIGHT.line,
            "axes.titlesize": 14,
            "axes.spines.top": False,
            "axes.spines.right": False,
            "axes.grid": True,
            "axes.axisbelow": True,
            "grid.color": LIGHT.hair,
            "xtick.color": LIGHT.ink2,
            "ytick.color": LIGHT.ink2,
            "figure.facecolor": "none",
            "axes.facecolor": "none",
            "figure.constrained_layout.w_pad": 0.12,
            "figure.constrained_layout.h_pad": 0.08,
            "svg.fonttype": "none",
        }
    )


def _face() -> str:
    """Tell matplotlib of the face; the files lie in a folder wherever the house is installed."""
    if FAMILY not in font_manager.get_font_names():
        # The weights that the face for what it lacks has too: matplotlib asks both for the same.
        for weight in (400, 700):
            font = resources.files("antesala.qt.fonts").joinpath(f"AntesalaSans-{weight}.ttf")
            with resources.as_file(font) as file:
                font_manager.fontManager.addfont(file)
    return FAMILY


def _svg(figure: Figure, name: str) -> str:
    """The drawing without the file's header; ids differ from those of the page's other charts."""
    with rc_context({"svg.hashsalt": name, "svg.fonttype": "none"}):
        drawn = StringIO()
        figure.savefig(drawn, format="svg", metadata={"Date": None, "Creator": None})
    text = drawn.getvalue()
    return text[text.index("<svg") :]
