"""PG331: a telephone number that cannot be dialled.

The number has the right form, but nobody can have it: a digit is missing or too many, or the area code does not exist.
Call the number before you publish it.
"""

from collections.abc import Iterator
from functools import lru_cache

from pressgen.check.finding import Finding, finding
from pressgen.check.phones import phones
from pressgen.model import Config, Source
from pressgen.problems import text


def phone_numbers(source: Source, _: Config) -> Iterator[Finding]:
    """A number that is not valid in its country's numbering plan."""
    for place, phone in phones(source):
        if phone.e164 and not _exists(phone.e164):
            message = text("The number {number} cannot be dialled.", number=phone.display)
            yield finding(source, place, message, text("Look for a digit that is missing or too many."))


@lru_cache(maxsize=4096)
def _exists(e164: str) -> bool:
    import phonenumbers  # noqa: PLC0415 -- heavy, and not every newsroom has numbers

    return phonenumbers.is_valid_number(phonenumbers.parse(e164))
