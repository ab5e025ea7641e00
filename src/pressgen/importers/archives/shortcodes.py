"""Shortcodes of WordPress (codex.wordpress.org/Shortcode_API): `[caption]<img> Words[/caption]`. Those of plugins are told of; the words
within them stay.
"""

import html
import re
from collections.abc import Mapping
from typing import NamedTuple

from pressgen.importers.archives.paired_codes import between
from pressgen.model.foreign import Rest
from pressgen.problems import text

_ATTRIBUTES = r"(?:\s++(?:[\w-]++\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s\]\"']++)|\"[^\"]*+\"))*+"
_CODE = re.compile(rf"\[(\[?)(/?)([a-zA-Z][\w-]*+)({_ATTRIBUTES})\s*+(/?)\](\]?)")
_ATTRIBUTE = re.compile(r"(?<![\w-])([\w-]++)\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s\]\"']++))")
_CAPTION = re.compile(rf"\[(?:wp_)?caption({_ATTRIBUTES})\s*+\]"), re.compile(r"\[/(?:wp_)?caption\]")
_PICTURE = re.compile(r"\s*((?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*</a>)?)(.*)\Z", re.DOTALL | re.IGNORECASE)
_EMBED = re.compile(r"\[embed[^\[\]]*+\]"), re.compile(r"\[/embed\]")
_KNOWN = {"gallery", "playlist", "audio", "video", "embed", "caption", "wp_caption"}


class ReadCodes(NamedTuple):
    """A text without shortcodes."""

    text: str
    pictures: tuple[str, ...]
    """The numbers of pictures in galleries."""
    rest: tuple[Rest, ...]


def read_shortcodes(source: str) -> ReadCodes:
    """The text with captions as figures, and the other shortcodes taken out and told of."""
    rest: list[Rest] = []
    pictures: list[str] = []
    plain = between(source, *_CAPTION, _figure)
    plain = between(plain, *_EMBED, lambda _, address: _embedded(address, rest))
    closed = {one[3] for one in _CODE.finditer(plain) if one[2]}
    plain = _CODE.sub(lambda found: _other(found, closed, rest, pictures), plain)
    return ReadCodes(plain, tuple(pictures), tuple(rest))


def _figure(code: re.Match[str], inner: str) -> str:
    picture = _PICTURE.match(inner)
    caption = _values(code[1]).get("caption", "") or (picture[2].strip() if picture else "")
    if picture is None:
        return inner
    return f"\n\n<figure>{picture[1]}<figcaption>{caption}</figcaption></figure>\n\n"


def _embedded(address: str, rest: list[Rest]) -> str:
    rest.append(Rest("[embed]", "", text("It was embedded: {address}", address=address.strip())))
    return ""


def _other(found: re.Match[str], closed: set[str], rest: list[Rest], pictures: list[str]) -> str:
    """What stays of a shortcode; square brackets that are none stay as they are, and doubled ones are an escape."""
    if found[1] and found[6]:
        return found[0][1:-1]
    name, values = found[3], _values(found[4])
    if not (name in _KNOWN or values or found[5] or name in closed):
        return found[0]
    if found[2]:
        return found[1] + found[6]
    if name == "gallery":
        pictures += [one.strip() for one in values.get("ids", values.get("include", "")).split(",") if one.strip()]
    rest.append(
        Rest(f"[{name}]", "", text("A shortcode, which only WordPress can show: {code}", code=html.unescape(found[0])))
    )
    return found[1] + found[6]


def _values(written: str) -> Mapping[str, str]:
    return {one[1]: html.unescape(one[2] or one[3] or one[4] or "") for one in _ATTRIBUTE.finditer(written)}
