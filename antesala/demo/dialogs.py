"""A clerk in the console's dialogs: give tickets, hand people over, park and resume them."""

from antesala.demo.album import Look
from antesala.demo.attendant import Attendant
from antesala.demo.plan import Person
from server.domain.catalogue import Service


def give_ticket(clerk: Attendant, person: Person, look: Look) -> str:
    """Give a ticket to a person who does not use the kiosk; returns its code."""
    hand, done = clerk.hand, clerk.hand.say("counter-given-done")
    _open(clerk, "issue", hand.say("counter-issue-title"))
    _choose_service(clerk, person.service)
    hand.press(person.ticket_class.name, person.ticket_class.name)
    look("issue")
    hand.press(hand.say("counter-issue-send"), done)
    given = hand.say("counter-given-title")
    code = hand.read_after(given, person.service.name)
    look("given")
    hand.close(done, given)
    hand.wait_for(*clerk.free)
    return code


def answer_telephone(clerk: Attendant, person: Person, look: Look) -> None:
    """Begin the attention of a caller on the telephone, without a ticket."""
    hand = clerk.hand
    _open(clerk, "start_telephone", hand.say("counter-telephone-title"))
    _choose_service(clerk, person.service)
    look("telephone")
    answer = hand.say("counter-telephone-send", channel="telephone")
    hand.close(answer, hand.say("counter-telephone-title"))
    hand.wait_for(hand.say("counter-act-to-need"))
    look("telephone-welcome")


def lead_on(clerk: Attendant, code: str, service: Service, look: Look) -> None:
    """Transfer the person to another service, with their need."""
    hand = clerk.hand
    title = hand.say("counter-transfer-title", code=code)
    clerk.go_on("need")
    hand.write(hand.say("counter-need-label"), clerk.texts.wrong_line)
    _open(clerk, "transfer", title)
    _choose_service(clerk, service)
    look("transfer")
    hand.close(hand.say("counter-transfer-send"), title)
    hand.wait_for(*clerk.free)


def offer(clerk: Attendant, code: str, colleague: str, look: Look) -> None:
    """Offer the person to a colleague, who reads the need first."""
    hand = clerk.hand
    title = hand.say("counter-offer-title", code=code)
    clerk.go_on("need")
    hand.write(hand.say("counter-need-label"), clerk.texts.colleague)
    _open(clerk, "offer", title)
    hand.choose(colleague, hand.say("counter-offer-head"), colleague)
    look("offer")
    send = hand.say("counter-offer-send-to", name=colleague)
    hand.close(send, title)
    hand.wait_for(hand.say("counter-act-withdraw"))
    look("offered")


def accept(clerk: Attendant, need: str, look: Look) -> None:
    """Accept a colleague's offer, once the need is on the screen."""
    hand = clerk.hand
    hand.wait_for(need)
    look("asked")
    hand.press(hand.say("counter-act-accept"), hand.say("counter-nobody-next"))


def park(clerk: Attendant, code: str, look: Look) -> None:
    """Park the person, who goes to fetch a paper."""
    hand, title = clerk.hand, clerk.hand.say("counter-park-title", code=code)
    _open(clerk, "park", title)
    look("park")
    hand.close(hand.say("counter-park-send"), title)
    hand.wait_for(*clerk.free)


def reinstate(clerk: Attendant, code: str, look: Look) -> None:
    """Reinstate a person who missed the call."""
    _take_up(clerk, "return", "counter-missed", code, look)


def resume(clerk: Attendant, code: str, look: Look) -> None:
    """Resume a person who was set aside."""
    _take_up(clerk, "unpark", "counter-parked", code, look)


def _take_up(clerk: Attendant, act: str, figure: str, code: str, look: Look) -> None:
    """Choose from one of the hall's lists, which opens behind its figure."""
    hand, listed = clerk.hand, clerk.hand.say(f"counter-list-{act}", count=1)
    hand.press(f"{hand.say(figure)}: 1", listed)
    hand.press(code, code)
    look(act)
    hand.close(hand.say(f"counter-list-send-{act}", code=code), listed)
    hand.wait_for(hand.say("counter-nobody-next"))


def _open(clerk: Attendant, act: str, title: str) -> None:
    """Open a dialog. Its key may have the same words as its title, so wait for its close key."""
    hand = clerk.hand
    hand.press(hand.say(f"counter-act-{act}"), hand.say("counter-dialog-cancel"))
    hand.wait_for(title)


def _choose_service(clerk: Attendant, service: Service) -> None:
    """Choose by typing: such a dialog begins in its search field."""
    clerk.hand.type(service.name)
    clerk.hand.press(service.name, service.name)
