"""Names and fields in templates are known before any page is made."""

import pytest

from pressgen.check.template_names import FUNCTIONS, unknown_names
from pressgen.load.disk import theme_templates
from pressgen.model import Context
from pressgen.render import template_allowlist

THEME = theme_templates()


def unknown(template: str, name: str = "plain.html") -> list[str]:
    return [
        f"{one.owner}.{one.name}" if one.owner else one.name for one in unknown_names(name, THEME | {name: template})
    ]


@pytest.mark.parametrize("name", [name for name in THEME if not name.endswith(".css")])
def test_the_theme_uses_no_name_that_does_not_exist(name: str) -> None:
    assert [*unknown_names(name, THEME)] == []


def test_every_function_of_templates_is_known() -> None:
    assert {*template_allowlist.FUNCTIONS} <= FUNCTIONS
    assert FUNCTIONS.isdisjoint(Context.__struct_fields__)


@pytest.mark.parametrize(
    ("template", "found"),
    [
        ("{{ relaese.title }}", ["relaese"]),
        ("{{ plain.titel }}", ["plain.titel"]),
        ("{{ plain['titel'] }}", ["plain.titel"]),
        ("{{ release.type.labl }}", ["release.type.labl"]),
        ("{% for one in release.contacts %}{{ one.nam }}{% endfor %}", ["one.nam"]),
        ("{% for one in release.contacts|sort(attribute='name') %}{{ one.nam }}{% endfor %}", ["one.nam"]),
        ("{{ release.images[0].alternative }}", ["….alternative"]),
        ("{{ (release.images|first).alternative }}", ["….alternative"]),
        ("{% set one = release.organisation %}{{ one.nam }}", ["one.nam"]),
        ("{% with one = release.organisation %}{{ one.nam }}{% endwith %}", ["one.nam"]),
        ("{% macro m(a) %}{{ b }}{{ site.titel }}{% endmacro %}", ["b", "site.titel"]),
        ('{% from "macros.html" import contakt, ref as r %}', ["macros.html.contakt"]),
        ('{% import "theme/macros.html" as m %}{{ m.contakt(1) }}', ["theme/macros.html.contakt"]),
        ("{{ plain.title|default(x) }}{% trans n=sitee.title %}{{ n }}{% endtrans %}", ["x", "sitee"]),
    ],
)
def test_what_does_not_exist_is_found(template: str, found: list[str]) -> None:
    assert sorted(unknown(template)) == sorted(found)


@pytest.mark.parametrize(
    "template",
    [
        "{{ release.modified }}{{ plain.title.upper() }}{{ site.nav[0].label }}{{ site.nav[1:][0].label }}",
        "{% set x = 1 %}{% if x %}{% set y = x %}{% endif %}{{ y }}",
        "{% for a, b in {}.items() %}{{ a ~ b ~ loop.index }}{% endfor %}",
        "{% macro m(plain) %}{{ plain.anything }}{{ caller() }}{% endmacro %}{% call(x) m(1) %}{{ x }}{% endcall %}",
        "{% set plain = {'a': 1} %}{{ plain.a }}",
        "{% for one in release.contacts %}{{ one }}{% endfor %}{% for one in release.images %}{{ one.alt }}{% endfor %}",
        "{% if new is defined %}{{ new }}{% endif %}{{ newer|default('') }}{{ page.later|d('') }}",
        "{% if page.later is defined %}x{% endif %}",
        '{% import "delar.html" as m %}{{ m.what }}{% set name = "a.html" %}{% include name %}',
        "{% trans name=site.title %}{{ name }}{% endtrans %}{{ _('Start') }}{{ self.body() }}",
        '{% extends "theme/base.html" %}{% block about %}{{ ref(site.organisation, page, site) }}{% endblock %}',
    ],
)
def test_what_exists_or_may_exist_is_not(template: str) -> None:
    assert unknown(template) == []


def test_a_part_may_use_what_the_template_around_it_sets() -> None:
    around = (
        '{% extends "theme/plain.html" %}{% block body %}{% set note = "Hej" %}{% include "del.html" %}{% endblock %}'
    )
    assert [*unknown_names("del.html", THEME | {"plain.html": around, "del.html": "{{ note }}"})] == []
