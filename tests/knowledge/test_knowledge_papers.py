"""Papers agree with the lists of documents that ask for them, or are refused with their name."""

from pathlib import Path

import pytest

from core.errors import ContentError
from core.facts import FactRef
from knowledge.loader import load
from tests.knowledge.small import FACT, written

PAPERS = load().papers
LISTED = """
[[fact]]
key = "documents"
owner = "department"
certainty = "likely"
as_of = 2026-01-15
sources = ["act"]
statement.kk = "Құжаттар:"
statement.ru = "Документы:"
items = [
    { key = "letter", kk = "Хат", ru = "Письмо" },
    { key = "form", certainty = "likely", kk = "Нысан", ru = "Бланк" },
]

[[fact]]
key = "unknown"
owner = "department"
certainty = "ask-an-officer"
as_of = 2026-01-15
known = false
statement.kk = "Әлі расталмаған."
statement.ru = "Пока не подтверждено."
"""
LETTER = """
[[paper]]
key = "letter"
name.kk = "Хат"
name.ru = "Письмо"
fact = "documents"
item = "letter"
get.kk = "Өзіңіз жазасыз."
get.ru = "Пишете сами."
facts = ["term"]
"""
FORM = LETTER.replace("letter", "form").replace("Хат", "Нысан").replace("Письмо", "Бланк")


def loaded(folder: Path, papers: str) -> None:
    folder.mkdir(exist_ok=True)
    (folder / "papers.toml").write_text(papers, "utf-8")
    written(folder, facts=FACT + LISTED)


def test_a_paper_is_read_with_the_facts_it_rests_on(tmp_path: Path) -> None:
    loaded(tmp_path, LETTER + FORM)
    paper = load(tmp_path).papers["letter"]

    assert (paper.fact, paper.item) == (FactRef("documents"), "letter")
    assert paper.facts == (FactRef("term"),)
    assert paper.about == "paper/letter"


def test_no_file_is_no_papers(tmp_path: Path) -> None:
    assert written(tmp_path).papers == {}


@pytest.mark.parametrize(
    ("spoilt", "says"),
    [
        (LETTER, "no paper is 'form'"),
        (LETTER + FORM + LETTER, "written twice"),
        (LETTER.replace('fact = "documents"', 'fact = "rumour"') + FORM, "no fact 'rumour'"),
        (LETTER.replace('["term"]', '["rumour"]') + FORM, "no fact 'rumour'"),
        (LETTER + 'instead = ["rumour"]' + FORM, "no fact 'rumour'"),
        (LETTER.replace('item = "letter"', 'item = "stamp"') + FORM, "lists no 'stamp'"),
        (LETTER.replace('item = "letter"', "") + FORM, "only an entry of a list"),
        (LETTER.replace('fact = "documents"', 'fact = "term"') + FORM, "only an entry of a list"),
        (
            LETTER.replace('fact = "documents"\nitem = "letter"', 'fact = "unknown"') + FORM,
            "is not known",
        ),
        (LETTER.replace("Пишете сами", "Готовят 3 дня") + FORM, "number"),
        (LETTER.replace("Пишете сами", "Одобрено") + FORM, "do not say"),
        (LETTER.replace('get.ru = "Пишете сами."', "") + FORM, "get.ru"),
        (LETTER.replace('"Письмо"', '"Письмо, которое пишут только сами"') + FORM, "name.ru"),
        (LETTER.replace('key = "letter"', 'key = "a-letter-that-is-long"') + FORM, "key"),
        (LETTER + "price = 1" + FORM, "price"),
        (LETTER + FORM + "[[papper]]", "papper"),
    ],
)
def test_a_paper_that_is_wrong_is_refused_with_its_name(
    tmp_path: Path, spoilt: str, says: str
) -> None:
    with pytest.raises(ContentError, match=rf"papers\.toml: .*{says}"):
        loaded(tmp_path, spoilt)


def test_only_what_the_brief_says_stands_in_for_a_paper() -> None:
    """K-6, K-7."""
    instead = {paper.key: paper.instead for paper in PAPERS.values() if paper.instead}

    assert instead == {
        "ethnicity": (FactRef("ethnicity-commission"),),
        "home-consent": (FactRef("housing-consent"),),
    }
