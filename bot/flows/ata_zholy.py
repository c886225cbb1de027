"""The card «Ата жолы»: kept apart from kandas status and from the quota (domain brief, T-12)."""

from datetime import date

from core.certainty import ASK_AN_OFFICER, LIKELY
from core.facts import fact
from core.vocabulary import choice, flow, outcome

ATA_ZHOLY = flow(
    "ata_zholy",
    choice("kazakh", yes="basis", no="not_kazakh", unsure="unclear"),
    choice("basis", profession="card", business="card", none="no_basis", unsure="unclear"),
    outcome(
        "card",
        LIKELY,
        fact("ata-zholy"),
        fact("ata-zholy-stay"),
        fact("ata-zholy-channels"),
        fact("ata-zholy-review"),
        fact("ata-zholy-documents"),
    ),
    outcome("no_basis", LIKELY, fact("ata-zholy"), ways=("status",)),
    outcome("not_kazakh", LIKELY, fact("ata-zholy"), ways=("registration",)),
    outcome("unclear", ASK_AN_OFFICER, fact("ata-zholy")),
    reviewed=date(2026, 11, 23),
)
