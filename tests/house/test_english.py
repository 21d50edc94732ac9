"""The English step of ./run check: it refuses a bad sample, and passes the same said plainly."""

from pathlib import Path

import pytest

from tests.house import english

PLAIN = '''"""The queue. It keeps the tickets that wait."""


def call_next(clerk: str) -> str | None:
    """Call the ticket that the rule names; None where no ticket waits."""
    return None  # the clerk sees why
'''
REFUSED = [
    ('"""The queue. It', '"""The queue of whoever waits. It'),
    ("Call the ticket that the rule names", "Call the person whom the rule names"),
    ("# the clerk sees why", "# Who calls sees why."),
    ('"""The queue. It', '"""Who waits. It'),
]
OFFICE_PAGE = "The clerk, to whom `whomever` is a word of code, calls.\n"


def checked(folder: Path, name: str, text: str) -> int:
    file = folder / name
    file.write_text(text, "utf-8")
    return english.main([str(file)])


def test_plain_words_pass(tmp_path: Path) -> None:
    """Subject, verb and object are all that the step asks for."""
    assert checked(tmp_path, "plain.py", PLAIN) == 0


@pytest.mark.parametrize(("plain", "precious"), REFUSED)
def test_a_precious_docstring_or_comment_fails(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], plain: str, precious: str
) -> None:
    """The file and the line of each refused word are told."""
    assert PLAIN.count(plain) == 1
    assert checked(tmp_path, "precious.py", PLAIN.replace(plain, precious)) == 1
    assert f"{tmp_path / 'precious.py'}:" in capsys.readouterr().out


def test_a_question_may_begin_with_who(tmp_path: Path) -> None:
    """A page asks «Who is next?»; a sentence without a question mark names its subject."""
    assert checked(tmp_path, "page.md", "Who is next? The clerk sees it.\n") == 0
    assert checked(tmp_path, "page.md", "Who is next waits.\n") == 1


def test_words_of_code_in_a_page_are_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Only the page's own words count, not the names and examples that it quotes."""
    assert checked(tmp_path, "page.md", OFFICE_PAGE) == 1
    assert capsys.readouterr().out.count("whom") == 2  # the word, and the line that has it
    assert checked(tmp_path, "page.md", "Type `whom`.\n\n```\nwhoever\n```\n") == 0


def test_rare_words_may_be_rare_only(tmp_path: Path) -> None:
    """One in a thousand words passes, two do not."""
    page = "The clerk calls the next ticket. " * 167
    assert checked(tmp_path, "page.md", f"{page}Nobody waits.\n") == 0
    assert checked(tmp_path, "page.md", f"{page}Nobody waits for nothing.\n") == 1


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("Row.qml", "Item {{ }} // {}"),
        ("page.js", "// {}"),
        ("page.css", "/* {} */"),
        ("counter.ftl", "# {}"),
    ],
)
def test_comments_count_in_every_language(tmp_path: Path, name: str, line: str) -> None:
    """Sources without docstrings have comments for the same readers."""
    assert checked(tmp_path, name, line.format("The waiting people.")) == 0
    assert checked(tmp_path, name, line.format("Who waits.")) == 1


def test_texts_on_screens_are_no_comments(tmp_path: Path) -> None:
    """A catalogue's messages have their own style."""
    assert checked(tmp_path, "counter.ftl", "# The queue.\nqueue-empty = Nobody waits.\n") == 0


def test_the_step_is_part_of_the_check() -> None:
    """`./run check` runs the step over every room, the tests and the English pages."""
    steps = (english.HOUSE / "run").read_text("utf-8").splitlines()
    assert "    attempt python -m tests.house.english" in steps
    looked_at = {file.relative_to(english.HOUSE).parts[0] for file in english.files([])}
    assert looked_at == {*english.ROOMS, *english.ENGLISH_PAGES}
