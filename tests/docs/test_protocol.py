"""The protocol's page is true: its conversation happens, its tables name what there is."""

import asyncio
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeAlias, get_args

import jsonschema
import pytest
from websockets.asyncio.client import ClientConnection, connect

from antesala.messages import ClientMessage, encode, schema
from antesala.messages.frames import Frame
from antesala.messages.happenings import AnyHappening
from antesala.messages.rows import AnyRow
from server.domain.refusals import Code

Json: TypeAlias = Any
"""Any JSON value or type; the code that reads it decides."""

PAGE = (Path(__file__).parents[2] / "docs" / "protocol.md").read_text("utf-8")


def fenced(language: str) -> str:
    """The page's one block in a language."""
    found = re.search(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)
    assert found is not None
    return found[1]


def filled(value: Json, drawn: dict[str, str]) -> Json:
    """A message to be sent, with what the server drew put in."""
    if isinstance(value, dict):
        return {name: filled(each, drawn) for name, each in value.items()}
    return drawn[value] if isinstance(value, str) and value.startswith("<") else value


def learn(expected: Json, heard: Json, drawn: dict[str, str]) -> Json:
    """The expectation, with what the server drew put in; what is new is learnt."""
    if isinstance(expected, dict) and isinstance(heard, dict):
        return {name: learn(each, heard.get(name), drawn) for name, each in expected.items()}
    if isinstance(expected, list) and isinstance(heard, list) and len(expected) == len(heard):
        return [learn(one, other, drawn) for one, other in zip(expected, heard, strict=True)]
    if expected == "<time>":
        assert re.match(r"\d{4}-\d\d-\d\d", heard)
        return heard
    if isinstance(expected, str) and expected.startswith("<"):
        return drawn.setdefault(expected, heard)
    return expected


def lines() -> Iterator[tuple[str, str, dict[str, Any]]]:
    """The conversation as (who, direction, message)."""
    for line in fenced("conversation").splitlines():
        if line.strip():
            who, direction, text = line.split(" ", 2)
            yield who, direction, json.loads(text)


async def hear(connection: ClientConnection) -> dict[str, Any]:
    """The next message that is no heartbeat."""
    while True:
        message: dict[str, Any] = json.loads(await connection.recv())
        if message["type"] != "heartbeat":
            return message


async def replay(folder: Path) -> int:
    """Hold the conversation with a real server; returns how many messages were heard."""
    command = [sys.executable, "-m", "antesala", "server", str(folder), "--live-port", "0"]
    server = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
    connections: dict[str, ClientConnection] = {}
    heard = 0
    try:
        assert server.stdout is not None
        url = (await server.stdout.readline()).decode().split()[1]
        control = json.loads((folder / "control.json").read_text("utf-8"))
        drawn = {"<control token>": next(iter(control["tokens"].values()))}
        for who, direction, message in lines():
            if who not in connections:
                connections[who] = await connect(control["url"] if who == "admin" else url)
            if direction == ">":
                await connections[who].send(json.dumps(filled(message, drawn)))
                continue
            answer = await hear(connections[who])
            assert answer == learn(message, answer, drawn)
            heard += 1
    finally:
        for connection in connections.values():
            await connection.close()
        server.terminate()
        await server.wait()
    return heard


def test_the_conversation_happens_as_written(tmp_path: Path) -> None:
    """Every line of the page's conversation is true of a real server."""
    (tmp_path / "office.toml").write_text(fenced("toml"), "utf-8")
    assert asyncio.run(asyncio.wait_for(replay(tmp_path), 60)) > 20


def test_the_conversation_keeps_the_schema() -> None:
    """Every message of the conversation is one of the schema's, in its direction."""
    for _, direction, message in lines():
        side = "ClientMessage" if direction == ">" else "ServerMessage"
        drawn = json.loads(
            re.sub(r'"<[^"]*>"', '"00000000000000000000000000000000"', json.dumps(message))
        )
        validator = jsonschema.Draft202012Validator(
            {**schema(), "anyOf": [{"$ref": f"#/$defs/{side}"}]}
        )
        is_meant_wrong = "colour" in message
        assert validator.is_valid(drawn) != is_meant_wrong, message


def tags(union: Json) -> set[str]:
    """The types of a union of messages."""
    return {str(kind.__struct_config__.tag) for kind in get_args(union)}


@pytest.mark.parametrize(
    ("title", "named"),
    [
        ("4. Commands", tags(ClientMessage)),
        ("5. What happened", tags(AnyHappening)),
        ("6. Refusals", {str(code) for code in Code}),
    ],
)
def test_the_tables_name_everything(title: str, named: set[str]) -> None:
    """Each section names exactly what the code has."""
    section = PAGE.split(f"## {title}")[1].split("\n## ")[0]
    if title.startswith("5"):
        found = set(re.findall(r"`([a-z_]+_[a-z_]+)`", section))
    else:
        found = set(re.findall(r"^\| `([a-z_]+)`", section, re.MULTILINE))
    assert found == named


def test_every_row_stands_under_its_topic() -> None:
    """The table of topics names every type of row."""
    section = PAGE.split("## 3. Topics")[1].split("\n## ")[0]
    assert tags(AnyRow) <= set(re.findall(r"`([a-z]+)`", section))


def test_defaults_are_left_out_as_the_page_says() -> None:
    """A frame that only drops rows has no other list, and names each row by type and id."""
    frame = Frame(topic="office", seq=2, previous=1, at="now", drop=[("ticket", "t1")])
    sent = json.loads(encode(frame))
    assert sent["drop"] == [["ticket", "t1"]]
    assert not {"put", "events", "key"} & sent.keys()
    assert '`["TYPE", "ID"]`' in PAGE
