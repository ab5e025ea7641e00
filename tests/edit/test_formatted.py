"""`format`: one form for all texts, with every comment at what it is about."""

from functools import partial

import pytest

from pressgen.edit.formatted import formatted
from pressgen.errors import PressgenError
from pressgen.load.format import read_layout

A = "content/releases/2026/ny-bro.md"


def form(keys: str, path: str = A) -> str:
    """The keys in form."""
    around = "---\n" if path.endswith(".md") else ""
    written = formatted(f"{around}{keys}{around}".encode(), partial(read_layout, path)).decode()
    return written.removeprefix(around).removesuffix(around)


def test_keys_stand_in_the_order_of_the_schema_and_unknown_ones_behind_them() -> None:
    assert form("okänd: 1\ntitle: Ny bro\nandra: 2\nid: r-1\n") == "id: r-1\ntitle: Ny bro\nokänd: 1\nandra: 2\n"


def test_comments_above_and_behind_a_key_move_with_it() -> None:
    before = "# Högst 110 tecken.\n# Utan punkt.\ntitle: Ny bro # kort\nid: r-1 # aldrig ändra\n"
    assert form(before) == "id: r-1 # aldrig ändra\n# Högst 110 tecken.\n# Utan punkt.\ntitle: Ny bro # kort\n"


def test_a_comment_at_the_top_with_a_blank_line_below_it_stays_at_the_top() -> None:
    assert form("# Inte före maj.\n\ntitle: Ny bro\nid: r-1\n") == "# Inte före maj.\n\nid: r-1\ntitle: Ny bro\n"


def test_a_comment_that_is_moved_in_stays_below_the_list() -> None:
    before = "topics: # vilka\n  - skola\n  # - trafik\nid: r-1\n"
    assert form(before) == "id: r-1\ntopics: # vilka\n  - skola\n  # - trafik\n"


def test_comments_in_brackets_need_lines_of_their_own() -> None:
    assert form("topics: [\n  skola, # först\n  # sedan\n  trafik]\nid: r-1\n") == (
        "id: r-1\ntopics:\n  - skola # först\n  # sedan\n  - trafik\n"
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("title: 'Ny bro'\n", "title: Ny bro\n"),
        ('title: "Nytt: bron"\n', "title: 'Nytt: bron'\n"),
        ('title: "Sven\'s bro: klar"\n', "title: 'Sven''s bro: klar'\n"),
        ("title: 2026\n", "title: '2026'\n"),
        ("title: yes\n", "title: 'yes'\n"),
        ("title: Ny\n  bro\n", "title: Ny bro\n"),
        ('lead: "Ett.\\n\\nTvå."\n', "lead: |-\n  Ett.\n\n  Två.\n"),
        ("published: '2026-05-02 09:00'\n", "published: 2026-05-02 09:00\n"),
        ("published: 2026-05-02T09:00:00+02:00\n", "published: 2026-05-02T09:00:00+02:00\n"),
        ("okänd: 5\nannan: '5'\n", "okänd: 5\nannan: '5'\n"),
        ("'title': Ny bro\n", "title: Ny bro\n"),
        ("lead:\n", "lead:\n"),
        ("lead: ''\n", "lead: ''\n"),
    ],
)
def test_quotation_marks_stand_only_where_yaml_needs_them(before: str, after: str) -> None:
    assert form(before) == after


def test_a_folded_text_keeps_its_lines() -> None:
    assert form("lead: >- # kort\n      Bron är\n      klar.\n\n      Kom!\n") == (
        "lead: >- # kort\n  Bron är\n  klar.\n\n  Kom!\n"
    )


def test_a_list_of_ids_stands_in_brackets_while_the_line_has_100_characters() -> None:
    ids = ["a" * 40, "b" * 48]
    on_lines = f"topics:\n  - {ids[0]}\n  - {ids[1]}\n"
    assert len(form(on_lines)) == 100 + len("\n")
    assert form(on_lines) == f"topics: [{ids[0]}, {ids[1]}]\n"
    assert form(f"topics: [{ids[0]}, {ids[1]}b]\n") == on_lines.replace(ids[1], f"{ids[1]}b")


def test_items_with_keys_stand_on_lines_in_the_order_of_the_schema() -> None:
    before = "contacts:\n- {role: brochef, contact: ada-ek} # vet mest\n- bo\n"
    assert form(before) == "contacts:\n  - contact: ada-ek # vet mest\n    role: brochef\n  - bo\n"


def test_topics_keep_their_order_and_their_braces() -> None:
    before = "# Ordningen är vår.\ntrafik: {sv: 'Trafik', en: Traffic}\nbad:\n  sv: Bad\n  en: Baths\n"
    path = "content/vocabularies/topics.yaml"
    assert (
        form(before, path) == "# Ordningen är vår.\ntrafik: {sv: Trafik, en: Traffic}\nbad:\n  sv: Bad\n  en: Baths\n"
    )


def test_braces_with_a_key_without_a_value_become_lines() -> None:
    assert form("okänd: {a: , b: 1}\n") == "okänd:\n  a:\n  b: 1\n"


def test_the_body_stays_but_for_the_ends_of_lines_and_of_the_file() -> None:
    before = "\ufeff---\r\nid: r-1   \r\n---   \r\n\r\nHej,  \r\n\r\n\r\n    kod\r\n\r\n".encode()
    assert formatted(before, partial(read_layout, A)) == b"---\nid: r-1\n---\nHej,  \n\n\n    kod\n"


@pytest.mark.parametrize("keys", ["title: a: b\n", "id: r-1\nid: r-2\n", "title: &x Ny\n", "- id: r-1\n"])
def test_what_cannot_be_read_is_refused(keys: str) -> None:
    with pytest.raises(PressgenError):
        form(keys)


def test_a_directive_is_refused_and_not_lost() -> None:
    with pytest.raises(PressgenError, match="another form"):
        form("%YAML 1.2\n---\nname: Ada Ek\n", "content/contacts/ada-ek.yaml")


def test_what_a_cms_has_saved_and_what_a_person_wrote_come_out_the_same_but_for_comments() -> None:
    person = (
        "---\n# Bron invigs i maj.\ntitle: 'Ny bro' # högst 110 tecken\nid: r-1\ntype: news\npublished: 2026-03-02\n"
        "aliases: [/bron/]\ntopics: [trafik]\ncontacts:\n  - {contact: ada-ek, role: brochef}\n---\nBron är klar.\n"
    )
    cms = (  # as Sveltia CMS writes it: see tests/browser/test_cms.py
        "---\naliases:\n  - /bron/\nid: r-1\ntitle: Ny bro\ntype: news\npublished: 2026-03-02\ntopics:\n  - trafik\n"
        "contacts:\n  - contact: ada-ek\n    role: brochef\n---\n\nBron är klar.\n"
    )
    one, other = (formatted(text.encode(), partial(read_layout, A)).decode() for text in (person, cms))
    assert one.replace("# Bron invigs i maj.\n", "").replace(" # högst 110 tecken", "") == other
