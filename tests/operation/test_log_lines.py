"""The log as JSON: each line one object, with the same name for the same event in any language."""

import json
import logging
from collections.abc import Iterator
from io import StringIO

import pytest

from antesala.words.terminal import Sentence
from server.log_limit import LONGEST, LogLimit
from server.log_lines import json_formatter


class Written:
    """A log that is written as JSON, limited as the server's; its time stands in `now`."""

    def __init__(self) -> None:
        self.now = 0.0
        self.log = logging.getLogger("server.example")
        self._paper = StringIO()
        self.handler = logging.StreamHandler(self._paper)
        self.handler.setFormatter(json_formatter())
        self.handler.addFilter(LogLimit(lambda: self.now))
        self.log.addHandler(self.handler)

    def lines(self) -> list[dict[str, object]]:
        return [json.loads(line) for line in self._paper.getvalue().splitlines()]


@pytest.fixture
def written() -> Iterator[Written]:
    writing = Written()
    yield writing
    writing.log.removeHandler(writing.handler)


def test_a_sentence_has_its_name_and_values(
    written: Written, monkeypatch: pytest.MonkeyPatch
) -> None:
    for language in ("en_US.UTF-8", "es_CL.UTF-8"):
        monkeypatch.setenv("LC_MESSAGES", language)
        written.log.warning("%s", Sentence("service-keeps-again", office="town"))
    english, spanish = written.lines()
    for line in (english, spanish):
        assert line.pop("at") is not None
        assert (line["level"], line["logger"]) == ("warning", "server.example")
        assert (line["event"], line["values"]) == ("service-keeps-again", {"office": "town"})
    assert english["message"] != spanish["message"]


def test_a_fault_is_one_line_with_its_traceback(written: Written) -> None:
    try:
        int("no\nnumber")
    except ValueError:
        written.log.exception("a fault in %s", "a view")
    (line,) = written.lines()
    assert line["message"] == "a fault in a view"
    assert "test_log_lines.py" in str(line["exception"])
    assert "ValueError: invalid literal" in str(line["exception"])


def test_a_line_has_an_end(written: Written) -> None:
    written.log.warning("x" * (LONGEST + 1))
    (line,) = written.lines()
    assert len(str(line["message"])) < LONGEST + 40


def test_a_line_that_tells_of_others_keeps_its_name(written: Written) -> None:
    """After a flood, how many were left out stands in the sentence of the next one."""
    for at in (*[0.0] * 30, 60.0):
        written.now = at
        written.log.warning("%s", Sentence("service-turned-away"))
    last = written.lines()[-1]
    assert last["event"] == "service-turned-away"
    assert "10 more like it were left out" in str(last["message"])
