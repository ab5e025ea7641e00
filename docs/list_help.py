"""Writes src/pressgen/cli/help_messages.py: the texts of the commands' help, where the catalogues find them."""

from pathlib import Path

from typer.main import get_command

from pressgen.cli.app import app
from pressgen.cli.help_language import FIXED, help_texts

FILE = Path(__file__).parents[1] / "src" / "pressgen" / "cli" / "help_messages.py"
_HEAD = '''"""Every text of the help, for the catalogues. Made from the commands by `make docs`; translated in `help_language.py`."""

# fmt: off

from pressgen.languages import mark

HELP = (
'''


def texts() -> list[str]:
    """Every English text of the help, each once, in order."""
    return sorted({*FIXED, *help_texts(get_command(app))})


def module() -> str:
    """The file."""
    lines = (f'    mark("help", {_quoted(text)}),\n' for text in texts())
    return f"{_HEAD}{''.join(lines)})\n"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace("\n", "\\n")
    if '"' in text and "'" not in text:
        return f"'{escaped}'"
    return '"' + escaped.replace('"', '\\"') + '"'
