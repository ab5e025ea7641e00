"""What `pressgen templates test` looks for on a page."""

import pytest
import theme_samples as samples

from pressgen.cli.page_faults import page_faults

SOUND = """<!doctype html>
<html lang="sv"><head><title>Bron</title><link rel="stylesheet" href="static/style.css"></head>
<body><a href="#innehall">Till innehållet</a><nav aria-label="Meny"><a href="./"><img src="l.svg" alt="Start"></a></nav>
<main id="innehall"><h1>Bron</h1><p>Ett<p>Två<br><ul><li>Tre<li>Fyra</ul><h2>Mer</h2><svg><path d="M0 0"/></svg>
<form><label>Namn <input name="a"></label><label for="b">Post</label><input id="b"><input type="hidden" name="c"><button>Sänd</button></form>
<script type="application/ld+json">{}</script></main></body></html>"""


def faults(old: str, new: str) -> list[str]:
    """The faults of the sound page with one change."""
    assert old in SOUND
    return [str(one) for one in page_faults(SOUND.replace(old, new, 1), "sv")]


@pytest.mark.parametrize("name", samples.CONTEXTS)
def test_the_themes_pages_have_none(name: str) -> None:
    template, context = samples.CONTEXTS[name]
    assert page_faults(samples.render(template, context), context.page.language) == []


def test_a_sound_page_has_none() -> None:
    assert page_faults(SOUND, "sv") == []


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('lang="sv"', "", "The page does not say its language: <html lang=“sv”>."),
        ("<title>Bron</title>", "<title> </title>", "The page has no title."),
        ("<main id", "<main></main><main id", "The page has 2 main parts (<main>). It needs one."),
        ('href="#innehall"', 'href="#content"', "The first link of the page does not lead to its content."),
        ("<main", '<nav aria-label="Meny"></nav><main', "Two menus (<nav>) have the same name, or none. Give each an aria-label."),
        ("<main", "<nav></nav><main", "Two menus (<nav>) have the same name, or none. Give each an aria-label."),
        ("<h2>Mer</h2>", "<h1>Mer</h1>", "The page has 2 headings of the first level (<h1>). It needs one."),
        ("<h2>Mer</h2>", "<h3>Mer</h3>", "A heading <h3> follows <h1>: a level is left out."),
        ("Mer", " ", "A heading has no words."),
        ('alt="Start"', "", "A picture has no alternative text (alt): l.svg."),
        ('alt="Start"', 'alt=""', "A link or a button has no words: ./."),
        ("Sänd", "", "A link or a button has no words: <button>."),
        ('<input id="b">', '<input name="d">', "A field of a form has no label: d."),
        ('<input id="b">', '<input id="b"><p id="b">', "The id “b” is there twice."),
        ("<h2>", '<h2 style="color: red">', "The page has style in it, which a strict security policy blocks. Write it in templates/style.css."),
        ("<h2>", '<h2 onclick="x()">', "The page has a script in it, which a strict security policy blocks."),
        ("<h2>", "<script>x()</script><h2>", "The page has a script in it, which a strict security policy blocks."),
        ("static/style.css", "https://a.example/b.css", "The page would fetch this from another website, which learns who reads it: https://a.example/b.css"),
        ("<h2>", "<div><h2>", "<div> is not closed before </main>."),
        ("<h2>", "</div><h2>", "</div> closes nothing."),
        ("</main></body></html>", "", "<html> is never closed."),
        ("<h2>", '<h2 class="a" class="b">', "<h2> has the attribute class twice."),
    ],
)  # fmt: skip
def test_a_fault_is_said_once(old: str, new: str, fault: str) -> None:
    assert fault in faults(old, new)
    assert len(faults(old, new)) <= 2
