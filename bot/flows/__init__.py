"""Every flow, as data. Words are in ``locales``, policy in ``core/rules``."""

from bot.flows.ask import ASK
from bot.flows.desk import DECIDE, REPLY
from bot.flows.intra import INTRA
from bot.flows.kandas import KANDAS
from bot.flows.quota import QUOTA
from bot.flows.relocation import RELOCATION
from bot.flows.resettler import RESETTLER
from bot.flows.status import STATUS

VISITOR_FLOWS = {
    flow.key: flow for flow in (STATUS, RELOCATION, KANDAS, RESETTLER, QUOTA, INTRA, ASK)
}
DESK_FLOWS = {flow.key: flow for flow in (REPLY, DECIDE)}
FLOWS = VISITOR_FLOWS | DESK_FLOWS

WAYS = tuple(flow.key for flow in (STATUS, RELOCATION))
"""Guidance, as the page of all ways lists it: what lets people stay comes first (trap T-4)."""
