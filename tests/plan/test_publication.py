"""What is public, and when."""

from datetime import UTC, datetime, timedelta

from sample_content import SPRING, release, site

from pressgen.model import Banner, Withdrawal
from pressgen.plan.publication import public_content

SECOND = timedelta(seconds=1)


def test_a_release_is_public_from_its_instant() -> None:
    newsroom = site(release("bro"))
    assert public_content(newsroom, SPRING - SECOND).releases == ()
    assert [one.id for one in public_content(newsroom, SPRING).releases] == ["bro"]


def test_a_draft_is_never_public() -> None:
    assert public_content(site(release("bro", draft=True)), SPRING + timedelta(days=9999)).releases == ()


def test_a_withdrawn_release_keeps_its_page_and_leaves_the_lists() -> None:
    withdrawn = release("bro", withdrawn=Withdrawal(SPRING + timedelta(days=1), "Fel uppgifter."))
    before, after = (public_content(site(withdrawn), SPRING + timedelta(days=days)) for days in (0, 1))
    assert (len(before.releases), len(before.listed)) == (1, 1)
    assert (len(after.releases), len(after.listed)) == (1, 0)


def test_an_expired_release_keeps_its_page_and_leaves_the_lists() -> None:
    expired = public_content(site(release("bro", expires=SPRING + SECOND)), SPRING + SECOND)
    assert (len(expired.releases), len(expired.listed)) == (1, 0)


def test_a_banner_is_shown_from_its_start_until_its_end() -> None:
    banner = Banner("it", "info", end=SPRING + SECOND, text="Störning", start=SPRING)
    shown = [public_content(site(banners=(banner,)), SPRING + seconds * SECOND).banners for seconds in (-1, 0, 1)]
    assert shown == [(), (banner,), ()]


def test_a_banner_without_a_start_is_shown_at_once() -> None:
    banner = Banner("it", "info", end=SPRING, text="Störning")
    assert public_content(site(banners=(banner,)), datetime(2000, 1, 1, tzinfo=UTC)).banners == (banner,)
