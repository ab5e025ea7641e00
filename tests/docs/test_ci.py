"""The workflows of a new newsroom, run as a git host would, as far as that goes here; and the way to look at a site."""

import os
import re
import shlex
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.parse import urljoin

import pytest
import yaml
from examples import ROOT

from pressgen.edit.new_newsroom import create_newsroom

RELEASE = "content/releases/2026/gang-och-cykelbron-oppnar.md"
GITHUB, GITLAB = ".github/workflows/newsroom.yml", ".gitlab-ci.yml"


def git(folder: Path, *words: str) -> str:
    name = ["-c", "user.name=k", "-c", "user.email=k@k.example", "-c", "init.defaultBranch=main"]
    done = subprocess.run(["git", *name, *words], cwd=folder, check=True, capture_output=True, text=True)
    return done.stdout.strip()


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


def new_release(root: Path, name: str) -> None:
    text = (root / RELEASE).read_text("utf-8").replace("gang-och-cykelbron-oppnar", name)
    (root / "content/releases/2026" / f"{name}.md").write_text(text, "utf-8")
    commit(root)


def shell(script: str, root: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """A step of a job, with `pressgen` and `python` as this program's, and without what a network would be asked for."""
    tools = root.parent / "tools"
    tools.mkdir(exist_ok=True)
    for name, words in {"pressgen": "-m pressgen", "python": ""}.items():
        (tools / name).write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} {words} "$@"\n')
        (tools / name).chmod(0o755)
    script = re.sub(r"^ *python -m pip install .*$", "echo installed", script, flags=re.MULTILINE)
    path = f"{tools}{os.pathsep}{os.environ['PATH']}"
    known = os.environ | {"PATH": path, "PYTHONPATH": str(ROOT / "src"), "LC_ALL": "C.UTF-8"}
    command = ["bash", "-eo", "pipefail", "-c", script]
    return subprocess.run(
        command,
        cwd=root,
        env=known | environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )


def github_job(root: Path, name: str) -> list[dict[str, Any]]:
    steps: list[dict[str, Any]] = yaml.safe_load((root / GITHUB).read_text("utf-8"))["jobs"][name]["steps"]
    return steps


def merged(origin: Path) -> Path:
    """What actions/checkout brings for a pull request: the change merged into its branch, and, with all depth, that branch."""
    (checkout,) = (one for one in github_job(origin, "check") if one.get("uses", "").startswith("actions/checkout"))
    assert checkout["with"] == {"fetch-depth": 0}
    root = origin.parent / "github"
    git(origin.parent, "clone", "-q", "-b", "main", str(origin), str(root))
    git(root, "checkout", "-q", "--detach")
    git(root, "merge", "-q", "--no-edit", "origin/andring")
    return root


def checked_by_github(origin: Path) -> subprocess.CompletedProcess[str]:
    root = merged(origin)
    (script,) = (one["run"] for one in github_job(root, "check") if "pressgen check" in one.get("run", ""))
    return shell(script, root, GITHUB_BASE_REF="main")


def checked_by_gitlab(origin: Path) -> subprocess.CompletedProcess[str]:
    """GitLab checks out the branch itself; the commit that it began at is there with all depth."""
    root = origin.parent / "gitlab"
    git(origin.parent, "clone", "-q", "-b", "andring", str(origin), str(root))
    job = yaml.safe_load((root / GITLAB).read_text("utf-8"))["check"]
    assert job["variables"] == {"GIT_DEPTH": "0"}
    base = git(root, "merge-base", "origin/main", "HEAD")
    git(root, "remote", "remove", "origin")
    done = shell("\n".join(job["script"]), root, CI_MERGE_REQUEST_DIFF_BASE_SHA=base)
    return subprocess.CompletedProcess(done.args, done.returncode, (root / "code-quality.json").read_text("utf-8"))


HOSTS = pytest.mark.parametrize("checked", [checked_by_github, checked_by_gitlab], ids=["github", "gitlab"])


@HOSTS
def test_a_change_that_takes_a_published_release_away_is_refused(checked: Any, origin: Path) -> None:
    (origin / RELEASE).unlink()
    commit(origin)
    done = checked(origin)
    assert (done.returncode, "PG502" in done.stdout) == (1, True)


@HOSTS
def test_a_change_passes_though_others_have_published_since(checked: Any, origin: Path) -> None:
    new_release(origin, "badet-oppnar")
    git(origin, "checkout", "-q", "main")
    new_release(origin, "skolan-oppnar")
    done = checked(origin)
    assert (done.returncode, "PG50" in done.stdout) == (0, False)


@pytest.mark.parametrize("job", ["check", "publish"])
def test_github_says_plainly_that_pressgen_is_missing(job: str, origin: Path) -> None:
    (script,) = (one["run"] for one in github_job(origin, job) if "pip install" in one.get("run", ""))
    said_when_missing(script, origin)


def test_gitlab_says_plainly_that_pressgen_is_missing(origin: Path) -> None:
    said_when_missing(
        "\n".join(yaml.safe_load((origin / GITLAB).read_text("utf-8"))["default"]["before_script"]), origin
    )


def said_when_missing(script: str, root: Path) -> None:
    for wheel in (root / "wheels").glob("*.whl"):
        wheel.unlink()
    done = shell(script, root)
    assert done.returncode == 1
    assert "pressgen is missing: put its wheel into wheels/, as wheels/README.md says." in done.stdout
    (root / "wheels/pressgen-1-py3-none-any.whl").write_bytes(b"")
    done = shell(script, root)
    assert (done.returncode, done.stdout.splitlines()[-1]) == (0, "installed")


def test_github_publishes_when_something_was_accepted_and_by_the_clock_only_when_it_is_due(origin: Path) -> None:
    outputs = origin.parent / "outputs"
    there = {"GITHUB_OUTPUT": str(outputs)}
    (asks,) = (one["run"] for one in github_job(origin, "publish") if one.get("id") == "due")
    (builds,) = (one["run"] for one in github_job(origin, "publish") if "pressgen build" in one.get("run", ""))
    for event in ("schedule", "push"):
        assert shell(asks, origin, GITHUB_EVENT_NAME=event, **there).returncode == 0
    assert shell(builds, origin, **there).returncode == 0
    assert shell(asks, origin, GITHUB_EVENT_NAME="schedule", **there).returncode == 0
    assert outputs.read_text().split() == ["build=yes", "build=yes", "build=no"]


@pytest.mark.parametrize("file", [GITHUB, GITLAB])
def test_no_log_of_a_published_site_names_a_text_that_waits(file: str, origin: Path) -> None:
    coming = datetime.now(UTC).date() + timedelta(days=200)
    text = (origin / RELEASE).read_text("utf-8").replace("2026-01-05", str(coming))
    (origin / RELEASE).write_text(text, "utf-8")
    jobs = yaml.safe_load((origin / file).read_text("utf-8"))
    scripts = (
        [jobs["pages"]["script"]] if file == GITLAB else [[one.get("run", "")] for one in github_job(origin, "publish")]
    )
    there = {"GITHUB_OUTPUT": str(origin.parent / "outputs"), "GITHUB_EVENT_NAME": "push"}
    said = "".join(shell("\n".join(script), origin, **there).stdout for script in scripts if "pip" not in script[0])
    assert f"1 text väntar, nästa {coming} 08:00" in said
    assert "gang-och-cykelbron" not in said
    assert "cykelbron öppnar" not in said


def test_gitlab_publishes(origin: Path) -> None:
    job = yaml.safe_load((origin / GITLAB).read_text("utf-8"))["pages"]
    assert shell("\n".join(job["script"]), origin).returncode == 0
    assert (origin / "public/index.html").is_file()


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
    built = shell("pressgen build", tmp_path / Path(folder).parent)
    assert built.returncode == 0, place
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
