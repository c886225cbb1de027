"""What people asked and nobody could answer, and the cards that officers write from it."""

from aiohttp import web
from pydantic import BaseModel, ConfigDict

from core.card_drafts import LONGEST_ANSWER, LONGEST_QUESTION, CardDraft, cleaned
from core.errors import InvalidAnswer, PersonError, StaleTap
from core.officers import Permission
from core.questions import PAGE, Unanswered
from core.text import Language
from web.access import Row
from web.drawing import VISIT, language, page, see_other, units
from web.office import Unit


class Written(BaseModel):
    """The form of a draft; what a browser leaves out is empty."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    revision: int = -1
    asked: str = ""
    question_kk: str = ""
    question_ru: str = ""
    answer_kk: str = ""
    answer_ru: str = ""


async def listed(request: web.Request) -> web.Response:
    officer, chosen = request[VISIT].officer.id, request.query.get("language", "")
    spoken = Language(chosen) if chosen in set(Language) else language(request)
    before = request.query.get("before", "")

    async def work(unit: Unit) -> tuple[tuple[Unanswered, ...], tuple[CardDraft, ...]]:
        cards = unit.service.card_drafts
        older = int(before) if before.isascii() and before.isdigit() else None
        return await cards.unanswered(officer, spoken, older), await cards.all(officer)

    asked, drafts = await units(request).read(work)
    return page(
        request,
        "unanswered.html",
        asked=asked,
        drafts=drafts,
        chosen=spoken,
        languages=tuple(Language),
        more=len(asked) == PAGE,
    )


async def begin(request: web.Request) -> web.Response:
    """One click: the question becomes a draft, and the draft is shown."""
    officer, number = request[VISIT].officer.id, int(request.match_info["id"])
    begun = await units(request).write(
        lambda unit: unit.service.card_drafts.begin(officer, number)
    )
    return see_other(f"/drafts/{begun}")


async def dismiss(request: web.Request) -> web.Response:
    officer, number = request[VISIT].officer.id, int(request.match_info["id"])
    await units(request).write(lambda unit: unit.service.card_drafts.dismiss(officer, number))
    return see_other("/unanswered")


async def draft(request: web.Request) -> web.Response:
    officer, number = request[VISIT].officer.id, int(request.match_info["id"])
    found = await units(request).read(lambda unit: unit.service.card_drafts.one(officer, number))
    return _draft(request, found)


async def save(request: web.Request) -> web.Response:
    """Whatever is refused, the words stay in the form."""
    officer, number = request[VISIT].officer.id, int(request.match_info["id"])
    form = Written.model_validate({key: str(v) for key, v in (await request.post()).items()})
    written = cleaned(CardDraft(id=number, **form.model_dump()))
    try:
        await units(request).write(lambda unit: unit.service.card_drafts.save(officer, written))
    except (InvalidAnswer, StaleTap) as error:
        return _draft(request, written, error)
    return see_other(f"/drafts/{number}")


async def drop(request: web.Request) -> web.Response:
    officer, number = request[VISIT].officer.id, int(request.match_info["id"])
    await units(request).write(lambda unit: unit.service.card_drafts.drop(officer, number))
    return see_other("/unanswered")


def _draft(
    request: web.Request, shown: CardDraft, error: PersonError | None = None
) -> web.Response:
    return page(
        request,
        "draft.html",
        status=422 if error else 200,
        draft=shown,
        error=error.words if error else None,
        longest={"question": LONGEST_QUESTION, "answer": LONGEST_ANSWER},
    )


NUMBER = r"{id:\d{1,12}}"
ROWS = (
    Row("GET", "/unanswered", Permission.WRITE_CARDS, listed),
    Row("POST", f"/unanswered/{NUMBER}/draft", Permission.WRITE_CARDS, begin),
    Row("POST", f"/unanswered/{NUMBER}/dismiss", Permission.WRITE_CARDS, dismiss),
    Row("GET", f"/drafts/{NUMBER}", Permission.WRITE_CARDS, draft),
    Row("POST", f"/drafts/{NUMBER}", Permission.WRITE_CARDS, save),
    Row("POST", f"/drafts/{NUMBER}/drop", Permission.WRITE_CARDS, drop),
)
