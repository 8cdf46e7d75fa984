"""Lines of CSV that a spreadsheet opens without running anything."""

import csv
import io
import re
from collections.abc import Iterable

# What makes a cell a formula, in full width too. Where lists are separated by semicolons a spreadsheet begins a cell
# behind each, and behind the end of a line that it does not know to be quoted.
_FORMULA = re.compile(r"\A(?=[\t\r])|(\A|[;\t\r\n])(?=[=+\-@\uff1d\uff0b\uff0d\uff20])")


def csv_line(cells: Iterable[object]) -> str:
    """One line, its end included; None is an empty cell, texts are made harmless."""
    buffer = io.StringIO()
    csv.writer(buffer).writerow([_FORMULA.sub(r"\1'", each) if isinstance(each, str) else each for each in cells])
    return buffer.getvalue()
