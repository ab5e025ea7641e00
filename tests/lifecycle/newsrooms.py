"""Newsrooms for Hypothesis: public and hidden releases that share whatever releases can share.

Everything that is hidden bears the word SECRET, in its text and in the names of its files.
"""

import io
import json
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple

from hypothesis import strategies as st
from PIL import Image

SECRET = "hemlig"
NOW = datetime(2026, 5, 1, 12, tzinfo=UTC)
SHARED = {"topics": ["skola", "vatten"], "categories": ["beslut"], "regions": ["norra"]}
PAST = [NOW - timedelta(days=days, seconds=1) for days in (-0.0, 1, 20, 31, 400)] + [NOW]
FUTURE = [NOW + timedelta(seconds=1), NOW + timedelta(days=1), NOW + timedelta(days=300)]


class Newsroom(NamedTuple):
    """Its files, and those that are there only for what is hidden."""

    files: dict[str, bytes]
    hidden: frozenset[str]
    without_terms: dict[str, bytes]
    """The vocabularies as they would be without the hidden releases' terms."""

    def bare(self) -> dict[str, bytes]:
        """The newsroom as if nothing hidden had ever been written."""
        kept = {path: data for path, data in self.files.items() if path not in self.hidden}
        return kept | self.without_terms


def _picture(colour: str) -> bytes:
    data = io.BytesIO()
    Image.new("RGB", (500, 340), colour).save(data, "PNG")
    return data.getvalue()


PICTURE, SECRET_PICTURE = _picture("white"), _picture("red")
"""Alike but for their bytes, and large enough that smaller versions are made."""


def text(keys: Mapping[str, Any], body: str = "") -> bytes:
    """A file of keys; with a body, Markdown with front matter."""
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in keys.items() if value]
    return "\n".join(["---", *lines, "---", body, ""] if body else [*lines, ""]).encode()


def _fixed() -> dict[str, bytes]:
    """What every newsroom here has, hidden or not."""
    return {
        "content/organisations/kommunen.yaml": text(
            {"name": "Storko kommun", "boilerplate": "om", "press_contacts": ["presstjansten"]}
        ),
        f"content/organisations/{SECRET}-bolag.yaml": text({"name": f"{SECRET} AB", "boilerplate": f"{SECRET}-text"}),
        "content/boilerplates/om.md": text({"title": "Om kommunen"}, "Vi finns här."),
        f"content/boilerplates/{SECRET}-text.md": text({"title": SECRET}, f"Om {SECRET}."),
        "content/contacts/presstjansten.yaml": text({"name": "Presstjänsten", "organisation": "kommunen"}),
        "content/contacts/kim-ek.yaml": text(
            {"name": "Kim Ek", "organisation": "kommunen", "roles": [{"title": "rektor", "from": "2026-05-02"}]}
        ),
        "content/contacts/bo-al.yaml": text({"name": "Bo Al", "organisation": "kommunen", "to": "2026-04-01"}),
        f"content/contacts/{SECRET}-chef.yaml": text({"name": f"Ann {SECRET}", "organisation": f"{SECRET}-bolag"}),
    }


def _vocabularies(extra: str = "") -> dict[str, bytes]:
    return {
        f"content/vocabularies/{name}.yaml": text({one: one.title() for one in [*ids, extra] if one})
        for name, ids in SHARED.items()
    }


def _some(values: list[Any]) -> st.SearchStrategy[list[Any]]:
    return st.lists(st.sampled_from(values), max_size=2, unique=True) if values else st.just([])


def iso(instant: datetime) -> str:
    """The instant as an author may write it."""
    return instant.isoformat()


@st.composite
def _release(
    draw: st.DrawFn, name: str, names: list[str], before: list[str], *, hidden: bool
) -> tuple[dict[str, Any], str]:
    """Keys and body of a release; `names` are all the releases, as file names, and `before` those that it can follow up."""
    extra = [f"{SECRET}-term"] if hidden else []
    others = [other for other in names if other != name]
    people = ["kim-ek", "bo-al", *([f"{SECRET}-chef"] if hidden else [])]
    is_draft = hidden and draw(st.booleans())
    times = PAST + FUTURE if is_draft else FUTURE if hidden else PAST
    keys: dict[str, Any] = {
        "id": f"id-{name}",
        "title": f"{SECRET} nyhet" if hidden else f"Nyhet {name}",
        "type": draw(st.sampled_from(["news", "statement", *(["opinion"] if hidden else [])])),
        "published": iso(draw(st.sampled_from(times))),
        "status": "draft" if is_draft else "",
        "contacts": draw(_some(people)),
        "press_contacts": draw(_some(people)),
        "related": [f"id-{other}" for other in draw(_some(others))],
        "follows": draw(st.sampled_from(["", *(f"id-{other}" for other in before)])),
        "language": draw(st.sampled_from(["", "sv", "en"])),
        "organisation": draw(st.sampled_from(["", "kommunen", *([f"{SECRET}-bolag"] if hidden else [])])),
        "image": {"src": f"{SECRET}.png", "alt": SECRET} if hidden else {"src": "bild.png", "alt": "Bild"},
        "attachments": [{"src": f"{SECRET}.pdf" if hidden else "bilaga.pdf"}],
        "aliases": [f"/gammal/{name}/"] if draw(st.booleans()) else [],
        "event": draw(st.sampled_from(["", {"start": "2026-06-01 10:00", "place": SECRET if hidden else "Torget"}])),
        "pin": draw(st.sampled_from(["", *({"until": iso(one)} for one in FUTURE)])),
        "lead": draw(st.sampled_from(["", f"Det är {SECRET}t." if hidden else "Det är klart."])),
        **{kind: draw(_some(ids + extra)) for kind, ids in SHARED.items()},
    }
    return keys | draw(_later(hidden=hidden)), draw(_body(others, hidden=hidden))


@st.composite
def _later(draw: st.DrawFn, *, hidden: bool) -> dict[str, Any]:
    """What happens to a release after its publication; of a public one, only what has not happened yet bears the word."""
    change, gone, last = (draw(st.sampled_from([None, *PAST, *FUTURE])) for _ in range(3))
    is_secret = hidden or (gone is not None and gone > NOW)
    return {
        "updated": iso(change) if change else "",
        "changes": [{"date": iso(change), "note": SECRET if hidden or change > NOW else "Rättat."}] if change else [],
        "withdrawn": {"date": iso(gone), "reason": SECRET if is_secret else "Fel."} if gone else "",
        "expires": iso(last) if last else "",
    }


@st.composite
def _body(draw: st.DrawFn, others: list[str], *, hidden: bool) -> str:
    quote = draw(st.sampled_from(["", "– Det är bra, säger Kim Ek, rektor.", "– Ja, säger Bo Al."]))
    links = [f"Läs [mer]({other}.md) eller [här](/2026/{other}/)." for other in draw(_some(others))]
    return "\n\n".join([f"Allt om {SECRET} text." if hidden else "Skolan öppnar.", *filter(None, [quote]), *links])


WRONG = [
    "",
    "saknas",
    "[saknas]",
    "2026-02-30",
    "{",
    "- a",
    "'",
    "'12'",
    "draft",
    "Draft",
    "[[a, b]]",
    "{src: saknas.png}",
    "&a",
    "nyhet-0",
]


def spoilings(text: bytes) -> st.SearchStrategy[bytes]:
    """The text of a draft as somebody leaves it in the middle of writing: values lost or wrong, lines doubled, words added.

    What makes it a draft may become wrong, but stays: without that line its author has published it.
    """
    *_, front, body = text.decode().split("---\n", 2)
    lines = front.splitlines()
    names = [line.split(":")[0] for line in lines]
    value = st.builds("{}: {}".format, st.sampled_from(names), st.sampled_from(WRONG))
    new = st.one_of(
        value, st.sampled_from(["okand: x", "a", "<<<<<<< HEAD", "slug: /a", "updated: nu", "department: saknas"])
    )
    more = st.sampled_from(["", "[x](saknas.md)", "![x](saknas.png)", "<script>1</script>", "[y](#saknas)"])

    def changed(gone: set[int], added: list[str], words: str) -> bytes:
        replaced = {one.split(":")[0] for one in added}
        lost = {at for at in gone if names[at] != "status"}
        kept = [line for at, line in enumerate(lines) if at not in lost and names[at] not in replaced]
        return "\n".join(["---", *kept, *added, "---", body, words, ""]).encode()

    return st.builds(
        changed, st.sets(st.integers(0, len(lines) - 1), max_size=3), st.lists(new, max_size=3, unique=True), more
    )


@st.composite
def newsrooms(draw: st.DrawFn) -> Newsroom:
    """A newsroom with public releases and at least one that is not."""
    public = [f"nyhet-{number}" for number in range(draw(st.integers(0, 4)))]
    hidden = [f"{SECRET}-{number}" for number in range(draw(st.integers(1, 3)))]
    files = _fixed() | _vocabularies(f"{SECRET}-term")
    order = draw(st.permutations(public + hidden))
    for at, name in enumerate(order):
        keys, body = draw(_release(name, public + hidden, order[:at], hidden=name in hidden))
        files[f"content/releases/{name}.md"] = text(keys, body)
    files |= {
        "content/releases/bild.png": PICTURE,
        "content/releases/bilaga.pdf": b"%PDF-1.4",
        f"content/releases/{SECRET}.png": SECRET_PICTURE,
        f"content/releases/{SECRET}.pdf": b"%PDF-1.4 " + SECRET.encode(),
        "content/pages/om.md": text({"title": "Om oss"}, "\n\n".join(f"[Läs](/2026/{name}/)" for name in hidden)),
    }
    files |= draw(_banners(public + hidden))
    secret = {path for path in files if SECRET in path}
    return Newsroom(files, frozenset(secret), _vocabularies())


@st.composite
def _banners(draw: st.DrawFn, names: list[str]) -> dict[str, bytes]:
    start = draw(st.sampled_from([*PAST, *FUTURE]))
    link = draw(st.sampled_from(["", "https://storko.example/", *(f"/2026/{name}/" for name in names)]))
    words = SECRET if start > NOW else "Vattnet är avstängt."
    keys = {"from": iso(start), "to": iso(start + timedelta(days=500)), "text": words, "link": link, "severity": "info"}
    name = f"{SECRET}-notis" if start > NOW else "notis"
    return {f"content/banners/{name}.yaml": text(keys)}
