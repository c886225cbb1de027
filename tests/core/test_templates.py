"""Reply templates: both languages or none, nothing in them that grows old, every edition kept."""

from dataclasses import replace
from datetime import date

import pytest

from core.cases import Status
from core.editions import Preview, Templates
from core.errors import InvalidAnswer, NotAllowed, NotFound, NotNow, PersonError
from core.officers import PERMITTED, Officer, Permission, Role
from core.templates import Draft, Placeholder, filled, holes, read
from core.text import Bilingual, Language, Text
from storage.database import Database
from storage.members import Members
from storage.transaction import Transaction
from tests.core.stage import AIGUL, DANA, NOW, TEMPLATES, TODAY, asks, service

LEAD = 931
DRAFT = Draft(
    key="thanks",
    title=("Рақмет айту", "Поблагодарить"),
    body=("Рақмет! Нөмірі: {reference}. {words}", "Спасибо! Номер: {reference}. {words}"),
    statuses=(Status.ANSWERED,),
    programmes=("ask",),
)


@pytest.fixture
async def office(database: Database) -> Database:
    lead = Officer(id=LEAD, role=Role.LEAD, name="Ләззат")
    await database.write(lambda tx: Members(tx).add(lead, NOW))
    return database


def templates(tx: Transaction) -> Templates:
    return service(tx).templates


async def writes(database: Database, draft: Draft, edition: int, officer: int = LEAD) -> None:
    await database.write(lambda tx: templates(tx).write(officer, draft, edition))


async def offered(database: Database, reference: str, status: Status) -> list[str]:
    found = await database.read(lambda tx: templates(tx).fitting(LEAD, reference, status))
    return [template.key for template in found]


async def previewed(
    database: Database, key: str, reference: str, due: date | None = None
) -> Preview:
    return await database.read(lambda tx: templates(tx).preview(LEAD, key, reference, due))


SPOILED = {
    "no Russian title": (replace(DRAFT, title=("Рақмет", " ")), "template-one-sided"),
    "no Kazakh body": (replace(DRAFT, body=("\u200b", "Спасибо")), "template-one-sided"),
    "the same words twice": (replace(DRAFT, body=("Рақмет", "Рақмет")), "template-one-sided"),
    "another place": (replace(DRAFT, body=("{due}", "{words}")), "template-unlike"),
    "a place in one only": (replace(DRAFT, body=("Рақмет", "Спасибо {due}")), "template-unlike"),
    "a place in the title": (replace(DRAFT, title=("{due} а", "{due} б")), "template-unlike"),
    "an unknown place": (replace(DRAFT, body=("{iin} а", "{iin} б")), "template-unknown-place"),
    "an empty place": (replace(DRAFT, body=("{} а", "{} б")), "template-unknown-place"),
    "half a place": (replace(DRAFT, body=("{due а", "{due б")), "template-unknown-place"),
    "a glued ending": (replace(DRAFT, body=("{due}-ға", "{due} до")), "template-glued"),
    "a day count": (replace(DRAFT, body=("30 күн", "тридцать дней")), "template-digit"),
    "an Arabic digit": (replace(DRAFT, body=("٣ күн", "три дня")), "template-digit"),
    "a promise in Kazakh": (replace(DRAFT, body=("Мақұлданды", "Да")), "template-unsaid"),
    "a promise in Russian": (replace(DRAFT, body=("Иә", "Заявка  Одобрена")), "template-unsaid"),
    "a key with blanks": (replace(DRAFT, key="a b"), "template-key"),
    "a long title": (replace(DRAFT, title=("Щ" * 61, "Щ")), "answer-long"),
    "a long body": (replace(DRAFT, body=("Щ" * 1201, "Щ")), "answer-long"),
}


@pytest.mark.parametrize(("draft", "told"), SPOILED.values(), ids=SPOILED)
async def test_a_template_that_would_mislead_is_refused(
    office: Database, draft: Draft, told: str
) -> None:
    with pytest.raises(InvalidAnswer) as refused:
        await writes(office, draft, 0)

    assert refused.value.words.id == told
    assert await office.read(lambda tx: templates(tx).editions(LEAD, draft.key)) == ()


async def test_a_programme_that_there_is_not_is_refused(office: Database) -> None:
    with pytest.raises(InvalidAnswer, match="template-programme"):
        await writes(office, replace(DRAFT, programmes=("passport",)), 0)


async def test_a_new_template_is_offered_where_it_fits(office: Database) -> None:
    case = await asks(office, AIGUL, "")
    await writes(office, DRAFT, 0)

    assert "thanks" in await offered(office, case.reference, Status.ANSWERED)
    assert "thanks" not in await offered(office, case.reference, Status.IN_REVIEW)
    await writes(office, replace(DRAFT, programmes=("kandas",)), 1)
    assert "thanks" not in await offered(office, case.reference, Status.ANSWERED)


async def test_an_archived_template_is_offered_no_more_and_can_come_back(
    office: Database,
) -> None:
    case = await asks(office, AIGUL, "")
    await writes(office, DRAFT, 0)
    await office.write(lambda tx: templates(tx).archive(LEAD, "thanks", 1))
    assert "thanks" not in await offered(office, case.reference, Status.ANSWERED)
    assert "thanks" in [t.key for t in await office.read(lambda tx: templates(tx).all(LEAD))]
    await writes(office, DRAFT, 2)

    assert "thanks" in await offered(office, case.reference, Status.ANSWERED)


async def test_every_edition_is_kept_with_author_and_time(office: Database) -> None:
    first = TEMPLATES["answer"]
    newer = replace(DRAFT, key="answer")
    await writes(office, newer, 1)
    await writes(office, replace(newer, title=("Басқа", "Другой")), 2, officer=DANA)
    kept = await office.read(lambda tx: templates(tx).editions(LEAD, "answer"))

    assert [(t.edition, t.author, t.title.ru) for t in kept] == [
        (3, DANA, "Другой"),
        (2, LEAD, "Поблагодарить"),
        (1, None, first.title.ru),
    ]
    assert kept[0].written_at == NOW
    assert kept[1] == replace(read(newer), edition=2, author=LEAD, written_at=NOW)


@pytest.mark.parametrize("edition", [0, 1, 3])
async def test_whoever_saves_an_older_page_hears_that_somebody_was_faster(
    office: Database, edition: int
) -> None:
    await writes(office, DRAFT, 0)
    await writes(office, DRAFT, 1)
    with pytest.raises(NotNow, match="template-moved"):
        await writes(office, DRAFT, edition)
    with pytest.raises(NotNow, match="template-moved"):
        await office.write(lambda tx: templates(tx).archive(LEAD, "thanks", edition))

    assert len(await office.read(lambda tx: templates(tx).editions(LEAD, "thanks"))) == 2


async def test_a_preview_stands_in_both_languages_and_names_its_holes(office: Database) -> None:
    case = await asks(office, AIGUL, "")
    shown = await previewed(office, "answer", case.reference)

    assert shown.language is Language.KK
    assert shown.template.body == TEMPLATES["answer"].body
    assert shown.values == {Placeholder.OPENED: Text("template-value", {"value": TODAY})}
    assert shown.holes == (Placeholder.WORDS,)


async def test_a_day_until_which_we_wait_is_filled_in_once_it_is_chosen(office: Database) -> None:
    case = await asks(office, AIGUL, "")
    until = date(2026, 12, 7)

    assert Placeholder.DUE in (await previewed(office, "silence", case.reference)).holes
    shown = await previewed(office, "silence", case.reference, until)
    assert shown.holes == ()
    assert shown.values[Placeholder.DUE].args == {"value": until}
    assert shown.values[Placeholder.REFERENCE].args == {"value": case.reference}


def test_a_hole_stays_to_be_seen() -> None:
    words = filled("Нөмірі: {reference}. {words} {words}", {"reference": "M-4K7Q-39"})

    assert words == "Нөмірі: M-4K7Q-39. {words} {words}"
    assert holes(words) == ("words",)
    assert holes("Барлығы дайын.") == ()


def test_what_fills_a_place_is_not_filled_again() -> None:
    """A visitor cannot write ``{due}`` into a name and have it replaced."""
    assert filled("{programme} {due}", {"programme": "{due}", "due": "x"}) == "{due} x"


@pytest.mark.parametrize("role", [r for r in Role if Permission.SEE_CASES not in PERMITTED[r]])
async def test_whoever_sees_no_cases_sees_no_templates(office: Database, role: Role) -> None:
    await office.write(lambda tx: Members(tx).add(Officer(id=5, role=role, name=""), NOW))
    case = await asks(office, AIGUL, "")
    with pytest.raises(NotAllowed):
        await office.read(lambda tx: templates(tx).all(5))
    with pytest.raises(NotAllowed):
        await office.read(lambda tx: templates(tx).editions(5, "answer"))
    with pytest.raises(NotAllowed):
        await office.read(lambda tx: templates(tx).fitting(5, case.reference, Status.ANSWERED))
    with pytest.raises(NotAllowed):
        await office.read(lambda tx: templates(tx).preview(5, "answer", case.reference))


@pytest.mark.parametrize(
    "role", [r for r in Role if Permission.WRITE_TEMPLATES not in PERMITTED[r]]
)
async def test_only_leads_and_admins_write_templates(office: Database, role: Role) -> None:
    await office.write(lambda tx: Members(tx).add(Officer(id=5, role=role, name=""), NOW))
    with pytest.raises(NotAllowed):
        await writes(office, replace(DRAFT, key="not a key"), 0, officer=5)
    with pytest.raises(NotAllowed):
        await office.write(lambda tx: templates(tx).archive(5, "answer", 1))


async def test_a_template_or_a_case_that_there_is_not_is_said_not_to_be_found(
    office: Database,
) -> None:
    case = await asks(office, AIGUL, "")
    with pytest.raises(NotFound):
        await previewed(office, "nothing", case.reference)
    with pytest.raises(NotFound):
        await previewed(office, "answer", "M-AAAA-00")
    with pytest.raises(PersonError):
        await office.write(lambda tx: templates(tx).archive(LEAD, "nothing", 0))


def test_a_reader_of_one_language_finds_the_same_in_the_other() -> None:
    template = read(DRAFT)

    assert template.body == Bilingual(*DRAFT.body)
    assert template.placeholders == (Placeholder.REFERENCE, Placeholder.WORDS)
