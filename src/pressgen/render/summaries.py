"""The beginning of a text where there is no room for all of it: in lists, and for search engines."""

import re

_SENTENCE_END = re.compile(r"[.!?…][”\"»)]?(?=\s)")
_ABBREVIATED = re.compile(
    r"\b(?:bl|bl\.a|ca|d\.v\.s|dr|dvs|ev|fr|kl|m\.fl|m\.m|nr|o\.d|osv|prof|resp|s\.k|st|t\.ex|tel)\.\Z", re.IGNORECASE
)


def beginning(text: str, most: int) -> str:
    """The first sentences of a text, in about so many characters; of a long sentence whole words, and then "…".

    Sentences may need a fifth more: who reads to a full stop misses nothing.
    """
    if len(text) <= most:
        return text
    ends = [one.end() for one in _SENTENCE_END.finditer(text, 0, most + most // 5) if _ends_sentence(text, one)]
    if ends:
        return text[: ends[-1]]
    return (text[: most + 1].rpartition(" ")[0] or text[:most]).rstrip(" .,;:–-") + "…"


def _ends_sentence(text: str, sign: re.Match[str]) -> bool:
    """Whether a new sentence begins after the sign: not after "kl." or before a small letter."""
    following = text[sign.end() :].lstrip().lstrip('–- ”"»“')[:1]
    return following.isupper() and not _ABBREVIATED.search(text, 0, sign.start() + 1)
