"""Lines that say what a picture shows and who took it: "Bild: Bron i maj. Foto: Kim Ek", "Bildtext: …", "Foto: Kim Ek"."""

import re
from typing import NamedTuple

from pressgen.importers.people import NAME

_CAPTION = re.compile(
    r"((?:bild(?:text)?|picture|caption|image)(?: ?\d{1,2})?) ?: ?(?=\S)|(bild(?:text)? ?\d{1,2})\.? (?=[A-ZÅÄÖ])",
    re.IGNORECASE,
)
_CREDIT = re.compile(
    r"(?:\A|(?<=[.!?)”\"])|(?<=\s))[(\[]?(?P<label>(?:foto|photo|illustration|grafik)(?:graf|grapher)?(?: by|credit)?) ?[:/©] ?(?P<who>[^:]{2,80}?)[)\]]?\.?\Z",
    re.IGNORECASE,
)
_BARE_CREDIT = re.compile(r"(?P<label>foto|fotograf|photo by) (?P<who>.{3,60})", re.IGNORECASE)
_LONGEST = 600
_LONGEST_UNLABELLED = 250
_WHO = re.compile(rf"{NAME}(?: ?[/,] ?[\w ]{{2,40}})?")
"""A name, perhaps with an agency: "Kim Ek/Storköpings kommun"."""


class Caption(NamedTuple):
    """The words of a picture."""

    caption: str
    credit: str
    labels: str
    """The words before them, such as "Bild" and "Foto"."""


def read_caption(line: str) -> Caption | None:
    """The line as words of a picture; None when it does not say so itself."""
    head = _CAPTION.match(line)
    label = (head[1] or head[2]) if head else ""
    rest = line[head.end() :] if head else line
    if len(line) > (_LONGEST if label else _LONGEST_UNLABELLED):
        return None
    credit = _CREDIT.search(rest) or _bare_credit(rest)
    if credit:
        caption = rest[: credit.start()].strip(" \u00a0,–-")
        return Caption(caption, credit["who"].strip(), f"{label} {credit['label']}".strip())
    if not label:
        return None
    return Caption("", rest, label) if _WHO.fullmatch(rest) else Caption(rest, "", label)


def _bare_credit(rest: str) -> re.Match[str] | None:
    found = _BARE_CREDIT.fullmatch(rest)
    return found if found and _WHO.fullmatch(found["who"]) else None
