"""Liquid in texts of Jekyll (jekyllrb.com/docs/liquid/): what it shows when that is known from the text and its site, else told of."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from pressgen.importers.archives.addresses_of import is_picture
from pressgen.importers.archives.hugo_codes import ReadCodes
from pressgen.importers.archives.markdown_html import placed
from pressgen.importers.archives.paired_codes import between
from pressgen.importers.archives.shown_codes import Code, code_values, shown, told
from pressgen.model.foreign import Rest
from pressgen.problems import text

_RAW, _COMMENT, _HIGHLIGHT = (
    (re.compile(rf"\{{%-?\s*+{name}\b\s*+{more}-?%\}}"), re.compile(rf"\{{%-?\s*+end{name}\s*+-?%\}}"))
    for name, more in (("raw", ""), ("comment", ""), ("highlight", r"([\w+-]*+)[^%]*+"))
)
"""The tags before and behind words that are no Liquid."""
_OPENING = re.compile(r"\{(?=([{%]))")
_CLOSINGS = {"{": "}}", "%": "%}"}
_NAMED = re.compile(r"(\w+)\s*(.*)", re.DOTALL)
_INCLUDE = re.compile(r"([\w./-]+)\s*(.*)", re.DOTALL)
_HELD = "\ue0fa{}\ue0fb"
_PLACE = re.compile("\ue0fa([0-9]{1,9})\ue0fb")


class LiquidSite(NamedTuple):
    """What a text can show of its site."""

    values: Mapping[str, str]
    """By name: "site.baseurl", "page.title"."""
    address_of: Callable[[str], str]
    """The address of a page by its file or, of a post, its name."""
    base: str = ""
    """The path below which the site lies: "/press"."""


class _Tag(NamedTuple):
    """`{% name inner %}`, or `{{ inner }}`, whose name is empty."""

    start: int
    end: int
    written: str
    name: str
    inner: str


def read_liquid(source: str, site: LiquidSite) -> ReadCodes:
    """The text with what its tags show."""
    rest: list[Rest] = []
    held: list[str] = []

    def hold(words: str) -> str:
        held.append(_given_back(words, held))
        return _HELD.format(len(held) - 1)

    plain = between(source, *_RAW, lambda _, words: hold(words))
    plain = between(plain, *_COMMENT, lambda _, words: _comment(words, rest))
    plain = between(plain, *_HIGHLIGHT, lambda tag, words: hold(_code(tag[1].rstrip("-"), words)))
    parts, at = [], 0
    for tag in _tags(plain):
        parts.append(plain[at : tag.start])
        made = _tag(tag, site, rest) if tag.name else _output(tag, site, rest)
        parts.append(placed("".join(parts[-2:]), made, plain, tag.end) if made.startswith("<") else made)
        at = tag.end
    return ReadCodes(
        _given_back("".join([*parts, plain[at:]]), held),
        tuple(Rest(one.name, _given_back(one.words, held), one.why) for one in rest),
    )


def _given_back(words: str, held: list[str]) -> str:
    """The words with those that were held where their places are."""
    return _PLACE.sub(lambda place: held[int(place[1])] if int(place[1]) < len(held) else place[0], words)


def _code(language: str, words: str) -> str:
    body = words.removeprefix("\n").rstrip()
    return f"```{language}\n{body}\n```"


def _tags(source: str) -> Iterator[_Tag]:
    """The tags of a text. Each closing is looked for once, so that thousands of braces take no longer than other signs."""
    at = 0
    closings = dict.fromkeys(_CLOSINGS, -1)
    for found in _OPENING.finditer(source):
        start, sign, inside = found.start(), found[1], found.start() + 2
        if start < at:
            continue
        if closings[sign] < inside:
            closing = source.find(_CLOSINGS[sign], inside)
            closings[sign] = len(source) if closing < 0 else closing
        if closings[sign] == len(source):
            continue
        inner = source[inside : closings[sign]].removeprefix("-").removesuffix("-").strip()
        named = _NAMED.match(inner) if sign == "%" else None
        if sign == "%" and not named:
            continue
        at = closings[sign] + 2
        yield _Tag(start, at, source[start:at], named[1] if named else "", named[2] if named else inner)


def _comment(words: str, rest: list[Rest]) -> str:
    rest.append(Rest("{% comment %}", words.strip(), text("A comment, which no reader saw.")))
    return ""


def _tag(found: _Tag, site: LiquidSite, rest: list[Rest]) -> str:
    name, written = found.name, found.inner
    if name in ("link", "post_url"):
        return site.address_of(written.strip("\"' "))
    if name in ("include", "include_relative", "include_cached"):
        part = _INCLUDE.match(written)
        name, written = (part[1], part[2]) if part else (written, "")
    values = code_values(written)
    if name == "picture" and "1" in values and is_picture(values["1"]):
        values["src"] = values.pop("1")
    if name == "image" and "1" in values and "alt" not in values:
        values["alt"] = values.pop("1")
    made, other = shown(Code(found.written, name, values))
    rest += [other] if other else []
    return made


def _output(found: _Tag, site: LiquidSite, rest: list[Rest]) -> str:
    """The value of `{{ … }}`; a filter that only makes an address whole is understood."""
    head, *filters = (one.strip() for one in found.inner.split("|"))
    value: str | None = head[1:-1] if head[:1] in ("'", '"') and head[-1:] == head[:1] else site.values.get(head)
    for name, _, argument in (one.partition(":") for one in filters):
        given = argument.strip().strip("\"'")
        given = site.values.get(given, given)
        if value is None:
            break
        value = _filtered(name.strip(), value, given, site)
    if value is None:
        rest.append(told(Code(found.written, "{{ }}", {})))
        return ""
    return value


def _filtered(name: str, value: str, given: str, site: LiquidSite) -> str | None:
    if name in ("relative_url", "absolute_url", "url"):  # the last one is Eleventy's
        return value if "://" in value else f"{site.base}/{value.lstrip('/')}"
    if name == "prepend":
        return given + value
    if name == "append":
        return value + given
    return value if name in ("escape", "strip", "uri_escape", "markdownify", "xml_escape") else None
