"""Sets no-break spaces. Quotation marks and dashes stay as their author wrote them."""

import re

NBSP = "\u00a0"
_GROUP = re.compile(r"\d{1,3}(?: \d{3})+(?![\d/-])")
_UNITS = (
    r"(?:procent(?:enheter)?|percent|kronor|kr|kkr|tkr|mnkr|mkr|mdkr|mdr|miljon(?:er)?|miljard(?:er)?|tusen|"
    r"million|billion|euro|dollar|pund|öre|SEK|EUR|USD|km|mil|meter|m|cm|mm|kg|g|ton|liter|hektar|ha|kvm|kvadratmeter|"
    r"kWh|MWh|GWh|TWh|MW|GW|kW|grader|år|invånare)\b|[%‰€$£°§]"
)
# These begin with the space and look around from there: a lookbehind at every letter takes ten times as long.
_GROUPED = re.compile(r" (?<=\d )(?=\d{3})")
_NO_BREAK = re.compile(
    rf" (?<=[\dl.§] )(?:(?<=\d )(?={_UNITS})|(?=\d)(?:(?<=(?<!\w)[Kk]l )|(?<=(?<!\w)[Kk]l\. )|(?<=(?<!\w)§ )))"
)
"""A space before a unit, or after "kl." and "§"."""


def _group(match: re.Match[str]) -> str:
    """A number with no-break spaces between its groups, unless a digit or the like comes right before it."""
    before = match.string[match.start() - 1] if match.start() else " "
    return match[0] if before.isdigit() or before in ".,/-" else match[0].replace(" ", NBSP)


def set_text(text: str) -> str:
    """The text with no-break spaces within numbers, before their units and after "kl."."""
    if _GROUPED.search(text):
        text = _GROUP.sub(_group, text)
    return _NO_BREAK.sub(NBSP, text)
