"""The office file's page shows three slips, and the answer of `check` in the page's language."""

import re
from pathlib import Path

import pytest

from antesala.administration.checking import check
from tests.docs.pages import HOUSE, blocks

PAGES = {"office-file.md": "en_US.UTF-8", "archivo-de-oficina.es.md": "es_CL.UTF-8"}


@pytest.mark.parametrize("name", PAGES)
def test_the_answer_is_the_commands_own(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each slip of the list is made in the page's own example."""
    page = (HOUSE / "docs" / name).read_text("utf-8")
    text = next(block for block in blocks(page, "toml") if block.startswith("[office]"))
    slips = re.findall(r"^- `(.+?)` (?:becomes|pasa a ser) `(.+?)`$", page, re.MULTILINE)
    assert len(slips) == 3
    for right, wrong in slips:
        assert right in text
        text = text.replace(right, wrong, 1)
    (tmp_path / "office.toml").write_text(text, "utf-8")
    monkeypatch.chdir(tmp_path)
    for variable, value in {"LC_ALL": "", "LC_MESSAGES": "", "LANG": PAGES[name]}.items():
        monkeypatch.setenv(variable, value)
    assert check(["office.toml"]) == 2
    (shown,) = blocks(page, "console")
    assert shown == f"$ antesala check office.toml\n{capsys.readouterr().out}"
