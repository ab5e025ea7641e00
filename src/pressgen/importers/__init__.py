"""A side door: foreign texts become drafts for `content/`. Reads no file of the newsroom and writes none.

    bytes -> Document (what stands in it, in its order) -> Draft (what of it is title, date, lead, text, contact, ...)

`formats.FORMATS` is the table of the formats that can be read. Every word of a document ends up in one place of its draft: in the
text, in a value that was read from it, or in the list of what was left out. `words.words` counts that.
"""

from pressgen.importers.document import Document, Piece
from pressgen.importers.draft import make_draft
from pressgen.importers.formats import FORMATS, decoded, read_document
from pressgen.importers.known import Known, KnownContact, KnownVersion
from pressgen.importers.result_words import body_text, page_text, release_text
from pressgen.importers.words import words

__all__ = [
    "FORMATS",
    "Document",
    "Known",
    "KnownContact",
    "KnownVersion",
    "Piece",
    "body_text",
    "decoded",
    "make_draft",
    "page_text",
    "read_document",
    "release_text",
    "words",
]
