"""`pressgen import` says what it makes, and what became of the words."""

import json
from pathlib import Path

import pytest
from test_command_line import pressgen

from newsroom import newsroom

FEED = """\
<rss version="2.0"><channel><link>https://gamla.example/</link><item><title>Ny bro</title><guid>https://gamla.example/1</guid>
<pubDate>Mon, 02 Mar 2026 09:30:00 +0100</pubDate><description>&lt;p&gt;Bron öppnar.&lt;/p&gt;</description></item></channel></rss>
"""
BROKEN = FEED.replace("<item>", "<item><title>Trasig</b></item><item>")
NOW = ("--now", "2026-05-01 12:00")


def saved(folder: Path, feed: str = FEED) -> Path:
    root = newsroom(folder, {})
    (root / "rss.xml").write_text(feed, "utf-8")
    return root


def test_it_writes_the_texts_and_both_reports(tmp_path: Path) -> None:
    root = saved(tmp_path)
    done = pressgen(root, "import", "rss", "rss.xml", *NOW)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        "New in the newsroom: 1",
        "Words: 4, of them 4 in the texts, 0 read as values, 0 left out and listed.",
        "The whole account is in import-report.html. Then: pressgen check",
    ]
    report = json.loads((root / "import-report.json").read_text("utf-8"))
    assert (report["faithful"], report["states"]["new"]) == (True, 1)
    assert report["texts"][0]["path"] == "content/releases/2026/ny-bro.md"
    assert "Ny bro" in (root / "import-report.html").read_text("utf-8")


def test_the_reports_say_who_was_joined_and_who_was_kept_apart(tmp_path: Path) -> None:
    entry = "<item><title>Text {0}</title><guid>https://gamla.example/{0}</guid><pubDate>Mon, 0{0} Mar 2026 09:30:00 +0100</pubDate><description>&lt;p&gt;Bron.&lt;/p&gt;&lt;h2&gt;Kontakt&lt;/h2&gt;&lt;p&gt;{1}&lt;/p&gt;</description></item>"  # fmt: skip
    people = ("Åsa Ek, rektor, asa.ek@a.example", "Asa Ek, rektor, asa.ek@a.example", "Åsa Ek, vd, asa.ek@b.example")
    items = "\n".join(entry.format(number, person) for number, person in enumerate(people, start=1))
    root = saved(tmp_path, f'<rss version="2.0"><channel>{items}</channel></rss>')
    done = pressgen(root, "import", "rss", "rss.xml", *NOW)
    assert "New in the registries: contacts: 2." in done.stdout.splitlines()
    assert "Kept apart, for you to decide: 1." in done.stdout.splitlines()
    found = json.loads((root / "import-report.json").read_text("utf-8"))["registry"]
    assert [(one["id"], one["new"], one["certainty"], len(one["texts"])) for one in found["entries"]] == [
        ("asa-ek", True, "sure", 2),
        ("asa-ek-2", True, "sure", 1),
    ]
    assert found["entries"][0]["spellings"] == ["Asa Ek", "Åsa Ek"]
    assert [len(one["labels"]) for one in found["apart"]] == [2]
    page = (root / "import-report.html").read_text("utf-8")
    assert "<h2>Registry</h2>" in page
    assert "The same mail address." in page


def test_a_dry_run_writes_nothing(tmp_path: Path) -> None:
    root = saved(tmp_path)
    before = sorted(tmp_path.rglob("*"))
    done = pressgen(root, "import", "rss", "rss.xml", "--dry-run", *NOW)
    assert "    content/releases/2026/ny-bro.md (public)" in done.stdout.splitlines()
    assert [one for one in sorted(tmp_path.rglob("*")) if ".pressgen" not in one.parts] == before


def test_an_entry_that_cannot_be_read_is_told_and_ends_with_1(tmp_path: Path) -> None:
    done = pressgen(saved(tmp_path, BROKEN), "import", "rss", "rss.xml", *NOW)
    assert done.returncode == 1
    assert "Not imported: 1" in done.stdout
    assert "    rss.xml:1: The entry is broken XML" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("rss", "borta.xml"), "pressgen: There is no file borta.xml."),
        (("rss",), "pressgen: Say where the saved export is: pressgen import rss FILE."),
        (("drupal", "rss.xml"), "pressgen: There is no format “drupal”."),
        (("wordpress", "rss.xml"), "pressgen: There is no export of WordPress in the files."),
        (("rss", "pressgen.yaml"), "pressgen: There is no entry of a feed in the files."),
    ],
)
def test_what_cannot_be_read_at_all_ends_with_2_and_says_what_to_do(
    tmp_path: Path, arguments: tuple[str, ...], message: str
) -> None:
    done = pressgen(saved(tmp_path), "import", *arguments)
    assert (done.returncode, done.stderr.splitlines()[0]) == (2, message)
    assert len(done.stderr.splitlines()) == 2 or "borta" in message


def test_without_a_format_it_says_which_there_are(tmp_path: Path) -> None:
    done = pressgen(saved(tmp_path), "import")
    assert done.returncode == 0
    assert "wordpress: In WordPress, choose Tools, Export" in done.stdout


def test_into_names_another_newsroom(tmp_path: Path) -> None:
    saved(tmp_path / "a")
    other = newsroom(tmp_path / "b", {})
    done = pressgen(tmp_path / "a", "import", "rss", "rss.xml", "--into", "../b", *NOW)
    assert done.returncode == 0, done.stderr
    assert (other / "content/releases/2026/ny-bro.md").exists()
    assert (other / "import-report.json").exists()


def test_a_package_can_bring_a_format(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "own_format.py").write_text(
        "from pressgen.importers.archives import Archive\nfrom pressgen.problems import Text\n"
        "ARCHIVE = Archive(lambda files, asked: iter(()), Text('Save it.'))\n",
        "utf-8",
    )
    info = tmp_path / "own_format-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: own-format\nVersion: 1\n", "utf-8")
    (info / "entry_points.txt").write_text("[pressgen.importers]\nown = own_format:ARCHIVE\n", "utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    done = pressgen(saved(tmp_path / "room"), "import")
    assert "own: Save it." in done.stdout.splitlines()


LINKING = FEED.replace(
    "<pubDate>",
    '<category>Broar</category><enclosure url="https://gamla.example/bron.png" type="image/png" length="1"/><pubDate>',
)


def test_a_dry_run_says_what_could_come_along_and_where_its_report_can_go(tmp_path: Path) -> None:
    root = saved(tmp_path, LINKING)
    done = pressgen(root, "import", "rss", "rss.xml", "--dry-run", "--report", "rapport", *NOW)
    assert done.stdout.splitlines()[-2:] == [
        "Pictures and documents that are not in the export: 1. The report has their addresses. Put those that you want beside the export.",
        "Do it before you import: a later import adds texts, and changes none that is here.",
    ]
    without = pressgen(root, "import", "rss", "rss.xml", "--dry-run", *NOW).stdout
    assert without.endswith("With --report DIR, a dry run writes its report, too.\n")
    assert "https://gamla.example/bron.png" in (root / "rapport/import-report.html").read_text("utf-8")


def test_a_text_whose_file_was_removed_is_made_anew_with_what_was_added_since(tmp_path: Path) -> None:
    root = saved(tmp_path, LINKING)
    assert "To have a text made anew, remove its file and import again." in pressgen(root, "import", "rss", "rss.xml", *NOW).stdout  # fmt: skip
    made = root / "content/releases/2026/ny-bro.md"
    first = made.read_text("utf-8")
    made.unlink()
    newsroom(root, {"content/vocabularies/topics.yaml": "broar: Broar\n", "bron.png": b"\x89PNG\r\n\x1a\n"})
    shown = pressgen(root, "import", "rss", "rss.xml", *NOW).stdout
    assert "New in the newsroom: 1\n" in shown
    assert "Pictures without a description: 1. Readers see each when" in shown
    again = made.read_text("utf-8")
    assert again.partition("\n---")[0].split("\n")[1] == first.split("\n")[1]
    assert "topics: [broar]" in again
    assert "src: ny-bro-bron.png" in again
