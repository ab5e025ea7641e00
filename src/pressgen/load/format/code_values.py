"""Validators of official codes: those of the IPTC's media topics, of Statistics Sweden (SCB) and of Wikidata. Like those in `values`."""

import re
from typing import Any

from pressgen.load.format.faults import Fault
from pressgen.problems import Text, guess, text

_MEDIA_TOPIC = re.compile(r"(?:(?:0[1-9]|1[0-7])000000|2000\d{4})\Z")
"""Digits of a media topic: of the seventeen at the top, or of any below them (https://cv.iptc.org/newscodes/mediatopic/)."""
_COUNTIES = frozenset({1, *range(3, 11), 12, 13, 14, *range(17, 26)})
"""The counties of Sweden by their codes. 2, 11, 15 and 16 are no longer in use."""
_AREA = re.compile(r"[0-9]{2}(?:[0-9]{2})?\Z")
_ALONE = re.compile(r"(?<![0-9-])(?:[0-9]{4}|[0-9]{2})(?![0-9-])")
_ITEM = re.compile(r"(?:https?://(?:www\.|m\.)?wikidata\.org/(?:wiki|entity)/)?([Qq][1-9]\d{0,11})/?\Z")
_LOOK_UP = "cv.iptc.org/newscodes/mediatopic"


def media_topic(value: str) -> str:
    """A media topic: "medtop:20000121"."""
    if not value:
        return value
    digits = re.findall(r"\d+", value)
    meant = f"medtop:{digits[-1]}" if digits and _MEDIA_TOPIC.match(digits[-1]) else ""
    if value == meant:
        return value
    if meant:
        raise Fault("PG113", _no_topic(value), text("Write it as {code}.", code=meant), fix=guess(meant))
    if digits and len(digits[-1]) == 8:
        hint = text(
            "It looks like a subject code, of an older list. Look the topic up at {site}: the number begins with 2000.",
            site=_LOOK_UP,
        )
        raise Fault("PG113", _no_topic(value), hint)
    hint = text(
        "Write medtop: and eight digits without a space, such as medtop:20000121. Look them up at {site}.",
        site=_LOOK_UP,
    )
    raise Fault("PG113", _no_topic(value), hint)


def _no_topic(value: str) -> Text:
    return text("“{code}” is no media topic of the IPTC.", code=value)


def area(value: str) -> str:
    """A municipality or a county of Sweden: "0880" or "08"."""
    if not value or _is_area(value):
        return value
    message = text("“{code}” is no code of a municipality or a county.", code=value)
    if _is_area(f"0{value}"):
        hint = text(
            'A zero is missing in front. Write it in quotation marks, so that it stays: "{code}".', code=f"0{value}"
        )
        raise Fault("PG113", message, hint, fix=guess(f'"0{value}"'))
    inside = [code for code in _ALONE.findall(value) if _is_area(code)]
    if len(inside) == 1:
        hint = text('Write the digits alone: "{code}".', code=inside[0])
        raise Fault("PG113", message, hint, fix=guess(f'"{inside[0]}"'))
    if _AREA.match(value) and int(value[:2]) not in _COUNTIES:
        message = text("No county has the code {county}.", county=value[:2])
    hint = text('Write the four digits of a municipality, such as "0880", or the two of a county, such as "08".')
    raise Fault("PG113", message, hint)


def _is_area(code: str) -> bool:
    return bool(_AREA.match(code)) and int(code[:2]) in _COUNTIES and code[2:] != "00"


def wikidata_item(value: str) -> str:
    """A thing in Wikidata: "Q1754"."""
    found = _ITEM.match(value)
    meant = found[1].upper() if found else f"Q{value}" if re.fullmatch(r"[1-9]\d{0,11}", value) else ""
    if value == meant or not value:
        return value
    message = text("“{code}” is no id of Wikidata.", code=value)
    if meant:
        raise Fault("PG113", message, text("Write it as {code}.", code=meant), fix=guess(meant))
    hint = text("Write Q and the number, as in the address of its page at {site}: Q1754.", site="wikidata.org")
    raise Fault("PG113", message, hint)


def with_their_list(value: Any) -> Any:
    """The codes by the list that each is from. A code alone does not say which list that is."""
    if not isinstance(value, str | list):
        return value
    codes = [value] if isinstance(value, str) else [one for one in value if isinstance(one, str)]
    named = ", ".join(f'{_list_of(code)}: "{code}"' for code in codes)
    raise Fault(
        "PG112",
        text("A code needs the name of the list that it is from."),
        text("Write it in braces: codes: {{{codes}}}.", codes=named or 'iptc: "medtop:20000121"'),
    )


def _list_of(code: str) -> str:
    if re.fullmatch(r"\d{1,4}", code):
        return "scb"
    return "wikidata" if _ITEM.match(code) else "iptc"
