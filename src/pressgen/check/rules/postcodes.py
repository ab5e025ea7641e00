"""PG332: a postcode in the wrong form for its country.

    postcode: 39126        write: 391 26

Swedish postcodes have three digits, a space and two digits. Norwegian and Danish ones have four digits, Finnish ones
five.
"""

import re
from collections.abc import Iterator

from pressgen.check.finding import Finding, finding
from pressgen.model import Address, Config, Organisation, Source
from pressgen.problems import Fix, text

_COUNTRIES = {
    "sverige": "SE",
    "sweden": "SE",
    "norge": "NO",
    "norway": "NO",
    "danmark": "DK",
    "denmark": "DK",
    "finland": "FI",
    "suomi": "FI",
}
_DIGITS = {"SE": 5, "NO": 4, "DK": 4, "FI": 5}
_EXAMPLES = {"SE": "391 26", "NO": "0150", "DK": "2100", "FI": "00100"}


def postcodes(source: Source, config: Config) -> Iterator[Finding]:
    """A postcode of an organisation or a department in another form than its country's."""
    organisation = source.record
    if not isinstance(organisation, Organisation):
        return
    if organisation.address:
        yield from _of(source, ("address", "postcode"), organisation.address, config)
    for department in organisation.departments:
        if department.address:
            yield from _of(source, ("departments", department.id, "address", "postcode"), department.address, config)


def _of(source: Source, place: tuple[str, ...], address: Address, config: Config) -> Iterator[Finding]:
    country = _COUNTRIES.get(address.country.lower(), "" if address.country else config.region)
    if not address.postcode or country not in _DIGITS:
        return
    meant = _formatted(address.postcode, country)
    if meant != address.postcode:
        message = text("The postcode {postcode} is not written as in its country.", postcode=address.postcode)
        hint = text("Write it like this: {postcode}.", postcode=meant or _EXAMPLES[country])
        yield finding(source, place, message, hint, Fix(text=meant) if meant else None)


def _formatted(postcode: str, country: str) -> str:
    """The postcode in its country's form; empty when the number of digits is wrong."""
    digits = re.sub(rf"\A{country[0]}{country[1]}?-|\s", "", postcode)
    if not re.fullmatch(rf"[0-9]{{{_DIGITS[country]}}}", digits):
        return ""
    return f"{digits[:3]} {digits[3:]}" if country == "SE" else digits
