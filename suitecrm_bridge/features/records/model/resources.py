"""Which address a module's records have, and what one of them is called."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class ResourceKind:
    """`path` is the address below the API's base, `type` the name of one record, `name` that of its permissions."""

    path: str
    module: str
    type: str
    about: str
    writable: bool = True

    def __str__(self) -> str:
        return self.path

    @property
    def name(self) -> str:
        return self.path.removeprefix("modules/")


USERS = ResourceKind("users", "Users", "User", "The people who work with SuiteCRM, as a directory.", writable=False)
RESOURCES = (
    ResourceKind("leads", "Leads", "Lead", "Leads."),
    ResourceKind("accounts", "Accounts", "Account", "Companies."),
    ResourceKind("contacts", "Contacts", "Contact", "People at companies."),
    ResourceKind("opportunities", "Opportunities", "Opportunity", "Deals."),
    ResourceKind("cases", "Cases", "Case", "Support cases."),
    ResourceKind("tasks", "Tasks", "Task", "Tasks."),
    ResourceKind("meetings", "Meetings", "Meeting", "Meetings."),
    ResourceKind("calls", "Calls", "Call", "Telephone calls."),
    ResourceKind("notes", "Notes", "Note", "Notes."),
    ResourceKind("campaigns", "Campaigns", "Campaign", "Marketing campaigns."),
    USERS,
    ResourceKind("knowledge-base", "AOK_KnowledgeBase", "Article", "Articles of the knowledge base."),
    ResourceKind("forms", "SCB_Forms", "Form", "Forms that websites embed."),
    ResourceKind("submissions", "SCB_Submissions", "Submission", "What people sent through forms."),
    ResourceKind("visitors", "SCB_Visitors", "Visitor", "Visitors of websites worth knowing."),
    ResourceKind("conversations", "SCB_Conversations", "Conversation", "Chats with visitors."),
    ResourceKind("score-log", "SCB_ScoreLog", "ScoreLogEntry", "How leads were scored, and what people thought of it."),
    ResourceKind("health-log", "SCB_HealthLog", "HealthLogEntry", "How the health of accounts developed."),
    ResourceKind("playbook-runs", "SCB_PlaybookRuns", "PlaybookRun", "What is being done about accounts at risk."),
)
_BY_MODULE: Mapping[str, ResourceKind] = {kind.module: kind for kind in RESOURCES}


def kind_of(module: str) -> ResourceKind:
    """The kind of a module's records; modules without an address of their own are below `/modules`."""
    known = _BY_MODULE.get(module)
    return known or ResourceKind(f"modules/{module}", module, module, f"Records of {module}.")
