"""The links of a text for formats that are no pages: whole addresses, or as authors write them."""

from collections.abc import Callable
from urllib.parse import urlsplit

from pressgen.model import Body, Link


class TextLinks:
    """The resolved links of a body, by the number that they have there. `page` is the path of its page, `url` the site's address."""

    def __init__(self, links: tuple[str, ...], page: str, url: str) -> None:
        self._links = links
        self._page = page
        self._url = url

    def absolute(self, body: Body) -> Callable[[Link], str]:
        """The whole address of each link; of a place in the same text, its fragment. A speaker's name is no link."""
        found = {id(link): self._absolute(to) for link, to in zip(body.links, self._links, strict=True)}
        return lambda link: "" if link.kind == "speaker" else found[id(link)]

    def beside(self, body: Body, folder: str) -> Callable[[Link], str]:
        """Links as an author writes them, from the newsroom's own "/"; the files beside the page are in `folder`."""
        found = {id(link): self._beside(to, folder) for link, to in zip(body.links, self._links, strict=True)}
        return lambda link: "" if link.kind == "speaker" else found[id(link)]

    def _absolute(self, to: str) -> str:
        return self._below(self._url, to)

    @staticmethod
    def _below(root: str, to: str) -> str:
        if not to or to.startswith("#") or urlsplit(to).scheme:
            return to
        return root if to == "./" else root + to

    def _beside(self, to: str, folder: str) -> str:
        name = to.removeprefix(self._page)
        is_file = name != to and name and not name.startswith("#") and "/" not in name
        return folder + name if is_file else self._below("/", to)
