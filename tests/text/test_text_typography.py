"""No-break spaces are set, doubtful typography is reported, and correct text is left alone."""

import pytest
from text_examples import codes, only, problems, said

from pressgen.problems import Fix

S = "\u00a0"


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("70 000 kronor", f"70{S}000{S}kronor"),
        ("1 000 000 invånare", f"1{S}000{S}000{S}invånare"),
        ("90 procent", f"90{S}procent"),
        ("kl. 9.00", f"kl.{S}9.00"),
        ("§ 5 och kl 8", f"§{S}5 och kl{S}8"),
        ("5 % av 3,5 miljoner", f"5{S}% av 3,5{S}miljoner"),
        ("år 2010 200 personer", "år 2010 200 personer"),
        ("den 4 april", "den 4 april"),
        ("nickl 5", "nickl 5"),
        ("10 meterologer", "10 meterologer"),
    ],
)
def test_no_break_spaces(source: str, shown: str) -> None:
    assert only(source).text == shown


def test_a_quote_s_data_has_the_author_s_spaces() -> None:
    assert said("– Det kostar 70 000 kronor, säger Bo Ek.").text == "Det kostar 70 000 kronor"


@pytest.mark.parametrize("text", ['"rakt"', "”svenskt”", "“engelskt”", "»gås»", "'enkelt'", "(C) (S) 1/2 ..."])
def test_marks_are_the_author_s(text: str) -> None:
    assert only(text).text == text


def test_hidden_characters_are_left_out_with_a_note() -> None:
    assert only("sko\u00adlan\u200b är").text == "skolan är"
    (problem,) = problems("sko\u00adlan\u200b är")
    assert (problem.code, problem.level, problem.column, problem.end_column) == ("PG421", "note", 4, 9)
    assert problem.fix == Fix(text="lan")


def test_each_line_has_its_own_hidden_characters() -> None:
    found = problems("sko\u00adlan är\nny\u00ad-\u00adbyggd\n\noch \u200bstor")
    assert [(one.line, one.column, one.end_column) for one in found] == [(1, 4, 5), (2, 3, 6), (4, 5, 6)]
    assert [one.fix for one in found] == [Fix(text=""), Fix(text="-"), Fix(text="")]


@pytest.mark.parametrize("text", ["Bron\u200böppnar nu", "Bron är ny\u00ad\nbyggd"])
def test_a_hidden_character_that_may_be_all_that_is_left_of_a_space_or_hyphen_is_left_to_people(text: str) -> None:
    (problem,) = problems(text)
    assert problem.fix == Fix(text="", safe=False)


def test_joiners_that_mean_something_stay() -> None:
    assert only("👩\u200d🚒 می\u200cخواهم").text == "👩\u200d🚒 می\u200cخواهم"


def test_a_hyphen_between_years_is_advised_a_dash() -> None:
    (problem,) = problems("åren 2010-2013.")
    assert (problem.code, problem.column, problem.end_column, problem.fix and problem.fix.text) == (
        "PG422",
        10,
        11,
        "–",
    )


def test_a_hyphen_as_a_parenthesis_is_advised_a_dash() -> None:
    (problem,) = problems("en chef - som är ny")
    assert (problem.code, problem.column, problem.fix and problem.fix.text) == ("PG423", 9, "–")


@pytest.mark.parametrize(
    "text", ["2021-06-23", "2010–2013", "covid-19", "https://example.org/2010-2013", "- Ett\n- Två"]
)
def test_hyphens_that_are_right(text: str) -> None:
    assert codes(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Bron är -- äntligen -- klar.",
        "Bron--äntligen",
        "Åren 1914--1918",
        "**Bron** --- klar",
        "**Bron**--klar",
        "**Bron** --  klar",
    ],
)
def test_hyphens_after_each_other_are_advised_as_a_dash(text: str) -> None:
    reported = [one for one in problems(text) if one.code == "PG423"]
    assert reported
    assert all(set(text[one.column - 1 : one.end_column - 1]) == {"-"} for one in reported)
    assert all(one.fix and one.fix.text == "–" for one in reported)


@pytest.mark.parametrize(
    "text",
    [
        "https://x.example/ny--bro",
        "[a](ny--bro.pdf)",
        "| a |\n| --- |\n| b |",
        "a\n\n---",
        "`a--b`",
        "Kör a --fix",
        "ny-bro--klar.pdf",
        '<b class="a--b">',
        "a -- ",
    ],
)
def test_hyphens_in_addresses_tables_and_code_are_no_dash(text: str) -> None:
    assert "PG423" not in codes(text)
