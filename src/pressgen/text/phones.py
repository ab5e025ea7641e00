"""Finds telephone numbers in running text. Digits that may be something else are left alone."""

from functools import lru_cache

from pressgen.patterns import compile_when_used

_SIGN = compile_when_used(r"[0+][ (]?\d")
_LABEL = compile_when_used(r"(?i:tel|tfn|tlf|phone|mobil|fax|call)")
NO_TRUNK = frozenset("DK NO IS FO EE LV LT ES PT IT PL CZ US CA LU MT GR CY".split())  # noqa: SIM905 - a row to read
"""Regions whose numbers have no trunk prefix 0. There only a label such as "tel." marks digits as a telephone number."""
_STEPS = r"(?:[ \u00a0]?[()/–‑-]?[ \u00a0]?\d){5,14}"
_END = r"(?![\w/]|[.,:–-]\d|[ \u00a0]?[–-][ \u00a0]?\d)"
_NUMBER = compile_when_used(
    rf"[+(0](?<![\w.,:/+–-].)(?<!\d[ \u00a0].)"
    rf"(?:(?<=\+) ?\d|(?<=\()(?:0\d{{1,3}}|\+\d{{1,3}})(?=\))|(?<=0)0 ?[1-9]|(?<=0)(?=[\d(])){_STEPS}{_END}"
)
"""Begins with the first character and looks back from there: a lookbehind at every letter takes ten times as long."""
_LABELLED = compile_when_used(
    rf"(?i:\b(?:tel|tfn|tlf|telefon|telephone|phone|mobil|mobile|fax|call))[.:]?[ \u00a0]{{1,2}}(\(?\d{_STEPS}){_END}"
)
_OTHER_BEFORE = compile_when_used(
    r"(?i:\b(?:dnr|(?:diarie|ärende|mål|org|organisations|kund|referens|ref|konto|bankgiro|plusgiro|postgiro|swish|"
    r"faktura|person|clearing)(?:nr|nummer)?|bg|pg|iban|bic|ocr|isbn|issn|account|case|invoice|id))"
    r"[ \u00a0.:#-]{0,3}(?:(?i:nr|nummer|no|number)[ \u00a0.:#-]{0,3})?\Z"
)
_CALLED_BEFORE = compile_when_used(
    r"(?i:tele|tjänst|växel|central|support)\w*[ \u00a0.:]{0,3}(?:(?i:nr|nummer)[ .:]{0,2})?\Z"
)
_SUM_AFTER = compile_when_used(
    r"[ \u00a0]?(?:(?i:kronor|kr|procent|euro|sek|eur|usd|miljoner|miljarder|mnkr|mkr|tkr|st|stycken|personer|invånare|kg|"
    r"km|ton|kvm|m2|år)\b|[%€$£])"
)
_CLOCKS = compile_when_used(r"\d{4}[ \u00a0]?[–-][ \u00a0]?\d{4}\Z")
_DATE = compile_when_used(r"\d\d-\d\d-\d{4}\Z")
_SHORT = 6


def may_hold(text: str, region: str) -> bool:
    """Whether the text may contain a number. A quick test: most paragraphs do not."""
    return bool(_SIGN.search(text)) or (region in NO_TRUNK and bool(_LABEL.search(text)))


def find(text: str, region: str) -> list[tuple[int, int, str]]:
    """The telephone numbers of the text: start, end, and the number in E.164 form, "+46480453891"."""
    spans = [match.span() for match in _NUMBER.finditer(text)]
    if region in NO_TRUNK:
        spans += [match.span(1) for match in _LABELLED.finditer(text)]
    numbers = [(start, end, _number(text, start, end, region)) for start, end in spans]
    return [one for one in numbers if one[2]]


def _number(text: str, start: int, end: int, region: str) -> str:
    before, written = text[max(0, start - 40) : start], text[start:end]
    if _OTHER_BEFORE.search(before) and not _CALLED_BEFORE.search(before):
        return ""
    if _SUM_AFTER.match(text, end) or _CLOCKS.match(written) or _DATE.match(written):
        return ""
    return e164(written, region)


@lru_cache(maxsize=4096)
def e164(written: str, region: str) -> str:
    """A number written in a region, in E.164 form; "" when it is invalid."""
    import phonenumbers  # noqa: PLC0415 - 60 ms, and most texts hold no number

    try:
        number = phonenumbers.parse(written.replace("(0)", "").replace("–", "-"), region)
    except phonenumbers.NumberParseException:
        return ""
    if not phonenumbers.is_valid_number(number):
        return ""
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def dialled(written: str, region: str) -> str:
    """The number that an author's `tel:` link dials: E.164 form, or a short number such as 112 as it is; "" for neither."""
    digits = "".join(filter(str.isdigit, written))
    return e164(written, region) or (digits if digits.isascii() and 1 < len(digits) <= _SHORT else "")
