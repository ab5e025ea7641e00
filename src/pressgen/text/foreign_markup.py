"""Reports markup of other systems (PG434), each kind with what to write instead."""

import re
from typing import NamedTuple

from pressgen.patterns import compile_when_used
from pressgen.problems import Text, text
from pressgen.text.emphasis import ATTRIBUTES
from pressgen.text.markup_signs import Signs
from pressgen.text.masked_text import Masked, Taken
from pressgen.text.reading import Reading


class Foreign(NamedTuple):
    """A kind of markup: a substring that each instance has, its pattern, and the hint."""

    sign: str
    pattern: re.Pattern[str]
    hint: Text


def _at_line(pattern: str) -> re.Pattern[str]:
    return compile_when_used(rf"^[ \t>]*(?P<it>{pattern})", re.MULTILINE)


def _anywhere(pattern: str) -> re.Pattern[str]:
    return compile_when_used(rf"(?P<it>{pattern})")


PROGRAMS = text("Such code is not run here. Write what readers should see; for a film or a map, a link to its page.")
_HEADING = text("A heading is a line that begins with ## and a space.")
_BOLD = text("Bold text is written **so**, italic text *so*.")
_LINK = text("A link is written [words](address): the address of a page, or the path to the other text's file.")
_PLAIN = text("Write it as plain text.")
_ASIDE = text("Write it as a paragraph of its own, or under a heading that begins with ##.")
_FORMULA = text("Write the formula with letters and signs as they are, such as m² or 5 × 3.")
_AWAY = text("Take it away.")
_NUMBERS = text("Write the numbers themselves: 1. and a space.")
_TABLE = text("Write a table with bars between its cells, and a line | --- | --- | under its first row.")
_LINES = text("For a new line, end the line with \\; for a new paragraph, leave a line empty.")
_PICTURE = text("A picture is written ![what it shows](file.jpg).")
_LIST = text("Write a list without boxes: each item begins with * and a space.")
_TERMS = text("Write the word in bold and explain it behind a colon: **Word**: what it means.")
_ONCE = text("Explain the abbreviation where the text first has it: Regional Care Board (RCB).")

FOREIGN: tuple[Foreign, ...] = (
    Foreign("{{", _anywhere(r"\{\{[^{}]{0,1000}\}\}"), PROGRAMS),
    Foreign("{%", _anywhere(r"\{%[^{}]{0,1000}%\}"), PROGRAMS),
    Foreign("{#", _anywhere(r"\{#-?[ ][^{}]{0,1000}#\}"), _AWAY),
    Foreign("[", _anywhere(r"\[/?(?:caption|gallery|embed|audio|video|playlist|contact-form-7|vc_\w+|wp_\w+|su_\w+)\b[^\]\n]*\]"), PROGRAMS),
    Foreign("[/", _anywhere(r"(?i:\[(?P<tag>b|i|u|s|url|img|quote|size|color|center|list|code|h[1-6])(?:=[^\]\n]*)?\][^\n]*?\[/(?P=tag)\])"), _BOLD),
    Foreign("[[", _anywhere(r"\[\[_?TOC_?\]\]"), _AWAY),
    Foreign("[[", _anywhere(r"!?\[\[[^\[\]\n]+\](?:\[[^\[\]\n]+\])?\]"), _LINK),
    Foreign("[", _anywhere(r"(?<!\])\[(?:https?://|mailto:)[^\s\[\]]+[ ][^\[\]\n]+\](?!\()"), _LINK),
    Foreign('":', _anywhere(r"\"[^\"\n]{1,200}\":(?=https?://|/)"), _LINK),
    Foreign("[/", _anywhere(r"\[/[a-z][\w-]*\]"), _AWAY),
    Foreign("=", _anywhere(r"\[[a-z][\w-]*(?:[ ][\w-]+=[^\[\]\n]*)\]"), PROGRAMS),
    Foreign("[@", _anywhere(r"\[@[\w:-]+[^\[\]\n]*\](?!\()"), text("Write [^1] there, and the note on a line of its own: [^1]: words.")),
    Foreign("[", _anywhere(r"@?\[(?i:toc)\]"), _AWAY),
    Foreign("__", _at_line(r"__(?:NO)?TOC__"), _AWAY),
    Foreign("{", _anywhere(r"\{(?:toc|code|info|note|tip|warning|panel|quote|noformat|color|expand|excerpt)(?:[:|][^{}\n]*)?\}"), PROGRAMS),
    Foreign("<!", _anywhere(r"<!(?: --?|-(?!-))[^<>\n]{0,300}-?->"), _AWAY),
    Foreign("!--", _anywhere(r"&lt;!--[^\n]{0,300}?--&gt;"), _AWAY),
    Foreign("]: ", _at_line(r"\[\]: [^\n]*"), _AWAY),
    Foreign("{:toc}", _anywhere(r"\{:toc\}"), _AWAY),
    Foreign("==", _at_line(r"(?P<sign>={2,6})[ \t]*[^=\s][^=\n]*(?P=sign)[ \t]*$"), _HEADING),
    Foreign("= ", _at_line(r"={1,6}[ ](?=[^\W\d_])[^=\n]+=*[ \t]*$"), _HEADING),
    Foreign("==", _anywhere(r"(?<![=\w])==[^\s=](?:[^=\n]*[^\s=])?==(?![=\w])"), _BOLD),
    Foreign("''", _anywhere(r"(?<!')'{2,3}[^\s'](?:[^'\n]*[^\s'])?'{2,3}(?!')"), _BOLD),
    *(Foreign(f"h{level}. ", _at_line(rf"h{level}\. \S[^\n]*"), _HEADING) for level in range(1, 7)),
    Foreign("bq. ", _at_line(r"bq\. \S[^\n]*"), text("Begin each line of a quotation with > and a space.")),
    Foreign("~", _anywhere(r"(?<![~\\])~[^\s~](?:[^~\n]{0,60}[^\s~])?~(?![~\w])|(?<=[^\W_])~[^\s~]{1,12}~(?=[^\W_])"), text("Small figures are written as they are, H₂O; what no longer holds is struck out by ~~two~~ signs.")),
    Foreign("^", _anywhere(r"(?<=\w)\^[^\s^\[\]]{1,12}\^"), _FORMULA),
    Foreign("++", _anywhere(r"(?<![+\w])\+\+[^\s+](?:[^+\n]*[^\s+])?\+\+(?![+\w])"), _BOLD),
    Foreign("| ", compile_when_used(r"^(?P<it>\|[ ][^|\n]+)$(?=\n\|)", re.MULTILINE), _LINES),
    Foreign("|_.", _at_line(r"\|_\.[^\n]*"), _TABLE),
    Foreign("[*]", _at_line(r"\[\*\](?=[ ])"), _LIST),
    Foreign("||", _anywhere(r"\|\|[^|\n]+\|\|"), _PLAIN),
    Foreign("%%", _anywhere(r"%%[^%\n]+%%"), _AWAY),
    Foreign("/*", _anywhere(r"/\*[^\n]{0,300}?\*/"), _AWAY),
    Foreign("^[", _anywhere(r"\^\[[^\[\]\n]+\]"), text("Write [^1] there, and the note on a line of its own: [^1]: words.")),
    Foreign("{", _anywhere(r"\{:?[ ]?[#.][A-Za-zÀ-ÿ][\w-]*[^{}\n]*\}"), _AWAY),
    Foreign("{", _anywhere(r"\{(?P<edit>\+\+|--|~~|==|>>)[^\n]*?(?:(?P=edit)|<<)\}"), text("Keep the words that hold, and take the signs away.")),
    Foreign("$", _anywhere(r"\$\$[^$]{1,500}\$\$|(?<![\w$])\$(?=[^$\n]*[\\^_{}=])[^\s$](?:[^$\n]{0,80}[^\s$])?\$(?![\w$])|(?<![\w$])\$[A-Za-z]\$(?![\w$])"), _FORMULA),
    Foreign("\\", _anywhere(r"\\[A-Za-z]{2,20}(?:\[[^\]\n]*\])?\{[^{}\n]*\}"), _PLAIN),
    Foreign("^", _anywhere(r"(?<=[^\W_])\^\{?[\w+-]{1,12}\}?|(?<![\w^])\^[^\s^]{1,30}\^(?![\w^])"), _FORMULA),
    Foreign(":", _anywhere(r":(?<![\w/.]:)(?:[a-z][a-z0-9_+-]{2,30}|[+-]1|100):(?![\w/])"), text("Write it in words, or paste the sign itself.")),
    Foreign(":::", _at_line(r":{3,}[^\n]*"), _ASIDE),
    Foreign("!!!", _at_line(r"!!!(?=[ \t]?[a-z])[^\n]*"), _ASIDE),
    Foreign("???", _at_line(r"\?\?\?\+?(?=[ \t][a-z]+(?:[ \t]*(?:\"[^\n]*)?(?:\n|\Z)))[^\n]*"), _ASIDE),
    Foreign("[!", _at_line(r"\[![A-Za-z]{2,20}\][+-]?"), _ASIDE),
    Foreign("[", _at_line(r"(?:[-*+]|\d+[.)])[ \t]+\[[ xX]?\](?=[ \t])"), _LIST),
    Foreign("[ ]", _at_line(r"\[ \](?=[ \t])"), _LIST),
    Foreign("#. ", _at_line(r"#\.(?=[ ])"), _NUMBERS),
    Foreign("(@", _at_line(r"\(@\w*\)(?=[ ])"), _NUMBERS),
    Foreign("\n~", _at_line(r"~[ \t]+\S[^\n]*"), _TERMS),
    Foreign(";", _at_line(r";[ \t]+\S[^\n]*"), _TERMS),
    Foreign("+-", _at_line(r"\+(?:[-=]{3,}\+)+"), _TABLE),
    Foreign("--- -", _at_line(r"-{3,}(?:[ ]+-{3,})+[ ]*$"), _TABLE),
    Foreign("\n:", _at_line(r":[ \t]+\S[^\n]*"), _TERMS),
    Foreign("*[", _at_line(r"\*\[[^\[\]\n]+\]:[^\n]*"), _ONCE),
    Foreign("---\n", compile_when_used(r"^(?P<it>---[ \t]*\n(?:[A-Za-z_]+:[^\n]*\n)+---[ \t]*)$", re.MULTILINE), text("Keys belong above the text, between the first two lines ---.")),
    Foreign("+++\n", compile_when_used(r"^(?P<it>\+\+\+[ \t]*\n(?:[A-Za-z_.\[\]\"]+[^\n]*\n)+\+\+\+[ \t]*)$", re.MULTILINE), text("Keys belong above the text, between the first two lines ---.")),
    Foreign("import ", _at_line(r"import (?:[^\n]+ from )?[\"'][^\"'\n]+[\"'];?"), PROGRAMS),
    Foreign("export ", _at_line(r"export (?:(?:default|const|function)\b|\{)[^\n]*"), PROGRAMS),
    Foreign("<", _anywhere(rf"<(?P<name>[A-Z][a-z]+(?:[A-Z][a-z]*)*)(?:{ATTRIBUTES}/>|(?=[^<>]*=){ATTRIBUTES}>)|</[A-Z]\w*>"), PROGRAMS),
    Foreign("diff --git ", _at_line(r"diff --git [^\n]*"), _AWAY),
    Foreign("@@ -", _at_line(r"@@ -\d+[^\n]*@@[^\n]*"), _AWAY),
    Foreign("+++ ", _at_line(r"\+\+\+ (?:b/|/dev/null)[^\n]*"), _AWAY),
    Foreign("--- ", _at_line(r"--- (?:a/|/dev/null)[^\n]*"), _AWAY),
    Foreign(".. ", _at_line(r"\.\. [a-z][a-z-]+::[^\n]*"), _PLAIN),
    Foreign("`_", _anywhere(r"`[^`\n]+ <[^<>\n]+>`_"), _LINK),
    Foreign("image:", _anywhere(r"\bimage::?[^\s\[\]:]+\[[^\]\n]*\]"), _PICTURE),
    Foreign("!", _anywhere(r"(?<![\w!])!(?![\[!])[^\s!]+\.(?:png|jpe?g|gif|svg|webp)(?:\|[^!\n]*)?!"), _PICTURE),
    Foreign("[", _anywhere(r"(?:\blink:\S+?|\b[a-z]+::[^\s\[\]]+|\bhttps?://[^\s\[\]()]+)\[[^\[\]\n]*\](?!\()"), _LINK),
    Foreign("#+", _at_line(r"#\+[A-Za-z_]+:?[^\n]*"), _AWAY),
    Foreign("```", compile_when_used(r"^[ \t>]*(?P<it>```[ ]?(?:math|mermaid|plantuml|geojson|topojson|stl))\b", re.MULTILINE), _PLAIN),
    Foreign("\\", _at_line(r"\\[a-z]{4,20}\*?[ \t]*$"), _AWAY),
)  # fmt: skip
"""In order of precedence: a span that an earlier kind matches is not reported again."""


_SIGNS = Signs(FOREIGN)


def report_foreign(bare: Masked, reading: Reading) -> None:
    """Reports each span of such markup; spans within another are left out."""
    there = _SIGNS.within(bare.text)
    if not there:
        return
    taken = Taken(bare.text)
    for kind in there:
        for match in kind.pattern.finditer(bare.text):
            span = match.span("it")
            if span not in taken:
                taken.take(span)
                _report(span, kind, reading)


def _report(span: tuple[int, int], kind: Foreign, reading: Reading) -> None:
    reading.problem("PG434", "warning", span, raw(span, reading), kind.hint)


def raw(span: tuple[int, int], reading: Reading) -> Text:
    """The message about markup of another system at this span."""
    written = " ".join(reading.text[slice(*span)].split())
    shown = written if len(written) <= 40 else f"{written[:39]}…"
    return text("“{markup}” belongs to another system, and readers would see it as it stands.", markup=shown)
