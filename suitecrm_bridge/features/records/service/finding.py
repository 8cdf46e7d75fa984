"""Find records by one text, and those that may be the same: what SuiteCRM shows this person, within permissions."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from suitecrm_bridge.core.errors import Forbidden, NotFound
from suitecrm_bridge.core.permissions import Reach as Far
from suitecrm_bridge.core.permissions import reach
from suitecrm_bridge.crm import AllOf, Duplicate, Fits, ModuleHits, Query
from suitecrm_bridge.features.records.model.asking import is_id
from suitecrm_bridge.features.records.model.resources import kind_of
from suitecrm_bridge.features.records.ports import Finding, ReachOf, Records, Schemas
from suitecrm_bridge.features.records.service.reach import Reach
from suitecrm_bridge.web.identity import Identity


class FindingService:
    def __init__(self, finding: Finding, records: Records, schemas: Schemas, reach_of: ReachOf) -> None:
        self._finding = finding
        self._records = records
        self._reach = Reach(reach_of, schemas)

    def search(
        self, who: Identity, text: str, modules: Sequence[str] | None = None, limit: int = 5
    ) -> Sequence[ModuleHits]:
        """The best of each module. Without `modules` those of SuiteCRM's own search that the person may list;
        naming one that they may not list raises Forbidden. Raises Invalid for a text that is too short or too long."""
        for module in modules or ():
            self._reach.is_own(module, "list")
        found = self._finding.search(who, text, modules, limit)
        shown = ((each, _far(who, each.module)) for each in found)
        kept = (each if far == "all" else self._mine(who, each) for each, far in shown if far is not None)
        return [each for each in kept if each.records]

    def duplicates(self, who: Identity, module: str, record_id: str, limit: int = 10) -> Sequence[Duplicate]:
        """The likeliest first. Raises NotFound and Forbidden."""
        own_record, own_others = self._reach.is_own(module, "read"), self._reach.is_own(module, "list")
        if not is_id(record_id):
            raise NotFound(f"There is no such record of {module}.")
        if own_record:
            self._reach.must_be_mine(who, self._records.record(who, module, record_id))
        return self._shown(who, self._finding.duplicates(who, module, record_id, limit), own=own_others)

    def duplicates_of(
        self, who: Identity, module: str, fields: Mapping[str, str | None], limit: int = 10
    ) -> Sequence[Duplicate]:
        """Of somebody who is not there yet. Raises Invalid for fields by which nobody is known."""
        own = self._reach.is_own(module, "list")
        return self._shown(who, self._finding.duplicates_of(who, module, fields, limit), own=own)

    def _shown(self, who: Identity, found: Sequence[Duplicate], *, own: bool) -> Sequence[Duplicate]:
        if not own or not found:
            return found
        mine = self._mine_among(who, found[0].module, (each.id for each in found))
        return [each for each in found if each.id in mine]

    def _mine(self, who: Identity, hits: ModuleHits) -> ModuleHits:
        mine = self._mine_among(who, hits.module, (each.id for each in hits.records))
        return replace(hits, records=[each for each in hits.records if each.id in mine])

    def _mine_among(self, who: Identity, module: str, ids: Iterable[str]) -> set[str]:
        try:
            named = self._reach.own_only(who, module, AllOf([Fits("id", "in", list(ids))]))
            return {row.id for row in self._records.page(who, Query(module, fields=(), where=named, limit=200)).rows}
        except Forbidden:
            return set()


def _far(who: Identity, module: str) -> Far | None:
    """How far the person may list a module; asked quietly, for nobody is refused anything here."""
    return reach(who.permissions, f"{kind_of(module).name}.list")
