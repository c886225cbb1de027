"""What an officer types: words and decisions, written in flows like everybody's answers."""

from core.cases import Status
from core.conversations import Conversations, ConversationStore, Press, Standing
from core.errors import NotFound, StaleTap
from core.text import Text
from core.triage import File, Triage

REPLY, DECIDE = "reply", "decide"


class Desk:
    """Begins the flows of officers and carries out what they end in."""

    def __init__(
        self, conversations: Conversations, store: ConversationStore, triage: Triage
    ) -> None:
        self._conversations = conversations
        self._store = store
        self._triage = triage

    async def begin(self, officer: int, flow: str, reference: str) -> Standing:
        """Hold the case and ask for the words; raises what ``Triage.claim`` raises."""
        if flow not in (REPLY, DECIDE):
            raise NotFound(Text("not-found"))
        await self._triage.claim(officer, reference)
        return await self._conversations.begin(officer, flow, about=reference)

    async def send(self, press: Press, officer: int) -> File:
        """Carry out what was typed and checked; raises what ``Triage`` raises."""
        standing = await self._conversations.pressed(press, officer)
        if not standing.place.is_review:
            raise StaleTap(Text("stale-button"))
        file = await self._carry_out(standing, officer)
        await self._store.close(standing.conversation)
        return file

    async def _carry_out(self, standing: Standing, officer: int) -> File:
        reference, answers = standing.conversation.about, standing.place.situation.answers
        if standing.conversation.flow == REPLY:
            return await self._triage.reply(officer, reference, str(answers["words"]))
        status = Status(str(answers["status"]).replace("_", "-"))
        return await self._triage.decide(officer, reference, status, str(answers["reason"]))
