"""How the bot presents itself: name, descriptions, commands, per language and scope."""

import json
from dataclasses import dataclass, field

from emulator.refusals import Json

DEFAULT_SCOPE: Json = {"type": "default"}


@dataclass(slots=True, eq=False)
class Profile:
    """Texts by language ("" is everybody else's), commands by scope and language."""

    name: dict[str, str] = field(default_factory=dict)
    description: dict[str, str] = field(default_factory=dict)
    short_description: dict[str, str] = field(default_factory=dict)
    commands: dict[tuple[str, str], list[Json]] = field(default_factory=dict)
    menu_button: Json = field(default_factory=lambda: {"type": "commands"})

    def commands_of(self, scope: Json | None, language: str) -> list[Json]:
        """Exactly what was set for this scope and language."""
        return self.commands.get((scope_key(scope), language), [])

    def commands_in(self, chat_id: int, language: str) -> list[Json]:
        """What a person sees in a private chat: the narrowest scope wins, then the language."""
        scopes: tuple[Json, ...] = (
            {"type": "chat", "chat_id": chat_id},
            {"type": "all_private_chats"},
            DEFAULT_SCOPE,
        )
        for scope in scopes:
            for tongue in (language, ""):
                if found := self.commands_of(scope, tongue):
                    return found
        return []

    def said(self, texts: dict[str, str], language: str) -> str:
        """A text in a person's language, or everybody's."""
        return texts.get(language) or texts.get("", "")


def scope_key(scope: Json | None) -> str:
    """A scope as a key."""
    return json.dumps(scope or DEFAULT_SCOPE, sort_keys=True)
