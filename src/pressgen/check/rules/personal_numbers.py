"""PG333: a personal identity number, or the number of a payment card.

    Anmälan görs av Bo Alm, 19XXXXXX-XXXX.        write: Anmälan görs av Bo Alm.

The text has a Swedish personal identity number (personnummer, samordningsnummer), with a valid date and check digit, or
the number of a card. Once it is published, you cannot take it back. In git it also stays in the history, so ask
somebody to clean the history as well. The message shows only a part of the number, since others can read the logs.
Numbers of organisations are not reported. pressgen does not know the identity numbers of other countries.
"""

from collections.abc import Iterator, Sequence

from pressgen.check.finding import Finding
from pressgen.check.personal_numbers import Number, cards, may_hold, personal
from pressgen.problems import Text, text


def personal_numbers(path: str, lines: Sequence[str]) -> Iterator[Finding]:
    """Each such number in a file, in the text and among the keys."""
    hint = text("Take it away. If it was saved in git before, it is still in the history.")
    for number, line in enumerate(lines if may_hold("\n".join(lines)) else (), 1):
        if not may_hold(line):
            continue
        for found in personal(line):
            yield _at(path, number, found, text("“{number}” is a personal identity number.", number=found.masked), hint)
        for found in cards(line):
            yield _at(
                path, number, found, text("“{number}” is the number of a payment card.", number=found.masked), hint
            )


def _at(path: str, line: int, found: Number, message: Text, hint: Text) -> Finding:
    return Finding(path, (line, found.start + 1, line, found.end + 1), message, hint)
