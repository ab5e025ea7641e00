"""Makes anew what in docs/ is made from the code: `make docs`.

docs/rules.md from the docstrings of the rules, the table of markup in docs/text.md from `pressgen.text.markup_table`, the map of
the rooms from the imports, and the list of files from their docstrings; `cli/help_messages.py` from the commands; in docs/templates.md the templates with their blocks, and the
fields of the views, each between two comments.
"""

from pathlib import Path

import draw_house
import list_files
import list_help
import list_views

from pressgen.cli import manual, theme_catalogue
from pressgen.load.disk import theme_templates
from pressgen.text import markup_table

DOCS = Path(__file__).parent
MARKUP = "## All markup, and what comes of it\n\n"


def main() -> None:
    """Writes each page where it belongs."""
    (DOCS / "rules.md").write_text(manual.book(), "utf-8")
    above, heading, _ = (DOCS / "text.md").read_text("utf-8").partition(MARKUP)
    (DOCS / "text.md").write_text(f"{above}{heading}{markup_table.book().rstrip()}\n", "utf-8")
    (DOCS / "templates.md").write_text(templates_page(), "utf-8")
    draw_house.PICTURE.write_text(draw_house.draw(), "utf-8")
    list_files.PAGE.write_text(list_files.page(), "utf-8")
    list_help.FILE.write_text(list_help.module(), "utf-8")


def templates_page() -> str:
    """docs/templates.md with its tables made anew."""
    page = (DOCS / "templates.md").read_text("utf-8")
    page = _between("blocks", theme_catalogue.table(theme_templates()), page)
    page = _between("names", list_views.context_table(), page)
    return _between("fields", list_views.view_tables(), page)


def _between(name: str, made: str, page: str) -> str:
    """The page with a part made anew: what stands between `<!-- NAME: made by make docs -->` and `<!-- end of NAME -->`."""
    above, first, rest = page.partition(f"<!-- {name}: made by make docs -->\n")
    _, last, below = rest.partition(f"<!-- end of {name} -->\n")
    if not first or not last:
        raise ValueError(f"docs/templates.md has no place for {name}")
    return f"{above}{first}\n{made}\n{last}{below}"


if __name__ == "__main__":
    main()
