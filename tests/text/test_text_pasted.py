"""The fix for pasted HTML keeps every word, and leaves no tag."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from text_examples import html, problems

from pressgen.problems import Fix


def fixed(source: str) -> str:
    """The text after all fixes, applied one after the other."""
    for _ in range(20):
        fixable = [one for one in problems(source) if one.fix and one.code in {"PG432", "PG433"}]
        if not fixable:
            break
        one = fixable[0]
        starts = [0, *(match.end() for match in re.finditer("\n", source))]
        start, end = starts[one.line - 1] + one.column - 1, starts[one.end_line - 1] + one.end_column - 1
        assert one.fix is not None
        source = source[:start] + one.fix.text + source[end:]
    return source


@pytest.mark.parametrize(
    ("source", "after"),
    [
        ('<p class="MsoNormal">Text</p>', "Text"),
        ("Rad<br>två", "Rad\\\ntvå"),
        ("Rad<br />\ntvå", "Rad\\\ntvå"),
        ("Ett<br><br>två", "Ett\n\ntvå"),
        ("<p>Ett <b>två </b>tre</p>\n<p>Fyra</p>", "Ett **två** tre\n\nFyra"),
        ("<ul><li>Ett</li><li>Två</li></ul>", "* Ett\n* Två"),
        ("<ol>\n  <li>Ett</li>\n  <li>Två</li>\n</ol>", "1. Ett\n1. Två"),
        ('Se <a href="https://x.example/?a=1&amp;b=2">här</a>.', "Se [här](https://x.example/?a=1&b=2)."),
        ("<h2>Rubrik</h2>\n<div>Text</div>", "## Rubrik\n\nText"),
        ('<span style="color: red">Ord</span><o:p></o:p>', "Ord"),
        ('<img src="a.png" alt="En bro">', "![En bro](a.png)"),
        ("Före <!-- ring Bo --> efter", "Före  efter"),
        ("10<sup>6</sup> kg CO<sub>2</sub> per m<SUP>2</SUP>", "10⁶ kg CO₂ per m²"),
        ("Före <p>ny", "Före \n\nny"),
        ("| a<br>b | c |\n| --- | --- |", "| a<br>b | c |\n| --- | --- |"),
        ("* a <b>b</b>", "* a **b**"),
        ("10&nbsp 000 och 5&amp;nbsp;km", "10 000 och 5&nbsp;km"),
    ],
)
def test_the_fix_gives(source: str, after: str) -> None:
    assert fixed(source) == after


TAGS = st.sampled_from(["<p>", "</p>", "<br>", "<b>", "</b>", "<li>", "</li>", "<ul>", "</ul>", "<h2>", "</h2>", "<span class='a'>", "</span>",
    '<a href="https://x.example">', "</a>", "<!-- dolt -->", "\n", "\n\n", " "])  # fmt: skip
WORDS = st.sampled_from(["ord", "Bron", "öppnar", "2024"])


@settings(max_examples=400, deadline=None)
@given(st.lists(st.one_of(TAGS, WORDS), max_size=14).map("".join).filter(lambda source: "    " not in source))
def test_a_fix_loses_no_word_and_leaves_nothing_to_fix(source: str) -> None:
    once = fixed(source)
    bare = re.sub(r"<!--.*?-->|<[^>]*>", " ", source, flags=re.DOTALL)
    letters = "".join(re.findall(r"[^\W_]", re.sub(r"\]\([^)]*\)|1\. ", "", once)))
    assert letters == "".join(re.findall(r"[^\W_]", bare))
    assert fixed(once) == once


@pytest.mark.parametrize(
    "text", ["a < b", "<3", "5<6>4", "1<x", "<- här ->", "R&D", "AT&T;", "<eva@x.example>", "<https://x.example>"]
)
def test_what_is_text_stays_text(text: str) -> None:
    assert not [one for one in problems(text) if one.code in {"PG432", "PG433", "PG434", "PG445"}]
    assert "&lt;" in html(text) or "<a" in html(text) or "&amp;" in html(text)


@pytest.mark.parametrize("source", ["x<sup>a</sup>", "10<sup>6"])
def test_what_would_change_the_words_is_left_to_people(source: str) -> None:
    (problem,) = problems(source)
    assert (problem.code, problem.fix) == ("PG433", None)


@pytest.mark.parametrize(
    ("source", "fixed"),
    [("<b>Viktigt", ""), ("Tryck Ctrl+<S>", ""), ("<i>a</i> <b>b", "*a* "), ("<b>a <b>b</b>", "a b")],
)
def test_tags_without_a_partner_are_removed_by_an_unsafe_fix(source: str, fixed: str) -> None:
    assert [problem.fix for problem in problems(source)] == [Fix(fixed, safe=False)]


def test_a_declaration_is_shown_whole() -> None:
    assert str(problems('<?xml version="1.0"?>')[0].message).endswith('<?xml version="1.0"?>.')


@pytest.mark.parametrize("source", ["| a |\n| --- |\n| x<br>y |", "## Ett<br>två", "> ## Ett<br>två"])
def test_where_a_line_must_stay_one_no_break_is_advised(source: str) -> None:
    (told,) = [one for one in problems(source) if one.code == "PG433"]
    assert "\\" not in str(told.hint)
