"""A page is rendered again when a template that its own depends on has changed, in whichever way it is named."""

from pathlib import Path

import pytest

from newsroom import built, release
from pressgen.errors import BadContentError

RELEASE = {"content/releases/2026/bron.md": release()}
PAGE = "2026/bron/index.html"
REFERENCES = (
    '{% include "del.html" %}',
    "{% include 'del.html' %}",
    '{%- include "del.html" -%}',
    '{%+ include "del.html" %}',
    '{% include"del.html" %}',
    '{%\n\tinclude\n\t"del.html"\n%}',
    '{% include ["saknas.html", "del.html"] %}',
    '{% include "saknas.html" if site.share else "del.html" %}',
    '{% include "de" "l.html" %}',
    r'{% include "d\x65l.html" %}',
    '{% include("del.html") %}',
    '{% set namn = "del.html" %}{% include namn %}',
    '{% include "del.html" ignore missing with context %}',
    '{% from "del.html" import sats %}{{ sats() }}',
    '{% import "del.html" as delen %}{{ delen.sats() }}',
    '{% from "saknas.html" if site.share else "del.html" import sats %}{{ sats() }}',
    '{% include "mellan.html" %}',
)


def templates(reference: str, word: str) -> dict[str, str]:
    """A template of releases that refers to another one, which shows the word."""
    return RELEASE | {
        "templates/release.html": '{% extends "theme/release.html" %}{% block body %}' + reference + "{% endblock %}",
        "templates/mellan.html": '{% include "del.html" %}',
        "templates/del.html": f"{{% macro sats() %}}Macron: {word}{{% endmacro %}}Delen: {word}",
    }


@pytest.mark.parametrize("reference", REFERENCES)
def test_a_change_of_the_other_template_is_shown(reference: str, tmp_path: Path) -> None:
    assert ": ett" in built(tmp_path, templates(reference, "ett"))[PAGE]
    assert ": två" in built(tmp_path, templates(reference, "två"))[PAGE]


def test_an_empty_template_replaces_the_themes(tmp_path: Path) -> None:
    assert "Sitemap" in built(tmp_path, RELEASE)["robots.txt"]
    assert built(tmp_path, RELEASE | {"templates/robots.txt": ""})["robots.txt"] == "\n"


def test_an_empty_template_that_is_removed_is_reported_missing(tmp_path: Path) -> None:
    built(tmp_path, templates(REFERENCES[0], "ett") | {"templates/del.html": ""})
    (tmp_path / "templates/del.html").unlink()
    with pytest.raises(BadContentError) as caught:
        built(tmp_path, RELEASE)
    assert "There is no template with the name del.html." in [str(one.message) for one in caught.value.problems]
