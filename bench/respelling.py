"""The same question as other people would type it: five ways, to measure the search."""

import random
from collections.abc import Callable, Mapping

from core.fold import fold

BARE = str.maketrans("әғқңөұүһіӘҒҚҢӨҰҮҺІ", "агкноуухиАГКНОУУХИ")

LATIN_2021 = dict(zip("абвгдежзийклмнопрстуфхцшщыэ", "abvgdejziiklmnoprstufxcşşye", strict=True))
LATIN_2021 |= dict(zip("әғқңөұүһі", "äğqñöūühı", strict=True))
LATIN_2021 |= {"ч": "ç", "ю": "iu", "я": "ia", "ё": "io", "ъ": "", "ь": ""}
LATIN_2018 = LATIN_2021 | dict(zip("әғңөүуйи", "áǵńóúýıı", strict=True))
LATIN_2018 |= {"і": "i", "ұ": "u", "ш": "sh", "щ": "sh", "ч": "ch", "х": "h"}
CHAT = LATIN_2021 | dict(zip("әғқңөұүһі", "agknouuhi", strict=True))
CHAT |= {"ж": "zh", "й": "y", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sch"}
CHAT |= {"ю": "yu", "я": "ya", "ё": "yo"}
TURKISH = LATIN_2018 | dict(zip("әғңөүұқжшчыу", "eğnöüukcşçıu", strict=True)) | {"ж": "j"}
LATIN: tuple[Mapping[str, str], ...] = (LATIN_2021, LATIN_2018, CHAT, TURKISH)

ARABIC = dict(
    zip(
        "абвгғдежзийкқлмнңоөпрстуұүфхһцчшщыіэ", "ابۆگعدەجزيىكقلمنڭووپرستۋۇۇفححسچششىىە", strict=True
    )
)
ARABIC |= {"ә": "ءا", "ю": "يۋ", "я": "يا", "ё": "يو", "ъ": "", "ь": ""}

LONG = 4  # letters; a slip in a shorter word leaves another word

OTHER = {
    "қандас": "кандас", "мәртебе": "статус", "азаматтық": "гражданство", "құжат": "документ",
    "өтініш": "заявление", "тіркеу": "прописка", "мектеп": "школа", "ақша": "деньги",
    "үй": "жильё", "бала": "ребёнок", "шағым": "жалоба", "тегін": "бесплатно", "жұмыс": "работа",
    "мерзім": "срок", "шетел": "заграница", "ауыл": "село", "куәлігі": "удостоверение",
    "ұлт": "национальность", "отбас": "семья", "орталы": "центр", "емтихан": "экзамен",
}  # fmt: skip


def without_kazakh_letters(words: str, chance: random.Random) -> str:
    return words.translate(BARE)


def in_latin(words: str, chance: random.Random) -> str:
    """In one of four alphabets."""
    letters = chance.choice(LATIN)
    return "".join(letters.get(letter, letter) for letter in words.lower())


def in_arabic(words: str, chance: random.Random) -> str:
    return "".join(ARABIC.get(letter, letter) for letter in words.lower())


def with_two_slips(words: str, chance: random.Random) -> str:
    """Two letters dropped, doubled, swapped or mistyped, each in a word of four or more."""
    told = words.split()
    long = [at for at, word in enumerate(told) if len(word) >= LONG]
    for at in chance.sample(long, min(2, len(long))):
        told[at] = _slip(told[at], chance)
    return " ".join(told)


def _slip(word: str, chance: random.Random) -> str:
    at = chance.randrange(1, len(word) - 1)
    return chance.choice(
        (
            word[:at] + word[at + 1 :],
            word[:at] + word[at] + word[at:],
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
            word[:at] + chance.choice("аеиоклнрст") + word[at + 1 :],
        )
    )


def mixed(words: str, chance: random.Random) -> str:
    """Key words of the other language put in, as people who speak both do."""
    pairs = [*OTHER.items(), *((ru, kk) for kk, ru in OTHER.items())]
    told = []
    for word in words.split():
        begun = (new for old, new in pairs if fold(word).startswith(fold(old)[:6]))
        told.append(next(begun, word))
    return " ".join(told)


WAYS: Mapping[str, Callable[[str, random.Random], str]] = {
    "no kk letters": without_kazakh_letters,
    "latin": in_latin,
    "arabic": in_arabic,
    "two slips": with_two_slips,
    "mixed": mixed,
}
