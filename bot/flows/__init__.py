"""Every flow, as data. Words are in ``locales``, policy in ``core/rules``."""

from bot.flows.ask import ASK
from bot.flows.ata_zholy import ATA_ZHOLY
from bot.flows.centre import CENTRE
from bot.flows.citizenship import CITIZENSHIP
from bot.flows.desk import CORRECT, DECIDE, REPLY
from bot.flows.intra import INTRA
from bot.flows.kandas import KANDAS
from bot.flows.quota import QUOTA
from bot.flows.registration import REGISTRATION
from bot.flows.relocation import RELOCATION
from bot.flows.resettler import RESETTLER
from bot.flows.status import STATUS

GUIDANCE = (STATUS, REGISTRATION, CITIZENSHIP, CENTRE, RELOCATION, ATA_ZHOLY)
"""As the page of all ways lists it: what lets people stay comes first (trap T-4)."""

APPLICATIONS = (KANDAS, RESETTLER, QUOTA, INTRA)

VISITOR_FLOWS = {flow.key: flow for flow in (*GUIDANCE, *APPLICATIONS, ASK)}
DESK_FLOWS = {flow.key: flow for flow in (REPLY, DECIDE, CORRECT)}
FLOWS = VISITOR_FLOWS | DESK_FLOWS
WAYS = tuple(flow.key for flow in GUIDANCE)
