"""`pressgen templates test`, as people run it."""

from pathlib import Path

from test_command_line import pressgen

from newsroom import newsroom, release

ROOM = {
    "content/releases/2026/bron.md": release("contacts: [ada]", body="Bron öppnar.\n\n## Så går det till\n\nMed sax."),
    "content/contacts/ada.yaml": "name: Ada Ek\nemail: ada@storkoping.example\n",
    "content/pages/om.md": "---\ntitle: Om oss\n---\nHej.\n",
}


def own(name: str, block: str, inner: str) -> dict[str, str]:
    return {f"templates/{name}": f'{{% extends "theme/{name}" %}}{{% block {block} %}}{inner}{{% endblock %}}'}


def test_a_newsroom_without_templates_has_nothing_to_test(tmp_path: Path) -> None:
    done = pressgen(newsroom(tmp_path, ROOM), "templates", "test")
    assert (done.returncode, done.stdout) == (
        0,
        "This newsroom has no templates of its own, so there is nothing to test.\n",
    )


def test_sound_templates_have_no_faults(tmp_path: Path) -> None:
    root = newsroom(tmp_path, ROOM | own("base.html", "about", "<section><h2>Vi</h2></section>"))
    done = pressgen(root, "templates", "test")
    assert done.returncode == 0
    assert done.stdout.endswith("Faults: 0.\n")


def test_a_fault_is_said_with_the_template_that_brings_it(tmp_path: Path) -> None:
    files = own("base.html", "about", "<h2>Vi</h2>") | own("plain.html", "body", '{{ super() }}<img src="a.png">')
    done = pressgen(newsroom(tmp_path, ROOM | files), "templates", "test")
    assert done.returncode == 1
    assert done.stdout.splitlines()[:2] == [
        "templates/plain.html: A picture has no alternative text (alt): a.png.",
        "    On 1 of the pages made, such as om/index.html.",
    ]
    assert done.stdout.endswith("Faults: 1.\n")


def test_a_release_is_tried_in_the_states_that_it_can_come_to(tmp_path: Path) -> None:
    notices = own("release.html", "notices", "{% if release.withdrawn %}<h6>Indraget</h6>{% endif %}")
    done = pressgen(newsroom(tmp_path, ROOM | notices), "templates", "test")
    assert "templates/release.html: A heading <h6> follows <h1>: a level is left out." in done.stdout
    assert "2026/bron/index.html (withdrawn)" in done.stdout


def test_a_template_that_fails_only_in_such_a_state_is_named(tmp_path: Path) -> None:
    notices = own("release.html", "notices", "{% if release.withdrawn %}{{ release.withdrawn.note.x }}{% endif %}")
    done = pressgen(newsroom(tmp_path, ROOM | notices), "templates", "test")
    assert done.returncode == 1
    assert done.stdout.startswith("templates/release.html:1:1: error PG901")


def test_a_fault_of_the_text_is_not_one_of_the_templates(tmp_path: Path) -> None:
    text = {"content/releases/2026/bron.md": release(body="Bron.\n\n### Så går det till\n\nMed sax.")}
    done = pressgen(newsroom(tmp_path, ROOM | text | own("base.html", "about", "<h2>Vi</h2>")), "templates", "test")
    assert done.returncode == 0
