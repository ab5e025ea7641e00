"""PG335: a personal identity number in the name of a file.

Pictures and attachments keep their names on the site, and the name of a text becomes its address. Rename the file.
"""

from collections.abc import Iterator

from pressgen.check.finding import Finding, file_finding
from pressgen.check.newsroom import Newsroom
from pressgen.check.personal_numbers import cards, may_hold, personal
from pressgen.problems import text


def personal_file_names(newsroom: Newsroom) -> Iterator[Finding]:
    """A file or folder whose name has a personal identity number or a card number."""
    for path in newsroom.paths():
        spaced = path.replace("_", " ").replace(".", " . ")
        for name in spaced.split("/") if may_hold(spaced) else ():
            for found in (*personal(name), *cards(name)):
                message = text(
                    "The file's name holds “{number}”, which looks like a personal identity number.",
                    number=found.masked,
                )
                yield file_finding(path, message, text("Rename the file."))
