"""What a button carries: a prefix and its parts, ASCII, at most 64 bytes.

a:flow:run:revision:question:option   an answer
m:flow:run:revision:question:verb     a move in a flow: back, change, why, send, anyway, mark
o:flow:about                          open a flow
o:flow:draft                          continue what was begun in it
v:view:reference                      look at something
l:language:view:reference             switch the language and look at the same again
w:reference                           withdraw, after having been asked
n:go:broadcast:button                 a button below an announcement
n:less:broadcast                      less of this: stops what brought the announcement
c:verb:reference:face                 one's own case: correct, time, again; rate, with a face
d:verb:reference                      an officer acts: claim, reply, decide, correct, recall
d:use:reference/template              begins a reply from a template
d:take:count                          takes the oldest case, holding *count* of them already
r:verb:flow:day                       one's own data: copy, withdraw, erase, forget a draft
h:tell:wish:where                     asks to hear about a topic, from an outcome or a screen
h:stop:wish:where                     stops it; h:all::where stops all of them
h:zone:minutes                        what the clock shows where they are, from UTC
p:verb:flow/outcome:paper             a list of papers: a mark; drop, with a day for a paper

aiogram's CallbackData would do the same; its import takes seconds, and screens are drawn in
content checks and tests that must start at once.
"""

import re

from core.conversation import Conversation
from core.conversations import Press

LIMIT = 64  # bytes, Telegram's own
ANSWER, MOVE, OPEN, VIEW, LANGUAGE, WITHDRAW, DESK, RIGHTS, HEAR, PAPERS, CASE = "amovlwdrhpc"
ANNOUNCEMENT = "n"
PRESS_PARTS = 5
DRAFT = "draft"
OTHER = "*"
"""In a drawn screen: the language it is not said in; known only when it is said."""


def tap(prefix: str, *parts: str) -> str:
    """Pack; a part too long for the limit is a defect of ours."""
    data = ":".join((prefix, *parts))
    if len(data.encode()) > LIMIT or not data.isascii():
        raise ValueError(f"a button cannot carry {data!r}")
    return data


def answer(at: Conversation, question: str, option: str) -> str:
    return tap(ANSWER, at.flow, _short(at.run), _short(at.revision), question, option)


def move(at: Conversation, verb: str, question: str = "") -> str:
    return tap(MOVE, at.flow, _short(at.run), _short(at.revision), question, verb)


def resume(flow: str) -> str:
    """Continues: a question to an officer would begin anew otherwise."""
    return tap(OPEN, flow, DRAFT)


def parts(data: str, count: int) -> tuple[str, ...]:
    """The parts after the prefix, padded with empty ones to *count*; hostile data too."""
    found = data.split(":")[1 : count + 1]
    return (*found, *[""] * (count - len(found)))


def press(data: str) -> Press:
    """What an answer or a move stands for; numbers that are none become ones never given."""
    flow, run, revision, question, option = parts(data, PRESS_PARTS)
    return Press(flow, _long(run), _long(revision), question, option)


def decimal(text: str) -> int:
    """A number as it is written; what is none becomes one never given."""
    return int(text) if DECIMAL.fullmatch(text) else -1


DECIMAL = re.compile(r"[0-9]{1,12}")
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def _short(number: int) -> str:
    return DIGITS[number] if number < len(DIGITS) else _short(number // 36) + DIGITS[number % 36]


def _long(text: str) -> int:
    is_number = 0 < len(text) <= 12 and all(c in DIGITS for c in text)  # noqa: PLR2004
    return int(text, 36) if is_number else -1
