"""Other people's words, made fit to stand inside a sentence of ours."""

import re

_UNFIT = re.compile(r'[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff<>"\s]+')


def one_line(text: str) -> str:
    """At most 100 characters without control characters, text direction marks, mark-up brackets and double quotes."""
    return _UNFIT.sub(" ", text[:1000]).strip()[:100]
