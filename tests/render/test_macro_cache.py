"""The cached HTML of a macro is what the macro would give."""

from msgspec import structs
from sample_views import feed_page, release, release_page, rendered

from pressgen.model import BodyView, BoilerplateView, Ref

CARD = "{% macro card(one, page, site) %}<a href='{{ one.path|url(page, site) }}'>{{ one.label }}</a>{% endmacro %}"


def shown(template: str, **more: str) -> str:
    page = release_page("x.html", release(related=(Ref("Ån & bron", "2020/bron/"),)))
    return rendered(page, {"x.html": template} | more).decode()


def test_cached_html_is_what_the_macro_gives() -> None:
    both = "{{ card(release.related[0], page, site) }}|{{ kept(card, release.related[0], page, site) }}"
    called, cached = shown(CARD + both).split("|")
    assert called == cached == "<a href='../../2020/bron/'>Ån &amp; bron</a>"


def test_macros_of_one_name_in_two_templates_are_distinguished() -> None:
    own = "{% macro card(one, page, site) %}*{{ one.label }}*{% endmacro %}"
    call = "{{ kept(card, release.related[0], page, site) }}"
    assert shown(f"{own}{call}{{% include 'y.html' %}}", **{"y.html": CARD + call}) == (
        "*Ån &amp; bron*<a href='../../2020/bron/'>Ån &amp; bron</a>"
    )


def test_in_a_feed_links_are_absolute_and_fragments_point_to_the_releases_page() -> None:
    text = BoilerplateView("Om", BodyView("\x020\x02Om oss\x030\x03 \x021\x02här\x031\x03", links=("om/", "#mer")))
    entries = [release(boilerplate=text), release(path="2021/skola/", boilerplate=text)]
    macro = "{% macro about(text, page, site) %}{{ text.body|body(page, site) }}{% endmacro %}"
    source = macro + "{{ kept(about, release.boilerplate, page, site) }}"
    feed = rendered(feed_page("json", *entries), {"feed-content.html": source}).decode()
    site = "https://press.ekstad.example/rum/"
    assert feed.count(f'<a href=\\"{site}om/\\">Om oss</a>') == 2
    assert feed.count(f'<a href=\\"{site}2021/bro/#mer\\">här</a>') == 1
    assert feed.count(f'<a href=\\"{site}2021/skola/#mer\\">här</a>') == 1


def test_a_root_with_special_characters_is_escaped_like_any_other_address() -> None:
    page = release_page("x.html", release(related=(Ref("Bron", "2020/bro/"),)))
    assert page.context
    odd = structs.replace(page.context.page, root="/a&copy=b/")
    call = "{{ card(release.related[0], page, site) }}|{{ kept(card, release.related[0], page, site) }}"
    html = rendered(structs.replace(page, context=structs.replace(page.context, page=odd)), {"x.html": CARD + call})
    assert html.decode().split("|") == ["<a href='/a&amp;copy=b/2020/bro/'>Bron</a>"] * 2
