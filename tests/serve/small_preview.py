"""A preview of three pages, and requests to it as a browser would send them."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from pressgen.problems import Text, text
from pressgen.serve import (
    ROUTES,
    Access,
    Application,
    Board,
    Desk,
    Moment,
    OwnPages,
    Preview,
    Request,
    Response,
    TimeTable,
    site_file,
)

PORT = 8000
OURS = {"host": "127.0.0.1:8000"}
PAGES = {
    "index.html": "<h1>Pressrum</h1>",
    "2026/ny-bro/index.html": "<h1>Ny bro</h1>",
    "404.html": "<h1>Borta</h1>",
    "index.txt": "Ny bro",
}


class File(NamedTuple):
    size: int
    time: int
    hash: str = ""


class SmallPreview:
    """A preview of pages in a folder."""

    def __init__(self, folder: Path, *, base: str = "/", is_open: bool = False, port: int = PORT) -> None:
        self.folder = folder / "site"
        for name, content in PAGES.items():
            file = self.folder / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(content, "utf-8")
        files = {name: File(*self.stamp(name)) for name in PAGES}
        self.board = Board(Preview(version=1, base=base, folder=self.folder, files=files, showing="Allt visas."))
        self.access = Access.new(port, is_open=is_open)
        self.travelled: list[str] = []
        table = TimeTable(lambda: (Moment("2030-03-01 09:00", ("Ny bro: publiceras",)),), self._travel)
        self.application = Application(Desk(self.board, self.access, OwnPages("sv"), table), ROUTES, site_file)

    def stamp(self, name: str) -> tuple[int, int]:
        status = (self.folder / name).stat()
        return status.st_size, status.st_mtime_ns

    def _travel(self, written: str) -> Text | None:
        if written.startswith("i morgon"):
            return text("Write a day.")
        self.travelled.append(written)
        return None

    def own(self, name: str) -> str:
        """An address of the preview itself, with the token."""
        return f"{self.board.preview.base}_pressgen/{name}?token={self.access.token}"

    def ask(
        self, target: str, method: str = "GET", *, body: str = "", local: str = "127.0.0.1", **headers: str
    ) -> Response:
        """The answer to a request; `sec_fetch_site="none"` is the header Sec-Fetch-Site."""
        sent: Mapping[str, str] = OURS | {name.replace("_", "-"): value for name, value in headers.items()}
        request = Request(method, target, {name: (value,) for name, value in sent.items()}, local_address=local)
        found = self.application.route(request)
        if isinstance(found, Response):
            return found
        request.body = body.encode()
        return self.application.answer(found, request)
