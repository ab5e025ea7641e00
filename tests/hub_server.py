"""A hub and IndexNow on this machine, for tests: they write down what they are told and answer as the test says."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import NamedTuple
from urllib.parse import parse_qs


class Received(NamedTuple):
    """One request."""

    kind: str
    body: bytes

    @property
    def feed(self) -> str:
        """The feed that a publisher tells of; empty in another request."""
        form = parse_qs(self.body.decode())
        return form["hub.url"][0] if form.get("hub.mode") == ["publish"] else ""


class Hub:
    """What was received, and the status to answer the next request with."""

    def __init__(self) -> None:
        self.address = ""
        self.received: list[Received] = []
        self.answer: Callable[[Received], int] = lambda _: 204

    @property
    def feeds(self) -> list[str]:
        """The feeds that it was told of."""
        return [one.feed for one in self.received]


@contextmanager
def running_hub() -> Iterator[Hub]:
    """A hub on a free port."""
    hub = Hub()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:  # the library's name
            body = self.rfile.read(int(self.headers["Content-Length"]))
            request = Received(self.headers["Content-Type"], body)
            hub.received.append(request)
            status = hub.answer(request)
            self.send_response(status)
            if status in {301, 302}:
                self.send_header("Location", f"{hub.address}elsewhere")
            self.send_header("Content-Length", "0")
            self.end_headers()

        def do_GET(self) -> None:  # the library's name
            self.send_error(500, "a redirect was followed")

        def log_message(self, *_: object) -> None:
            """Write no log."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    hub.address = f"http://127.0.0.1:{server.server_port}/"
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield hub
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
