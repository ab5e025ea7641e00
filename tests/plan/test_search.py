"""The page for searching, and the index that it reads."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from newsroom import CONFIG, built, newsroom, release, site
from pressgen.build import build
from pressgen.digests import digest
from pressgen.plan.makers.search import SCRIPT_DIGEST
from pressgen.plan.search import segments

ON = f"{CONFIG}search: true\n"
SCHOOL = release(
    "lead: Eleverna flyttar in.",
    id="skola",
    title="Två grundskolor öppnar",
    body="Läs om [skolan](https://hemlig.example/) i Ås.",
)
SCRIPT = Path(__file__).parents[2] / "src/pressgen/theme/static/search.js"


def place(name: str) -> str:
    return f"content/releases/2026/{name}.md"


def whole(folder: Path, files: dict[str, str], now: datetime = datetime(2026, 5, 1, 12, tzinfo=UTC)) -> Any:
    """The index of a small newsroom."""
    return json.loads(built(folder, {**files}, ON, now)["sok/1/all.json"])


def many(number: int) -> dict[str, str]:
    """Releases of one day each, the first one the oldest."""
    return {
        place(f"r-{one:03d}"): release(
            id=f"r-{one:03d}",
            title=f"Nyhet {one}",
            published=f"2026-01-01 08:{one // 60:02d}:{one % 60:02d}",
            body=f"Text nummer{one}.",
        )
        for one in range(number)
    }


def test_without_the_setting_nothing_is_made_and_nothing_shows(tmp_path: Path) -> None:
    pages = built(tmp_path, {place("skola"): SCHOOL})
    assert not [path for path in pages if "search" in path or path.startswith("sok/")]
    assert "Sök" not in pages["index.html"]


def test_every_page_leads_to_the_page_for_searching(tmp_path: Path) -> None:
    pages = built(tmp_path, {place("skola"): SCHOOL}, ON)
    assert 'href="./sok/">Sök</a>' in pages["index.html"]
    assert 'href="../../sok/">Sök</a>' in pages["2026/skola/index.html"]


def test_its_address_is_in_the_language_of_the_newsroom_or_as_the_settings_say(tmp_path: Path) -> None:
    english = built(tmp_path / "en", {place("skola"): SCHOOL}, ON.replace("language: sv", "language: en"))
    assert "search/1/all.json" in english
    own = built(tmp_path / "own", {place("skola"): SCHOOL}, f"{ON}paths: {{search: finn}}\n")
    assert "finn/1/all.json" in own


def test_a_word_stands_where_it_is_most_prominent(tmp_path: Path) -> None:
    words = whole(tmp_path, {place("skola"): SCHOOL})["words"]
    assert words["öppn"] == [[0]]
    assert words["elev"] == [[], [0]]
    assert words["ås"] == [[], [], [0]]


def test_a_compound_is_found_by_the_word_that_it_ends_in(tmp_path: Path) -> None:
    files = {
        place("a"): release(id="a", title="Skolor"),
        place("b"): release(id="b", title="Grundskolor", body="En förskola.", published="2026-04-02"),
    }
    assert whole(tmp_path, files)["words"]["skol"] == [[0], [], [], [1]]


def test_a_definite_form_is_found_by_the_word_itself_where_that_stands_somewhere(tmp_path: Path) -> None:
    files = {
        place("a"): release(id="a", title="Miljö"),
        place("b"): release(id="b", title="Miljön och planen", body="Ja."),
    }
    words = whole(tmp_path, files)["words"]
    assert words["miljö"] == [[0, 1]]
    assert "pla" not in words


def test_the_first_paragraph_is_the_lead_of_a_text_without_one(tmp_path: Path) -> None:
    words = whole(tmp_path, {place("a"): release(body="Först detta.\n\nSedan annat.")})["words"]
    assert (words["först"], words["sedan"]) == ([[], [0]], [[], [], [0]])


def test_no_address_of_a_link_is_in_the_index(tmp_path: Path) -> None:
    assert not [word for word in whole(tmp_path, {place("skola"): SCHOOL})["words"] if "hemlig" in word]


def test_words_are_whole_where_a_part_of_them_is_marked(tmp_path: Path) -> None:
    assert "kommun" in whole(tmp_path, {place("a"): release(body="**Kom**munen.")})["words"]


@pytest.mark.parametrize(
    "line",
    ["status: draft", "withdrawn: {date: 2026-04-20, reason: Fel.}", "expires: 2026-04-20"],
    ids=["draft", "withdrawn", "expired"],
)
def test_what_is_in_no_list_cannot_be_found(tmp_path: Path, line: str) -> None:
    index = whole(tmp_path, {place("a"): release(line, body="Ordhemlighet.", title="Titelhemlighet")})
    assert index["words"] == index["filters"] == {}
    assert [one for one in index["texts"] if one] == []


def test_an_embargoed_text_cannot_be_found_until_its_hour(tmp_path: Path) -> None:
    files = {place("a"): release(published="2026-05-01 12:00", body="Hemlighet.")}
    assert "hemlighet" not in str(whole(tmp_path / "before", files, datetime(2026, 5, 1, 9, 59, 59, tzinfo=UTC)))
    assert "hem" in whole(tmp_path / "after", files, datetime(2026, 5, 1, 10, tzinfo=UTC))["words"]


def test_a_text_has_what_a_list_shows_of_it(tmp_path: Path) -> None:
    (text,) = whole(tmp_path, {place("skola"): SCHOOL})["texts"]
    assert text == {
        "path": "2026/skola/", "title": "Två grundskolor öppnar", "day": "2026-04-01T08:00:00+02:00", "date": "1 april 2026",
        "type": "Nyhet", "summary": "Eleverna flyttar in.",
    }  # fmt: skip


def test_a_text_in_another_language_says_so_and_its_words_lose_their_own_endings(tmp_path: Path) -> None:
    index = whole(tmp_path, {place("a"): release(language="en", title="Councils agreed")})
    assert (index["texts"][0]["type"], index["texts"][0]["language"]) == ("Nyhet, engelska", "en")
    assert {"council", "agre"} <= index["words"].keys()


def test_texts_are_under_their_type_topic_and_year(tmp_path: Path) -> None:
    files = {
        place("a"): release(id="a", topics="[trafik]", published="2025-04-01"),
        place("b"): release(id="b", type="opinion"),
        "content/vocabularies/topics.yaml": "trafik: Trafik\n",
    }
    filters = whole(tmp_path, files)["filters"]
    assert filters == {
        "topic": {"trafik": [0]},
        "type": {"news": [0], "opinion": [1]},
        "year": {"2025": [0], "2026": [1]},
    }


def test_a_large_newsroom_has_an_index_in_parts(tmp_path: Path) -> None:
    pages = built(tmp_path, many(300), ON)
    assert "sok/1/all.json" not in pages
    words: dict[str, Any] = {}
    for part in range(64):
        words |= json.loads(pages[f"sok/1/words-{part}.json"])
    assert words["nummer299"] == [[], [299]]
    assert json.loads(pages["sok/1/texts-29.json"])[9]["title"] == "Nyhet 299"


def test_texts_are_in_segments_and_the_newest_is_never_small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(segments, "_SIZE", 10)
    monkeypatch.setattr(segments, "_WHOLE", 3)
    bounds = {total: [*segments._bounds(total)] for total in (0, 12, 13, 22, 23)}
    assert bounds == {
        0: [(0, 0)], 12: [(0, 12)], 13: [(0, 10), (10, 13)], 22: [(0, 10), (10, 22)], 23: [(0, 10), (10, 20), (20, 23)],
    }  # fmt: skip


def index_of(folder: Path) -> dict[str, str]:
    return {path: data for path, data in site(folder / "output").items() if path.startswith("sok/")}


def test_an_edit_rewrites_few_files_and_makes_what_a_clean_build_makes(tmp_path: Path) -> None:
    files = many(301)
    root, other = tmp_path / "one", tmp_path / "other"
    built(root, files, ON)
    before = index_of(root)
    for edit in (
        {place("r-007"): files[place("r-007")].replace("Text nummer7.", "Text nummer7 om älvbron.")},
        {place("r-008"): files[place("r-008")].replace("Nyhet 8", "Nyhet åtta")},
        {place("ny"): release(id="ny", title="Nyast", published="2026-04-30")},
        {
            place("r-009"): files[place("r-009")].replace(
                "type: news", "type: news\nwithdrawn: {date: 2026-04-20, reason: Fel.}"
            )
        },
    ):
        files |= edit
        newsroom(root, files, ON)
        build(root, root / "output", root / ".pressgen", datetime(2026, 5, 1, 12, tzinfo=UTC))
        after = index_of(root)
        assert len([path for path in after if after[path] != before.get(path)]) <= 9, [*edit]
        before = after
    built(other, files, ON)
    assert before == index_of(other)


def test_an_empty_newsroom_can_be_searched(tmp_path: Path) -> None:
    pages = built(tmp_path, {}, ON)
    assert json.loads(pages["sok/1/all.json"]) == {"words": {}, "filters": {}, "texts": []}
    assert 'action="../"' in pages["sok/index.html"]


def test_the_script_is_named_by_its_content() -> None:
    assert digest(SCRIPT.read_bytes())[:12] == SCRIPT_DIGEST, "write the digest into plan/makers/search.py"


def test_a_preview_has_no_search(tmp_path: Path) -> None:
    root = newsroom(tmp_path, {place("skola"): SCHOOL}, ON)
    build(root, root / "output", root / ".pressgen", datetime(2026, 5, 1, 12, tzinfo=UTC), showing="drafts")
    pages = site(root / "output")
    assert not [path for path in pages if path.startswith("sok/")]
    assert "Sök</a>" not in pages["index.html"]


def test_a_plain_page_keeps_the_address_where_there_is_no_search(tmp_path: Path) -> None:
    page = {"content/pages/sok.md": "---\ntitle: Sök hos oss\n---\nHej.\n"}
    assert "Sök hos oss" in built(tmp_path, page)["sok/index.html"]
