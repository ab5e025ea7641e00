"""A year of announcements: every public text once, again when it changes so that it counts as new, and none before its time."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st
from in_memory import linked
from newsrooms import text

from pressgen.instants import local
from pressgen.plan.announcements import announcements, untold
from pressgen.plan.publication import public_content

START = datetime(2026, 1, 1, tzinfo=UTC)
SETTINGS = text(
    {
        "title": "Pressrum",
        "url": "https://press.storko.example/",
        "language": "sv",
        "timezone": "Europe/Stockholm",
        "announce": {"hub": "https://nav.example/", "indexnow": "a1b2c3d4"},
    }
)
DAYS = st.integers(1, 360).map(lambda day: START + timedelta(days=day, hours=7))


def written(day: datetime) -> str:
    return f"{local(day, ZoneInfo('Europe/Stockholm')):%Y-%m-%d %H:%M}"


@st.composite
def releases(draw: st.DrawFn) -> dict[str, bytes]:
    """A newsroom's year: texts that are published, changed, withdrawn, and drafts."""
    files: dict[str, bytes] = {}
    for number in range(draw(st.integers(1, 5))):
        published = draw(DAYS)
        keys: dict[str, object] = {"id": f"r-{number}", "title": f"Nyhet {number}", "type": "news"}
        keys["published"] = written(published)
        later: list[datetime] = [day for day in (draw(DAYS), draw(DAYS)) if day > published]
        kind = draw(st.sampled_from(["", "changes", "withdrawn"])) if later else ""
        if kind == "changes":
            keys["changes"] = [{"date": written(day), "note": "Ny.", "major": True} for day in sorted(set(later))]
        elif kind == "withdrawn":
            keys["withdrawn"] = {"date": written(later[0]), "reason": "Fel."}
        if draw(st.booleans()) and draw(st.booleans()):
            keys["status"] = "draft"
        files[f"content/releases/{number}.md"] = text(keys, "Bron öppnar.")
    return files


@given(releases(), st.integers(1, 40))
def test_a_year(files: dict[str, bytes], pause: int) -> None:
    site, _ = linked(files, SETTINGS)
    told: dict[str, dict[str, str]] = {"hub": {}, "indexnow": {}}
    history: list[tuple[str, str]] = []
    for day in range(0, 400, pause):
        now = START + timedelta(days=day)
        found = announcements(site, now)
        public = public_content(site, now).releases
        paths = {site.config.url + site.paths[one.source] for one in public}
        for kind, known in told.items():
            news, old = untold(tuple(one for one in found if one.kind == kind), known, now)
            assert old == ()
            if kind == "indexnow":
                assert {one.address for one in news} <= paths, "none is told that is not public"
                history += [(one.address, one.version) for one in news]
            known.update({one.address: one.version for one in news})
    assert len(history) == len(set(history)), "none is told twice"
    assert {address for address, _ in history} == paths, "each is told"


def test_the_first_time_only_what_is_recent_is_news() -> None:
    files = {
        f"content/releases/{day}.md": text(
            {"id": f"r-{day}", "title": f"Den {day}", "type": "news", "published": f"2026-03-{day} 08:00"}, "Bron."
        )
        for day in ("01", "19", "20")
    }
    now = datetime(2026, 3, 20, 12, tzinfo=UTC)
    found = announcements(linked(files, SETTINGS)[0], now)
    pages = tuple(one for one in found if one.kind == "indexnow")
    news, old = untold(pages, None, now)
    assert [one.address.rsplit("/", 2)[1] for one in news] == ["19", "20"]
    assert [one.address.rsplit("/", 2)[1] for one in old] == ["01"]
