"""`pressgen init` asks what it must know, explains wrong answers, and says the next commands as they must be typed."""

import os
import pty
import re
import shlex
import subprocess
import sys
import time
from pathlib import Path

import pytest
import yaml

from pressgen.cli.newsroom_questions import QUESTIONS, ask, read_options
from pressgen.cli.own_command import shell_line
from pressgen.cli.printer import Printer
from pressgen.edit.newsroom_settings import example_url
from pressgen.errors import PressgenError

SOURCE = Path(__file__).parents[2] / "src"
PRESSGEN = f"#!{sys.executable}\nfrom pressgen.cli import main\nmain()\n"


def run(folder: Path, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    known = os.environ | {"PYTHONPATH": str(SOURCE), "LC_ALL": "C.UTF-8"} | environment
    command = [sys.executable, "-m", "pressgen", *words]
    return subprocess.run(
        command, cwd=folder, env=known, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )


def settings(folder: Path) -> dict[str, object]:
    read: dict[str, object] = yaml.safe_load((folder / "pressgen.yaml").read_text("utf-8"))
    return read


def test_without_a_terminal_it_asks_nothing(tmp_path: Path) -> None:
    done = run(tmp_path, "init", "rum", "--lang", "sv")
    assert (done.returncode, done.stderr) == (0, "")
    assert settings(tmp_path / "rum")["title"] == "Nyhetsrum Exempelköpings kommun"


def test_every_question_is_an_option_too(tmp_path: Path) -> None:
    words = "--name Vattenverket --language en --url https://press.vatten.example/nytt --timezone Europe/Helsinki"
    assert run(tmp_path, "init", "rum", *words.split(), "--accent", "#7A1F3D").returncode == 0
    read = settings(tmp_path / "rum")
    assert (read["title"], read["language"]) == ("Vattenverket newsroom", "en")
    assert (read["url"], read["timezone"]) == ("https://press.vatten.example/nytt/", "Europe/Helsinki")
    assert read["theme"] == {"accent": "#7a1f3d"}
    assert {question.key for question in QUESTIONS} == {"name", "language", "url", "timezone", "accent"}


WRONG = {
    "--url press.vatten.example": "Menade du ”https://press.vatten.example/”?",
    "--url http://press.vatten.example/": "Menade du ”https://press.vatten.example/”?",
    "--url vattenverket": "Skriv hela adressen, till exempel https://press.kommun.example/.",
    "--url https://press.vatten.example/?a=1": "Skriv den från https:// och framåt, utan ?",
    "--timezone Stockholm": "Menade du ”Europe/Stockholm”?",
    "--timezone CEST": "Skriv till exempel Europe/Stockholm.",
    "--accent blå": "Skriv # och sex siffror, till exempel #005b96.",
    "--accent #12": "Skriv # och sex siffror, till exempel #005b96.",
    "--language norska": "Skriv sv eller en.",
    "--name <b>": "Tecknet ”<” går inte att ha i namnet här.",
    f"--name {'å' * 101}": "Namnet är 101 tecken långt.",
}


@pytest.mark.parametrize("option", WRONG)
def test_a_wrong_option_is_explained_and_nothing_is_written(option: str, tmp_path: Path) -> None:
    done = run(tmp_path, "init", "rum", *option.split(" ", 1), "--lang", "sv")
    assert (done.returncode, done.stdout) == (2, "")
    assert WRONG[option] in done.stderr
    assert not (tmp_path / "rum").exists()


def answered(*lines: str, language: str = "sv") -> tuple[dict[str, str], list[str]]:
    """What comes of typing these lines, and the prompts that were seen."""
    prompts, waiting = [], list(lines)

    def answer(prompt: str) -> str:
        prompts.append(prompt)
        return waiting.pop(0)

    standard = {"name": "Vik", "language": "sv", "url": "https://press.vik.example/"}
    standard |= {"timezone": "Europe/Stockholm", "accent": "#00507d"}
    return ask(standard, Printer(language), answer), prompts


def test_enter_takes_what_stands_in_brackets() -> None:
    read, prompts = answered("", "", "", "", "")
    assert read["timezone"] == "Europe/Stockholm"
    assert prompts[1] == "Vilket språk ska de första texterna ha, sv eller en? [sv]: "


def test_the_address_that_it_proposes_is_made_of_the_name() -> None:
    read, prompts = answered("Älvsåkers kommun", "", "", "", "")
    assert prompts[2].endswith("[https://press.alvsaker.example/]: ")
    assert read["url"] == "https://press.alvsaker.example/"


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("Storköpings kommun", "https://press.storkoping.example/"),
        ("Borås kommun", "https://press.boras.example/"),
        ("Port of Saltvik", "https://press.port-of-saltvik.example/"),
        ("Vattenverket", "https://press.vattenverket.example/"),
        ("京都", "https://press.organisation.example/"),
    ],
)
def test_an_example_address_can_be_used_as_it_is(name: str, address: str) -> None:
    assert example_url(name) == address
    assert read_options({"url": address}) == {"url": address}


def test_a_name_without_an_address_gets_one_and_the_feeds_follow_it(tmp_path: Path) -> None:
    assert run(tmp_path, "init", "rum", "--name", "Älvsåkers kommun").returncode == 0
    read = settings(tmp_path / "rum")
    assert read["url"] == "https://press.alvsaker.example/"
    assert yaml.safe_dump(read["identity"]).startswith("authority: press.alvsaker.example\n")


def test_a_wrong_answer_is_explained_and_asked_for_again(capsys: pytest.CaptureFixture[str]) -> None:
    read, _ = answered("", "norska", "engelska", "", "", "")
    assert read["language"] == "en"
    assert capsys.readouterr().out.splitlines() == [
        "Det finns inga färdiga texter på ”norska”.",
        "Skriv sv eller en. Du kan byta språk i pressgen.yaml efteråt.",
    ]


def test_after_a_near_miss_enter_takes_what_was_meant() -> None:
    read, prompts = answered("", "", "press.storkoping.example", "", "stockholm", "", "05b")
    assert prompts[3].endswith("[https://press.storkoping.example/]: ")
    assert (read["url"], read["timezone"]) == ("https://press.storkoping.example/", "Europe/Stockholm")
    assert read["accent"] == "#0055bb"


def test_an_option_without_a_value_is_not_given() -> None:
    assert read_options({"name": "", "url": " https://press.vik.example "}) == {"url": "https://press.vik.example/"}
    with pytest.raises(PressgenError):
        read_options({"url": " "})


def typed(folder: Path, command: list[str], answers: list[str]) -> tuple[int, str]:
    """Runs the command on a terminal and types an answer at each prompt. The exit code, and all that was seen."""
    pid, terminal = pty.fork()
    if pid == 0:  # pragma: no cover -- the child
        os.chdir(folder)
        os.execve(command[0], command, os.environ | {"PYTHONPATH": str(SOURCE), "LC_ALL": "sv_SE.UTF-8"})
    seen = ""
    while True:
        try:
            part = os.read(terminal, 4096).decode()
        except OSError:  # how Linux says that the program has ended
            break
        if not part:
            break
        seen += part
        if seen.rstrip(" ").endswith("]:") and answers:
            os.write(terminal, answers.pop(0).encode() + b"\n")
            seen += "\n"
            time.sleep(0.05)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), seen


def test_on_a_terminal_five_answers_make_a_newsroom(tmp_path: Path) -> None:
    answers = ["Storköpings kommun", "sv", "press.storkoping.example", "", "", "#1f5f7a"]
    code, seen = typed(tmp_path, [sys.executable, "-m", "pressgen", "init", "rum"], answers)
    assert code == 0, seen
    read = settings(tmp_path / "rum")
    assert (read["title"], read["url"]) == ("Nyhetsrum Storköpings kommun", "https://press.storkoping.example/")
    assert "börjar inte med https://" in seen


def test_an_answer_that_is_given_as_an_option_is_not_asked_for(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "pressgen", "init", "rum", "--name", "Vik", "--url", "https://press.vik.example"]
    code, seen = typed(tmp_path, command, ["", "", ""])
    assert (code, seen.count("]:")) == (0, 3)


def test_with_yes_it_asks_nothing(tmp_path: Path) -> None:
    code, seen = typed(tmp_path, [sys.executable, "-m", "pressgen", "init", "rum", "--yes"], [])
    assert (code, seen.count("]:")) == (0, 0)


def test_a_folder_that_cannot_be_used_is_told_before_any_question(tmp_path: Path) -> None:
    (tmp_path / "dagbok.txt").write_text("Min.", "utf-8")
    code, seen = typed(tmp_path, [sys.executable, "-m", "pressgen", "init"], [])
    assert (code, "dagbok.txt" in seen, "]:" in seen) == (2, True, False)


def test_the_end_of_input_at_a_question_writes_nothing(tmp_path: Path) -> None:
    code, seen = typed(tmp_path, [sys.executable, "-m", "pressgen", "init", "rum"], ["\x04"])
    assert code == 2, seen
    assert "Frågorna blev inte besvarade. Ingenting skrevs." in seen
    assert not (tmp_path / "rum").exists()


WAYS = {
    "by its name, as where an environment is active": "pressgen",
    "by its file, as where none is": "../miljö/bin/pressgen",
    "with Python": f"{shlex.quote(sys.executable)} -m pressgen",
}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("asked", ["init rum", "init", "init 'mitt rum'", "-C under init rum", "-C under init"])
def test_the_commands_that_it_shows_can_be_typed_as_they_stand(way: str, asked: str, tmp_path: Path) -> None:
    tools, here = tmp_path / "miljö/bin", tmp_path / "här"
    (here / "under" if "under" in asked else here).mkdir(parents=True)
    tools.mkdir(parents=True)
    (tools / "pressgen").write_text(PRESSGEN, "utf-8")
    (tools / "pressgen").chmod(0o755)
    path = f"{tools}:/usr/bin:/bin" if WAYS[way] == "pressgen" else "/usr/bin:/bin"
    known = {"PYTHONPATH": str(SOURCE), "LC_ALL": "C.UTF-8", "PATH": path}
    shown = bash(f"{WAYS[way]} {asked} --yes", here, known)
    serve, new, import_, build, schema = re.findall(r"^    (.*)", shown, re.MULTILINE)
    assert [command.rpartition(" ")[2] for command in (serve, new, import_, build, schema)] == [
        "serve",
        "new",
        "import",
        "build",
        "schema",
    ]
    for command in (import_, build, schema, f"{serve} --help", f"{new} 'Ny bro'"):
        bash(command, here, known)
    assert [*here.rglob("output/index.html")]
    assert [*here.rglob("content/releases/*/ny-bro.md")]


def bash(command: str, folder: Path, environment: dict[str, str]) -> str:
    done = subprocess.run(
        ["bash", "-c", command],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, (command, done.stdout, done.stderr)
    return done.stdout


def test_on_windows_commands_are_quoted_as_powershell_reads_them() -> None:
    assert shell_line(["py", "-m", "pressgen", "-C", "mitt rum", "build"], windows=True) == (
        'py -m pressgen -C "mitt rum" build'
    )
    assert shell_line([r"C:\mina filer\pressgen.exe", "build"], windows=True) == r'& "C:\mina filer\pressgen.exe" build'
