"""The server dies in the middle of an attention: the clerk goes on, and loses no word."""

from tests.stories.hall import Hall, blind

BEFORE, AWAY = "Trae la cédula. ", "Falta el comprobante."


def test_a_killed_server_loses_no_word(hall: Hall) -> None:
    """SIGKILL while a note is written: the same step, and the note with what came meanwhile."""
    ana, hand = hall.ana, hall.ana.hand
    code = hall.kiosk.take_ticket(hall.person(), blind)
    hall.kiosk.leave()
    ana.call_next(blind)
    ana.begin(blind)
    ana.go_on("need")
    ana.go_on("guide")
    note = hand.say("counter-note")
    hand.write(note, BEFORE)
    hall.stage.kill("server")
    hand.wait_for_start(hand.say("counter-offline"))
    hand.write(note, AWAY)
    hall.stage.start_server()
    hand.wait_for(hand.say("counter-online"))
    hand.wait_for(hand.say("counter-rail-current", step="3 " + hand.say("counter-step-guide")))
    assert hand.value_of(note) == BEFORE + AWAY
    hand.wait_for_start(hand.say("counter-saved", hour=""))
    notes = hall.rows("SELECT text FROM private WHERE topic = 'note'")
    assert {"text": BEFORE + AWAY} in notes
    assert {"text": BEFORE} not in notes
    ana.go_on("farewell")
    ana.go_on("register")
    ana.register(hall.person())
    ticket = hall.ticket(code)
    (attention,) = hall.attentions(ticket)
    assert attention["outcome"] == "resolved"
    registered = "SELECT * FROM journal WHERE type = 'attention_registered'"
    asked = f"{registered} AND json_extract(body, '$.attention') = ?"
    assert len(hall.rows(asked, attention["id"])) == 1
