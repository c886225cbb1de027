"""Only our own scripts run in the console, whatever a visitor types."""

from dataclasses import replace
from functools import partial

from core.answers import clean
from core.card_drafts import cleaned
from core.officers import Role
from core.service import Service
from core.templates import Draft
from tests.bot.acts import asks
from tests.bot.office import does
from tests.browser.desk import complaints, desk, dialogs
from tests.browser.phones import needs_chromium
from tests.browser.tour import tour
from tests.web.browser import Console

pytestmark = needs_chromium

PAYLOADS = (
    "<script>alert(1)</script>",
    "<SCRIPT SRC=data:text/javascript,alert(1)></SCRIPT>",
    "<img src=x onerror=alert(1)>",
    '<img src="x" onerror="alert(1)" hidden>',
    "<svg onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
    "<body onload=alert(1)>",
    "<iframe srcdoc='<script>parent.alert(1)</script>'></iframe>",
    '<iframe src="javascript:parent.alert(1)"></iframe>',
    "<input autofocus onfocus=alert(1)>",
    "<select autofocus onfocus=alert(1)></select>",
    "<textarea autofocus onfocus=alert(1)></textarea>",
    "<details open ontoggle=alert(1)>x</details>",
    "<video><source onerror=alert(1)></video>",
    "<audio src=x onerror=alert(1)>",
    "<object data='javascript:alert(1)'></object>",
    "<embed src='javascript:alert(1)'>",
    "<marquee onstart=alert(1)>x</marquee>",
    "<style>@keyframes x{}</style><p style='animation:x' onanimationstart=alert(1)>",
    "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
    "<math><mtext><script>alert(1)</script></mtext></math>",
    '"><script>alert(1)</script>',
    "' autofocus onfocus='alert(1)",
    '" autofocus onfocus="alert(1)" x="',
    "</textarea><script>alert(1)</script>",
    "</bdi></p><script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "--><script>alert(1)</script><!--",
    "<div hx-get='/console/queue' hx-trigger=load hx-on::load='alert(1)'>",
)


async def test_what_a_visitor_types_runs_nowhere(console: Console) -> None:
    """With the policy switched off: it is the second wall, here stands the first."""
    visitor = await console.stage.visitor()
    references = []
    for payload in PAYLOADS:
        references.append(await asks(visitor, payload))
        await visitor.sends(f"/search {payload}")
    officer = await console.stage.officer()

    async with desk(console, bypass_csp=True) as here:
        said = dialogs(here.page)
        await here.opens(await console.link(officer))
        await here.signs_in()
        for reference, payload in zip(references, PAYLOADS, strict=True):
            await here.opens(f"/cases/{reference}")
            await here.sees(payload)
        await here.opens("/unanswered?language=kk")
        await here.sees(PAYLOADS[-1])
        await here.opens("/queue")

        assert said == []


TYPED = (
    "<img src=x onerror=alert()>",
    '"><svg onload=alert()>',
    "' autofocus onfocus='alert()",
    '=HYPERLINK("https://evil.example")',
    "@SUM(A:A)*cmd|'/C calc'!A",
    "عربي = ABC",
    "\u202e<b>txet</b>\u2066",
)
"""Without a digit: a template may have none."""
TURNS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f"
ADDED = """() => [...document.querySelectorAll("main *, header *")].filter((one) =>
  /^(img|svg|script|style|iframe|object|embed|video|audio|math|marquee)$/i.test(one.tagName)
  || [...one.attributes].some((it) => it.name.startsWith("on")))
  .map((one) => one.outerHTML)"""
"""What no page of ours has in it."""
NOT_APART = """(words) => [...document.querySelectorAll("main *")].filter((one) =>
  [...one.childNodes].some((it) => it.nodeType === 3 && it.data.includes(words))
  && !["OPTION", "TEXTAREA"].includes(one.tagName)
  && !getComputedStyle(one).unicodeBidi.startsWith("isolate")).map((one) => one.outerHTML)"""
"""Elements in which words turn the direction of those beside them."""


async def test_what_officers_and_visitors_type_is_words_on_every_page(console: Console) -> None:
    """Notes, templates, names, questions and drafts: nothing is added, nothing turns the rest."""
    stage = console.stage
    officer, colleague = await stage.officer(role=Role.ADMIN), await stage.officer(902)
    visitor, references = await stage.visitor(), list[str]()
    for number, payload in enumerate(TYPED):
        references.append(await asks(visitor, payload))
        await visitor.sends(f"/search {payload}")
        await does(stage, partial(types, officer.id, references[-1], payload, number))
    await does(stage, lambda one: one.staff.rename(officer.id, colleague.id, TYPED[-2]))
    references.append(await asks(visitor))
    await does(stage, lambda one: one.triage.claim(colleague.id, references[-1]))

    async with desk(console, bypass_csp=True) as here:
        said, added, turned = dialogs(here.page), list[str](), list[str]()
        await here.opens(await console.link(officer))
        await here.signs_in()
        for path in (*(f"/cases/{one}" for one in references), *PAGES):
            await here.opens(path)
            added += await here.page.evaluate(ADDED)
            turned += await here.page.evaluate(NOT_APART, "عربي")
            assert not set(TURNS) & set(await here.page.content()), path

        assert (said, added, turned) == ([], [], [])


KEYS = "abcdefg"
PAGES = (
    *("/queue", "/templates", "/templates/typed-a", "/templates/typed-f"),
    *("/unanswered?language=kk", "/drafts/1", "/drafts/6", "/officers", "/audit", "/openings"),
)


async def types(officer: int, reference: str, payload: str, number: int, one: Service) -> None:
    """An officer writes it everywhere where officers write."""
    await one.triage.claim(officer, reference)
    await one.colleagues.note(officer, reference, payload)
    await one.queue.save(officer, clean(payload), "whose=mine")
    both = (payload, f"{payload} – то же")
    draft = Draft(key=f"typed-{KEYS[number]}", title=both, body=both)
    await one.templates.write(officer, draft, 0)
    begun = await one.card_drafts.one(officer, await one.card_drafts.begin(officer, number + 1))
    await one.card_drafts.save(officer, cleaned(replace(begun, answer_kk=payload)))


async def test_no_page_does_what_its_own_policy_forbids(console: Console) -> None:
    async with desk(console) as here:
        said = complaints(here.page.context)
        seen = [name async for name in tour(console, here)]

        assert seen
        assert said == []
