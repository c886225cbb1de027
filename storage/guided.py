"""The guidance that led to a case: sealed like the answers of the case itself."""

import json

from core.guided import Guided
from storage.transaction import Transaction


class GuidedCases:
    """Part of what fits ``core.case_store.CaseStore``."""

    _tx: Transaction

    async def guided(self, case: int) -> Guided | None:
        row = await self._tx.fetch_one("SELECT * FROM guided WHERE case_id = $1", case)
        if row is None:
            return None
        outcome, answers = json.loads(self._tx.seal.open(row["path"], _where(case)))
        return Guided(
            flow=row["flow"],
            flow_version=row["flow_version"],
            outcome=outcome,
            answers=answers,
        )

    async def keep_guided(self, case: int, guided: Guided) -> None:
        path = json.dumps([guided.outcome, dict(guided.answers)], ensure_ascii=False)
        await self._tx.run(
            """
            INSERT INTO guided (case_id, flow, flow_version, path) VALUES ($1, $2, $3, $4)
            """,
            case,
            guided.flow,
            guided.flow_version,
            self._tx.seal.close(path, _where(case)),
        )


def _where(case: int) -> str:
    return f"guided.path.{case}"
