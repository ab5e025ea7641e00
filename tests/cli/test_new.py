"""`pressgen new` begins a text that nobody has to look anything up for, and that nobody sees by accident."""

import os
import pty
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from test_command_line import pressgen

from newsroom import built, newsroom, release
from pressgen.load import load
from pressgen.model import Release

VOCABULARIES = {
    "content/vocabularies/topics.yaml": "skola: Skola\ntrafik: Trafik och vägar\n",
    "content/contacts/ada-ek.yaml": "name: Ada Ek\nrole: rektor\nphone: 08-465 004 00\n",
    "content/contacts/bo-al.yaml": "name: Bo Al\nrole: trafikchef\nphone: 08-465 004 01\n",
}
NOW = ("--now", "2026-05-01 12:00")
PROGRAM = [sys.executable, "-c", "from pressgen.cli import main; main()", "--lang", "en"]


def on_a_terminal(root: Path, *arguments: str, answers: Sequence[str]) -> str:
    """What a terminal shows when these lines are typed into it; Ctrl-D comes after the last."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen([*PROGRAM, *arguments], cwd=root, stdin=theirs, stdout=theirs, stderr=theirs)
    os.close(theirs)
    os.write(ours, "".join(f"{one}\n" for one in answers).encode() + b"\x04")
    shown = b""
    while True:
        try:
            shown += os.read(ours, 4096)
        except OSError:  # Linux says so when the other end is closed
            break
    os.close(ours)
    process.wait()
    return shown.decode().replace("\r\n", "\n")


def test_a_new_release_is_a_draft_with_an_id_and_the_day_in_the_years_folder(tmp_path: Path) -> None:
    root = newsroom(tmp_path, VOCABULARIES)
    asked = ("new", "Åtgärder: nya bron öppnar", "--type", "news", "--topic", "trafik", "--contact", "ada-ek", *NOW)
    done = pressgen(root, *asked)
    path = "content/releases/2026/atgarder-nya-bron-oppnar.md"
    assert done.stdout.splitlines() == [
        f"{path} is new.",
        "Its day is today, 2026-05-01. Change the line “published” if it should come later.",
        f"It is a draft. Write the text below the second line ---, then: pressgen check {path}",
        "See it as readers will: pressgen serve",
    ]
    lines = (root / path).read_text("utf-8").splitlines()
    assert lines[0] == "---"
    assert lines[1].startswith("id: r-")
    assert lines[2:] == [
        "title: 'Åtgärder: nya bron öppnar'",
        "type: news",
        "published: 2026-05-01",
        "status: draft # Take this line away when the text may be shown, from the day above on.",
        "topics: [trafik]",
        "contacts: [ada-ek]",
        "---",
    ]


def test_nothing_of_a_new_release_is_in_the_site(tmp_path: Path) -> None:
    other = {"content/releases/2026/bron.md": release()}
    before = built(tmp_path / "before", other)
    root = newsroom(tmp_path / "after", other)
    done = pressgen(root, "new", "Hemligt möte", "--published", "2026-04-01")
    assert done.returncode == 0
    assert "The day has been: the text is public as soon as its line “status” is gone." in done.stdout
    assert built(tmp_path / "after", {}) == before


def test_a_new_release_has_no_error_in_it(tmp_path: Path) -> None:
    root = newsroom(tmp_path, VOCABULARIES)
    pressgen(root, "new", "Bron # 2 är ”klar” – äntligen!", *NOW)
    assert "Errors: 0" in pressgen(root, "check").stdout


@pytest.mark.parametrize(
    "title", ["'Dialog': nya regler", "- Vi är överens", "[Ny] bro", "yes", "0150570", "Bron\t är  öppen", "Bron # 2"]
)
def test_the_title_is_what_was_said(tmp_path: Path, title: str) -> None:
    root = newsroom(tmp_path, {})
    assert pressgen(root, "new", "--", title).returncode == 0
    (source,) = load(root).files
    assert isinstance(source.record, Release)
    assert source.record.title == " ".join(title.split())


def test_an_existing_text_is_never_overwritten(tmp_path: Path) -> None:
    root = newsroom(tmp_path, {"content/releases/2026/ny-bro.md": release()})
    done = pressgen(root, "new", "Ny bro", *NOW)
    assert done.returncode == 2
    assert done.stderr == (
        "pressgen: There is a file content/releases/2026/ny-bro.md already.\n"
        "Open that one, or give this one another name: --slug NAME.\n"
    )
    assert (root / "content/releases/2026/ny-bro.md").read_text("utf-8") == release()


def test_two_new_releases_have_two_ids(tmp_path: Path) -> None:
    root = newsroom(tmp_path, {})
    pressgen(root, "new", "En bro", *NOW)
    pressgen(root, "new", "En väg", *NOW)
    assert "Errors: 0" in pressgen(root, "check").stdout


def test_the_folder_is_the_year_of_publication_in_the_newsrooms_zone(tmp_path: Path) -> None:
    root = newsroom(tmp_path, {})
    pressgen(root, "new", "Gott nytt år", "--published", "2026-12-31T23:30Z")
    assert (root / "content/releases/2027/gott-nytt-ar.md").exists()


def test_a_long_title_is_cut_between_words_in_the_name_of_the_file(tmp_path: Path) -> None:
    root = newsroom(tmp_path, {})
    pressgen(root, "new", "Kommunen " * 20, *NOW)
    (file,) = (root / "content/releases/2026").iterdir()
    assert file.stem == "-".join(["kommunen"] * 9)


def test_without_a_terminal_nobody_is_asked(tmp_path: Path) -> None:
    done = pressgen(newsroom(tmp_path, {}), "new")
    assert done.returncode == 2
    assert done.stderr.splitlines()[1] == 'Write the title: pressgen new "New bridge opens in autumn".'


@pytest.mark.parametrize(
    ("option", "value", "hint"),
    [
        ("--topic", "trafikk", "Did you mean “trafik”?"),
        ("--contact", "eva", "These exist: ada-ek, bo-al."),
        ("--type", "nyhetsbrev", "These exist: press-release, news, statement, invitation, opinion."),
        ("--organisation", "kommunen", "These exist: –."),
    ],
)
def test_what_does_not_exist_is_refused_with_what_does(tmp_path: Path, option: str, value: str, hint: str) -> None:
    root = newsroom(tmp_path, VOCABULARIES)
    done = pressgen(root, "new", "Ny bro", option, value)
    assert (done.returncode, done.stderr.splitlines()[1]) == (2, hint)
    assert not (root / "content/releases").exists()


def test_a_label_is_as_good_as_an_id(tmp_path: Path) -> None:
    root = newsroom(tmp_path, VOCABULARIES)
    pressgen(root, "new", "Ny bro", "--type", "pressmeddelande", "--topic", "Trafik och vägar", *NOW)
    written = (root / "content/releases/2026/ny-bro.md").read_text("utf-8")
    assert "type: press-release\n" in written
    assert "topics: [trafik]\n" in written


def test_a_day_that_does_not_exist_is_refused(tmp_path: Path) -> None:
    done = pressgen(newsroom(tmp_path, {}), "new", "Ny bro", "--published", "2026-02-30")
    assert done.returncode == 2
    assert "2026-02-30" in done.stderr


def test_on_a_terminal_what_was_not_said_is_asked_for(tmp_path: Path) -> None:
    root = newsroom(tmp_path, VOCABULARIES)
    shown = on_a_terminal(root, "new", *NOW, answers=["Ny bro", "2", "trafik", "ek, 2"])
    assert "   2  Trafik och vägar" in shown
    assert "content/releases/2026/ny-bro.md is new." in shown
    written = (root / "content/releases/2026/ny-bro.md").read_text("utf-8")
    assert "type: news\n" in written
    assert "topics: [trafik]\ncontacts: [ada-ek, bo-al]\n" in written or "contacts: [bo-al, ada-ek]" in written


def test_an_answer_that_fits_nothing_is_asked_again(tmp_path: Path) -> None:
    root = newsroom(tmp_path, VOCABULARIES)
    shown = on_a_terminal(root, "new", "Ny bro", *NOW, answers=["roman", "", "9", "", ""])
    assert "(Enter: Pressmeddelande): " in shown
    assert "“roman” is none of them.\nChoose one of the list. The kinds of text are in pressgen.yaml." in shown
    assert (
        "“9” is none of them.\nLeave it out for now, or choose another. New topics are added in content/vocabularies/"
        in shown
    )
    assert "type: press-release\n" in (root / "content/releases/2026/ny-bro.md").read_text("utf-8")


def test_an_empty_title_is_asked_for_again_and_one_hears_why(tmp_path: Path) -> None:
    shown = on_a_terminal(newsroom(tmp_path, {}), "new", *NOW, answers=["", "Ny bro", ""])
    assert "There is nothing there yet, and it cannot be left out." in shown
    assert "content/releases/2026/ny-bro.md is new." in shown


def test_a_day_that_was_said_is_not_said_again(tmp_path: Path) -> None:
    done = pressgen(newsroom(tmp_path, {}), "new", "Ny bro", "--published", "2026-05-02", *NOW)
    assert "Its day is today" not in done.stdout


def test_who_leaves_in_the_middle_of_the_questions_has_written_nothing(tmp_path: Path) -> None:
    root = newsroom(tmp_path, VOCABULARIES)
    shown = on_a_terminal(root, "new", "Ny bro", *NOW, answers=["1"])
    assert "Nothing was written" in shown
    assert not (root / "content/releases").exists()


def test_a_mistake_elsewhere_does_not_stop_a_new_text(tmp_path: Path) -> None:
    root = newsroom(tmp_path, {"content/releases/trasig.md": "---\ntitle: x\n---\n"})
    assert pressgen(root, "new", "Ny bro").returncode == 0


def test_edit_opens_the_file_in_the_users_editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = newsroom(tmp_path, {})
    editor = tmp_path / "editor.py"
    editor.write_text("import sys; open(sys.argv[2], 'a').write('Bron är klar.\\n')", "utf-8")
    monkeypatch.setenv("VISUAL", f"'{sys.executable}' {editor} --wait")
    assert pressgen(root, "new", "Ny bro", "--edit", *NOW).returncode == 0
    assert (root / "content/releases/2026/ny-bro.md").read_text("utf-8").endswith("---\nBron är klar.\n")


def test_edit_without_an_editor_writes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.delenv("EDITOR", raising=False)
    root = newsroom(tmp_path, {})
    done = pressgen(root, "new", "Ny bro", "--edit")
    assert (done.returncode, (root / "content/releases").exists()) == (2, False)
    assert "export EDITOR=nano" in done.stderr


def test_a_new_contact_is_named_after_the_person(tmp_path: Path) -> None:
    root = newsroom(tmp_path, {})
    done = pressgen(root, "new", "contact", "Åsa Ö", "--role", "rektor", "--phone", "08-465 004 10")
    assert done.stdout.splitlines()[0] == "content/contacts/asa-o.yaml is new."
    written = (root / "content/contacts/asa-o.yaml").read_text("utf-8")
    assert written == "name: Åsa Ö\nrole: rektor\nphone: 08-465 004 10\n"


def test_a_contact_with_a_number_that_nobody_can_dial_is_not_written(tmp_path: Path) -> None:
    root = newsroom(tmp_path, {})
    done = pressgen(root, "new", "contact", "Ada Ek", "--phone", "12")
    assert (done.returncode, (root / "content/contacts").exists()) == (2, False)
    assert "phone: “12”" in done.stderr


def test_a_new_banner_needs_its_last_day(tmp_path: Path) -> None:
    root = newsroom(tmp_path, {})
    assert "--to 2026-05-02" in pressgen(root, "new", "banner", "Växeln är stängd.").stderr
    pressgen(root, "new", "banner", "Växeln är stängd.", "--to", "2026-05-02", *NOW)
    written = (root / "content/banners/vaxeln-ar-stangd.yaml").read_text("utf-8")
    assert written == "severity: info\nfrom: 2026-05-01 12:00\nto: 2026-05-02\ntext: Växeln är stängd.\n"


@pytest.mark.parametrize("kind", ["page", "boilerplate"])
def test_an_unwritten_page_or_boilerplate_stops_the_build(tmp_path: Path, kind: str) -> None:
    root = newsroom(tmp_path, {})
    done = pressgen(root, "new", kind, "Nedläggning av skolan")
    assert "cannot be built until the text" in done.stdout
    done = pressgen(root, "build", "--now", "2026-05-01")
    assert (done.returncode, (root / "output").exists()) == (1, False)
    assert "PG313" in done.stdout


def test_a_boilerplate_with_versions_gets_one_that_holds_from_today_on(tmp_path: Path) -> None:
    first = "---\ntitle: Om oss\nfrom: 2024-01-01\n---\nVi är 12 000.\n"
    root = newsroom(tmp_path, {"content/boilerplates/oss/2024.md": first})
    pressgen(root, "new", "boilerplate", "Om oss", "--id", "oss", *NOW)
    written = (root / "content/boilerplates/oss/2026-05-01.md").read_text("utf-8")
    assert written == "---\ntitle: Om oss\nfrom: 2026-05-01\n---\n"


def test_the_folder_may_be_named_before_the_kind(tmp_path: Path) -> None:
    root = newsroom(tmp_path / "rum", {})
    assert pressgen(tmp_path, "new", "-C", "rum", "page", "Om oss").returncode == 0
    assert (root / "content/pages/om-oss.md").exists()
    assert pressgen(tmp_path, "new", "-C", "rum", "Ny bro", *NOW).returncode == 0
    assert (root / "content/releases/2026/ny-bro.md").exists()


def test_words_without_quotation_marks_are_one_title(tmp_path: Path) -> None:
    root = newsroom(tmp_path, {})
    pressgen(root, "new", "Ny", "bro", "öppnar", *NOW)
    assert "title: Ny bro öppnar\n" in (root / "content/releases/2026/ny-bro-oppnar.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("words", "path"),
    [
        (("pressmeddelande", "Ny bro", *NOW), "releases/2026/ny-bro.md"),
        (("kontakt", "Eva Holm"), "contacts/eva-holm.yaml"),
        (("standardtext", "Om oss"), "boilerplates/om-oss.md"),
        (("banner", "Stängt i dag", "--to", "2026-05-02"), "banners/stangt-i-dag.yaml"),
        (("sida", "Om rummet"), "pages/om-rummet.md"),
    ],
)
def test_a_kind_has_a_swedish_name_and_its_file_ends_with_a_line(
    words: Sequence[str], path: str, tmp_path: Path
) -> None:
    root = newsroom(tmp_path, {})
    done = pressgen(root, "new", *words)
    assert done.stdout.startswith(f"content/{path} is new."), done.stderr
    assert (root / "content" / path).read_bytes().endswith(b"\n")


def test_a_swedish_word_for_two_kinds_is_asked_about(tmp_path: Path) -> None:
    root = newsroom(tmp_path, {})
    done = pressgen(root, "new", "meddelande", "Växeln är stängd")
    assert done.returncode == 2
    assert done.stderr.splitlines()[1] == "Write pressgen new release, or pressgen new banner."
    assert not (root / "content/releases/2026").exists()


def test_a_title_may_begin_with_the_word_for_a_kind(tmp_path: Path) -> None:
    done = pressgen(newsroom(tmp_path, {}), "new", "Kontakt med kommunen", *NOW)
    assert done.stdout.startswith("content/releases/2026/kontakt-med-kommunen.md is new.")


def test_a_wrong_answer_is_asked_for_again_and_the_others_stay(tmp_path: Path) -> None:
    root = newsroom(tmp_path, VOCABULARIES)
    answers = ["Eva Ek", "rektor", "12", "08-465 004 20", "eva(a)storkoping.example", "eva@storkoping.example"]
    shown = on_a_terminal(root, "new", "contact", answers=answers)
    assert shown.count("Telephone (Enter: none): ") == shown.count("E-mail (Enter: none): ") == 2
    written = (root / "content/contacts/eva-ek.yaml").read_text("utf-8")
    assert "role: rektor\nphone: 08-465 004 20\nemail: eva@storkoping.example\n" in written


def test_a_day_that_does_not_exist_is_asked_for_again(tmp_path: Path) -> None:
    root = newsroom(tmp_path, {})
    shown = on_a_terminal(
        root, "new", "banner", "Stängt", "--severity", "info", *NOW, answers=["2026-11-31", "2026-11-30"]
    )
    assert shown.count("Last day on which it is shown") == 2
    assert "to: 2026-11-30" in (root / "content/banners/stangt.yaml").read_text("utf-8")


def test_a_wrong_option_is_said_before_any_question(tmp_path: Path) -> None:
    root = newsroom(tmp_path, VOCABULARIES)
    for wrong in (["--topic", "sport"], ["--published", "30 februari 2026"]):
        shown = on_a_terminal(root, "new", "Ny bro", *wrong, answers=[])
        assert "What kind of text is it?" not in shown
        assert wrong[1] in shown


def test_nothing_pasted_is_said_as_such(tmp_path: Path) -> None:
    shown = on_a_terminal(newsroom(tmp_path, {}), "new", "--from", "-", answers=[])
    assert "Paste the text. End it with Ctrl-D" in shown
    assert "There are no words in what was pasted." in shown
