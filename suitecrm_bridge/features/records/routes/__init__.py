"""The addresses of records: one set for every kind, and the description of the instance."""

from typing import Any

from flask import Flask

from suitecrm_bridge.features.records.ports import InstanceSchemas
from suitecrm_bridge.features.records.routes.addresses import install_kinds
from suitecrm_bridge.features.records.routes.conversion import blueprint as conversion
from suitecrm_bridge.features.records.routes.duplicates import blueprint as duplicates
from suitecrm_bridge.features.records.routes.files import blueprint as files
from suitecrm_bridge.features.records.routes.finding import blueprint as search
from suitecrm_bridge.features.records.routes.meta import blueprint as meta
from suitecrm_bridge.features.records.routes.resource import blueprints
from suitecrm_bridge.features.records.routes.timeline import blueprint as timeline
from suitecrm_bridge.features.records.schemas.document import for_instance
from suitecrm_bridge.web.openapi import Readers, amend_document
from suitecrm_bridge.web.services import service_of

__all__ = ["blueprints", "install", "meta", "special"]

special = (search, conversion, duplicates, timeline, files)
"""What only some kinds have. All views ask for the caller's permissions themselves."""


def install(app: Flask) -> None:
    """Before the blueprints are registered."""
    install_kinds(app)
    amend_document(app, _amended)


def _amended(document: dict[str, Any], readers: Readers) -> dict[str, Any]:
    # Fields, choices and labels are this company's own: only who works with its SuiteCRM is told.
    return for_instance(document, service_of(InstanceSchemas).known() if readers == "users" else {})
