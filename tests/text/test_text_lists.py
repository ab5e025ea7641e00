"""One tight list with as many items as the source, however its items open."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from text_examples import codes, html, kinds, only, problems

from pressgen.text.list_numbers import letters, roman

ODD = ["•", "• ", "  • ", "·\u00a0 ", "·", "‣ ", "o ", "o\t", "* ", "*", "- ", "+ ", "\u00a0\u00a0• ", "    • ", "– "]
NUMBERED = [("1. ", "2. "), ("1) ", "2) "), ("1.", "2."), ("1)", "2)"), ("1. ", "1. ")]


@pytest.mark.parametrize("between", ["\n", "\n\n", "\n\u00a0\n"])
@pytest.mark.parametrize("sign", ODD)
def test_every_sign_opens_items(sign: str, between: str) -> None:
    assert html(f"{sign}Ett{between}{sign}Två{between}{sign}Tre") == "<ul><li>Ett</li><li>Två</li><li>Tre</li></ul>"


@pytest.mark.parametrize(("first", "second"), NUMBERED)
def test_every_number_opens_items(first: str, second: str) -> None:
    assert html(f"{first}Ett\n{second}Två") == "<ol><li>Ett</li><li>Två</li></ol>"


@pytest.mark.parametrize("sign", ["- ", "* ", "•", "1. "])
def test_a_list_right_under_a_paragraph(sign: str) -> None:
    assert kinds(f"Vi ska:\n{sign}Bygga\n{sign}Bo") == ["paragraph", "list"]


@pytest.mark.parametrize("text", ["1. maj är en helgdag.", "2014. Något hände.", "3. Tre", "1 § Lagen", "-", "1."])
def test_what_looks_like_an_item_and_is_text(text: str) -> None:
    assert kinds(text) == ["paragraph"]


NUMBERED_FROM = [
    ("3. Tre\n4. Fyra\n5. Fem", '<ol start="3"><li>Tre</li><li>Fyra</li><li>Fem</li></ol>'),
    ("7) Sju\n\n8) Åtta", '<ol start="7"><li>Sju</li><li>Åtta</li></ol>'),
    ("Resten:\n3. Tre\n4. Fyra", '<p>Resten:</p>\n<ol start="3"><li>Tre</li><li>Fyra</li></ol>'),
    ("- Ett\n  3. Tre\n  4. Fyra", '<ul><li>Ett<ol start="3"><li>Tre</li><li>Fyra</li></ol></li></ul>'),
]


@pytest.mark.parametrize(("source", "shown"), NUMBERED_FROM)
def test_a_list_may_begin_at_any_number_when_the_next_one_follows(source: str, shown: str) -> None:
    assert html(source) == shown


LETTERED = [
    ("a) Ett\nb) Två", '<ol type="a"><li>Ett</li><li>Två</li></ol>'),
    ("a. Ett\nb. Två", '<ol type="a"><li>Ett</li><li>Två</li></ol>'),
    ("(a) Ett\n(b) Två", '<ol type="a"><li>Ett</li><li>Två</li></ol>'),
    ("A) Ett\n\nB) Två", '<ol type="A"><li>Ett</li><li>Två</li></ol>'),
    ("A. Ett\nB. Två\nC. Tre", '<ol type="A"><li>Ett</li><li>Två</li><li>Tre</li></ol>'),
    ("c) Tre\nd) Fyra", '<ol type="a" start="3"><li>Tre</li><li>Fyra</li></ol>'),
    ("i. Ett\nii. Två\niii. Tre\niv. Fyra", '<ol type="i"><li>Ett</li><li>Två</li><li>Tre</li><li>Fyra</li></ol>'),
    ("(i) Ett\n(ii) Två", '<ol type="i"><li>Ett</li><li>Två</li></ol>'),
    ("I. Ett\nII. Två", '<ol type="I"><li>Ett</li><li>Två</li></ol>'),
    ("h) Ett\ni) Två\nj) Tre", '<ol type="a" start="8"><li>Ett</li><li>Två</li><li>Tre</li></ol>'),
    ("1. Ett\n   a) Under\n   b) Under två\n2. Två",
     '<ol><li>Ett<ol type="a"><li>Under</li><li>Under två</li></ol></li><li>Två</li></ol>'),
]  # fmt: skip


@pytest.mark.parametrize(("source", "shown"), LETTERED)
def test_letters_and_roman_numbers_count_items(source: str, shown: str) -> None:
    assert html(source) == shown


def test_plain_text_has_letters_as_their_author_wrote_them() -> None:
    assert only("(a) Ett\n(b) Två").text == "(a) Ett\n(b) Två"
    assert only("iii) Tre\niv) Fyra").text == "iii) Tre\niv) Fyra"


@pytest.mark.parametrize(("first", "second"), [("(1) ", "(2) "), ("1 ) ", "2 ) "), ("1: ", "2: "), ("1.) ", "2.) ")])
def test_numbers_have_unusual_forms_too(first: str, second: str) -> None:
    assert html(f"{first}Ett\n{second}Två") == "<ol><li>Ett</li><li>Två</li></ol>"


NO_COUNT = [
    "2014. Något\n2015. Annat",
    "1. maj\n2. maj",
    "24. december\n25. december",
    "100. Det kostar mer.",
    "2. Ada Ek kom tvåa.",
    "kl. 9.00 öppnar vi",
    "9.00 Start\n10.00 Mål",
    "A. Ek\nB. Ask",
    "A. Lindgren skrev den.",
    "(S) Bo Ek\n(M) Ada Ask",
    "(c) 2024 Kommunen",
    "§ 1 Ändamål\n§ 2 Styrelse",
    "1.1 Bakgrund\n1.2 Syfte",
    "1:a Ada Ek\n2:a Bo Ask",
    "i. Bara en",
    "b) Bara en",
    "0. Noll",
]


@pytest.mark.parametrize("source", NO_COUNT)
def test_what_looks_counted_and_is_text(source: str) -> None:
    assert set(kinds(source)) == {"paragraph"}


BETWEEN = ["Mellan.", "![Bro](bro.png)", "• Punkt\n• Punkt", "| a | b |\n|---|---|\n| c | d |"]


@pytest.mark.parametrize("between", BETWEEN)
@pytest.mark.parametrize(
    ("first", "second", "attributes"),
    [("1. ", "2. ", ' start="2"'), ("a) ", "b) ", ' type="a" start="2"'), ("i) ", "ii) ", ' type="i" start="2"')],
)
def test_a_list_goes_on_after_what_divides_it(between: str, first: str, second: str, attributes: str) -> None:
    assert html(f"{first}Ett\n\n{between}\n\n{second}Två").endswith(f"<ol{attributes}><li>Två</li></ol>")


WORD = ["\uf0b7\t", "\uf0a7\t", "\uf0d8 ", "\uf0fc\t", "\uf02d\t", "\uf06f\t", "\uf076 ", "\uf0b7", "\uf04e\t"]
PASTED = ["§\t", "§ ", "ü\t", "Ø ", "v\t", "o\u00a0\u00a0", "ð  ", "q\t", "n\t", "●\t", "○ ", "▪\ufe0f ", "❖ ", "➢ "]
LIKELY = ["→ ", "» ", "› ", "✓ ", "✔\ufe0f ", "☐ ", "¤ ", "★ "]


@pytest.mark.parametrize("sign", [*WORD, *PASTED, *LIKELY])
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_bullets_pasted_from_word_open_items(sign: str, between: str) -> None:
    assert html(f"{sign}Ett{between}{sign}Två") == "<ul><li>Ett</li><li>Två</li></ul>"


NO_BULLET = [
    "§ 5 gäller.",
    "§ Ändring",
    "ü betyder ett u med prickar.",
    "v 12 och v 13 är det lov",
    "»Vi är glada.«",
    "→ Läs mer",
    "¤ är ett tecken.",
    "Ø är en bokstav\ni danskan",
    "n kvadrat",
]


@pytest.mark.parametrize("source", NO_BULLET)
def test_signs_that_open_no_item(source: str) -> None:
    assert kinds(source) == ["paragraph"]


@given(st.integers(1, 39), st.sampled_from("iI"))
def test_roman_numbers_are_read_as_they_are_written(number: int, style: str) -> None:
    assert roman(letters(number, style)) == number


def test_a_year_ends_a_list() -> None:
    assert kinds("1. Ett\n2014. Något") == ["list", "paragraph"]


def test_numbers_go_on_after_a_paragraph() -> None:
    assert '<ol start="2"><li>Två</li></ol>' in html("1. Ett\n\nMellan.\n\n2. Två")


def test_an_author_s_own_numbers_are_kept() -> None:
    assert html("1. Ett\n3. Tre") == '<ol><li>Ett</li><li value="3">Tre</li></ol>'
    assert only("1. Ett\n3. Tre").text == "1. Ett\n3. Tre"


@pytest.mark.parametrize(
    "line", ["Publicerad: 5 januari 2021", "Senast uppdaterad 2021-06-23", "Sida uppdaterad 2022-01-04"]
)
def test_a_metadata_line_does_not_join_the_last_item(line: str) -> None:
    assert html(f"•Ett\n•Två\n{line}") == f"<ul><li>Ett</li><li>Två</li></ul>\n<p>{line}</p>"


def test_text_right_under_an_item_joins_it() -> None:
    assert html("- Ett\nmer\n- Två") == "<ul><li>Ett\nmer</li><li>Två</li></ul>"


def test_two_spaces_nest() -> None:
    assert html("1. Ett\n  - a\n  - b\n2. Två") == "<ol><li>Ett<ul><li>a</li><li>b</li></ul></li><li>Två</li></ol>"
    assert only("1. Ett\n  - a\n2. Två").text == "1. Ett\n   • a\n2. Två"


def test_an_item_may_hold_paragraphs_and_code() -> None:
    assert html("- Ett\n\n  Mer\n\n      kod\n- Två") == (
        "<ul><li>Ett<p>Mer</p><pre><code>kod\n</code></pre></li><li>Två</li></ul>"
    )


def test_another_sign_opens_another_list() -> None:
    assert kinds("* Ett\n\n- Två\n- Tre") == ["list", "list"]


@pytest.mark.parametrize(("depth", "expected"), [(20, []), (21, ["PG403"])])
@pytest.mark.parametrize("sign", ["- ", "1. ", "> "])
def test_more_than_twenty_levels_are_a_problem(sign: str, depth: int, expected: list[str]) -> None:
    assert codes(sign * depth + "a") == expected


def test_a_list_may_begin_at_nought() -> None:
    assert html("0. Noll\n1. Ett") == '<ol start="0"><li>Noll</li><li>Ett</li></ol>'
    assert only("0. Noll\n1. Ett").text == "0. Noll\n1. Ett"
    assert kinds("0. Noll") == ["paragraph"]


@pytest.mark.parametrize("source", ["1.Ring oss\n2.Mejla oss", "Text\n3)Tre\n4)Fyra", "* a\n  1.Ett\n  2.Två"])
def test_nothing_is_said_of_numbers_that_are_read_as_a_list(source: str) -> None:
    assert "<ol" in html(source)
    assert problems(source) == ()


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("•\tEtt\no\tUnder\n•\tTvå", "<ul><li>Ett<ul><li>Under</li></ul></li><li>Två</li></ul>"),
        ("\uf0b7\tEtt\no\tA\no\tB\n\uf0b7\tTvå", "<ul><li>Ett<ul><li>A</li><li>B</li></ul></li><li>Två</li></ul>"),
        ("\uf0b7\tEtt\n\uf0a7\tUnder\n\uf0b7\tTvå", "<ul><li>Ett<ul><li>Under</li></ul></li><li>Två</li></ul>"),
        (
            "•\tEtt\no\tA\n§\tB\n•\tTvå",
            "<ul><li>Ett<ul><li>A<ul><li>B</li></ul></li></ul></li><li>Två</li></ul>",
        ),
        (
            "·\tEtt\no\tA\n§\tB\n§\tC\n·\tTvå",
            "<ul><li>Ett<ul><li>A<ul><li>B</li><li>C</li></ul></li></ul></li><li>Två</li></ul>",
        ),
    ],
)
def test_bullets_of_word_s_lower_levels_nest(source: str, shown: str) -> None:
    assert html(source) == shown


@pytest.mark.parametrize("source", ["•\tEtt\n§\t4 i lagen", "§\t4 i lagen", "• Ett\n§ Två"])
def test_a_section_of_a_law_is_no_bullet(source: str) -> None:
    assert "§" in html(source)


@pytest.mark.parametrize("typed", ["* ", "- ", "+ "])
@pytest.mark.parametrize("pasted", ["• ", "\uf0b7\t", "▪"])
def test_a_pasted_bullet_after_a_typed_one_is_removed(typed: str, pasted: str) -> None:
    assert html(f"{typed}{pasted}Ett\n{typed}{pasted}Två") == "<ul><li>Ett</li><li>Två</li></ul>"


def test_an_o_before_a_space_goes_on_with_the_item() -> None:
    assert html("• Ett\no två") == "<ul><li>Ett\no två</li></ul>"
