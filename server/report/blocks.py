"""What the pages of a report are made of, in finished words: tiles, charts, lists, tables.

The PDF and the HTML page draw the same blocks. Numbers stand here only where a chart's marks have
to be as long as they say; what is read beside a mark is finished words.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Direction = Literal["", "up", "down", "same"]
"""Where a figure has gone since another period; empty where there is nothing to compare with."""
Mark = Literal["", "good", "missed"]
"""A check, or the amber of a limit that is missed; empty where neither is known."""


@dataclass(frozen=True, slots=True)
class Change:
    """A figure against that of another period: up, `+4 %`, `2026-T2: 17.655, mejor`."""

    direction: Direction
    size: str
    earlier: str


@dataclass(frozen=True, slots=True)
class Tile:
    """One large figure: its name, value and meaning, how it has changed, and how it is judged."""

    name: str
    value: str
    meaning: str = ""
    changes: Sequence[Change] = ()
    verdict: str = ""
    mark: Mark = ""


@dataclass(frozen=True, slots=True)
class Tiles:
    """Large figures side by side: three in a row where they say all, or four short ones."""

    tiles: Sequence[Tile]
    is_full: bool = False
    """With sizes and verdicts, as on the mayor's page."""
    kind: Literal["tiles"] = "tiles"


@dataclass(frozen=True, slots=True)
class Sentences:
    """A heading with a few sentences, each a point; `none` stands there where there are none."""

    title: str
    sentences: Sequence[str]
    none: str = ""
    kind: Literal["sentences"] = "sentences"


@dataclass(frozen=True, slots=True)
class Remark:
    """A few words at one place of a line, with the figure where it is told: what happened then."""

    at: int
    words: str


@dataclass(frozen=True, slots=True)
class Trend:
    """Half of the waits and nine in ten of them, in minutes, along the weeks of a period.

    `places` name the points (the first day of each week); a place without a figure is a gap. The
    title is the finding; `description` tells the figures to people who do not see the drawing.
    """

    title: str
    about: str
    description: str
    places: Sequence[str]
    middle: Sequence[float | None]
    most: Sequence[float | None]
    middle_label: str
    """What stands at the end of the line, with its last figure: `12 la mitad`."""
    most_label: str
    target: float | None = None
    target_label: str = ""
    remarks: Sequence[Remark] = ()
    none: str = ""
    """What stands there where no place has a figure."""
    kind: Literal["trend"] = "trend"


@dataclass(frozen=True, slots=True)
class Slot:
    """An hour: half of the waits and nine in ten of them, in minutes; None where too few waited."""

    name: str
    middle: float | None
    most: float | None


@dataclass(frozen=True, slots=True)
class Panel:
    """One day of the week with its hours."""

    name: str
    slots: Sequence[Slot]


@dataclass(frozen=True, slots=True)
class Hours:
    """Waits by hour, a panel for each day of the week, all on one scale."""

    title: str
    about: str
    middle_label: str
    """Says which mark is the median; it stands in the colour of that mark."""
    most_label: str
    description: str
    panels: Sequence[Panel]
    target: float | None = None
    none: str = ""
    kind: Literal["hours"] = "hours"


@dataclass(frozen=True, slots=True)
class Bar:
    """A row of a ranking; without a value it has words and no bar."""

    name: str
    value: float | None
    told: str
    more: str = ""
    """What stands at the right edge: a change, a share."""


@dataclass(frozen=True, slots=True)
class Ranking:
    """Bars that lie below each other, the longest first and what is left over last."""

    title: str
    about: str
    description: str
    bars: Sequence[Bar]
    more_head: str = ""
    target: float | None = None
    target_label: str = ""
    top: float | None = None
    """Where the scale ends; the longest bar where this is empty."""
    notes: Sequence[str] = ()
    missed: str = ""
    """A limit that is missed, in words; amber."""
    none: str = ""
    kind: Literal["ranking"] = "ranking"


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under heads; `widths` are shares of the width, `right` the columns of figures."""

    title: str
    heads: Sequence[str]
    rows: Sequence[Sequence[str]]
    widths: Sequence[float]
    right: Sequence[int] = ()
    about: str = ""
    none: str = ""
    most: int | None = None
    """So many rows are shown at most; the rest stands on a page of its own."""
    kind: Literal["table"] = "table"


@dataclass(frozen=True, slots=True)
class Entries:
    """Names with what is said of each, one below the other; in two columns where they are many."""

    title: str
    entries: Sequence[tuple[str, str]]
    about: str = ""
    columns: int = 1
    kind: Literal["entries"] = "entries"


Half = Tiles | Sentences | Trend | Hours | Ranking | Table | Entries


@dataclass(frozen=True, slots=True)
class Pair:
    """Two blocks side by side; the second may be missing."""

    left: Half
    right: Half | None
    kind: Literal["pair"] = "pair"


Block = Half | Pair


@dataclass(frozen=True, slots=True)
class Page:
    """One subject: a title, what it is about, its blocks, and the definitions at its foot.

    It begins on a new sheet; where it is longer than one it goes on to the next.
    """

    name: str
    """What other pages and the contents call it by: `mayor`, `unit-licencias`, `annex`."""
    title: str
    about: str
    blocks: Sequence[Block]
    definitions: Sequence[tuple[str, str]] = ()
    aside: str = ""
    """At the top right, beside the office; the document's title where this is empty."""
    is_one_sheet: bool = False
    """Its charts give way, and then its last rows, so that it fits on one sheet."""


@dataclass(frozen=True, slots=True)
class Cover:
    """The first sheet: office and period, what is in it, and what a reader has to know first."""

    title: str
    about: str
    issued: str
    notes: Sequence[str]
    contents_title: str


@dataclass(frozen=True, slots=True)
class Document:
    """A report in finished words, as PDF and HTML show it."""

    title: str
    office: str
    language: str
    accent: str
    """The office's own colour as #rrggbb, dark enough for words on white."""
    pages: Sequence[Page]
    cover: Cover | None = None
    foot: str = ""
    """`{page}` is where the number of the annex's sheet comes."""
    sheet_of: str = "{page} / {pages}"
    warning: str = ""
    """Stands at the head of every page: that the figures are simulated."""
    period: str = ""
    more: str = ""
    """Stands below a table of which `{rows}` rows found no room; `{page}` is where they are."""
