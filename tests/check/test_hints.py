"""Messages and hints fit the place where the problem is."""

from pathlib import Path

import pytest

from faulty import NOW, make, problems, release
from pressgen.build import examine

PICTURE_AS_LINK = "Take the ! in front of the brackets away, and it is a link."


def messages_and_hints(root: Path, code: str, files: dict[str, str]) -> list[tuple[str, str]]:
    return [(str(one.message), str(one.hint)) for one in examine(make(root, files), NOW)[1] if one.code == code]


def test_a_picture_that_names_a_text_gets_the_hint_to_make_it_a_link(tmp_path: Path) -> None:
    files = {
        "content/releases/bro.md": release(body="Se ![den nya bron](ut.md) här.\n"),
        "content/releases/ut.md": release(id="r-2"),
    }
    assert messages_and_hints(tmp_path, "PG205", files) == [("ut.md is no picture.", PICTURE_AS_LINK)]


@pytest.mark.parametrize("alt", ["bro.png", "IMG_2041", "Ny bro öppnar i höst"])
def test_the_hint_for_a_picture_in_the_text_names_its_brackets(tmp_path: Path, alt: str) -> None:
    (path := tmp_path / "content" / "releases").mkdir(parents=True)
    (path / "bro.png").write_bytes(b"")
    found = problems(tmp_path, {"content/releases/bro.md": release(body=f"Ingress.\n\n![{alt}](bro.png)\n")})
    hints = [str(one.hint) for one in found if one.code in {"PG321", "PG322"}]
    assert hints == [
        "Say in the brackets what it shows, for those who cannot see it: ![Two children on a bridge](bro.png)."
    ]


def test_the_hint_for_a_picture_among_the_keys_names_its_key(tmp_path: Path) -> None:
    files = {"content/releases/bro.md": release("image: {src: bro.png, alt: bro.png}\n")}
    [(_, hint)] = messages_and_hints(tmp_path, "PG322", files)
    assert hint == "Say in alt what the picture shows, for those who cannot see it."


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("content/banners/is.yaml", "text: Halt\nfrom: 2024-05-30\nto: 2099-12-31\nseverity: info\n"),
        ("content/releases/bro.md", release("expires: 2099-12-31\n")),
        ("content/releases/bro.md", release(published="2099-12-31")),
    ],
)
def test_the_message_on_a_last_day_far_ahead_has_the_written_year(tmp_path: Path, path: str, text: str) -> None:
    [(message, _)] = messages_and_hints(tmp_path, "PG341", {path: text})
    assert message.endswith("in the year 2099.")


def test_the_hint_for_an_unknown_template_says_what_names_exist(tmp_path: Path) -> None:
    [(_, hint)] = messages_and_hints(tmp_path, "PG908", {"templates/release.html": '{% include "qqqq.html" %}'})
    assert hint == "Write the name of a file in templates/, or one of the theme's, such as theme/base.html."


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("content/releases/2026/ny.txt", "a file named ny.md, with the keys above it; or attach it"),
        ("content/releases/2026/ny.yaml.txt", "a file named ny.yaml, with the keys"),
        ("content/releases/2026/ny", "a file named ny.md, with the keys"),
        ("content/contacts/eva.txt", "lines of the form “key: value” in a file named eva.yaml"),
        ("content/vocabularies/ord.txt", "lines of the form “key: value” in a file named ord.yaml"),
        ("content/banners/storm.docx", "lines of the form “key: value” in a file named storm.yaml"),
        ("content/pages/om.html", "a file named om.md, with the keys above it."),
        ("content/boilerplates/om.txt", "a file named om.md, with the keys above it."),
        ("content/ny.txt", "If it is a release, copy its text into content/releases/ny.md"),
        ("content/press/ny.txt", "If it is a release, copy its text into content/releases/ny.md"),
    ],
)
def test_the_hint_for_an_unread_text_gives_a_name_that_is_read(tmp_path: Path, path: str, expected: str) -> None:
    [(_, hint)] = messages_and_hints(tmp_path, "PG126", {path: "Text"})
    assert expected in hint


def test_the_hint_for_a_text_in_a_yaml_file_says_where_it_belongs(tmp_path: Path) -> None:
    found = messages_and_hints(tmp_path, "PG101", {"content/releases/ut.yaml": release(id="r-2")})
    assert len(found) == len(set(found)) == 1
    assert "under “body: |”, two spaces in, or in a file whose name ends in .md" in found[0][1]


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("2023-28-11", "Write 2023-11-28."),
        ("2023-31-11", "Write year-month-day: 2021-06-23."),
        ("2023-02-30", "The last day of that month is 2023-02-28."),
    ],
)
def test_the_hint_for_a_day_that_does_not_exist_gives_the_only_possible_one(
    tmp_path: Path, written: str, hint: str
) -> None:
    [(_, given)] = messages_and_hints(tmp_path, "PG114", {"content/releases/bro.md": release(published=written)})
    assert given == hint


@pytest.mark.parametrize("written", ["[nyheter/bron]", "[https://www.storkoping.example/nyheter/bron]"])
def test_the_hint_for_an_old_address_has_the_first_slash(tmp_path: Path, written: str) -> None:
    files = {"content/releases/bro.md": release(f"aliases: {written}\n")}
    [(_, hint)] = messages_and_hints(tmp_path, "PG118", files)
    assert hint == "Write the old address from the first slash: /nyheter/bron."


def test_the_list_that_is_suggested_for_an_old_address_is_right(tmp_path: Path) -> None:
    files = {"content/releases/bro.md": release("aliases: nyheter/bron\n")}
    [(_, hint)] = messages_and_hints(tmp_path, "PG112", files)
    assert hint == "Write it in brackets: aliases: [/nyheter/bron]."


@pytest.mark.parametrize("between", [", ", " / ", " eller "])
def test_two_numbers_in_one_text_get_the_hint_to_make_a_list(tmp_path: Path, between: str) -> None:
    files = {"content/contacts/bo.yaml": f"name: Bo\nphone: 08-465 004 00{between}070-174 06 05\n"}
    [(_, hint)] = messages_and_hints(tmp_path, "PG116", files)
    assert hint == "Write several numbers as a list: [08-465 004 00, 070-174 06 05]."


@pytest.mark.parametrize("lines", ["- trafik\n - skola\n", "  - trafik\n    - skola\n"])
def test_items_below_one_another_by_accident_are_told_apart(tmp_path: Path, lines: str) -> None:
    files = {"content/releases/bro.md": release(f"topics:\n{lines}")}
    [(message, hint)] = messages_and_hints(tmp_path, "PG201", files)
    assert message.startswith("“trafik - skola” is read as one entry")
    assert hint == "Indent them alike, or write: topics: [trafik, skola]"
