"""A body as Markdown: what CommonMark makes of it has the words of the body, and its elements."""

import re

import pytest
from markdown_it import MarkdownIt

from pressgen.bodies.markdown import markdown

EXAMPLES = [
    ("words", "<p>Bron är klar.</p>", "Bron är klar."),
    ("signs that mean themselves", "<p>2 * 3 &lt; 7 [nu] a_b ~c~ `d` \\e</p>", "2 \\* 3 \\< 7 \\[nu\\] a\\_b \\~c\\~ \\`d\\` \\\\e"),
    ("an entity that is none", "<p>R&amp;D &amp;copy;</p>", "R&D \\&copy;"),
    ("a line that looks like a list", "<p>1. maj går bussen</p><p>- nej</p><p># tal</p>", "1\\. maj går bussen\n\n\\- nej\n\n\\# tal"),
    ("a line end of its own", "<p>Brohuset<br>\n+ Storgatan 1</p>", "Brohuset\\\n\\+ Storgatan 1"),
    ("wrapped lines", "<p>Bron är\n- klar</p>", "Bron är\n\\- klar"),
    ("emphasis", "<p><strong>När:</strong> <em>i maj</em> <s>900</s></p>", "**När:** *i maj* ~~900~~"),
    ("emphasis that its signs could not show", "<p><strong>När:</strong>10 maj</p>", "När:10 maj"),
    ("code", "<p><code>a`b</code></p>", "`` a`b ``"),
    ("a link", '<p><a href="https://x.example/a(b)">ord</a></p>', "[ord](<https://x.example/a(b)>)"),
    ("an address", '<p><a href="https://x.example/">https://x.example/</a></p>', "<https://x.example/>"),
    ("a picture", '<figure class="figure-image"><img src="bro.png" alt="En [bro]"></figure>', "![En \\[bro\\]](bro.png)"),
    ("a heading", '<h2 id="tider">Tider</h2>', "## Tider {#tider}"),
    ("lists one after the other", "<ul><li>a</li></ul><ul><li>b</li></ul>", "* a\n\n- b"),
    ("a list within a list", "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>", "* a\n  * b\n* c"),
    ("numbers from three on", '<ol start="3"><li>a</li><li>b</li></ol>', "3. a\n4. b"),
    ("an item of two paragraphs", "<ul><li>a<p>b</p></li></ul>", "* a\n\n  b"),
    ("terms", "<dl><div><dt>Tid:</dt><dd>kl. 10</dd></div><div><dt>Plats:</dt><dd>Torget<br>\nStad</dd></div></dl>", "Tid: kl. 10\\\nPlats: Torget\\\nStad"),
    ("a table", '<div><table><thead><tr><th>Dag</th><th class="cell-number">Kr</th></tr></thead><tbody><tr><td>a|b</td><td>9</td></tr></tbody></table></div>', "| Dag | Kr |\n| --- | ---: |\n| a\\|b | 9 |"),
    ("a table without headings", "<table><tbody><tr><td>a</td><td>b</td></tr></tbody></table>", "|  |  |\n| --- | --- |\n| a | b |"),
    ("a block quote", "<blockquote><p>a</p><p>b</p></blockquote>", "> a\n>\n> b"),
    ("lines of code", "<pre><code>```\nx = 1\n</code></pre>", "````\n```\nx = 1\n````"),
    ("a line across", "<hr>", "***"),
]  # fmt: skip


@pytest.mark.parametrize(("html", "written"), [one[1:] for one in EXAMPLES], ids=[one[0] for one in EXAMPLES])
def test_elements_become_markdown_that_says_the_same(html: str, written: str) -> None:
    assert markdown(html) == written
    shown = re.sub(r"\s*\{#\w+\}", "", MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(written))
    assert words(shown) == words(html)


def words(html: str) -> list[str]:
    """The words of HTML, and what pictures show."""
    alts = re.sub(r'<img[^>]*alt="([^"]*)"[^>]*>', r" \1 ", html)
    blocks = re.sub(r"</?(?:em|strong|s|code|a)\b[^>]*>", "", alts)
    return re.sub(r"<[^>]*>", " ", blocks).replace("\xa0", " ").split()


def test_a_note_stands_where_its_number_was() -> None:
    html = (
        '<p>Bron<sup class="note-mark" id="fnref-0a1b-1"><a href="#fn-0a1b-1">not 1</a></sup> öppnar.</p>'
        '<section class="note-list"><ol><li id="fn-0a1b-1">I maj. <a href="#fnref-0a1b-1">Tillbaka</a></li></ol></section>'
    )
    assert markdown(html) == "Bron[^1] öppnar.\n\n[^1]: I maj."


@pytest.mark.parametrize(
    ("html", "written"),
    [
        ("<p>Skriv {{&lt; figure &gt;}} och {{% box %}}.</p>", "Skriv {{\\< figure >}} och {{\\% box %}}."),
        ("<p><code>{{&lt; figure &gt;}}</code></p>", "`{{</* figure */>}}`"),
        ("<pre><code>{{% box %}}\n</code></pre>", "```\n{{%/* box */%}}\n```"),
    ],
)
def test_words_that_look_like_a_shortcode_run_none(html: str, written: str) -> None:
    assert markdown(html) == written
