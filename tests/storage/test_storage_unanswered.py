"""Questions that no card answers: kept sealed, by language, without the person."""

from datetime import date
from pathlib import Path

import pytest

from core.text import Language
from storage.database import Database
from storage.unanswered import UnansweredQuestions
from tests.storage.stage import SECRET, bytes_on_disk

DAY = date(2026, 11, 23)


async def kept(database: Database, *words: str, language: Language = Language.KK) -> None:
    for one in words:
        await database.write(
            lambda tx, one=one: UnansweredQuestions(tx).keep(language, one, DAY)  # type: ignore[misc]
        )


async def test_officers_read_the_newest_first_page_by_page(database: Database) -> None:
    await kept(database, "бір", "екі", "үш")
    page = await database.read(lambda tx: UnansweredQuestions(tx).newest(Language.KK, 2))
    rest = await database.read(
        lambda tx: UnansweredQuestions(tx).newest(Language.KK, 2, page[-1].id)
    )

    assert [one.words for one in (*page, *rest)] == ["үш", "екі", "бір"]
    assert {one.asked_on for one in page} == {DAY}


async def test_each_language_is_counted_for_itself(database: Database) -> None:
    await kept(database, "бір", "екі")
    await kept(database, "один", language=Language.RU)
    counts = await database.read(lambda tx: UnansweredQuestions(tx).counts())

    assert counts == {Language.KK: 2, Language.RU: 1}


async def test_a_stolen_disk_does_not_tell_what_was_asked(database: Database, file: Path) -> None:
    await kept(database, SECRET)

    assert SECRET.encode() not in bytes_on_disk(file)


async def test_a_question_that_names_somebody_goes_when_they_do(database: Database) -> None:
    """In whatever script and with whatever ending; the count stays, and so do others' words."""
    await kept(database, "Мен Әбеноваға қарыз бердім", "Abenova Aigul deimin", "Айфон қайда?")
    await database.write(lambda tx: UnansweredQuestions(tx).forget({"Әбенова", "Ай", "Айгүл"}))
    left = await database.read(lambda tx: UnansweredQuestions(tx).newest(Language.KK, 9))

    assert [one.words for one in left] == ["Айфон қайда?"]
    assert await database.read(lambda tx: UnansweredQuestions(tx).counts()) == {Language.KK: 3}


async def test_whoever_gave_no_name_takes_no_question_along(database: Database) -> None:
    await kept(database, "Айфон қайда?")
    await database.write(lambda tx: UnansweredQuestions(tx).forget(()))

    assert len(await database.read(lambda tx: UnansweredQuestions(tx).newest(Language.KK, 9))) == 1


@pytest.mark.sqlite
async def test_no_column_says_who_asked(database: Database) -> None:
    rows = await database.read(
        lambda tx: tx.fetch("SELECT name FROM pragma_table_info('unanswered')")
    )

    assert {row["name"] for row in rows} == {"id", "language", "words", "asked_on"}
