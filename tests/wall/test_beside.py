"""What stands beside the calls: which page, for how long, and no change while a call is new."""

from datetime import date

from hypothesis import given, strategies as st

from antesala.messages.rows import BesideRow, CatalogueRow, GroupPart, MediaRow, ServicePart
from antesala.wall.beside import MOST_PAPERS, NOTICE_SECONDS, Beside, Page, pages_of
from antesala.words import Words

TODAY = date(2026, 3, 2)
SPANISH = Words("es", "CL")
LICENCE = ServicePart(
    id="licence",
    name="Licencia de conducir",
    unit="transit",
    series="L",
    group="vehicles",
    requirements=["Cédula de identidad", "Licencia anterior", "Certificado médico"],
    optional=["Certificado médico"],
)
QUESTION = ServicePart(id="ask", name="Consultas", unit="desk", series="C", group="other")
PICTURE = MediaRow(id="a.png", kind="picture", title="Feria", position=2, seconds=10)
VIDEO = MediaRow(id="b.mp4", kind="video", title="Reciclaje", position=1, seconds=30)


def catalogue(*services: ServicePart) -> CatalogueRow:
    return CatalogueRow(
        id="town",
        name="Municipalidad",
        country="CL",
        time_zone="UTC",
        languages=["es"],
        accent="#0A4F78",
        groups=[GroupPart(id="vehicles", name="Vehículos", icon="car")],
        services=list(services),
    )


def pages(notice: str = "", *media: MediaRow, brings: bool = False) -> tuple[Page, ...]:
    wanted = BesideRow(id="office", brings=brings)
    return pages_of(catalogue(LICENCE, QUESTION), notice, media, wanted, TODAY, SPANISH)


def titles(stands: Beside, wanted: tuple[Page, ...], seconds: int) -> list[str]:
    """The titles that stand one after the other while so many seconds pass without a call."""
    seen: list[str] = []
    for now in range(seconds):
        stands = stands.after(wanted, float(now), is_call_new=False)
        title = stands.page.title if stands.page else ""
        if not seen or seen[-1] != title:
            seen.append(title)
    return seen


def test_media_come_in_order_each_for_its_time() -> None:
    assert titles(Beside(), pages("", PICTURE, VIDEO), 70) == ["Reciclaje", "Feria", "Reciclaje"]


def test_a_notice_comes_between_any_two_others() -> None:
    wanted = pages("Hoy cerramos a las 13:00", PICTURE, VIDEO)
    notice = "Hoy cerramos a las 13:00"
    assert titles(Beside(), wanted, 100) == [notice, "Reciclaje", notice, "Feria", notice]


def test_a_notice_alone_stands_still() -> None:
    assert titles(Beside(), pages("Hoy cerramos"), int(3 * NOTICE_SECONDS)) == ["Hoy cerramos"]


def test_a_page_says_what_each_person_brings() -> None:
    """Papers that only some bring are left to the counter; without papers there is no page."""
    (page,) = pages(brings=True)
    assert page.title == "¿Viene por «Licencia de conducir»?"
    assert page.detail == "Traiga: Cédula de identidad; Licencia anterior."
    assert page.icon == "car"


def test_a_long_list_says_how_many_more() -> None:
    long = ServicePart(
        id="x", name="Patente", unit="u", series="P", group="g", requirements=list("abcdefg")
    )
    row = BesideRow(id="office", brings=True)
    for language, more in (("es", "3 documentos más"), ("en", "3 more"), ("pt", "mais 3")):
        (page,) = pages_of(catalogue(long), "", (), row, TODAY, Words(language, "CL"))
        assert more in page.detail
        assert page.detail.count(";") == MOST_PAPERS
        assert page.icon == "file-text"


def test_dates_are_kept_on_both_ends() -> None:
    for starts, ends, is_shown in (
        ("2026-03-02", "2026-03-02", True),
        ("2026-03-03", None, False),
        (None, "2026-03-01", False),
        (None, None, True),
    ):
        row = MediaRow(id="a.png", kind="picture", starts=starts, ends=ends)
        assert bool(pages("", row)) is is_shown


def test_a_removed_picture_leaves_at_once() -> None:
    stands = Beside().after(pages("", PICTURE), 0.0, is_call_new=False)
    assert stands.page is not None
    assert stands.after((), 1.0, is_call_new=False).page is None


@given(st.lists(st.booleans(), min_size=2, max_size=40))
def test_nothing_changes_while_a_call_is_new(news: list[bool]) -> None:
    """Neither the page nor the picture of a video, and no time of it is lost."""
    wanted, stands = pages("Aviso", PICTURE, VIDEO), Beside()
    shown = 0.0
    for now, is_new in enumerate(news):
        before, stands = stands, stands.after(wanted, now * 7.0, is_call_new=is_new)
        if before.is_paused and is_new:
            assert (stands.page, stands.shown) == (before.page, before.shown)
        if stands.page is not None and not is_new and not before.is_paused:
            shown = stands.shown
            assert shown < stands.page.seconds
