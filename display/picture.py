"""The display as finished sentences and sizes. QML only draws it.

Pure: the board, the announcer and the circumstances come in.
"""

from dataclasses import dataclass

from antesala.messages.rows import CallRow
from antesala.words import Words, hour, instant
from display.announcer import Announcer
from display.board import Board
from display.division import Said
from display.moment import Moment
from display.scale import Scale, scale_of


@dataclass(frozen=True, slots=True)
class CallPicture:
    """A call: `name` is the sentence for a screen reader, `above` and `below` words on its tile."""

    code: str
    number: str
    name: str
    above: str = ""
    below: str = ""
    is_solid: bool = False
    is_dashed: bool = False
    is_new: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """All that is on the screen; an empty text is not drawn."""

    scale: Scale
    office: str
    room: str
    clock: str
    caption: str
    headline: str
    detail: str
    ticket_head: str
    counter_head: str
    list_head: str
    list_counter_head: str
    empty: str
    tiles: tuple[CallPicture, ...]
    earlier: tuple[CallPicture, ...]


class Painter:
    """Paints with the words of one language."""

    def __init__(self, words: Words) -> None:
        self._words = words

    def picture(self, board: Board, announcer: Announcer, moment: Moment) -> Picture:
        """The screen now."""
        say = self._words.say
        tiles = self._tiles(board, moment)
        headline, detail = self._band(moment)
        codes = {tile.code for tile in tiles}
        calls = [call for call in _all(board) if call.code not in codes]
        lone = (tiles[0].code, tiles[0].number) if len(tiles) == 1 else None
        said = Said(headline, detail, moment.office)
        scale = scale_of(moment.hall, max(1, len(tiles)), said, lone, has_list=bool(calls))
        # Under their head only the missed calls are listed.
        missed = [call for call in calls if call.id in board.missed]
        earlier = [self._plain(call) for call in missed or calls]
        caption = "" if headline or announcer.call is None else self._sentence(announcer.call)
        head = "display-before" if headline else "display-earlier"
        if missed:
            head = "display-missed"
        has_counter_head = bool(earlier) and head != "display-missed"
        return Picture(
            scale=scale,
            office=moment.office,
            room=moment.room,
            clock=hour(moment.now, moment.zone) if moment.is_known else "",
            caption=caption,
            headline=headline,
            detail=detail,
            ticket_head=say("display-ticket"),
            counter_head=say("display-counter"),
            list_head=say(head) if earlier else "",
            list_counter_head=say("display-counter") if has_counter_head else "",
            empty=say("display-empty" if moment.is_known else "display-starting"),
            tiles=tiles,
            earlier=tuple(earlier[: scale.rows]),
        )

    def _tiles(self, board: Board, moment: Moment) -> tuple[CallPicture, ...]:
        """The current calls; without a server or a call, the last one and its time."""
        calls = _all(board)
        if moment.since is not None or board.resting is not None:
            return tuple(self._last(call, board, moment) for call in calls[:1])
        return tuple(self._current(held.call, board, moment) for held in board.tiles)

    def _current(self, call: CallRow, board: Board, moment: Moment) -> CallPicture:
        above = self._words.say("display-again", times=call.times) if call.times > 1 else ""
        return CallPicture(
            call.code,
            call.number,
            self._sentence(call),
            above=above,
            below=moment.places.get(call.counter, ""),
            is_solid=True,
            is_new=any(entered.id == call.id for entered in board.entered),
        )

    def _last(self, call: CallRow, board: Board, moment: Moment) -> CallPicture:
        key = "display-last-missed" if call.id in board.missed else "display-last"
        words = self._words.say(key, hour=hour(instant(call.at), moment.zone))
        is_stale = moment.since is not None
        return CallPicture(
            call.code, call.number, self._sentence(call), above=words, is_dashed=is_stale
        )

    def _plain(self, call: CallRow) -> CallPicture:
        name = self._words.say("display-call", code=call.code, number=call.number)
        return CallPicture(call.code, call.number, name)

    def _sentence(self, call: CallRow) -> str:
        key = "display-call-again" if call.times > 1 else "display-call"
        return self._words.say(key, code=call.code, number=call.number, times=call.times)

    def _band(self, moment: Moment) -> tuple[str, str]:
        """Headline and detail while the server is away."""
        say = self._words.say
        if moment.refusal is not None:
            return say("display-not-enrolled"), say(f"refusal-{moment.refusal}")
        if moment.since is None or not moment.is_known:
            return "", ""
        headline = say("display-stale", hour=hour(moment.since, moment.zone))
        if moment.ask_at is None:
            return headline, say("display-ask-staff")
        return headline, say("display-ask-at", number=moment.ask_at)


def _all(board: Board) -> list[CallRow]:
    """Every call, tiles first; one that still waits for a tile is not shown before it has one."""
    return [*(held.call for held in board.tiles), *board.earlier]
