"""Bodies are Markdown as editors' previews show it, without raw HTML."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from text_examples import body, codes, html, kinds, only, problems

from pressgen.model import HeadingLevels
from pressgen.problems import Fix
from pressgen.text.attribution_finder import finder
from pressgen.text.lines import Line
from pressgen.text.segmenter import Segmenter


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("*kursiv* **fet** `kod <b>`", "<p><em>kursiv</em> <strong>fet</strong> <code>kod &lt;b&gt;</code></p>"),
        ("rad  \nny\\\nrad", "<p>rad<br>\nny<br>\nrad</p>"),
        ("\\*inte\\* snake_case_ord 2 * 3 * 4", "<p>*inte* snake_case_ord 2 * 3 * 4</p>"),
        ("&copy; &amp; & <b>fet</b>", "<p>© &amp; &amp; &lt;b&gt;fet&lt;/b&gt;</p>"),
        ("&#x110#x110#a;", "<p>&amp;#x110#x110#a;</p>"),
        ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"),
        ("{{ mall }} {% mall %}", "<p>{{ mall }} {% mall %}</p>"),
        ("---", "<hr>"),
        ("```\n<b>\n```", "<pre><code>&lt;b&gt;\n</code></pre>"),
        ("a\n\n    kod", "<p>a</p>\n<pre><code>kod\n</code></pre>"),
        ("> citat\nmer", "<blockquote><p>citat\nmer</p></blockquote>"),
        ("> citat\n>\nText", "<blockquote><p>citat</p></blockquote>\n<p>Text</p>"),
        ("> citat\n> \n> mer", "<blockquote><p>citat</p><p>mer</p></blockquote>"),
        (
            "> Bra.\n> — Eva Ek\n>\nText",
            '<figure class="quote-block" id="citat-1"><blockquote><p>Bra.</p></blockquote><figcaption>– <a href="#Eva Ek">Eva Ek</a></figcaption></figure>\n<p>Text</p>',
        ),
    ],
)
def test_shown_as(source: str, shown: str) -> None:
    assert html(source) == shown


def test_no_level_of_headings_is_skipped_on_the_page() -> None:
    """WCAG 2.2, technique G141; what the author wrote is kept for the check that advises (PG311)."""
    blocks = body("### Ett\n\n##### Två\n\n## Tre\n\n### Fyra").blocks
    assert [block.html[:3] for block in blocks] == ["<h2", "<h3", "<h2", "<h3"]
    assert [block.level for block in blocks] == [3, 5, 2, 3]


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ([4, 4, 4], [2, 2, 2]),
        ([3, 4, 3, 4, 6, 6], [2, 3, 2, 3, 4, 4]),
        ([2, 4, 4, 3, 2], [2, 3, 3, 3, 2]),
        ([1, 2, 2, 1, 2], [2, 3, 3, 2, 3]),
        ([2, 2, 2], [2, 2, 2]),
        ([6, 5, 4], [2, 2, 2]),
        ([1, 2, 3, 4, 5, 6], [2, 3, 4, 5, 6, 6]),
    ],
)
def test_equal_headings_of_one_part_are_equal_on_the_page(written: list[int], shown: list[int]) -> None:
    blocks = body("\n\n".join(f"{'#' * level} Rubrik\n\nText." for level in written)).blocks
    assert [int(block.html[2]) for block in blocks if block.kind == "heading"] == shown


@settings(max_examples=300, deadline=None)
@given(st.lists(st.integers(1, 6), max_size=30))
def test_levels_go_down_one_at_a_time_and_keep_their_order(written: list[int]) -> None:
    levels = HeadingLevels()
    shown = [levels.next_level(level) for level in written]
    assert all(2 <= level <= min(max(2, 1 + wrote), 6) for level, wrote in zip(shown, written, strict=True))
    assert all(after <= before + 1 for before, after in zip([1, *shown], shown, strict=False))
    for first in range(len(written)):
        for last in range(first + 1, len(written)):
            if min(written[first:last]) < written[first]:
                break  # another part of the text
            if written[last] == written[first]:
                assert shown[last] == shown[first]
            elif written[last] > written[first]:
                assert shown[last] > shown[first] or shown[last] == 6


@pytest.mark.parametrize(
    "source", ["> ```\n> x\n> ```", "- ```\n  x\n  ```", "1. ~~~\n   x\n   ~~~", "> > ```\n> > x\n> > ```"]
)
def test_fenced_code_in_quotes_and_lists_is_not_reported(source: str) -> None:
    assert "<pre><code>x\n</code></pre>" in html(source)
    assert codes(source) == []


@pytest.mark.parametrize("source", ["> ```\n> x", "- ```\n  x", "> > ~~~\n> > x"])
def test_unclosed_code_in_quotes_and_lists_is_reported(source: str) -> None:
    assert codes(source) == ["PG441"]


@pytest.mark.parametrize("sign", ["```", "~~~", "````", "```text"])
def test_code_that_nothing_closes_ends_at_the_first_blank_line(sign: str) -> None:
    source = f"{sign}\nx = 1\n\n##Rubrik\n\nLäs [mer](https://kommun.example)."
    assert html(source).startswith("<pre><code>x = 1\n</code></pre>\n<p>##Rubrik</p>\n<p>Läs <a ")
    assert codes(source) == ["PG441", "PG436"]


def test_a_lone_fence_above_a_blank_line_makes_nothing_below_it_code() -> None:
    assert html("```\n\nBron öppnar.\n\nI maj.").endswith("<p>Bron öppnar.</p>\n<p>I maj.</p>")


def test_closed_code_holds_its_blank_lines() -> None:
    assert html("```\na\n\nb\n```\n\nText.") == "<pre><code>a\n\nb\n</code></pre>\n<p>Text.</p>"


def test_code_is_reported_that_only_the_next_code_would_close() -> None:
    assert codes("> ```\n> x\n\n```\ny\n```") == ["PG441"]


def test_fences_of_which_nothing_closes_any_are_searched_for_an_end_only_once() -> None:
    lines = CountedLines([Line("```a" if at % 2 else "", at) for at in range(2_000)])
    Segmenter("sv", finder(())).segments(lines)
    assert lines.read < 20_000


class CountedLines(list[Line]):
    """Lines that count how often one is read."""

    read = 0

    def __getitem__(self, at: Any) -> Any:
        self.read += 1
        return super().__getitem__(at)


def test_headings_have_anchors_of_their_own() -> None:
    read = body("# Nytt bad\n\n## Nytt bad\n\n### Öppet för alla ###\n\nRad\n---")
    assert [(block.level, block.anchor) for block in read.blocks] == [
        (1, "nytt-bad"),
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
        '<div class="table-scroll table-short" role="region" tabindex="0" aria-label="Ort, Antal"><table><thead><tr><th scope="col">Ort</th>'
        '<th scope="col" class="cell-number">Antal</th></tr></thead><tbody><tr><td><code>a|b</code></td>'
        '<td class="cell-number">1 | 2</td></tr></tbody></table></div>'
    )
    assert block.text == "Ort | Antal\na|b | 1 | 2"


def test_a_table_without_headings_is_a_region_too() -> None:
    assert 'role="region" tabindex="0" aria-label="Tabell"' in only("| | |\n|---|---|\n| Vatten | 12 |").html


def test_a_bar_in_text_is_no_table() -> None:
    assert kinds("a | b\n\nc | d") == ["paragraph", "paragraph"]


def test_blocks_know_their_lines() -> None:
    assert [block.line for block in body("a\n\n## b\n\n- c\n- d\n\n> e").blocks] == [1, 3, 5, 8]


def test_too_much_emphasis_is_text_and_a_note() -> None:
    assert codes("*a " * 5000) == ["PG404"]
    assert html("*a " * 5000) == f"<p>{('*a ' * 5000).strip()}</p>"


@pytest.mark.parametrize("source", ["##Rubrik##", "##Rubrik ##", "##Rubrik #"])
def test_a_heading_without_its_space_loses_the_signs_that_close_it(source: str) -> None:
    (problem,) = problems(f"{source}\n\nText.")
    assert (problem.code, problem.fix) == ("PG436", Fix("## Rubrik"))
