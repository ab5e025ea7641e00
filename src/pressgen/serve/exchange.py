"""A request and its answer as values, so that answers can be decided and tested without a socket."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import NamedTuple
from urllib.parse import parse_qs

Headers = tuple[tuple[str, str], ...]


class Request:
    """What a browser asks for. `local_address` is the address of this machine at which it asks."""

    def __init__(
        self,
        method: str,
        target: str,
        headers: Mapping[str, tuple[str, ...]],
        *,
        local_address: str = "127.0.0.1",
        body: bytes = b"",
    ) -> None:
        self.method = method
        self.headers = headers
        """The values of each header, by its name in lower case."""
        self.local_address = local_address
        self.body = body
        self.path, _, self._query = target.partition("?")

    def header(self, name: str) -> str | None:
        """The only value of a header; None when there is none, "" when there are several."""
        values = self.headers.get(name, ())
        return values[0] if len(values) == 1 else ("" if values else None)

    @cached_property
    def query(self) -> dict[str, str]:
        """The last value of each field in the address."""
        return _fields(self._query)

    @cached_property
    def form(self) -> dict[str, str]:
        """The last value of each field of a form that was sent as `application/x-www-form-urlencoded`."""
        return _fields(self.body.decode("utf-8", "replace"))


class Response(NamedTuple):
    """The answer: a body, or a stream of parts that are sent as they come."""

    status: int
    headers: Headers = ()
    body: bytes = b""
    stream: Iterator[bytes] | None = None


def _fields(encoded: str) -> dict[str, str]:
    try:
        found = parse_qs(encoded, keep_blank_values=True, max_num_fields=1000)
    except ValueError:
        return {}
    return {name: values[-1] for name, values in found.items()}
