"""PG207: a file name that does not work on Windows.

On Windows, files cannot have names such as `con`, `aux` and `nul`, names with < > : " | ? * or a backslash, or names
that end with a space or a full stop. A colleague with Windows could not download the newsroom at all. Rename the file.
"""

import re
from collections.abc import Iterator

from pressgen.check.finding import Finding, file_finding
from pressgen.check.newsroom import Newsroom
from pressgen.problems import text

# Microsoft, "Naming Files, Paths, and Namespaces": reserved names and characters.
_FORBIDDEN = re.compile(
    r"(?:(?:^|/)(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.[^/]*)?|[ .])(?=/|\Z)"
    r"|[<>:\"|?*\\\x00-\x1f]",
    re.IGNORECASE,
)


def file_names(newsroom: Newsroom) -> Iterator[Finding]:
    """A file whose name, or whose folder's name, Windows cannot have."""
    for path in newsroom.paths():
        match = _FORBIDDEN.search(path)
        if match:
            name = path[path.rfind("/", 0, match.end() - 1) + 1 :].split("/")[0]
            hint = text("Rename it: letters, digits and hyphens work everywhere.")
            yield file_finding(path, text("Windows cannot have a file or folder named “{name}”.", name=name), hint)
