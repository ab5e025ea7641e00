"""PG211: a release that refers to itself.

`related` and `translation_of` name other releases. A translation must also have another language than its original.
"""

from collections.abc import Iterator

from pressgen.check.finding import Finding, finding
from pressgen.check.newsroom import Newsroom
from pressgen.model import Release
from pressgen.problems import text


def self_reference(newsroom: Newsroom) -> Iterator[Finding]:
    """A release that is related to itself, or a translation in the language of its original."""
    for source, release in newsroom.each(Release):
        for index, other in enumerate(release.related):
            if other == release.id:
                yield finding(
                    source,
                    ("related", index),
                    text("“related” names the release itself."),
                    text("Remove its own id from the list."),
                )
        original = newsroom.site.releases.get(release.translation_of)
        has_languages = original and not any(
            newsroom.has_unread(path, "language") for path in (source.path, original.source)
        )
        if original and has_languages and original.language == release.language:
            message = text("The translation has the language of its original: {language}.", language=release.language)
            hint = text("Set “language” to that of this text, and “translation_of” to another release.")
            yield finding(source, ("translation_of",), message, hint)
