"""Telephone numbers in running text. What is not surely one is left alone."""

import re
from functools import lru_cache

_NUMBER = re.compile(
    r"(?<![\w.,:/+(–-])(?<![\d\w][ \u00a0])"
    r"(?:\+ ?\d|\(\+?\d|00 ?[1-9]|0(?=[\d(]))"
    r"(?:[ \u00a0]?[()/–‑-]?[ \u00a0]?[\d]){5,14}(?![\w/]|[.,:–-]\d|[ \u00a0]?[–-][ \u00a0]?\d)"
)
_LABELLED = re.compile(
    r"(?i:\b(?:tel|tfn|tlf|telefon|phone|mobil|mobile|växel|call|ring)\b[.:]?[ \u00a0]{0,2})"
    r"(\d(?:[ \u00a0]?[/–‑-]?[ \u00a0]?\d){5,12})(?![\w/]|[.,:–-]\d)"
)
_OTHER_BEFORE = re.compile(
    r"(?i:dnr|diarienr|diarienummer|diarie|ärende|ärendenr|ärendenummer|mål|målnr|org|nr|nummer|organisationsnummer|"
    r"bankgiro|plusgiro|postgiro|bg|pg|konto|kontonr|clearing|iban|bic|swish|ocr|faktura|fakturanummer|isbn|issn|"
    r"personnummer|referens|ref|no|id|kund|kundnr)[ \u00a0.:#-]*\Z"
)
_TELEPHONE_BEFORE = re.compile(
    r"(?i:(?:telefon|tel|mobil|fax|phone|växel)[a-zåäö]*[ \u00a0.-]*(?:nummer|nr|number|no)?[ \u00a0.:]*\Z)"
)
_SUM_AFTER = re.compile(
    r"[ \u00a0]?(?:kronor|kr|procent|%|€|\$|euro|sek|eur|miljoner|miljarder|mnkr|mkr|tkr|st|stycken|personer|invånare|kg|km|ton|kvm)\b"
    r"|[ \u00a0]?[%€$]",
    re.IGNORECASE,
)
_CLOCKS = re.compile(r"\d{4}[ \u00a0]?[–-][ \u00a0]?\d{4}\Z")
_POSTCODE_LIKE = re.compile(r"\d{2} \d{3}\Z")


def find(text: str, region: str) -> list[tuple[int, int, str]]:
    """The telephone numbers of the text: from, to, and the number as "+46480453891"."""
    if not any(sign in text for sign in "0+"):
        return []
    spans = [match.span() for match in _NUMBER.finditer(text)]
    numbers = [(start, end, _number(text, start, end, region)) for start, end in spans]
    return [one for one in numbers if one[2]]


def _number(text: str, start: int, end: int, region: str) -> str:
    before = text[max(0, start - 40) : start]
    if _OTHER_BEFORE.search(before) and not _TELEPHONE_BEFORE.search(before):
        return ""
    if _SUM_AFTER.match(text, end) or _CLOCKS.match(text[start:end]):
        return ""
    return e164(text[start:end], region)


@lru_cache(maxsize=4096)
def e164(written: str, region: str) -> str:
    """A number as written in a region, as "+46480453891"; "" when it is none."""
    import phonenumbers  # noqa: PLC0415 - 60 ms, and most texts hold no number

    try:
        number = phonenumbers.parse(written.replace("(0)", "").replace("–", "-"), region)
    except phonenumbers.NumberParseException:
        return ""
    if not phonenumbers.is_valid_number(number):
        return ""
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
