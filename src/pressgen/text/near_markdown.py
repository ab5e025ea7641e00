"""Reports Markdown that is nearly right: a link with a space too many, `##Rubrik`, a code fence that is never closed."""

import re
from collections.abc import Callable
from typing import NamedTuple

from pressgen import problems
from pressgen.patterns import compile_when_used
from pressgen.problems import Fix, Level, Text, text
from pressgen.text.markup_signs import Signs
from pressgen.text.masked_text import FILLER, Masked, Taken
from pressgen.text.reading import Reading
from pressgen.text.segment_types import Segment


class Nearly(NamedTuple):
    """A kind of mistake: a substring that each instance has, its pattern, the problem to report, and the correction."""

    sign: str
    pattern: re.Pattern[str]
    code: str
    level: Level
    message: Text
    hint: Text
    instead: str | Callable[[re.Match[str]], str] | None = None
    """The correction: a template for `Match.expand`, or a function of the match."""
    safe: bool = True
    before: re.Pattern[str] | None = None
    """What must precede it on its line; None for anything."""


_INDENT = 3
_NOTHING = compile_when_used(r"[ ]{0,3}\Z")
_TARGET = r"(?:https?://|www\.|mailto:|tel:|/|\.\.?/)[^\s()]+|[\w./-]+\.(?:md|html?|pdf|png|jpe?g|gif|webp|docx?|xlsx?)"
_WORDS = r"[^\[\]\n]+"
LINK = text("A link is written [words](address), without a space between, and a picture ![what it shows](file.jpg).")
_SPACE = text("Write a space after the number signs.")
_OUR_SPACE = text("There is a space in the address. Write %20 for it, or give the file a name without spaces.")
_IN_MAIL = text("There is a space in what the mail says. Write %20 for it.")
_NO_SPACE = text(
    "There is a space in the address. Take it away; in a telephone number, write hyphens between the digits."
)
_CLOSES = r"[ \u00a0](?:[^()\n]|\([^()\n]{0,80}\)){1,200}\)"
"""A space, and the bracket that closes: the address has a space in it."""
RAW_LINK = text("This is nearly a link, but readers would see it as it stands.")
_RAW_HEADING = text("This is nearly a heading, but readers would see it as it stands.")
_ITEM = text("Write a space after the sign that begins an item of a list.")
_NO_WORDS = text("Readers would not see this link, since it has no words.")
_WORDS_FIRST = text("Write between the brackets where it leads: [words](address).")
_RAW_ITEM = text("This may be an item of a list, but readers would see it as it stands.")


def _closed_up(match: re.Match[str]) -> str:
    """A mail address or number without spaces, as a link needs it (RFC 6068; RFC 3966, section 3: hyphens may divide digits)."""
    scheme, _, rest = match["address"].partition(":")
    return f"{match['words']}{scheme}:{('-' if scheme == 'tel' else '').join(rest.split())})"


def _with_percent(match: re.Match[str]) -> str:
    """The link with spaces percent-encoded (RFC 3986, section 2.1); in a mail address those of subject and body (RFC 6068, section 5)."""
    address = match["address"].strip().replace("\u00a0", " ").replace(" ", "%20")
    return f"{match['words']}{address}{match['end']}"


NEARLY: tuple[Nearly, ...] = (
    Nearly("] ", compile_when_used(rf"(!?\[{_WORDS}\])[ \u00a0]+(\((?:{_TARGET})\))"), "PG439", "warning", RAW_LINK, LINK, r"\1\2"),
    Nearly(")[", compile_when_used(rf"\(([^()\[\]\n]+)\)\[({_TARGET})\]"), "PG439", "warning", RAW_LINK, LINK, r"[\1](\2)"),
    Nearly("](", compile_when_used(rf"(?<!!)\[[ \u00a0]*\]\((?:{_TARGET})\)"), "PG439", "warning", _NO_WORDS, _WORDS_FIRST),
    Nearly("](", compile_when_used(rf"(!?\[{_WORDS}\]\((?:https?://|www\.|mailto:)[^\s()<>]*[^\s()<>.,;:])(?=[.,;:]?(?:\s|\Z))(?![ \n]+[\"'(]|\s*\)|{_CLOSES})"), "PG439", "warning", RAW_LINK, text("Write ) after the address."), r"\1)"),
    Nearly("](mailto:", compile_when_used(rf"(?P<words>!?\[{_WORDS}\]\()(?P<address>mailto:[^\s()<>\"'?]+\?[^\s()<>\"']+[ \u00a0][^\n()<>\"']+)(?P<end>\))"), "PG439", "warning", RAW_LINK, _IN_MAIL, _with_percent),
    Nearly("](", compile_when_used(rf"(?P<words>!?\[{_WORDS}\]\()[ ]*(?P<address>(?:mailto|tel):[^\s()<>\"']*[ \u00a0][^\n()<>\"']*[^\s()<>\"'])[ ]*\)"), "PG439", "warning", RAW_LINK, _NO_SPACE, _closed_up),
    Nearly("](", compile_when_used(rf"(\[{_WORDS}\])\([ ]?(\+?\d[\d-]*(?: [\d-]+){{1,8}})\)"), "PG439", "warning", RAW_LINK, text("Write the number without spaces: (tel:0480-450000).")),
    Nearly("](", compile_when_used(rf"(\[{_WORDS}\])\(mailto +([\w.+-]+@[\w.-]+)\)"), "PG439", "warning", RAW_LINK, text("Write mailto: and the address without a space between."), r"\1(mailto:\2)"),
    Nearly("](", compile_when_used(rf"(?P<words>!?\[{_WORDS}\]\()(?P<address>(?:https?://|www\.)[^\s()<>\"']+[ \u00a0](?:[^()\n<>\"']|\([^()\n<>\"']{{0,80}}\)){{1,200}})(?P<end>\))"), "PG439", "warning", RAW_LINK, _OUR_SPACE, _with_percent, safe=False),
    Nearly("](", compile_when_used(rf"!?\[{_WORDS}\]\([^\s()<>\"']+[ \u00a0](?=[^\s)\n<>\"'])(?:[^()\n<>\"']|\([^()\n<>\"']{{0,80}}\)){{1,200}}\)"), "PG439", "warning", RAW_LINK, _OUR_SPACE),
    Nearly("<http", compile_when_used(r"(?<!\]\()(?<!\]:)(?<!\]: )(?P<words><)(?P<address>https?://[^\s<>]+(?: [^\s<>]+){1,8})(?P<end>>)"), "PG439", "warning", RAW_LINK, _OUR_SPACE, _with_percent, safe=False),
    Nearly("]:", compile_when_used(r"\[[^\[\]\n^][^\[\]\n]*\]:[ \t]*\n[ \t]*(?:https?://|www\.|/)\S+"), "PG439", "warning", RAW_LINK, text("Write the name and its address on one line: [name]: https://…"), before=_NOTHING),
    Nearly("##", compile_when_used(r"(##{1,5})(?!#)([^\s#\n](?:[^#\n]*[^\s#])?)[ ]*#{1,6}[ ]*(?=\n|\Z)"), "PG436", "warning", _RAW_HEADING, _SPACE, r"\1 \2", before=_NOTHING),
    Nearly("##", compile_when_used(r"(##{1,5})(?=[^\s#])(?=.*[^\W_])"), "PG436", "warning", _RAW_HEADING, _SPACE, r"\1 ", before=_NOTHING),
    Nearly("#######", compile_when_used(r"(?<!#)(#{7,}+)(?=[ ])"), "PG436", "warning", _RAW_HEADING, text("A heading has six number signs at most."), "##", before=_NOTHING),
    Nearly("#", compile_when_used(r"#(?<![^\n]\n#)(?=[A-ZÅÄÖ][^\n#]* [^\n#]*[^\n#.!?:](?:\n\n|\Z))"), "PG436", "note", text("If this line is a heading, its number sign needs a space behind it."), _SPACE, "## ", safe=False, before=_NOTHING),
    Nearly(".", compile_when_used(r"[0-9][.)](?=[A-ZÅÄÖ][a-zåäö]{2})"), "PG440", "warning", _RAW_ITEM, _ITEM, r"\g<0> ", before=compile_when_used(r"[ ]{0,3}\d?\Z")),
)  # fmt: skip
"""In order of precedence: a span that an earlier kind matches is not reported again."""


_SIGNS = Signs(NEARLY)


def report_nearly(bare: Masked, reading: Reading) -> None:
    """Reports each kind of mistake, then doubtful code blocks."""
    taken = Taken(bare.text)
    for kind in _SIGNS.within(bare.text):
        for match in kind.pattern.finditer(bare.text):
            if match.span() not in taken and _stands(match, kind) and not _is_item(match, kind, bare):
                taken.take(match.span())
                _report(match, kind, reading)
    for code in bare.codes:
        _report_code(code, reading)


def _stands(match: re.Match[str], kind: Nearly) -> bool:
    """Whether the line has before the match what the kind requires."""
    if kind.before is None:
        return True
    line = match.string.rfind("\n", 0, match.start()) + 1
    return match.start() - line <= _INDENT and kind.before.match(match.string, line, match.start()) is not None


def _is_item(match: re.Match[str], kind: Nearly, bare: Masked) -> bool:
    """Whether the line is read as a list item all the same, thanks to items around it."""
    return kind.code == "PG440" and match.string.rfind("\n", 0, match.start()) + 1 in bare.items


def _report(match: re.Match[str], kind: Nearly, reading: Reading) -> None:
    instead = None
    if kind.instead is not None and FILLER not in match[0]:
        new = match.expand(kind.instead) if isinstance(kind.instead, str) else kind.instead(match)
        instead = Fix(text=new, safe=kind.safe)
    span = match.span()
    if kind.code == "PG440":  # the number is the sign, too
        span = (match.string.rfind("\n", 0, match.start()) + 1, match.end())
        instead = Fix(text=f"{match.string[slice(*span)]} ")
    reading.problem(kind.code, kind.level, span, kind.message, kind.hint, instead)


def _report_code(code: Segment, reading: Reading) -> None:
    """Reports a fence that is never closed (PG441), and lines that are code only by indentation (PG442)."""
    if code.fence is None:
        first = code.lines[0]
        span = (first.at, first.at + len(first.text.rstrip()))
        message = problems.text("These lines stand four spaces in, so they are shown as program code.")
        reading.problem("PG442", "warning", span, message, problems.text("Begin them at the left margin."))
    elif not code.is_closed:
        message = problems.text("This opens program code that nothing closes, so it ends at the next empty line.")
        hint = problems.text("Write the same signs on a line below the code, or take these away.")
        reading.problem("PG441", "warning", code.fence, message, hint)
