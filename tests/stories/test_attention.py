"""An attention as AUM-010 has it, over real programs: from the kiosk to the register."""

import json
from dataclasses import replace
from pathlib import Path

from antesala.demo import attendant
from tests.stories.hall import blind, open_hall


def test_somebody_guided_is_registered(tmp_path: Path) -> None:
    """Kiosk, call, welcome, need, guide, farewell, register: the register has all it must."""
    with open_hall(tmp_path) as hall:
        kiosk, ana = hall.kiosk(), hall.clerk("ana", "m1")
        ana.sit_down(blind)
        person = replace(hall.person(), outcome="guided")
        code = kiosk.take_ticket(person, blind)
        assert ana.call_next(blind) == code
        ana.begin(blind)
        ana.attend_whole(person.service, blind)
        ana.register(person)
        (ticket,) = hall.rows("SELECT * FROM ticket")
        (attention,) = hall.rows("SELECT * FROM attention")
        journal = hall.rows("SELECT type, body FROM journal ORDER BY seq")
        private = {
            row["topic"]: row["text"]
            for row in hall.rows("SELECT * FROM private UNION SELECT * FROM private_of_day")
        }
    assert (ticket["code"], ticket["state"]) == ("J001", "served")
    assert attention["registered_at"] >= attention["started_at"] >= ticket["arrival"]
    assert attention["registered_on"] == ticket["day"]
    assert (attention["kind"], attention["service"]) == ("procedure", "renewal")
    assert (attention["outcome"], attention["clerk"], attention["counter"]) == (
        "guided",
        "ana",
        "m1",
    )
    assert json.loads(attention["brought"]) == [0]
    assert (private["need"], private["note"]) == (ana.texts.need, ana.texts.note)
    saved = [json.loads(row["body"])["step"] for row in journal if row["type"] == "attention_saved"]
    assert list(dict.fromkeys(saved)) == ["need", "guide", "farewell", "register"]


def test_somebody_linked_is_in_both_names(tmp_path: Path) -> None:
    """Offered with the need, read before it is accepted, attended: the register has both names."""
    with open_hall(tmp_path) as hall:
        kiosk, ana, luis = hall.kiosk(), hall.clerk("ana", "m1"), hall.clerk("luis", "m2")
        ana.sit_down(blind)
        luis.sit_down(blind)
        code = kiosk.take_ticket(hall.person(), blind)
        ana.call_next(blind)
        ana.begin(blind)
        attendant.offer(ana, code, "Luis", blind)
        (offered,) = hall.rows("SELECT state, clerk, offered_to FROM ticket")
        attendant.accept(luis, ana.texts.colleague, blind)
        luis.call_next(blind)
        luis.begin(blind)
        luis.register(hall.person())
        (ticket,) = hall.rows("SELECT * FROM ticket")
        given, taken = hall.rows("SELECT * FROM attention ORDER BY started_at")
    assert offered == {"state": "offered", "clerk": "ana", "offered_to": "luis"}
    assert ticket["state"] == "served"
    assert (given["clerk"], given["received_by"], given["unit"]) == ("ana", "luis", "income")
    assert (given["outcome"], taken["clerk"], taken["outcome"]) == ("linked", "luis", "resolved")
