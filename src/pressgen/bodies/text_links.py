"""The links of a release's text for formats that are no pages: whole addresses, or files beside the text."""

from collections.abc import Callable
from urllib.parse import urlsplit

from pressgen.model import Body, Link, ReleaseView, SiteView


class TextLinks:
    """The resolved links of a body, by the number that they have there."""

    def __init__(self, links: tuple[str, ...], release: ReleaseView, site: SiteView) -> None:
        self._links = links
        self._folder = release.path
        self._url = site.url

    def absolute(self, body: Body) -> Callable[[Link], str]:
        """The whole address of each link; of a place in the same text, its fragment. A speaker's name is no link."""
        found = {id(link): self._absolute(to) for link, to in zip(body.links, self._links, strict=True)}
        return lambda link: "" if link.kind == "speaker" else found[id(link)]

    def beside(self, body: Body, folder: str) -> Callable[[Link], str]:
        """The same, but for the files beside the release's page: they are in `folder`."""
        found = {id(link): self._beside(to, folder) for link, to in zip(body.links, self._links, strict=True)}
        return lambda link: "" if link.kind == "speaker" else found[id(link)]

    def _absolute(self, to: str) -> str:
        if not to or to.startswith("#") or urlsplit(to).scheme:
            return to
        return self._url if to == "./" else self._url + to

    def _beside(self, to: str, folder: str) -> str:
        name = to.removeprefix(self._folder)
        is_file = name != to and name and not name.startswith("#") and "/" not in name
        return folder + name if is_file else self._absolute(to)
