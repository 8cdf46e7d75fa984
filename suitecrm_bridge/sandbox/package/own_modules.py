"""The modules that are the package's own, with their links to SuiteCRM's."""

from __future__ import annotations

from suitecrm_bridge.sandbox.catalog import Catalog, fields_of, module_of, read_definitions

# In the order of the menu.
NAMES = (
    *("SCB_Forms", "SCB_Submissions", "SCB_Visitors", "SCB_Conversations", "SCB_ScoreLog", "SCB_HealthLog"),
    "SCB_PlaybookRuns",
)


def add(catalog: Catalog) -> Catalog:
    """The definitions with these modules in them."""
    said = read_definitions("package")
    own = {name: module_of(said["modules"][name]) for name in NAMES}
    linked = {name: catalog.modules[name].with_fields(fields_of(links)) for name, links in said["links"].items()}
    named = {name: (many, one) for name, (many, one) in said["names"].items()}
    extended = catalog.with_modules({**linked, **own}).with_relationships(said["relationships"])
    return extended.with_options(said["lists"]).with_names(named)
