"""Counts words, so that nothing is lost and nothing invented between a document and its draft."""

import re
from collections import Counter

from pressgen.importers.characters import clean

_WORD = re.compile(r"[^\W_]+")
_LIST_MARKER = re.compile(
    r"^(?:[^\w\n]*(?:\d{1,3}(?:[.):]|\.\)| \))(?=\s|\Z)|(?:\d{1,4}[.)]|\d{1,3}\.\))(?=[^\W\d_])"
    r"|[oØüvðqnlu§àè](?=\t|\u00a0|  | [^\W\d_a-zåäöé])))+",
    re.MULTILINE,
)
"""At the beginning of a line, also behind a bullet: a number (without a space, as in "2.Ett", it is one, too, when a letter follows), or a
letter that Word's fonts show as a bullet.
"""


def words(text: str) -> Counter[str]:
    """How often each word stands in the text: runs of letters and digits, without the numbers of list items and letters that are bullets."""
    return Counter(_WORD.findall(_LIST_MARKER.sub("", clean(text))))
