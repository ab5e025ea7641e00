"""PG208: two files whose names differ only in capitals.

On Windows and Mac, `Bild.png` and `bild.png` are the same file, so one of the two would be lost. Rename one of them.
"""

import unicodedata
from collections.abc import Iterator

from pressgen.check.finding import Finding, file_finding
from pressgen.check.newsroom import Newsroom
from pressgen.problems import text


def case_twins(newsroom: Newsroom) -> Iterator[Finding]:
    """A file with the path of another one, on systems that do not tell capitals apart."""
    seen: dict[str, str] = {}
    for path in sorted(newsroom.paths()):
        first = seen.setdefault(unicodedata.normalize("NFC", path).casefold(), path)
        if first != path:
            message = text("Only capitals tell this file from {path}.", path=first)
            yield file_finding(path, message, text("Rename one of them: on Windows and Mac they are one file."))
