"""Thin handlers: read the update, make one call into ``core``, show what comes back."""

from aiogram import Router

from bot.handlers import (
    amends,
    archive,
    checklists,
    commands,
    desk,
    errors,
    flow,
    membership,
    refused,
    rest,
    rights,
    search,
    stopped,
    subscriptions,
    views,
    words,
)

TOPICS = (
    errors,
    membership,
    stopped,
    refused,
    search,
    subscriptions,
    archive,
    commands,
    flow,
    views,
    amends,
    desk,
    rights,
    checklists,
    words,
    rest,
)
"""
In the order in which they are asked.

What becomes of chats, the emergency brake and what is refused come first, commands before words,
and what nobody wanted last.
"""


def register(router: Router) -> None:
    """All at one *router*: with one for each topic, every update would be passed through each."""
    for topic in TOPICS:
        topic.register(router)
