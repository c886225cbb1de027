"""What we must not know is recognised, and what people ordinarily write is not (trap T-8)."""

import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as some

from core.private import Private, recognise

IIN = "061211600012"  # the public example of a valid number (domain brief, I-5)
FULLWIDTH = {str(n): chr(ord("０") + n) for n in range(10)}
ARABIC = {str(n): chr(ord("٠") + n) for n in range(10)}
PERSIAN = {str(n): chr(ord("۰") + n) for n in range(10)}

NUMBERS = {
    "plain": IIN,
    "in words": f"Менің ЖСН-ім {IIN}, қараңызшы",
    "right after a letter": f"ЖСН{IIN}",
    "in pairs": "06 12 11 60 00 12",
    "as a date and a rest": "061211-600012",
    "with points": "061.211.600.012",
    "with no-break spaces": "061211\N{NO-BREAK SPACE}600012",
    "in full-width digits": "".join(FULLWIDTH[digit] for digit in IIN),
    "in Arabic digits": "".join(ARABIC[digit] for digit in IIN),
    "in Persian digits": "".join(PERSIAN[digit] for digit in IIN),
    "with zero-width spaces": "\N{ZERO WIDTH SPACE}".join(IIN),
    "with direction marks": "\N{RIGHT-TO-LEFT MARK}".join(IIN),
    "with soft hyphens": "\N{SOFT HYPHEN}".join(IIN),
    "with a wrong check digit": "061211600013",
    "of zeros": "000000000000",
    "with an en dash": "061211–600012",
    "with a non-breaking hyphen": "061211\N{NON-BREAKING HYPHEN}600012",
    "on two lines": "061211\n600012",
    "with two spaces": "061211  600012",
    "in keycaps": "".join(f"{digit}\ufe0f\u20e3" for digit in IIN),
    "after a plus": f"+{IIN}",
    "two in a row": f"{IIN}\n{IIN}",
}

DOCUMENTS = {
    "a passport of Kazakhstan": "N12345678",
    "a passport of Uzbekistan": "AA1234567",
    "one of Uzbekistan in words": "паспортым AB 1234567",
    "one of Uzbekistan typed in Cyrillic": "АА 1234567",
    "one of China, one letter": "E12345678",
    "one of China, two letters": "EJ1234567",
    "one of Turkmenistan": "A 1234567",
    "one of Mongolia": "E1234567",
    "one of Turkey": "U12345678",
    "one of Iran": "T12345678",
    "one of Russia, named": "паспорт 4510123456",
    "one of Russia, series and number": "паспорт 4510 123456",
    "one of Russia, in pairs": "Паспорт: 45 10 123456",
    "an identity card, named": "жеке куәлік № 045123456",
    "a certificate of kandas, named": "қандас куәлігі 1234567",
    "in small letters": "aa1234567",
}

PHONES = {
    "Kazakhstan": "+7 701 123 45 67",
    "Kazakhstan as dialled at home": "8 701 123 45 67",
    "Kazakhstan, no gaps": "87011234567",
    "Aktau": "+7 7292 33 44 55",
    "Russia": "+7 (916) 123-45-67",
    "Uzbekistan": "+998 90 123 45 67",
    "Uzbekistan without a plus": "998901234567",
    "Turkmenistan": "+993 65 12 34 56",
    "Kyrgyzstan": "+996 555 123 456",
    "Kyrgyzstan without a plus": "996555123456",
    "Mongolia": "+976 99 11 22 33",
    "China": "+86 138 1234 5678",
    "China without a plus": "8613812345678",
    "Iran": "+98 912 345 6789",
    "Iran without a plus": "989123456789",
    "Turkey": "+90 532 123 45 67",
    "Turkey without a plus": "905321234567",
    "Turkey without a plus, in groups": "90 532 123 45 67",
    "two of them": "8 701 123 45 67, 8 702 765 43 21",
}

ORDINARY = {
    "a year": "2022 жылы Нөкістен көшіп келдік.",
    "two years": "В 2024-2025 годах жили в Нукусе.",
    "years in a list": "Балаларым 2008, 2011, 2015 жылы туған.",
    "a sum in groups": "Пәтердің құны 7 028 125 теңге.",
    "a sum in one piece": "Пәтердің құны 7028125 теңге.",
    "a sum after a preposition": "Купили дом за 7028125 тенге.",
    "a range of sums": "15–30 МРП, это 64 875–129 750 ₸ в месяц.",
    "a sum after a preposition, no currency": "Купили дом за 7028125",
    "an appointment": "23.11.2026 10.30",
    "a range of large sums": "100 000–250 000",
    "a small sum": "Субсидия 302750 теңге ме?",
    "a date": "Визамның мерзімі 23.11.2026 бітеді.",
    "a month": "Статус до 05.2027.",
    "the end of a certificate": "Удостоверение до 05.2027.",
    "the end of a passport": "Паспортымның мерзімі 23.11.2026 күні бітеді.",
    "a law": "ҚР 2011 жылғы 22 шілдедегі № 477-IV Заңы",
    "an act": "Решение маслихата от 5 апреля 2024 года № 10/104",
    "an address": "Ақтау, 27 шағын аудан, 15 үй, 104 пәтер",
    "a house number": "14-12-45",
    "a postal code": "130000",
    "family": "Біз 5 адамбыз: 2 үлкен, 3 бала.",
    "a reference": "M-4K7Q-39 бойынша жазып отырмын",
    "phone and a year": "8 701 123 45 67, 1986 жылы туғанмын",
    "emoji": "Рахмет 🙏🏻 1️⃣",
    "a class of school": "7Б сынып, № 12 мектеп",
}


@pytest.mark.parametrize("words", NUMBERS.values(), ids=NUMBERS)
def test_an_iin_is_recognised_however_it_is_written(words: str) -> None:
    assert recognise(words) is Private.IIN


@pytest.mark.parametrize("words", DOCUMENTS.values(), ids=DOCUMENTS)
def test_the_number_of_a_document_is_recognised(words: str) -> None:
    assert recognise(words) is Private.DOCUMENT


@pytest.mark.parametrize(
    "words", ["4400 4301 2345 6789", "4400430123456789", "картам 4400-4301-2345-6789"]
)
def test_the_number_of_a_bank_card_is_recognised(words: str) -> None:
    assert recognise(words) is Private.CARD


@pytest.mark.parametrize("words", PHONES.values(), ids=PHONES)
def test_nobody_is_refused_because_of_a_phone(words: str) -> None:
    """Domain brief, 7.4: the number of the Telegram account may be foreign."""
    assert recognise(words) is None


@pytest.mark.parametrize("words", ORDINARY.values(), ids=ORDINARY)
def test_nobody_is_refused_because_of_what_people_ordinarily_write(words: str) -> None:
    assert recognise(words) is None


@settings(max_examples=200, deadline=None)
@given(some.from_regex(r"[0-9]{12}", fullmatch=True), some.sampled_from(["", " ", "-", "."]))
@example("998901234567", "")
def test_any_twelve_digits_are_refused_unless_they_can_only_be_a_phone(
    digits: str, gap: str
) -> None:
    """As an IIN these phones would be of an 89th, a 69th or a 5xth month."""
    is_phone = digits.startswith(("998", "996", "905", "989"))
    found = recognise(gap.join(digits) if not is_phone else digits)

    assert found is (None if is_phone else Private.IIN)


@settings(max_examples=200, deadline=None)
@given(some.text(max_size=4096))
def test_whatever_somebody_sends_is_judged(words: str) -> None:
    assert recognise(words) in (None, *Private)


@pytest.mark.parametrize(
    "unit",
    ["0", "1 ", "1-", "1.", "A1", "АА ", "паспорт ", "паспорт паспорт:", "1\N{ZERO WIDTH SPACE}"],
)
def test_a_hostile_text_holds_nobody_up(unit: str) -> None:
    """The patterns are linear: a full message takes milliseconds; a second would be an attack."""
    hostile = (unit * 4096)[:4096]
    begun = time.perf_counter()
    for end in ("", "x", "9"):
        recognise(hostile + end)

    assert time.perf_counter() - begun < 1
