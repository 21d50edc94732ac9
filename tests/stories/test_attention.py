"""An attention as AUM-010 has it, over real programs: from the kiosk to the register."""

import json
from dataclasses import replace

from antesala.demo import attendant
from tests.stories.hall import Hall, blind


def test_somebody_guided_is_registered(hall: Hall) -> None:
    """Kiosk, call, welcome, need, guide, farewell, register: the register has all it must."""
    ana, before = hall.ana, hall.row("SELECT max(seq) AS seq FROM journal")["seq"]
    person = replace(hall.person(), outcome="guided")
    code = hall.kiosk.take_ticket(person, blind)
    hall.kiosk.leave()
    assert ana.call_next(blind) == code
    ana.begin(blind)
    ana.attend_whole(person.service, blind)
    ana.register(person)
    ticket = hall.ticket(code)
    (attention,) = hall.attentions(ticket)
    journal = hall.rows("SELECT type, body FROM journal WHERE seq > ? ORDER BY seq", before)
    private = {
        row["topic"]: row["text"]
        for row in hall.rows("SELECT * FROM private UNION SELECT * FROM private_of_day")
    }
    assert (ticket["code"][0], ticket["state"]) == ("J", "served")
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


def test_somebody_linked_is_in_both_names(hall: Hall) -> None:
    """Offered with the need, read before it is accepted, attended: the register has both names."""
    ana, luis = hall.ana, hall.luis
    code = hall.kiosk.take_ticket(hall.person(), blind)
    hall.kiosk.leave()
    ana.call_next(blind)
    ana.begin(blind)
    attendant.offer(ana, code, "Luis", blind)
    offered = hall.ticket(code)
    attendant.accept(luis, ana.texts.colleague, blind)
    luis.call_next(blind)
    luis.begin(blind)
    luis.register(hall.person())
    ticket = hall.ticket(code)
    given, taken = hall.attentions(ticket)
    assert (offered["state"], offered["clerk"], offered["offered_to"]) == ("offered", "ana", "luis")
    assert ticket["state"] == "served"
    assert (given["clerk"], given["received_by"], given["unit"]) == ("ana", "luis", "income")
    assert (given["outcome"], taken["clerk"], taken["outcome"]) == ("linked", "luis", "resolved")
