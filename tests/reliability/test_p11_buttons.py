"""P11 in Telegram: every command and every button, in private and in groups, for all."""

import re
import tomllib
from pathlib import Path

import bot.handlers
from bot import taps
from bot.flows import DESK_FLOWS
from bot.handlers.views import VIEWS
from core.officers import Role
from emulator.chats import Chat
from emulator.person import Person
from storage.transaction import Transaction
from tests.bot.acts import applies, label
from tests.stage import Stage, on_stage

TABLE = tomllib.loads(Path(__file__).with_name("permissions.toml").read_text("utf-8"))
HANDLERS = Path(str(bot.handlers.__file__)).parent
GROUP = -1001234567890
REFUSED = ("not-found", "desk-not-allowed")


def test_every_command_and_every_button_has_its_row() -> None:
    """Read out of the handlers: a new one turns this red until it stands in the table."""
    sources = {path.stem: path.read_text("utf-8") for path in HANDLERS.glob("*.py")}
    named = [re.findall(r"Command\(([^)]*)\)", text) for text in sources.values()]
    commands = {word for found in named for one in found for word in re.findall(r'"(\w+)"', one)}
    buttons = {f"v:{view}" for view in VIEWS} | {f"d:{flow}" for flow in DESK_FLOWS}
    for text in sources.values():
        for name in re.findall(r"Tapped\(taps\.(\w+)\)", text):
            prefix = getattr(taps, name)
            verbs = (
                re.findall(r'verb == "(\w+)"', text) if name not in ("VIEW", "LANGUAGE") else []
            )
            alone = {} if verbs or name == "VIEW" else {f"{prefix}:"}
            buttons |= {*(f"{prefix}:{verb}" for verb in verbs), *alone}

    assert TABLE["commands"].keys() == commands | {"start"}
    assert TABLE["buttons"].keys() == buttons


class Street:
    """Everybody who can press a button of the bot, and three chats."""

    def __init__(self, stage: Stage, people: dict[str, Person], case: str) -> None:
        self.stage = stage
        self.people = people
        self.case = case
        self.groups = [stage.world.group("Мамандар", GROUP), stage.world.group("Бөтен", GROUP - 1)]
        for group in self.groups:
            for person in people.values():
                group.people.add(person.id)

    async def presses(self, data: str, who: set[str], chat: Chat | None = None) -> dict[str, str]:
        """All of *who* at once, in private or in a group; what each is told."""
        for name in who:
            person = self.people[name]
            screen = person.screen if chat is None else self.stage.world.post(chat, None, WORDS)
            self.stage.world.press(person.account, screen, data.replace("{case}", self.case))
        await self.stage.settled()
        return {name: self.told(self.people[name]) for name in who}

    async def sends(self, command: str, who: set[str], chat: Chat | None = None) -> dict[str, str]:
        for name in who:
            await self.people[name].sends(f"/{command}", chat)
        return {name: self.told(self.people[name]) for name in who}

    def told(self, person: Person) -> str:
        """The refusal, or nothing; below the words of one, a command shows the menu."""
        newest = [one.text for one in person.private.newest_first() if one.from_bot][:2]
        heard = " ".join([person.toast or "", person.alert or "", *newest])
        return next((one for one in REFUSED if label(one) in heard), "")

    async def holder(self) -> int | None:
        (case,) = await self.stage.cases_of(self.people["owner"])
        return case.claimed_by if case.is_open else -1


WORDS = {"text": "Хабарлама"}
EVERYBODY = {"owner", "visitor", "stranger", "former", *Role}


async def street(stage: Stage) -> Street:
    owner = await stage.visitor(501)
    people = {"owner": owner, "visitor": await stage.visitor(502)}
    people["stranger"] = stage.person(503, "Бөтен")
    await people["stranger"].opens()
    people["former"] = await stage.officer(890, name="Бұрынғы")
    for number, role in enumerate(Role, 901):
        people[role] = await stage.officer(number, role)
    await stage.app.units.write(lambda unit: unit.service.staff.leave(905, 890))
    return Street(stage, people, await applies(owner))


def permitted(row: str | list[str]) -> set[str]:
    if row == "anybody":
        return EVERYBODY
    return {"owner"} if row == "owner" else set(row)


async def test_p11_every_button_and_command_does_for_everybody_what_the_table_says(
    tmp_path: Path,
) -> None:
    """In private chats as the table says; in our group and in a foreign one nothing at all."""
    async with on_stage(tmp_path, officer_chat=GROUP) as stage:
        here, wrong = await street(stage), []
        calls = {f"/{name}": (name, may) for name, may in TABLE["commands"].items()}
        calls |= {key: (row["data"], row["may"]) for key, row in TABLE["buttons"].items()}
        for key, (what, may) in calls.items():
            does = here.sends if key.startswith("/") else here.presses
            said = [len(person.private.messages) for person in here.people.values()]
            for group in here.groups:
                before = len(group.messages) + (len(EVERYBODY))
                await does(what, EVERYBODY, group)
                if len(group.messages) != before:
                    wrong.append(f"{key}: a group is answered")
            if said != [len(person.private.messages) for person in here.people.values()]:
                wrong.append(f"{key}: is answered in private")
            others = EVERYBODY - permitted(may)
            told = await does(what, others)
            wrong += [f"{key}: {who} may" for who, refusal in told.items() if not refusal]
            if others and await here.holder() is not None:
                wrong.append(f"{key}: done all the same")
            told = await does(what, permitted(may))
            wrong += [
                f"{key}: {who} {refusal}"
                for who, refusal in told.items()
                if refusal == "desk-not-allowed" or (refusal and may != "anybody")
            ]
            await renew(here)

        assert not wrong, "\n".join(wrong)


async def renew(here: Street) -> None:
    """The next row finds a case that is open and that nobody holds."""

    async def work(tx: Transaction) -> None:
        await tx.run(
            """
            UPDATE cases SET claimed_by = NULL, claimed_until = NULL, status = 'submitted',
                   is_open = 1, waiting_on = 'us', ended_at = NULL
             WHERE reference = $1
            """,
            here.case,
        )

    await here.stage.app.database.write(work)
    for person in here.people.values():
        await person.sends("/menu")
