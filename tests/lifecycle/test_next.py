"""When the site changes by the clock alone: one second before and after each such instant it differs, between them never.

`PRESSGEN_EVENTS=300 python -m pytest tests/lifecycle/test_next.py` proves it for a newsroom with 300 events.
"""

import os
import random
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from in_memory import linked, output
from newsrooms import text

from pressgen.plan import changes, next_change

EVENTS = int(os.environ.get("PRESSGEN_EVENTS", "24"))
SECOND = timedelta(seconds=1)
NOW = datetime(2026, 5, 1, 12, tzinfo=UTC)
BASE = {
    "content/organisations/kommunen.yaml": text({"name": "Kommunen", "press_contacts": ["press"]}),
    "content/contacts/press.yaml": text({"name": "Presstjänsten"}),
}


def release(name: str = "nyhet", body: str = "Bron öppnar.", **keys: object) -> dict[str, bytes]:
    """One release, published before NOW unless the keys say otherwise."""
    known = {"id": name, "title": f"Om {name}", "type": "news", "published": "2026-04-01"}
    return {f"content/releases/{name}.md": text(known | keys, body)}


def contact(name: str, **keys: object) -> dict[str, bytes]:
    """One contact of the organisation."""
    return {f"content/contacts/{name}.yaml": text({"name": name.title(), "organisation": "kommunen"} | keys)}


CASES = {
    "publication": (release(published="2030-10-27 01:30"), "2030-10-26T23:30:00Z"),
    "publication in the hour that comes twice, first": (
        release(published="2030-10-27 02:30+02:00"),
        "2030-10-27T00:30:00Z",
    ),
    "and second": (release(published="2030-10-27 02:30+01:00"), "2030-10-27T01:30:00Z"),
    "publication on a leap day, at the newsroom's hour": (release(published="2028-02-29"), "2028-02-29T07:00:00Z"),
    "expiry at the end of a day": (release(expires="2026-06-30"), "2026-06-30T22:00:00Z"),
    "expiry at the end of a leap day": (release(expires="2028-02-29"), "2028-02-29T23:00:00Z"),
    "withdrawal": (release(withdrawn={"date": "2026-05-02", "reason": "Fel."}), "2026-05-02T06:00:00Z"),
    "a change": (release(changes=[{"date": "2026-05-03 10:00", "note": "Rättat."}]), "2026-05-03T08:00:00Z"),
    "an update": (release(updated="2026-05-03 10:00"), "2026-05-03T08:00:00Z"),
    "the front page is no longer led by an old text": (
        release(pin={"until": "2026-05-03 10:00"}) | release("ny", published="2026-04-20"),
        "2026-05-03T08:00:00Z",
    ),
    "the newest text would lead it anyway": (release(pin={"until": "2026-05-03"}), None),
    "a banner begins": (
        {
            "content/banners/a.yaml": text(
                {"from": "2026-05-03 10:00", "to": "2026-05-04", "text": "A", "severity": "info"}
            )
        },
        "2026-05-03T08:00:00Z",
    ),
    "a banner ends": (
        {"content/banners/a.yaml": text({"from": "2026-04-03", "to": "2026-05-04", "text": "A", "severity": "info"})},
        "2026-05-04T22:00:00Z",
    ),
    "a contact leaves, the day after the last": (
        release(contacts=["kim"]) | contact("kim", to="2026-10-25"),
        "2026-10-25T23:00:00Z",
    ),
    "a contact begins": (release(contacts=["kim"]) | contact("kim", **{"from": "2027-03-28"}), "2027-03-27T23:00:00Z"),
    "a role on the contact's page": (
        release(contacts=["kim"]) | contact("kim", roles=[{"title": "rektor", "from": "2026-06-01"}]),
        "2026-05-31T22:00:00Z",
    ),
    "nobody's contact changes nothing": (contact("kim", to="2026-10-25"), None),
    "a draft changes nothing": (release(published="2027-01-01", status="draft"), None),
    "what is over changes nothing": (release(expires="2026-04-20"), None),
}


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES.keys())
def test_the_next_change(files: dict[str, bytes], expected: str | None) -> None:
    site, errors = linked(BASE | files)
    assert errors == []
    turn = next_change(site, NOW)
    assert (f"{turn.instant:%Y-%m-%dT%H:%M:%SZ}" if turn else None) == expected


def test_every_reason_of_one_instant_is_named() -> None:
    site, _ = linked(BASE | release("a", published="2026-06-01") | release("b", published="2026-06-01"))
    turn = next_change(site, NOW)
    assert turn
    assert [(event.kind, event.what) for event in turn.reasons] == [
        ("published", "content/releases/a.md"),
        ("published", "content/releases/b.md"),
    ]


def busy(events: int) -> dict[str, bytes]:
    """A newsroom with at least so many events to come: of every kind, around midnights, leap days and summer time."""
    dice = random.Random(events)
    days = ["2026-10-25", "2027-03-28", "2028-02-29", "2028-03-26", "2026-12-31", "2027-01-01"]
    days += [f"2027-{dice.randint(1, 12):02d}-{dice.randint(1, 28):02d}" for _ in range(events // 4)]
    hours = ["00:00", "00:01", "01:59:59", "03:00", "23:59:59", "08:00"]

    def moment() -> str:
        return f"{dice.choice(days)} {dice.choice(hours)}"

    files = dict(BASE)
    for number in range(events // 8 + 1):
        name, who = f"r-{number}", f"c-{number}"
        files |= release(name, published="2026-04-01", expires=dice.choice(days), updated=moment(), contacts=[who])
        files |= release(f"s-{number}", published=moment(), withdrawn={"date": "2029-01-01", "reason": "Fel."})
        files |= release(f"t-{number}", changes=[{"date": moment(), "note": f"Ändring {number}."}])
        files |= release(f"u-{number}", event={"start": moment()}, pin={"until": moment()}, published="2026-03-01")
        files |= contact(who, to=dice.choice(days), roles=[{"title": "rektor", "from": dice.choice(days)}])
        files[f"content/banners/b-{number}.yaml"] = text(
            {"from": moment(), "to": "2029-02-01", "text": f"B{number}", "severity": "info"}
        )
    return files


def test_a_second_before_and_after_differs_and_between_nothing_does() -> None:
    files = busy(EVENTS)
    site, errors = linked(files)
    assert errors == []
    instants = [turn.instant for turn in changes(site, NOW)]
    assert len(instants) > EVENTS // 4
    for instant in instants:
        assert output(files, instant - SECOND) != output(files, instant), instant
    dice = random.Random(0)
    for start, end in pairwise([NOW, *instants, datetime(2040, 1, 1, tzinfo=UTC)]):
        shown = output(files, start)
        between = start + (end - start) * dice.random()
        assert output(files, between.replace(microsecond=0)) == shown == output(files, end - SECOND), start
