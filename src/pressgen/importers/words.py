"""Counts words, so that nothing is lost and nothing invented between a document and its draft."""

import re
from collections import Counter

from pressgen.importers.characters import clean

_WORD = re.compile(r"[^\W_]+")
_LIST_NUMBER = re.compile(r"^(?:[^\w\n]*(?:\d{1,3}[.)](?=\s|\Z)|\d{1,4}[.)](?=[^\W\d_])))+", re.MULTILINE)
"""At the beginning of a line, also behind a bullet; without a space, as in "2.Ett", it is one, too, when a letter follows."""


def words(text: str) -> Counter[str]:
    """How often each word stands in the text: runs of letters and digits, without the numbers of list items."""
    return Counter(_WORD.findall(_LIST_NUMBER.sub("", clean(text))))
