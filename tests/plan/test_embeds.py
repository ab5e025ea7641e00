"""Short lists for frames on other websites."""

from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from newsroom import CONFIG, NOON, built, newsroom, release, site
from pressgen.build import build, examine

ON = f"{CONFIG}embed: true\n"
TOPICS = "skola: Skola och förskola\nvatten: Vatten\n"


def files(*releases: str) -> dict[str, str]:
    texts = {f"content/releases/2026/text-{number}.md": one for number, one in enumerate(releases, 1)}
    return texts | {"content/vocabularies/topics.yaml": TOPICS}


def page(text: str) -> BeautifulSoup:
    return BeautifulSoup(text, "lxml")


def titles(text: str) -> list[str]:
    return [link.get_text() for link in page(text).select(".embed-title")]


def day(number: int) -> str:
    return release(id=f"r-{number}", title=f"Nyhet {number}", published=f"2026-04-{number:02}")


def test_there_are_none_that_nobody_asked_for(tmp_path: Path) -> None:
    assert not [path for path in built(tmp_path, files(day(1))) if "embed" in path]


def test_a_list_has_the_newest_five_with_day_and_type(tmp_path: Path) -> None:
    found = built(tmp_path, files(*map(day, range(1, 8))), ON)["embed/latest.html"]
    assert titles(found) == ["Nyhet 7", "Nyhet 6", "Nyhet 5", "Nyhet 4", "Nyhet 3"]
    assert page(found).select(".embed-meta")[0].get_text(" ", strip=True) == "7 april 2026 Nyhet"


def test_every_link_opens_in_the_whole_window_and_leads_to_a_page(tmp_path: Path) -> None:
    found = built(tmp_path, files(release("topics: [skola]")), ON)
    for path in ("embed/latest.html", "embed/amnen/skola.html"):
        for link in page(found[path]).select("a"):
            assert link["target"] == "_top"
            assert (tmp_path / "output" / path).parent.joinpath(str(link["href"]), "index.html").is_file()


def test_a_topic_has_a_list_below_the_words_of_the_language(tmp_path: Path) -> None:
    found = built(tmp_path / "sv", files(release("topics: [skola]")), ON)
    assert titles(found["embed/amnen/skola.html"]) == ["Bron öppnar"]
    assert page(found["embed/amnen/skola.html"]).h1.get_text() == "Skola och förskola"  # type: ignore[union-attr]
    assert "embed/amnen/vatten.html" not in found
    english = built(tmp_path / "en", files(release("topics: [skola]")), ON.replace("language: sv", "language: en"))
    assert "embed/topics/skola.html" in english


def test_what_is_not_public_is_in_no_list(tmp_path: Path) -> None:
    hidden = (
        release("topics: [skola]", id="r-2", title="Embargo", published="2026-06-01"),
        release("topics: [skola]", "status: draft", id="r-3", title="Utkast"),
        release("topics: [skola]", "withdrawn: {date: 2026-04-02, reason: Fel.}", id="r-4", title="Återkallad"),
        release("topics: [skola]", "expires: 2026-04-15", id="r-5", title="Utgången"),
    )
    found = built(tmp_path, files(release("topics: [skola]"), *hidden), ON)
    assert titles(found["embed/latest.html"]) == titles(found["embed/amnen/skola.html"]) == ["Bron öppnar"]


def test_before_the_first_news_the_list_says_so(tmp_path: Path) -> None:
    found = page(built(tmp_path, {}, ON)["embed/latest.html"])
    assert found.select(".embed-empty")[0].get_text() == "Inget är publicerat än."
    assert found.select(".embed-way")[0].get_text(strip=True) == "Pressrum Storköping"


def test_a_topic_keeps_its_list_when_nothing_of_it_is_in_lists_any_longer(tmp_path: Path) -> None:
    gone = release("topics: [skola]", "withdrawn: {date: 2026-04-02, reason: Fel.}")
    found = built(tmp_path, files(gone), ON)
    assert "amnen/skola/index.html" not in found
    empty = page(found["embed/amnen/skola.html"])
    assert empty.select(".embed-empty")
    assert not empty.select("h1 a")


def test_search_engines_take_the_listing_instead(tmp_path: Path) -> None:
    found = built(tmp_path, files(release("topics: [skola]")), ON)
    for path, listing in (("embed/latest.html", ""), ("embed/amnen/skola.html", "amnen/skola/")):
        assert 'name="robots" content="noindex"' in found[path]
        assert f'rel="canonical" href="https://press.storkoping.example/{listing}"' in found[path]
    assert not [path for path in found if not path.startswith("embed/") and "embed/" in found[path]]


def test_a_list_has_no_script_and_asks_nobody_for_anything(tmp_path: Path) -> None:
    found = page(built(tmp_path, files(release("topics: [skola]")), ON)["embed/latest.html"])
    assert not found.select("script, style, [style], img, form, base")
    assert [one["href"] for one in found.select("link[rel=stylesheet]") if "//" not in str(one["href"])]


def test_titles_in_other_languages_say_so(tmp_path: Path) -> None:
    arabic = release("language: ar", title="إصلاح تسرب المياه")
    found = page(built(tmp_path, files(arabic), ON)["embed/latest.html"])
    assert found.select(".embed-title[lang=ar][dir=rtl]")


@pytest.mark.parametrize("language", ["ar", "fi", "en"])
def test_a_newsroom_in_any_language_has_its_list(tmp_path: Path, language: str) -> None:
    found = built(tmp_path, files(release("topics: [skola]")), ON.replace("language: sv", f"language: {language}"))
    assert titles(found["embed/latest.html"]) == titles(found["embed/topics/skola.html"]) == ["Bron öppnar"]


def test_no_text_can_lie_where_other_sites_may_frame(tmp_path: Path) -> None:
    root = newsroom(tmp_path, {"content/pages/embed.md": "---\ntitle: Om oss\n---\nHej."}, ON)
    assert [one.code for one in examine(root)[1]] == ["PG203"]
    newsroom(tmp_path, {}, CONFIG)
    assert not examine(root)[1]


def test_a_preview_has_none(tmp_path: Path) -> None:
    root = newsroom(tmp_path, files(day(1)), ON)
    build(root, root / "output", root / ".pressgen", NOON, showing="drafts")
    assert not [path for path in site(root / "output") if "embed" in path]


def test_no_template_is_made_again_for_a_longer_text(tmp_path: Path) -> None:
    """The list shows neither summary nor picture, so its file stays as it is when they change."""
    root = newsroom(tmp_path, files(day(1)), ON)
    build(root, root / "output", root / ".pressgen", NOON)
    before = (root / "output/embed/latest.html").stat().st_mtime_ns
    newsroom(root, files(release(id="r-1", title="Nyhet 1", published="2026-04-01", body="En annan text.")), ON)
    build(root, root / "output", root / ".pressgen", NOON)
    assert (root / "output/embed/latest.html").stat().st_mtime_ns == before
