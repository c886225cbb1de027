"""How answers are read: what fits is kept as it is, and nothing hostile gets through."""

import unicodedata
from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as some

from core.answers import Answer, BirthYear, Count, Month, OneOf, Phone, Reader, Words, clean
from core.errors import InvalidAnswer

TODAY = date(2026, 11, 23)
READERS: dict[str, Reader] = {
    "OneOf": OneOf(("yes", "no")),
    "Count": Count(0, 20),
    "BirthYear": BirthYear(),
    "Month": Month(),
    "Words": Words(60),
    "Phone": Phone(),
}
every_reader = pytest.mark.parametrize("reader", READERS.values(), ids=READERS)
often = settings(max_examples=300, deadline=None)

BIDI = "\N{RIGHT-TO-LEFT OVERRIDE}\N{LEFT-TO-RIGHT ISOLATE}\N{POP DIRECTIONAL ISOLATE}"
INVISIBLE = (
    *("\N{ZERO WIDTH SPACE}", "\N{ZERO WIDTH NO-BREAK SPACE}", "\N{SOFT HYPHEN}", "\x00", "\x1b"),
    *("\N{HANGUL FILLER}", "\N{HALFWIDTH HANGUL FILLER}", "\N{BRAILLE PATTERN BLANK}"),
    *("\N{HANGUL CHOSEONG FILLER}", "\N{HANGUL JUNGSEONG FILLER}"),
    *("\N{ZERO WIDTH JOINER}", "\N{WORD JOINER}", *BIDI, "\ue000", "\ue001"),
)


def tried(reader: Reader, raw: str) -> tuple[Answer | None, str]:
    """The answer, or the words of the refusal; anything else raised is a defect."""
    try:
        return reader.read(raw, TODAY), ""
    except InvalidAnswer as refused:
        return None, refused.words.id


@every_reader
@often
@given(raw=some.text(max_size=80))
@example(raw="")
@example(raw="\N{RIGHT-TO-LEFT OVERRIDE}5")
@example(raw="{ $words }")
@example(raw="<b>5</b>")
@example(raw="٥")
@example(raw="5" * 4096)
@example(raw="Щ" * 4096)
def test_a_reader_refuses_in_words_or_keeps_what_it_accepts(reader: Reader, raw: str) -> None:
    answer, refused = tried(reader, raw)
    if answer is None:
        assert refused.startswith("answer-")
    else:
        assert reader.accepts(answer, TODAY)
        assert reader.read(str(answer), TODAY) == answer


@often
@given(some.text(max_size=200))
@example("e\N{ZERO WIDTH SPACE}\N{COMBINING ACUTE ACCENT}")
@example("Айгүл\tӘбенова")
@example("\N{ZERO WIDTH NON-JOINER}")
def test_what_is_cleaned_is_clean(raw: str) -> None:
    cleaned = clean(raw)

    assert clean(cleaned) == cleaned
    assert unicodedata.is_normalized("NFC", cleaned)
    assert cleaned == cleaned.strip()
    assert not set(cleaned) & set(INVISIBLE)


@pytest.mark.parametrize("hidden", INVISIBLE, ids=ascii)
def test_a_name_does_not_lie_by_what_nobody_sees(hidden: str) -> None:
    assert Words(60).read(f"Ай{hidden}гүл", TODAY) == "Айгүл"


@pytest.mark.parametrize(
    "nothing",
    ["", " ", "\n", *INVISIBLE, "\N{ZERO WIDTH NON-JOINER}", "\N{VARIATION SELECTOR-16}"],
    ids=ascii,
)
def test_a_name_that_nobody_can_see_is_no_name(nothing: str) -> None:
    with pytest.raises(InvalidAnswer):
        Words(60).read(nothing * 3, TODAY)


def test_words_keep_what_people_write() -> None:
    written = "Сәлеметсіз бе!\nБіз 5 адамбыз: <ата-ана> & {3} бала 🙏🏻"

    assert Words(60).read(f"  {written}\n", TODAY) == written
    assert Words(60).read("Айгүл \t  Әбенова", TODAY) == "Айгүл Әбенова"
    assert Words(60).read("قانداس مەن\N{ZERO WIDTH NON-JOINER}مین", TODAY).startswith("قانداس")


@pytest.mark.parametrize(
    ("words", "fits"), [("Щ" * 60, True), ("Щ" * 61, False), ("🙂" * 31, False)]
)
def test_words_are_as_long_as_telegram_counts_them(words: str, fits: bool) -> None:
    assert Words(60).accepts(words, TODAY) == fits


def test_whoever_writes_too_much_hears_how_much_it_was() -> None:
    with pytest.raises(InvalidAnswer) as refused:
        Words(60).read("🙂" * 31, TODAY)

    assert refused.value.words.args == {"most": 60, "length": 62}


PHONES = {
    "Kazakhstan": ("+7 701 123 45 67", "+77011234567"),
    "Kazakhstan as dialled at home": ("8 (701) 123-45-67", "+77011234567"),
    "Kazakhstan without a plus": ("77011234567", "+77011234567"),
    "Aktau": ("8 7292 33 44 55", "+77292334455"),
    "Russia": ("+7 916 123-45-67", "+79161234567"),
    "Uzbekistan": ("+998 90 123 45 67", "+998901234567"),
    "Turkmenistan": ("+993 65 123456", "+99365123456"),
    "Kyrgyzstan": ("+996 555 123 456", "+996555123456"),
    "Mongolia": ("+976 9911 2233", "+97699112233"),
    "China": ("+86 138 1234 5678", "+8613812345678"),
    "Iran": ("+98 912 345 6789", "+989123456789"),
    "Turkey": ("+90 532 123 45 67", "+905321234567"),
    "as Telegram shares it": ("998901234567", "+998901234567"),
    "with no-break spaces": ("+7\N{NO-BREAK SPACE}701 123\N{NO-BREAK SPACE}4567", "+77011234567"),
}


@pytest.mark.parametrize(("typed", "kept"), PHONES.values(), ids=PHONES)
def test_a_phone_of_any_country_is_read(typed: str, kept: str) -> None:
    """Domain brief, 7.4."""
    assert Phone().read(typed, TODAY) == kept


@pytest.mark.parametrize(
    "typed",
    ["", "87", "+0 701 123 45 67", "телефоным жоқ", "+7701123456789012", "٠٧٠١١٢٣٤٥٦٧", "+7+7"],
)
def test_what_is_no_phone_is_asked_again(typed: str) -> None:
    with pytest.raises(InvalidAnswer):
        Phone().read(typed, TODAY)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("5.2027", "2027-05"),
        ("05/2027", "2027-05"),
        ("2027-05", "2027-05"),
        ("12 2026", "2026-12"),
    ],
)
def test_a_month_is_read_as_people_write_it(typed: str, kept: str) -> None:
    assert Month().read(typed, TODAY) == kept


@pytest.mark.parametrize("typed", ["13.2027", "0.2027", "5.1999", "5.27", "23.11.2026", "мамыр"])
def test_what_is_no_month_is_asked_again(typed: str) -> None:
    with pytest.raises(InvalidAnswer):
        Month().read(typed, TODAY)


@pytest.mark.parametrize("typed", ["1905", "2027", "86", "23.11.1986", "-1986", "1986.0"])
def test_a_year_of_birth_is_four_digits_of_somebody_alive(typed: str) -> None:
    with pytest.raises(InvalidAnswer):
        BirthYear().read(typed, TODAY)


@pytest.mark.parametrize("typed", ["21", "-1", "2,5", "екі", "1e1", "", "٥", "۵", "５"])
def test_a_number_out_of_bounds_or_in_other_digits_is_asked_again(typed: str) -> None:
    with pytest.raises(InvalidAnswer) as refused:
        Count(0, 20).read(typed, TODAY)

    assert refused.value.words.args == {"least": 0, "most": 20}
