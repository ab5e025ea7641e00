"""`pressgen check --fix` mends what is safe, and nothing else."""

import subprocess
import sys
from pathlib import Path

from faulty import make, release

A = "content/releases/bro.md"
PROGRAM = [sys.executable, "-c", "from pressgen.cli import main; main()", "--lang", "en", "check"]


def check(root: Path, *options: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([*PROGRAM, *options], cwd=root, capture_output=True, text=True, check=False)


def test_what_one_mending_uncovers_is_mended_too(tmp_path: Path) -> None:
    broken = release(title="Nytt: bron öppnar. # kort", published="2 maj 2024")
    root = make(tmp_path, {A: broken})
    done = check(root, "--fix")
    assert done.returncode == 0, done.stdout
    mended = release(title="'Nytt: bron öppnar' # kort", published="2024-05-02")
    assert (root / A).read_text("utf-8") == mended


def test_a_second_run_finds_nothing_more_to_mend(tmp_path: Path) -> None:
    root = make(tmp_path, {A: release(title="'Nyhet: bron öppnar.'")})
    check(root, "--fix")
    once = (root / A).read_bytes()
    assert b"title: 'Bron \xc3\xb6ppnar'" in once
    assert check(root, "--fix").stderr == ""
    assert (root / A).read_bytes() == once


def test_a_guess_is_left_to_people(tmp_path: Path) -> None:
    root = make(tmp_path, {A: release("topics: [trafikk]\n")})
    assert check(root, "--fix").returncode == 1
    assert "trafikk" in (root / A).read_text("utf-8")


def test_comments_line_ends_and_the_byte_order_mark_stay(tmp_path: Path) -> None:
    written = ("\ufeff" + release("topics: [trafik]  # en lista\n", title="Ny bro öppnar.")).replace("\n", "\r\n")
    root = make(tmp_path, {A: written})
    check(root, "--fix")
    assert (root / A).read_bytes() == written.replace("öppnar.", "öppnar").encode()


def test_a_fix_of_several_lines_has_the_files_own_line_ends(tmp_path: Path) -> None:
    written = release(body="<p>Ett.</p>\n<p>Två<br>\ntre.</p>\n").replace("\n", "\r\n")
    root = make(tmp_path, {A: written})
    check(root, "--fix")
    assert (root / A).read_bytes() == release(body="Ett.\n\nTvå\\\ntre.\n").replace("\n", "\r\n").encode()


def test_the_files_rights_stay(tmp_path: Path) -> None:
    root = make(tmp_path, {A: release(title="Ny bro öppnar.")})
    (root / A).chmod(0o640)
    check(root, "--fix")
    assert (root / A).stat().st_mode & 0o777 == 0o640


def test_diff_shows_the_change_and_makes_none(tmp_path: Path) -> None:
    root = make(tmp_path, {A: release(title="Ny bro öppnar.")})
    before = (root / A).read_bytes()
    shown = check(root, "--diff").stdout.splitlines()
    assert shown[:2] == [f"--- a/{A}", f"+++ b/{A}"]
    assert "-title: Ny bro öppnar." in shown
    assert "+title: Ny bro öppnar" in shown
    assert (root / A).read_bytes() == before


def test_diff_shows_also_what_only_the_first_mending_uncovers(tmp_path: Path) -> None:
    root = make(tmp_path, {A: release(title="Nytt: bron öppnar. # kort", published="2 maj 2024")})
    shown = check(root, "--diff").stdout.splitlines()
    check(root, "--fix")
    assert [line[1:] for line in shown if line.startswith("+") and not line.startswith("+++")] == [
        "title: 'Nytt: bron öppnar' # kort",
        "published: 2024-05-02",
    ]
    assert (root / A).read_text("utf-8") == release(title="'Nytt: bron öppnar' # kort", published="2024-05-02")


def test_diff_sees_through_a_broken_pressgen_yaml(tmp_path: Path) -> None:
    root = make(tmp_path, {A: release(title="Ny bro öppnar.")})
    config = root / "pressgen.yaml"
    config.write_text(config.read_text("utf-8").replace("Pressrum Lindvallsjö", "Pressrum: Lindvallsjö"), "utf-8")
    before = config.read_bytes()
    shown = check(root, "--diff").stdout.splitlines()
    assert [line for line in shown if line.startswith("+")] == [
        f"+++ b/{A}",
        "+title: Ny bro öppnar",
        "+++ b/pressgen.yaml",
        "+title: 'Pressrum: Lindvallsjö'",
    ]
    assert config.read_bytes() == before


def test_a_broken_pressgen_yaml_is_mended_too(tmp_path: Path) -> None:
    root = make(tmp_path, {A: release()})
    config = root / "pressgen.yaml"
    config.write_text(config.read_text("utf-8").replace("Pressrum Lindvallsjö", "Pressrum: Lindvallsjö"), "utf-8")
    assert check(root, "--fix").returncode == 0
    assert "title: 'Pressrum: Lindvallsjö'" in config.read_text("utf-8")
