"""A folder of documents, each of them one text: Word's, plain text and Markdown. Nobody knows what came out of them, so each is a draft."""

import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import PurePosixPath
from typing import NamedTuple

from bs4 import BeautifulSoup

from pressgen.embargo_lines import read_embargo_line
from pressgen.errors import PressgenError
from pressgen.importers.archives.archive import Asked, Files
from pressgen.importers.archives.front_matter import read_front_matter
from pressgen.importers.archives.keys import Keys
from pressgen.importers.archives.markdown_html import inline_html
from pressgen.importers.archives.page_files import PageFiles
from pressgen.importers.archives.page_text import Page, page_text
from pressgen.importers.characters import clean, one_line
from pressgen.importers.dates import read_date_line
from pressgen.importers.docx import docx_html
from pressgen.importers.formats import decoded
from pressgen.importers.head import is_type_line
from pressgen.importers.pieces import LONGEST_TITLE
from pressgen.model.draft import LeftOut
from pressgen.model.foreign import Assumption, ForeignText, Markup, Rest, Trouble
from pressgen.problems import text

DOCX_ENDINGS = (".docx",)
PLAIN_ENDINGS = (".txt", ".text", ".md", ".markdown")
_TITLE = re.compile(r"^#[ \t]+(.+?)[ \t]*#*$", re.MULTILINE)
_HEAD = 6
"""Lines at the beginning among which the title and the day stand."""


class _Head(NamedTuple):
    """What the first lines of a document say."""

    title: str = ""
    type: str = ""
    day: datetime | None = None
    has_time: bool = False


def read_docx_files(files: Files, asked: Asked) -> Iterator[ForeignText | Trouble]:
    """The texts of Word documents. PressgenError when there is none."""
    for path in _paths(files, DOCX_ENDINGS):
        try:
            yield _docx(path, files[path], asked)
        except PressgenError as error:
            yield Trouble(path, error.reason)


def read_text_files(files: Files, asked: Asked) -> Iterator[ForeignText | Trouble]:
    """The texts of plain files and of Markdown. PressgenError when there is none."""
    for path in _paths(files, PLAIN_ENDINGS):
        source = clean(decoded(files[path]))
        try:
            yield (
                _markdown(path, source, files, asked)
                if path.lower().endswith(PLAIN_ENDINGS[2:])
                else _plain(path, source, asked)
            )
        except PressgenError as error:
            yield Trouble(path, error.reason, source)


def _paths(files: Files, endings: tuple[str, ...]) -> list[str]:
    found = [
        one for one in sorted(files) if one.lower().endswith(endings) and not one.rpartition("/")[2].startswith("~$")
    ]
    if not found:
        raise PressgenError(
            text("There is no document in the files: none ends in {endings}.", endings=", ".join(endings)),
            text("Put the documents into one folder, and name it."),
        )
    return found


def _docx(path: str, data: bytes, asked: Asked) -> ForeignText:
    html, left_out = _read(path, data)
    soup = BeautifulSoup(html, "lxml")
    blocks = soup.find_all(["h1", "h2", "h3", "p"])
    heading = soup.find("h1")
    head = _head(
        [one_line(clean(one.get_text())) for one in blocks], one_line(clean(heading.get_text())) if heading else ""
    )
    for wanted in filter(None, (head.title, head.type)):
        found = next((one for one in blocks if one_line(clean(one.get_text())) == wanted), None)
        if found is not None:
            found.extract()
    rest = tuple(Rest("docx", one.words, one.reason) for one in left_out)
    return _text("docx", path, head, str(soup), "html", asked, rest)


def _read(path: str, data: bytes) -> tuple[str, tuple[LeftOut, ...]]:
    try:
        return docx_html(data)
    except PressgenError:
        raise
    except Exception as error:  # the readers of others raise anything for a damaged file
        reason = text("{file} is damaged: {reason}.", file=path, reason=error or type(error).__name__)
        raise PressgenError(reason) from error


def _plain(path: str, source: str, asked: Asked) -> ForeignText:
    lines = source.split("\n")
    head = _head([one_line(one) for one in lines if one.strip()], "")
    for wanted in filter(None, (head.title, head.type)):
        at = next(at for at, one in enumerate(lines) if one_line(one) == wanted)
        lines[at] = ""
    return _text("text", path, head, "\n".join(lines), "text", asked, ())


def _markdown(path: str, source: str, files: Files, asked: Asked) -> ForeignText:
    """A file of Markdown: its values are read like those of a site."""
    front = read_front_matter(source)
    values, body = front.values, front.body
    heading = _TITLE.search(body)
    if heading and not Keys(values).string("title", "titel", "rubrik"):
        values = {**values, "title": one_line(BeautifulSoup(inline_html(heading[1]), "lxml").get_text())}
        body = body[: heading.start()] + body[heading.end() :]
    folder = path.rpartition("/")[0] + "/" if "/" in path else ""
    page = Page("text", path, path, folder, Keys(values), body, PurePosixPath(path).stem, (), is_draft=True)
    return page_text(page, PageFiles(files, ("",)), asked, zone_is_sure=False)


def _head(lines: list[str], title: str) -> _Head:
    """The title, the kind and the day among the first lines; without a heading, the first other line is the title."""
    kind, day, has_time = "", None, False
    for line in [one for one in lines if one][:_HEAD]:
        found = read_date_line(line)
        if found and found.label != "updated":
            day, has_time = day or found.at, found.has_time
        elif is_type_line(line) and not kind:
            kind = line
        elif not title and not read_embargo_line(line) and len(line) <= LONGEST_TITLE:
            title = line
    return _Head(title, kind, day, has_time)


def _text(  # noqa: PLR0917 -- a document, and what is known of it
    system: str, path: str, head: _Head, body: str, markup: Markup, asked: Asked, rest: tuple[Rest, ...]
) -> ForeignText:
    why = text("It stands in the text without a label.")
    return ForeignText(
        system=system,
        id=path,
        place=path,
        title=head.title,
        body=body,
        markup=markup,
        standing="draft",
        published=head.day.replace(tzinfo=asked.zone) if head.day else None,
        has_time=head.has_time,
        slug=PurePosixPath(path).stem,
        type_words=(re.sub(r"[\s:]+\Z", "", head.type),) if head.type else (),
        assumptions=(Assumption("published", why),) if head.day else (),
        rest=rest,
    )
