"""What a hall hears of its calls: sentences, languages, volumes, silences, and nothing twice."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from antesala.messages.rows import CallRow, CatalogueRow, HallSoundRow, LoudHoursPart, VoicePart
from antesala.wall.announcement import announcement, caption
from antesala.wall.announcer import SPAN
from antesala.wall.board import Board
from antesala.wall.loudness import volume_at
from antesala.words import Words
from display.announced import Announced, announced_file
from display.announcing import Announcing
from display.player import Trouble
from tests.display.wall import MORNING, Ear, call, catalogue

SANTIAGO = ZoneInfo("America/Santiago")
ONE = "Turno jota, cero, cero, uno. Módulo tres."
IN_ENGLISH = "Ticket J, zero, zero, one. Counter three."


def office(voice: VoicePart | None = None, *languages: str) -> CatalogueRow:
    made = catalogue("3", "12")
    return CatalogueRow(
        id=made.id,
        name=made.name,
        country=made.country,
        time_zone=made.time_zone,
        languages=list(languages or ("es", "en")),
        accent=made.accent,
        services=made.services,
        counters=made.counters,
        voice=voice,
    )


def called(number: int, language: str | None = None) -> CallRow:
    one = call(number, f"J{number:03d}", "3", is_current=True)
    return CallRow(
        id=one.id,
        code=one.code,
        counter=one.counter,
        number=one.number,
        at=one.at,
        is_current=True,
        language=language,
    )


class Display:
    """A display without its window: the board, what announces it, and the clock."""

    def __init__(
        self, ear: Ear | None, voice: VoicePart | None = None, announced: Announced | None = None
    ) -> None:
        self.ear, self.now, self.seconds = ear, MORNING, 0.0
        self.announcing = Announcing(ear, announced)
        self.announcing.follow(office(voice))
        self.board = Board()
        self.muted: HallSoundRow | None = None
        self.rows: list[CallRow] = []
        self.captions: list[str] = []

    def look(self, *, has_returned: bool = False) -> None:
        voice = self.announcing.at(self.now, SANTIAGO, self.muted)
        before = self.board
        self.board = before.after(
            self.rows,
            self.seconds,
            3,
            has_returned=has_returned,
            voice=voice,
            heard=self.announcing.heard,
        )
        self.announcing.turn(before.announcer, self.board.announcer)
        one, part = self.board.announcer.call, self.board.announcer.part
        if (
            one is not None
            and part is not None
            and self.board.announcer.turns_after(before.announcer)
        ):
            self.captions.append(caption(announcement(one, Words(part.language or "es", "CL"))))

    def show(self, *rows: CallRow) -> None:
        self.rows = list(rows)
        self.look()

    def wait(self, seconds: float) -> None:
        for _ in range(round(2 * seconds)):
            self.seconds += 0.5
            self.now += timedelta(seconds=0.5)
            self.look()


def hearing(voice: VoicePart | None = None) -> tuple[Display, Ear]:
    ear = Ear(speaks=True)
    display = Display(ear, voice)
    display.look()
    return display, ear


def test_a_call_is_said_twice_after_its_chime() -> None:
    """One chime, and between the sentences one to two seconds."""
    display, ear = hearing()
    display.show(called(1))
    display.wait(30)
    assert ear.said == [(f"♪ {ONE}", 100), (ONE, 100)]
    assert display.captions == [ONE, ONE]


def test_a_call_is_said_in_its_persons_language_too() -> None:
    """Twice in the office's, then twice in the ticket's; the caption changes with it."""
    display, ear = hearing()
    display.show(called(1, "en"))
    display.wait(40)
    assert [said for said, _ in ear.said] == [f"♪ {ONE}", ONE, IN_ENGLISH, IN_ENGLISH]
    assert display.captions == [ONE, ONE, IN_ENGLISH, IN_ENGLISH]


def test_an_office_may_keep_to_its_own_language() -> None:
    """`second_language = false`: neither said nor prepared."""
    display, ear = hearing(VoicePart(second_language=False))
    display.show(called(1, "en"))
    display.wait(40)
    assert [said for said, _ in ear.said] == [f"♪ {ONE}", ONE]
    assert {phrase.language for phrase in ear.prepared} == {"es"}


def test_the_office_is_prepared_before_its_first_call() -> None:
    """Every letter, digit and counter, in both languages: a call needs nothing else."""
    display, ear = hearing()
    ready = set(ear.prepared)
    for language in ("es", "en"):
        words = Words(language, "CL")
        for code, number, times in (("J042", "3", 1), ("K190", "12", 2), ("A777", "3", 7)):
            one = CallRow(id="1", code=code, counter="c", number=number, at="", times=times)
            assert ready >= set(announcement(one, words))
    count = len(ear.prepared)
    display.announcing.follow(office())
    assert len(ear.prepared) == count
    display.announcing.follow(office(VoicePart(volume=50)))
    assert len(ear.prepared) == 2 * count


def test_a_hall_without_a_voice_hears_the_chime() -> None:
    """Once for each call; the sentence is written for as long as it takes to be read."""
    ear = Ear()
    display = Display(ear)
    display.look()
    display.show(called(1), called(2))
    display.wait(3 * SPAN)
    assert ear.said == [("♪", 100), ("♪", 100)]
    assert display.captions == [ONE, ONE.replace("uno", "dos")]


@pytest.mark.parametrize("trouble", [Trouble.NO_DEVICE, Trouble.STUCK, Trouble.NO_ENGINE])
def test_calls_go_on_whatever_is_broken(trouble: Trouble) -> None:
    """Each call has its caption; what is wrong is known to the display and to the server."""
    display, ear = hearing()
    ear.trouble = trouble
    display.show(*(called(number) for number in range(1, 5)))
    display.wait(120)
    assert len(set(display.captions)) == 4
    assert display.announcing.speech_state()[1] == trouble.value
    assert display.announcing.is_silent is (trouble is not Trouble.NO_ENGINE)
    assert display.announcing.lacks_words is (trouble is Trouble.NO_ENGINE)
    ear.trouble = Trouble.NONE
    display.show(called(9))
    display.wait(20)
    assert ear.said[-1][0].startswith("Turno jota")
    assert display.announcing.speech_state() == (True, "none")


def test_a_sentence_that_lacks_a_word_is_rung_and_written() -> None:
    """One digit, or a whole second language, was not recorded: the others are said as ever."""
    display, ear = hearing()
    ear.missing = frozenset({"dos.", "Ticket J,"})
    display.show(called(1, "en"), called(2))
    display.wait(60)
    assert [said for said, _ in ear.said] == [f"♪ {ONE}", ONE, "♪"]
    assert display.captions == [ONE, ONE, IN_ENGLISH, ONE.replace("uno", "dos")]


def test_quiet_hours_are_silent_and_written() -> None:
    """No chime either; after them the next call is heard again."""
    display, ear = hearing(VoicePart(quiet=[("10:42", "10:43")]))
    display.show(called(1))
    display.wait(60)
    assert (ear.said, display.captions) == ([], [ONE])
    display.show(called(1), called(2))
    assert ear.said == [("♪ Turno jota, cero, cero, dos. Módulo tres.", 100)]


def test_muting_cuts_the_sentence_off() -> None:
    """A supervisor mutes in the middle of it: silent at once, and until the hour."""
    display, ear = hearing()
    display.show(called(1))
    display.wait(1)
    until = (MORNING + timedelta(minutes=1)).isoformat()
    display.muted = HallSoundRow(id="la-serena", until=until, at=MORNING.isoformat())
    display.wait(1)
    assert ear.hushed == 1
    said = len(ear.said)
    display.show(called(1), called(2))
    display.wait(30)
    assert len(ear.said) == said
    assert display.captions[-1] == "Turno jota, cero, cero, dos. Módulo tres."
    display.wait(30)
    display.show(called(1), called(2), called(3))
    assert len(ear.said) == said + 1


def test_a_call_taken_back_is_cut_off() -> None:
    """It was called by mistake: the sentence ends there, and the next call begins."""
    display, ear = hearing()
    display.show(called(1), called(2))
    ear.is_sounding = True
    display.wait(1)
    display.show(called(2))
    assert ear.hushed == 1
    assert ear.said[-1][0].startswith("♪ Turno jota, cero, cero, dos")


def at(clock: str) -> datetime:
    return datetime.fromisoformat(f"2026-11-20T{clock}").replace(tzinfo=SANTIAGO).astimezone(UTC)


@pytest.mark.parametrize(
    ("clock", "volume"),
    [
        ("07:59", 80),
        ("08:00", 40),
        ("09:59", 40),
        ("10:00", 80),
        ("13:30", 0),
        ("14:00", 80),
        ("22:00", 10),
        ("23:59", 10),
        ("05:59", 10),
        ("06:00", 80),
    ],
)
def test_the_volume_follows_the_hour(clock: str, volume: int) -> None:
    """Local hours, each from its first minute on; one stretch goes over midnight."""
    voice = VoicePart(
        volume=80,
        hours=[
            LoudHoursPart(begins="08:00", ends="10:00", volume=40),
            LoudHoursPart(begins="22:00", ends="06:00", volume=10),
        ],
        quiet=[("13:00", "14:00")],
    )
    assert volume_at(at(clock), SANTIAGO, voice) == volume


def restarted(tmp_path: Path) -> tuple[Display, Ear]:
    ear = Ear(speaks=True)
    return Display(ear, announced=Announced(announced_file(tmp_path / "display.toml"))), ear


def test_nothing_is_said_twice_over_a_restart(tmp_path: Path) -> None:
    """The display is killed in a sentence: that one and those before it are not said again.

    What was called meanwhile, and still is, is said; who has come is not called.
    """
    display, ear = restarted(tmp_path)
    display.look()
    assert ear.said == []
    display.show(called(1), called(2))
    display.wait(1)
    again, ear = restarted(tmp_path)
    came = call(3, "J003", "3")
    again.show(called(1), called(2), came, called(4))
    again.wait(60)
    first = [said for said, _ in ear.said if said.startswith("♪")]
    assert first == [f"♪ {ONE.replace('uno', word)}" for word in ("dos", "cuatro")]
    assert [held.call.code for held in again.board.tiles] == ["J004", "J002", "J001"]


def test_a_burst_over_a_restart_is_said_once_each(tmp_path: Path) -> None:
    """More calls than tiles, of which some were said before: each is heard once in all."""
    calls = [called(number) for number in range(1, 9)]
    display, before = restarted(tmp_path)
    display.look()
    display.show(*calls)
    display.wait(25)
    again, after = restarted(tmp_path)
    again.show(*calls)
    again.wait(200)
    chimes = [said for said, _ in (*before.said, *after.said) if said.startswith("♪")]
    assert len(chimes) == len(set(chimes)) == len(calls)


def test_a_server_and_a_display_that_both_died_say_nothing_twice(tmp_path: Path) -> None:
    """The calls come back under their own numbers and times, and are known by both."""
    display, _ = restarted(tmp_path)
    display.look()
    display.show(called(1))
    again, ear = restarted(tmp_path)
    again.show(called(1))
    again.rows = [called(1), called(2)]
    again.look(has_returned=True)
    again.wait(30)
    assert [said for said, _ in ear.said if said.startswith("♪")] == [
        "♪ Turno jota, cero, cero, dos. Módulo tres."
    ]


def test_a_first_start_says_nothing_that_is_there(tmp_path: Path) -> None:
    """A new display does not know what the hall has heard already."""
    display, ear = restarted(tmp_path)
    display.show(called(1))
    display.wait(30)
    assert ear.said == []


def test_a_broken_record_stops_no_call(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """A file of something else, and a folder that cannot be written in: said once each."""
    file = announced_file(tmp_path / "display.toml")
    file.write_text("no record")
    assert Announced(file).before is None
    assert len(caplog.records) == 1
    lost = Announced(tmp_path / "nowhere" / "display.toml.announced")
    lost.add("1 a")
    lost.add("2 b")
    assert len(caplog.records) == 2


def test_the_record_keeps_the_last_calls(tmp_path: Path) -> None:
    """It does not grow for ever."""
    file = announced_file(tmp_path / "display.toml")
    record = Announced(file)
    for number in range(500):
        record.add(f"{number} a")
    kept = Announced(file).before
    assert kept is not None
    assert len(kept) == 200
    assert "499 a" in kept
