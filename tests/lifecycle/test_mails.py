"""A year of mails: every public text once, again when it changes so that it counts as new, and none before its time."""

import os
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from in_memory import linked
from newsrooms import NOW, SECRET, text
from test_announcements import releases
from test_planted_leaks import FILES, PUBLIC

from made_mails import bytes_of, part, read
from pressgen.model import Mail, Mailed, Period, Release
from pressgen.plan.mails import plan_mails
from pressgen.plan.publication import public_content

SETTINGS = text(
    {
        "title": "Pressrum",
        "url": "https://press.storko.example/",
        "language": "sv",
        "timezone": "Europe/Stockholm",
        "mail": {"from": "press@storko.example"},
    }
)
EXAMPLES = int(os.environ.get("PRESSGEN_EXAMPLES", "25"))
START = datetime(2026, 1, 1, tzinfo=UTC)


def with_more(before: Mailed, more: Mailed) -> Mailed:
    """What the record of mails makes of it."""
    return Mailed({**before.versions, **more.versions}, more.until or before.until)


def newest(release: Release, now: datetime) -> datetime:
    """Its publication, or the latest change that counts as new."""
    return max([release.published, *(one.date for one in release.changes if one.major and one.date <= now)])


@settings(max_examples=EXAMPLES)
@given(releases(), st.integers(3, 40), st.sampled_from([None, *Period]))
def test_a_year(files: dict[str, bytes], pause: int, period: Period | None) -> None:
    site, _ = linked(files, SETTINGS)
    mailed = Mailed()
    history: list[tuple[str, datetime]] = []
    for day in range(0, 400, pause):
        now = START + timedelta(days=day)
        public = {one.id: one for one in public_content(site, now).listed}
        planned = plan_mails(site, now, now, mailed, period)
        for mail in planned.mails:
            assert mail.mailed.versions.keys() <= public.keys(), "none is mailed that is not public"
            assert mail.date <= now
            history += mail.mailed.versions.items()
            mailed = with_more(mailed, mail.mailed)
        assert planned.old.versions == {}
        mailed = with_more(mailed, planned.old)
        if period is None:
            assert {id_: mailed.versions[id_] for id_ in public} == {
                id_: newest(one, now) for id_, one in public.items()
            }
    assert len(history) == len(set(history)), "none is mailed twice"


@settings(max_examples=EXAMPLES)
@given(releases(), st.integers(3, 40), st.sampled_from([*Period]))
def test_a_year_of_news_together_leaves_none_out(files: dict[str, bytes], pause: int, period: Period) -> None:
    site, _ = linked(files, SETTINGS)
    mailed = Mailed()
    for day in [*range(0, 400, pause), 420]:
        now = START + timedelta(days=day)
        planned = plan_mails(site, now, now, mailed, period)
        ends = [mail.mailed.until for mail in planned.mails]
        assert ends == sorted(set(ends), key=lambda end: end or now), "one mail for a period, the oldest first"
        for mail in planned.mails:
            mailed = with_more(mailed, mail.mailed)
        mailed = with_more(mailed, planned.old)
    assert mailed.versions.keys() >= {one.id for one in public_content(site, now).listed}


def test_the_first_time_only_what_is_recent_is_news() -> None:
    files = {
        f"content/releases/{day}.md": text(
            {"id": f"r-{day}", "title": f"Den {day}", "type": "news", "published": f"2026-03-{day} 08:00"}, "Bron."
        )
        for day in ("01", "19", "20")
    }
    site, now = linked(files, SETTINGS)[0], datetime(2026, 3, 20, 12, tzinfo=UTC)
    planned = plan_mails(site, now, now, None)
    assert [mail.subject for mail in planned.mails] == ["Den 19", "Den 20"]
    assert planned.old.versions.keys() == {"r-01"}
    together = plan_mails(site, now, now, None, Period.day)
    assert [mail.subject for mail in together.mails] == ["Nyheter från Pressrum, 19 mars 2026"]
    assert together.old.versions.keys() == {"r-01"}


def test_a_trial_with_a_clock_of_next_year_holds_nothing_up() -> None:
    files = {
        "content/releases/ny.md": text(
            {"id": "ny", "title": "Ny", "type": "news", "published": "2026-03-19 08:00"}, "Bron."
        )
    }
    site, now = linked(files, SETTINGS)[0], datetime(2026, 3, 20, 12, tzinfo=UTC)
    planned = plan_mails(site, now, now, Mailed(until=now + timedelta(days=365)), Period.day)
    assert [mail.subject for mail in planned.mails] == ["Nyheter från Pressrum, 19 mars 2026"]


@pytest.mark.parametrize("period", [None, *Period])
def test_what_is_hidden_changes_no_mail(period: Period | None) -> None:
    def mails(files: dict[str, bytes]) -> list[bytes]:
        site, _ = linked(files, SETTINGS)
        planned = plan_mails(site, NOW, NOW, Mailed(), period)
        return [bytes_of(mail, site) for mail in planned.mails]

    whole = mails(FILES)
    assert whole
    assert whole == mails(PUBLIC)
    for message in map(read, whole):
        assert SECRET not in str(message.items()) + part(message, "plain") + part(message, "html")


def test_a_leak_is_noticed() -> None:
    site, _ = linked(FILES, SETTINGS)
    later = NOW + timedelta(days=2)
    leaky: list[Mail] = [*plan_mails(site, later, later, Mailed()).mails]
    said = [part(read(bytes_of(mail, site)), kind) for mail in leaky for kind in ("plain", "html")]
    assert any(SECRET in one for one in said)
