"""Boilerplates of an archive: the text with which many texts end is one file, and each text names it that has it word for word."""

from pathlib import Path

from moving import Moved, moved
from test_registry_people import feed, item

OLD = "Ån Energi AB ägs av kommunen och säljer el och värme till 9 000 hushåll."
NEW = "Ån Energi AB ägs av kommunen och säljer el och värme till 12 000 hushåll."


def about(words: str, title: str = "Om Ån Energi AB") -> str:
    return f"<h2>{title}</h2><p>{words}</p>"


def archive(*closings: str) -> dict[str, str]:
    """A feed with a text a year."""
    return feed(*(item(number, f"{2009 + number}-03-01", words) for number, words in enumerate(closings, 1)))


def named(found: Moved) -> list[str]:
    """The boilerplates that the texts name, in their order."""
    return [one.boilerplate for one in sorted(found.releases.values(), key=lambda release: release.published)]


def boilerplates(found: Moved) -> dict[str, str]:
    """The files of boilerplates that the import made."""
    own = "content/boilerplates/storkoping.md"
    return {
        path.removeprefix("content/boilerplates/"): data.decode()
        for path, data in found.files().items()
        if path.startswith("content/boilerplates/") and path != own
    }


def test_what_three_texts_end_with_is_a_boilerplate_that_they_name(tmp_path: Path) -> None:
    found = moved(tmp_path, "rss", archive(*[about(OLD)] * 3, ""))
    assert boilerplates(found) == {"om-an-energi-ab.md": f"---\ntitle: Om Ån Energi AB\n---\n{OLD}\n"}
    assert named(found) == ["om-an-energi-ab"] * 3 + [""]
    assert "Ån Energi" not in found.text("Text 1")
    fate = found.fields("Text 1", "boilerplate")[0]
    assert (fate.outcome, fate.before, fate.after) == ("changed", f"Om Ån Energi AB\n{OLD}", "om-an-energi-ab")


def test_one_that_changed_has_a_version_for_each_time(tmp_path: Path) -> None:
    found = moved(tmp_path, "rss", archive(*[about(OLD)] * 3, *[about(NEW)] * 2))
    assert boilerplates(found) == {
        "om-an-energi-ab/0000.md": f"---\ntitle: Om Ån Energi AB\n---\n{OLD}\n",
        "om-an-energi-ab/2013-03-01.md": f"---\ntitle: Om Ån Energi AB\nfrom: 2013-03-01\n---\n{NEW}\n",
    }
    assert named(found) == ["om-an-energi-ab"] * 5


def test_one_that_says_another_word_stays_in_its_text(tmp_path: Path) -> None:
    other = OLD.replace("el och värme", "el, gas och värme")
    found = moved(tmp_path, "rss", archive(about(OLD), about(other), *[about(OLD)] * 2))
    assert named(found) == ["om-an-energi-ab", "", "om-an-energi-ab", "om-an-energi-ab"]
    assert "gas och värme" in found.text("Text 2")


def test_old_words_that_come_back_when_others_hold_stay_in_their_text(tmp_path: Path) -> None:
    found = moved(tmp_path, "rss", archive(*[about(OLD)] * 3, *[about(NEW)] * 4, about(OLD), about(NEW)))
    assert named(found) == ["om-an-energi-ab"] * 7 + ["", "om-an-energi-ab"]
    assert "9 000" in found.text("Text 8")


def test_other_words_that_are_repeated_at_the_same_time_are_told(tmp_path: Path) -> None:
    found = moved(tmp_path, "rss", archive(*[about(OLD), about(NEW)] * 2, about(OLD)))
    assert named(found) == ["om-an-energi-ab", ""] * 2 + ["om-an-energi-ab"]
    assert [len(one.texts) for one in found.fidelity.registry.apart if one.kind == "boilerplate"] == [2]


def test_white_space_and_the_form_of_the_title_do_not_count(tmp_path: Path) -> None:
    forms = (about(OLD), f"<p><strong>Om Ån Energi AB:</strong><br>{OLD}</p>", about(OLD.replace(" el ", "\n el  ")))
    assert named(moved(tmp_path, "rss", archive(*forms))) == ["om-an-energi-ab"] * 3


def test_two_texts_are_too_few_and_a_sentence_without_a_title_is_none(tmp_path: Path) -> None:
    found = moved(tmp_path, "rss", archive(about(OLD), about(OLD), *[f"<p>{OLD}</p>"] * 5))
    assert (named(found), boilerplates(found)) == ([""] * 7, {})
    assert OLD in found.text("Text 1")


def test_a_link_that_leads_elsewhere_is_another_wording(tmp_path: Path) -> None:
    linked = OLD.replace("kommunen", '<a href="https://{}.example/">kommunen</a>')
    found = moved(tmp_path, "rss", archive(*[about(linked.format("a"))] * 3, about(linked.format("b"))))
    assert named(found) == ["om-an-energi-ab"] * 3 + [""]
    assert "(https://a.example/)" in boilerplates(found)["om-an-energi-ab.md"]
    assert "(https://b.example/)" in found.text("Text 4")


def test_the_newsrooms_own_is_named_only_word_for_word(tmp_path: Path) -> None:
    own = "Storköping är en påhittad kommun vid Storån med 12 000 invånare och tre broar."
    closings = (about(own, "Om Storköping"), about(own.replace("tre", "fyra"), "Om Storköping"))
    found = moved(tmp_path, "rss", archive(*closings))
    assert (named(found), boilerplates(found)) == (["storkoping", ""], {})
    assert "fyra broar" in found.text("Text 2")


def test_importing_twice_changes_nothing(tmp_path: Path) -> None:
    export = archive(*[about(OLD)] * 3, *[about(NEW)] * 2)
    first, second = moved(tmp_path, "rss", export), moved(tmp_path, "rss", export)
    assert first.files() == second.files()
    assert {one.state for one in second.fidelity.texts} == {"here"}


def test_a_version_that_the_newsroom_lacks_is_told_and_not_added_to_its_own(tmp_path: Path) -> None:
    before = moved(tmp_path, "rss", archive(*[about(OLD)] * 3))
    after = moved(tmp_path, "rss", archive(*[about(OLD)] * 3, about(NEW), about(NEW)))
    assert boilerplates(after) == boilerplates(before)
    assert named(after) == ["om-an-energi-ab"] * 3 + [""] * 2
    assert [one.kind for one in after.fidelity.registry.apart] == ["boilerplate"]


def test_a_paragraph_without_a_title_that_begins_with_an_organisation_has_its_name(tmp_path: Path) -> None:
    words = "Storköpings kommun har 12 000 invånare, tre broar och en hamn vid Storån."
    found = moved(tmp_path, "rss", archive(*[f"<p>{words}</p>"] * 5))
    assert boilerplates(found) == {"storkopings-kommun.md": f"---\ntitle: Storköpings kommun\n---\n{words}\n"}
    assert named(found) == ["storkopings-kommun"] * 5


def test_a_sentence_that_many_texts_end_with_is_not_about_an_organisation(tmp_path: Path) -> None:
    words = "Förslaget bygger på en överenskommelse mellan partierna i kommunstyrelsen och nämnden."
    assert named(moved(tmp_path, "rss", archive(*[f"<p>{words}</p>"] * 6))) == [""] * 6
