"""TypeScript types made from the document: a compiler accepts them, and refuses what the API would refuse."""

import shutil
import subprocess
from pathlib import Path

import pytest

from suitecrm_bridge.web.openapi import document_of
from suitecrm_bridge.web.typescript import typescript_of
from tests.fakes.facade import Facade

WIDGETS = Path(__file__).parents[2] / "widgets"
COMPILER = WIDGETS / "node_modules/.bin/tsc"

GOOD = """
import type { components, paths } from "./api";
const made: components["schemas"]["LeadCreation"] = { last_name: "Hopper", status: "New", lawful_basis: ["consent"] };
const changed: components["schemas"]["LeadChanges"] = { phone_mobile: null };
type Page = paths["/api/v1/leads"]["get"]["responses"][200]["content"]["application/json"];
export function names(page: Page): (string | null | undefined)[] {
  return page.data.map((lead) => lead.attributes.last_name);
}
type Query = NonNullable<paths["/api/v1/leads"]["get"]["parameters"]["query"]>;
export const asked: Query = { filter: { status: { eq: "New" } }, sort: "-date_entered" };
type Path = paths["/api/v1/accounts/{record_id}/{link}"]["get"]["parameters"]["path"];
export const related: Path = { record_id: "1", link: "contacts" };
export { made, changed };
"""
BAD = {
    "a required field is missing": 'const x: components["schemas"]["LeadCreation"] = {};',
    "an option that is none": 'const x: components["schemas"]["LeadChanges"] = { status: "Nope" };',
    "a field that only the bridge writes": 'const x: components["schemas"]["LeadChanges"] = { ai_score: 99 };',
    "a number as text": 'const x: components["schemas"]["OpportunityChanges"] = { amount: "5" };',
    "an address that is none": 'type X = paths["/api/v1/nothing"];',
    "users are only read": 'type X = paths["/api/v1/users"]["post"]["responses"];',
}


def compiled(folder: Path, text: str) -> subprocess.CompletedProcess[str]:
    (folder / "use.ts").write_text(text)
    options = ["--noEmit", "--strict", "--target", "es2022", "--module", "esnext", "--moduleResolution", "bundler"]
    return subprocess.run(
        [COMPILER, *options, "use.ts"], cwd=folder, capture_output=True, text=True, check=False, timeout=120
    )


@pytest.fixture
def types(facade: Facade, tmp_path: Path) -> Path:
    with facade.app.app_context():
        (tmp_path / "api.ts").write_text(typescript_of(document_of(facade.app)))
    return tmp_path


@pytest.mark.skipif(not shutil.which("node") or not COMPILER.exists(), reason="needs Node: cd widgets && npm ci")
def test_a_compiler_takes_the_types_and_holds_people_to_them(types: Path):
    result = compiled(types, GOOD)
    assert result.returncode == 0, result.stdout
    for what, line in BAD.items():
        result = compiled(types, f'import type {{ components, paths }} from "./api";\n{line}\nexport {{}};\n')
        assert result.returncode != 0, what
        assert "api.ts" not in result.stdout


def test_the_types_name_every_schema_and_path(facade: Facade, types: Path):
    text = (types / "api.ts").read_text()
    document = facade.client.get("/api/v1/openapi.json").json
    assert [path for path in document["paths"] if f'"{path}": {{' not in text] == []
    assert [name for name in document["components"]["schemas"] if f'    "{name}": ' not in text] == []
