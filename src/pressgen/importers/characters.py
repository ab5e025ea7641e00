"""Makes foreign text plain: NFC, `\\n`, no controls and no invisible characters; and escapes what Markdown would act on."""

import re
import unicodedata

_LINE_ENDS = re.compile(r"\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_INVISIBLE = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\uffff\ud800-\udfff]"
)
_ADDRESS = re.compile(r"(?<![\w@./+-])(?:https?://|www\.)[^\s<>\[\]`*]+|(?<![\w.+-])[\w.+-]+@[\w.-]+")
MAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
"""A mail address in a text."""
_SIGNS = re.compile(
    r"[\\`\[\]]|<(?=[\w/!?])|(?<!\s)\*|\*(?!\s)|(?<![\w\s])_|_(?![\w\s])|(?<=\s)_(?=\S)|(?<=\w)_(?=\s)|^_|~(?=~)|&(?=#?\w+;)"
)
_LINE_START = re.compile(r"\A(\s*)(#{1,6}(?=\s|\Z)|>|[-_=*~^]+\s*\Z|[-*_](?:\s*[-*_]){2,}\s*\Z|:(?=\s)|\+(?=\s)|\|)")


def clean(text: str) -> str:
    """The text without what no reader sees. Private-use characters, such as Word's bullets, stay."""
    return unicodedata.normalize("NFC", _INVISIBLE.sub("", _LINE_ENDS.sub("\n", text)))


def escape(line: str) -> str:
    """One line of plain text as Markdown: signs that would become markup get a backslash, but in web and mail addresses."""
    return escape_start(escape_inline(line))


def escape_start(line: str) -> str:
    """The line with a backslash before a sign that would make it a heading, a block quote, a rule or a table."""
    return _LINE_START.sub(r"\1\\\2", line, count=1)


def escape_inline(text: str) -> str:
    """A part of a line as Markdown."""
    parts, at = [], 0
    for address in _ADDRESS.finditer(text):
        parts += [_SIGNS.sub(r"\\\g<0>", text[at : address.start()]), address[0]]
        at = address.end()
    return "".join([*parts, _SIGNS.sub(r"\\\g<0>", text[at:])])


def one_line(text: str) -> str:
    """The text on one line, with single spaces; no-break spaces within it stay."""
    return re.sub(r"[ \t\n]+", " ", text).strip(" \t\n\u00a0")
