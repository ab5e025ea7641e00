"""A built site behind a server on this machine, as a careful host would serve it."""

import posixpath
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import parse_qs, urlsplit

POLICY = (
    "default-src 'none'; img-src 'self'; style-src 'self'; font-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
"""No script, nothing inline, nothing from elsewhere (Content Security Policy Level 3)."""
TYPES = {
    ".atom": "application/atom+xml",
    ".avif": "image/avif",
    ".ics": "text/calendar; charset=utf-8",
    ".json": "application/json",
    ".opml": "text/x-opml",
    ".vcf": "text/vcard; charset=utf-8",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
}


@dataclass
class Site:
    """A site that is being served: its folder, its address, and what browsers have asked it for."""

    folder: Path
    address: str = ""
    policy: str = POLICY
    headers: Callable[[str], list[tuple[str, str]]] | None = None
    """Gives the headers that are sent with what is at an address, in the place of the policy."""
    sent: list[tuple[str, int]] = field(default_factory=list)
    """Path and size in bytes of each body that was sent."""
    posted: list[dict[str, str]] = field(default_factory=list)
    """The fields of each form that was sent."""

    def pages(self) -> list[str]:
        """The addresses of all pages that lead on to no other."""
        found = sorted(self.folder.rglob("*.html"))
        return [self._address(path) for path in found if 'http-equiv="refresh"' not in path.read_text("utf-8")]

    def _address(self, path: Path) -> str:
        return "/" + path.relative_to(self.folder).as_posix().removesuffix("index.html")


class Handler(SimpleHTTPRequestHandler):
    """Files of the site, the site's own page for what is not there, and thanks for every form."""

    extensions_map = SimpleHTTPRequestHandler.extensions_map | TYPES

    def __init__(self, *args: object, site: Site) -> None:
        self.site = site
        super().__init__(*args, directory=str(site.folder))  # type: ignore[arg-type]  # what the server gives

    def do_GET(self) -> None:
        if self.path == "/favicon.ico":  # which browsers ask for beside what is no HTML
            self.send_response(204)
            self.end_headers()
            return
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        found = path.is_file()
        self._answer(200 if found else 404, path if found else self.site.folder / "404.html")

    def do_POST(self) -> None:
        fields = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode(), keep_blank_values=True)
        self.site.posted.append({name: values[0] for name, values in fields.items()})
        self._answer(200, self.site.folder / "index.html")

    def _answer(self, status: int, path: Path) -> None:
        data = path.read_bytes()
        self.site.sent.append((posixpath.normpath(urlsplit(self.path).path), len(data)))
        self.send_response(status)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Length", str(len(data)))
        headers = self.site.headers
        for name, value in headers(self.path) if headers else [("Content-Security-Policy", self.site.policy)]:
            self.send_header(name, value)
        self.send_header("X-Content-Type-Options", "nosniff")
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_: object) -> None:
        """Tests say what went wrong."""


@contextmanager
def served(folder: Path) -> Iterator[Site]:
    """The site in this folder, at an address of its own on this machine. The folder may be filled later."""
    site = Site(folder)
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, site=site)) as server:
        site.address = f"http://127.0.0.1:{server.server_port}"
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield site
        server.shutdown()
        thread.join()
