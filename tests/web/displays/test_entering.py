"""A browser becomes a display by a one-time code, once, and is one as long as it is not revoked."""

from antesala.messages import commands as m
from server.live.access import Granted, grant
from server.store import Device
from server.web.people import application
from tests.web.displays.page import MEASURED, code_of, enrolled, in_hall, path_of, stream
from tests.web.hall import Hall


@in_hall
async def test_a_code_makes_a_browser_a_display_and_leaves_its_address(hall: Hall) -> None:
    code = await code_of(hall)
    first = await hall.get(path_of(query=f"code={code}&{MEASURED}&theme=light"))
    assert first.status_code == 303
    assert first.headers["location"] == f"../display/Sala%201?{MEASURED}&theme=light"
    cookie = first.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie
    page = await hall.get(path_of())
    assert page.status_code == 200
    assert code not in page.text
    assert page.headers["cache-control"] == "no-store"


@in_hall
async def test_a_code_that_is_no_good_says_what_to_do(hall: Hall) -> None:
    spent = await code_of(hall)
    await hall.get(path_of(query=f"code={spent}"))
    # The browser has come with its cookie: the code is spent for all others.
    await hall.get(path_of())
    hall.client.cookies.clear()
    for used in (spent, "AAAA-BBBB-CCCC", "x" * 3000):
        answer = await hall.get(path_of(query=f"code={used}"))
        assert answer.status_code == 403
        assert "Este código no sirve" in answer.text
        assert "enroll" in answer.text
        assert "set-cookie" not in answer.headers


@in_hall
async def test_the_answer_to_a_code_may_be_lost_once(hall: Hall) -> None:
    code = await code_of(hall)
    await hall.get(path_of(query=f"code={code}"))
    hall.client.cookies.clear()
    assert (await hall.get(path_of(query=f"code={code}"))).status_code == 303
    assert (await hall.get(path_of())).status_code == 200


@in_hall
async def test_a_browser_without_a_code_is_told_how_to_get_one(hall: Hall) -> None:
    for rest in ("", "/setup"):
        answer = await hall.get(path_of(rest=rest))
        assert answer.status_code == 403
        assert "Esta pantalla no está inscrita" in answer.text
    assert (await hall.get(path_of(rest="/voice/abc.wav"))).status_code == 404


@in_hall
async def test_a_code_for_another_device_opens_nothing_and_stays_good(hall: Hall) -> None:
    for role in ("kiosk", "clerk", "administrator"):
        code = await code_of(hall, role=role)
        assert (await hall.get(path_of(query=f"code={code}"))).status_code == 403
        device = await hall.lobby.gate.by_code(code)
        assert isinstance(device, tuple)
        assert device[0].role == role


@in_hall
async def test_looking_ahead_spends_no_code(hall: Hall) -> None:
    code = await code_of(hall)
    path = path_of(query=f"code={code}")
    await hall.client.head(path)
    await hall.get(path, **{"Sec-Purpose": "prefetch"})
    assert (await hall.get(path)).status_code == 303


@in_hall
async def test_guesses_of_codes_are_soon_answered_no_more(hall: Hall) -> None:
    answers = [(await hall.get(path_of(query=f"code=G{n}"))).status_code for n in range(25)]
    assert answers[0] == 403
    assert answers[-1] == 429


@in_hall
async def test_a_revoked_display_is_told_so_and_its_page_stays(hall: Hall) -> None:
    display = await enrolled(hall)
    async with stream(hall) as told:
        await told.next("picture")
        office = hall.room.hub.published
        admin = Device("desk-9", office.id, "administrator", "Servidor")
        revoke = m.RevokeDevice(id="0" * 32, device=display)
        assert isinstance(await grant(hall.lobby.gate, office, admin, revoke), Granted)
        for guest in list(hall.lobby._guests):  # noqa: SLF001 - as the lobby does it then
            hall.lobby.leave(guest)
            guest.outlet.shut()
        await told.until("Esta pantalla no está conectada a la oficina")
        assert (await told.next("end"))["why"] == "revoked"
    answer = await hall.get(path_of())
    assert answer.status_code == 403
    assert "Esta pantalla ya no está inscrita" in answer.text
    async with stream(hall) as told:
        await told.until("Esta pantalla no está conectada a la oficina")


@in_hall
async def test_a_display_in_a_browser_is_listed_as_connected(hall: Hall) -> None:
    display = await enrolled(hall)
    assert display not in _here(hall)
    async with stream(hall) as told:
        await told.next("picture")
        assert display in _here(hall)


def _here(hall: Hall) -> set[str]:
    return {guest.device.id for guest in hall.lobby._guests}  # noqa: SLF001 - who is connected


@in_hall
async def test_the_cookie_of_one_display_opens_no_other(hall: Hall) -> None:
    await enrolled(hall)
    assert (await hall.get(path_of("Sala 2"))).status_code == 403


@in_hall
async def test_the_log_has_neither_code_nor_name(hall: Hall) -> None:
    masked = [path_of(query=f"code={await code_of(hall)}"), path_of(rest="/voice/abc.wav")]
    assert {application.masked(path.partition("?")[0]) for path in masked} == {"/display/…"}


@in_hall
async def test_a_page_without_measures_asks_for_them(hall: Hall) -> None:
    await enrolled(hall)
    answer = await hall.get(path_of(query="theme=contrast"))
    assert answer.status_code == 303
    setup = await hall.get(answer.headers["location"].removeprefix(".."))
    assert "Diagonal de la pantalla, en pulgadas" in setup.text
    assert 'value="contrast" checked' in setup.text
