"""What hubs and search engines are sent, and what is made of their answers."""

from collections.abc import Iterator
from datetime import UTC, datetime
from socket import gaierror
from ssl import SSLCertVerificationError

import msgspec
import pytest

from hub_server import Hub, running_hub
from pressgen.announce import Told, requests, tell
from pressgen.model import Announcement, Channel
from pressgen.problems import Text, text

DAY = datetime(2026, 5, 1, tzinfo=UTC)
SITE = "https://press.storkoping.example/"
FEED = Announcement("hub", f"{SITE}rss.xml", "1", DAY)
PAGES = [Announcement("indexnow", f"{SITE}2026/{name}/", "1", DAY) for name in ("a", "b", "c")]


@pytest.fixture
def hub(monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    """A hub that pressgen asks again at once."""
    monkeypatch.setattr(requests, "_PAUSES", (0, 0))
    with running_hub() as hub:
        monkeypatch.setattr(requests, "INDEXNOW", hub.address)
        yield hub


def http(code: int, reason: str) -> Text:
    return text("HTTP {code} {reason}", code=code, reason=reason)


def told(hub: Hub) -> list[Told]:
    return list(tell(Channel("hub", hub.address), [FEED], SITE))


def test_a_hub_is_told_the_address_of_a_feed(hub: Hub) -> None:
    assert told(hub) == [Told((FEED,))]
    assert hub.feeds == [FEED.address]
    assert hub.received[0].kind == "application/x-www-form-urlencoded"


def test_indexnow_gets_all_pages_in_one_request(hub: Hub) -> None:
    assert list(tell(Channel("indexnow", "a1b2c3d4"), PAGES, SITE)) == [Told(tuple(PAGES))]
    (request,) = hub.received
    assert msgspec.json.decode(request.body) == {
        "host": "press.storkoping.example",
        "key": "a1b2c3d4",
        "keyLocation": f"{SITE}a1b2c3d4.txt",
        "urlList": [one.address for one in PAGES],
    }


def test_more_pages_than_indexnow_takes_are_several_requests(hub: Hub, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(requests, "_MOST_PAGES", 2)
    found = list(tell(Channel("indexnow", "a1b2c3d4"), PAGES, SITE))
    assert [len(one.announcements) for one in found] == [2, 1]
    assert len(hub.received) == 2


@pytest.mark.parametrize("status", [408, 429, 500, 503])
def test_a_passing_failure_is_tried_again(hub: Hub, status: int) -> None:
    answers = iter([status, 204])
    hub.answer = lambda _: next(answers)
    assert told(hub) == [Told((FEED,))]
    assert len(hub.received) == 2


def test_after_three_tries_the_last_error_is_told(hub: Hub) -> None:
    hub.answer = lambda _: 503
    assert told(hub) == [Told((FEED,), http(503, "Service Unavailable"), is_passing=True)]
    assert len(hub.received) == 3


@pytest.mark.parametrize("status", [400, 403, 404, 410, 422])
def test_a_refusal_is_not_tried_again(hub: Hub, status: int) -> None:
    hub.answer = lambda _: status
    (found,) = told(hub)
    assert str(found.error).startswith(f"HTTP {status}")
    assert not found.is_passing
    assert len(hub.received) == 1


def test_a_redirect_is_no_success_and_is_not_followed(hub: Hub) -> None:
    hub.answer = lambda _: 302
    assert told(hub) == [Told((FEED,), http(302, "Found"))]
    assert len(hub.received) == 1


def test_a_hub_that_is_not_there_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(requests, "_PAUSES", (0, 0))
    with running_hub() as gone:
        pass
    (found,) = told(gone)
    assert found == Told((FEED,), text("nothing answers at that address"), is_passing=True)


@pytest.mark.parametrize(
    ("cause", "said"),
    [
        (gaierror(-2, "Name or service not known"), "this network does not know the name of that machine"),
        (TimeoutError("timed out"), "no answer within 20 seconds"),
        (SSLCertVerificationError(1, "[SSL: CERTIFICATE_VERIFY_FAILED]"), "its certificate is not valid"),
        (ConnectionResetError(104, "Connection reset by peer"), "the connection failed"),
    ],
)
def test_what_went_wrong_is_told_in_plain_words(cause: Exception, said: str) -> None:
    assert str(requests._no_answer(cause)) == said


def test_one_refusal_keeps_nothing_else_from_being_told(hub: Hub) -> None:
    atom = FEED._replace(address=f"{SITE}atom.xml")
    hub.answer = lambda request: 404 if request.feed == FEED.address else 204
    found = list(tell(Channel("hub", hub.address), [FEED, atom], SITE))
    assert [(one.announcements, bool(one.error)) for one in found] == [((FEED,), True), ((atom,), False)]


def test_a_hub_that_does_not_answer_is_asked_about_nothing_else(hub: Hub) -> None:
    hub.answer = lambda _: 503
    many = [FEED._replace(address=f"{SITE}{number}.xml") for number in range(50)]
    (found,) = tell(Channel("hub", hub.address), many, SITE)
    assert found.is_passing
    assert len(hub.received) == 3
