"""Raw markup that no other module reports is reported last; what only looks like markup is not."""

import pytest
from text_examples import codes, html, problems

from pressgen.text.placeholders import AS_WRITTEN


def reported(source: str) -> list[tuple[str, str]]:
    """The codes of the problems, and the parts of the line that they are about."""
    return [
        (one.code, source.split("\n")[one.line - 1][one.column - 1 : one.end_column - 1]) for one in problems(source)
    ]


@pytest.mark.parametrize(
    ("source", "code", "span"),
    [
        ("Se [bron](a(b(c))) nu", "PG439", "[bron]"),
        ("[a [b](https://x.example)](https://y.example)", "PG439", "[b](https://x.example)]"),
        ("Se ![bron] nu", "PG439", "![bron]"),
        ("Se [](https://x.example) nu", "PG439", "[](https://x.example)"),
        ("Bron `är klar", "PG435", "`"),
        ("Bron är klar\\", "PG435", "\\"),
        ("Bron {x=1} klar", "PG434", "{x=1}"),
        ("Bron ${pris} klar", "PG434", "${pris}"),
        ("Bron [är]{.klar} nu", "PG434", "{.klar}"),
        ("Bron <x:y a=b> klar", "PG434", "<x:y a=b>"),
        ("Se <ftp://x.example>", "PG434", "<ftp://x.example>"),
        ("Bron &foo; klar", "PG434", "&foo;"),
        ("Bron\n++++", "PG436", "++++"),
    ],
)
def test_raw_markup_is_reported_at_its_place(source: str, code: str, span: str) -> None:
    assert (code, span) in reported(source)


@pytest.mark.parametrize(
    "source",
    [
        "[![En bro](bro.png)](https://x.example)",
        "Bron {cirka} klar {om allt går väl}",
        "[@kommunen](https://x.example)",
        "Han [rektorn] (född 1970) log",
        "Se [bron](https://x.example/a_(b))",
        "Skriv \\`så\\` och `[a](b(c(d)))`",
        "5 < 6 > 4, AT&T; R&D",
        "Hej! [sic]",
        "Rad ett\\\nrad två",
        "Bron ... och sedan\n\n...",
        "Ett {",
    ],
)
def test_what_only_looks_like_it_is_left_alone(source: str) -> None:
    assert codes(source) == []


@pytest.mark.parametrize(
    "source", ["Text\n\n[Plats]: Torget", "[Obs]: Kom\n\nText om plats", "[a]: https://x.example\n\n[b]"]
)
def test_a_line_that_is_hidden_as_a_link_definition_is_reported(source: str) -> None:
    assert codes(source) == ["PG439"]


@pytest.mark.parametrize(
    "source",
    [
        "[Plats]\n\n[plats]: https://x.example",
        "Se [bron][den  nya].\n\n[Den nya]: https://x.example",
        "![En bro][b]\n\n[b]: bro.png",
        "Text\n\n[//]: # (ring Bo)",
        "```\n[Plats]: Torget\n```",
    ],
)
def test_an_address_that_is_used_and_a_comment_are_not(source: str) -> None:
    assert codes(source) == []


def test_a_comment_that_is_an_address_is_not_shown() -> None:
    assert html("Text\n\n[//]: # (ring Bo)") == "<p>Text</p>"


@pytest.mark.parametrize("words", ["video", "gallery", "toc", "/om-oss", "Boka på www.kommun.example"])
def test_the_words_of_a_link_are_no_markup_of_another_system(words: str) -> None:
    assert problems(f"Se vår [{words}](https://kommun.example/x) och **anmäl dig**.") == ()


def test_a_link_as_it_should_be_hides_no_faulty_one_beside_it() -> None:
    found = problems("Se [kartan](https://a.example/) och [planen] (https://b.example/).")
    assert [(one.code, one.column) for one in found] == [("PG439", 37)]


@pytest.mark.parametrize("phrase", [phrase for row in AS_WRITTEN.values() for phrase in row.split("|")])
def test_each_phrase_left_over_from_a_template_is_found(phrase: str) -> None:
    assert [one.code for one in problems(f"Kommunen säger detta. {phrase}\n")] == ["PG445"]
