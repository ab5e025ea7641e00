"""The rules that need more than one file: one file here for each, one line in the table, one test file.

A rule is a function from everything that was read, and its linked form, to problems. It raises nothing and reads nothing.
"""

from collections.abc import Callable, Iterator

from pressgen.check.rules.addresses import addresses
from pressgen.check.rules.aliases import aliases
from pressgen.check.rules.files import files
from pressgen.check.rules.identity import identity
from pressgen.check.rules.links import links
from pressgen.check.rules.references import references
from pressgen.model import Site, Sources
from pressgen.problems import Problem

Rule = Callable[[Sources, Site], Iterator[Problem]]

RULES: tuple[Rule, ...] = (
    identity,
    references,
    addresses,
    aliases,
    files,
    links,
)
