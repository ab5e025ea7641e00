"""Terms of an archive that the newsroom lacks are added to its vocabularies, each once."""

from pathlib import Path

import pytest
from moving import Moved, moved
from test_archive_wordpress import export, post
from test_registry_people import feed, item

TOPICS = "trafik: Trafik\nskola: Skola\n"


def filed(*terms: str) -> dict[str, str]:
    """A feed with one text for each term."""
    return feed(
        *(
            item(number, "2020-01-10", "", more=f"<category>{term}</category>")
            for number, term in enumerate(terms, start=1)
        )
    )


def vocabulary(found: Moved, name: str = "topics") -> str:
    return (found.root / f"content/vocabularies/{name}.yaml").read_text("utf-8")


def topics(found: Moved) -> list[str]:
    return [term for title in sorted(found.releases) for term in found.releases[title].topics]


def test_a_new_term_stands_at_the_end_of_the_list_as_the_source_writes_it(tmp_path: Path) -> None:
    found = moved(tmp_path, "rss", filed("Vatten & avlopp", "Trafik"))
    assert vocabulary(found) == TOPICS + "vatten-avlopp: Vatten & avlopp\n"
    assert topics(found) == ["vatten-avlopp", "trafik"]


@pytest.mark.parametrize(
    ("spellings", "label"),
    [
        (("Miljö", "miljö", "Miljo"), "miljo: Miljö"),
        (("Bro", "Broar"), "broar: Broar"),
        (("Flicka", "Flickor", "Flickor"), "flickor: Flickor"),
        (("Cykel-vägar", "Cykel vägar"), "cykel-vagar: Cykel-vägar"),
        (("Events", "Event"), "events: Events"),
    ],
)
def test_spellings_and_plurals_are_one_term_which_is_told(
    tmp_path: Path, spellings: tuple[str, ...], label: str
) -> None:
    found = moved(tmp_path, "rss", filed(*spellings))
    added = vocabulary(found).removeprefix(TOPICS).splitlines()
    assert added == [label]
    assert set(topics(found)) == {added[0].partition(":")[0]}
    told = [one for one in found.fidelity.registry.entries if one.kind == "term"]
    assert [(one.spellings, bool(one.why)) for one in told] == [(tuple(sorted(set(spellings))), True)]


@pytest.mark.parametrize("two", [("Bar", "Barn"), ("Val", "Valp"), ("Hus", "Husdjur")])
def test_other_words_are_other_terms(tmp_path: Path, two: tuple[str, str]) -> None:
    assert len(set(topics(moved(tmp_path, "rss", filed(*two))))) == 2


def test_another_spelling_of_the_newsrooms_own_term_is_that_term(tmp_path: Path) -> None:
    found = moved(tmp_path, "rss", filed("Skolor", "TRAFIK"))
    assert (vocabulary(found), topics(found)) == (TOPICS, ["skola", "trafik"])


def test_terms_of_other_alphabets_have_ids_too(tmp_path: Path) -> None:
    found = moved(tmp_path, "rss", filed("Школа", "水"))
    assert len(set(topics(found))) == 2


def test_a_system_with_tags_and_categories_has_both_lists(tmp_path: Path) -> None:
    terms = '<category domain="category" nicename="broar">Broar</category><category domain="post_tag" nicename="fest">Fest</category>'
    found = moved(tmp_path, "wordpress", export(post(extra=terms)))
    assert vocabulary(found, "categories") == "broar: Broar\n"
    assert vocabulary(found) == TOPICS + "fest: Fest\n"


def test_the_order_of_entries_does_not_matter_and_importing_twice_changes_nothing(tmp_path: Path) -> None:
    terms = ("Broar", "Bro", "Miljo", "Miljö", "Vatten")
    one = moved(tmp_path / "one", "rss", filed(*terms))
    other = moved(tmp_path / "other", "rss", filed(*reversed(terms)))
    assert vocabulary(one) == vocabulary(other)
    again = moved(tmp_path / "one", "rss", filed(*terms))
    assert again.files() == one.files()
    assert {text.state for text in again.fidelity.texts} == {"here"}


def test_a_term_that_a_person_took_out_does_not_come_back(tmp_path: Path) -> None:
    first = moved(tmp_path, "rss", filed("Vatten"))
    (first.root / "content/vocabularies/topics.yaml").write_text(TOPICS, "utf-8")
    text = first.root / first.fate("Text 1").path
    text.write_text(text.read_text("utf-8").replace("topics: [vatten]\n", ""), "utf-8")
    assert vocabulary(moved(tmp_path, "rss", filed("Vatten"))) == TOPICS


def test_comments_of_the_list_stay(tmp_path: Path) -> None:
    root = moved(tmp_path, "rss", filed("Trafik")).root
    (root / "content/vocabularies/topics.yaml").write_text("# Beslutade i mars\ntrafik: Trafik # vägar", "utf-8")
    again = feed(item(9, "2020-01-10", "", more="<category>Vatten</category>"))
    assert vocabulary(moved(tmp_path, "rss", again)) == "# Beslutade i mars\ntrafik: Trafik # vägar\nvatten: Vatten\n"


def test_the_list_keeps_its_ending_and_its_line_ends(tmp_path: Path) -> None:
    root = moved(tmp_path, "rss", filed("Trafik")).root
    (root / "content/vocabularies/topics.yaml").unlink()
    (root / "content/vocabularies/topics.yml").write_bytes(b"trafik: Trafik\r\n")
    moved(tmp_path, "rss", feed(item(9, "2020-01-10", "", more="<category>Vatten</category>")))
    assert (root / "content/vocabularies/topics.yml").read_bytes() == b"trafik: Trafik\r\nvatten: Vatten\r\n"
    assert not (root / "content/vocabularies/topics.yaml").exists()


def test_a_list_that_the_newsroom_cannot_read_stays_as_it_is(tmp_path: Path) -> None:
    root = moved(tmp_path, "rss", filed("Trafik")).root
    (root / "content/vocabularies/topics.yaml").write_text("{trafik: Trafik}\n", "utf-8")
    found = moved(tmp_path, "rss", feed(item(9, "2020-01-10", "", more="<category>Vatten</category>")))
    assert vocabulary(found) == "{trafik: Trafik}\n"
    assert [one.before for one in found.fields("Text 9", "topics")] == ["Vatten"]


def test_nothing_is_written_in_a_dry_run(tmp_path: Path) -> None:
    assert vocabulary(moved(tmp_path, "rss", filed("Vatten"), dry=True)) == TOPICS
