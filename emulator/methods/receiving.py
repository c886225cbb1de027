"""Who the bot is, and how it receives updates."""

import asyncio
import re
from collections.abc import Callable
from urllib.parse import urlsplit

from emulator.limits import LONGEST_POLL, SECRET_TOKEN, UPDATES_AT_ONCE, WEBHOOK_CONNECTIONS
from emulator.refusals import Json, Refusal, bad_request
from emulator.updates import KINDS, Webhook
from emulator.world import World

WEBHOOK_IS_SET = (
    "Conflict: can't use getUpdates method while webhook is active; "
    "use deleteWebhook to delete the webhook first"
)
OTHER_POLLER = (
    "Conflict: terminated by other getUpdates request; "
    "make sure that only one bot instance is running"
)
LOCAL = re.compile(r"http://(127\.0\.0\.1|localhost|\[::1\])(:\d+)?(/|$)")


def get_me(world: World, params: Json) -> Json:
    """The bot's own account."""
    return {
        **world.bot_user(),
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


async def get_updates(world: World, params: Json) -> list[Json]:
    """
    What waits for the bot, or what comes within ``timeout`` seconds.

    Raises:
        Refusal: a webhook is set, or a second poller came meanwhile.
    """
    updates = world.updates
    _allow(world, params)
    if updates.webhook is not None:
        raise Refusal(409, WEBHOOK_IS_SET, ordinary=True)
    updates.forget_before(params.get("offset", 0))
    limit = max(1, min(params.get("limit", UPDATES_AT_ONCE), UPDATES_AT_ONCE))
    clock = asyncio.get_running_loop().time
    until = clock() + min(params.get("timeout", 0), LONGEST_POLL)
    me = updates.poll = object()
    updates.bell.ring()  # an older poller learns here that it lost
    while not updates.unexpired() and clock() < until:
        await updates.bell.next_ring(until - clock())
        if updates.poll is not me:
            raise Refusal(409, OTHER_POLLER, ordinary=True)
    taken = [waiting.update for waiting in updates.unexpired()[:limit]]
    for update in taken:
        world.mark_fetched(update)
    return taken


def _allow(world: World, params: Json) -> None:
    if "allowed_updates" in params:
        if unknown := set(params["allowed_updates"]) - KINDS:
            raise bad_request(f"unknown update types in allowed_updates: {sorted(unknown)}")
        world.updates.allow(params["allowed_updates"])


def set_webhook(world: World, params: Json) -> bool:
    """From now on updates are posted to this address."""
    if not params.get("url"):
        return delete_webhook(world, params)
    _check_webhook(params)
    _allow(world, params)
    _drop_if_asked(world, params)
    world.updates.webhook = Webhook(
        params["url"], params.get("secret_token"), params.get("max_connections", 40)
    )
    world.updates.bell.ring()
    return True


def _check_webhook(params: Json) -> None:
    url = str(params["url"])
    if not LOCAL.match(url) and not (url.startswith("https://") and urlsplit(url).hostname):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if not SECRET_TOKEN.fullmatch(params.get("secret_token", "none")):
        raise bad_request("secret token contains unallowed characters")
    if not 1 <= params.get("max_connections", 40) <= WEBHOOK_CONNECTIONS:
        raise bad_request("max_connections is out of range")


def delete_webhook(world: World, params: Json) -> bool:
    """Back to getUpdates."""
    _drop_if_asked(world, params)
    world.updates.webhook = None
    world.updates.bell.ring()
    return True


def _drop_if_asked(world: World, params: Json) -> None:
    if params.get("drop_pending_updates"):
        world.updates.pending.clear()


def get_webhook_info(world: World, params: Json) -> Json:
    """Where updates go, how many wait, what went wrong last."""
    webhook = world.updates.webhook
    info: Json = {
        "url": webhook.url if webhook else "",
        "has_custom_certificate": False,
        "pending_update_count": len(world.updates.unexpired()),
        "allowed_updates": sorted(world.updates.allowed),
    }
    if webhook is not None:
        info["max_connections"] = webhook.connections
        if webhook.last_error is not None:
            info["last_error_date"] = webhook.last_error_date
            info["last_error_message"] = webhook.last_error
    return info


def _yes(world: World, params: Json) -> bool:
    return True


METHODS: dict[str, Callable[[World, Json], object]] = {
    "getMe": get_me,
    "getUpdates": get_updates,
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": get_webhook_info,
    "logOut": _yes,
    "close": _yes,
}
