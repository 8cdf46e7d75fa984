"""Many writes in one request to the package, as the person who asks."""

from collections.abc import Sequence

from suitecrm_bridge.core.errors import BridgeError, Conflict
from suitecrm_bridge.crm import WriteItem, WriteResult
from suitecrm_bridge.features.auth.ports import UserCrm
from suitecrm_bridge.features.records.ports import Written
from suitecrm_bridge.features.records.storage.packaged import refuse
from suitecrm_bridge.web.identity import Identity

_ROLLED_BACK = "ROLLED_BACK"


class PackagedWrites:
    """Full writes leave the search index to SuiteCRM's scheduled indexer: it is three quarters of what a save costs."""

    def __init__(self, crms: UserCrm) -> None:
        self._crms = crms

    def each(self, who: Identity, items: Sequence[WriteItem]) -> Sequence[Written]:
        return _told(items, self._crms.of(who.session_id).write("full", items, index="later"))

    def together(self, who: Identity, items: Sequence[WriteItem]) -> Sequence[Written]:
        return _told(items, self._crms.of(who.session_id).write("full", items, atomic=True, index="later"))

    def quietly(self, who: Identity, items: Sequence[WriteItem]) -> Sequence[Written]:
        return _told(items, self._crms.of(who.session_id).write("quiet", items))


def _told(items: Sequence[WriteItem], results: Sequence[WriteResult]) -> list[Written]:
    return [_one(item, result) for item, result in zip(items, results, strict=True)]


def _one(item: WriteItem, result: WriteResult) -> Written:
    if result.error is None:
        return result.status
    if result.error.code == _ROLLED_BACK:
        return Conflict(result.error.message, code=_ROLLED_BACK)
    try:
        refuse(item, result.error)
    except BridgeError as refusal:
        return refusal
