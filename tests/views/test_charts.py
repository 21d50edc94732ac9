"""Charts begin at zero, keep their marks inside, and tell in words what they show."""

import itertools
import re
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, strategies as st

from server.charts.panel import APART, Bars, Line, Panel, figure, hour_ticks, scale_top
from tests.domain.builders import examples

SPACE = "{http://www.w3.org/2000/svg}"
heights = st.lists(st.floats(0, 500), min_size=1, max_size=40)


def drawn(panel: Panel) -> ET.Element:
    return ET.fromstring(panel.svg())  # noqa: S314 - our own text


def panel(**values: object) -> Panel:
    given_ = {"name": "day", "title": "Arrivals", "begin": 0, "end": 40, "ticks": [(0, "8:00")]}
    return Panel(**{**given_, **values})  # type: ignore[arg-type]


@given(heights)
@examples(40)
def test_bars_stand_on_zero_and_are_as_high_as_their_figures(values: list[float]) -> None:
    chart = panel(bars=[Bars(range(len(values)), values, 1)])
    root = drawn(chart)
    bars = [each for each in root if each.tag == "rect"]
    tall = [value for value in values if value > 0]
    assert len(bars) == len(tall)
    base = {round(float(each.attrib["y"]) + float(each.attrib["height"]), 0) for each in bars}
    assert base <= {106.0}
    for bar, value in zip(bars, tall, strict=True):
        share = value / max(scale_top(max(values)), 4)
        assert float(bar.attrib["height"]) == pytest.approx(share * 84, abs=0.11)


@given(heights)
@examples(40)
def test_nothing_is_drawn_outside_the_chart(values: list[float]) -> None:
    line = Line("median", list(enumerate(values)), "14 min")
    root = drawn(panel(lines=[line], target=25, target_label="25"))
    for each in root.iter():
        for name, most in (("x", 364), ("cx", 364), ("x2", 364), ("y", 130), ("cy", 130)):
            assert 0 <= float(each.attrib.get(name, 0)) <= most


def test_a_gap_breaks_the_line_and_a_lone_point_is_a_dot() -> None:
    points = [(0, 3.0), (1, 4.0), (2, None), (3, 5.0), (4, None), (5, 6.0), (6, 6.5)]
    root = drawn(panel(lines=[Line("median", points)]))
    assert len([each for each in root if each.tag == "polyline"]) == 2
    assert len([each for each in root if each.tag == "circle"]) == 2


@pytest.mark.parametrize("label", ["0 min", "47 min", "120 min"])
def test_a_label_stands_behind_the_axis_where_no_line_passes(label: str) -> None:
    ends = Line("median", [(0, 1.0), (40, 0.0)], label)
    steep = Line("most", [(0, 2.0), (30, 9.0), (40, 60.0)])
    root = drawn(panel(lines=[steep, ends], right=80.0))
    said = next(each for each in root if each.get("class") == "said")
    points = [each for each in root if each.tag == "polyline"]
    rightmost = max(
        float(x) for each in points for x in re.findall(r"([\d.]+),", each.attrib["points"])
    )
    assert said.get("text-anchor") == "start"
    assert float(said.attrib["x"]) > rightmost
    base = next(each for each in root if each.get("class") == "base")
    assert float(said.attrib["y"]) < float(base.attrib["y1"])


def test_words_of_an_office_are_no_marks() -> None:
    root = drawn(panel(title="A & B <i>", lines=[Line("median", [(0, 1.0)], "<script>")]))
    assert root[0].text == "A & B <i>"
    assert not [each for each in root.iter() if each.tag == "script"]


def test_only_the_peak_is_numbered() -> None:
    root = drawn(panel(bars=[Bars([0, 1, 2], [3, 9, 9], 1)]))
    said = [each.text for each in root if each.attrib.get("class") == "said"]
    assert said == ["9"]


def test_scales_end_at_round_figures() -> None:
    assert [scale_top(each) for each in (0, 1, 3, 18, 21, 41, 76, 101)] == [
        1.0, 1, 4, 20, 25, 50, 80, 200,
    ]  # fmt: skip
    assert (figure(2.0), figure(2.5), figure(0)) == ("2", "2.5", "0")


def test_hours_are_few_and_full() -> None:
    assert hour_ticks(510, 845) == [(540, "9:00"), (660, "11:00"), (780, "13:00")]
    assert len(hour_ticks(0, 1440)) <= 5
    assert hour_ticks(500, 530) == []


def test_a_chart_has_no_colour_of_its_own() -> None:
    text = panel(bars=[Bars([0], [1], 1)], target=3, lines=[Line("most", [(0, 1.0)])]).svg()
    assert not re.search(r"#[0-9a-fA-F]{3}|fill=|stroke=|style=", text)


def test_a_description_stands_behind_the_title() -> None:
    root = drawn(panel(description="A < B"))
    assert root.attrib["aria-describedby"] == root[1].attrib["id"]
    assert (root[1].tag, root[1].text) == ("desc", "A < B")
    assert "aria-describedby" not in drawn(panel()).attrib


@given(st.lists(st.floats(0, 100), min_size=1, max_size=6))
@examples(40)
def test_labels_at_line_ends_never_cover_each_other(ends: list[float]) -> None:
    lines = [Line(f"thick s{n}", [(0, 1.0), (40, end)], "A") for n, end in enumerate(ends)]
    root = drawn(panel(lines=lines, right=28.0, height=210.0))
    labels = sorted(float(e.attrib["y"]) for e in root if e.attrib.get("class") == "said")
    assert len(labels) == len(ends)
    assert all(low - high >= APART - 0.11 for high, low in itertools.pairwise(labels))


def test_a_scale_is_divided_and_has_its_unit() -> None:
    root = drawn(panel(bars=[Bars([0, 1], [30, 60], 1, "s0", are_numbered=True)],
                       top=100.0, unit=" %", steps=2))  # fmt: skip
    said = [each.text for each in root if each.tag == "text" and each.text != "8:00"]
    assert said == ["0 %", "50 %", "100 %", "30 %", "60 %"]
    assert len([each for each in root if each.attrib.get("class") == "hair"]) == 2


def test_the_target_is_said_beside_its_line_where_there_is_room() -> None:
    places = [
        next(e.attrib for e in drawn(panel(target=3, target_label="85 %", right=right))
             if e.text == "85 %")["text-anchor"]
        for right in (8.0, 44.0)
    ]  # fmt: skip
    assert places == ["end", "start"]
