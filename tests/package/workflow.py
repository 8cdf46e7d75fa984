"""A SuiteCRM workflow made for a test: hot leads get the status In Process."""

import base64
from collections.abc import Iterator
from contextlib import contextmanager

import httpx

# PHP's own serialisation, as SuiteCRM's workflow editor stores it.
_LEADS = 'a:1:{i:0;s:5:"Leads";}'
_ACTION = (
    'a:5:{s:11:"record_type";s:5:"Leads";s:8:"rel_type";s:5:"Leads";s:5:"field";a:1:{i:0;s:6:"status";}'
    's:10:"value_type";a:1:{i:0;s:5:"Value";}s:5:"value";a:1:{i:0;s:10:"In Process";}}'
)


@contextmanager
def hot_leads_are_in_process(http: httpx.Client, admin: dict[str, str]) -> Iterator[None]:
    """The workflow, active for as long as the block runs."""
    made: list[tuple[str, str]] = []

    def make(module: str, **attributes: object) -> str:
        body = {"data": {"type": module, "attributes": attributes}}
        answer = http.post("V8/module", json=body, headers=admin)
        assert answer.status_code == 201, answer.text
        made.append((module, answer.json()["data"]["id"]))
        return made[-1][1]

    try:
        workflow = make(
            "AOW_WorkFlow",
            name="Probe",
            flow_module="Leads",
            status="Active",
            run_when="On_Save",
            flow_run_on="All_Records",
            multiple_runs=True,
        )
        make(
            "AOW_Conditions",
            aow_workflow_id=workflow,
            module_path=base64.b64encode(_LEADS.encode()).decode(),
            field="ai_score_band",
            operator="Equal_To",
            value_type="Value",
            value="hot",
        )
        parameters = base64.b64encode(_ACTION.encode()).decode()
        make("AOW_Actions", aow_workflow_id=workflow, action="ModifyRecord", parameters=parameters)
        yield
    finally:
        for module, identity in made:
            http.delete(f"V8/module/{module}/{identity}", headers=admin)
