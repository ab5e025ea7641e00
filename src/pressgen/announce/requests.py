"""The requests: one for each feed to a WebSub hub, one for many pages to IndexNow."""

import time
from collections.abc import Iterator, Sequence
from http.client import HTTPException
from socket import gaierror
from ssl import SSLCertVerificationError
from typing import IO, NamedTuple
from urllib.error import HTTPError
from urllib.parse import urlencode, urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

import msgspec

from pressgen.model import Announcement, Channel
from pressgen.problems import Text, text

INDEXNOW = "https://api.indexnow.org/indexnow"
"""Where one request reaches all search engines that take part (https://www.indexnow.org/documentation)."""
_MOST_PAGES = 10_000
"""In one request (IndexNow, "Submitting set of URLs")."""
_PAUSES = (1, 4)
"""Seconds before the second try and the third."""
_TIMEOUT = 20
_PASSING = frozenset({408, 425, 429, 500, 502, 503, 504})
"""Answers after which it is worth trying again (RFC 9110, section 15)."""


class Told(NamedTuple):
    """What was told in one request, and what went wrong; None when nothing did."""

    announcements: tuple[Announcement, ...]
    error: Text | None = None
    """A part of a sentence."""
    is_passing: bool = False
    """Whether the error may pass: then the other side is not there, and nothing else is told it."""


def tell(channel: Channel, found: Sequence[Announcement], site_url: str) -> Iterator[Told]:
    """Tell the channel, request by request, each as soon as the one before it has been dealt with, while the other side is there."""
    is_hub = channel.kind == "hub"
    size = 1 if is_hub else _MOST_PAGES
    for start in range(0, len(found), size):
        some = tuple(found[start : start + size])
        if is_hub:
            request = _hub_request(channel.value, some[0].address)
        else:
            request = _indexnow_request(channel.value, some, site_url)
        told = Told(some, *_sent(request))
        yield told
        if told.is_passing:
            return


def _hub_request(hub: str, feed: str) -> Request:
    """What a publisher tells a hub: WebSub leaves it open (section 7); this is the form of PubSubHubbub 0.4, which hubs take."""
    return _request(
        hub, urlencode({"hub.mode": "publish", "hub.url": feed}).encode(), "application/x-www-form-urlencoded"
    )


def _indexnow_request(key: str, found: Sequence[Announcement], site_url: str) -> Request:
    body = {
        "host": urlsplit(site_url).netloc,
        "key": key,
        "keyLocation": f"{site_url}{key}.txt",
        "urlList": [one.address for one in found],
    }
    return _request(INDEXNOW, msgspec.json.encode(body), "application/json; charset=utf-8")


def _request(address: str, body: bytes, kind: str) -> Request:
    return Request(address, body, {"Content-Type": kind, "User-Agent": "pressgen"}, method="POST")  # noqa: S310 -- of the web, by the check of settings


class _NoRedirects(HTTPRedirectHandler):
    """A redirect is an answer like any other: following it would turn the request into one that tells nothing."""

    def redirect_request(self, *_: object) -> None:
        return None


def _sent(request: Request) -> tuple[Text | None, bool]:
    """Send the request, up to three times. The error that is left, None when it was accepted, and whether it may pass."""
    for pause in _PAUSES:
        error, passing = _try(request)
        if not passing:
            return error, False
        time.sleep(pause)
    return _try(request)


def _try(request: Request) -> tuple[Text | None, bool]:
    """The error of one try, and whether another try may help."""
    try:
        answer: IO[bytes] = build_opener(_NoRedirects).open(request, timeout=_TIMEOUT)
        answer.close()
    except HTTPError as error:
        error.close()
        return text("HTTP {code} {reason}", code=error.code, reason=error.reason), error.code in _PASSING
    except (OSError, HTTPException) as error:
        return _no_answer(getattr(error, "reason", error)), True
    return None, False


def _no_answer(cause: object) -> Text:
    """Why there was no answer, as a part of a sentence."""
    if isinstance(cause, gaierror):
        return text("this network does not know the name of that machine")
    if isinstance(cause, TimeoutError):
        return text("no answer within {seconds} seconds", seconds=_TIMEOUT)
    if isinstance(cause, ConnectionRefusedError):
        return text("nothing answers at that address")
    if isinstance(cause, SSLCertVerificationError):
        return text("its certificate is not valid")
    return text("the connection failed")
