"""Made-up visitors: ways through flows, and answers such as people give on them."""

import random
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from bot.flows import APPLICATIONS, GUIDANCE
from bot.flows.ask import ASK
from core.answers import SKIPPED, Answer, Count, OneOf
from core.flow import Flow, Question, Review
from core.walk import walk

FORMS = tuple(flow.key for flow in (*APPLICATIONS, ASK))
WAYS = tuple(flow.key for flow in GUIDANCE)
SHARES = (45, 6, 7, 5, 37)
"""Of a hundred cases, how many come from each form."""
PATTERNS = 60
"""Different ways through a form; names, years and phones differ for everybody."""

NAMES = (
    *("Айгүл", "Ерлан", "Дана", "Бауыржан", "Гүлнар", "Нұрлан", "Сәуле", "Талғат", "Марина"),
    *("Әсел", "Болат", "Динара", "Ғалия", "Жанар", "Қайрат", "Ләззат", "Мұрат", "Назгүл"),
    *("Оразбай", "Перизат", "Раушан", "Самал", "Тимур", "Ұлжан", "Шолпан", "Ыдырыс", "Алексей"),
    *("Баян", "Венера", "Гүлмира", "Дәулет", "Еркежан", "Жұлдыз", "Зәуре", "Ильяс", "Кәмила"),
)
STEMS = (
    *("Ораз", "Әбен", "Сейтқали", "Жұмабай", "Құлыбай", "Тас", "Алдаберген", "Бекмұхамбет"),
    *("Досжан", "Есенғали", "Ғабит", "Иса", "Кенже", "Қосжан", "Маханбет", "Нұрғали", "Өтеген"),
    *("Рахмет", "Сағын", "Төлеген", "Ұзақбай", "Шәріп", "Ыбырай", "Абай", "Байжан", "Дәрібай"),
    *("Ермек", "Жақсылық", "Зейнолла", "Қали", "Мырзабек", "Назар", "Оңдасын", "Сүлеймен"),
)
"""Surnames and patronymics are made of them, so that a search finds neither all nor nobody."""
SURNAMES = tuple(f"{stem}{ending}" for stem in STEMS for ending in ("ов", "ова"))
PATRONYMICS = tuple(f"{stem}{ending}" for stem in STEMS for ending in ("қызы", "ұлы"))
TRADES = (
    *("мұғалім", "сварщик", "жүргізуші", "мұнайшы", "медсестра", "есепші", "құрылысшы", "повар"),
    *("малшы", "электрик", "сатушы", "программист", "үй шаруасында", "оператор", SKIPPED),
)
SKIPS, FEW, ADULT, AGES = 0.4, 5, 40, (18, 70)
COMMENT = "Көктемде көшіп барамыз."
TYPED: Mapping[str, Answer] = {
    "words": "Құжаттарды неден бастап жинау керек, қайда апарамын?",
    "surname": SURNAMES[0],
    "name": NAMES[0],
    "patronymic": PATRONYMICS[0],
    "profession": TRADES[0],
    "phone": "+70000000000",
    "certificate_until": "2027-05",
}


@dataclass(frozen=True, slots=True, eq=False)
class Pattern:
    """A way through a flow: the answers, in the order of asking, and the nodes passed."""

    flow: str
    answers: Mapping[str, Answer]
    nodes: tuple[str, ...]


def patterns(flow: Flow, today: date, chance: random.Random) -> list[Pattern]:
    """Ways through *flow*; of a form only those that end where it can be sent."""
    found: list[Pattern] = []
    while len(found) < PATTERNS:
        one = _pattern(flow, today, chance)
        if not flow.is_form or isinstance(flow.nodes[one.nodes[-1]], Review):
            found.append(one)
    return found


def somebody(pattern: Pattern, today: date, chance: random.Random) -> dict[str, Answer]:
    """Another person with the answers of *pattern*."""
    own: dict[str, Answer] = {
        "surname": chance.choice(SURNAMES),
        "name": chance.choice(NAMES),
        "patronymic": chance.choice(PATRONYMICS),
        "birth_year": today.year - chance.randint(*AGES),
        "phone": f"+70000{chance.randrange(10**7):07}",
        "profession": chance.choice(TRADES),
    }
    return {key: own.get(key, answer) for key, answer in pattern.answers.items()}


def _pattern(flow: Flow, today: date, chance: random.Random) -> Pattern:
    answers: dict[str, Answer] = {}
    place = walk(flow, answers, today)
    while isinstance(place.node, Question):
        answers[place.node.key] = _answer(place.node, today, chance)
        place = walk(flow, answers, today)
    return Pattern(flow.key, answers, (*answers, place.node.key))


def _answer(asked: Question, today: date, chance: random.Random) -> Answer:
    if asked.key == "consent":
        return "agree"
    if asked.optional and chance.random() < SKIPS:
        return SKIPPED
    if isinstance(asked.reader, OneOf):
        return chance.choice(asked.options)
    if isinstance(asked.reader, Count):
        return chance.randint(asked.reader.least, FEW)
    return TYPED.get(asked.key, COMMENT) if asked.key != "birth_year" else today.year - ADULT
