"""No text makes the parser raise or take more than linear time, and no word is lost."""

import re
import time
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import markdown
from text_examples import OPTIONS, body

from pressgen.text import parse
from pressgen.text.inline import escape
from pressgen.text.markdown_inline import has_markup

SIGNS = st.sampled_from(
    [*'-–—*_`[]()<>#|\\!&.,:;"”\n \t\u00a0\u00ad', "\n\n", "  \n", "- ", "– ", "1. ", "• ", "](", "säger ", "Bo ", "Ek", ", ", "~~", "[^1]", "\n\n[^1]: ", "<b>", "<!--", "-->",
     "hon", "rektor", "0480-45 00 00", "a@b.se", "www.a.se", "ord ", "> ", "    ", "|-|\n", "```", "(S)", "Tid: ", "3. ",
      "a) ", "ii. ", "\uf0b7", "Ø ", "10.00 ", "123 45 Ort", "\t"]
)  # fmt: skip
TEXTS = st.lists(st.one_of(SIGNS, st.text(max_size=4)), max_size=60).map("".join)
PLAIN = st.text(
    st.characters(exclude_categories=["C", "Z"], exclude_characters="\u00a0\u00ad"), min_size=1, max_size=40
)
WORDS = st.lists(
    st.sampled_from(["ord", "Umeå", "säger", "Bo", "Ek,", "vi", "är", "(S)", "rektor", "2 000", "bra."]), min_size=1
)
VOID = {"br", "hr", "img"}


class Nesting(HTMLParser):
    """Fails when tags do not close in order."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert not any(name.startswith("on") for name, _ in attrs)
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def with_tags(html: str) -> str:
    """The HTML with elements for link markers, so that their nesting is checked too."""
    html = re.sub("([\x06\x07\x08])\\d+\\1", "", html)
    return re.sub("\x03\\d+\x03", "</a>", re.sub("\x02\\d+\x02", "<a>", html))


@settings(max_examples=400, deadline=None)
@given(TEXTS)
def test_every_text_is_read_and_well_formed(text: str) -> None:
    for block in body(text).blocks:
        page = Nesting()
        page.feed(with_tags(block.html))
        page.close()
        assert not page.open


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_markers_and_links_agree_and_places_are_right(text: str) -> None:
    read, problems = parse(text, path="a.md", line=1, options=OPTIONS)
    shown = "".join(block.html for block in read.blocks)
    assert sorted(map(int, re.findall("[\x02\x06](\\d+)[\x02\x06]", shown))) == list(range(len(read.links)))
    lines = text.replace("\r\n", "\n").split("\n")
    places = [(one.line, one.column, one.end_line) for one in read.links]
    for line, column, end in places + [(one.line, one.column, one.end_line) for one in problems]:
        assert 1 <= line <= end <= len(lines)
        assert 1 <= column <= len(lines[line - 1]) + 1


@settings(max_examples=300, deadline=None)
@given(PLAIN)
def test_escaping_equals_the_markdown_parser_where_markdown_acts_on_nothing(text: str) -> None:
    if not has_markup(text) and not re.match(r"[#>+|=~:-]|\d+[.)]", text) and not re.search(r"[\[<]|[-=]{3}", text):
        assert f"<p>{escape(text)}</p>" == markdown(text, output_format="html")


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(["", "- ", "– ", "•", "1. ", "## ", "> ", "* "]), WORDS), max_size=8))
def test_no_word_is_lost_or_moved(lines: list[tuple[str, list[str]]]) -> None:
    source = "\n\n".join(sign + " ".join(words) for sign, words in lines)
    shown = " ".join(block.text for block in body(source).blocks)
    bare = re.sub(r"[–•]|\b\d+\. ", " ", shown)
    assert bare.split() == " ".join(" ".join(words) for _, words in lines).split()


@pytest.mark.parametrize(
    "unit",
    ["-", "- ", "-\n", "– ", "– a\n", "*", "* ", "*a ", "**a", "_a ", "[", "[]", "[a](", "](", "![", "1", "12 ", "0", "08-", "+46 ",
     "1. ", "`", "`a", "#", "# a\n", "> ", "|", "a|b\n", "\\", " ", "\n", "a", "a@", "www.", "säger Bo ", "– a, säger Bo Ek. ",
     "~~a ", "a**b", "[^a] ", "[^a]: b\n", "<b>", "<a b ", '<a b="c ', "<!--", "<!-- a --> ", "{{", "{{a", "{a ", "$a^", "[[a", "[a] ", "](a ",
     "[a](https://b ", "==a", "''a", "<<<<<<< \n", "=======\n", "~a ", ":a", "XXX ", "NN, ", "&amp", "##a\n", "1.Ab\n", "**a **",
     "A: b\n", "A: b\nText.\n", "a\tb\n", "a   b\n", "a;b\n", "Ord\n", "a) b\n", "a)", "(a) ", "i. a\n", "3. a\n4. b\n", "\uf0b7", "Ø a\n", "A", "a a ",
     "**a:** ", "Ab Cd ", "rektor Ab Cd, ", "Ab Cd (S) "],
)  # fmt: skip
@pytest.mark.parametrize("opening", ["", "– "])
def test_fifty_thousand_signs_do_not_take_the_square_of_their_time(unit: str, opening: str) -> None:
    text = (opening + unit * 50_000)[:50_000]
    start = time.process_time()
    parse(text, path="a.md", line=1, options=OPTIONS)
    assert (
        time.process_time() - start < 5
    )  # no measure of speed (see benchmarks): what grows with the square takes minutes
