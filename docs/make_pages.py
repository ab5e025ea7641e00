"""Makes anew what in docs/ is made from the code: `make docs`.

docs/rules.md from the docstrings of the rules, the table of markup in docs/text.md from `pressgen.text.markup_table`, the map of
the rooms from the imports, and the list of files from their docstrings.
"""

from pathlib import Path

import draw_house
import list_files

from pressgen.cli import manual
from pressgen.text import markup_table

DOCS = Path(__file__).parent
MARKUP = "## All markup, and what comes of it\n\n"


def main() -> None:
    """Writes each page where it belongs."""
    (DOCS / "rules.md").write_text(manual.book(), "utf-8")
    above, heading, _ = (DOCS / "text.md").read_text("utf-8").partition(MARKUP)
    (DOCS / "text.md").write_text(f"{above}{heading}{markup_table.book().rstrip()}\n", "utf-8")
    draw_house.PICTURE.write_text(draw_house.draw(), "utf-8")
    list_files.PAGE.write_text(list_files.page(), "utf-8")


if __name__ == "__main__":
    main()
