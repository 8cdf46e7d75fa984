"""What counts as a measurement of a page's speed."""

from suitecrm_bridge.features.analytics.model.speed import Measured, speeds


def test_a_page_that_had_not_loaded_is_no_fast_one() -> None:
    [row] = speeds([("/", {"load": 0, "ttfb": 90}), ("/", {"load": 0.0}), ("/", {"load": 4000})])
    assert row.samples == 3
    assert row.metrics["load"] == Measured(4000, 1, None)
    assert row.metrics["ttfb"] == Measured(90, 1, "good")
    [none] = speeds([("/", {"load": 0})])
    assert none.metrics["load"] is None


def test_a_page_on_which_nothing_moves_counts() -> None:
    [row] = speeds([("/", {"cls": 0}), ("/", {"cls": 0}), ("/", {"cls": 0}), ("/", {"cls": 0.5})])
    assert row.metrics["cls"] == Measured(0, 4, "good")
