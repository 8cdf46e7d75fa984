"""What people may know of the instance: its modules, their fields, choices and links."""

from collections.abc import Sequence

from suitecrm_bridge.core.errors import NotFound
from suitecrm_bridge.crm import ModuleLayouts, ModuleSchema, ModuleSummary
from suitecrm_bridge.features.records.model.asking import is_name
from suitecrm_bridge.features.records.ports import Layouts, Schemas
from suitecrm_bridge.web.identity import Identity


class DescribingService:
    def __init__(self, schemas: Schemas, layouts: Layouts) -> None:
        self._schemas = schemas
        self._layouts = layouts

    def modules(self, who: Identity, language: str | None = None) -> Sequence[ModuleSummary]:
        """The modules this person has access to. Raises Invalid for a language that is not installed."""
        return self._schemas.all(who, language)

    def module(self, who: Identity, module: str, language: str | None = None) -> ModuleSchema:
        """Raises NotFound, Forbidden, and Invalid for a language that is not installed."""
        if not is_name(module):
            raise NotFound("There is no such module.")
        return self._schemas.of(who, module, language)

    def layouts(self, who: Identity, module: str, language: str | None = None) -> ModuleLayouts:
        """Where the administrator put which field. Raises as `module`."""
        if not is_name(module):
            raise NotFound("There is no such module.")
        return self._layouts.of(who, module, language)
