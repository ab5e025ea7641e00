"""A picture in a text is recognised by its source, not by how its HTML looks."""

import pytest
from text_examples import body, html, only, problems


@pytest.mark.parametrize(
    "text",
    [
        'Skriv src="https://x.example/a.png" här.',
        'src="www.x.example"',
        'src="a@b.example"',
        '`src="`[x](https://x.example)',
    ],
)
def test_an_address_after_words_that_look_like_an_attribute_is_a_link(text: str) -> None:
    (link,) = body(text).links
    assert f'src="<a href="{link.target}">' in html(text).replace("</code>", "")


@pytest.mark.parametrize(
    "text",
    [
        "![en bro](a.png) och mer",
        "Se ![en bro](a.png)",
        "![en bro](a.png)![en å](b.png)",
        "**![en bro](a.png)**",
        "[![en bro](a.png)](b.md)",
    ],
)
def test_a_picture_that_is_not_alone_is_part_of_its_paragraph(text: str) -> None:
    assert only(text).kind == "paragraph"


def test_a_heading_is_named_by_its_words_without_addresses_and_pictures() -> None:
    block = only("## Läs [mer](https://x.example/a) ![en bro](a.png) nu")
    assert (block.anchor, block.text) == ("las-mer-nu", "Läs mer (https://x.example/a) en bro nu")


def test_a_picture_has_its_alternative_text_and_title() -> None:
    (link,) = body('![Två *glada* barn](a.png "På bron")').links
    assert (link.kind, link.alt, link.title) == ("image", "Två glada barn", "På bron")


@pytest.mark.parametrize(
    "text",
    [
        "![](a.png)",
        "![ ](a.png)",
        "Se ![][bild] här.\n\n[bild]: a.png",
        "[![](a.png)](https://x.example/)",
        "- ![](a.png)",
        "| a |\n|---|\n| ![](a.png) |",
        "– Se ![](a.png), säger Bo Ek.",
    ],
)
def test_a_picture_without_alternative_text_is_an_error_everywhere(text: str) -> None:
    assert [(one.code, one.level) for one in problems(text) if one.level == "error"] == [("PG111", "error")]


def test_the_hint_has_the_form_to_write() -> None:
    (problem,) = problems("Ord.\n\n![](a.png)")
    assert str(problem.hint).endswith("![Two children on a bridge](a.png).")
