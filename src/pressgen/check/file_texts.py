"""The texts of a file, and their outlines."""

from collections.abc import Iterator

from pressgen.model import Body, Boilerplate, Outline, PlainPage, Release, Source


def outlines(source: Source) -> Iterator[Outline]:
    """The outlines of a file's texts: its body, and a release's lead. Cheaper than `bodies`, which loads a release's words."""
    record = source.record
    if isinstance(record, Release):
        yield record.outline
        if record.lead_outline:
            yield record.lead_outline
    elif isinstance(record, PlainPage | Boilerplate):
        yield record.body.outline


def bodies(source: Source) -> Iterator[Body]:
    """The texts of a file: its body, and a release's lead."""
    record = source.record
    if isinstance(record, Release | PlainPage | Boilerplate):
        yield record.body
    if isinstance(record, Release) and record.lead:
        yield record.lead
