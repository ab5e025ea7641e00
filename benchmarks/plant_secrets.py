"""Makes a newsroom with embargoed releases that each hold a word of their own, to look for in the built site.

    python benchmarks/plant_secrets.py FOLDER [EMBARGOED]

The word stands in title, text, file name, picture (its name, its alternative text, its metadata), attachment, contact,
topic and alias. They are also written to FOLDER/secrets.txt, one a line.
"""

import io
import random
import sys
from pathlib import Path

from PIL import Image
from PIL.PngImagePlugin import PngInfo

CONFIG = "title: Pressrum Storko\nurl: https://press.storko.example/\nlanguage: sv\ntimezone: Europe/Stockholm\n"


def main(root: Path, embargoed: int) -> None:
    """The newsroom: as many public releases as embargoed ones, which name them."""
    dice = random.Random(embargoed)
    secrets = ["zq" + "".join(dice.choices("bdfgjklmnprstv", k=9)) for _ in range(embargoed)]
    write(root / "pressgen.yaml", CONFIG)
    topics = [f"{word}: {word.title()}" for word in secrets]
    write(root / "content/vocabularies/topics.yaml", "\n".join(["vagar: Vägar", *topics, ""]))
    for number, word in enumerate(secrets):
        write(root / f"content/contacts/{word}.yaml", f"name: Kim {word.title()}\nemail: {word}@storko.example\n")
        write(root / f"content/releases/{word}.md", hidden(word, number))
        write(root / f"content/releases/{word}.png", picture(word))
        write(root / f"content/releases/{word}.pdf", b"%PDF-1.4 " + word.encode())
        write(root / f"content/releases/nyhet-{number}.md", public(word, number))
    write(root / "secrets.txt", "\n".join(secrets) + "\n")


def hidden(word: str, number: int) -> str:
    """A release that is published next year, or a draft."""
    return f"""---
id: dold-{number}
title: Om {word}
type: news
published: 2027-01-{number % 28 + 1:02d}
{"status: draft" if number % 5 == 0 else "updated: 2027-02-01"}
topics: [vagar, {word}]
contacts: [{word}]
image: {{src: {word}.png, alt: "{word} från sidan"}}
attachments: [{{src: {word}.pdf, title: Rapport om {word}}}]
related: [nyhet-{number}]
aliases: [/gammal/{word}/]
changes: [{{date: 2027-02-01, note: Om {word}.}}]
---
Allt om {word}.

– Det blir bra, säger Kim {word.title()}, chef för {word}.
"""


def public(word: str, number: int) -> str:
    """A public release that names the hidden one in every way that shows nothing."""
    return f"""---
id: nyhet-{number}
title: Nyhet {number}
type: news
published: 2026-{number % 12 + 1:02d}-{number % 28 + 1:02d} 0{number % 10}:00
topics: [vagar]
related: [dold-{number}]
---
Läs [mer]({word}.md) och [här](/2027/{word}/).
"""


def picture(word: str) -> bytes:
    """A small picture with the word in its metadata."""
    data, info = io.BytesIO(), PngInfo()
    info.add_text("Description", word)
    Image.new("RGB", (8, 8)).save(data, "PNG", pnginfo=info)
    return data.getvalue()


def write(path: Path, content: str | bytes) -> None:
    """The file, in its folder."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 200)
