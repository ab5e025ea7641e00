"""PG210 and PG211: an old address that cannot lead on to its release.

An old address (`aliases`) belongs to one release, and nothing else may lie there now. pressgen puts a page there that leads on
to the release. At an address with capitals, or with an ending such as `.aspx`, no page can lie; there only the server can lead
readers on, by the rules that `redirects` in pressgen.yaml asks for.
"""

from collections.abc import Iterator

from pressgen import paths
from pressgen.check.finding import finding
from pressgen.check.rules.addresses import taken_words
from pressgen.model import Release, Site, Source, Sources
from pressgen.problems import Problem, Text, text


def aliases(sources: Sources, site: Site) -> Iterator[Problem]:
    """An old address that is taken, or where no page can lie."""
    now = {address.casefold(): path for path, address in site.paths.items()}
    reserved = taken_words(sources.config) | {"", "static", "404.html"}
    seen: dict[str, str] = {}
    for source, place, old in _aliases(sources):
        page = paths.redirect_page(old)
        key = page or old.strip("/").removesuffix("index.html").casefold()
        if key.split("/")[0] in reserved:
            yield _taken(source, place, text("{old} is an address of the newsroom itself.", old=old))
        elif key in now:
            yield _taken(source, place, text("{path} lies at {old} now.", path=now[key], old=old))
        elif key in seen:
            yield _taken(source, place, text("{old} is already an old address of {path}.", path=seen[key], old=old))
        elif not page and not sources.config.redirects:
            yield _unservable(source, place, old)
        seen.setdefault(key, source.path)


def _aliases(sources: Sources) -> Iterator[tuple[Source, tuple[str | int, ...], str]]:
    for source in sources.files:
        if isinstance(source.record, Release):
            for index, old in enumerate(source.record.aliases):
                yield source, ("aliases", index), old


def _taken(source: Source, place: tuple[str | int, ...], message: Text) -> Problem:
    return finding(source, place, "PG210", message, text("Remove it here, or change the other address."))


def _unservable(source: Source, place: tuple[str | int, ...], old: str) -> Problem:
    return finding(
        source,
        place,
        "PG211",
        text("No page can lie at {old}: only the server can lead readers on from there.", old=old),
        text("Ask for rules for your server in pressgen.yaml: “redirects: [nginx]”, apache, netlify or cloudflare."),
        level="warning",
    )
