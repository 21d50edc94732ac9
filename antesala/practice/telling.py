"""What there is to see in a practice as finished sentences for the band."""

from antesala.practice.coach import Lesson, tip_of
from antesala.practice.morning import Look
from antesala.practice.office import PracticeOffice
from antesala.practice.people import Role, other_service
from antesala.words import Words
from counter.panes.keys import CAPS
from counter.panes.practice import Band
from counter.work.desk import Act

ACTS: dict[str, Act] = {
    "recall": Act.RECALL,
    "no_show": Act.NO_SHOW,
    "reinstate": Act.REINSTATE,
    "resume": Act.RESUME,
    "transfer": Act.TRANSFER,
    "park": Act.PARK,
    "offer": Act.OFFER,
    "accept": Act.ACCEPT,
    "help": Act.TAKE_HELP,
    "issue": Act.ISSUE,
    "pause": Act.PAUSE,
    "undo": Act.UNDO,
    "list": Act.PRINT_LIST,
}
"""The acts whose keys a tip names."""


class Teller:
    """Writes the band in the office's language."""

    def __init__(self, office: PracticeOffice) -> None:
        self._catalogue, self._office = office.catalogue, office
        self._words = Words(office.catalogue.languages[0], office.catalogue.country)

    def band(self, look: Look) -> Band:
        """The sentences of a moment."""
        say, record = self._words.say, look.record
        progress = say("practice-progress", done=len(record.done), total=len(Lesson))
        if look.is_over:
            return Band(
                label=say("practice-label"),
                room=say("practice-over"),
                tip=self._summary(look),
                progress=progress,
                again=say("practice-again"),
            )
        return Band(
            label=say("practice-label"),
            room=self._room(look),
            tip=self._tip(look),
            done=say(f"practice-done-{look.done}") if look.done else "",
            progress=progress,
        )

    @property
    def need(self) -> str:
        """What the colleague writes of a person who is offered."""
        return self._words.say("practice-need")

    @property
    def console(self) -> str:
        """The name of the trainee's console."""
        return self._words.say("practice-console")

    def _summary(self, look: Look) -> str:
        record = look.record
        left = [lesson for lesson in Lesson if lesson not in record.done]
        attended = self._words.say(
            "practice-summary", attended=len(record.attended), missed=len(record.missed)
        )
        if not left:
            return f"{attended} {self._words.say('practice-summary-all')}"
        named = ", ".join(self._words.say(f"practice-lesson-{lesson}") for lesson in left)
        return f"{attended} {self._words.say('practice-summary-left', lessons=named)}"

    def _tip(self, look: Look) -> str:
        now = look.situation
        tip = tip_of(now, look.record.done)
        act = ACTS.get(tip)
        code = {"reinstate": now.missed, "resume": now.back}.get(tip, now.code)
        return self._words.say(
            f"practice-tip-{tip}",
            key=CAPS[act] if act else "",
            code=code,
            name=self._office.colleague.name if self._office.colleague else "",
            service=self._other(look),
        )

    def _room(self, look: Look) -> str:
        """What happens at the counter; the tip says the rest where nothing does."""
        now = look.situation
        if now.stage == "called":
            is_gone = now.role in (Role.ABSENT, Role.GONE)
            state = "here" if now.is_here else "walks"
            return self._words.say(f"practice-room-{'nobody' if is_gone else state}", code=now.code)
        if now.stage == "serving" and look.held is not None:
            return self._said(look)
        return ""

    def _said(self, look: Look) -> str:
        """What the person in the practice says."""
        role, held = look.situation.role, look.held
        service = self._catalogue.service.get(held.service) if held else None
        if service is None:
            return ""
        papers = [each for each in service.requirements if each not in service.optional]
        if role in (Role.LACKS, Role.FETCHES) and not papers:
            role = Role.PLAIN
        if role is Role.COLLEAGUE and self._office.colleague is None:
            role = Role.PLAIN
        return self._words.say(
            f"practice-room-{role}",
            service=service.name,
            other=self._other(look),
            paper=papers[-1] if papers else "",
        )

    def _other(self, look: Look) -> str:
        if look.held is None:
            return ""
        served = [each.id for each in self._catalogue.services]
        return other_service(self._catalogue, served, look.held.service).name
