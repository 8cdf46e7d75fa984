"""The sandbox, and a real SuiteCRM, answer every recorded request as recorded."""

import pytest

from tests.contract.agreement import differences
from tests.contract.conftest import package_fields, recordings
from tests.contract.replay import Answer


@pytest.mark.parametrize("name", recordings())
def test_the_answer_agrees_with_the_recording(name: str, answers: dict[str, Answer]) -> None:
    assert differences(name, recordings()[name], answers[name], package_fields()) == []


def test_every_recorded_request_is_sent_and_no_other(answers: dict[str, Answer]) -> None:
    assert len(recordings()) == 127
    assert answers.keys() == recordings().keys()
