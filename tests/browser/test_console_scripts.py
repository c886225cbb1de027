"""Only our own scripts run in the console, whatever a visitor types."""

from tests.bot.acts import asks
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


async def test_no_page_does_what_its_own_policy_forbids(console: Console) -> None:
    async with desk(console) as here:
        said = complaints(here.page.context)
        seen = [name async for name in tour(console, here)]

        assert seen
        assert said == []
