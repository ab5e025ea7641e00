"""Templates give what Jinja gives, with words that are translated when they are compiled."""

import pytest
from sample_views import release, release_page, rendered

from pressgen.errors import TemplateError


def shown(template: str, **more: str) -> str:
    return rendered(release_page("x.html"), {"x.html": template} | more).decode()


def test_a_translated_word_can_be_filtered() -> None:
    assert shown("{{ _('Subscribe') }}, {{ _('Subscribe')|upper }}") == "Prenumerera, PRENUMERERA"


def test_a_word_with_a_context_is_translated() -> None:
    assert shown("{{ pgettext('menu', 'Archive') }}") == "Arkiv"


def test_a_percent_sign_is_doubled_in_a_word_as_everywhere_in_gettext() -> None:
    assert shown("{{ _('100 %%') }}") == "100 %"


def test_a_word_without_a_value_for_its_placeholder_is_reported() -> None:
    with pytest.raises(TemplateError) as caught:
        shown("{{ _('%(number)s pages') }}")
    assert "KeyError" in str(caught.value.problems[0].message)


def test_text_joined_to_a_word_is_escaped() -> None:
    assert shown("{{ _('Subscribe') ~ '<' }}") == "Prenumerera&lt;"


def test_without_autoescape_a_word_joined_to_text_is_plain() -> None:
    assert shown("{% autoescape false %}{{ _('Subscribe') ~ '<' }}{% endautoescape %}") == "Prenumerera<"


def test_a_newsroom_can_define_the_translating_function_itself() -> None:
    base = "{% block a %}{{ _('Subscribe') }}{% endblock %}"
    own = "{% extends 'theme/x.html' %}{% macro gettext(text) %}*{{ text }}*{% endmacro %}"
    assert shown(own, **{"theme/x.html": base}) == "*Subscribe*"


@pytest.mark.parametrize(
    "own", ["{% set _ = site %}", "{% import 'y.html' as _ %}", "{% from 'y.html' import m as _ %}"]
)
def test_a_redefined_name_is_not_the_translating_function(own: str) -> None:
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
def test_a_macro_takes_positional_keyword_default_and_spare_arguments(call: str, gives: str) -> None:
    macro = "{% macro m(a, b='b') %}{{ a }}-{{ b }}-{{ varargs|join }}{% endmacro %}"
    assert shown(macro + "{{ " + call + " }}") == gives


def test_a_macro_may_call_its_arguments_as_it_likes() -> None:
    assert (
        shown("{% macro m(macro, context) %}{{ macro }}{{ context }}{% endmacro %}{{ m(macro='a', context='b') }}")
        == "ab"
    )


@pytest.mark.parametrize("call", ["m('a', 'b')", "m('a', a='b')", "m('a', c='b')"])
def test_a_macro_with_too_many_arguments_is_reported(call: str) -> None:
    with pytest.raises(TemplateError) as caught:
        shown("{% macro m(a) %}{{ a }}{% endmacro %}{{ " + call + " }}")
    assert "macro 'm'" in str(caught.value.problems[0].message)


def test_a_macro_called_with_a_block_shows_the_block() -> None:
    assert shown("{% macro m(a) %}{{ a }}{{ caller() }}{% endmacro %}{% call m('<') %}<b>{% endcall %}") == "&lt;<b>"


def test_a_macros_html_is_not_escaped_again() -> None:
    page = release_page("x.html", release(title="<i>"))
    source = "{% macro m(a) %}<b>{{ a }}</b>{% endmacro %}{% set made = m(release.title) %}{{ made }}"
    assert rendered(page, {"x.html": source}) == b"<b>&lt;i&gt;</b>"
