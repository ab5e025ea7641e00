"""What a person should do before an import, since a text that is in the newsroom is not changed by a later one."""

from collections.abc import Iterator

from pressgen.importers.archives.reasons import (
    is_same,
    missing_document,
    missing_picture,
    plain_page,
    undescribed_picture,
)
from pressgen.importers.picture_pieces import not_in_file
from pressgen.model.fidelity import Fidelity
from pressgen.problems import Text, text

_FILES = (missing_picture(""), missing_document(""), not_in_file(""))
_PAGES = (plain_page(has_day=True), plain_page(has_day=False))


def hints(fidelity: Fidelity) -> Iterator[Text]:
    """One sentence for each kind of thing that could still come along; about texts that are new, and about pages."""
    new = [field for one in fidelity.texts if one.state == "new" for field in one.with_outcome("dropped")]
    missing = {one.why.args.get("address") for one in new if one.why and is_same(one.why, *_FILES)}
    if missing:
        yield text(
            "Pictures and documents that are not in the export: {count}. The report has their addresses. Put those that you want beside the export.",
            count=len(missing),
        )
    waiting = sum(
        is_same(field.why, undescribed_picture())
        for one in fidelity.texts
        if one.state == "new"
        for field in one.with_outcome("changed")
    )
    if waiting:
        yield text(
            "Pictures without a description: {count}. Readers see each when you have written into the file of its text what it shows.",
            count=waiting,
        )
    pages = sum(is_same(one.why, *_PAGES) for one in fidelity.texts)
    if pages:
        yield text("Plain pages that were left out: {count}. With --pages they come along.", count=pages)
