"""Parts of templates as they are written."""

import pytest

from pressgen.check.template_source import block_source, copied_block, imports

BASE = "{% block a %}1{% block b %}2{% endblock %}3{% endblock %}{% block c %}4{% endblock %}"
PAGE = '{% extends "base.html" %}{% block b %}5{{ super() }}{% endblock %}{% block c %}{{ super() }}6{% endblock %}'
THEME = {"theme/base.html": BASE, "theme/page.html": PAGE}


@pytest.mark.parametrize(
    ("source", "found"),
    [
        (BASE, "1{% block b %}2{% endblock %}3"),
        ("{%- block a -%} 1 {%- endblock a -%}", " 1 "),
        ("{% block a scoped %}1{% endblock %}", "1"),
        ("{# {% block a %}1{% endblock %} #}{% block a %}2{% endblock %}", "2"),
        ("{% block b %}{% block a %}1{% endblock %}{% endblock %}", "1"),
        ("{% block ab %}1{% endblock %}", None),
    ],
)
def test_a_block_is_what_stands_between_its_tags(source: str, found: str | None) -> None:
    assert block_source(source, "a") == found


def test_a_copied_block_reaches_as_far_as_the_theme_did() -> None:
    assert copied_block("theme/page.html", "c", THEME) == "{{ super.super() }}6"


def test_a_copied_block_leaves_what_the_page_replaces_in_it() -> None:
    assert copied_block("theme/page.html", "a", THEME) == "1{% block b %}{{ super() }}{% endblock %}3"


def test_imports_are_those_outside_of_comments() -> None:
    source = '{# {% import "a" as b %}\n#}\n{% from "m.html" import x,\n  y %}\n{% import "n.html" as n %}'
    assert imports(source) == ['{% from "m.html" import x,\n  y %}', '{% import "n.html" as n %}']
