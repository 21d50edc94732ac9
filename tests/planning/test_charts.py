"""The charts of the what-if page: one scale, thin and thick lines, words and tables behind."""

import itertools
import re
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from antesala.colours.palette import DARK, LIGHT, contrast
from antesala.planning.charts import Chart, Compared, charts_of
from antesala.planning.page import SERIES
from antesala.words import Words
from server.planning.figures import Figures, HourWaits, Waits

NAMES = ("Como hoy", "Módulos: <uno> más")


def figures(p90: float, busy: dict[str, float]) -> Figures:
    waits = Waits(100, p90 / 4, p90, p90 * 2, 0.876)
    hours = tuple(HourWaits(hour, p90 / 4, p90 + hour) for hour in (8, 9, 10))
    by_hour = {"preferential": hours[:2], "general": hours}
    return Figures(waits, waits, waits, by_hour, busy, 0, 0)


TWO = (figures(60, {"1": 0.9, "2": 0.5}), figures(20, {"1": 0.7, "2": 0.4, "+1": 0.3}))


def charts(*given: Figures) -> dict[str, Chart]:
    names = [NAMES[place % 2] for place in range(len(given))]
    made = charts_of(Compared(names, given, Words("es", "CL"), "30"))
    return {each.name: each for each in made}


def drawn(chart: Chart) -> list[ET.Element]:
    return [ET.fromstring(panel.svg) for panel in chart.panels]  # noqa: S314 - our own text


def words_of(root: ET.Element) -> list[str | None]:
    return [each.text for each in root if each.tag == "text"]


def test_each_setting_has_a_thin_and_a_thick_line_with_its_letter_at_the_end() -> None:
    for root in drawn(charts(*TWO)["hours"]):
        looks = [each.attrib["class"] for each in root if each.tag == "polyline"]
        assert looks == ["line thin s0", "line thick s0", "line thin s1", "line thick s1"]
        ends = [each.text for each in root if each.attrib.get("class") == "said"]
        assert ends == ["A", "B"]


@pytest.mark.parametrize("name", ["hours", "within", "busy"])
def test_panels_of_a_chart_share_one_scale(name: str) -> None:
    scales = {
        tuple(each.text for each in root if each.attrib.get("text-anchor") == "end")
        for root in drawn(charts(*TWO)[name])
    }
    assert scales == {("0", "40", "80") if name == "hours" else ("0 %", "100 %")}


def test_the_line_of_full_counters_is_at_85_per_cent() -> None:
    for root in drawn(charts(*TWO)["busy"]):
        (target,) = [each for each in root if each.attrib.get("class") == "target"]
        assert float(target.attrib["y1"]) == pytest.approx(22 + 0.15 * 84, abs=0.11)
        assert "85 %" in words_of(root)


def test_each_drawing_has_a_title_and_a_description_with_its_figures() -> None:
    told = {
        name: " ".join(root.findtext("desc", "") for root in drawn(chart))
        for name, chart in charts(*TWO).items()
    }
    assert "quienes más esperan llegan a las 9:00: la mitad espera hasta 15 min" in told["hours"]
    assert "Como hoy: 88 %; Módulos: <uno> más: 88 %." in told["within"]
    assert "1: 90 %; 2: 50 %; +1: –." in told["busy"]  # noqa: RUF001 - a dash for what is not known
    ids = re.findall(
        r' id="([^"]+)"', "".join(p.svg for c in charts(*TWO).values() for p in c.panels)
    )
    assert len(ids) == len(set(ids)) == 2 * 7


def test_the_tables_behind_have_the_figures_of_the_drawings() -> None:
    made = charts(*TWO)
    half, nine, *_ = made["hours"].sections
    assert [(row.head, row.values) for row in nine.rows] == [
        ("8:00", ("68 min", "28 min")),
        ("9:00", ("69 min", "29 min")),
    ]
    assert [row.values for row in half.rows] == [("15 min", "5 min")] * 2
    assert made["busy"].sections[0].rows[2].values == ("–", "30 %")  # noqa: RUF001 - as above
    assert made["within"].sections[0].rows[0].values == ("88 %", "88 %")
    assert "88 %" in words_of(drawn(made["within"])[0])


def test_what_is_not_known_is_left_out_and_drawn_as_no_chart() -> None:
    """An hour's figures need people, and counters need to have been open."""
    bare = replace(TWO[0], by_hour={"preferential": (), "general": ()}, occupancy={})
    made = charts(bare, replace(bare, preferential=None))
    assert made["hours"].panels == made["busy"].panels == ()
    assert len(made["within"].panels) == 3
    lone = replace(TWO[0], by_hour={"preferential": (), "general": (HourWaits(9, 3, 5),)})
    (root,) = drawn(charts(lone)["hours"])
    assert {each.attrib["class"] for each in root if each.tag == "circle"} == {
        "dot thin s0", "dot thick s0",
    }  # fmt: skip


def test_seven_settings_keep_their_own_letters() -> None:
    root = drawn(charts(*TWO, *TWO, *TWO, TWO[0])["hours"])[1]
    labels = [each for each in root if each.attrib.get("class") == "said"]
    assert [each.text for each in labels] == list("ABCDEFG")
    heights = sorted(float(each.attrib["y"]) for each in labels)
    assert all(low - high >= 15 for high, low in itertools.pairwise(heights))


@pytest.mark.parametrize(("theme", "palette"), [("light", LIGHT), ("dark", DARK)])
def test_lines_are_seen_in_both_themes(theme: str, palette: object) -> None:
    for colour in SERIES[theme]:
        assert contrast(colour, palette.surface) >= 4.5  # type: ignore[attr-defined]
