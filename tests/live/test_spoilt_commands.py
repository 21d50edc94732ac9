"""Each fault of a frame is told to its sender, and no one else notices."""

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest

from antesala.messages import decode_command
from server.domain import commands
from server.domain.refusals import Code
from server.live.listening import FRAME_LIMIT
from tests.live.reception import ROLES, Reception, Visitor, receive
from tests.live.spoiling import COMMANDS, sound, spoilt

CONNECTION = {"hello", "subscribe", "unsubscribe"}
OF_CONSOLES = {
    "change_pin",
    "keep_grade",
    "list_ended_petitions",
    "note_petition_told",
    "print_list",
    "print_proof",
    "print_ticket",
    "report_noted",
    "show_own_day",
    "take_petition",
    "use_token",
}
BESIDE = {
    "kiosk": {
        *("answer_survey", "find_ticket", "report_device", "report_printed", "report_use"),
        "use_token",
    },
    "display": {"report_display", "use_token"},
    "clerk": OF_CONSOLES,
    "supervisor": OF_CONSOLES,
    "administrator": {
        "age_data",
        "enroll_device",
        "list_connected",
        "load_punctual",
        "new_password_code",
        "renew_token",
        "revoke_device",
        "set_pin",
    },
}
"""A role's commands besides those that the office decides."""
CODES = {str(code) for code in Code}


async def _bystanders_are_well(bystander: Visitor, newcomer: Visitor) -> None:
    assert await bystander.is_well()
    hello = await newcomer.ask("call_for_help")
    assert hello["code"] == "hello_first"


async def _refused(visitor: Visitor, frame: dict[str, Any] | str) -> dict[str, Any]:
    """The refusal of a frame that must be refused."""
    await visitor.send(frame if isinstance(frame, str) else json.dumps(frame))
    said = await visitor.hear()
    assert said["type"] == "refusal", (frame, said)
    assert said["code"] in CODES
    return said


@pytest.mark.parametrize("role", ROLES)
def test_a_spoilt_command_is_refused(tmp_path: Path, role: str) -> None:
    """Every command with each field missing, extra, mistyped or too large, from everybody."""

    async def story(reception: Reception) -> None:
        async with (
            reception.guest("kiosk") as bystander,
            reception.guest(role) as visitor,
            reception.visitor() as newcomer,
        ):
            spoilt_frames = 0
            for command in COMMANDS:
                for how, frame in spoilt(command, visitor.id()):
                    if len(json.dumps(frame)) > FRAME_LIMIT:
                        continue  # closes the connection, and has a test of its own
                    said = await _refused(visitor, frame)
                    assert said["code"] == "malformed", (command, how, said)
                    assert said["asked"] == command
                    assert said.get("id") == (
                        frame.get("id") if "id" not in how else said.get("id")
                    )
                    assert said["detail"]
                    spoilt_frames += 1
            assert spoilt_frames > 10 * len(COMMANDS)
            assert await visitor.is_well()
            await _bystanders_are_well(bystander, newcomer)

    receive(tmp_path, story)


@pytest.mark.parametrize("role", ROLES)
def test_a_forbidden_command_is_refused(tmp_path: Path, role: str) -> None:
    """Every sound command that the role may not ask."""

    async def story(reception: Reception) -> None:
        async with reception.guest("kiosk") as bystander, reception.guest(role) as visitor:
            seq = reception.foyer.house.published.seq
            forbidden = set(COMMANDS) - CONNECTION - _permitted(role)
            for command in sorted(forbidden):
                said = await _refused(visitor, sound(command, visitor.id()))
                nobody = role == "away" and command in _permitted("clerk")
                assert said["code"] == ("not_signed_in" if nobody else "forbidden"), command
            assert reception.foyer.house.published.seq == seq
            assert await visitor.is_well()
            assert await bystander.is_well()

    receive(tmp_path, story)


def _permitted(role: str) -> set[str]:
    if role == "away":
        return {"report_noted", "sign_in", "use_token"}
    office = {name for name, kind in commands.COMMANDS.items() if role in kind.roles}
    return office | BESIDE.get(role, set())


@pytest.mark.parametrize("role", ROLES)
def test_a_sound_command_is_answered(tmp_path: Path, role: str) -> None:
    """Every one of them gets an answer, or a refusal that is not about its form."""

    async def story(reception: Reception) -> None:
        async with reception.guest(role) as visitor:
            for command in COMMANDS:
                fields = sound(command, visitor.id())
                said = await visitor.ask(command, **_without(fields, "type", "id"))
                assert said["type"] in {"answer", "refusal", "snapshot"}
                assert said.get("code", "forbidden") in CODES - {"malformed", "not_json"} or (
                    said["type"] == "answer"
                ), said
            assert await visitor.is_well()

    receive(tmp_path, story)


def _without(fields: dict[str, Any], *names: str) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if name not in names}


def test_examples_are_sound() -> None:
    """Each spoilt command was sound before, and is spoilt afterwards."""
    some_id = "00000000-0000-4000-8000-000000000009"
    for command in COMMANDS:
        decode_command(json.dumps(sound(command, some_id)))
        for how, frame in spoilt(command, some_id):
            assert not _is_sound(frame), (command, how)


def _is_sound(frame: dict[str, Any]) -> bool:
    try:
        decode_command(json.dumps(frame))
    except msgspec.ValidationError:
        return False
    return True
