"""A release that follows up an earlier one: the page of each leads to the other, once both are public."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bs4 import BeautifulSoup

from newsroom import CONFIG, NOON, built, newsroom, release, site
from pressgen.build import build

PLACE = "content/releases/2026/{}.md"
STUDY = release("language: sv", id="studie", title="Bron utreds", published="2026-03-01")
ON = f"{CONFIG}api: true\nninjs: true\n"


def bridge(*lines: str, **keys: str) -> str:
    return release("follows: studie", *lines, **{"id": "bro", "title": "Bron byggs", "published": "2026-04-01"} | keys)


def files(**texts: str) -> dict[str, str]:
    return {PLACE.format(name): text for name, text in texts.items()}


def lines(page: str) -> list[str]:
    found = BeautifulSoup(page, "lxml").select(".release-follows")
    return [" ".join(one.get_text().split()) for one in found]


def links(page: str) -> list[str]:
    return [str(link["href"]) for link in BeautifulSoup(page, "lxml").select(".release-follows a")]


def test_the_page_of_each_leads_to_the_other(tmp_path: Path) -> None:
    pages = built(tmp_path, files(studie=STUDY, bro=bridge()))
    assert lines(pages["2026/bro/index.html"]) == ["Följer upp: Bron utreds"]
    assert lines(pages["2026/studie/index.html"]) == ["Senare: Bron byggs (1 april 2026)"]
    assert links(pages["2026/bro/index.html"]) == ["../../2026/studie/"]
    assert links(pages["2026/studie/index.html"]) == ["../../2026/bro/"]


def test_what_is_under_embargo_is_not_named_before_its_time(tmp_path: Path) -> None:
    texts = files(studie=STUDY, bro=bridge(published="2026-05-02 08:00"))
    before = built(tmp_path, texts)
    assert not lines(before["2026/studie/index.html"])
    assert before == built(tmp_path / "without", files(studie=STUDY))
    after = built(tmp_path, texts, now=datetime(2026, 5, 2, 6, tzinfo=UTC))
    assert lines(after["2026/studie/index.html"]) == ["Senare: Bron byggs (2 maj 2026)"]


def test_an_earlier_one_that_is_not_public_is_not_named(tmp_path: Path) -> None:
    for hidden in (STUDY.replace("2026-03-01", "2026-06-01"), STUDY.replace("type:", "status: draft\ntype:")):
        page = built(tmp_path, files(studie=hidden, bro=bridge()), ON)
        assert not lines(page["2026/bro/index.html"])
        assert not [path for path, text in page.items() if "studie" in text or "utreds" in text]


def test_a_draft_that_follows_up_is_not_named_but_in_a_preview(tmp_path: Path) -> None:
    texts = files(studie=STUDY, bro=bridge("status: draft"))
    assert not lines(built(tmp_path / "site", texts)["2026/studie/index.html"])
    root = newsroom(tmp_path / "preview", texts)
    build(root, root / "output", root / ".pressgen", NOON, showing="drafts")
    assert lines(site(root / "output")["2026/studie/index.html"]) == ["Senare: Bron byggs (1 april 2026)"]


def test_a_withdrawn_follow_up_is_no_way_to_go_on(tmp_path: Path) -> None:
    gone = bridge("withdrawn: {date: 2026-04-02, reason: Fel.}")
    pages = built(tmp_path, files(studie=STUDY, bro=gone))
    assert not lines(pages["2026/studie/index.html"])
    assert not lines(pages["2026/bro/index.html"])


def test_a_withdrawn_release_leads_on_to_what_follows_it_up(tmp_path: Path) -> None:
    gone = STUDY.replace("type:", "withdrawn: {date: 2026-03-02, reason: Fel.}\ntype:")
    pages = built(tmp_path, files(studie=gone, bro=bridge()))
    assert lines(pages["2026/studie/index.html"]) == ["Senare: Bron byggs (1 april 2026)"]
    assert lines(pages["2026/bro/index.html"]) == ["Följer upp: Bron utreds"]


def test_the_newest_three_of_many_are_named(tmp_path: Path) -> None:
    many = {
        f"nr-{day}": bridge(id=f"nr-{day}", title=f"Nyhet {day}", published=f"2026-04-0{day}") for day in range(1, 6)
    }
    found = lines(built(tmp_path, files(studie=STUDY, **many))["2026/studie/index.html"])
    assert [one.split(" (")[0] for one in found] == ["Senare: Nyhet 5", "Senare: Nyhet 4", "Senare: Nyhet 3"]


def test_a_title_in_another_language_says_so(tmp_path: Path) -> None:
    page = built(tmp_path, files(studie=STUDY, bro=bridge("language: en", title="The bridge is built")))
    later = BeautifulSoup(page["2026/studie/index.html"], "lxml").select_one(".release-follows a")
    assert later
    assert later["lang"] == "en"
    assert lines(page["2026/bro/index.html"]) == ["Follows up: Bron utreds"]


def test_neither_is_named_a_second_time_as_a_neighbour(tmp_path: Path) -> None:
    pages = built(tmp_path, files(studie=STUDY, bro=bridge()))
    for path in ("2026/studie/index.html", "2026/bro/index.html"):
        assert not BeautifulSoup(pages[path], "lxml").select(".release-neighbours, .release-near")


def article(page: str) -> dict[str, Any]:
    script = BeautifulSoup(page, "lxml").select_one("script[type='application/ld+json']")
    assert script
    found: dict[str, Any] = json.loads(script.string or "")["@graph"][0]
    return found


def test_programs_learn_which_one_it_follows_up(tmp_path: Path) -> None:
    pages = built(tmp_path, files(studie=STUDY, bro=bridge()), ON)
    address = "https://press.storkoping.example/2026/studie/"
    assert article(pages["2026/bro/index.html"])["citation"] == {
        "@type": "NewsArticle",
        "headline": "Bron utreds",
        "url": address,
    }
    assert "citation" not in article(pages["2026/studie/index.html"])
    assert json.loads(pages["api/releases/bro.json"])["keys"]["follows"] == "studie"
    (earlier,) = json.loads(pages["ninjs/releases/bro.json"])["associations"]
    assert (earlier["rel"], earlier["title"]) == ("follows", "Bron utreds")
    assert earlier["uri"] == json.loads(pages["ninjs/releases/studie.json"])["uri"]
