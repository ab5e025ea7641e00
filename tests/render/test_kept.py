"""What a macro made is kept, and is the same as if it were made anew."""

from making import feed_page, release, release_page, rendered
from msgspec import structs

from pressgen.model import BodyView, BoilerplateView, Ref

CARD = "{% macro card(one, page, site) %}<a href='{{ one.path|url(page, site) }}'>{{ one.label }}</a>{% endmacro %}"


def shown(template: str, **more: str) -> str:
    page = release_page("x.html", release(related=(Ref("Ån & bron", "2020/bron/"),)))
    return rendered(page, {"x.html": template} | more).decode()


def test_a_kept_piece_is_what_the_macro_gives() -> None:
    both = "{{ card(release.related[0], page, site) }}|{{ kept(card, release.related[0], page, site) }}"
    made, kept = shown(CARD + both).split("|")
    assert made == kept == "<a href='../../2020/bron/'>Ån &amp; bron</a>"


def test_macros_of_one_name_in_two_templates_are_kept_apart() -> None:
    own = "{% macro card(one, page, site) %}*{{ one.label }}*{% endmacro %}"
    call = "{{ kept(card, release.related[0], page, site) }}"
    assert shown(f"{own}{call}{{% include 'y.html' %}}", **{"y.html": CARD + call}) == (
        "*Ån &amp; bron*<a href='../../2020/bron/'>Ån &amp; bron</a>"
    )


def test_in_a_feed_links_are_absolute_and_a_fragment_leads_to_the_releases_page() -> None:
    text = BoilerplateView("Om", BodyView("\x020\x02Om oss\x030\x03 \x021\x02här\x031\x03", links=("om/", "#mer")))
    entries = [release(boilerplate=text), release(path="2021/skola/", boilerplate=text)]
    macro = "{% macro about(text, page, site) %}{{ text.body|body(page, site) }}{% endmacro %}"
    source = macro + "{{ kept(about, release.boilerplate, page, site) }}"
    made = rendered(feed_page("json", *entries), {"feed-content.html": source}).decode()
    site = "https://press.ekstad.example/rum/"
    assert made.count(f'<a href=\\"{site}om/\\">Om oss</a>') == 2
    assert made.count(f'<a href=\\"{site}2021/bro/#mer\\">här</a>') == 1
    assert made.count(f'<a href=\\"{site}2021/skola/#mer\\">här</a>') == 1


def test_a_root_with_odd_signs_is_escaped_like_any_other_address() -> None:
    page = release_page("x.html", release(related=(Ref("Bron", "2020/bro/"),)))
    assert page.context
    odd = structs.replace(page.context.page, root="/a&copy=b/")
    call = "{{ card(release.related[0], page, site) }}|{{ kept(card, release.related[0], page, site) }}"
    made = rendered(structs.replace(page, context=structs.replace(page.context, page=odd)), {"x.html": CARD + call})
    assert made.decode().split("|") == ["<a href='/a&amp;copy=b/2020/bro/'>Bron</a>"] * 2
