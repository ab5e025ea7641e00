"""What the Makefile and the documentation say about installing, done, with no index and no network."""

import os
import re
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest
from wheels import BACKEND, PROJECT, wheel

ROOT = Path(__file__).parents[2]
OFFLINE = {
    "PIP_CONFIG_FILE": os.devnull,
    "PIP_NO_INDEX": "1",
    "PIP_EXTRA_INDEX_URL": "",
    "PIP_CONSTRAINT": "",
    "PIP_DISABLE_PIP_VERSION_CHECK": "1",
}


def run(command: list[str], folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("PIP_", "MAKE", "MFLAGS", "PYTHON"))
    }
    return subprocess.run(
        command,
        cwd=folder,
        env=kept | OFFLINE | environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )


def project(folder: Path, *locked: str) -> Path:
    """A project that is installed as this one is, with made-up packages; of each, a newer version is out."""
    index = folder / "index"
    index.mkdir()
    lines = {
        "alpha": wheel(index, "alpha", "1", "beta[more]>=1"),
        "beta": wheel(index, "beta", "1", "gamma>=1; extra == 'more'", extras=("more",)),
        "gamma": wheel(index, "gamma", "1"),
    }
    for name in lines:
        wheel(index, name, "2", extras=("more",))
    (folder / "requirements.lock").write_text("".join(lines[name] for name in locked))
    (folder / "requirements-build.lock").write_text(wheel(index, "builder", "1"))
    (folder / "pyproject.toml").write_text(PROJECT)
    (folder / "backend.py").write_text(BACKEND)
    return folder


def make(folder: Path) -> subprocess.CompletedProcess[str]:
    """`make site` as far as installing goes, by the Makefile itself."""
    asked = ["make", "-f", str(ROOT / "Makefile"), "VENV=venv", f"PYTHON={sys.executable}", "venv/site.stamp"]
    return run(asked, folder, PIP_FIND_LINKS=str(folder / "index"))


def test_what_is_locked_is_installed_though_newer_is_out_and_an_extra_is_asked_for(tmp_path: Path) -> None:
    project(tmp_path, "alpha", "beta", "gamma")
    done = make(tmp_path)
    assert done.returncode == 0, done.stdout
    listed = run(["venv/bin/python", "-m", "pip", "freeze"], tmp_path).stdout
    assert {"alpha==1", "beta==1", "gamma==1"} <= set(listed.split())


def test_a_lock_that_lacks_something_is_told(tmp_path: Path) -> None:
    """What an extra needs `pip check` does not see: for that there is test_locks.py."""
    project(tmp_path, "alpha", "gamma")
    done = make(tmp_path)
    assert done.returncode != 0
    assert "requires beta, which is not installed" in done.stdout
    assert not (tmp_path / "venv/site.stamp").exists()


def test_a_file_that_is_not_the_locked_one_is_refused(tmp_path: Path) -> None:
    project(tmp_path, "alpha", "beta", "gamma")
    wheel(tmp_path / "index", "gamma", "1", "beta")
    done = make(tmp_path)
    assert done.returncode != 0
    assert "DO NOT MATCH THE HASHES" in done.stdout


def test_site_and_test_install_in_the_same_way() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    assert re.findall(r"\$\(call install,([\w.-]+)\)", makefile) == ["requirements.lock", "requirements-dev.lock"]
    assert makefile.count("pip install") == 1


def checkout(folder: Path) -> None:
    """What `git clone` would bring, as far as installing needs it."""
    shutil.copytree(ROOT / "src", folder / "pressgen" / "src", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, folder / "pressgen")


def libraries(folder: Path) -> Path:
    """All that is installed here but pressgen: it stands for the package index."""
    folder.mkdir()
    for entry in Path(sysconfig.get_path("purelib")).iterdir():
        if not entry.name.startswith(("pressgen", "_editable", "__editable__", "_pressgen")) and entry.suffix != ".pth":
            (folder / entry.name).symlink_to(entry)
    return folder


def commands(page: str, heading: str) -> list[str]:
    """What the console examples below a heading run."""
    part = (ROOT / page).read_text("utf-8").split(f"\n## {heading}\n", 1)[1].split("\n## ", 1)[0]
    blocks = re.findall(r"```console\n(.*?)```", part, re.DOTALL)
    return [line.removeprefix("$ ") for block in blocks for line in block.splitlines() if line.startswith("$ ")]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the first page of the documentation was followed as far as `init`."""
    folder = tmp_path_factory.mktemp("desk")
    checkout(folder)
    first = commands("docs/getting-started.md", "Install pressgen")
    assert first[0] == "git clone <address of the pressgen repository> pressgen"
    until = first.index("pressgen -C my-newsroom build")
    script = "\n".join(["set -e", *first[1 : until + 1]]).replace("python3 -m venv", f"{sys.executable} -m venv")
    done = run(["bash", "-c", script], folder, **pip(libraries(folder / "libraries")))
    assert done.returncode == 0, done.stdout
    return folder


def pip(libraries: Path) -> dict[str, str]:
    """Lets pip work without an index: what it would fetch lies there."""
    return {"PIP_NO_DEPS": "1", "PIP_NO_BUILD_ISOLATION": "0", "PYTHONPATH": str(libraries)}


def test_the_documentations_commands_make_a_newsroom_with_pressgen_in_it(installed: Path) -> None:
    room = installed / "my-newsroom"
    assert (room / "output/index.html").is_file()
    (own,) = (room / "wheels").glob("*.whl")
    assert own.read_bytes() == (installed / "wheels" / own.name).read_bytes()
    assert f"./wheels/{own.name}" in (room / "requirements.txt").read_text("utf-8").splitlines()


LINE = "python -m pip install --requirement requirements.txt"


def test_what_the_newsroom_is_built_with_is_installed_by_one_line(installed: Path) -> None:
    assert commands("docs/getting-started.md", "Install pressgen")[-1] == LINE
    script = f"set -e; python -m pip uninstall --yes --quiet pressgen; {LINE}; pressgen build"
    path = f"{installed}/venv/bin{os.pathsep}{os.environ['PATH']}"
    done = run(["bash", "-c", script], installed / "my-newsroom", PATH=path, **pip(installed / "libraries"))
    assert done.returncode == 0, done.stdout
    assert "Processing ./wheels/pressgen-" in done.stdout


@pytest.mark.parametrize(
    "file",
    [
        "README.md",
        *(str(path.relative_to(ROOT)) for path in sorted((ROOT / "docs").rglob("*")) if path.suffix in (".md", ".yml")),
        *(str(path.relative_to(ROOT)) for path in sorted((ROOT / "src/pressgen/edit/starter").rglob("*.*"))),
    ],
)
def test_there_is_one_way_to_install(file: str) -> None:
    text = (ROOT / file).read_text("utf-8")
    lines = {line.strip(" -$`") for line in text.splitlines() if "pip install" in line}
    first = {"pip install wheels/pressgen-*.whl"} if file == "docs/getting-started.md" else set()
    extra = {"docs/cluster.md": "cluster", "docs/mail.md": "mail", "docs/sv/mejl.md": "mail"}.get(file)
    more = {f'pip install "$(ls wheels/pressgen-*.whl)[{extra}]"'} if extra else set()
    assert lines <= {LINE} | first | more
