"""The directory of users, which SuiteCRM describes to nobody: the few fields that everybody may know."""

from suitecrm_bridge.crm import DescribedField, ModuleSchema, ModuleSummary

FIELDS = ("user_name", "name", "full_name", "first_name", "last_name", "title", "department", "status")
_LABELS = ("User Name", "Name", "Full Name", "First Name", "Last Name", "Job Title", "Department", "Status")
_MAY = {"access": "all", "list": "all", "view": "all", "create": "none", "edit": "none", "delete": "none"}


def _field(name: str, label: str, type_: str = "string") -> DescribedField:
    return DescribedField(name, label, type_, None, required=False, default=None, writable=False, owned=False)


SCHEMA = ModuleSchema(
    ModuleSummary("Users", "Users", "User", _MAY),  # type: ignore[arg-type]  # literals in a dict
    "en_us",
    {"id": _field("id", "ID", "id")} | {n: _field(n, label) for n, label in zip(FIELDS, _LABELS, strict=True)},
    {},
)
