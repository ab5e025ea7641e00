"""`pressgen mail`: each new text once in the outbox, none twice, none that is not public, whatever goes wrong on the way."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest
from test_command_line import pressgen

from made_mails import part, read
from newsroom import CONFIG, newsroom, release

SETTINGS = CONFIG + "mail: {from: press@storkoping.example}\nrules: {PG341: off}\n"
BRIDGE = "content/releases/2026/bron.md"
SCHOOL = "content/releases/2026/skolan.md"
BESIDE = ("--outbox", "../ut")
MONDAY, TUESDAY, WEDNESDAY = "2026-05-04 12:00", "2026-05-05 12:00", "2026-05-06 12:00"


def room(folder: Path, *, published: str = "2026-05-04 08:00", settings: str = SETTINGS) -> Path:
    """A newsroom with one text."""
    return newsroom(folder / "rum", {BRIDGE: release(published=published)}, settings)


def written(root: Path, path: str, *lines: str, **keys: str) -> None:
    (root / path).write_text(release(*lines, **keys), "utf-8")


def mail(root: Path, now: str, *words: str, build: bool = True) -> list[str]:
    """What the command prints when the site has been built; it succeeds."""
    if build:
        done = pressgen(root, "build", "--now", now)
        assert done.returncode == 0, done.stdout + done.stderr
    done = pressgen(root, "mail", "--outbox", "../ut", "--now", now, *words)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.splitlines()


def sent(root: Path) -> list[str]:
    """The subjects of the mails in the outbox, which a sending program takes away now."""
    found = sorted((root.parent / "ut").glob("*.eml"))
    subjects = [str(read(path.read_bytes())["Subject"]) for path in found]
    for path in found:
        path.unlink()
    return subjects


def test_a_new_text_is_mailed_once(tmp_path: Path) -> None:
    root = room(tmp_path)
    first = mail(root, MONDAY)
    assert first[0] == "../ut: 1 new mails."
    assert first[1].startswith("  r-1-")
    assert first[1].endswith(".eml  Bron öppnar")
    assert sent(root) == ["Bron öppnar"]
    assert mail(root, TUESDAY) == ["../ut: 0 new mails."]
    assert sent(root) == []


def test_a_small_change_is_no_news_a_major_one_and_a_correction_are(tmp_path: Path) -> None:
    root = room(tmp_path)
    mail(root, MONDAY)
    sent(root)
    small = "{date: 2026-05-04 11:00, note: Ett komma.}"
    written(root, BRIDGE, f"changes: [{small}]", published="2026-05-04 08:00")
    mail(root, MONDAY)
    assert sent(root) == []
    major = "{date: 2026-05-05 09:00, note: Ny dag., major: true}"
    written(root, BRIDGE, f"changes: [{small}, {major}]", published="2026-05-04 08:00")
    mail(root, TUESDAY)
    assert sent(root) == ["Uppdatering: Bron öppnar"]
    wrong = "{date: 2026-05-06 09:00, note: Fel dag., correction: true}"
    written(root, BRIDGE, f"changes: [{small}, {major}, {wrong}]", published="2026-05-04 08:00")
    mail(root, WEDNESDAY)
    assert sent(root) == ["Rättelse: Bron öppnar"]


def test_another_time_of_publication_is_no_news(tmp_path: Path) -> None:
    root = room(tmp_path)
    mail(root, MONDAY)
    sent(root)
    written(root, BRIDGE, published="2026-05-04 09:00")
    mail(root, MONDAY)
    assert sent(root) == []


def test_an_embargoed_text_is_mailed_when_its_time_has_come(tmp_path: Path) -> None:
    root = room(tmp_path, published="2026-05-05 08:00")
    mail(root, MONDAY)
    assert sent(root) == []
    mail(root, TUESDAY)
    assert sent(root) == ["Bron öppnar"]


def test_a_text_whose_time_has_come_waits_until_the_site_shows_it(tmp_path: Path) -> None:
    root = room(tmp_path, published="2026-05-05 08:00")
    mail(root, MONDAY)
    mail(root, TUESDAY, build=False)
    assert sent(root) == []


def test_a_text_that_was_withdrawn_before_it_was_mailed_is_never_mailed(tmp_path: Path) -> None:
    root = room(tmp_path)
    mail(root, MONDAY)
    sent(root)
    gone = "withdrawn: {date: 2026-05-05 10:00, reason: Fel.}"
    written(root, SCHOOL, gone, id="r-2", title="Skolan", published="2026-05-05 08:00")
    mail(root, TUESDAY)
    assert sent(root) == []


def test_an_archive_that_was_there_before_is_no_news(tmp_path: Path) -> None:
    root = room(tmp_path, published="2026-01-01")
    assert mail(root, MONDAY) == [
        "../ut: 0 new mails.",
        "The first time, only what is at most two days old is mailed. Older texts: 1.",
    ]
    written(root, SCHOOL, id="r-2", title="Skolan", published="2026-02-01")
    assert len(mail(root, TUESDAY)) == 2
    assert sent(root) == ["Skolan"], "a text of February that is added in May is new"


def test_a_dry_run_writes_nothing_notes_nothing_and_needs_no_outbox(tmp_path: Path) -> None:
    root = room(tmp_path)
    pressgen(root, "build", "--now", MONDAY)
    done = pressgen(root, "mail", "--dry-run", "--now", MONDAY)
    assert done.stdout.splitlines()[0] == "Mails to write: 1."
    assert done.stdout.splitlines()[1].endswith("  Bron öppnar")
    assert not (tmp_path / "ut").exists()
    mail(root, MONDAY, build=False)
    assert sent(root) == ["Bron öppnar"]


def test_one_text_can_be_looked_at_whatever_has_been_mailed(tmp_path: Path) -> None:
    root = room(tmp_path, published="2026-01-01")
    assert mail(root, MONDAY, "--release", "r-1", build=False)[0] == "../ut: 1 new mails."
    assert sent(root) == ["Bron öppnar"]
    mail(root, MONDAY)
    mail(root, MONDAY, "--release", "r-1")
    assert sent(root) == ["Bron öppnar"]


def test_the_same_text_becomes_the_same_bytes(tmp_path: Path) -> None:
    root = room(tmp_path)
    mail(root, MONDAY)
    first = next((tmp_path / "ut").glob("*.eml"))
    before = first.read_bytes()
    first.unlink()
    mail(root, WEDNESDAY, "--release", "r-1", build=False)
    assert first.read_bytes() == before


def test_the_news_of_a_day_come_when_it_is_over_and_once(tmp_path: Path) -> None:
    root = room(tmp_path)
    written(root, SCHOOL, id="r-2", title="Skolan", published="2026-05-04 10:00")
    assert mail(root, MONDAY, "--digest", "day") == ["../ut: 0 new mails."]
    mail(root, "2026-05-05 00:00", "--digest", "day", build=False)
    assert sent(root) == ["Nyheter från Pressrum Storköping, 4 maj 2026"]
    mail(root, TUESDAY, "--digest", "day")
    assert sent(root) == []


def test_the_news_of_a_week_come_on_monday(tmp_path: Path) -> None:
    root = room(tmp_path)
    mail(root, "2026-05-10 23:59", "--digest", "week")
    assert sent(root) == []
    mail(root, "2026-05-11 00:00", "--digest", "week", build=False)
    assert sent(root) == ["Nyheter från Pressrum Storköping, vecka 19 2026"]


def test_a_text_with_a_day_that_has_been_mailed_comes_with_the_next_one(tmp_path: Path) -> None:
    root = room(tmp_path)
    mail(root, TUESDAY, "--digest", "day")
    assert sent(root) == ["Nyheter från Pressrum Storköping, 4 maj 2026"]
    written(root, SCHOOL, id="r-2", title="Skolan", published="2026-05-04 10:00")
    mail(root, TUESDAY, "--digest", "day")
    assert sent(root) == []
    mail(root, WEDNESDAY, "--digest", "day")
    assert sent(root) == ["Nyheter från Pressrum Storköping, 5 maj 2026"]


def test_words_under_embargo_are_in_no_mail(tmp_path: Path) -> None:
    root = room(tmp_path)
    written(root, SCHOOL, "aliases: [/hemlig/]", id="hemlig", title="Hemlig sak", published="2026-06-01")
    written(root, BRIDGE, "related: [hemlig]", published="2026-05-04 08:00", body="Läs [mer](/2026/skolan/).")
    mail(root, MONDAY)
    mail(root, TUESDAY, "--digest", "day")
    found = [read(path.read_bytes()) for path in (tmp_path / "ut").glob("*.eml")]
    assert len(found) == 2
    for message in found:
        said = str(message.items()) + part(message, "plain") + part(message, "html")
        assert "emlig" not in said
        assert "skolan" not in said


def test_a_run_that_is_killed_between_note_and_name_is_finished_by_the_next(tmp_path: Path) -> None:
    root = room(tmp_path)
    written(root, SCHOOL, id="r-2", title="Skolan", published="2026-05-04 10:00")
    assert pressgen(root, "build", "--now", MONDAY).returncode == 0
    program = (
        "import os, signal\nfrom pathlib import Path\nreplace = Path.replace\n"
        "def killing(path, target):\n"
        "    os.kill(os.getpid(), signal.SIGKILL) if path.suffix == '.part' else None\n"
        "    return replace(path, target)\n"
        "Path.replace = killing\nfrom pressgen.cli import main\nmain()"
    )
    done = subprocess.run([sys.executable, "-c", program, "mail", *BESIDE, "--now", MONDAY], cwd=root, check=False)
    assert done.returncode == -signal.SIGKILL
    assert sent(root) == []
    assert mail(root, MONDAY, build=False)[0] == "../ut: 1 new mails."
    assert sorted(sent(root)) == ["Bron öppnar", "Skolan"]


def refusal(root: Path, *words: str) -> str:
    done = pressgen(root, "mail", *words)
    assert (done.returncode, done.stdout) == (2, ""), done.stdout
    return done.stderr


@pytest.mark.parametrize("place", ["output/ut", "content/ut", "templates", ".pressgen/ut", ".", "..", "output"])
def test_an_outbox_within_the_newsrooms_own_folders_is_refused(tmp_path: Path, place: str) -> None:
    root = room(tmp_path)
    assert f"The outbox {place} " in refusal(root, "--outbox", place)
    assert "--outbox ../outbox" in refusal(root, "--outbox", place)


def test_an_outbox_that_is_a_link_into_the_site_is_refused(tmp_path: Path) -> None:
    root = room(tmp_path)
    (root / "output").mkdir()
    (tmp_path / "ut").symlink_to(root / "output")
    assert "The outbox ../ut would be published with the site." in refusal(root, *BESIDE)


def test_an_outbox_that_is_a_file_is_refused(tmp_path: Path) -> None:
    root = room(tmp_path)
    (tmp_path / "ut").touch()
    assert "The outbox ../ut is a file, not a folder." in refusal(root, *BESIDE)


def test_an_outbox_below_a_file_is_refused_and_nothing_is_lost(tmp_path: Path) -> None:
    root = room(tmp_path)
    pressgen(root, "build", "--now", MONDAY)
    (tmp_path / "fil").touch()
    assert "cannot be written: Not a directory." in refusal(root, "--outbox", "../fil/ut", "--now", MONDAY)
    mail(root, MONDAY)
    assert sent(root) == ["Bron öppnar"]


def test_it_asks_where_the_mails_shall_go(tmp_path: Path) -> None:
    assert "Name a folder: --outbox ../outbox" in refusal(room(tmp_path))


def test_without_a_sender_it_says_what_to_write(tmp_path: Path) -> None:
    said = refusal(room(tmp_path, settings=CONFIG), *BESIDE)
    assert "pressgen.yaml does not say who sends mails." in said
    assert "Write “mail:”, and below it “from:” with a mail address." in said


def test_nothing_is_mailed_before_the_first_build(tmp_path: Path) -> None:
    assert "Nothing has been built yet." in refusal(room(tmp_path), *BESIDE)


def test_nothing_is_mailed_of_a_newsroom_that_was_edited_after_the_build(tmp_path: Path) -> None:
    root = room(tmp_path)
    pressgen(root, "build", "--now", MONDAY)
    written(root, SCHOOL, id="r-2")
    assert "The newsroom has changed since the site was built." in refusal(root, *BESIDE)


def test_nothing_is_mailed_of_a_preview(tmp_path: Path) -> None:
    root = room(tmp_path)
    assert pressgen(root, "build", "--drafts", "--output", "granskning").returncode == 0
    assert "granskning holds a preview." in refusal(root, *BESIDE, "--output", "granskning")


@pytest.mark.parametrize(
    ("keys", "reason"),
    [
        ({"status": "draft"}, "is a draft, and no mail is made of it."),
        ({"published": "2026-06-01 08:00"}, "is under embargo until 2026-06-01 08:00, and no mail is made of it."),
        ({"withdrawn": "{date: 2026-05-04, reason: Fel.}"}, "has been withdrawn, and no mail is made of it."),
        ({"expires": "2026-05-03"}, "has expired, and no mail is made of it."),
    ],
)
def test_what_readers_do_not_find_is_not_shown_either(tmp_path: Path, keys: dict[str, str], reason: str) -> None:
    root = room(tmp_path)
    written(root, BRIDGE, **keys)
    assert f"{BRIDGE} {reason}" in refusal(root, *BESIDE, "--release", "r-1", "--now", MONDAY)
    assert not (tmp_path / "ut").exists()


def test_an_id_that_does_not_exist_is_answered_with_one_that_does(tmp_path: Path) -> None:
    root = room(tmp_path)
    written(root, BRIDGE, id="ny-bro")
    assert "Did you mean “ny-bro”?" in refusal(root, *BESIDE, "--release", "ny-bron")
    assert "There is no release with the id “x”." in refusal(root, *BESIDE, "--release", "x")


def test_one_text_is_not_the_news_of_a_day(tmp_path: Path) -> None:
    assert "Remove one of them." in refusal(room(tmp_path), *BESIDE, "--release", "r-1", "--digest", "day")


def test_a_period_that_there_is_not_is_answered_with_those_that_there_are(tmp_path: Path) -> None:
    said = refusal(room(tmp_path), *BESIDE, "--digest", "month")
    assert "day" in said
    assert "week" in said


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("{}", "The key “from” is missing."),
        ("{from: press}", "“press” is not a mail address."),
        ("{from: Pressrummet <press@kommun.example>}", "Write only the address: press@kommun.example."),
        ("{from: åsa@kommun.example}", "“åsa@kommun.example” cannot send or get mails everywhere."),
        ("{from: press@kommun.example, unsubscribe: avsluta}", "is no address where readers can unsubscribe."),
        ("{from: press@kommun.example, sender: x}", "sender"),
        ("press@kommun.example", "mail"),
    ],
)
def test_a_setting_that_cannot_be_used_is_named_with_its_place(tmp_path: Path, value: str, message: str) -> None:
    done = pressgen(room(tmp_path, settings=CONFIG + f"mail: {value}\n"), "mail", *BESIDE, "--release", "r-1")
    assert done.returncode == 1
    assert done.stdout.startswith("pressgen.yaml:5:")
    assert message in done.stdout


def test_two_runs_do_not_write_at_the_same_time(tmp_path: Path) -> None:
    root = room(tmp_path)
    pressgen(root, "build", "--now", MONDAY)
    program = (
        "import fcntl, os, sys; lock = os.open('output', os.O_RDONLY); fcntl.flock(lock, fcntl.LOCK_EX);"
        "print('locked', flush=True); sys.stdin.read()"
    )
    command = [sys.executable, "-c", program]
    with subprocess.Popen(command, cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout
        other.stdout.readline()
        assert "Another command is at work on " in refusal(root, *BESIDE)
        other.communicate()


def test_where_there_is_no_newsroom_nothing_is_made(tmp_path: Path) -> None:
    assert "pressgen.yaml" in refusal(tmp_path, *BESIDE)
    assert list(tmp_path.iterdir()) == []


def run_without_the_library(root: Path, *words: str) -> str:
    program = "import sys; sys.modules['css_inline'] = None\nfrom pressgen.cli import main\nmain()"
    done = subprocess.run(
        [sys.executable, "-c", program, *words], cwd=root, capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    return done.stderr


def test_without_the_library_it_says_how_to_install_it(tmp_path: Path) -> None:
    said = run_without_the_library(room(tmp_path), "mail", *BESIDE, "--lang", "sv")
    assert "Biblioteket css_inline är inte installerat, och mejl behöver det." in said
    assert "pip install 'pressgen[mail]'" in said


def test_no_other_command_imports_the_library(tmp_path: Path) -> None:
    root = room(tmp_path)
    program = (
        "import sys, atexit\n"
        "atexit.register(lambda: print(sorted({'css_inline', 'pressgen.render.mail'} & set(sys.modules))))\n"
        "from pressgen.cli import main\nmain()"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, "build", "--now", MONDAY, "--workers", "1"],
        cwd=root, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stdout.splitlines()[-1] == "[]"
