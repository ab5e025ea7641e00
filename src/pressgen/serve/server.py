"""The sockets: the standard library's threading server, which reads requests and writes the answers of the application."""

import errno
import re
import socket
import socketserver
import sys
from collections import defaultdict
from collections.abc import Iterable
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import BoundedSemaphore, Thread
from typing import Any

from pressgen.serve.application import Application, Route
from pressgen.serve.exchange import Request, Response

_MOST_CONNECTIONS = 100
"""At a time; more are closed."""
_MOST_PORTS = 50
"""How many ports are tried after the one that was asked for."""


_LENGTH = re.compile(r"[0-9]{1,12}\Z")
_TAKEN = (errno.EADDRINUSE, errno.EACCES)
_GONE = (ConnectionError, TimeoutError)
"""How it shows that a browser has gone away."""


class PortsTakenError(Exception):
    """None of the ports is free."""


class PreviewServer(ThreadingHTTPServer):
    """Listens at the first free port from `port` on. It answers from when it is given an application."""

    request_queue_size = 128
    daemon_threads = True

    def __init__(self, host: str, port: int) -> None:
        self.application: Application | None = None
        self._connections = BoundedSemaphore(_MOST_CONNECTIONS)
        self.host_in_address = f"[{host}]" if ":" in host else host.replace("0.0.0.0", "127.0.0.1")  # noqa: S104 -- not bound here
        self.address_family = socket.AF_INET6 if ":" in host else socket.AF_INET
        for candidate in [0] if port == 0 else range(port, min(port + _MOST_PORTS, 65536)):
            try:
                super().__init__((host, candidate), _Handler)
            except OSError as error:
                if error.errno not in _TAKEN:
                    raise
            else:
                return
        raise PortsTakenError

    def server_bind(self) -> None:
        """Binds without asking a name server for this machine's name, as `HTTPServer` does."""
        socketserver.TCPServer.server_bind(self)
        self.server_port = self.server_address[1]

    def start(self, application: Application) -> None:
        """Answer from now on, in threads, until the program ends."""
        self.application = application
        Thread(target=self.serve_forever, daemon=True, name="serve").start()

    def process_request(self, request: Any, client_address: Any) -> None:
        """Answer in a thread of its own, unless too many are at work."""
        if self._connections.acquire(blocking=False):
            super().process_request(request, client_address)
        else:
            self.shutdown_request(request)

    def process_request_thread(self, request: Any, client_address: Any) -> None:
        """As the standard library does, and counted."""
        try:
            super().process_request_thread(request, client_address)
        finally:
            self._connections.release()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that goes away is no error."""
        if not isinstance(sys.exception(), _GONE):
            super().handle_error(request, client_address)


class _Handler(BaseHTTPRequestHandler):
    """Reads one request and writes its answer. One request a connection, so that none can hide behind another."""

    server: PreviewServer
    protocol_version = "HTTP/1.0"
    timeout = 30
    server_version, sys_version = "pressgen", ""

    def do_GET(self) -> None:
        """Answers by the application. The body of a request is read only when the route is known, and up to its limit."""
        application, request = self.server.application, self._request()
        if application is None or request is None:
            self.send_error(400)
            return
        found = application.route(request)
        if isinstance(found, Route):
            length = int(request.header("content-length") or "0")
            request.body = self.rfile.read(min(length, found.most_bytes + 1))
            found = application.answer(found, request)
        self._send(found)

    do_HEAD = do_POST = do_GET  # noqa: N815 -- the names that the standard library looks for

    def _request(self) -> Request | None:
        """The request without its body; None when its length is not plain: the standard library's parser lets that pass."""
        headers: dict[str, tuple[str, ...]] = defaultdict(tuple)
        for name, value in self.headers.items():
            headers[name.lower()] += (value,)
        lengths = headers.get("content-length", ("0",))
        if "transfer-encoding" in headers or len(lengths) != 1 or not _LENGTH.match(lengths[0]):
            return None
        address = str(self.connection.getsockname()[0])
        return Request(self.command, self.path_as_sent, headers, local_address=address)

    @property
    def path_as_sent(self) -> str:
        """The target of the request line; the standard library shortens `//` at its start."""
        return self.requestline.split()[1]

    def _send(self, response: Response) -> None:
        self.send_response(response.status)
        for name, value in response.headers:
            self.send_header(name, value)
        if response.stream is None:
            self.send_header("Content-Length", str(len(response.body)))
        self.end_headers()
        if self.command != "HEAD":
            self._write(response.stream or (response.body,))

    def _write(self, parts: Iterable[bytes]) -> None:
        with suppress(*_GONE):
            for part in parts:
                self.wfile.write(part)

    def log_message(self, *_: object) -> None:
        """Requests are not told in the terminal; builds are."""
