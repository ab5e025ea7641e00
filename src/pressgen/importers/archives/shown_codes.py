"""Codes in texts of generators, such as shortcodes: those that show a picture or the like become it, the others are told of."""

import re
from collections.abc import Mapping
from itertools import count
from typing import NamedTuple

from pressgen.importers.archives.addresses_of import is_picture
from pressgen.importers.archives.markdown_html import figure
from pressgen.model.foreign import Rest
from pressgen.problems import text

_ARGUMENT = re.compile(
    r"(?:([\w-]++)\s*+=\s*+)?(\"(?:\\.|[^\"\\])*+\"|'(?:\\.|[^'\\])*+'|`[^`]*+`|(?:\\.|[^\s\"'`\\])++|\\)"
)
_SOURCES = ("src", "url", "image", "file", "path", "link", "image_path")
_CAPTIONS = ("caption", "title", "text")
_EMBEDS = {
    "youtube": "https://www.youtube.com/watch?v={}",
    "youtubevideo": "https://www.youtube.com/watch?v={}",
    "vimeo": "https://vimeo.com/{}",
    "instagram": "https://www.instagram.com/p/{}/",
    "tweet": "https://x.com/i/status/{}",
    "twitter": "https://x.com/i/status/{}",
    "x": "https://x.com/i/status/{}",
    "gist": "https://gist.github.com/{}",
}


class Code(NamedTuple):
    """A code of a text."""

    written: str
    name: str
    values: Mapping[str, str]
    """By name, and by position from "0"."""


def code_values(written: str) -> dict[str, str]:
    """The values of a code: `src="a.png" 12`."""
    found: dict[str, str] = {}
    numbers = count()
    for one in _ARGUMENT.finditer(written):
        value = one[2][1:-1].replace('\\"', '"') if one[2][0] in "\"'`" else one[2]
        found[one[1] or str(next(numbers))] = value
    return found


def shown(code: Code) -> tuple[str, Rest | None]:
    """What the code shows as HTML, and what is told of it instead."""
    picture = next((code.values[key] for key in (*_SOURCES, "0") if is_picture(code.values.get(key, ""))), "")
    if picture:
        return _figure(code, picture)
    name = code.name.rpartition("/")[2].partition(".")[0].casefold()
    first = code.values.get("id") or code.values.get("0") or ""
    if name in _EMBEDS and first:
        whole = first if "://" in first else _EMBEDS[name].format(first)
        return "", Rest(code.name, code.values.get("title", ""), text("It was embedded: {address}", address=whole))
    return "", told(code)


def told(code: Code) -> Rest:
    """A code that only the old site can show, with the words in it."""
    words = "\n".join(value for value in code.values.values() if " " in value.strip() and "://" not in value)
    return Rest(code.name, words, text("Only the old site can show it: {code}", code=" ".join(code.written.split())))


def _figure(code: Code, picture: str) -> tuple[str, Rest | None]:
    values = code.values
    alt = values.get("alt", "")
    captions = [values[key] for key in _CAPTIONS if values.get(key, "").strip() and values[key] != picture]
    credit = " ".join(filter(None, (values.get("attr", ""), values.get("credit", ""))))
    used = {alt, picture, *captions, values.get("attr", ""), values.get("credit", "")}
    left = {key: value for key, value in values.items() if value not in used and key not in ("class", "style", "sizes")}
    rest = told(Code(code.written, code.name, left))
    made = figure(picture, alt, " ".join([*dict.fromkeys(captions), credit]).strip())
    return made, rest if rest.words else None
