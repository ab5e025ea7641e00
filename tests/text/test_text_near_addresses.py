"""Misspelt addresses are reported with what was meant; text that only resembles one is not."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from text_examples import OPTIONS, body, problems

from pressgen.model import TextOptions


def reported(text: str, options: TextOptions = OPTIONS) -> list[tuple[str, str]]:
    """The reported addresses, and what was meant."""
    found = [one for one in problems(text, options) if one.code == "PG408"]
    return [(text[one.column - 1 : one.end_column - 1], one.fix.text if one.fix else "") for one in found]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("anna@lindvallsjo,se", "anna@lindvallsjo.se"),
        ("anna@kommun..example", "anna@kommun.example"),
        ("a@@b.example", "a@b.example"),
        ("anna @ b.example", "anna@b.example"),
        ("anna@ b.example", "anna@b.example"),
        ("anna@lindvallsjo", ""),
        ("anna\\_ek@b.example", "anna_ek@b.example"),
        ("a\\_b\\_c@b.example", "a_b_c@b.example"),
        ("\\anna@b.example", "anna@b.example"),
        ("o’brien@b.example", "o'brien@b.example"),
        ("%20anna@b.example", ""),
        ("anna(at)b.example", "anna@b.example"),
        ("anna [at] b.example", "anna@b.example"),
        ("anna (snabel-a) b.example", "anna@b.example"),
        ("anna at b.example", "anna@b.example"),
        ("www.kommun,example", "www.kommun.example"),
        ("www,kommun.example", "www.kommun.example"),
        ("www kommun.example", "www.kommun.example"),
        ("wwww.kommun.example", "www.kommun.example"),
        ("ww.kommun.example", "www.kommun.example"),
        ("http//b.example", "http://b.example"),
        ("htps://b.example/a", "https://b.example/a"),
        ("htps://b", ""),
        ("https:/b.example", "https://b.example"),
        ("https;//b.example", "https://b.example"),
        ("http:\\\\b.example", "http://b.example"),
        ("hhtp://b.example", "http://b.example"),
        ("https://b,example/x", "https://b.example/x"),
    ],
)
def test_a_misspelt_address_is_reported_with_what_was_meant(written: str, meant: str) -> None:
    assert reported(f"Skriv till {written} i dag.") == [(written, meant)]


def test_after_a_word_for_mail_no_ending_is_needed() -> None:
    assert reported("Mejla anna at lindvallsjo") == [("anna at lindvallsjo", "")]


@pytest.mark.parametrize(
    "text",
    [
        "Följ oss på @kommunen och på @kommunen.example.",
        "HTTP/1.1, http/https, tips/råd och tel/sms.",
        "Read more at kommun.example or call us at kommun.example.",
        "Skriv till a@b.example, b@b.example eller via www.b.example/a,b och https://b.example/@a.",
        "Koden är `anna@@b.example`.",
        "Se [anna@@b](https://b.example/) och ![a@@b](a.png).",
        "Den kostar 5 kr/st och öppnar 2024/25, och/eller.",
        "Filerna bild@2x.png och bild@3x.png.",
    ],
)
def test_what_is_no_misspelt_address_is_not_reported(text: str) -> None:
    assert reported(text) == []


def test_in_an_english_text_at_is_a_word() -> None:
    english = TextOptions(language="en", region="GB")
    assert reported("The map hangs at kommun.example.", english) == []
    assert reported("Write to anna.lind at kommun.example.", english) == [
        ("anna.lind at kommun.example", "anna.lind@kommun.example")
    ]


@given(
    st.lists(
        st.sampled_from(
            ["a", "anna", "@", "@@", ".", ",", " at ", "(at)", "http", "www", ":", "/", " ", "x.example", "å"]
        ),
        max_size=12,
    )
)
def test_after_a_fix_nothing_is_reported_about_the_address(parts: list[str]) -> None:
    for _, meant in reported("".join(parts)):
        if meant and re.fullmatch(r"[a-z.@:/]+", meant):
            assert body(meant).links


@pytest.mark.parametrize("sign", ["@", "a@", "a.", "www.", "http:", "/", "a at ", "(at)", "a@a,", "w", ":", "-", "a,"])
def test_a_long_row_of_one_sign_is_read_in_linear_time(sign: str) -> None:
    assert reported("Ord " + sign * (50_000 // len(sign))) is not None
