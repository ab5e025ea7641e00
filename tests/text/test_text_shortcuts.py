"""Each shortcut gives the same as the plain way, on random texts made of the characters that matter to it."""

import re
from unittest.mock import patch

from hypothesis import given, settings
from hypothesis import strategies as st
from text_examples import OPTIONS

from pressgen.text import links, markdown_inline, parse, phones, segmenter, typography_advice
from pressgen.text.typography import _UNITS, NBSP, set_text


def made_of(*signs: str) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(signs), max_size=16).map("".join)


def spans(pattern: re.Pattern[str], text: str) -> list[tuple[int, int]]:
    return [match.span() for match in pattern.finditer(text)]


EMPHASIS = made_of(
    "*", "**", "*", "**", "ord", "a", " ", "\n", ".", "'", "<b>", "[", "]", "#", "  ", "_", "&", "\\", "ö"
)
DIGITS = made_of(*"0123456789 +(-)/.–,\u00a0a\n", "08-", "+46 ", "00")
ADDRESSES = made_of(
    "h", "https://", "HTTP://", "httpſ://", "www.", "WwW.", "a", "@", "b.se", ".", " ", "+", "-", "/", "\n", "é", "\\"
)
YEARS = made_of("19", "20", "2010", "1999-", "-", "2010-2013", "a", " ", "/", ".", "5", "٣")
NUMBERS = made_of(
    "1",
    "12",
    "000",
    " 000",
    " ",
    "kl",
    "Kl.",
    "§",
    "%",
    "kr",
    "procent",
    "km",
    "m",
    "/",
    "-",
    ".",
    ",",
    "a",
    "\n",
    "٣",
    NBSP,
)
LINES = made_of("Ord", "o", "- ", "– ", "1. ", "\n", "\n\n", "===", "---", "a|b", "|-|-|", " ", "säger Bo Ek.", "Publicerad: i dag", "> ")  # fmt: skip


@settings(max_examples=600, deadline=None)
@given(EMPHASIS)
def test_plain_emphasis_is_read_as_the_markdown_parser_reads_it(text: str) -> None:
    quick = markdown_inline._quick_pieces(text)
    assert quick in (None, [], markdown_inline._parsed(text))


def test_plain_emphasis_needs_no_parser() -> None:
    assert markdown_inline._quick_pieces("Det är **inte sant**, *tror jag*") is not None


@settings(max_examples=600, deadline=None)
@given(DIGITS)
def test_the_pattern_for_numbers_equals_one_with_lookbehinds_first(text: str) -> None:
    plain = re.compile(
        rf"(?<![\w.,:/+–-])(?<!\d[ \u00a0])(?:\+ ?\d|\((?:0\d{{1,3}}|\+\d{{1,3}})(?=\))|00 ?[1-9]|0(?=[\d(]))"
        rf"{phones._STEPS}{phones._END}"
    )
    assert spans(phones._NUMBER, text) == spans(plain, text)


@settings(max_examples=600, deadline=None)
@given(ADDRESSES)
def test_the_pattern_for_addresses_equals_one_with_lookbehinds_first(text: str) -> None:
    plain = re.compile(
        r"(?<![\w@./+-])(?:(?:https?://|www\.)[^\s<>\"”“»`\\|]+"
        r"|(?<![%\\])(?<!\w['’&])[\w.+-]{1,64}(?:['&][\w.+-]{1,63})?@[\w-]{1,63}(?:\.[\w-]{1,63})+)",
        re.IGNORECASE,
    )
    assert spans(links._ADDRESS, text) == spans(plain, text)
    assert "@" in text or spans(links._WEB_ADDRESS, text) == spans(plain, text)


@settings(max_examples=600, deadline=None)
@given(YEARS)
def test_the_pattern_for_years_equals_one_that_begins_with_digits(text: str) -> None:
    plain = re.compile(r"(?<![\w/.-])((?:19|20)\d\d)-(?:19|20)\d\d(?![\w/-])")
    assert spans(typography_advice._YEARS, text) == [(match.end(1), match.end(1) + 1) for match in plain.finditer(text)]


@settings(max_examples=600, deadline=None)
@given(NUMBERS)
def test_one_pattern_sets_numbers_as_separate_steps_do(text: str) -> None:
    def group(match: re.Match[str]) -> str:
        before = match.string[match.start() - 1] if match.start() else " "
        return match[0] if before.isdigit() or before in ".,/-" else match[0].replace(" ", NBSP)

    grouped = re.sub(r"\d{1,3}(?: \d{3})+(?![\d/-])", group, text)
    united = re.sub(rf"(\d) (?={_UNITS})", rf"\1{NBSP}", grouped)
    assert set_text(text) == re.sub(r"(?<!\w)([Kk]l\.?|§) (?=\d)", rf"\1{NBSP}", united)


@settings(max_examples=600, deadline=None)
@given(LINES)
def test_a_lone_line_is_read_as_it_is_without_the_shortcut(text: str) -> None:
    quick = parse(text, path="a.md", line=1, options=OPTIONS)
    with patch.object(segmenter, "_is_lone_paragraph", return_value=False):
        assert parse(text, path="a.md", line=1, options=OPTIONS) == quick


@settings(max_examples=600, deadline=None)
@given(made_of("[", "]", "!", "`", "``", "\\", "<", ">", "https://a", "tel:1", "a@b.se", "a", " ", "*", "(", "é"))
def test_the_pattern_for_link_tokens_equals_a_plain_alternation(text: str) -> None:
    plain = re.compile(r"\\[!-/:-@\[-`{-~]|`+|!?\[|\]|<(?:(?:https?|mailto|tel):[^\s<>]+|[\w.+-]+@[\w.-]+)>")
    assert spans(links._TOKEN, text) == spans(plain, text)
