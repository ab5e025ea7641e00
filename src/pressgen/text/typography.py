"""How text is set: what belongs together stays on one line. Quotation marks are the author's own."""

import re

NBSP = "\u00a0"
_GROUP = re.compile(r"\d{1,3}(?: \d{3})+(?![\d/-])")
_UNITS = re.compile(
    r"(\d) (?=(?:procent(?:enheter)?|percent|kronor|kr|kkr|tkr|mnkr|mkr|mdkr|mdr|miljon(?:er)?|miljard(?:er)?|tusen|"
    r"million|billion|euro|dollar|pund|öre|SEK|EUR|USD|km|mil|meter|m|cm|mm|kg|g|ton|liter|hektar|ha|kvm|kvadratmeter|"
    r"kWh|MWh|GWh|TWh|MW|GW|kW|grader|år|invånare)\b|[%‰€$£°§])"
)
_CLOCK = re.compile(r"(?<!\w)([Kk]l\.?|§) (?=\d)")
_DIGIT = re.compile(r"\d")


def _group(match: re.Match[str]) -> str:
    """A number with its groups together; digits right before it make it something else."""
    before = match.string[match.start() - 1] if match.start() else " "
    return match[0] if before.isdigit() or before in ".,/-" else match[0].replace(" ", NBSP)


def set_text(text: str) -> str:
    """The text with no-break spaces within numbers, before their units and after "kl."."""
    if not _DIGIT.search(text):
        return text
    text = _UNITS.sub(rf"\1{NBSP}", _GROUP.sub(_group, text))
    return _CLOCK.sub(rf"\1{NBSP}", text) if "l" in text or "§" in text else text
