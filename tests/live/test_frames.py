"""Frames that are no command at all: each is refused by name, or ends its own connection only."""

import asyncio
import json
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st

from server.live.listening import FRAME_LIMIT
from tests.domain.builders import examples
from tests.live.reception import Reception, Visitor, receive

SOME_ID = "00000000-0000-4000-8000-000000000001"
DEEP = 20_000
NOT_JSON = {
    "nothing": "",
    "blank": " \n",
    "words": "call_next",
    "half an object": '{"type": "call_next"',
    "two objects": f'{{"type":"call_next","id":"{SOME_ID}"}} {{}}',
    "a byte order mark": '\ufeff{"type":"call_next"}',
    "a number that is none": f'{{"type":"hello","id":"{SOME_ID}","protocol":NaN}}',
    "half a letter": f'{{"type":"set_pin","id":"{SOME_ID}","clerk":"ana","pin":"\\udc00"}}',
    "a control character": f'{{"type":"call_next","id":"{SOME_ID}\n"}}',
}
MALFORMED = {
    "null": "null",
    "a number": "7",
    "a text": '"call_next"',
    "an array": "[]",
    "an array of commands": f'[{{"type":"call_next","id":"{SOME_ID}"}}]',
    "no type": "{}",
    "a type that is none": '{"type":7}',
    "an unknown type": f'{{"type":"dance","id":"{SOME_ID}"}}',
    "an answer": f'{{"type":"answer","id":"{SOME_ID}"}}',
    "no id": '{"type":"call_next"}',
    "an id that is none": '{"type":"call_next","id":7}',
    "an id in capitals": f'{{"type":"call_next","id":"{SOME_ID.replace("0", "A")}"}}',
    "a novel of an id": json.dumps({"type": "call_next", "id": "a" * 60_000}),
    "a huge number": f'{{"type":"hello","id":"{SOME_ID}","protocol":{"9" * 5000}}}',
    "a number beyond all": f'{{"type":"hello","id":"{SOME_ID}","protocol":1e999}}',
    "a deep array": "[" * DEEP + "]" * DEEP,
    "a deep object": '{"a":' * 10_000 + "1" + "}" * 10_000,
    "a deep field": f'{{"type":"call_next","id":"{SOME_ID}","x":{"[" * DEEP}{"]" * DEEP}}}',
    "a deep id": f'{{"type":"call_next","id":{"[" * DEEP}{"]" * DEEP}}}',
    "a deep type": f'{{"type":{"[" * DEEP}{"]" * DEEP},"id":"{SOME_ID}"}}',
    "a type named twice": f'{{"type":"call_next","type":"dance","id":"{SOME_ID}"}}',
}
FRAMES = [(name, text, "not_json") for name, text in NOT_JSON.items()]
FRAMES += [(name, text, "malformed") for name, text in MALFORMED.items()]


async def _refusal(visitor: Visitor, frame: str | bytes) -> dict[str, str]:
    await visitor.send(frame)
    said = await visitor.hear()
    assert said["type"] == "refusal"
    return said


def test_a_frame_without_command_is_refused(tmp_path: Path) -> None:
    """Each of them, before and after the greeting, on both listeners; all connections go on.

    Before the greeting one connection may send few: there a new one sends each.
    """

    async def story(reception: Reception) -> None:
        async with (
            reception.guest("kiosk") as kiosk,
            reception.guest("administrator") as administrator,
        ):
            for name, frame, code in FRAMES:
                async with reception.visitor() as nobody:
                    for visitor in (kiosk, administrator, nobody):
                        assert (await _refusal(visitor, frame))["code"] == code, name
                    assert (await nobody.ask("call_next"))["code"] == "hello_first", name
            assert await kiosk.is_well()
            assert await administrator.is_well()

    receive(tmp_path, story)


def test_a_refusal_echoes_no_novel(tmp_path: Path) -> None:
    """An id is sent back as far as it is valid, and no other text."""

    async def story(reception: Reception) -> None:
        async with reception.guest("kiosk") as kiosk:
            said = await _refusal(kiosk, MALFORMED["a novel of an id"])
            assert "id" not in said
            assert len(json.dumps(said)) < 300
            assert (await _refusal(kiosk, MALFORMED["no id"]))["asked"] == "call_next"
            said = await _refusal(kiosk, MALFORMED["an unknown type"])
            assert (said["id"], said["asked"]) == (SOME_ID, "dance")

    receive(tmp_path, story)


def test_a_binary_frame_is_refused(tmp_path: Path) -> None:
    """Even a valid command is refused in a binary frame."""

    async def story(reception: Reception) -> None:
        async with reception.guest("kiosk") as kiosk:
            for frame in (b"", b"\x00\xff", f'{{"type":"call_next","id":"{SOME_ID}"}}'.encode()):
                assert (await _refusal(kiosk, frame))["code"] == "not_json"
            assert await kiosk.is_well()

    receive(tmp_path, story)


@pytest.mark.parametrize(
    ("frame", "code"),
    [
        pytest.param(b'{"type":"\xff\xfe"}', 1007, id="no UTF-8"),
        pytest.param(b" " * (FRAME_LIMIT + 1), 1009, id="oversized"),
    ],
)
def test_a_frame_may_end_its_own_connection(tmp_path: Path, frame: bytes, code: int) -> None:
    """Binary and too large frames are not answered; others do not notice."""

    async def story(reception: Reception) -> None:
        async with (
            reception.guest("kiosk") as bystander,
            reception.guest("kiosk") as visitor,
        ):
            await visitor.send(frame, is_text=True)
            assert await visitor.closed() == code
            assert await bystander.is_well()
            async with reception.guest("kiosk") as newcomer:
                assert await newcomer.is_well()

    receive(tmp_path, story)


def test_the_largest_frame_is_read(tmp_path: Path) -> None:
    """At the limit a frame is still looked at."""

    async def story(reception: Reception) -> None:
        async with reception.guest("kiosk") as visitor:
            frame = f'{{"type":"call_next","id":"{SOME_ID}"}}'
            said = await _refusal(visitor, frame + " " * (FRAME_LIMIT - len(frame)))
            assert said["code"] == "forbidden"

    receive(tmp_path, story)


def test_the_longest_note_is_kept(tmp_path: Path) -> None:
    """In any letters: the limit of a frame leaves room for it."""

    async def story(reception: Reception) -> None:
        async with reception.guest("clerk") as clerk:
            await clerk.ask("start_attention", channel="telephone")
            text = "\N{GRINNING FACE}" * 4000
            said = await clerk.ask("save_attention", need=text, note="\N{SNOWMAN}" * 4000)
            assert said["type"] == "answer"
            said = await clerk.ask("save_attention", note="n" * 4001)
            assert said["code"] == "malformed"

    receive(tmp_path, story)


def test_an_office_file_may_be_long(tmp_path: Path) -> None:
    """The administrator's listener reads what the wire allows, and says what is wrong with it."""

    async def story(reception: Reception) -> None:
        async with reception.guest("administrator") as administrator:
            for text in ("# " + "\N{GRINNING FACE}" * 300_000, "a = " + "[" * 50_000):
                said = await administrator.ask("load_catalogue", text=text)
                assert said["code"] == "catalogue_invalid"
            assert await administrator.is_well()

    receive(tmp_path, story)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=30),
    lambda parts: st.lists(parts, max_size=4) | st.dictionaries(st.text(max_size=9), parts),
    max_leaves=12,
)
ANYTHING = st.text(max_size=200) | JSON.map(json.dumps) | st.binary(max_size=200)


@given(frames=st.lists(ANYTHING, min_size=20, max_size=60))
@settings(examples(5))
def test_nothing_that_is_sent_goes_unanswered(
    tmp_path_factory: pytest.TempPathFactory, frames: list[str | bytes]
) -> None:
    """Any text, any JSON and any bytes, many in a row: a refusal each, and the connection stays."""

    async def story(reception: Reception) -> None:
        async with reception.guest("clerk") as visitor:
            await asyncio.gather(*map(visitor.send, frames))
            said = [await visitor.hear() for _ in frames]
            assert {each["type"] for each in said} == {"refusal"}
            assert {each["code"] for each in said} <= {"not_json", "malformed"}
            assert await visitor.is_well()

    receive(tmp_path_factory.mktemp("office"), story)
