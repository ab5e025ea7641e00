"""How text is set: what belongs together stays on one line. Quotation marks are the author's own."""

import re

NBSP = "\u00a0"
_GROUP = re.compile(r"(?<![\d.,/-])\d{1,3}(?: \d{3})+(?![\d/-])")
_UNITS = re.compile(
    r"(?<=\d) (?=(?:procent(?:enheter)?|percent|kronor|kr|kkr|tkr|mnkr|mkr|mdkr|mdr|miljon(?:er)?|miljard(?:er)?|tusen|"
    r"million|billion|euro|dollar|pund|öre|SEK|EUR|USD|km|mil|meter|m|cm|mm|kg|g|ton|liter|hektar|ha|kvm|kvadratmeter|"
    r"kWh|MWh|GWh|TWh|MW|GW|kW|grader|år|invånare)\b|[%‰€$£°§])"
)
_CLOCK = re.compile(r"\b((?:kl|Kl)\.?|[§]) (?=\d)")
_WHICH = re.compile(r"\d |[§lL]\.? \d")


def set_text(text: str) -> str:
    """The text with no-break spaces within numbers, before their units and after "kl."."""
    if not _WHICH.search(text):
        return text
    text = _GROUP.sub(lambda match: match[0].replace(" ", NBSP), text)
    return _CLOCK.sub(rf"\1{NBSP}", _UNITS.sub(NBSP, text))
