"""Prints what `pressgen templates test` has found."""

import sys
from typing import TYPE_CHECKING

from pressgen.cli.printer import Printer
from pressgen.problems import text

if TYPE_CHECKING:
    from pressgen.cli.commands.template_test import Tested


def print_tested(tested: "Tested", printer: Printer) -> None:
    """A paragraph for each fault, with the file that brings it and a page to look at; then how many pages were made."""
    for one in tested.faults:
        place = f"templates/{one.template}" if one.template else "templates/"
        sys.stdout.write(f"{place}: {printer.text(one.fault)}\n")
        where = text("On {count} of the pages made, such as {page}.", count=len(one.pages), page=one.pages[0])
        sys.stdout.write(f"    {printer.text(where)}\n")
    if not tested.pages:
        printer.say(text("This newsroom has no templates of its own, so there is nothing to test."))
    else:
        printer.say(text("Pages made: {pages}. Faults: {faults}.", pages=tested.pages, faults=len(tested.faults)))
