"""Delimiters of emphasis open and close where people mean them to, and the rest are reported."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from text_examples import codes, html, problems

from pressgen.text import emphasis


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        (
            "Alla medborgare*innen och 10*20 cm och 30*40 cm",
            "Alla medborgare*innen och 10*20\u00a0cm och 30*40\u00a0cm",
        ),
        ("**Storköping**s kommun", "<strong>Storköping</strong>s kommun"),
        ("**När:**10 maj **Var:**Torget", "<strong>När:</strong>10 maj <strong>Var:</strong>Torget"),
        ("**Plats:****Torget**", "<strong>Plats:</strong><strong>Torget</strong>"),
        ('**"Citat"**, säger', '<strong>"Citat"</strong>, säger'),
        ("***a** b*", "<em><strong>a</strong> b</em>"),
        ("**a\nb**", "<strong>a\nb</strong>"),
        ("* * *a*", "<ul><li><ul><li><em>a</em></li></ul></li></ul>"),
        ("a * b * c", "a * b * c"),
        ("_a_b_", "<em>a_b</em>"),
        ("2 * 3*", "2 * 3*"),
        ("**a `**` b**", "<strong>a <code>**</code> b</strong>"),
        ("**[a](https://x.example)**", '<strong><a href="https://x.example">a</a></strong>'),
        ("_a_ <b c='_d'> _e_", "<em>a</em> &lt;b c='_d'&gt; <em>e</em>"),
        ('*a <b c="*"> d*', '<em>a &lt;b c="*"&gt; d</em>'),
        ("*a <b>c* d</b>", "<em>a &lt;b&gt;c</em> d&lt;/b&gt;"),
    ],
)
def test_shown_as(source: str, shown: str) -> None:
    assert html(source).removeprefix("<p>").removesuffix("</p>") == shown


@pytest.mark.parametrize(
    ("source", "fixed"),
    [
        ("Mer **viktigt **", "Mer **viktigt**"),
        ("Det är ** viktigt** nu", "Det är **viktigt** nu"),
        ("Det är** viktigt ** nu", None),
        ("Det är **viktigt **och bra", "Det är **viktigt** och bra"),
        ("Mer __viktigt __", "Mer __viktigt__"),
        ("~~500 ~~ 400", "~~500~~ 400"),
        ("Det är **viktigt", None),
        ("* Punkt **ett **", "* Punkt **ett**"),
        ("[**a **](https://x.example)", "[**a**](https://x.example)"),
    ],
)
def test_a_delimiter_without_a_partner_is_reported_with_a_fix_when_that_is_clear(
    source: str, fixed: str | None
) -> None:
    reported = problems(source)
    assert {one.code for one in reported} == {"PG435"}
    if fixed:
        assert reported[0].fix is not None
        assert source[: reported[0].column - 1] + reported[0].fix.text + source[reported[0].end_column - 1 :] == fixed
        assert codes(fixed) == []


@pytest.mark.parametrize(
    "source",
    [
        'Se <a target="_blank">',
        "Pris: 50 kr*.\n\n*Barn gratis.",
        "Se a_b_c.",
        "Namn: ______",
        "https://x.example/**a",
        "***",
    ],
)
def test_what_is_no_emphasis_is_not_reported(source: str) -> None:
    assert "PG435" not in codes(source)


@settings(max_examples=600, deadline=None)
@given(
    st.lists(
        st.sampled_from(["*", "**", "_", "__", "~~", "ord", " ", "\n", ".", "1", "å", "`", "\\"]), max_size=16
    ).map("".join)
)
def test_tags_are_nested_and_no_letter_is_lost(text: str) -> None:
    open_tags: list[str] = []
    pieces, strays = emphasis.parse(text)
    for piece in pieces:
        if piece.tag.startswith("/"):
            assert open_tags.pop() == piece.tag[1:]
        elif not piece.tag.startswith("#") and piece.tag != "br":
            open_tags.append(piece.tag)
    assert not open_tags
    shown = "".join(piece.text for piece in pieces)
    assert [sign for sign in shown if sign.isalnum()] == [sign for sign in text if sign.isalnum()]
    assert all(text[one.start : one.end] == one.sign for one in strays)
