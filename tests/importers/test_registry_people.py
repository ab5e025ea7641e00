"""Contacts of an archive: the same person in many texts is one contact, and two people of one name are two."""

import re
from collections.abc import Iterable
from pathlib import Path
from random import Random

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from moving import Moved, moved

from pressgen.importers import Known
from pressgen.importers.people import Person
from pressgen.importers.registry.evidence import Evidence, PersonSaid
from pressgen.importers.registry.names import can_be_one
from pressgen.importers.registry.registry import find_registry
from pressgen.model.registry import KeptApart, RegistryEntry

HEAD = '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><link>https://gamla.example/</link>\n'


def item(number: int, day: str, body: str, title: str = "", more: str = "") -> str:
    """An entry of a feed."""
    return (
        f"<item><title>{title or f'Text {number}'}</title><guid isPermaLink='false'>{number}</guid><pubDate>{day}T09:00:00+01:00</pubDate>{more}"
        f"<content:encoded><![CDATA[<p>Det händer något.</p>{body}]]></content:encoded></item>\n"
    )


def feed(*items: str) -> dict[str, str]:
    return {"rss.xml": HEAD + "".join(items) + "</channel></rss>"}


def contact(*lines: str) -> str:
    """Contacts below a text, each with name, title, number and address on one line."""
    return "<h2>Kontakt</h2>" + "".join(f"<p>{line}</p>" for line in lines)


def texts(*contacts: tuple[str, str]) -> dict[str, str]:
    """A feed whose texts, by day, name one contact each."""
    return feed(*(item(number, day, contact(line)) for number, (day, line) in enumerate(contacts, 1)))


def written(found: Moved, id_: str) -> dict[str, object]:
    """A contact's file."""
    data = yaml.load((found.root / f"content/contacts/{id_}.yaml").read_text("utf-8"), yaml.BaseLoader)
    assert isinstance(data, dict)
    return data


def new_contacts(found: Moved) -> list[str]:
    """The ids of contacts that the import made."""
    return sorted(path.stem for path in (found.root / "content/contacts").glob("*.yaml") if path.stem not in ("ada-ek", "pressjour"))  # fmt: skip


def used(found: Moved, title: str) -> list[tuple[str, str]]:
    """The contacts of a text, with the titles that only the text gives them."""
    return [(one.contact, one.role) for one in found.releases[title].contacts]


def entry(found: Moved, id_: str) -> RegistryEntry:
    return next(one for one in found.fidelity.registry.entries if (one.kind, one.id) == ("contact", id_))


def apart(found: Moved) -> list[KeptApart]:
    return [one for one in found.fidelity.registry.apart if one.kind == "contact"]


def test_a_person_with_three_titles_is_one_contact_with_roles_and_their_days(tmp_path: Path) -> None:
    found = moved(
        tmp_path,
        "rss",
        texts(
            ("2020-01-10", "Eva Holm, kommunikatör, 08-465 004 12, eva.holm@storkoping.example"),
            ("2022-03-01", "Eva Holm, pressansvarig, 08-465 004 12, eva.holm@storkoping.example"),
            ("2024-05-20", "Eva Holm, presschef, 070-174 06 12, eva.holm@storkoping.example"),
        ),
    )
    assert new_contacts(found) == ["eva-holm"]
    assert written(found, "eva-holm") == {
        "name": "Eva Holm",
        "roles": [
            {"title": "kommunikatör", "to": "2022-02-28"},
            {"title": "pressansvarig", "from": "2022-03-01", "to": "2024-05-19"},
            {"title": "presschef", "from": "2024-05-20"},
        ],
        "phone": "070-174 06 12",
        "email": "eva.holm@storkoping.example",
    }
    assert [used(found, f"Text {number}") for number in (1, 2, 3)] == [[("eva-holm", "")]] * 3
    assert (entry(found, "eva-holm").certainty, len(entry(found, "eva-holm").texts)) == ("sure", 3)


def test_numbers_of_older_texts_stand_in_a_comment(tmp_path: Path) -> None:
    found = moved(
        tmp_path,
        "rss",
        texts(
            ("2020-01-10", "Eva Holm, presschef, 08-465 004 12, eva.holm@storkoping.example"),
            ("2024-05-20", "Eva Holm, presschef, 070-174 06 12, eva.holm@storkoping.example"),
        ),
    )
    file = (found.root / "content/contacts/eva-holm.yaml").read_text("utf-8")
    assert "# In older texts: 08-465 004 12\n" in file
    assert re.search(r"^# imported: person eva\.holm@storkoping\.example \+46\d+ \+46\d+$", file, re.MULTILINE)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Åsa Ek, rektor, asa.ek@storkoping.example", "Asa Ek, rektor, asa.ek@storkoping.example"),
        ("Anna-Karin Al, rektor, 08-465 004 13", "Anna Karin Al, rektor, 08-465 004 13"),
        ("A. Holm, rektor, 08-465 004 13", "Anna Holm, rektor, 08-465 004 13"),
        ("Anna Hollm, rektor, anna.holm@storkoping.example", "Anna Holm, rektor, anna.holm@storkoping.example"),
        (
            "Anna Holm, rektor, 08-465 004 13, anna.holm@a.example",
            "Anna Holm, vd, 08-465 004 13, anna.holm@b.example",
        ),
        ("Anna Holm, rektor, 08-465 004 13", "Anna Holm, rektor, 08-465 004 14"),
        ("Anna Holm, rektor, 08-465 004 13", "Anna Holm, vd, anna.holm@b.example"),
    ],
)
def test_it_is_one_person(tmp_path: Path, one: str, other: str) -> None:
    found = moved(tmp_path, "rss", texts(("2020-01-10", one), ("2020-01-12", one), ("2020-03-01", other)))
    assert len(new_contacts(found)) == 1
    assert not apart(found)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Anna Holm, rektor, 08-465 004 13, anna.holm@a.example",
            "Anna Holm, rektor, 08-465 004 14, anna.holm2@a.example",
        ),
        ("Anna Holm, rektor, 08-465 004 13, anna.holm@a.example", "Anna Holm, vd, 08-465 004 14, anna.holm@b.example"),
        ("Anna Holm, rektor, 08-465 004 13", "Anna Holm, vd, 08-465 004 14"),
        ("Åsa Ek, rektor, 08-465 004 13", "Asa Ek, rektor, 08-465 004 14"),
        (
            "Anna Holm, rektor, 08-465 004 13, anna.holm@a.example",
            "Anna Holm, rektor, 08-465 004 13, anna.holm2@a.example",
        ),
    ],
)
def test_without_proof_they_are_two_and_that_is_told(tmp_path: Path, one: str, other: str) -> None:
    found = moved(tmp_path, "rss", texts(("2020-01-10", one), ("2020-03-01", other)))
    assert len(new_contacts(found)) == 2
    assert [len(one.labels) for one in apart(found)] == [2]


def test_a_number_of_several_people_proves_nothing(tmp_path: Path) -> None:
    switchboard = "08-465 004 00"
    found = moved(
        tmp_path,
        "rss",
        texts(
            ("2020-01-10", f"Anna Holm, rektor, {switchboard}"),
            ("2020-01-11", f"Bo Berg, skolchef, {switchboard}"),
            ("2020-01-12", f"A. Holm, rektor, {switchboard}"),
        ),
    )
    assert new_contacts(found) == ["a-holm", "anna-holm", "bo-berg"]


def test_who_can_be_either_of_two_is_written_into_the_text(tmp_path: Path) -> None:
    found = moved(
        tmp_path,
        "rss",
        feed(
            item(1, "2020-01-10", contact("Anna Holm, rektor, 08-465 004 13, anna.holm@a.example")),
            item(2, "2020-01-11", contact("Anna Holm, vd, 08-465 004 14, anna.holm@b.example")),
            item(3, "2020-01-12", contact("Anna Holm, lärare", "Bo Berg, rektor, 08-465 004 15")),
        ),
    )
    uses = found.releases["Text 3"].contacts
    assert [(one.contact, one.person.name, one.person.role) if one.person else one.contact for one in uses] == [
        "bo-berg",
        ("", "Anna Holm", "lärare"),
    ]


def test_a_title_between_others_stays_the_texts_own(tmp_path: Path) -> None:
    line = "Eva Holm, {}, 08-465 004 12, eva.holm@storkoping.example"
    days = ("2020-01-10", "2020-02-10", "2020-03-10")
    titles = ("presschef", "tillförordnad kommunikationschef", "presschef")
    found = moved(tmp_path, "rss", texts(*((day, line.format(title)) for day, title in zip(days, titles, strict=True))))
    assert written(found, "eva-holm")["role"] == "presschef"
    assert used(found, "Text 2") == [("eva-holm", "tillförordnad kommunikationschef")]


def test_a_contact_of_the_newsroom_is_matched_first_and_stays_as_it_is(tmp_path: Path) -> None:
    first = moved(tmp_path, "rss", texts(("2020-01-10", "Ada Ek, gatuchef, 08-465 004 10")))
    assert new_contacts(first) == []
    assert used(first, "Text 1") == [("ada-ek", "gatuchef")]
    assert not entry(first, "ada-ek").is_new


def test_an_organisation_in_a_title_is_that_of_the_contact(tmp_path: Path) -> None:
    found = moved(tmp_path, "rss", texts(("2020-01-10", "Bo Berg, vd, Storköpings Vatten AB, 08-465 004 15")))
    assert written(found, "bo-berg")["organisation"] == "storkopings-vatten-ab"
    assert written(found, "bo-berg")["role"] == "vd"
    file = found.root / "content/organisations/storkopings-vatten-ab.yaml"
    assert file.read_text("utf-8") == "name: Storköpings Vatten AB\n"


def test_what_only_a_draft_says_is_no_value_of_a_contact_in_public_texts(tmp_path: Path) -> None:
    public = item(1, "2020-01-10", contact("Eva Holm, presschef, 08-465 004 12, eva.holm@storkoping.example"))
    coming = item(2, "2027-01-10", contact("Eva Holm, kommundirektör, 070-174 06 12, eva.holm@storkoping.example"))
    found = moved(tmp_path, "rss", feed(public, coming))
    assert (written(found, "eva-holm")["role"], written(found, "eva-holm")["phone"]) == ("presschef", "08-465 004 12")
    assert used(found, "Text 2") == [("eva-holm", "kommundirektör")]


ARCHIVE = (
    item(1, "2020-01-10", contact("Eva Holm, presschef, 08-465 004 12, eva.holm@a.example")),
    item(2, "2021-01-10", contact("Eva Holm, 08-465 004 12", "Bo Berg, rektor, 08-465 004 15")),
    item(3, "2022-01-10", contact("E. Holm, kommunikationschef, eva.holm@a.example, 070-174 06 12")),
    item(4, "2022-02-10", contact("Eva Holm, vd, Storköpings Vatten AB, 08-465 004 19, eva.holm@vatten.example")),
    item(5, "2023-01-10", contact("Bo Berg, skolchef, 08-465 004 15, bo.berg@a.example")),
)


def test_any_order_of_the_entries_gives_the_same_contacts(tmp_path: Path) -> None:
    one = moved(tmp_path / "one", "rss", feed(*ARCHIVE))
    other = moved(tmp_path / "other", "rss", feed(*reversed(ARCHIVE)))
    assert one.files() == other.files()


def test_importing_twice_changes_nothing_and_finds_the_same(tmp_path: Path) -> None:
    first = moved(tmp_path, "rss", feed(*ARCHIVE))
    second = moved(tmp_path, "rss", feed(*ARCHIVE))
    assert second.files() == first.files()
    assert {one.state for one in second.fidelity.texts} == {"here"}
    assert not any(one.is_new for one in second.fidelity.registry.entries)


def test_a_later_export_names_the_contacts_that_are_here(tmp_path: Path) -> None:
    first = moved(tmp_path, "rss", feed(*ARCHIVE[:2])).files()
    second = moved(tmp_path, "rss", feed(*ARCHIVE))
    assert {path: second.files()[path] for path in first} == first
    assert used(second, "Text 3") == [("eva-holm", "kommunikationschef")]


def test_a_contact_that_was_edited_here_is_still_known(tmp_path: Path) -> None:
    first = moved(tmp_path, "rss", feed(*ARCHIVE[:2]))
    file = first.root / "content/contacts/bo-berg.yaml"
    file.write_text(file.read_text("utf-8").replace("phone: 08-465 004 15", "phone: 08-465 004 77"), "utf-8")
    second = moved(tmp_path, "rss", feed(*ARCHIVE))
    assert used(second, "Text 5") == [("bo-berg", "skolchef")]
    assert "08-465 004 77" in file.read_text("utf-8")


def test_two_that_a_person_has_joined_stay_joined(tmp_path: Path) -> None:
    lines = (
        "Anna Holm, rektor, 08-465 004 13, anna.holm@a.example",
        "Anna Holm, vd, 08-465 004 14, anna.holm@b.example",
    )
    found = moved(tmp_path, "rss", texts(("2020-01-10", lines[0]), ("2021-01-10", lines[1])))
    one, other = (found.root / f"content/contacts/{id_}.yaml" for id_ in ("anna-holm", "anna-holm-2"))
    known_by = re.search(r"^# imported: person (.*)$", other.read_text("utf-8"), re.MULTILINE)
    assert known_by
    one.write_text(re.sub("(# imported: person .*)", rf"\1 {known_by[1]}", one.read_text("utf-8")), "utf-8")
    other.unlink()
    text = found.root / found.fate("Text 2").path
    text.write_text(text.read_text("utf-8").replace("anna-holm-2", "anna-holm"), "utf-8")
    later = moved(tmp_path, "rss", feed(item(9, "2022-01-10", contact(lines[1]))))
    assert used(later, "Text 9") == [("anna-holm", "vd")]
    assert new_contacts(later) == ["anna-holm"]


def test_a_contact_with_a_mistake_in_its_file_is_in_nobodys_way(tmp_path: Path) -> None:
    first = moved(tmp_path, "rss", feed(ARCHIVE[0]))
    file = first.root / "content/contacts/bo-berg.yaml"
    file.write_text("name: [\n", "utf-8")
    second = moved(tmp_path, "rss", feed(*ARCHIVE))
    assert used(second, "Text 5") == [("bo-berg-2", "")]
    assert file.read_text("utf-8") == "name: [\n"


def test_a_dry_run_reports_contacts_and_writes_none(tmp_path: Path) -> None:
    found = moved(tmp_path, "rss", feed(*ARCHIVE), dry=True)
    assert new_contacts(found) == []
    assert entry(found, "eva-holm").is_new


PEOPLE = st.builds(
    Person,
    name=st.sampled_from(["Anna Ek", "A. Ek", "Anders Ek", "Åsa Ek", "Asa Ek", "Anna-Karin Ek", "Pressjouren"]),
    role=st.sampled_from(["", "rektor", "skolchef", "vd, Ån AB"]),
    phones=st.sampled_from([(), ("08-465 004 13",), ("08-465 004 14",), ("08-465 004 13", "08-465 004 00")]),
    emails=st.sampled_from([(), ("anna.ek@a.example",), ("a.ek@b.example",), ("press@a.example",)]),
)
EVIDENCE = st.builds(
    Evidence,
    place=st.sampled_from(["1", "2", "3"]),
    title=st.sampled_from(["a", "b"]),
    day=st.none() | st.dates(),
    public=st.booleans(),
    people=st.lists(st.builds(PersonSaid, PEOPLE), max_size=3).map(tuple),
)


@given(st.lists(EVIDENCE, max_size=8), st.randoms())
def test_the_order_of_texts_never_matters_and_names_that_cannot_be_one_are_never_joined(
    evidence: list[Evidence], random: Random
) -> None:
    shuffled = random.sample(evidence, len(evidence))
    one, other = (find_registry(texts, Known(types={})) for texts in (evidence, shuffled))
    assert one.people.ids == other.people.ids
    assert one.people.files == other.people.files
    for id_ in one.people.files:
        assert _can_be_one(person.name for person, found in one.people.ids.items() if found == id_)


def _can_be_one(names: Iterable[str]) -> bool:
    several = sorted(set(names))
    return all(can_be_one(one, other, slips=True) for one in several for other in several)
