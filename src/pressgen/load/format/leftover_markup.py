"""Finds Markdown, HTML, comments and placeholders in single-line values (titles, names, captions), which are shown verbatim."""

import re
from collections.abc import Iterator
from html import unescape

import msgspec

from pressgen.load.format.faults import Fault
from pressgen.load.format.value_positions import ValuePositions
from pressgen.load.format.yaml_document import Data, Document, Place
from pressgen.model import Span
from pressgen.problems import Fix, Problem, text
from pressgen.text import pasted_html
from pressgen.text.html_to_markdown import without_tags
from pressgen.text.placeholders import placeholders

_NOT_SHOWN = frozenset(
    [
        "id",
        "type",
        "published",
        "status",
        "slug",
        "updated",
        "date",
        "expires",
        "start",
        "end",
        "organisation",
        "department",
        "topics",
        "categories",
        "regions",
        "contact",
        "src",
        "aliases",
        "related",
        "follows",
        "language",
        "translation_of",
        "email",
        "phone",
        "number",
        "url",
        "link",
        "focus",
        "from",
        "to",
        "severity",
        "boilerplate",
        "postcode",
    ]
)
"""Keys whose values are not shown, or have a format of their own."""
_RUNNING = frozenset(("body", "lead"))
"""Keys whose values are parsed as press text, which reports its own problems."""
_MARKDOWN = re.compile(
    r"(?P<sign>\*\*|__|~~|`)(?P<words>[^\s*_~`](?:[^*_~`]*[^\s*_~`])?)(?P=sign)"
    r"|(?<![\w*])\*(?P<slanted>[^\s*](?:[^*]*[^\s*])?)\*(?![\w*])"
    r"|!?\[(?P<link>[^\[\]]+)\]\([^()\s]+\)|^#{1,6} (?P<head>.+)$|(?P<note>\[\^[^\[\]\s]+\])"
)
_SIGN = re.compile(r"[*_~`\[#&]")
"""What all of these and all entities have; hardly a value has one."""
_WORDS = ("words", "slanted", "link", "head")
_ENTITY = re.compile(r"&(?:#\d+|#x[0-9a-fA-F]+|[a-zA-Z]+\d*);")
_FORCED = re.compile(r"[*&!|>%@`\"'#,\[\]{}?:-]|.*(?:: | #|:\Z)")
"""What a YAML value can neither begin with nor hold, unless it is quoted."""


def leftover_markup(document: Document) -> Iterator[Problem]:
    """The problems in the values of a document."""
    for place, value in _values(document.data, ()):
        yield from _in_value(document, place, value)


def _values(data: Data, place: Place) -> Iterator[tuple[Place, str]]:
    """The values that are shown verbatim, by place."""
    if isinstance(data, str):
        yield place, data
        return
    for key, value in data.items() if isinstance(data, dict) else enumerate(data):
        if key not in _NOT_SHOWN and not (key in _RUNNING and not place):
            yield from _values(value, (*place, key))


def _in_value(document: Document, place: Place, value: str) -> Iterator[Problem]:
    name = next((str(part) for part in reversed(place) if isinstance(part, str)), "")
    told = list(_told(value, name))
    if not told:
        return
    span = document.values[place]
    inner = ValuePositions(value, span, document.source, document.first_line)
    for start, end, fault in told:
        problem = fault.at(document.path, (*_at(value, start), *_at(value, end)))
        yield mendable(inner.placed(problem), span)


def mendable(problem: Problem, span: Span) -> Problem:
    """A problem within a value; without its fix where the fixed text could be other YAML than intended."""
    if problem.fix is None or _leaves_yaml(problem, problem.fix.text, span):
        return problem
    return msgspec.structs.replace(problem, fix=None)


def _leaves_yaml(problem: Problem, instead: str, span: Span) -> bool:
    if problem.line > span[0]:
        return True  # a block of lines, which takes any words
    if "\n" in instead or span[0] < problem.end_line:
        return False
    return not _FORCED.match(instead) and (instead.strip() != "" or problem.column > span[1] + 1)


def _at(value: str, at: int) -> tuple[int, int]:
    return value.count("\n", 0, at) + 1, at - value.rfind("\n", 0, at)


Told = tuple[int, int, Fault]


def _told(value: str, name: str) -> Iterator[Told]:
    hidden = list(pasted_html.comments(value)) if "<!--" in value else []
    for start, end in hidden:
        yield start, end, Fault("PG432", pasted_html.COMMENT, pasted_html.COMMENT_HINT, fix="")
    if tags := [tag for tag in pasted_html.tags(value) if not any(start <= tag.start < end for start, end in hidden)]:
        yield tags[0].start, tags[-1].end, _html(value, tags, name)
    elif not hidden and _SIGN.search(value):
        yield from _markdown(value, name)
    for one in placeholders(value):
        message = text(
            "“{words}” in {key} seems to be left over: something was to be filled in here.", words=one.written, key=name
        )
        yield (
            one.start,
            one.end,
            Fault("PG445", message, text("Write what belongs here, or take it away."), level="warning"),
        )


def _html(value: str, tags: list[pasted_html.Tag], name: str) -> Fault:
    start, end = tags[0].start, tags[-1].end
    bare = without_tags(value, start, end)
    fix = None if bare is None else _on_one_line(value, start, end, re.sub(r"[*~`\\]+|\]\([^()\s]*\)|\[", "", bare))
    message = text("{key} is shown as it stands, with the HTML in it: {tags}.", key=name, tags=tags[0].shown)
    return Fault("PG446", message, text("Write it without signs of markup."), fix=fix, level="warning")


def _on_one_line(value: str, start: int, end: int, words: str) -> Fix | None:
    """The words in the stretch's place, with a space where a break parted them from those around; none where that gives other YAML."""
    parted_before = words[:1].isspace() and value[:start].strip() != "" and not value[start - 1].isspace()
    parted_after = words[-1:].isspace() and value[end:].strip() != "" and not value[end].isspace()
    if (parted_before and value[start - 1] == ":") or (parted_after and value[end] == "#"):
        return None
    within = " ".join(words.split())
    if not within:
        return Fix(text=" " if parted_before and parted_after else "")
    return Fix(text=f"{' ' * parted_before}{within}{' ' * parted_after}")


def _markdown(value: str, name: str) -> Iterator[Told]:
    found = [*_MARKDOWN.finditer(value), *(one for one in _ENTITY.finditer(value) if unescape(one[0]) != one[0])]
    for match in found:
        words = next((match.groupdict()[key] for key in _WORDS if match.groupdict().get(key)), "")
        message = text("{key} is shown as it stands, with the signs in it: {signs}", key=name, signs=match[0])
        fix = Fix(text=words) if words else None
        yield (
            *match.span(),
            Fault("PG446", message, text("Write it without signs of markup."), fix=fix, level="warning"),
        )
