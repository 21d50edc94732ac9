"""What an office file says of its voice: taken as written, and every slip said with its line."""

from datetime import time

import pytest

from server.domain.catalogue import HallVoice, LoudHours, VoiceEngine
from server.office_file import OfficeFileError, examine
from server.views.rows import catalogue_row
from tests.office_file.breakages import SAMPLE

HEAD = SAMPLE.rstrip() + "\n[voice]\n"


def test_an_office_without_the_table_is_said_aloud() -> None:
    """By whatever a display has, at full volume, at all hours, also in the ticket's language."""
    assert examine(SAMPLE).catalogue.voice == HallVoice()


def test_the_voice_is_as_the_office_wants_it() -> None:
    """Every field, and hours that go over midnight; displays get them in the same words."""
    voice = """engine = "pack"
pack = "/srv/voz de María"
volume = 80
quiet = ["13:00-14:00"]
second_language = false
[[voice.hours]]
from = "8:00"
to = "9:30"
volume = 40
[[voice.hours]]
from = "22:00"
to = "6:00"
volume = 10
"""
    catalogue = examine(HEAD + voice).catalogue
    assert catalogue.voice == HallVoice(
        engine=VoiceEngine.PACK,
        pack="/srv/voz de María",
        volume=80,
        hours=(LoudHours(time(8), time(9, 30), 40), LoudHours(time(22), time(6), 10)),
        quiet=((time(13), time(14)),),
        second_language=False,
    )
    sent = catalogue_row(catalogue).voice
    assert sent is not None
    assert (sent.engine, sent.pack, sent.volume) == ("pack", "/srv/voz de María", 80)
    assert [(one.begins, one.ends, one.volume) for one in sent.hours] == [
        ("08:00", "09:30", 40),
        ("22:00", "06:00", 10),
    ]
    assert (sent.quiet, sent.second_language) == ([("13:00", "14:00")], False)


@pytest.mark.parametrize(
    ("more", "line", "says"),
    [
        ('engine = "espeek"', "engine", 'did you mean "espeak"?'),
        ('engine = "pack"', "engine", 'engine is "pack", and pack names no folder'),
        ("volume = 101", "volume", "volume is 101; allowed is a whole number from 0 to 100"),
        ('volume = "80"', "volume", "write it without quotes"),
        ('quiet = "13:00-14:00"', "quiet", '["13:00-14:00"]'),
        ('quiet = ["14:00-13:00"]', "quiet", 'allowed is hours as "9:00-13:00"'),
        (
            '[[voice.hours]]\nfrom = "25:00"\nto = "9:00"\nvolume = 4',
            "from",
            'from is "25:00"; allowed is a time of day as "8:30"',
        ),
        (
            '[[voice.hours]]\nfrom = "9:00"\nto = "9:00"\nvolume = 4',
            "to",
            "hours entry 1 ends when it begins",
        ),
        ('[[voice.hours]]\nfrom = "9:00"\nto = "10:00"', "[[voice.hours]]", "volume"),
        ('[[voice.hours]]\nfrom = "9:00"\nto = "10:00"\nvolume = -1', "volume", "from 0 to 100"),
        ("second_language = 1", "second_language", "true or false"),
        ('loudness = "3"', "loudness", "loudness"),
    ],
)
def test_each_slip_is_said_on_its_line(more: str, line: str, says: str) -> None:
    """One fault, on the line that has it, in words that say what is allowed."""
    text = HEAD + more + "\n"
    with pytest.raises(OfficeFileError) as caught:
        examine(text)
    (finding,) = caught.value.findings
    assert text.splitlines()[finding.line - 1].startswith(line)
    assert says in finding.text
