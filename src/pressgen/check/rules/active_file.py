"""PG327: a file that a browser or a server runs.

A drawing (SVG) can have scripts in it, and can fetch pictures and styles from elsewhere. A web page (HTML) and a
program (PHP, EXE) are also run. Anybody who follows a link to the file runs it as if it were a part of your site.
Attach a PDF instead of a web page. Save a drawing again as “plain SVG” (Inkscape) or as PNG.
"""

from collections.abc import Iterator

from pressgen.check.finding import Finding
from pressgen.check.newsroom import Newsroom
from pressgen.check.published_files import published_files
from pressgen.problems import text


def active_file(newsroom: Newsroom) -> Iterator[Finding]:
    """A published file with active content: in a drawing at its line, else at the place that names the file."""
    reported = set()
    for file in published_files(newsroom):
        fault = file.asset.fault
        if not fault or fault.kind != "active" or file.asset.path in reported:
            continue
        if fault.detail.startswith("."):
            message = text(
                "{name} is a kind of file ({ending}) that browsers or servers run.", name=file.name, ending=fault.detail
            )
            yield file.finding(message, text("Attach it as PDF, or link to where it lies."))
            continue
        reported.add(file.asset.path)
        message = text("The drawing could run a program or fetch something: {what}", what=fault.detail)
        hint = text("Save it as “plain SVG” or as PNG, or take this out.")
        place = (fault.line, fault.column, fault.line, fault.column)
        yield Finding(file.asset.path, place, message, hint)
