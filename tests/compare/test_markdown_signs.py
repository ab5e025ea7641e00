"""Words of authors stay words in a comment, whatever signs they hold."""

import pytest
from markdown import markdown

from pressgen.compare.markdown_signs import code, fenced, words

BREAK = "\u200b"


@pytest.mark.parametrize(
    ("title", "written"),
    [
        ("Bron öppnar, klockan 10.30", "Bron öppnar, klockan 10.30"),
        ("</details><script>", r"\</details\>\<script\>"),
        ("[x](javascript:alert(1))", r"\[x\]\(javascript:alert\(1\)\)"),
        ("@team och #12", rf"\@{BREAK}team och \#{BREAK}12"),
        ("*fet* _kursiv_ `kod`", r"\*fet\* \_kursiv\_ \`kod\`"),
        (":tada:", f":{BREAK}tada:"),
        ("https://example.com och www.example.com", f"https{BREAK}://example.com och www{BREAK}.example.com"),
        ("bakvänd\u202etext", "bakvänd text"),
        ("två\nrader", "två rader"),
        ("kim@storko.example", rf"kim\@{BREAK}storko.example"),
    ],
)
def test_signs_of_a_title_have_no_meaning(title: str, written: str) -> None:
    assert words(title) == written


@pytest.mark.parametrize("title", ["</details><script>alert(1)</script>", "[x](javascript:alert(1))", "<img src=x>"])
def test_a_converter_makes_no_element_of_them(title: str) -> None:
    html = markdown(f"- **{words(title)}**")
    assert html.replace("<ul>", "").replace("<li>", "").replace("<strong>", "").count("<") == html.count("</")


def test_code_is_closed_by_no_backtick_within() -> None:
    assert code("a`b``c") == "```a`b``c```"
    assert code("`a") == "`` `a ``"


def test_no_line_ends_a_block() -> None:
    assert fenced(["```", "@team"], "diff") == ["````diff", "```", "@team", "````"]
