"""One acting user's way to SuiteCRM: the process's connection with that user's token, and the field lists."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import httpx

from suitecrm_bridge.crm.connection import Call, Connection
from suitecrm_bridge.crm.errors import AccessDenied, RecordNotFound
from suitecrm_bridge.crm.fields import FieldCatalog, Fields
from suitecrm_bridge.crm.model import Json
from suitecrm_bridge.crm.writing import is_name


@dataclass(frozen=True)
class Caller:
    connection: Connection
    auth: httpx.Auth | None
    catalog: FieldCatalog

    def get(
        self,
        path: str,
        params: Sequence[tuple[str, str]] = (),
        *,
        module: str = "",
        record_id: str | None = None,
        read_timeout: float | None = None,
    ) -> Mapping[str, Any]:
        call = Call(
            method="GET",
            path=path,
            params=params,
            module=module,
            record_id=record_id,
            read_timeout=read_timeout,
            repeatable=True,
        )
        return self.connection.ask(call, self.auth)

    def once(self, path: str, json: Json, *, read_timeout: float | None = None) -> Mapping[str, Any]:
        """A POST that must not be repeated blindly."""
        return self.connection.ask(
            Call("POST", path, json=json, read_timeout=read_timeout, repeatable=False), self.auth
        )

    def delete(self, path: str, *, module: str, record_id: str) -> None:
        """Raises RecordNotFound unless this very call deleted it: after a lost answer the repeat finds nothing."""
        tries = 0

        def counted(_call: Call) -> None:
            nonlocal tries
            tries += 1

        call = Call("DELETE", path, module=module, record_id=record_id, repeatable=True)
        try:
            self.connection.ask(call, self.auth, before_each=counted)
        except RecordNotFound:
            if tries < 2:
                raise

    def repeatable(
        self,
        method: str,
        path: str,
        json: Json = None,
        *,
        module: str = "",
        record_id: str | None = None,
        read_timeout: float | None = None,
    ) -> Mapping[str, Any]:
        """A change that does the same twice as once."""
        call = Call(
            method, path, json=json, module=module, record_id=record_id, read_timeout=read_timeout, repeatable=True
        )
        return self.connection.ask(call, self.auth)

    def patch(self, json: Json, *, module: str, record_id: str) -> Mapping[str, Any]:
        # Not repeated: hooks would run twice, and somebody else's change in between would be undone.
        call = Call("PATCH", "V8/module", json=json, module=module, record_id=record_id, repeatable=False)
        return self.connection.ask(call, self.auth)

    def fields(self, module: str) -> Fields:
        """Raises AccessDenied for modules whose field list SuiteCRM keeps to itself."""
        if not is_name(module):
            raise RecordNotFound(module)
        return self.catalog.of(module, self._described)

    def fields_if_told(self, module: str) -> Fields | None:
        """The same, or None: SuiteCRM describes only modules that have a tab."""
        try:
            return self.fields(module)
        except AccessDenied:
            return None

    def _described(self, module: str) -> Mapping[str, Mapping[str, Any]]:
        answer = self.get(f"V8/meta/fields/{module}", module=module)
        described: Mapping[str, Mapping[str, Any]] = answer["data"]["attributes"] or {}
        return described
