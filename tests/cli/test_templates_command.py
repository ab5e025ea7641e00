"""`pressgen templates`, as people run it."""

from pathlib import Path

import pytest
from test_command_line import pressgen

from newsroom import built, newsroom, release
from pressgen.check.template_source import blocks_in_order
from pressgen.check.templates import inheritance
from pressgen.cli.commands.templates import eject
from pressgen.load.disk import theme_templates

ROOM = {
    "content/releases/2026/bron.md": release("topics: [trafik]", "contacts: [ada]"),
    "content/vocabularies/topics.yaml": "trafik: Trafik\n",
    "content/contacts/ada.yaml": "name: Ada Ek\nemail: ada@storkoping.example\n",
    "content/pages/om.md": "---\ntitle: Om oss\n---\nHej.\n",
}
THEME = theme_templates()
NAMES = [name.removeprefix("theme/") for name in THEME]
BLOCKS = [(name, block.name) for name in NAMES for block in blocks_in_order(THEME[f"theme/{name}"])]


def test_list_says_what_each_template_makes_and_what_the_newsroom_replaces(tmp_path: Path) -> None:
    own = {
        "templates/base.html": '{% extends "theme/base.html" %}{% block about %}Vi{% endblock %}{% block brand %}V{% endblock %}',
        "templates/robots.txt": "User-agent: *\n",
        "templates/plain.html": "{% if %}",
        "templates/listing.html": '{% extends "theme/listing.html" %}{% block itemz %}{% endblock %}',
        "templates/delar/fot.html": "Hej",
    }
    done = pressgen(newsroom(tmp_path, ROOM | own), "templates", "list")
    lines = done.stdout.splitlines()
    assert done.returncode == 0
    assert lines[:3] == [
        "base.html          the frame of every page",
        "    templates/base.html replaces: about, brand.",
        "release.html       a release",
    ]
    assert "    templates/robots.txt takes its place." in lines
    assert "    templates/plain.html has a mistake: pressgen check says where." in lines
    assert "    templates/listing.html changes nothing in it." in lines
    assert lines[-1] == "Templates of your own: delar/fot.html."


def test_list_speaks_swedish(tmp_path: Path) -> None:
    done = pressgen(newsroom(tmp_path, ROOM), "templates", "list", "--lang", "sv")
    assert done.stdout.startswith("base.html          varje sidas ram\n")


def test_show_gives_the_source_of_the_theme(tmp_path: Path) -> None:
    done = pressgen(newsroom(tmp_path, ROOM), "templates", "show", "templates/plain.html")
    assert done.stdout == THEME["theme/plain.html"].strip("\n") + "\n"


def test_show_gives_a_block_also_one_of_the_frame(tmp_path: Path) -> None:
    root = newsroom(tmp_path, ROOM)
    assert "<h1" in pressgen(root, "templates", "show", "plain.html", "--block", "main").stdout
    shown = pressgen(root, "templates", "show", "release.html", "--block", "title").stdout
    assert shown.startswith("{{ page.title }}")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("show", "releas"), "There is no template with the name releas.\nDid you mean “release.html”?"),
        (("show", "xyz"), "There is no template with the name xyz.\nThese exist: base.html"),
        (
            ("show", "plain.html", "--block", "bodyy"),
            "theme/plain.html has no block “bodyy”.\nDid you mean “body”?",
        ),
        (("eject", "robots.txt", "--block", "body"), "theme/robots.txt has no block “body”."),
        (("eject", "../pressgen.yaml"), "There is no template with the name ../pressgen.yaml."),
    ],
)
def test_a_misspelt_name_stops_with_what_was_probably_meant(words: tuple[str, ...], said: str, tmp_path: Path) -> None:
    done = pressgen(newsroom(tmp_path, ROOM), "templates", *words)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr


def test_eject_begins_a_file_and_says_what_to_do(tmp_path: Path) -> None:
    done = pressgen(newsroom(tmp_path, ROOM), "templates", "eject", "plain.html", "--block", "body")
    assert done.stdout.splitlines() == [
        "templates/plain.html is new. Pages look as before until you change it.",
        "Keep only what you change: the rest stays the theme's, and improves with it. Then: pressgen check.",
    ]
    written = (tmp_path / "templates/plain.html").read_text("utf-8")
    assert written.startswith('{% extends "theme/plain.html" %}\n')
    assert "{{ super() }}" not in written


def test_eject_overwrites_nothing(tmp_path: Path) -> None:
    root = newsroom(tmp_path, ROOM | {"templates/plain.html": "Min egen"})
    done = pressgen(root, "templates", "eject", "plain.html")
    assert done.returncode == 2
    assert "There is a file templates/plain.html already." in done.stderr
    assert (root / "templates/plain.html").read_text("utf-8") == "Min egen"


def test_eject_works_only_in_a_newsroom(tmp_path: Path) -> None:
    assert pressgen(tmp_path, "templates", "eject", "plain.html").returncode == 2
    assert not (tmp_path / "templates").exists()


def test_an_ejected_template_changes_no_page(tmp_path: Path) -> None:
    before = built(tmp_path, ROOM)
    for name in NAMES:
        eject(tmp_path, name, [])
    assert built(tmp_path, ROOM) == before


def test_an_ejected_block_changes_no_page(tmp_path: Path) -> None:
    before = built(tmp_path, ROOM)
    for name in NAMES:
        outer = [block.name for block in blocks_in_order(THEME[f"theme/{name}"]) if not block.nested]
        if outer:
            eject(tmp_path, name, outer)
    assert built(tmp_path, ROOM) == before


@pytest.mark.parametrize(("name", "block"), BLOCKS)
def test_the_source_of_every_block_is_found(name: str, block: str, tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "pressgen.yaml").write_text("")
    written = (tmp_path / eject(tmp_path, name, [block])).read_text("utf-8")
    own = {f"theme/{name}": THEME[f"theme/{name}"], "own": written} | THEME
    assert [one.name for one in blocks_in_order(written) if not one.nested] == [block]
    assert inheritance("own", own)[1] == f"theme/{name}"
