"""Which requests are answered at all. Other development servers have been attacked in each of the ways refused here.

- A page elsewhere whose name is made to lead to this machine (DNS rebinding): its `Host` is on no list of ours.
- A page elsewhere that sends a request here: its `Origin`, or what the browser says in `Sec-Fetch-Site`, is not ours.
- A page elsewhere that knows our addresses: without the token of this run nothing but plain pages is answered.

No answer has a CORS header, so that a browser shows none of them to pages elsewhere.
"""

import hmac
import ipaddress
import secrets
from typing import NamedTuple

from pressgen.serve.exchange import Request

_OWN_SITE = (None, "same-origin", "none")
"""Values of `Sec-Fetch-Site`: not sent, from our own page, or from the person (Fetch Metadata Request Headers, section 2.3)."""


class Access(NamedTuple):
    """The doors of one run."""

    port: int
    token: str
    """A secret that only the pages of this run know."""
    is_open: bool = False
    """Whether other machines may look in."""

    @classmethod
    def new(cls, port: int, *, is_open: bool) -> "Access":
        """The doors at this port, with a new token."""
        return cls(port, secrets.token_urlsafe(32), is_open)

    def refuses(self, request: Request) -> bool:
        """Whether the request comes from a page elsewhere."""
        host = request.header("host")
        if host is None or host.lower() not in self._hosts(request.local_address):
            return True
        if request.header("sec-fetch-site") not in _OWN_SITE:
            return True
        return request.header("origin") not in (None, f"http://{host}")

    def knows_token(self, request: Request) -> bool:
        """Whether the address has this run's token."""
        return hmac.compare_digest(request.query.get("token", "").encode(), self.token.encode())

    def _hosts(self, local_address: str) -> set[str]:
        """The names that lead here whatever a name server says: of this machine itself, and the address that was reached."""
        names = ["127.0.0.1", "localhost", "[::1]"]
        if self.is_open:
            names.append(_in_address(local_address))
        with_port = {f"{name}:{self.port}" for name in names}
        return with_port | set(names) if self.port == 80 else with_port  # browsers leave out a port that is the default


def _in_address(address: str) -> str:
    """An IP address as it stands in the address of a page: IPv6 in brackets (RFC 3986, section 3.2.2)."""
    found = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(found, ipaddress.IPv6Address):
        return str(found.ipv4_mapped) if found.ipv4_mapped else f"[{found}]"
    return str(found)
