"""Reading a text takes as long as the text is, whatever signs stand in it: thousands that open something and close nothing are no danger."""

from time import process_time

import pytest

from pressgen.importers.archives.hugo_codes import read_hugo_codes
from pressgen.importers.archives.liquid import LiquidSite, read_liquid
from pressgen.importers.archives.markdown_html import markdown_html
from pressgen.importers.archives.wordpress_body import read_wordpress_body
from pressgen.importers.archives.wordpress_pictures import Pictures
from pressgen.importers.archives.xml_reading import read_xml
from pressgen.importers.characters import MAIL
from pressgen.importers.html import read_html

LENGTH = 200_000
"""Characters: a very long page."""
MOST = 5
"""Seconds of CPU time. What is not linear takes minutes or hours."""


def seconds_below_limit(began: float) -> bool:
    return process_time() - began < MOST


@pytest.mark.parametrize(
    "part",
    [
        "{{< a ",
        '{{< a "',
        "{{< a `",
        "{{< a b=",
        '{{< a "\\',
        '{{< a \\"',
        "{{</* a ",
        "{{< highlight go >}}\n",
        '{{< figure src="a.png" >}} ',
        "{{< a" + " " * 1000,
        "{{< a x x x x x x x x ",
    ],
)
def test_codes_of_hugo(part: str) -> None:
    began = process_time()
    read_hugo_codes(part * (LENGTH // len(part)), str)
    assert seconds_below_limit(began)


def test_a_code_of_hugo_with_very_many_values() -> None:
    began = process_time()
    read_hugo_codes("{{< a " + "x " * LENGTH + ">}}", str)
    assert seconds_below_limit(began)


@pytest.mark.parametrize(
    "part",
    [
        "{% raw %}x{% endraw %}",
        "{% raw %}",
        "{% comment %}",
        "{% highlight go %}",
        "{% highlight " + "a" * 1000,
        "{% highlight" + " " * 1000 + "a",
        "{{ a | b: c" + " " * 1000 + "d }}",
        '{% include a.html src="a.png" %} ',
        "{%",
    ],
)
def test_tags_of_liquid(part: str) -> None:
    began = process_time()
    read_liquid(part * (LENGTH // len(part)), LiquidSite({}, str))
    assert seconds_below_limit(began)


@pytest.mark.parametrize(
    "part",
    [
        "[caption]",
        "[embed]",
        "[embed ",
        '[a "',
        "[a x='",
        '[a "' + "x" * 10_000 + '"] ',
        "<!-- wp:a {",
        "<!-- wp:a {} ",
        "<!--more ",
        "<!--more" + " " * 50_000,
        "<!--",
    ],
)
def test_posts_of_wordpress(part: str) -> None:
    began = process_time()
    read_wordpress_body(part * (LENGTH // len(part)), Pictures({}))
    assert seconds_below_limit(began)


@pytest.mark.parametrize("part", ["{:", "a {#", "[^1]", "<!-- more ", "* {:toc", " \t"])
def test_markdown(part: str) -> None:
    began = process_time()
    markdown_html(part * (LENGTH // 10 // len(part)))
    assert seconds_below_limit(began)


@pytest.mark.parametrize(
    "part", ["<!--", "<![CDATA[", "<?", "<", "&#", "<item>", "<item>" + "<" * 50, "<item><![CDATA[ ]]>"]
)
def test_feeds(part: str) -> None:
    began = process_time()
    list(read_xml("rss.xml", f"<rss>{part * (LENGTH // 2 // len(part))}</rss>".encode(), "item").entries())
    assert seconds_below_limit(began)


def test_a_word_of_very_many_letters_is_no_mail_address() -> None:
    began = process_time()
    read_html(f"<p>{'ä' * LENGTH}</p>")
    list(MAIL.finditer("ä" * LENGTH))
    assert seconds_below_limit(began)
