"""Where links lead, by a module's own description."""

from collections.abc import Callable

from suitecrm_bridge.crm import DescribedField, DescribedLink, ModuleSchema


def module_behind(schema: ModuleSchema, link: str) -> str | None:
    """The module that `accounts`, or `account` for account_id, leads to; None when there is no such link."""
    known = schema.links.get(link)
    if known is not None:
        return known.module
    pointing = schema.fields.get(f"{link}_id")
    if pointing is None or pointing.module is not None:
        return pointing.module if pointing is not None else None
    # The account of a lead is a plain column, of which only the link `accounts` tells where it leads.
    plurals = {f"{link}s", f"{link.removesuffix('y')}ies"}
    return next((each.module for each in schema.links.values() if each.name in plurals), None)


def link_back(schema: ModuleSchema, link: str, far: ModuleSchema) -> DescribedLink | None:
    """The other end of a link, as a link of the far module."""
    here = schema.links.get(link)
    if here is None:
        return None
    same = schema.summary.module == far.summary.module
    ends = [each for each in far.links.values() if each.relationship == here.relationship]
    return next((each for each in ends if not (same and each.name == link)), None)


def field_at(schema: ModuleSchema, path: str, schema_of: Callable[[str], ModuleSchema]) -> DescribedField | None:
    """The field that `status` or `account.industry` names."""
    link, dot, name = path.partition(".")
    if not dot:
        # Any of a record's addresses, not only its first.
        return schema.fields.get("email1" if path == "email" else path)
    module = module_behind(schema, link)
    return schema_of(module).fields.get(name) if module else None
