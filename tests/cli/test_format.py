"""`pressgen format`, as people run it."""

from pathlib import Path

from test_command_line import pressgen

from newsroom import newsroom

A = "content/releases/2026/bron.md"
B = "content/releases/2026/skolan.md"
IN_FORM = "---\nid: r-1\ntitle: Ny bro # kort\n---\nBron.\n"
AS_WRITTEN = '---\ntitle: "Ny bro" # kort\nid: r-1\n---\nBron.\n'
BROKEN = "---\ntitle: Nytt: bron\n---\nBron.\n"


def written(root: Path, path: str) -> str:
    return (root / path).read_bytes().decode()


def test_all_texts_are_brought_into_form_once(tmp_path: Path) -> None:
    root = newsroom(tmp_path, {A: AS_WRITTEN, B: IN_FORM.replace("r-1", "r-2")})
    (root / A).chmod(0o640)
    done = pressgen(root, "format")
    assert (done.returncode, done.stderr) == (0, "")
    assert A in done.stdout.splitlines()
    assert B not in done.stdout.splitlines()
    assert written(root, A) == IN_FORM
    assert (root / A).stat().st_mode & 0o777 == 0o640
    again = pressgen(root, "format")
    assert len(again.stdout.splitlines()) == 1
    assert again.stdout.startswith("Formatted: 0, ")


def test_check_lists_files_and_changes_none(tmp_path: Path) -> None:
    root = newsroom(tmp_path, {A: AS_WRITTEN, B: IN_FORM})
    done = pressgen(root, "format", "--check", "content/releases")
    assert done.returncode == 1
    assert done.stdout.splitlines() == [A, "To be formatted: 1, in form: 1, could not be formatted: 0."]
    assert written(root, A) == AS_WRITTEN
    assert pressgen(root, "format", "--check", B).returncode == 0


def test_a_file_that_cannot_be_read_is_left_and_the_others_are_formatted(tmp_path: Path) -> None:
    root = newsroom(tmp_path, {A: BROKEN, B: AS_WRITTEN})
    done = pressgen(root, "format", A, B)
    assert done.returncode == 1
    assert done.stderr == f"{A} is left as it is.\n"
    assert f"{A}:2:8: error PG101: " in done.stdout
    assert done.stdout.endswith("Formatted: 1, in form before: 0, could not be formatted: 1.\n")
    assert (written(root, A), written(root, B)) == (BROKEN, IN_FORM)


def test_what_is_no_text_is_said(tmp_path: Path) -> None:
    root = newsroom(tmp_path, {A: IN_FORM, "content/releases/2026/bron.png": "x"})
    before = written(root, "pressgen.yaml")
    done = pressgen(root, "format", "pressgen.yaml", "content/releases/2026/bron.png", A)
    assert done.returncode == 0
    assert done.stderr.splitlines() == [
        f"{path} is no text in content/: it was not formatted."
        for path in ("pressgen.yaml", "content/releases/2026/bron.png")
    ]
    assert done.stdout == "Formatted: 0, in form before: 1, could not be formatted: 0.\n"
    assert written(root, "pressgen.yaml") == before
    missing = pressgen(root, "format", "content/releases/2026/borta.md")
    assert (missing.returncode, missing.stdout) == (2, "")


def test_a_link_to_another_place_is_not_written(tmp_path: Path) -> None:
    root = newsroom(tmp_path, {A: IN_FORM})
    outside = tmp_path.parent / f"{tmp_path.name}-utanfor.md"
    outside.write_text(AS_WRITTEN, "utf-8")
    (root / B).symlink_to(outside)
    pressgen(root, "format")
    assert outside.read_text("utf-8") == AS_WRITTEN


def test_messages_are_swedish(tmp_path: Path) -> None:
    root = newsroom(tmp_path, {A: BROKEN})
    done = pressgen(root, "format", A, LC_ALL="sv_SE.UTF-8")
    assert done.stderr == f"{A} lämnas som den är.\n"
    assert done.stdout.endswith("Formaterade: 0, rätt redan förut: 0, gick inte att formatera: 1.\n")
