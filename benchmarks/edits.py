"""What people do to a newsroom between two builds. Each edit can be made again, and says something new each time."""

import re
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import phrases
from make_release import NOW, Newsroom, Release, contact, phone, slug

Edit = Callable[[Path, Newsroom, int], None]
"""Changes the newsroom in a folder; the number tells one time from the next."""


def nothing(root: Path, room: Newsroom, time: int) -> None:
    """Nobody has done anything."""
    del root, room, time


def body(root: Path, room: Newsroom, time: int) -> None:
    """A sentence more at the end of a text in the middle."""
    path = root / _ordinary(room).path
    path.write_text(f"{path.read_text('utf-8')}\nEn mening till, nummer {time}.\n", "utf-8")


def title(root: Path, room: Newsroom, time: int) -> None:
    """Another title of a text in the middle; its file, and so its address, stays."""
    path = root / _ordinary(room).path
    path.write_text(re.sub(r"\ntitle: .*", f"\ntitle: En rubrik till, nummer {time}", path.read_text("utf-8")), "utf-8")


def contact_phone(root: Path, room: Newsroom, time: int) -> None:
    """Another number of somebody whom texts of all years name."""
    del room
    path = root / f"content/contacts/{slug(contact(7))}.yaml"
    path.write_text(re.sub(r"\nphone: .*", f"\nphone: {phone(100 + 2 * time)}", path.read_text("utf-8")), "utf-8")


def template(root: Path, room: Newsroom, time: int) -> None:
    """Another sentence on the page of every release."""
    del room
    path = root / "templates/release.html"
    path.write_text(
        re.sub(r"<p>.*</p>", f"<p>Texten får användas fritt, fast {time}.</p>", path.read_text("utf-8")), "utf-8"
    )


def topic_label(root: Path, room: Newsroom, time: int) -> None:
    """Another name of a topic."""
    del room
    path, ident = root / "content/vocabularies/topics.yaml", slug(phrases.TOPICS[3])
    path.write_text(re.sub(rf"(?m)^{ident}: .*", f"{ident}: Gymnasieskola {time}", path.read_text("utf-8")), "utf-8")


def release(root: Path, room: Newsroom, time: int) -> None:
    """One text more, the newest of all."""
    made = Release(room, room.releases + time)
    published = NOW - timedelta(minutes=60 - time)
    text = f"---\nid: ny-{time}\ntitle: Nyhet nummer {time}\ntype: news\npublished: {published:%Y-%m-%d %H:%M}\n---\n"
    path = root / f"content/releases/{published.year}/nyhet-nummer-{time}.md"
    path.write_text(text + made.body(), "utf-8")


EDITS: dict[str, Edit] = {
    "nothing changed": nothing,
    "body edited": body,
    "title edited": title,
    "contact edited": contact_phone,
    "template edited": template,
    "topic renamed": topic_label,
    "new release": release,
}


def _ordinary(room: Newsroom) -> Release:
    """A public text in Markdown, neither changed nor withdrawn, half-way back."""
    numbers = range(room.releases // 2, room.releases)
    found = (Release(room, number) for number in numbers if number % 5 == 2 and number % 12 != 11)
    return next(one for one in found if one.is_public and not one.is_english and "withdrawn" not in one.front())
