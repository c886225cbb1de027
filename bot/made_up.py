"""Made-up people and what they send: for the demo's queue and for practice. Nobody is real."""

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bot.unit import Unit
from core.answers import SKIPPED, Answer, BirthYear, Count, Month, OneOf, Phone, Words
from core.conversations import Press, Standing
from core.flow import Outcome, Question, Situation
from core.text import Language
from core.walk import Place

FIRST = 3001  # Telegram ids of people who do not exist
SURNAMES = {
    Language.KK: ("Оразов", "Қалиев", "Тұрғанбай", "Әлиева", "Жұмабай", "Сейітов", "Есенова"),
    Language.RU: ("Маратов", "Ахметова", "Ильясов", "Садыкова", "Бекенов", "Турганов"),
}
NAMES = {
    Language.KK: ("Нұрлан", "Гүлнұр", "Серік", "Ақмарал", "Ербол", "Сәуле", "Бауыржан"),
    Language.RU: ("Сауле", "Тимур", "Динара", "Арман", "Мадина", "Руслан"),
}
TRADES = {
    Language.KK: ("Дәнекерлеуші", "Мұғалім", "Жүргізуші", "Медбике", "Құрылысшы", "Аспаз"),
    Language.RU: ("Сварщик", "Учитель", "Водитель", "Медсестра", "Строитель", "Повар"),
}
COMMENTS = {
    Language.KK: ("Көктемде көшеміз.", "Балаларым мектепте оқиды.", "Құжаттарды жинап жатырмын."),
    Language.RU: ("Планируем переезд весной.", "Дети учатся в школе.", "Собираю документы."),
}
QUESTIONS = {
    Language.KK: (
        "Ағам Ақтауда тұрады. Құжат жинауды неден бастаймын?",
        "Порталдағы өтінішім қаралды ма, қайдан білемін?",
        "Куәлігімнің мерзімі жақында бітеді. Қашан ұзартуға болады?",
        "Баламды мектепке қабылдау үшін қандай қағаз керек?",
        "Нотариаттық келісімді кім береді?",
    ),
    Language.RU: (
        "Как узнать, принято ли мое заявление на портале?",
        "Какие документы нужны на детей?",
        "Можно ли подать заявление из-за границы?",
        "Где зарегистрироваться, если живу у сестры?",
        "Нужно ли переводить диплом?",
    ),
}
WORDS = {
    Language.KK: "Сұрағыңызды алдық, құжаттарыңыз бойынша маман қарап жатыр.",
    Language.RU: "Мы получили Ваше обращение, специалист смотрит Ваши ответы.",
}
REASONS = {
    Language.KK: "Не істеу керегін және қайда жүгінуді осы чатқа жаздық.",
    Language.RU: "Мы написали в этот чат, что делать дальше и куда обратиться.",
}
"""What officers wrote in the demo's past."""
PREFIXES = ("+99890", "+7701", "+99361", "+97699")
KAZAKH, SKIPS = 0.65, 0.3
"""Which share speaks Kazakh, and which share leaves out what may be left out."""
WEIGHTS = {"ask": 5, "kandas": 4, "resettler": 2, "quota": 1}
GUIDANCE = ("status", "relocation", "registration", "citizenship", "centre")
PATIENCE = 0.88
"""Which share of those who have come to a question answers it, where nothing is to be sent."""


@dataclass(frozen=True, slots=True)
class MadeUp:
    """Somebody who does not exist, and the form that they fill in."""

    visitor: int
    name: str
    surname: str
    language: Language
    flow: str


def people(how_many: int, seed: int = 7, first: int = FIRST) -> Iterator[MadeUp]:
    """The same people for the same *seed*, numbered from *first* on."""
    dice = _dice(seed)
    flows, weights = list(WEIGHTS), list(WEIGHTS.values())
    for number in range(how_many):
        language = Language.KK if dice.random() < KAZAKH else Language.RU
        yield MadeUp(
            visitor=first + number,
            name=dice.choice(NAMES[language]),
            surname=dice.choice(SURNAMES[language]),
            language=language,
            flow=dice.choices(flows, weights)[0],
        )


async def send(one: MadeUp, unit: Unit) -> str:
    """Fill in the form as *one* would, and send it; the reference of the case."""
    service, dice = unit.service, _dice(one.visitor)
    await service.visitors.speaks(one.visitor, one.language)
    standing = await service.conversations.begin(one.visitor, one.flow)
    while isinstance(standing.place.node, Question):
        asked = standing.place.node
        skips = asked.optional and dice.random() < SKIPS
        said = SKIPPED if skips else _answer(one, standing.place, asked, dice)
        standing = await service.conversations.answer(_press(standing, said), one.visitor)
    sent = _press(standing, "send")
    return (await service.applications.send(sent, one.visitor, one.language)).case.reference


async def wanders(one: MadeUp, unit: Unit) -> None:
    """Go through guidance as far as *one* has patience; nothing is sent at its end."""
    talks, dice = unit.service.conversations, _dice(one.visitor)
    await unit.service.visitors.speaks(one.visitor, one.language)
    standing = await talks.begin(one.visitor, dice.choice(GUIDANCE))
    while isinstance(standing.place.node, Question) and dice.random() < PATIENCE:
        asked = standing.place.node
        if isinstance(asked.reader, OneOf):
            said = dice.choice(asked.options)
        else:
            said = _answer(one, standing.place, asked, dice)
        standing = await talks.answer(_press(standing, said), one.visitor)
    await talks.leave(one.visitor)


async def gives_up(one: MadeUp, unit: Unit) -> None:
    """Begin the form, stop at some question, and throw the draft away."""
    service, dice = unit.service, _dice(one.visitor)
    await service.visitors.speaks(one.visitor, one.language)
    standing = await service.conversations.begin(one.visitor, one.flow)
    while isinstance(standing.place.node, Question) and dice.random() < PATIENCE:
        said = _answer(one, standing.place, standing.place.node, dice)
        standing = await service.conversations.answer(_press(standing, said), one.visitor)
    await service.drafts.forget(one.visitor, one.flow)


def _answer(one: MadeUp, at: Place, asked: Question, dice: random.Random) -> str:
    """What *one* answers; never what would end the form before its review."""
    match asked.reader:
        case OneOf():
            return dice.choice([o for o in asked.options if _goes_on(at, asked, o)])
        case BirthYear():
            return str(at.situation.today.year - dice.randint(20, 62))
        case Month():
            return f"{dice.randint(1, 12)}.{at.situation.today.year + 1}"
        case Phone():
            return dice.choice(PREFIXES) + "".join(str(dice.randint(0, 9)) for _ in range(7))
        case Count(least, most):
            return str(dice.randint(least, min(most, least + 3)))
        case Words():
            return _written(one, asked.key, dice)
    raise TypeError(f"nobody answers {type(asked.reader).__name__}")


def _written(one: MadeUp, key: str, dice: random.Random) -> str:
    own: Mapping[str, str] = {"surname": one.surname, "name": one.name, "patronymic": one.name}
    lists: Mapping[str, Mapping[Language, tuple[str, ...]]] = {
        "words": QUESTIONS,
        "profession": TRADES,
        "comment": COMMENTS,
    }
    return own[key] if key in own else dice.choice(lists[key][one.language])


def _goes_on(at: Place, asked: Question, option: str) -> bool:
    answers: dict[str, Answer] = {**at.situation.answers, asked.key: option}
    leads_to = asked.next_after(Situation(answers, at.situation.today, at.flow.lists))
    return not isinstance(at.flow.nodes[leads_to], Outcome)


def _press(standing: Standing, option: str) -> Press:
    at = standing.conversation
    return Press(at.flow, at.run, at.revision, standing.place.node.key, option)


def _dice(seed: int) -> random.Random:
    return random.Random(seed)  # noqa: S311 - made-up people, no secrets
