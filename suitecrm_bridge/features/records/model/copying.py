"""What an answer is made from, so that a copy of it is thrown away as soon as one of its sources changes."""

from collections.abc import Iterable, Sequence

# The modules of whose every change and link the package tells in both SuiteCRMs, the real one and the sandbox.
TOLD = frozenset({"Leads", "Contacts", "Accounts"})
# A record's further addresses, by which `email` finds it, change without news.
_UNTOLD_FIELDS = frozenset({"email", "email2"})


def of_module(module: str) -> str:
    return f"module:{module}"


def of_record(module: str, record_id: str) -> str:
    return f"record:{module}:{record_id}"


def outdated_by(records: Iterable[tuple[str, str]]) -> set[str]:
    """The sources that are not what they were, after these records (module, id) changed or got another link."""
    changed = list(records)
    return {of_module(module) for module, _ in changed} | {of_record(*each) for each in changed}


def sources(near: str, module: str, far: Iterable[str], paths: Sequence[str]) -> tuple[str, ...] | None:
    """`near`, the record or module of `module` that was asked for, and all modules behind links of it.

    None where a change could happen without being told: then no copy is kept.
    """
    modules = set(far)
    told = {module, *modules} <= TOLD and _UNTOLD_FIELDS.isdisjoint(path.lstrip("-") for path in paths)
    return (near, *sorted(of_module(each) for each in modules)) if told else None
