"""Regular expressions that are compiled when they are first used.

Most texts need few of the patterns for names, dates and foreign markup, and compiling all of them takes a third as long as reading
one text. Where a pattern is needed for every text, `re.compile` is as good.
"""

import re
from typing import Any, cast


class _Pattern:
    """Stands for a pattern. Its methods are the compiled pattern's own, from the first use on."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        method = getattr(re.compile(self.pattern, self._flags), name)
        setattr(self, name, method)
        return method


def compile_when_used(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` gives, for calling its methods; a mistake in the pattern is an `re.error` at the first call."""
    return cast("re.Pattern[str]", _Pattern(pattern, flags))
