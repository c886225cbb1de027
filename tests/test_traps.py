"""The traps of the domain brief, section 13, that a machine can see; one test each, by its name.

Words that no sentence of ours may hold (T-1, T-3, T-5, T-6, T-7, T-10, T-13, T-18, T-20) are also
looked for line by line in tests/locales/test_locales_wording.py. T-15 and T-21 concern other
oblasts and translators: not visible to a machine.
"""

import ast
import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.door import REFUSED, admitted
from bot.flows import APPLICATIONS, GUIDANCE, VISITOR_FLOWS, WAYS
from bot.flows.applicant import CONSENT
from bot.links import CARD
from core.announcements import official
from core.answers import Count, Words
from core.cases import Urgency
from core.certainty import FIRM, LIKELY
from core.consent import AGREED, QUESTION
from core.facts import FactRef, SourceKind
from core.flow import Flow, Outcome
from core.law import Citation
from core.notices import FOR_THE_VISITOR, Notice
from core.paths import standings
from core.text import Language, Text
from core.unsaid import UNSAID
from knowledge.loader import HERE, load
from storage.database import Database, connect
from storage.seal import PlainSeal
from tests.core.stage import application, asks, sends, takes
from tests.flows.applicants import FORBIDDEN
from tests.flows.stage import BOUND, TODAY, Answers, arrives
from tests.flows.test_kandas import PERSON
from tests.flows.test_status import ON_THE_WAY
from tests.fresh import fresh
from tests.screens.samples import EMOJI, cases, every_screen
from tests.screens.stage import CONTENT, TRANSLATORS, Shown, at, shown, standing

AWAY = {"relocation/resettler", "relocation/career_centre", "relocation/kandas_quota"}
"""The ends that tell sums: all of them about other oblasts."""
STATUS, KANDAS = BOUND["status"], BOUND["kandas"]
FACTS, CARDS = load(today=TODAY).facts, load(today=TODAY).cards.every
EDITIONS = [one for editions in FACTS.editions.values() for one in editions]
MONEY = re.compile(r"₸|\bМРП\b|\bАЕК\b|субсиди|сертификат", re.IGNORECASE)
both = pytest.mark.parametrize("language", Language)


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    database = connect(fresh(tmp_path / "qonys.db"), PlainSeal())
    yield database
    await database.close()


def grounds(one: Outcome) -> list[str]:
    added = (ground for addition in one.adds for ground in addition.grounds)
    return [str(ground) for ground in (*one.grounds, *added)]


def end(key: str, flow: Flow = STATUS) -> Outcome:
    node = flow.nodes[key]
    assert isinstance(node, Outcome)
    return node


@both
def test_t_1_nobody_is_told_that_they_are_a_kandas_or_have_a_right(language: Language) -> None:
    openings = {TRANSLATORS[language](Text(f"certainty-{LIKELY}")) for _ in ON_THE_WAY}
    said = " ".join(seen.text.casefold() for seen in every_screen(language))

    assert openings <= {"<b>Ықтимал жол:</b>", "<b>Вероятный путь:</b>"}
    assert not [key for key in ON_THE_WAY if end(key).certainty is FIRM]
    assert [unsaid for unsaid in UNSAID if unsaid in said] == []


@both
def test_t_2_no_quota_money_is_promised_in_mangystau(language: Language) -> None:
    only = {Language.KK: "тек қабылдаушы өңірлерде", Language.RU: "только в регионах приема"}
    for flow in GUIDANCE:
        for place in standings(BOUND[flow.key], TODAY):
            if isinstance(place.node, Outcome):
                seen = shown(standing(place), language)
                is_away = f"{flow.key}/{place.node.key}" in AWAY
                assert bool(MONEY.search(seen.text)) == is_away, place.node.key
                assert not is_away or only[language] in seen.text.casefold()
    for flow in (*GUIDANCE, *APPLICATIONS):
        regions = (q for q in BOUND[flow.key].questions() if "region" in q.key)
        assert not [q.key for q in regions if "mangystau" in q.options]
    assert "mangystau-kandas-quota" in grounds(end("holder"))
    assert "mangystau-kandas-quota" in grounds(end("quota_region"))
    assert "mangystau-kandas-quota" in grounds(end("stays", BOUND["relocation"]))
    assert "mangystau-resettler-quota" in grounds(end("newcomer", BOUND["relocation"]))


@both
def test_t_2_the_department_proposes_and_never_sets_a_quota(language: Language) -> None:
    """The Rules, paragraph 4: it brings in proposals; their evidence says so before any number."""
    sets = {Language.KK: "басқарма белгілемейді", Language.RU: "определяет не оно"}[language]

    assert sets in TRANSLATORS[language].plain(Text("proposals-notice"))


async def test_t_3_an_urgent_matter_goes_to_a_person_first(database: Database) -> None:
    """Expulsion, stamps and overstaying are handed over: the first question of all asks for it."""
    about = "status/urgent_first"
    assert STATUS.start.key == "urgent"
    assert end("urgent_first").urgent
    assert all(key.startswith(("contact-", "hotline-")) for key in grounds(end("urgent_first")))
    await sends(database, application(1, {}), 0)
    sent = await asks(database, 2, about)

    assert (sent.urgency, (await takes(database)).case.id) == (Urgency.URGENT, sent.id)


@both
def test_t_4_staying_with_relatives_is_described_before_moving_away(language: Language) -> None:
    rests_on = grounds(end("no_ground"))
    words = TRANSLATORS[language].plain(Text("status-no_ground"))
    relatives, quota = ("туыс", "квота") if language is Language.KK else ("родствен", "квот")

    assert rests_on.index("ground-reunification") < rests_on.index("ground-quota-region")
    assert words.index(relatives) < words.index(quota)
    assert relatives in TRANSLATORS[language].plain(Text("status-quota_region"))


@both
def test_t_4_wherever_moving_under_the_quota_is_described_staying_is_a_choice(
    language: Language,
) -> None:
    """Nobody is pushed: the obligation first, then support, and the choice is the visitor's."""
    free = {
        Language.KK: "ерікті|еркіңіз|өзіңіз қабылдайсыз",
        Language.RU: "добровольн|выбираете вы сами|решаете",
    }
    for flow in GUIDANCE:
        for one in (o for o in flow.outcomes() if "quota-obligation" in grounds(o)):
            rests_on = grounds(one)
            support = [key for key in rests_on if key in ("relocation-subsidy", "rent-subsidy")]
            words = TRANSLATORS[language].plain(Text(f"{flow.key}-{one.key}")).casefold()
            assert all(rests_on.index("quota-obligation") < rests_on.index(s) for s in support)
            assert re.search(free[language], words), one.key


def test_t_4_what_lets_people_stay_is_offered_before_moving_away() -> None:
    relocation = BOUND["relocation"]
    ways = [end.ways for flow in BOUND.values() for end in flow.outcomes() if len(end.ways) > 1]

    assert WAYS.index("registration") < WAYS.index("relocation")
    assert relocation.question("wish").options[-1] == "away"
    assert relocation.question("kandas_wish").options[0] == "stay"
    assert not [offered for offered in ways if offered[0] == "relocation"]


def test_t_5_no_day_amount_or_list_stands_in_a_flow_or_a_rule() -> None:
    """They are dated facts. What is our own choice, a bound or an age, is a named constant."""
    for path in [*HERE.parent.glob("bot/flows/*.py"), *HERE.parent.glob("core/rules/*.py")]:
        numbers = [n for n in ast.walk(ast.parse(path.read_text("utf-8"))) if _is_loose(n)]
        assert numbers == [], path.name


@both
def test_t_6_every_end_and_receipt_says_that_it_is_not_the_official_application(
    language: Language,
) -> None:
    not_official = {Language.KK: r"ресми (өтініш|құжат)", Language.RU: r"[Нн]е\s+.*официальн"}
    for seen in every_screen(language):
        if any(text.id.startswith(("certainty-", "receipt", "copy")) for text in seen.texts):
            assert re.search(not_official[language], seen.text, re.DOTALL) or _is_thanks(seen)


@both
def test_t_7_every_end_says_that_no_term_is_stopped(language: Language) -> None:
    stops = {Language.KK: "тоқта(тпай|май)ды", Language.RU: "не останавлива"}[language]
    for seen in every_screen(language):
        if "outcome-notice" in {text.id for text in seen.texts}:
            assert re.search(stops, seen.text)
    assert re.search(stops, TRANSLATORS[language](Text("status-urgent_first")))


@pytest.mark.parametrize(
    "sent",
    [
        {"text": "ЖСН 061211600012"},
        {"text": "паспорт N12345678"},
        {"photo": [{"file_id": "x"}], "caption": "паспортым"},
        {"document": {"file_id": "x"}},
    ],
    ids=["iin", "passport", "photo", "scan"],
)
def test_t_8_what_must_not_be_here_is_gone_before_anything_is_kept(sent: dict[str, str]) -> None:
    kept = admitted({"update_id": 1, "message": {"message_id": 1, "date": 1, **sent}})

    assert kept["message"].pop(REFUSED)
    assert kept["message"] == {"message_id": 1, "date": 1}


def test_t_9_the_form_asks_for_the_fields_of_the_brief_and_no_others() -> None:
    """Domain brief, 7.2. No religion, health or politics; no IIN, document or bank data."""
    assert {question.key for question in KANDAS.questions()} == {
        *("consent", "speaks", "surname", "name", "patronymic", "birth_year", "phone"),
        *("present", "citizenship", "former", "ethnicity", "ground", "relative"),
        *("relative_citizen", "relative_place", "obligation", "region", "housing"),
        *("certificate", "certificate_until", "permit", "adults", "children", "pupils"),
        *("education", "profession", "experience", "training", "comment"),
    }


@pytest.mark.parametrize("form", [flow.key for flow in VISITOR_FLOWS.values() if flow.is_form])
def test_t_9_no_form_asks_for_what_must_not_be_here_or_before_the_consent(form: str) -> None:
    """Also no form still to come."""
    asked = [question.key for question in BOUND[form].questions()]
    consent = BOUND[form].start

    assert not [key for key in asked if any(word in key for word in FORBIDDEN)]
    assert (consent.key, consent.options[0]) == (QUESTION, AGREED)
    assert set(CONSENT) <= set(consent.tells)


@both
def test_t_10_no_screen_leads_anywhere_else_and_we_never_ask_for_money(language: Language) -> None:
    never = "ешқашан ақша" if language is Language.KK else "никогда не просим денег"

    buttons = [b for seen in every_screen(language) for b, _ in seen.buttons]
    passed = {b.passing.carried for b in buttons if b.passing}
    sites = tuple(f"https://{host}" for host in official(CONTENT.facts, TODAY))

    assert [
        b for b in buttons if b.url and not b.url.startswith((f"{CONTENT.console}/enter/", *sites))
    ] == []
    assert passed == {*WAYS, *(f"{CARD}{key}" for key in CARDS)}
    assert all(never in TRANSLATORS[language](Text(id_)) for id_ in ("menu", "help"))


def test_t_11_of_a_family_only_numbers_are_asked() -> None:
    for flow in APPLICATIONS:
        counted = {q.key for q in flow.questions() if isinstance(q.reader, Count)}
        written = {q.key for q in flow.questions() if isinstance(q.reader, Words)}

        assert {"adults", "children", "pupils"} <= counted
        assert written == {"surname", "name", "patronymic", "profession", "comment"}


@both
def test_t_12_the_card_ata_zholy_is_kept_apart_from_status_residence_and_quota(
    language: Language,
) -> None:
    card = BOUND["ata_zholy"]
    its_own = {ground for one in card.outcomes() for ground in grounds(one)}
    others = (flow for flow in BOUND.values() if flow is not card)
    names = [TRANSLATORS[language].plain(Text(f"{flow.key}-title")) for flow in BOUND.values()]

    assert all(key.startswith("ata-zholy") for key in its_own)
    assert not its_own & {
        key for flow in others for one in flow.outcomes() for key in grounds(one)
    }
    assert not [one.key for one in card.outcomes() if one.form]
    assert len(set(names)) == len(names)


@both
def test_t_13_what_people_call_registration_is_said_in_the_words_of_the_law(
    language: Language,
) -> None:
    for seen in every_screen(language):
        assert not re.search("прописк|резидент", seen.text, re.IGNORECASE)


def test_t_14_nothing_rests_on_resolution_1427_which_may_be_replaced() -> None:
    """Paragraph 7 of the Rules cites it."""
    cited = {g for flow in BOUND.values() for one in flow.outcomes() for g in one.grounds}

    assert Citation("maslikhat-10-104", "7") not in cited
    assert not [one.key for one in EDITIONS if "1427" in one.statement.kk + one.statement.ru]


def test_t_16_press_alone_never_makes_a_fact_firm() -> None:
    alone = [
        one.key
        for one in EDITIONS
        if one.certainty is FIRM
        and len(one.sources) < 2
        and {source.kind for source in one.sources} <= {SourceKind.PRESS}
    ]
    assert alone == []


@both
def test_t_17_places_under_a_quota_are_shown_with_the_regions_that_accept(
    language: Language,
) -> None:
    """Nobody may read them as places in Mangystau."""
    lists = [one for one in EDITIONS if one.key.endswith(("receiving-regions", "quota-places"))]
    for flow in GUIDANCE:
        for one in flow.outcomes():
            rests_on = grounds(one)
            if any(key.endswith("quota-places") for key in rests_on):
                assert any(key.endswith("receiving-regions") for key in rests_on)

    assert lists
    assert not [one.key for one in lists if "mangystau" in {item.key for item in one.items}]
    assert all("{year}" in one.statement[language] for one in lists)


@both
def test_t_18_the_first_line_of_a_notice_betrays_nothing_on_a_shared_phone(
    language: Language,
) -> None:
    told = [
        Notice(code=code, case=case, words=EMOJI) for case in cases() for code in FOR_THE_VISITOR
    ]
    first = {shown(notice, language).text.splitlines()[0] for notice in told}
    neutral = "Qonys: жаңа хабарлама" if language is Language.KK else "Qonys: новое сообщение"

    assert first == {neutral}


def test_t_18_nobody_hears_news_without_having_asked() -> None:
    """One handler begins subscriptions, when a visitor taps or follows a link."""
    code = [path for room in ("bot", "core") for path in (HERE.parent / room).rglob("*.py")]
    begins = [path for path in code if "subscriptions.begin(" in path.read_text("utf-8")]

    assert begins == [HERE.parent / "bot/handlers/subscriptions.py"]


async def test_t_19_the_queue_looks_at_time_and_never_at_who_somebody_is(
    database: Database,
) -> None:
    people: list[Answers] = [
        {"citizenship": "turkmenistan", "birth_year": 1940, "ethnicity": "unwritten"},
        {"citizenship": "china", "birth_year": 2001, "ethnicity": "own"},
        {"citizenship": "afghanistan", "birth_year": 1990, "ethnicity": "parents"},
        {"citizenship": "uzbekistan", "birth_year": 1986, "ethnicity": "own"},
    ]
    for number, about in enumerate([*people, *reversed(people)]):
        await sends(database, application(number, {**PERSON, **about}), number)
    taken = [(await takes(database)).case.visitor for _ in range(len(people) * 2)]

    assert taken == list(range(len(people) * 2))


@both
def test_t_20_the_old_name_of_kandas_is_never_said_and_may_be_written(language: Language) -> None:
    said = [seen.text + " ".join(seen.labels) for seen in every_screen(language)]
    known = [one.statement[language] for one in EDITIONS]
    written = "Мен оралманмын, не істеймін?"

    assert not [text for text in (*said, *known) if re.search("оралман", text, re.IGNORECASE)]
    assert arrives("ask", {"consent": "agree", "words": written}).is_review


@pytest.mark.parametrize("form", [flow.key for flow in APPLICATIONS])
def test_t_22_every_form_asks_the_year_of_birth_before_any_phone_and_sends_minors_home(
    form: str,
) -> None:
    flow = BOUND[form]
    year = flow.question("birth_year")

    assert year.routes[0].leads_to == "minor"
    assert list(flow.nodes).index("birth_year") < list(flow.nodes).index("phone")
    assert "under-age" in grounds(end("minor", flow))


@pytest.mark.parametrize("age", range(18))
def test_t_22_nobody_under_eighteen_fills_in_a_form_alone(age: int) -> None:
    start = {key: PERSON[key] for key in ("consent", "speaks", "surname", "name", "patronymic")}
    place = at("kandas", {**start, "birth_year": TODAY.year - age}).place

    assert place.node.key == "minor"
    assert "under-age" in grounds(end("minor", KANDAS))


def test_t_23_somebody_in_danger_is_shown_a_hotline() -> None:
    assert FactRef("hotline-violence") in end("urgent_first").grounds


def _is_loose(node: ast.AST) -> bool:
    """A number above 1 in a call or a comparison; a day of review has a name."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id != "date":
        given = [*node.args, *(keyword.value for keyword in node.keywords)]
    else:
        given = node.comparators if isinstance(node, ast.Compare) else []
    numbers = [one.value for one in given if isinstance(one, ast.Constant)]
    return any(isinstance(number, int) and number > 1 for number in numbers)


def _is_thanks(seen: Shown) -> bool:
    """Words added to a case: the case's own receipt has said it."""
    return seen.texts[0].id == "receipt-message"
