"""Bodies are Markdown as editors' previews show it, without raw HTML."""

import pytest
from text_examples import body, codes, html, kinds, only


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("*kursiv* **fet** `kod <b>`", "<p><em>kursiv</em> <strong>fet</strong> <code>kod &lt;b&gt;</code></p>"),
        ("rad  \nny\\\nrad", "<p>rad<br>\nny<br>\nrad</p>"),
        ("\\*inte\\* snake_case_ord 2 * 3 * 4", "<p>*inte* snake_case_ord 2 * 3 * 4</p>"),
        ("&copy; &amp; & <b>fet</b>", "<p>© &amp; &amp; &lt;b&gt;fet&lt;/b&gt;</p>"),
        ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"),
        ("{{ mall }} {% mall %}", "<p>{{ mall }} {% mall %}</p>"),
        ("---", "<hr>"),
        ("```\n<b>\n```", "<pre><code>&lt;b&gt;\n</code></pre>"),
        ("a\n\n    kod", "<p>a</p>\n<pre><code>kod\n</code></pre>"),
        ("> citat\nmer", "<blockquote><p>citat\nmer</p></blockquote>"),
    ],
)
def test_shown_as(source: str, shown: str) -> None:
    assert html(source) == shown


def test_no_level_of_headings_is_skipped_on_the_page() -> None:
    """WCAG 2.2, technique G141; what the author wrote is kept for the check that advises (PG311)."""
    blocks = body("### Ett\n\n##### Två\n\n## Tre\n\n### Fyra").blocks
    assert [block.html[:3] for block in blocks] == ["<h2", "<h3", "<h2", "<h3"]
    assert [block.level for block in blocks] == [3, 5, 2, 3]


def test_headings_have_anchors_of_their_own() -> None:
    read = body("# Nytt bad\n\n## Nytt bad\n\n### Öppet för alla ###\n\nRad\n---")
    assert [(block.level, block.anchor) for block in read.blocks] == [
        (2, "nytt-bad"),
        (2, "nytt-bad-2"),
        (3, "oppet-for-alla"),
        (2, "rad"),
    ]
    assert read.blocks[0].html == '<h2 id="nytt-bad">Nytt bad</h2>'


@pytest.mark.parametrize("text", ["#nyheter", "####### sju", "a # b"])
def test_what_is_no_heading(text: str) -> None:
    assert kinds(text) == ["paragraph"]


def test_a_table_has_headed_columns() -> None:
    block = only("| Ort | Antal |\n|---|---:|\n| `a|b` | 1 \\| 2 |")
    assert block.html == (
        '<div class="table" role="region" tabindex="0" aria-label="Ort, Antal"><table><thead><tr><th scope="col">Ort</th>'
        '<th scope="col" class="number">Antal</th></tr></thead><tbody><tr><td><code>a|b</code></td>'
        '<td class="number">1 | 2</td></tr></tbody></table></div>'
    )
    assert block.text == "Ort | Antal\na|b | 1 | 2"


def test_a_bar_in_text_is_no_table() -> None:
    assert kinds("a | b\n\nc | d") == ["paragraph", "paragraph"]


def test_blocks_know_their_lines() -> None:
    assert [block.line for block in body("a\n\n## b\n\n- c\n- d\n\n> e").blocks] == [1, 3, 5, 8]


def test_too_much_emphasis_is_text_and_a_note() -> None:
    assert codes("*a " * 5000) == ["PG404"]
    assert html("*a " * 5000) == f"<p>{('*a ' * 5000).strip()}</p>"
