"""The tokens of devices are renewed while they serve: by age, or as an administrator says."""

import json
from datetime import timedelta
from pathlib import Path

from antesala.messages import PROTOCOL, commands as m
from antesala.messages.frames import Refusal, Welcome
from server.fresh import hash_of
from server.live.guests import NEW_SECONDS
from server.live.renewing import TOKEN_LASTS
from tests.hub.house import LIMIT
from tests.live.foyer import Ear, Foyer, tell
from tests.live.reception import Reception, Said, Visitor, receive


async def hello(reception: Reception, token: str) -> Said:
    async with reception.visitor() as visitor:
        return await visitor.ask("hello", protocol=PROTOCOL, token=token)


async def sent_token(visitor: Visitor) -> str:
    """The token of the unasked welcome that comes next."""
    while not visitor.greeted_anew:
        await visitor.is_well()
    return str(visitor.greeted_anew.pop()["token"])


def test_a_copied_token_ends_with_the_next_one(tmp_path: Path) -> None:
    """The device has kept the new one; a thief who listens with the old one is cut off."""

    async def story(reception: Reception) -> None:
        async with (
            reception.guest("administrator") as administrator,
            reception.guest("kiosk") as kiosk,
            reception.visitor() as thief,
        ):
            old = str(kiosk.token)
            device = (await thief.ask("hello", protocol=PROTOCOL, token=old))["device"]
            assert (await administrator.ask("renew_token", device=device))["type"] == "answer"
            new = await sent_token(kiosk)
            assert new != old
            assert (await hello(reception, old))["type"] == "welcome", "it may not have the new one"
            assert await thief.is_well()
            assert (await kiosk.ask("use_token", token="0" * 43))["code"] == "unknown_token"
            assert (await kiosk.ask("use_token", token=new))["type"] == "answer"
            assert (await kiosk.ask("use_token", token=new))["type"] == "answer"
            assert await thief.closed() == 1008
            assert await kiosk.is_well()
            assert (await hello(reception, old))["code"] == "unknown_token"
            assert (await hello(reception, new))["type"] == "welcome"
            gone = await administrator.ask("renew_token", device="no-such-device")
            assert gone["code"] == "unknown_device"
            assert (await kiosk.ask("renew_token", device=device))["code"] == "forbidden"
        asked = [(who, what, refused) for who, _, what, refused in reception.foyer.house.audit()]
        assert ("control", "renew_token", None) in asked
        assert (device, "use_token", None) in asked

    receive(tmp_path, story)


def test_a_new_token_may_be_used_first_in_a_greeting(tmp_path: Path) -> None:
    """The device died after it had kept the token; its former connection hangs."""

    async def story(reception: Reception) -> None:
        async with (
            reception.guest("administrator") as administrator,
            reception.guest("display") as display,
            reception.visitor() as again,
        ):
            device = (await hello(reception, str(display.token)))["device"]
            await administrator.ask("renew_token", device=device)
            new = await sent_token(display)
            greeted = await again.ask("hello", protocol=PROTOCOL, token=new)
            assert greeted["device"] == device
            assert await display.closed() == 1008
            assert await again.is_well()
            assert (await hello(reception, str(display.token)))["code"] == "unknown_token"

    receive(tmp_path, story)


async def greeted(
    foyer: Foyer, *, code: str | None = None, token: str | None = None
) -> tuple[Ear, Welcome]:
    ear = Ear()
    hello = m.Hello(id=foyer.id(), protocol=PROTOCOL, code=code, token=token)
    found = await foyer.lobby.welcome(hello, ear)
    assert isinstance(found, tuple)
    return ear, found[1]


def test_old_tokens_are_renewed_by_themselves(tmp_path: Path) -> None:
    """Once each; one that gets lost is sent again, and one that is young is left alone."""

    async def story(foyer: Foyer) -> None:
        code = await foyer.gate.new_code("town", "kiosk", "Kiosk 1")
        ear, welcome = await greeted(foyer, code=code)
        await foyer.lobby.renew_tokens()
        assert not ear.all(Welcome)
        foyer.house.pass_time(TOKEN_LASTS + timedelta(days=1))
        await foyer.lobby.renew_tokens()
        await foyer.lobby.renew_tokens()
        sent = {each.token for each in ear.all(Welcome)}
        assert len(sent) == 1
        [token] = sent
        assert token
        by_new, told = await greeted(foyer, token=token)
        assert (told.device, ear.is_shut) == (welcome.device, True)
        await foyer.lobby.renew_tokens()
        assert not by_new.all(Welcome)
        assert json.dumps(foyer.house.rows("SELECT * FROM device_token")) == "[]"

    tell(tmp_path, story)


def test_another_server_hears_of_a_new_token(tmp_path: Path) -> None:
    """Whatever came by the old one is sent away there too, and a revoked device as before."""

    async def story(foyer: Foyer) -> None:
        code = await foyer.gate.new_code("town", "kiosk", "Kiosk 1")
        ear, welcome = await greeted(foyer, code=code)
        [guest] = [each for each in foyer.lobby._guests if each.outlet is ear]  # noqa: SLF001
        guest.greeted_at -= NEW_SECONDS + LIMIT
        own = hash_of(str(welcome.token))
        foyer.lobby.keep_enrolled(frozenset({welcome.device, own}))
        assert not ear.is_shut
        foyer.lobby.keep_enrolled(frozenset({welcome.device, hash_of("another")}))
        assert ear.is_shut
        said = await foyer.lobby.ask(guest, m.CallForHelp(id=foyer.id()))
        assert isinstance(said, Refusal)
        assert said.code == "unknown_token"

    tell(tmp_path, story)
