"""Help in both languages, and completion in shells."""

from pathlib import Path

import list_help
import pytest
from test_command_line import pressgen

from newsroom import newsroom
from pressgen.cli.help_messages import HELP

SWEDISH = {"LC_ALL": "sv_SE.UTF-8"}


def test_every_text_of_the_help_is_there_for_the_catalogues() -> None:
    assert set(list_help.texts()) == set(HELP), "make docs, make messages"


@pytest.mark.parametrize(
    "words",
    [
        ["--lang", "sv", "build", "--help"],
        ["build", "--lang", "sv", "--help"],
        ["build", "--help", "--lang", "sv"],
        ["build", "--help", "--lang=sv"],
    ],
)
def test_help_is_swedish_wherever_the_option_stands(words: list[str], tmp_path: Path) -> None:
    lines = pressgen(tmp_path, *words).stdout.splitlines()
    assert lines[0] == "Användning: pressgen build [FLAGGOR]"
    assert lines[2] == "  Bygg webbplatsen. Inget skrivs om det finns ett fel i innehållet."
    assert lines[4] == "Flaggor:"
    assert lines[-1].startswith("  Exempel: pressgen build ")


def test_help_follows_the_environment_and_then_the_newsroom(tmp_path: Path) -> None:
    newsroom(tmp_path / "rum", {})
    assert pressgen(tmp_path, "--help", **SWEDISH).stdout.startswith("Användning: pressgen [FLAGGOR] KOMMANDO")
    assert pressgen(tmp_path / "rum", "--help", LC_ALL="C").stdout.startswith("Användning: ")
    assert pressgen(tmp_path, "-C", "rum", "--help", LC_ALL="C").stdout.startswith("Användning: ")
    assert pressgen(tmp_path, "--help", LC_ALL="C").stdout.startswith("Usage: ")
    assert pressgen(tmp_path / "rum", "--help", "--lang", "en", **SWEDISH).stdout.startswith("Usage: ")


def test_the_list_of_commands_is_swedish_also_below_a_command(tmp_path: Path) -> None:
    assert "  check      Säg allt som är fel i innehållet, och var." in pressgen(tmp_path, **SWEDISH).stderr
    assert "  Visa hur temat skriver en mall." in pressgen(tmp_path, "templates", "show", "--help", **SWEDISH).stdout


def test_the_list_of_commands_holds_whole_sentences(tmp_path: Path) -> None:
    listed = pressgen(tmp_path, "--lang", "sv", "--help").stdout
    assert "..." not in listed.partition("Kommandon:")[2]
    assert "så att redigerare kan\n             komplettera nycklar och id, eller formulären för ett CMS." in listed


def test_help_of_new_says_in_its_language_where_the_options_of_a_release_are(tmp_path: Path) -> None:
    words = " ".join(pressgen(tmp_path, "new", "--lang", "sv", "--help").stdout.split())
    assert "Ett pressmeddelandes flaggor, som --type, --topic och --from: pressgen new release --help" in words
    assert "More" not in words


@pytest.mark.parametrize(
    ("written", "completed"),
    [("pressgen upc", ["upcoming"]), ("pressgen build --ou", ["--output"]), ("pressgen templates ej", ["eject"])],
)
def test_bash_completes_commands_and_options(written: str, completed: list[str], tmp_path: Path) -> None:
    asked = {"_PRESSGEN_COMPLETE": "complete_bash", "COMP_WORDS": written, "COMP_CWORD": str(written.count(" "))}
    assert pressgen(tmp_path, **asked).stdout.split() == completed


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_shell_is_told_how_to_complete(shell: str, tmp_path: Path) -> None:
    done = pressgen(tmp_path, _PRESSGEN_COMPLETE=f"source_{shell}")
    assert "_PRESSGEN_COMPLETE" in done.stdout


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["chek"], "Fel: Det finns inget kommando chek. Menade du check, schema?"),
        (["templates", "foo"], "Fel: Det finns inget kommando foo."),
        (["build", "--outptu", "x"], "Fel: Det finns ingen flagga --outptu. Menade du --output?"),
        (["check", "--drafts"], "Fel: Det finns ingen flagga --drafts."),
        (["why"], "Fel: PATH saknas."),
        (["build", "x"], "Fel: Det här är för mycket: x"),
        (["build", "--workers"], "Fel: Flaggan --workers ska följas av ett värde."),
        (["build", "--force=1"], "Fel: Flaggan --force ska inte ha något värde."),
        (["build", "--workers", "x"], "Fel: Värdet på --workers går inte att använda: ”x” är inget heltal."),
        (["build", "--workers", "0"], "Fel: Värdet på --workers går inte att använda: 0 är inte mellan 1 och 256."),
        (
            ["build", "--executor", "x"],
            "Fel: Värdet på --executor går inte att använda: ”x” är inget av processes, dask.",
        ),
    ],
)
def test_a_wrong_command_line_is_told_in_swedish(words: list[str], said: str, tmp_path: Path) -> None:
    done = pressgen(tmp_path, "--lang", "sv", *words)
    assert done.returncode == 2
    assert done.stderr.splitlines()[-1] == said


@pytest.mark.parametrize(
    ("language", "words", "said"),
    [
        ("sv", ["export", "json", "ut"], "En mapp anges så här: --to ut"),
        ("en", ["export", "json", "out"], "A folder is named like this: --to out"),
        ("sv", ["import", "json", "fil.json", "nytt"], "En mapp anges så här: --into nytt"),
    ],
)
def test_a_folder_without_its_option_is_told_the_option(
    language: str, words: list[str], said: str, tmp_path: Path
) -> None:
    done = pressgen(tmp_path, "--lang", language, *words)
    assert done.returncode == 2
    assert done.stderr.splitlines()[-1] == said


def test_a_wrong_command_line_says_where_to_read_more(tmp_path: Path) -> None:
    lines = pressgen(tmp_path, "build", "--outptu", "x", **SWEDISH).stderr.splitlines()
    assert lines[:2] == ["Användning: pressgen build [FLAGGOR]", "Mer: pressgen build --help"]
