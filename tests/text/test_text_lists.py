"""One tight list with as many items as the source, however its items open."""

import pytest
from text_examples import codes, html, kinds, only

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


@pytest.mark.parametrize(
    "text", ["1. maj är en helgdag.", "2014. Något hände.", "3. Tre", "1 § Lagen", "5. Fem\n6. Sex", "-", "1."]
)
def test_what_looks_like_an_item_and_is_text(text: str) -> None:
    assert kinds(text) == ["paragraph"]


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
