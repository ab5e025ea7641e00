"""Decides the answer to each request: first whether it is answered at all, then which route does."""

from collections.abc import Callable
from typing import NamedTuple

from pressgen.serve.board import Board
from pressgen.serve.coming import TimeTable
from pressgen.serve.exchange import Request, Response
from pressgen.serve.guard import Access
from pressgen.serve.own_pages import OwnPages

OWN = "_pressgen/"
"""Where the addresses of the preview itself begin, below the newsroom's. No site path begins with this sign (`paths.SEGMENT`)."""


class Desk(NamedTuple):
    """What a route works with."""

    board: Board
    access: Access
    pages: OwnPages
    time_table: TimeTable
    has_editor: bool = False
    """Whether texts can be edited."""

    def own_address(self, name: str) -> str:
        """The address of something of the preview itself, with the token: "/press/_pressgen/coming?token=..."."""
        return f"{self.board.preview.base}{OWN}{name}?token={self.access.token}"


Answer = Callable[[Request, Desk], Response]


class Route(NamedTuple):
    """Who answers at an address of the preview itself. All of them need the token."""

    method: str
    name: str
    """What follows `OWN` in the address."""
    answer: Answer
    most_bytes: int = 0
    """The longest body that is read."""
    on_network: bool = False
    """Whether it is there for other machines, too, when the preview is open to the network."""


class Application:
    """The server without sockets. `routes` are those of the preview itself; `site` answers at all other addresses."""

    def __init__(self, desk: Desk, routes: tuple[Route, ...], site: Answer) -> None:
        self._desk = desk
        self._routes = {(route.method, route.name): route for route in routes}
        self._site = site

    def route(self, request: Request) -> Route | Response:
        """The route for a request, of which the body need not be known yet; or the answer that it is refused."""
        access, pages, method = self._desk.access, self._desk.pages, request.method.replace("HEAD", "GET")
        if access.refuses(request):
            return pages.refused()
        name = self._own_name(request.path)
        if name is None:
            return Route("GET", "", self._site) if method == "GET" else pages.method_not_allowed()
        if not access.knows_token(request):
            return pages.token_unknown(self._desk.board.preview.base)
        route = self._routes.get((method, name))
        if route is None or (access.is_open and not route.on_network):
            return pages.not_found(self._desk.board.preview.base)
        return route

    def answer(self, route: Route, request: Request) -> Response:
        """The answer of a route to a request with its body."""
        if len(request.body) > route.most_bytes:
            return self._desk.pages.too_long()
        return route.answer(request, self._desk)

    def _own_name(self, path: str) -> str | None:
        """What follows `OWN` in an address of the preview itself; None for any other address."""
        start = f"{self._desk.board.preview.base}{OWN}"
        return path.removeprefix(start) if path.startswith(start) else None
