"""`pressgen diff`, with a real repository: what a reviewer reads about a change."""

import io
import os
import re
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from PIL import Image
from test_command_line import pressgen

from newsroom import CONFIG, newsroom, release

NOW = ("--now", "2026-05-01 12:00")
BRON, SKOLAN = "content/releases/2026/bron.md", "content/releases/2026/skolan.md"
CONTACT = "content/contacts/kim-ek.yaml"
START: dict[str, str | bytes] = {
    BRON: release("contacts: [kim-ek]", body="Bron öppnar på måndag.\n\nAlla är välkomna."),
    SKOLAN: release(id="r-2", title="Skolan byggs"),
    CONTACT: "name: Kim Ek\nphone: 08-465 004 00\n",
    "content/pages/om.md": "---\ntitle: Om oss\n---\nVi finns här.\n",
}


def git(folder: Path, *words: str) -> None:
    who = ["-c", "user.name=k", "-c", "user.email=k@k.example"]
    subprocess.run(["git", *who, *words], cwd=folder, check=True, capture_output=True)


def repository(folder: Path, files: Mapping[str, str | bytes] | None = None, config: str = CONFIG) -> Path:
    """A newsroom below the top of a git repository, its first state on the branch main; the work goes on in another branch."""
    root = newsroom(folder / "rum", files or START, config)
    git(folder, "init", "-q", "-b", "main")
    (folder / ".gitignore").write_text(".pressgen\n")
    git(folder, "add", ".")
    git(folder, "commit", "-qm", "Början")
    git(folder, "checkout", "-qb", "arbete")
    return root


def told(root: Path, *options: str) -> str:
    done = pressgen(root, "diff", *NOW, *options)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def sections(report: str) -> dict[str, str]:
    """The text below each heading."""
    parts = re.split(r"^#+ (.+)\n", report, flags=re.MULTILINE)[1:]
    return dict(zip(parts[::2], (part.strip() for part in parts[1::2]), strict=True))


def test_no_change_is_said(tmp_path: Path) -> None:
    report = told(repository(tmp_path))
    assert "Readers and subscribers see no difference." in report
    assert re.search(r"Compared with `main \([0-9a-f]{7}\)`, as of 2026-05-01 12:00\.", report)


def test_a_comment_in_a_text_changes_nothing(tmp_path: Path) -> None:
    root = repository(tmp_path)
    (root / BRON).write_text(release("contacts: [kim-ek] # ring", body="Bron öppnar på måndag.\n\nAlla är välkomna."))
    assert "Readers and subscribers see no difference." in told(root)


def test_a_new_text_is_named_with_address_and_file(tmp_path: Path) -> None:
    root = repository(tmp_path)
    (root / "content/releases/2026/ny.md").write_text(release(id="r-3", title="Badet öppnar"))
    found = sections(told(root))
    assert found["New pages"] == "- **Badet öppnar** · `/2026/ny/` · `content/releases/2026/ny.md`"
    assert found["Subscribers get as new"].startswith("- **Badet öppnar** · Pressrum Storköping, ")


def test_of_a_changed_text_the_lines_are_shown(tmp_path: Path) -> None:
    root = repository(tmp_path)
    changed = release("contacts: [kim-ek]", title="Bron stänger", body="Bron öppnar på lördag.\n\nAlla är välkomna.")
    (root / BRON).write_text(changed)
    found = sections(told(root))
    assert found["Changed pages"] == (
        "- **Bron stänger** · `/2026/bron/` · `content/releases/2026/bron.md` · title, text\n"
        "  - title: Bron öppnar → Bron stänger\n"
        "  - text:\n\n    ```diff\n    - Bron öppnar på måndag.\n    + Bron öppnar på lördag.\n    ```"
    )
    assert found["Changed in feeds, without a new date"].startswith("- **Bron stänger** · ")


def test_a_major_change_makes_an_entry_new_again(tmp_path: Path) -> None:
    root = repository(tmp_path)
    (root / SKOLAN).write_text(
        release("changes: [{date: 2026-04-30, note: Rättat., major: true}]", id="r-2", title="Skolan byggs")
    )
    assert sections(told(root))["Subscribers may see again, as updated"].startswith("- **Skolan byggs** · ")


def test_a_new_id_sends_a_text_a_second_time(tmp_path: Path) -> None:
    root = repository(tmp_path)
    (root / SKOLAN).write_text(release(id="r-9", title="Skolan byggs"))
    assert "the id has changed, so subscribers get it a second time" in sections(told(root))["Subscribers get as new"]


@pytest.mark.parametrize(("alias", "said"), [("", "leads nowhere"), ("[/2026/skolan/]", "leads on")])
def test_a_moved_text_says_where_its_old_address_leads(alias: str, said: str, tmp_path: Path) -> None:
    root = repository(tmp_path)
    (root / SKOLAN).unlink()
    (root / "content/releases/2026/ny-skola.md").write_text(release(id="r-2", title="Skolan byggs", aliases=alias))
    assert sections(told(root))["Moved pages"] == (
        "- **Skolan byggs** · `/2026/skolan/` → `/2026/ny-skola/` · `content/releases/2026/ny-skola.md`"
        f" · the old address {said}"
    )


def test_a_deleted_text_is_gone_from_pages_and_feeds(tmp_path: Path) -> None:
    root = repository(tmp_path)
    (root / SKOLAN).unlink()
    found = sections(told(root))
    assert found["Pages that are gone"].startswith("- **Skolan byggs** · `/2026/skolan/` · ")
    assert found["No longer in feeds"].startswith("- **Skolan byggs** · ")


def test_a_contacts_new_number_is_shown(tmp_path: Path) -> None:
    root = repository(tmp_path)
    (root / CONTACT).write_text("name: Kim Ek\nphone: 08-465 004 01\n")
    # numbers keep together on pages, so compare with any space
    assert re.sub(r"\s", " ", sections(told(root))["Contacts"]) == "- Kim Ek: 08-465 004 00 → 08-465 004 01"


def test_a_banner_is_told_once_and_not_for_every_page(tmp_path: Path) -> None:
    root = repository(tmp_path)
    banner = root / "content/banners/vatten.yaml"
    banner.parent.mkdir()
    banner.write_text("severity: info\nto: 2030-01-01\ntext: Koka vattnet.\n")
    found = sections(told(root))
    assert "+ Koka vattnet." in found["On all pages"]
    assert "Changed pages" not in found


HIDDEN = {
    "content/releases/2026/ny.md": release(id="r-3", title="Hemlig nyhet", published="2026-06-01", body="Hemligt."),
    "content/releases/2026/utkast.md": release(id="r-4", title="Hemligt utkast", status="draft"),
}


def test_what_is_not_public_is_not_told(tmp_path: Path) -> None:
    root = newsroom(repository(tmp_path), HIDDEN)
    report = told(root, "--html", "sidor")
    pages = "".join(path.read_text("utf-8") for path in (root / "sidor").glob("*.html"))
    assert "emlig" not in report + pages
    assert "Readers and subscribers see no difference." in report
    assert "`pressgen diff --drafts` shows them." in report


def test_drafts_are_told_when_asked_for(tmp_path: Path) -> None:
    root = newsroom(repository(tmp_path), HIDDEN)
    found = sections(told(root, "--drafts"))
    assert "**Hemlig nyhet** (waits for its time)" in found["New pages"]
    assert "**Hemligt utkast** (draft)" in found["New pages"]
    assert "Subscribers get as new" not in found


def test_another_instant_shows_what_is_public_then(tmp_path: Path) -> None:
    root = newsroom(repository(tmp_path), HIDDEN)
    done = pressgen(root, "diff", "--now", "2026-06-02")
    assert "**Hemlig nyhet**" in sections(done.stdout)["Subscribers get as new"]


ODD = "</details><script>alert(1)</script> @team [x](javascript:alert(1)) `#12`"


def test_signs_in_a_title_break_nothing(tmp_path: Path) -> None:
    root = repository(tmp_path)
    (root / SKOLAN).write_text(release(id="r-2", title=f"'{ODD}'"))
    report = told(root, "--html", "sidor", "--lang", "sv")
    prose = re.sub(r"```diff.*?```", "", report, flags=re.DOTALL)
    assert not re.search(r"(?<!\\)<|@team|(?<!\\)\[x", prose)
    for file in (root / "sidor").glob("*.html"):
        soup = BeautifulSoup(file.read_text("utf-8"), "lxml")
        assert soup.find_all(["script", "img", "iframe"]) == []
        assert {link["href"] for link in soup.find_all("a")} <= {"index.html", "1.html"}
    assert ODD in BeautifulSoup((root / "sidor/index.html").read_text("utf-8"), "lxml").get_text()


def test_pages_show_before_and_after_side_by_side(tmp_path: Path) -> None:
    root = repository(tmp_path)
    (root / BRON).write_text(release("contacts: [kim-ek]", body="Bron öppnar på lördag.\n\nAlla är välkomna."))
    told(root, "--html", "sidor", "--lang", "sv")
    soup = BeautifulSoup((root / "sidor/1.html").read_text("utf-8"), "lxml")
    assert [one.get_text() for one in soup.find_all("h3")] == ["Före", "Efter"]
    assert [one.get_text() for one in soup.find_all(["del", "ins"])] == ["måndag", "lördag"]
    assert soup.html
    assert soup.html["lang"] == "sv"


def test_pages_take_the_place_of_earlier_ones_and_of_nothing_else(tmp_path: Path) -> None:
    root = repository(tmp_path)
    (root / SKOLAN).unlink()
    told(root, "--html", "sidor")
    assert (root / "sidor/1.html").exists()
    git(root, "checkout", "--", SKOLAN)
    told(root, "--html", "sidor")
    assert not (root / "sidor/1.html").exists()
    assert sorted(path.name for path in root.iterdir()) == [".pressgen", "content", "pressgen.yaml", "sidor"]


@pytest.mark.parametrize("folder", ["content/sidor", ".", "output"])
def test_pages_are_refused_where_other_files_are(folder: str, tmp_path: Path) -> None:
    root = newsroom(repository(tmp_path), {"output/index.html": "Sajten"})
    done = pressgen(root, "diff", *NOW, "--html", folder)
    assert done.returncode == 2
    assert "--html diff" in done.stderr
    assert (root / "output/index.html").read_text() == "Sajten"
    assert (root / BRON).exists()


def test_nothing_is_left_in_the_state_folder(tmp_path: Path) -> None:
    root = repository(tmp_path)
    told(root)
    assert {path.name for path in (root / ".pressgen").iterdir()} <= {"load", "pictures"}


def test_with_what_to_compare_may_be_named(tmp_path: Path) -> None:
    root = repository(tmp_path)
    (root / SKOLAN).unlink()
    git(root, "commit", "-qam", "Bort")
    assert "Skolan byggs" in told(root)
    assert "Readers and subscribers see no difference." in told(root, "HEAD")


def test_work_of_others_on_main_is_not_told(tmp_path: Path) -> None:
    root = repository(tmp_path)
    git(root, "checkout", "-q", "main")
    (root / SKOLAN).unlink()
    git(root, "commit", "-qam", "Bort")
    git(root, "checkout", "-q", "arbete")
    assert "Readers and subscribers see no difference." in told(root)


def test_before_the_newsroom_everything_is_new(tmp_path: Path) -> None:
    root = repository(tmp_path)
    empty = subprocess.run(["git", "hash-object", "-t", "tree", "/dev/null"], cwd=root, capture_output=True, check=True)
    found = sections(told(root, empty.stdout.decode().strip()))
    assert [line.split("**")[1] for line in found["New pages"].splitlines()][:2] == ["Bron öppnar", "Skolan byggs"]


@pytest.mark.parametrize(
    ("ref", "said"), [("--nowhere", "git knows no branch and no commit “--nowhere”."), ("borta", "no commit “borta”.")]
)
def test_a_revision_that_does_not_exist_is_said(ref: str, said: str, tmp_path: Path) -> None:
    done = pressgen(repository(tmp_path), "diff", "--", ref)
    assert (done.returncode, said in done.stderr) == (2, True)


@pytest.mark.parametrize("ref", [[], ["main"]])
def test_a_folder_that_git_does_not_know_is_said(ref: list[str], tmp_path: Path) -> None:
    root = newsroom(tmp_path, {BRON: release()})
    done = pressgen(root, "diff", *ref, GIT_CEILING_DIRECTORIES=os.fspath(tmp_path.parent))
    assert (done.returncode, done.stderr) == (
        2,
        "pressgen: This newsroom is not in git, so there is no earlier version to compare with.\nBegin with: git init\n",
    )


def test_errors_of_the_present_newsroom_are_shown_as_in_a_build(tmp_path: Path) -> None:
    root = repository(tmp_path)
    (root / SKOLAN).write_text(release("topics: [saknas]", id="r-2"))
    done = pressgen(root, "diff", *NOW)
    assert (done.returncode, "error PG201" in done.stdout) == (1, True)


def test_a_revision_with_errors_has_no_site_to_compare_with(tmp_path: Path) -> None:
    root = repository(tmp_path, START | {SKOLAN: release("topics: [saknas]", id="r-2")})
    (root / SKOLAN).write_text(release(id="r-2", title="Skolan"))
    done = pressgen(root, "diff", *NOW)
    assert done.returncode == 2
    assert re.match(r"pressgen: The newsroom of main \([0-9a-f]{7}\) has errors, so there is no site", done.stderr)
    assert f"The first is in {SKOLAN}." in done.stderr


def test_a_picture_that_is_replaced_is_a_changed_file(tmp_path: Path) -> None:
    keys = "image: {src: bild.png, alt: En bro}"
    root = repository(
        tmp_path, START | {SKOLAN: release(keys, id="r-2"), "content/releases/2026/bild.png": picture("red")}
    )
    (root / "content/releases/2026/bild.png").write_bytes(picture("blue"))
    assert "`2026/skolan/bild.png`" in sections(told(root))["Files"]


def test_a_git_that_pads_its_archive_late_is_waited_for(tmp_path: Path) -> None:
    slow = tmp_path / "bin/git"
    slow.parent.mkdir()
    slow.write_text(
        f'#!/bin/sh\n{shutil.which("git")} "$@" || exit\n'
        'case "$*" in *" archive "*) sleep 0.3; head -c 10240 /dev/zero;; esac\n'
    )
    slow.chmod(0o755)
    path = f"{slow.parent}{os.pathsep}{os.environ['PATH']}"
    done = pressgen(repository(tmp_path), "diff", *NOW, PATH=path)
    assert (done.returncode, done.stderr) == (0, "")


def picture(colour: str) -> bytes:
    data = io.BytesIO()
    Image.new("RGB", (9, 6), colour).save(data, "PNG")
    return data.getvalue()
