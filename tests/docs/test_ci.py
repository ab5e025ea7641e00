"""The checks of a proposed change in a new newsroom, run as a git host would; and the way to look at a site."""

import re
import shlex
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.parse import urljoin

import pytest
import yaml
from ci_hosts import GITHUB, GITLAB, git
from ci_tools import Machine
from examples import ROOT

from pressgen.edit.new_newsroom import create_newsroom

RELEASE = "content/releases/2026/gang-och-cykelbron-oppnar.md"


@pytest.fixture
def origin(tmp_path: Path) -> Path:
    """A new newsroom in a repository of its own, with a published release and a branch for changes."""
    root = tmp_path / "origin"
    create_newsroom(root)
    git(root, "init", "-q")
    commit(root)
    git(root, "checkout", "-qb", "andring")
    return root


def commit(root: Path) -> None:
    git(root, "add", "-A")
    git(root, "commit", "-qm", "Mer")


def write_release(root: Path, name: str, **keys: str) -> None:
    text = (root / RELEASE).read_text("utf-8").replace("gang-och-cykelbron-oppnar", name)
    for key, value in keys.items():
        text = re.sub(rf"^{key}: .*", f"{key}: {value}", text, flags=re.MULTILINE)
    (root / "content/releases/2026" / f"{name}.md").write_text(text, "utf-8")
    commit(root)


Job = tuple[int, str, Path]
"""The exit code of a job, its log, and the folder that it ran in."""


def run(script: str, root: Path, environment: dict[str, str]) -> Job:
    machine = Machine(root.parent / "machine")
    machine.now = "2026-05-02T07:30:00Z"
    done = machine.run(script, root, environment)
    return done.returncode, done.stdout, root


def checked_by_github(origin: Path) -> Job:
    """What actions/checkout brings is the change merged into its branch and, with all depth, that branch."""
    checkout, *steps = yaml.safe_load((origin / GITHUB).read_text("utf-8"))["jobs"]["check"]["steps"]
    assert (checkout["uses"].partition("@")[0], checkout["with"]["fetch-depth"]) == ("actions/checkout", 0)
    root = origin.parent / "github"
    git(origin.parent, "clone", "-q", "-b", "main", str(origin), str(root))
    git(root, "checkout", "-q", "--detach")
    git(root, "merge", "-q", "--no-edit", "origin/andring")
    scripts = [step["run"] for step in steps if "run" in step and "pip install" not in step["run"]]
    files = {name: str(origin.parent / name) for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")}
    return run("\n".join(f"(\n{script})" for script in scripts), root, {"GITHUB_BASE_REF": "main", **files})


def checked_by_gitlab(origin: Path) -> Job:
    """GitLab checks out the branch itself; the commit that it began at is there with all depth."""
    root = origin.parent / "gitlab"
    git(origin.parent, "clone", "-q", "-b", "andring", str(origin), str(root))
    job = yaml.safe_load((root / GITLAB).read_text("utf-8"))["check"]
    assert job["variables"] == {"GIT_DEPTH": "0"}
    base = git(root, "merge-base", "origin/main", "HEAD")
    git(root, "remote", "remove", "origin")
    return run("\n".join(job["script"]), root, {"CI_MERGE_REQUEST_DIFF_BASE_SHA": base})


HOSTS = pytest.mark.parametrize("checked", [checked_by_github, checked_by_gitlab], ids=["github", "gitlab"])
Checked = Callable[[Path], Job]


@HOSTS
def test_a_change_that_takes_a_published_release_away_is_refused(checked: Checked, origin: Path) -> None:
    (origin / RELEASE).unlink()
    commit(origin)
    code, log, _ = checked(origin)
    assert (code, "PG502" in log) == (1, True)


@HOSTS
def test_a_change_passes_though_others_have_published_since(checked: Checked, origin: Path) -> None:
    write_release(origin, "badet-oppnar")
    git(origin, "checkout", "-q", "main")
    write_release(origin, "skolan-oppnar")
    code, log, _ = checked(origin)
    assert (code, "PG502" in log) == (0, False)


@HOSTS
def test_the_log_says_in_words_what_is_wrong_and_where(checked: Checked, origin: Path) -> None:
    write_release(origin, "badet-oppnar", published="2 maj 2026")
    code, log, _ = checked(origin)
    assert code == 1
    assert (
        "content/releases/2026/badet-oppnar.md:5:12: fel PG114: published: Datumet ”2 maj 2026” går inte att läsa.\n"
        in log
    )
    assert "    Skriv 2026-05-02.\n" in log


def test_github_marks_the_line(origin: Path) -> None:
    write_release(origin, "badet-oppnar", published="2 maj 2026")
    _, log, _ = checked_by_github(origin)
    assert "::error file=content/releases/2026/badet-oppnar.md,line=5," in log


def test_gitlab_marks_the_line(origin: Path) -> None:
    write_release(origin, "badet-oppnar", published="2 maj 2026")
    _, _, root = checked_by_gitlab(origin)
    (issue,) = yaml.safe_load((root / "code-quality.json").read_text("utf-8"))
    assert issue["location"]["positions"]["begin"]["line"] == 5


@HOSTS
def test_a_sound_change_has_a_preview_with_what_is_not_published_yet(checked: Checked, origin: Path) -> None:
    write_release(origin, "badet-oppnar", published="2026-12-02")
    code, _, root = checked(origin)
    assert code == 0
    assert "Embargo till" in (root / "preview/2026/badet-oppnar/index.html").read_text("utf-8")


@HOSTS
def test_the_log_says_what_readers_will_see_differently(checked: Checked, origin: Path) -> None:
    write_release(origin, "badet-oppnar", title="Badet öppnar")
    code, log, root = checked(origin)
    assert (code, "Badet öppnar" in log) == (0, True)
    assert "`/2026/badet-oppnar/`" in (root / "changes.md").read_text("utf-8")
    assert list((root / "changes").glob("*.html"))


@HOSTS
def test_what_is_under_embargo_is_in_the_preview_and_not_in_the_log(checked: Checked, origin: Path) -> None:
    write_release(origin, "badet-oppnar", title="Badet öppnar", published="2026-12-02")
    code, log, _ = checked(origin)
    assert (code, "Badet öppnar" in log, "badet-oppnar" in log) == (0, False, False)


@HOSTS
def test_a_change_that_mends_what_is_published_passes_though_there_is_nothing_to_compare_with(
    checked: Checked, origin: Path
) -> None:
    git(origin, "checkout", "-q", "main")
    write_release(origin, "badet-oppnar", published="igår")
    git(origin, "checkout", "-q", "andring")
    git(origin, "merge", "-q", "--no-edit", "main")
    write_release(origin, "badet-oppnar")
    code, log, _ = checked(origin)
    assert (code, "There is no site to compare with." in log) == (0, True)


def test_github_writes_it_into_the_pull_request(origin: Path) -> None:
    write_release(origin, "badet-oppnar", title="Badet öppnar")
    checked_by_github(origin)
    output = (origin.parent / "GITHUB_OUTPUT").read_text("utf-8")
    start, changes = output.split("\n", 1)
    changes = changes.removesuffix(start.replace("changes<<", "\n") + "\n")
    (step,) = yaml.safe_load((origin / GITHUB).read_text("utf-8"))["jobs"]["comment"]["steps"]
    given = {"CHANGES": changes, "NUMBER": "7", "RUN": "https://github.example/runs/1"}
    folder = origin.parent / "comment"
    folder.mkdir()
    code, _, _ = run(step["run"], folder, given)
    written = (folder / "comment.md").read_text("utf-8")
    assert (code, "Badet öppnar" in written) == (0, True)
    assert written.endswith("\n\n[Preview](https://github.example/runs/1#artifacts)\n")


SERVING = re.compile(r"\S*python3? -m http\.server --directory [\w/-]+")


def serving() -> Iterator[tuple[str, str]]:
    """Every place that says how to look at a site, and the command."""
    for path in [ROOT / "Makefile", ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]:
        for line in path.read_text("utf-8").replace("$(BIN)", ".venv/bin").splitlines():
            found = SERVING.search(line)
            if found:
                yield path.relative_to(ROOT).as_posix(), found[0]


def test_every_page_that_shows_a_site_says_how_to_look_at_it() -> None:
    for name in ("Makefile", "README.md", "docs/getting-started.md", "docs/sv/kom-igang.md"):
        assert re.search(r"pressgen\S* (-C \S+ )?serve|http\.server --directory", (ROOT / name).read_text("utf-8")), (
            name
        )
    for path in [ROOT / "Makefile", *ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]:
        assert not re.search(r"(?i)(open|öppna)[^.]* `?\S*output/index\.html", path.read_text("utf-8")), path


@pytest.mark.parametrize(("place", "command"), [*serving()])
def test_what_it_says_shows_the_site(place: str, command: str, tmp_path: Path) -> None:
    folder = command.rpartition(" ")[2]
    create_newsroom(tmp_path / Path(folder).parent)
    code, _, _ = run("pressgen build", tmp_path / Path(folder).parent, {})
    assert code == 0, place
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    words = [sys.executable, *shlex.split(command)[1:], "--bind", "127.0.0.1", str(port)]
    server = subprocess.Popen(words, cwd=tmp_path, stderr=subprocess.DEVNULL)
    try:
        front = page(f"http://127.0.0.1:{port}/")
        (link,) = re.findall(r'href="([^"]*gang-och-cykelbron-oppnar/)"', front)[:1]
        assert "Den förkortar vägen" in page(urljoin(f"http://127.0.0.1:{port}/", link))
    finally:
        server.terminate()
        server.wait()


def page(address: str) -> str:
    """The page, once the server has started."""
    for _ in range(100):
        try:
            with urllib.request.urlopen(address) as answer:
                return str(answer.read().decode())
        except URLError:
            time.sleep(0.05)
    raise TimeoutError
