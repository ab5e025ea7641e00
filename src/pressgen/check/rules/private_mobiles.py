"""PG334: a mobile number in the text that belongs to nobody in content/.

    Ring Bo på 070-174 06 99.

It may be a private telephone. If readers are to call it, make the person a contact, or give the number to the
organisation. Then the contact's card shows it too, and you can correct it in one place. Otherwise remove it.
"""

from collections.abc import Iterator
from functools import lru_cache

from pressgen.check.file_texts import outlines
from pressgen.check.finding import Finding, link_span
from pressgen.check.newsroom import Newsroom
from pressgen.check.phones import phones
from pressgen.problems import text


def private_mobiles(newsroom: Newsroom) -> Iterator[Finding]:
    """A mobile number in a text that belongs to no contact, organisation or department."""
    known = {phone.e164 for source in newsroom.sources.files for _, phone in phones(source)}
    for source in newsroom.sources.files:
        for outline in outlines(source):
            for link in outline.links:
                number = link.target.removeprefix("tel:")
                if number != link.target and number not in known and _is_mobile(number):
                    message = text("The mobile number {number} is nobody's in content/.", number=_masked(number))
                    hint = text("Make the person a contact if readers are to call; otherwise take the number away.")
                    yield Finding(source.path, link_span(link), message, hint)


def _masked(number: str) -> str:
    return f"{number[:-4]}••••"


@lru_cache(maxsize=4096)
def _is_mobile(e164: str) -> bool:
    import phonenumbers  # noqa: PLC0415 -- heavy, and not every newsroom has numbers

    try:
        number = phonenumbers.parse(e164)
    except phonenumbers.NumberParseException:
        return False
    return phonenumbers.number_type(number) == phonenumbers.PhoneNumberType.MOBILE
