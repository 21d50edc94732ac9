"""The server dies in the middle of an attention: the clerk goes on, and loses no word."""

from pathlib import Path

from tests.stories.hall import blind, open_hall

BEFORE, AWAY = "Trae la cédula. ", "Falta el comprobante."


def test_a_killed_server_loses_no_word(tmp_path: Path) -> None:
    """SIGKILL while a note is written: the same step, and the note with what came meanwhile."""
    with open_hall(tmp_path) as hall:
        kiosk, ana = hall.kiosk(), hall.clerk("ana", "m1")
        ana.sit_down(blind)
        kiosk.take_ticket(hall.person(), blind)
        ana.call_next(blind)
        ana.begin(blind)
        ana.go_on("need")
        ana.go_on("guide")
        note, hand = ana.hand.say("counter-note"), ana.hand
        hand.write(note, BEFORE)
        hall.stage.kill("server")
        hand.wait_for_start(hand.say("counter-offline"))
        hand.write(note, AWAY)
        hall.stage.start_server()
        hand.wait_for(hand.say("counter-online"))
        hand.wait_for(hand.say("counter-rail-current", step="3 " + hand.say("counter-step-guide")))
        assert hand.value_of(note) == BEFORE + AWAY
        hand.wait_for_start(hand.say("counter-saved", hour=""))
        assert hall.rows("SELECT text FROM private WHERE topic = 'note'") == [
            {"text": BEFORE + AWAY}
        ]
        ana.go_on("farewell")
        ana.go_on("register")
        ana.register(hall.person())
        (attention,) = hall.rows("SELECT * FROM attention")
    assert attention["outcome"] == "resolved"
    assert len(hall.rows("SELECT * FROM journal WHERE type = 'attention_registered'")) == 1
