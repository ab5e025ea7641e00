"""How templates are found, what they see, and how their errors are reported."""

import pickle
from importlib import resources

import pytest
from sample_views import CONTACT, feed_page, release, release_page, rendered

from pressgen.errors import TemplateError
from pressgen.model import Page


def shown(template: str, **more: str) -> str:
    return rendered(release_page("x.html"), {"x.html": template, **more}).decode()


def failed(template: str, **more: str) -> TemplateError:
    with pytest.raises(TemplateError) as caught:
        shown(template, **more)
    return caught.value


def test_a_template_sees_the_fields_of_the_context() -> None:
    assert shown("{{ site.title }}: {{ release.title }}, {{ page.path }}") == "Ekstads nyhetsrum: Ny bro, 2021/bro/"


def test_what_a_page_does_not_have_is_none() -> None:
    assert shown("{{ listing is none }}") == "True"


def test_text_is_escaped() -> None:
    page = release_page("x.html", release(title="<script>&"))
    assert rendered(page, {"x.html": "{{ release.title }}"}) == b"&lt;script&gt;&amp;"


def test_content_is_never_a_template() -> None:
    page = release_page("x.html", release(title="{{ 7 * 7 }}"))
    assert rendered(page, {"x.html": "{{ release.title }}"}) == b"{{ 7 * 7 }}"


def test_a_template_of_the_newsroom_can_extend_another() -> None:
    assert (
        shown(
            "{% extends 'base.html' %}{% block a %}min{% endblock %}", **{"base.html": "<{% block a %}{% endblock %}>"}
        )
        == "<min>"
    )


def test_an_unknown_name_is_reported_with_file_line_and_source() -> None:
    error = failed("rad ett\n{{ relase.title }}\n")
    assert (error.problems[0].path, error.problems[0].line, error.problems[0].code) == ("templates/x.html", 2, "PG901")
    assert "'relase' is undefined" in str(error.problems[0].message)
    assert "content/releases/bro.md" in str(error.problems[0].hint)


def test_an_unknown_field_is_reported() -> None:
    assert "'titel'" in str(failed("{{ release.titel }}").problems[0].message)


def test_broken_syntax_is_reported_with_its_line() -> None:
    error = failed("\n\n{% if %}")
    assert (error.problems[0].path, error.problems[0].line) == ("templates/x.html", 3)


def test_an_error_in_an_included_template_is_reported_there() -> None:
    error = failed("{% include 'y.html' %}", **{"y.html": "\n{{ 1 / 0 }}"})
    assert (error.problems[0].path, error.problems[0].line) == ("templates/y.html", 2)
    assert "ZeroDivisionError" in str(error.problems[0].message)


def test_broken_syntax_in_an_included_template_is_reported_there() -> None:
    assert failed("{% include 'y.html' %}", **{"y.html": "\n{% for %}"}).problems[0].path == "templates/y.html"


def test_a_missing_template_is_reported_where_it_is_included() -> None:
    error = failed("\n{% include 'borta.html' %}")
    assert (error.problems[0].path, error.problems[0].line) == ("templates/x.html", 2)
    assert str(error.problems[0].message) == "There is no template with the name borta.html."


def test_a_template_cannot_include_a_file_outside_its_folder() -> None:
    assert "no template" in str(failed("{% include 'theme/../__init__.py' %}").problems[0].message)


def test_an_error_in_a_feeds_full_text_names_the_release() -> None:
    with pytest.raises(TemplateError) as caught:
        rendered(feed_page("rss", release()), {"feed-content.html": "{{ oj }}"})
    assert caught.value.problems[0].path == "templates/feed-content.html"
    assert "2021/bro/" in str(caught.value.problems[0].hint)


def test_a_template_error_can_be_pickled_for_a_worker() -> None:
    error = failed("{{ oj }}")
    assert pickle.loads(pickle.dumps(error)).problems == error.problems


def test_the_prefix_theme_skips_the_newsrooms_own_template() -> None:
    error = failed("{% extends 'theme/y.html' %}", **{"y.html": "min"})
    assert str(error.problems[0].message) == "There is no template with the name y.html."


def test_an_untranslated_word_is_shown_as_it_is() -> None:
    assert shown("{% trans %}No such word{% endtrans %}") == "No such word"


def test_a_template_that_the_newsroom_does_not_have_is_built_in() -> None:
    assert rendered(feed_page("rss", release(contacts=(CONTACT,))), {}).count(b"Kim Ek") == 1


def test_a_file_of_the_theme_is_not_changed() -> None:
    picture = resources.files("pressgen.theme") / "static" / "share.png"
    assert rendered(Page("static/share.png", "static", "share.png")) == picture.read_bytes()


def test_macros_of_one_name_in_two_files_are_distinguished() -> None:
    said = "{% macro say(one, page, site) %}@ {{ one.name }}. {% endmacro %}"
    shows = '{% from "a.html" import say %}{{ kept(say, release.organisation, page, site) }}'
    both = shows + shows.replace("a.html", "b.html")
    files = {"a.html": said.replace("@", "Hej"), "b.html": said.replace("@", "Tja")}
    assert shown(both, **files) == "Hej Ekstads kommun. Tja Ekstads kommun. "
