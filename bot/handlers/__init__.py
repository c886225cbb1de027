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


def routers() -> tuple[Router, ...]:
    """
    New routers, in the order in which they are asked.

    What becomes of chats, the emergency brake and what is refused come first, commands before
    words, and what nobody wanted last.
    """
    return (
        errors.routes(),
        membership.routes(),
        stopped.routes(),
        refused.routes(),
        search.routes(),
        subscriptions.routes(),
        archive.routes(),
        commands.routes(),
        flow.routes(),
        views.routes(),
        amends.routes(),
        desk.routes(),
        rights.routes(),
        checklists.routes(),
        words.routes(),
        rest.routes(),
    )
