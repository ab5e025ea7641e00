"""Counts what became of the words of a foreign text, in its finished file as the newsroom reads it."""

from collections.abc import Iterator

from pressgen.addresses import RefusedError, normalize
from pressgen.importers.archives.foreign_draft import Moved
from pressgen.importers.result_words import page_text, release_text
from pressgen.importers.words import words
from pressgen.model import PlainPage, Release
from pressgen.model.fidelity import FieldFate, WordCount
from pressgen.problems import text


def count_words(moved: Moved, record: Release | PlainPage) -> WordCount:
    """Where the words of the source are."""
    account = moved.account
    shown = release_text(record, moved.draft) if isinstance(record, Release) else page_text(record, moved.draft)
    said, kept, read, dropped = account.said, words(shown), account.read, account.dropped
    result = kept + read + dropped
    return WordCount(
        said.total(), kept.total(), read.total(), dropped.total(), dict(said - result), dict(result - said)
    )


def measured_fields(moved: Moved, record: Release | PlainPage, count: WordCount) -> tuple[FieldFate, ...]:
    """What became of each value, with what only the finished file shows: its text and its links."""
    return (*moved.account.fates, _body(moved, count), *_links(moved, record))


def _body(moved: Moved, count: WordCount) -> FieldFate:
    if not count.is_exact:
        lost, invented = ", ".join(count.lost) or "–", ", ".join(count.invented) or "–"
        why = text(
            "Words that are nowhere: {lost}. Words that were not there: {invented}.", lost=lost, invented=invented
        )
        return FieldFate("body", "changed", why=why)
    left = any(one.field == "body" and one.outcome == "dropped" for one in moved.account.fates)
    return FieldFate("body", "changed" if left else "kept")


def _links(moved: Moved, record: Release | PlainPage) -> Iterator[FieldFate]:
    """The links of the source, and whether the text still leads there."""
    bodies = [record.body] if isinstance(record, PlainPage) else [record.body, *([record.lead] if record.lead else [])]
    there = {one.target for body in bodies for one in body.links}
    for address in dict.fromkeys(moved.links):
        if address in there or _normal(address) in there:
            yield FieldFate("links", "kept", address, address)
        else:
            yield FieldFate(
                "links", "dropped", address, "", text("No link of the text leads there: only its words are left.")
            )


def _normal(address: str) -> str:
    try:
        return normalize(address)
    except RefusedError:
        return ""
