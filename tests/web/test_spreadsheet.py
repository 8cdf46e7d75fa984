"""Cells that a spreadsheet would run."""

import csv
import io

import pytest

from suitecrm_bridge.web.spreadsheet import csv_line


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("=1+1", "'=1+1"),
        ("+49 30", "'+49 30"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\uff1d1", "'\uff1d1"),
        ("\t=1", "'\t'=1"),
        ("a;=1", "a;'=1"),
        ("a\n=1", "a\n'=1"),
        ("a\r@x", "a\r'@x"),
        ("a; =1, b=1 and c-1@d", "a; =1, b=1 and c-1@d"),
        ("", ""),
        (None, ""),
        (-1.5, "-1.5"),
    ],
)
def test_no_text_begins_like_a_formula_wherever_a_cell_may_begin(cell: object, written: str) -> None:
    line = csv_line(["x", cell])
    assert line.endswith("\r\n")
    assert next(csv.reader(io.StringIO(line, newline=""))) == ["x", written]
