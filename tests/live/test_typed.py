"""Staff's texts are normalized at one border, and never break the store."""

from pathlib import Path

from antesala.messages import commands as m, decode_command, encode
from antesala.messages.frames import Answer, Refusal
from server.domain.office import Topic
from tests.domain.builders import ANA, ONE
from tests.live.foyer import Foyer, tell


def test_a_note_is_kept_in_one_form(tmp_path: Path) -> None:
    """Accents whole, no invisible characters, lines kept: in the register as it is read back."""

    async def story(foyer: Foyer) -> None:
        await foyer.house.sits(ANA, ONE)
        console, _ = foyer.console(ANA)
        begun = await foyer.lobby.ask(console, m.StartAttention(id=foyer.id(), channel="telephone"))
        assert isinstance(begun, Answer)
        saved = m.SaveAttention(
            id=foyer.id(), need="Ce\u0301dula\u200b", note="Trae\u00a0\ufb01rma\0\r\n\u202ehoy"
        )
        assert isinstance(await foyer.lobby.ask(console, saved), Answer)
        told = foyer.house.published.private
        kept = {topic: text for (_, topic), text in told.items()}
        assert kept[Topic.NEED] == "Cédula"
        assert kept[Topic.NOTE] == "Trae firma\nhoy"

    tell(tmp_path, story)


def test_a_name_in_which_nothing_can_be_read_is_refused(tmp_path: Path) -> None:
    async def story(foyer: Foyer) -> None:
        administrator, _ = foyer.comes("administrator", "control")
        for name in ("\u200b", "\u00a0\t", "\0\x07"):
            asked = m.EnrollDevice(id=foyer.id(), role="kiosk", name=name)
            said = await foyer.lobby.ask(administrator, asked)
            assert isinstance(said, Refusal)
            assert said.code == "malformed"
            assert said.detail == "name: nothing in it can be read"

    tell(tmp_path, story)


def test_a_device_has_the_name_that_is_read(tmp_path: Path) -> None:
    async def story(foyer: Foyer) -> None:
        administrator, _ = foyer.comes("administrator", "control")
        asked = m.EnrollDevice(id=foyer.id(), role="kiosk", name="To\u0301tem\u00a01\n")
        said = await foyer.lobby.ask(administrator, asked)
        assert isinstance(said, Answer)
        assert said.enrolment_code
        enrolled = await foyer.gate.by_code(said.enrolment_code)
        assert isinstance(enrolled, tuple)
        assert enrolled[0].name == "Tótem 1"

    tell(tmp_path, story)


def test_half_a_character_is_left_out_on_its_way() -> None:
    """A screen may paste one; UTF-8 has none, and the frame is sent all the same."""
    note = m.SaveAttention(id="00000000-0000-4000-8000-000000000001", note="a\ud83db\udc00")
    sent = decode_command(encode(note))
    assert isinstance(sent, m.SaveAttention)
    assert sent.note == "ab"
