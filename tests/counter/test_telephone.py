"""Attending without a ticket: on the telephone, in writing, online, by the same steps."""

from collections.abc import Iterator
from typing import get_args

import pytest
from PySide6.QtCore import Qt

from antesala.messages import commands as c
from antesala.messages.kinds import Channel
from antesala.words import Words
from counter.dialogs.finishing import CHANNELS
from counter.panes.steps import OUTCOMES
from counter.work.desk import Act
from tests.counter.hall import fill, on_the_telephone
from tests.counter.office import QUEUE, SERVICES, attention, desk, staffed_rows
from tests.counter.place import Desk
from tests.counter.screens import at_desk, serving


@pytest.fixture
def place() -> Iterator[Desk]:
    made = Desk()
    made.link.come_online("carolina")
    fill(made.link)
    yield made
    made.stage.close()


def test_every_channel_of_the_wire_is_offered() -> None:
    """The telephone first, for it rings; in both languages each has its words."""
    assert set(CHANNELS) == set(get_args(Channel))
    assert CHANNELS[0] == "telephone"


def test_a_ringing_telephone_takes_two_keys(place: Desk) -> None:
    """F6 and Enter: by telephone, without a service yet."""
    place.strike(Qt.Key.Key_F6, Qt.Key.Key_Return)
    started = place.link.answer()
    assert started == c.StartAttention(id=started.id, channel="telephone", service=None)


def test_a_telephone_attention_by_keys_alone(place: Desk) -> None:
    """From the ring to the register: the steps, the note, and no ticket anywhere."""
    link = place.link
    place.strike(Qt.Key.Key_F6)
    assert place.stage.focused() == "Buscar trámite o unidad"
    place.write("domicilio")
    place.strike(Qt.Key.Key_Return)
    started = link.answer()
    assert isinstance(started, c.StartAttention)
    assert (started.channel, started.service) == ("telephone", "domicilio")
    place.wait(2)
    for step, after in (("welcome", "need"), ("need", "guide"), ("guide", "farewell")):
        on_the_telephone(link, step, service="domicilio")
        place.strike(Qt.Key.Key_Return)
        moved = link.answer()
        assert isinstance(moved, c.SaveAttention)
        assert moved.step == after
    on_the_telephone(link, "farewell", service="domicilio")
    place.clerk.bridge.noteTyped.emit("Vuelve a llamar mañana")
    place.wait(1)
    saved = link.answer()
    assert isinstance(saved, c.SaveAttention)
    assert saved.note == "Vuelve a llamar mañana"
    on_the_telephone(link, "register", service="domicilio")
    place.strike(Qt.Key.Key_Return)
    assert isinstance(link.answer(), c.RegisterAttention)


def test_the_channel_stands_in_the_codes_place(place: Desk) -> None:
    """«Atención por teléfono», and its subject; no text looks like a ticket."""
    on_the_telephone(place.link, "need", service=None)
    names = place.stage.names()
    assert "Atención por teléfono" in names
    assert "Consulta general" in names
    assert place.clerk.bridge.screen.person.code == ""
    acts = [key.act for key in place.clerk.bridge.screen.keys]
    assert not {Act.OFFER, Act.TRANSFER, Act.PARK} & set(acts)


@pytest.mark.parametrize(
    ("chosen", "named"), [("Marcela Tapia", "marcela"), ("Otra persona u otra oficina", None)]
)
def test_a_call_put_through_is_registered_with_whom(
    place: Desk, chosen: str, named: str | None
) -> None:
    """Finishing asks it; one more Enter for a person outside the office."""
    link_to_colleague(place)
    place.strike(Qt.Key.Key_Return)
    assert place.asked == []
    names = place.stage.names()
    assert "Con quién queda" in names
    place.stage.press(chosen)
    place.strike(Qt.Key.Key_Return)
    registered = place.asked[0]
    assert registered == c.RegisterAttention(
        id=registered.id, kind="procedure", outcome="linked", received_by=named
    )


def test_who_is_not_at_a_counter_can_be_named(place: Desk) -> None:
    """A telephone rings elsewhere too: away or paused, everybody may be chosen."""
    link_to_colleague(place)
    place.strike(Qt.Key.Key_Return)
    rows = place.clerk.bridge.screen.dialog.rows
    assert [row.key for row in rows] == ["-", "marcela", "hugo", "paola", "ivan"]
    assert not any(row.reason for row in rows)


def test_another_outcome_asks_for_nobody(place: Desk) -> None:
    """The list is there while the outcome is a link, and no one is named without it."""
    link_to_colleague(place)
    place.strike(Qt.Key.Key_Return)
    place.stage.press("Marcela Tapia")
    place.stage.press("Orientada")
    assert place.clerk.bridge.screen.dialog.rows == ()
    place.strike(Qt.Key.Key_Return)
    registered = place.asked[0]
    assert isinstance(registered, c.RegisterAttention)
    assert (registered.outcome, registered.received_by) == ("guided", None)


def link_to_colleague(place: Desk) -> None:
    """In the register, after the call was put through."""
    held = attention(channel="telephone", step="register")
    place.link.show("office", *staffed_rows(*QUEUE))
    place.link.show("counter", desk(attention=held), key="c3")
    place.clerk.bridge.chosen.emit("outcome", OUTCOMES.index("linked"))
    place.wait(2)


@pytest.mark.parametrize("channel", CHANNELS)
def test_each_channel_says_goodbye_in_its_way(channel: Channel) -> None:
    """A caller on the telephone is not thanked for coming."""
    shown = at_desk(desk(attention=attention(channel=channel, step="farewell")))
    thanked = {"telephone": "llamar", "written": "escríbanos", "online": "conectarse"}
    assert thanked.get(channel, "venir") in shown.page.say
    assert shown.person.channel == Words("es", "CL").say(f"counter-attention-{channel}")


def test_another_channel_is_chosen_by_name(place: Desk) -> None:
    """The key then says what it does."""
    place.strike(Qt.Key.Key_F6)
    place.stage.press("Por escrito")
    place.stage.press("Atender por escrito")
    started = place.asked[0]
    assert isinstance(started, c.StartAttention)
    assert started.channel == "written"


def test_what_it_is_about_may_become_clear_later(place: Desk) -> None:
    """Ctrl T in the middle of it: a service by typing, saved with the attention that is meant."""
    on_the_telephone(place.link, "need", service=None)
    place.strike(Qt.Key.Key_T, held=Qt.KeyboardModifier.ControlModifier)
    assert len(place.clerk.bridge.screen.dialog.rows) == len(SERVICES)
    place.write("primera")
    place.strike(Qt.Key.Key_Return)
    saved = place.asked[0]
    assert saved == c.SaveAttention(id=saved.id, attention="a1", service="primera")
    place.link.answer()
    on_the_telephone(place.link, "need", service="primera")
    place.strike(Qt.Key.Key_T, held=Qt.KeyboardModifier.ControlModifier)
    rows = [row.key for row in place.clerk.bridge.screen.dialog.rows]
    assert "primera" not in rows
    assert len(rows) == len(SERVICES) - 1


def test_who_holds_a_ticket_changes_service_with_it() -> None:
    """A ticket's service changes by another act: the person waits for the other service."""
    without = at_desk(desk(attention=attention(channel="telephone")))
    assert Act.SERVICE in [key.act for key in without.keys]
    assert Act.SERVICE not in [key.act for key in serving().keys]


def test_a_pause_does_not_stop_the_telephone(place: Desk) -> None:
    """It may be answered while no one is called, but not during an attention."""
    place.link.show("counter", desk(state="paused"), key="c3")
    place.strike(Qt.Key.Key_F6)
    assert place.clerk.bridge.screen.dialog.act == Act.START_TELEPHONE
    on_the_telephone(place.link)
    place.stage.settle()
    assert place.clerk.bridge.screen.dialog.act == ""
    place.strike(Qt.Key.Key_F6)
    assert place.clerk.bridge.screen.dialog.act == ""


def test_every_service_can_be_asked_about(place: Desk) -> None:
    """All of the office's services, whatever this counter serves; a wrong name is refused."""
    place.link.show("counter", desk(services=["duplicado"]), key="c3")
    place.strike(Qt.Key.Key_F6)
    rows = [row.words for row in place.clerk.bridge.screen.dialog.rows]
    assert rows == ["Consulta general", *SERVICES.values()]
    place.write("zzz")
    assert "No hay un trámite que se llame así." in place.stage.names()
    place.strike(Qt.Key.Key_Return)
    assert place.asked == []
