"""Formats that many texts come in: saved exports of newsrooms, blogs and other generators, which `pressgen import` reads.

    files -> ForeignText (what the export says of each text) -> Draft (what becomes of it) -> its file -> what became of each word

`ARCHIVES` is the table of formats. Packages can bring others: an entry point of the group `pressgen.importers` whose value is an `Archive`.
"""

from importlib.metadata import entry_points

from pressgen.errors import PressgenError
from pressgen.importers.archives.archive import Archive, Asked, Files
from pressgen.importers.archives.cision import CISION_ENDINGS, read_cision
from pressgen.importers.archives.documents import DOCX_ENDINGS, PLAIN_ENDINGS, read_docx_files, read_text_files
from pressgen.importers.archives.feeds import FEED_ENDINGS, read_feeds
from pressgen.importers.archives.foreign_draft import Moved, make_foreign_draft
from pressgen.importers.archives.html_pages import HTML_ENDINGS, read_html_pages
from pressgen.importers.archives.hugo import read_hugo
from pressgen.importers.archives.jekyll import read_jekyll
from pressgen.importers.archives.mynewsdesk import MYNEWSDESK_ENDINGS, read_mynewsdesk
from pressgen.importers.archives.newsroom_json import read_newsroom
from pressgen.importers.archives.page_text import TEXT_ENDINGS
from pressgen.importers.archives.prezly import PREZLY_ENDINGS, read_prezly
from pressgen.importers.archives.wordpress import read_wordpress
from pressgen.problems import text

__all__ = ["ARCHIVES", "Archive", "Asked", "Files", "Moved", "archives", "make_foreign_draft"]

_FEED = text(
    "Save the feed in the browser: open its address, press Ctrl+S, and put pictures beside it if you have them."
)
ARCHIVES: dict[str, Archive] = {
    "rss": Archive(read_feeds, _FEED, FEED_ENDINGS),
    "atom": Archive(read_feeds, _FEED, FEED_ENDINGS),
    "json": Archive(read_feeds, _FEED, FEED_ENDINGS),
    "wordpress": Archive(
        read_wordpress,
        text("In WordPress, choose Tools, Export, All content, and put the folder wp-content/uploads beside the file."),
        (".xml",),
    ),
    "mynewsdesk": Archive(
        read_mynewsdesk,
        text(
            "Save the lists of the web service for newsrooms (JSON or XML), for each kind of material, into one folder."
        ),
        MYNEWSDESK_ENDINGS,
    ),
    "cision": Archive(
        read_cision,
        text("Save the pages of the news feed (JSON or XML, with detailLevel=detail) into one folder."),
        CISION_ENDINGS,
    ),
    "prezly": Archive(
        read_prezly,
        text("Save the answers of the API to v2/stories, with the content, into one folder."),
        PREZLY_ENDINGS,
    ),
    "html": Archive(
        read_html_pages,
        text(
            "Save each page in the browser (Ctrl+S) into one folder, or mirror the site with a program such as HTTrack."
        ),
        HTML_ENDINGS,
    ),
    "docx": Archive(
        read_docx_files, text("Put the Word documents (.docx) into one folder, one for each text."), DOCX_ENDINGS
    ),
    "text": Archive(
        read_text_files, text("Put the text files (.txt, .md) into one folder, one for each text."), PLAIN_ENDINGS
    ),
    "pressgen": Archive(
        read_newsroom, text("In the other newsroom: pressgen export json. It brings everything along."), (".json",)
    ),
    "jekyll": Archive(
        read_jekyll,
        text("Take the folder of the site itself, the one with “_posts” in it: nothing has to be saved first."),
        TEXT_ENDINGS,
    ),
    "hugo": Archive(
        read_hugo,
        text("Take the folder of the site itself, the one with “content” in it: nothing has to be saved first."),
        TEXT_ENDINGS,
    ),
}
_GROUP = "pressgen.importers"


def archives() -> dict[str, Archive]:
    """The formats by name: those of the table, and those of installed packages. PressgenError when one of these cannot be used."""
    found = dict(ARCHIVES)
    for point in entry_points(group=_GROUP):
        if point.name in ARCHIVES:
            continue
        try:
            archive = point.load()
        except Exception as error:  # a package of others can fail in any way
            raise PressgenError(
                text(
                    "The format “{name}” of the package {package} does not work: {reason}.",
                    name=point.name,
                    package=point.value,
                    reason=error,
                ),
                text("Install that package anew, or uninstall it."),
            ) from error
        if not isinstance(archive, Archive):
            raise PressgenError(text("The format “{name}” is no Archive: {value}.", name=point.name, value=point.value))
        found[point.name] = archive
    return found
