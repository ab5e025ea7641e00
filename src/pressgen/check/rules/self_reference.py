"""PG211: a release that refers to itself.

`related`, `follows` and `translation_of` name other releases. A translation must also have another language than its original.
Releases cannot follow one another in a circle: the first of them follows none.
"""

from collections.abc import Iterator

from pressgen.check.finding import Finding, finding
from pressgen.check.newsroom import Newsroom
from pressgen.model import Release, Source
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
        yield from _following(newsroom, source, release)
        original = newsroom.site.releases.get(release.translation_of)
        has_languages = original and not any(
            newsroom.has_unread(path, "language") for path in (source.path, original.source)
        )
        if original and has_languages and original.language == release.language:
            message = text("The translation has the language of its original: {language}.", language=release.language)
            hint = text("Set “language” to that of this text, and “translation_of” to another release.")
            yield finding(source, ("translation_of",), message, hint)


def _following(newsroom: Newsroom, source: Source, release: Release) -> Iterator[Finding]:
    """A release that follows itself, and a circle, which is reported once: at the first of its releases, which should follow none."""
    if release.follows == release.id and release.id:
        message = text("“follows” names the release itself.")
        yield finding(source, ("follows",), message, text("Write the id of the earlier release, or remove the line."))
        return
    circle = _circle(newsroom, release)
    if circle and release == min(circle, key=lambda one: (one.published, one.id)):
        names = " → ".join(one.id for one in (*circle, release))
        message = text("The releases follow one another in a circle: {ids}.", ids=names)
        yield finding(source, ("follows",), message, text("Remove this line from the one that came first."))


def _circle(newsroom: Newsroom, release: Release) -> list[Release]:
    """The releases of the circle that it is in; none when it is in none."""
    found, one = {release.id: release}, newsroom.site.releases.get(release.follows)
    while one and one.id not in found:
        found[one.id] = one
        one = newsroom.site.releases.get(one.follows)
    return [*found.values()] if one and one.id == release.id and release.follows else []
