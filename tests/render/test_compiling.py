"""What the compiler simplifies does not change the output of templates."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape
from sample_views import release, release_page, rendered

from pressgen.errors import TemplateError
from pressgen.render.compiler import shown as escaped


def shown(template: str, **more: str) -> str:
    return rendered(release_page("x.html"), {"x.html": template} | more).decode()


@given(st.one_of(st.text(), st.text().map(Markup), st.integers(), st.none()))
def test_a_value_is_escaped_as_markupsafe_does(value: object) -> None:
    assert escaped(value) == str(escape(value))
    assert type(escaped(escaped(value))) is str or isinstance(value, Markup)


def test_a_value_that_brings_its_own_html_shows_that() -> None:
    class Bold:
        def __html__(self) -> str:
            return "<b>ja</b>"

    assert escaped(Bold()) == "<b>ja</b>"


def test_a_word_is_one_for_the_page_and_for_what_is_done_with_it() -> None:
    assert shown("{{ _('Subscribe') }}, {{ _('Subscribe')|upper }}") == "Prenumerera, PRENUMERERA"


def test_a_word_with_a_context_is_found() -> None:
    assert shown("{{ pgettext('menu', 'Archive') }}") == "Arkiv"


def test_a_percent_sign_is_doubled_in_a_word_as_everywhere_in_gettext() -> None:
    assert shown("{{ _('100 %%') }}") == "100 %"


def test_a_word_that_wants_what_it_is_not_given_is_told_of() -> None:
    with pytest.raises(TemplateError) as caught:
        shown("{{ _('%(number)s pages') }}")
    assert "KeyError" in str(caught.value.problems[0].message)


def test_a_word_joined_with_text_leaves_the_text_to_be_escaped() -> None:
    assert shown("{{ _('Subscribe') ~ '<' }}") == "Prenumerera&lt;"


def test_where_nothing_is_escaped_a_word_is_plain_too() -> None:
    assert shown("{% autoescape false %}{{ _('Subscribe') ~ '<' }}{% endautoescape %}") == "Prenumerera<"


def test_a_newsroom_can_give_the_word_function_a_meaning_of_its_own() -> None:
    base = "{% block a %}{{ _('Subscribe') }}{% endblock %}"
    own = "{% extends 'theme/x.html' %}{% macro gettext(text) %}*{{ text }}*{% endmacro %}"
    assert shown(own, **{"theme/x.html": base}) == "*Subscribe*"


@pytest.mark.parametrize(
    "own", ["{% set _ = site %}", "{% import 'y.html' as _ %}", "{% from 'y.html' import m as _ %}"]
)
def test_a_name_given_anew_is_not_the_word_function_any_more(own: str) -> None:
    with pytest.raises(TemplateError):
        shown(own + "{{ _('Subscribe') }}", **{"y.html": "{% set m = 1 %}"})


@pytest.mark.parametrize(
    ("call", "gives"),
    [
        ("m('a')", "a-b-"),
        ("m('a', 'c')", "a-c-"),
        ("m('a', b='c')", "a-c-"),
        ("m(b='c', a='<')", "&lt;-c-"),
        ("m('a', 'c', 'd')", "a-c-d"),
    ],
)
def test_a_macro_takes_its_arguments_in_every_way(call: str, gives: str) -> None:
    macro = "{% macro m(a, b='b') %}{{ a }}-{{ b }}-{{ varargs|join }}{% endmacro %}"
    assert shown(macro + "{{ " + call + " }}") == gives


@pytest.mark.parametrize("call", ["m('a', 'b')", "m('a', a='b')", "m('a', c='b')"])
def test_a_macro_that_is_given_too_much_says_so(call: str) -> None:
    with pytest.raises(TemplateError) as caught:
        shown("{% macro m(a) %}{{ a }}{% endmacro %}{{ " + call + " }}")
    assert "macro 'm'" in str(caught.value.problems[0].message)


def test_a_macro_called_with_a_block_shows_it() -> None:
    assert shown("{% macro m(a) %}{{ a }}{{ caller() }}{% endmacro %}{% call m('<') %}<b>{% endcall %}") == "&lt;<b>"


def test_a_macros_html_is_not_escaped_again() -> None:
    page = release_page("x.html", release(title="<i>"))
    source = "{% macro m(a) %}<b>{{ a }}</b>{% endmacro %}{% set made = m(release.title) %}{{ made }}"
    assert rendered(page, {"x.html": source}) == b"<b>&lt;i&gt;</b>"
