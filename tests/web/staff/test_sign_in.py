"""Signing in on the staff pages: the first use with a code, and one answer for what is wrong."""

import asyncio
from pathlib import Path

import pytest

from server.store import StoreError
from tests.web.staff.office import ANDRES, INES, PASSWORD, open_staff, said, send, sign_in


def test_a_code_lets_a_person_in_once(tmp_path: Path) -> None:
    """It sets the password, which is good from then on; the code is spent."""

    async def story() -> None:
        async with open_staff(tmp_path) as staff, staff.browser() as browser:
            code = await staff.code()
            fields = {"account": INES, "code": code.lower(), "password": PASSWORD}
            first = await send(browser, "/first-use", **fields, again=PASSWORD)
            assert (first.status_code, first.headers["location"]) == (303, "./hall")
            assert "Inés Contreras" in said(await browser.get("/hall"))
        async with open_staff(tmp_path) as staff:
            async with staff.browser() as browser:
                assert (await sign_in(browser)).status_code == 303
                assert (await browser.get("/hall")).status_code == 200
            async with staff.browser() as browser:
                again = await send(browser, "/first-use", **fields, again=PASSWORD)
                assert again.status_code == 401
                assert "ya se usó o venció" in said(again)

    asyncio.run(story())


def test_account_and_password_have_one_answer(tmp_path: Path) -> None:
    """A wrong password, an unknown account, one without a password, a clerk who may not enter."""

    async def story() -> list[str]:
        async with open_staff(tmp_path) as staff, staff.browser() as browser:
            await staff.comes(browser)
            tried = [INES, "nadie", ANDRES, "carolina-rojas"]
            async with staff.browser() as other:
                answers = [await sign_in(other, clerk, "no es esta clave") for clerk in tried]
            assert {answer.status_code for answer in answers} == {401}
            return [said(each).replace(who, "") for each, who in zip(answers, tried, strict=True)]

    assert len(set(asyncio.run(story()))) == 1


def test_a_full_disk_is_told_at_the_door(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In words, and not as a wrong password: nothing is known of that."""

    async def story() -> None:
        async with open_staff(tmp_path) as staff, staff.browser() as browser:

            def fail(*_: object) -> None:
                raise StoreError("no room")

            monkeypatch.setattr(staff.at.passwords._staff, "password", fail)  # noqa: SLF001
            answer = await sign_in(browser)
            assert answer.status_code == 503
            assert "no puede guardar nada ahora" in said(answer)

    asyncio.run(story())
