"""Recognises common mistakes in the YAML of press releases, and what to write instead."""

import re
from typing import NamedTuple

from pressgen.load.format.key_help import HELP
from pressgen.load.format.yaml_recovery import first_error_line
from pressgen.problems import Text, text

_PAIR = re.compile(r"(\s*(?:- )?)([^\s:#'\"\[{][^:]*?):([ \t]+)(.*?)\s*\Z")
_ITEM = re.compile(r"(\s*- +)(.*?)\s*\Z")
_BLOCK = re.compile(r"[|>][-+0-9]*( +#.*)?\Z")
_OPEN_LIST = re.compile(r"\[[A-Za-z0-9][\w.-]*(?:, *[A-Za-z0-9][\w.-]*)*\Z")
"""Ids in a list that is not closed."""
_CURLY = re.compile(r"[“”„‟\"]([^“”„‟\"]*)[“”\"]|[‘’‚']([^‘’‚']*)[‘’']")
"""A value in quotation marks. At least one of them is curly when the value is not valid YAML."""
_LISTS = ("topics", "categories", "regions", "contacts", "press_contacts", "related", "aliases")
_NESTED = (
    "address",
    "attachments",
    "changes",
    "codes",
    "departments",
    "event",
    "feedback",
    "announce",
    "feeds",
    "headers",
    "identity",
    "image",
    "images",
    "mail",
    "paths",
    "phone",
    "pin",
    "redirects",
    "roles",
    "rules",
    "subscribe",
    "theme",
    "types",
    "verbs",
    "withdrawn",
)
"""Keys whose values may be lists or mappings, too, but never text that begins with a bracket."""
_SIGNS = "&*!|>%@`,]}?"


class Trap(NamedTuple):
    """What is wrong in one line, from column `start` to `end` (from 0), and what to write there."""

    start: int
    end: int
    message: Text
    hint: Text
    replacement: str | None = None


def find_trap(lines: list[str], at: int) -> Trap | None:
    """The mistake in the line with the number `at`, from 0, if it is one of those known here."""
    line = lines[at]
    known = _tab(line) or _second_document(line) or _colon(line) or _indented(lines, at) or value_trap(line)
    return known or _hyphen(line) or _continued(lines, at)


def term_trap(lines: list[str], at: int) -> Trap | None:
    """A key of a vocabulary's entry below one that has its label beside its id: "skola: Skola", and below it "codes: ..."."""
    key = re.match(r"[ \t]+(label|description|codes):", lines[at])
    above = re.match(r"([^\W\d][\w.-]*):[ \t]+([^\s\[{|>#].*?)\s*\Z", lines[at - 1]) if at else None
    if not key or not above:
        return None
    message = text("Nothing can stand below a label that stands beside its id.")
    hint = text(
        "Write nothing after “{id}:”, and the label on a line of its own above this one, indented as much: “label: {label}”.",
        id=above[1],
        label=above[2],
    )
    return Trap(*key.span(1), message, hint)


def _colon(line: str) -> Trap | None:
    """A key without a colon, or with a colon or a space that only looks like one."""
    wide = re.match(r"[ -]*[^\W\d]\w*[ \u00a0]*(\uff1a\s*|:[ ]*[\u00a0\u2000-\u200a\u202f\u3000]\s*)(?=\S)", line)
    if wide:
        message = text("The colon or the space here is another character, which only looks like one.")
        return Trap(*wide.span(1), message, text("Write a colon and a space."), ": ")
    other = re.match(r"[^\W\d]\w*(\s*[=;]\s*)(?=\S)", line)
    if other:
        sign = other[1].strip()
        message = text("A key and its value are parted by a colon, not by {sign}.", sign=sign)
        return Trap(*other.span(1), message, text("Write a colon and a space."), ": ")
    bare = re.match(r"([^\W\d]\w*)(\s+)(?=[^\s:])", line)
    if bare and bare[1] in HELP and not re.search(r":(?:\s|\Z)", line):
        message = text("There is no colon after “{key}”.", key=bare[1])
        return Trap(*bare.span(2), message, text("Write a colon and a space."), ": ")
    return None


def _indented(lines: list[str], at: int) -> Trap | None:
    """A key that is indented, or follows a hyphen, although no line above opens a mapping or a list."""
    found = re.match(r"( +|- +)([^\W\d]\w*): ", lines[at])
    if not found or found[2] not in HELP:
        return None
    above = next((line for line in reversed(lines[:at]) if line.strip() and not line.startswith((" ", "#", "-"))), "")
    if re.search(r":\s*([|>].*)?\Z", above):
        return None
    hint = text("Begin the line with “{key}:”.", key=found[2])
    message = text("There is a hyphen before the key “{key}”.", key=found[2])
    if lines[at].startswith(" "):
        message = text("The key “{key}” is indented, as if it belonged to the line above.", key=found[2])
    return Trap(*found.span(1), message, hint, "")


def _hyphen(line: str) -> Trap | None:
    """An entry of a list without a space after its hyphen."""
    found = re.match(r"\s*(-)(?=[^\W\d])(?!.*:(?:\s|\Z))", line)
    if not found:
        return None
    return Trap(
        *found.span(1),
        text("There is no space after the hyphen."),
        text("Write: - {word}", word=line.strip()[1:]),
        "- ",
    )


def _continued(lines: list[str], at: int) -> Trap | None:
    """A line of words at the left margin, below a key that has words already: its value was meant to go on."""
    whole = re.match(r"[^\W\d].*(?<!\s)", lines[at])
    key = re.match(r"([^\W\d]\w*):[ ]+[^\s\[{'\"#]", lines[at - 1]) if at else None
    if not whole or not key or key[1] not in HELP or re.search(r":(?:\s|\Z)", lines[at]):
        return None
    return Trap(
        *whole.span(),
        text("This line begins with no key. Does it go on with “{key}” above?", key=key[1]),
        text(
            "Indent it by two spaces. For several paragraphs, write “{key}: |” and all lines below it indented.",
            key=key[1],
        ),
    )


def value_trap(line: str) -> Trap | None:
    """The mistake in the value on this line, or in the colon before it."""
    return _value(line) or _item(line)


def _tab(line: str) -> Trap | None:
    indent = re.match(r" *(\t+)", line)
    if indent:
        hint = text("Indent with spaces: two for each level.")
        return Trap(*indent.span(1), text("There is a tab here."), hint, "  " * len(indent[1]))
    after = re.match(r"[^:'\"]*:( *\t[ \t]*)", line)
    if after:
        hint = text("Write one space after the colon.")
        return Trap(*after.span(1), text("There is a tab here."), hint, " ")
    return None


def _second_document(line: str) -> Trap | None:
    if line.rstrip() not in ("---", "..."):
        return None
    return Trap(
        0,
        3,
        text("A line {line} does not belong in the middle of a file of this kind.", line=line),
        text(
            "Remove the line. A text below it belongs under “body: |”, two spaces in, or in a file whose name ends in .md."
        ),
    )


def _value(line: str) -> Trap | None:
    pair = _PAIR.match(line)
    if not pair:
        return None
    return _scalar_trap(pair[4], pair.start(4), f"{pair[2]}: ") or _no_space(line)


def _no_space(line: str) -> Trap | None:
    found = re.match(r"\s*[a-z_]+:(?=[^\s/:])", line)
    if not found:
        return None
    return Trap(
        found.end() - 1,
        found.end(),
        text("There is no space after the colon."),
        text("Write one space after the colon."),
        ": ",
    )


def _item(line: str) -> Trap | None:
    item = _ITEM.match(line)
    return (_scalar_trap(item[2], item.start(2), "- ") if item else None) or _no_space(line)


def _scalar_trap(written: str, start: int, before: str) -> Trap | None:
    value = _without_comment(written)
    if not value or _BLOCK.match(value):
        return None
    if _OPEN_LIST.match(value):
        hint = text("Write ] after its last entry.")
        return Trap(start, start + len(value), text("The list that begins here is never closed."), hint, f"{value}]")
    curly = _CURLY.fullmatch(value)
    if curly and _invalid_reason(value):
        inner = curly[1] or curly[2]
        hint = text("Put the value in single quotation marks: {line}", line=before + single_quoted(inner))
        message = text("Curly quotation marks do not count as quotation marks here.")
        return Trap(start, start + len(value), message, hint, single_quoted(inner))
    if value.startswith("- ") and before.removesuffix(": ") in _LISTS:
        hint = text("Put a list that stands on one line in brackets: {line}", line=f"{before}[{value[2:]}]")
        return Trap(start, start + len(value), text("A list on one line needs brackets."), hint, f"[{value[2:]}]")
    reason = _invalid_reason(value)
    if reason is None or (value[0] in "[{" and value[-1] in "]}" and first_error_line(value) > 0):
        return None
    if value[0] in "[{" and before.removesuffix(": ") in (*_LISTS, *_NESTED):
        inside = text("Put each value in it that holds another sign than letters and digits in single quotation marks.")
        return Trap(start, start + len(value), text("What stands between the brackets cannot be read."), inside)
    quoted = single_quoted(_unquoted(value))
    hint = text("Put the value in single quotation marks: {line}", line=before + quoted)
    return Trap(start, start + len(value), reason, hint, quoted)


def _without_comment(value: str) -> str:
    """The value without a comment at its end, which is meant as one."""
    for comment in re.finditer(r"\s+#(?:\s|\Z)", value):
        before = value[: comment.start()]
        if value[0] not in "\"'" or before.count(value[0]) % 2 == 0:
            return before
    return value


def _invalid_reason(value: str) -> Text | None:
    sign = value[0]
    if sign in "\"'":
        whole = re.fullmatch(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'", value)
        return None if whole else text("A value that begins with a quotation mark must end with one.")
    if sign in "[{":
        return text("A value that begins with {sign} is read as a list, or as keys with values.", sign=sign)
    if sign in _SIGNS:
        return text("A value that begins with {sign} needs quotation marks.", sign=sign)
    if value == "-" or value.startswith("- "):
        return text("A value that begins with “- ” is read as a list.")
    if ": " in value or value.endswith(":"):
        return text("A value with a colon and a space in it needs quotation marks.")
    return None


def _unquoted(value: str) -> str:
    """The value without quotation marks that are meant as YAML's.

    A single one at the beginning is removed ('Dialog), and outer ones around an odd one ('It's new'); others are kept.
    """
    sign, count = value[0], value.count(value[0])
    if sign in "\"'" and count == 1:
        return value[1:]
    if sign in "\"'" and value.endswith(sign) and count % 2:
        return value[1:-1]
    return value


def single_quoted(value: str) -> str:
    """The value as a single-quoted YAML scalar."""
    doubled = value.replace("'", "''")
    return f"'{doubled}'"
